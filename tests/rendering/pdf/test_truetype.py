"""The face that reads a file array by array says what reportlab's own says."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from briefing.rendering.fonts import BUNDLED
from briefing.rendering.pdf.truetype import EmbeddedFont, Face

SERIF = BUNDLED / "NotoSerif-Regular.ttf"


@pytest.mark.parametrize("name", ["NotoSerif-Italic", "NotoEmoji-Regular", "NotoSansHebrew-Regular"])
def test_characters_widths_and_glyphs_are_those_that_reportlab_reads(name: str) -> None:
    path = str(BUNDLED / f"{name}.ttf")
    ours, theirs = Face(path), TTFontFace(path)
    shown = {code: glyph for code, glyph in theirs.charToGlyph.items() if glyph and code != 0xFFFF}
    assert ours.charToGlyph == shown
    assert ours.charWidths == pytest.approx({code: theirs.charWidths[code] for code in shown})
    assert list(ours.glyphPos) == theirs.glyphPos
    assert ours.defaultWidth == theirs.defaultWidth


def _without_known_maps(data: bytes) -> bytes:
    """``data`` with a character map of form 4 renamed to one that is left to reportlab."""
    count = struct.unpack_from(">H", data, 4)[0]
    directory = {
        data[at : at + 4]: struct.unpack_from(">8xL", data, at)[0] for at in range(12, 12 + 16 * count, 16)
    }
    start = directory[b"cmap"]
    changed = bytearray(data)
    for entry in range(struct.unpack_from(">H", data, start + 2)[0]):
        subtable = start + struct.unpack_from(">4xL", data, start + 4 + 8 * entry)[0]
        struct.pack_into(">HH", changed, subtable, 0, 6 + 256)
    return bytes(changed)


def test_a_kind_of_table_that_is_not_known_is_left_to_reportlab(tmp_path: Path) -> None:
    path = tmp_path / "old.ttf"
    path.write_bytes(_without_known_maps(SERIF.read_bytes()))
    theirs = TTFontFace(str(path)).charToGlyph
    assert Face(str(path)).charToGlyph == {
        code: glyph for code, glyph in theirs.items() if glyph and code != 0xA0
    } | ({0xA0: theirs[0x20]} if theirs.get(0x20) else {})


@pytest.mark.parametrize("length", [0, 3, 100, 40_000, 200_000])
def test_a_file_that_is_cut_off_is_refused(length: int, tmp_path: Path) -> None:
    path = tmp_path / "cut.ttf"
    path.write_bytes(SERIF.read_bytes()[:length])
    with pytest.raises(TTFError):
        EmbeddedFont(str(path))


def test_text_has_the_same_codes_again() -> None:
    font, document = EmbeddedFont(str(SERIF)), PDFDocument()
    words = "Żółć and a\u00a0space"
    first = font.splitString(words, document)
    assert font.splitString(words, document) == first
    plain = words.replace("\u00a0", " ")
    assert font.splitString(plain, document) == first
    every = "".join(map(chr, list(font.face.charToGlyph)[:600]))
    subsets = font.splitString(every, document)
    assert len({subset for subset, _ in subsets}) > 1
    assert font.splitString(every, document) == subsets
