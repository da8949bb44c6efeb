"""TrueType files: what is read of them, what a subset of one holds, what is refused."""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path

import pytest

from briefing.rendering.fonts import BUNDLED
from briefing.rendering.truetype import Face, FontError

SERIF = BUNDLED / "NotoSerif-Regular.ttf"
EM = 1000


@pytest.fixture(scope="module")
def serif() -> Face:
    return Face(SERIF)


def _directory(file: bytes) -> dict[bytes, tuple[int, int]]:
    (count,) = struct.unpack_from(">H", file, 4)
    entries = (struct.unpack_from(">4s4xLL", file, 12 + 16 * index) for index in range(count))
    return {tag: (start, length) for tag, start, length in entries}


def _at(file: bytes, tag: bytes) -> int:
    return _directory(file)[tag][0]


def _table(file: bytes, tag: bytes) -> bytes:
    start, length = _directory(file)[tag]
    return file[start : start + length]


def _glyphs(file: bytes) -> list[bytes]:
    loca, glyf = _table(file, b"loca"), _table(file, b"glyf")
    starts = [start for (start,) in struct.iter_unpack(">L", loca)]
    return [glyf[start:end] for start, end in pairwise(starts)]


def test_characters_and_their_widths(serif: Face) -> None:
    assert len(serif.glyphs) > 2000
    assert serif.glyphs["a"] != serif.glyphs["b"]
    assert serif.widths["i"] < serif.widths["m"] < EM
    assert serif.widths["क"] == 0


def test_characters_beyond_the_first_plane_and_of_han() -> None:
    assert "\U0001f4f7" in Face(BUNDLED / "NotoEmoji-Regular.ttf").glyphs
    assert {"王", "김"} <= Face(BUNDLED / "DroidSansFallback-Regular.ttf").glyphs.keys()


def test_measures(serif: Face) -> None:
    assert serif.descent < 0 < serif.cap_height < serif.ascent
    assert (serif.bold, serif.italic_angle, serif.name) == (False, 0, "NotoSerif-Regular")
    italic = Face(BUNDLED / "NotoSerif-BoldItalic.ttf")
    assert italic.bold and italic.italic_angle < 0


def test_a_subset_holds_what_was_asked_for_in_that_order(serif: Face) -> None:
    asked = [0, serif.glyphs["b"], serif.glyphs["a"]]
    file = serif.subset(asked)
    advances = [advance for advance, _ in struct.iter_unpack(">Hh", _table(file, b"hmtx"))]
    assert advances == [serif.width(glyph) for glyph in asked]
    assert len(_glyphs(file)) == 3
    assert len(file) < 20_000 < SERIF.stat().st_size


def test_a_composed_glyph_brings_its_parts(serif: Face) -> None:
    file = serif.subset([0, serif.glyphs["À"], serif.glyphs["A"]])
    glyphs = _glyphs(file)
    composed = glyphs[1]
    assert struct.unpack_from(">h", composed) == (-1,)
    _, first = struct.unpack_from(">HH", composed, 10)
    assert first == 2, "the letter that was asked for too is not there twice"
    assert len(glyphs) > 3 and all(glyphs[3:])


def test_a_glyph_may_be_asked_for_twice(serif: Face) -> None:
    glyph = serif.glyphs["a"]
    _, first, second = _glyphs(serif.subset([0, glyph, glyph]))
    assert first == second


def test_a_subset_sums_to_what_the_standard_asks(serif: Face) -> None:
    file = serif.subset([0, serif.glyphs["é"]])
    assert sum(word for (word,) in struct.iter_unpack(">L", file)) & 0xFFFFFFFF == 0xB1B0AFBA


@pytest.mark.parametrize("length", [0, 3, 11, 100, 500, 40_000, 279_000])
def test_a_file_that_is_cut_off_is_refused(length: int, tmp_path: Path) -> None:
    path = tmp_path / "cut.ttf"
    path.write_bytes(SERIF.read_bytes()[:length])
    with pytest.raises(FontError, match=r"cut\.ttf"):
        Face(path)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.ttf"
    path.write_bytes(b"OTTO" + SERIF.read_bytes()[4:])
    with pytest.raises(FontError, match="not a TrueType"):
        Face(path)


@pytest.mark.parametrize("licence", [0x0002, 0x0100, 0x0200])
def test_a_face_that_may_not_be_embedded_is_refused(licence: int, tmp_path: Path) -> None:
    data = bytearray(SERIF.read_bytes())
    struct.pack_into(">H", data, _at(data, b"OS/2") + 8, licence)
    path = tmp_path / "closed.ttf"
    path.write_bytes(data)
    with pytest.raises(FontError, match="licence"):
        Face(path)
