"""How objects stand in a PDF, and the file around them."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from briefing.rendering.pdf.objects import Name, PdfFile, Reference, Stream, written


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (True, "true"),
        (None, "null"),
        (7, "7"),
        (2.50, "2.5"),
        (-0.0004, "-0"),
        (3.0, "3"),
        (Reference(4), "4 0 R"),
        (Name("A B/C"), "/A#20B#2FC"),
        ("a (b) \\", r"(a \(b\) \\)"),
        ("é", "<FEFF00E9>"),
        (b"\xff", "<FF>"),
        ([1, (2, 3)], "[1 [2 3]]"),
        ({"K": Name("V"), "L": "t"}, "<</K /V /L (t)>>"),
    ],
)
def test_objects_as_they_are_written(content: Any, shown: str) -> None:
    assert written(content) == shown


def test_text_comes_back_as_it_was() -> None:
    for text in ("plain (1)", "back\\slash", "naïve – “quoted”", "王 \U0001f4f7", "a\ud800b"):
        file = PdfFile()
        root = file.add({"Type": Name("Catalog"), "Pages": file.add({"Type": Name("Pages"), "Kids": []})})
        info = file.add({"Title": text})
        with pikepdf.open(io.BytesIO(file.to_bytes(root, info))) as pdf:
            assert str(pdf.docinfo.Title) == text.replace("\ud800", "\ufffd")


def test_streams_and_later_content() -> None:
    file = PdfFile()
    root = file.add()
    deflated = file.add(Stream(b"x" * 500, {"Kind": Name("Deflated")}))
    plain = file.add(Stream(b"as it is\r", plain=True))
    pages = file.add({"Type": Name("Pages"), "Kids": [], "Count": 0})
    file[root] = {"Type": Name("Catalog"), "Pages": pages, "A": deflated, "B": plain}
    data = file.to_bytes(root, file.add({}))
    assert b"as it is\r\r\nendstream" in data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.A.read_bytes() == b"x" * 500
        assert len(pdf.Root.A.read_raw_bytes()) < 50
        assert pdf.Root.B.read_bytes() == b"as it is\r"
        assert not pdf.get_warnings()
