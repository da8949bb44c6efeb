"""The logo of a theme, in DOCX and HTML."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from briefing.document.blocks import Document
from briefing.document.theme import Theme
from briefing.errors import InputError
from briefing.rendering.docx import write_docx
from briefing.rendering.html import write_html

THEME = Theme(logo="logo.png")
DOCUMENT = Document("Title", ())


def _png(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), (31, 58, 95)).save(file, "PNG")
    return file.getvalue()


def test_it_stands_in_both_formats(tmp_path: Path) -> None:
    logo = _png(30, 10)
    (tmp_path / "logo.png").write_bytes(logo)
    archive = zipfile.ZipFile(io.BytesIO(write_docx(DOCUMENT, THEME, base=tmp_path)))
    assert archive.read("word/media/image1.png") == logo
    assert b'descr="Logo"' in archive.read("word/header1.xml")
    assert base64.b64encode(logo) in write_html(DOCUMENT, THEME, base=tmp_path)


def test_a_tall_one_stays_on_its_page(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(_png(1, 100))
    header = zipfile.ZipFile(io.BytesIO(write_docx(DOCUMENT, THEME, base=tmp_path))).read("word/header1.xml")
    height = int(header.split(b'cy="')[1].split(b'"')[0]) / 12700
    assert height < 842


@pytest.mark.parametrize("content", [None, b"GIF89a"])
def test_one_that_cannot_be_used_is_the_user_s_to_mend(content: bytes | None, tmp_path: Path) -> None:
    if content:
        (tmp_path / "logo.png").write_bytes(content)
    for write in (write_docx, write_html):
        with pytest.raises(InputError, match=r"logo\.png"):
            write(DOCUMENT, THEME, base=tmp_path)
