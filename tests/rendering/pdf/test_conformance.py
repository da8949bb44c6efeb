"""The files pass PDF/UA-1 and PDF/A-2a, whatever is in them."""

from __future__ import annotations

from pathlib import Path

import page
import pytest
from sample import sample_document, stress_document

from briefing.document.blocks import Callout, Document, Heading, Note, NoteRef, Paragraph, Text
from briefing.document.theme import Theme
from briefing.rendering.pdf import write_pdf

DOCUMENTS = {
    "sample": sample_document(),
    "stress": stress_document(),
    "empty": Document("Nothing yet", ()),
    "untitled": Document("", (Paragraph((Text("Words."),)),)),
    "arabic": Document(
        "موجز", (Heading(1, (Text("مقدمة"),)), Paragraph((Text("قال (خالد) 24 شيئا."),))), language="ar"
    ),
    "skipped levels": Document(
        "Levels",
        (Heading(3, (Text("Deep"),)), Heading(1, (Text("High"),)), Heading(4, (Text("Deeper"),))),
    ),
    "note of a note": Document(
        "Notes",
        (Callout("note", (Text("A title"), NoteRef("a")), ()),),
        {"a": Note((Text("See"), NoteRef("b"))), "b": Note((Text("Further"), NoteRef("a")))},
    ),
}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_conforms(name: str, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(write_pdf(DOCUMENTS[name], Theme()))
    result = str(page.validate_pdf(str(path), profile=profile))
    assert "0 failed" in result.splitlines()[3], result
    assert "Result: failed" not in result, result


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_letter_paper_with_a_logo_conforms(profile: str, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGBA", (40, 20), (200, 30, 30, 128)).save(tmp_path / "logo.png")
    theme = Theme(page="Letter", logo="logo.png")
    path = tmp_path / "brief.pdf"
    path.write_bytes(write_pdf(sample_document(), theme, base=tmp_path))
    result = str(page.validate_pdf(str(path), profile=profile))
    assert "Result: failed" not in result, result
