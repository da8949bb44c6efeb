"""A TrueType face embedded as PDF/A and PDF/UA want it: subset, and every glyph mapped to Unicode."""

from __future__ import annotations

import struct
import sys
import unicodedata
from array import array
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFTrueTypeFont

from briefing.rendering.pdf.stream import Numbers, Stream

_SYMBOLIC = ttfonts.FF_SYMBOLIC
_NONSYMBOLIC = ttfonts.FF_NONSYMBOLIC
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_CHARACTER_MAPS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0), (3, 0))
"""Platform and encoding of the character maps that we read, the widest first."""
_CMAP_BLOCK = 100
"""The most entries that one ``beginbfchar`` block may have (Adobe Technical Note 5411)."""


class Face(ttfonts.TTFontFace):  # type: ignore[misc]
    """reportlab's face, whose large tables are read as arrays and not number by number.

    ``hmetrics`` are in font units throughout: reportlab scales what the last glyphs share to a thousandth of
    the em, and writes it unscaled into a subset.
    """

    charToGlyph: dict[int, int]

    def extractInfo(self, charInfo: int = 1) -> None:
        """What reportlab reads; a kind of table that is not known here is left to it."""
        super().extractInfo(charInfo=0)
        characters = _character_map(self.get_table("cmap"))
        if characters is None:
            super().extractInfo(charInfo)
            characters = dict(self.charToGlyph)
        self.hmetrics = _metrics(self.get_table("hmtx"), self._listed_metrics(), self.numGlyphs)
        (long,) = struct.unpack_from(">50xh", self.get_table("head"))
        loca = self.get_table("loca")
        self.glyphPos = _numbers("I", loca) if long else [2 * half for half in _numbers("H", loca)]
        if (
            not 0
            < min(characters.values(), default=1)
            <= max(characters.values(), default=1)
            < self.numGlyphs
        ):
            characters = {code: glyph for code, glyph in characters.items() if 0 < glyph < self.numGlyphs}
        self.charToGlyph = characters
        if _SPACE in self.charToGlyph:
            self.charToGlyph[_NO_BREAK_SPACE] = self.charToGlyph[_SPACE]
        em = self.unitsPerEm
        scaled = [advance * 1000.0 / em for advance, _ in self.hmetrics]
        self.defaultWidth = scaled[0]
        self.charWidths = dict(zip(characters, map(scaled.__getitem__, characters.values()), strict=True))

    def _listed_metrics(self) -> int:
        (count,) = struct.unpack_from(">34xH", self.get_table("hhea"))
        return int(count)


class EmbeddedFont(ttfonts.TTFont):  # type: ignore[misc]
    """reportlab's dynamic TrueType font, with its PDF objects written anew.

    Why: reportlab maps unused codes to U+0000, writes characters beyond the Basic Multilingual Plane
    (emoji) as five hexadecimal digits, and its streams lack an end of line; a validator refuses each.
    """

    def __init__(self, path: str) -> None:
        """The font is named by its path. Raises ``TTFError`` and ``OSError``."""
        # As reportlab's own, but for the face. Only the glyphs that are used are embedded: an ASCII-readable
        # subset would carry all of ASCII in each face.
        self.fontName = path
        try:
            self.face = Face(path)
        except (struct.error, IndexError, ValueError) as error:
            raise ttfonts.TTFError(f"{path}: {error}") from error
        self.encoding = ttfonts.TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = self.shapable = False

    def splitString(self, text: str, document: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """``text`` in codes, cut into (subset, codes); at once where the first subset has every character."""
        state = self.state.get(document)
        if state is not None and state.assignments.keys() >= set(map(ord, text)):
            codes = text.translate(state.assignments)
            if max(codes, default="") <= "\xff":
                return [(0, codes.encode("latin-1"))]
        found: list[tuple[int, bytes]] = super().splitString(text, document, encoding)
        return found

    def addObjects(self, document: Any) -> None:
        """Add a font dictionary for each subset of at most 256 glyphs that ``document`` used."""
        state = self.state[document]
        state.frozen = 1
        fonts = document.idToObject["BasicFonts"].dict
        for index, subset in enumerate(state.subsets):
            name = self.getSubsetInternalName(index, document)[1:]
            tag = ttfonts.SUBSETN(index).decode("ascii")
            fonts[name] = self._font(document, name, f"{tag}+{self.face.name.decode('ascii')}", subset)
        del self.state[document]

    def _font(self, document: Any, name: str, base: str, subset: Sequence[int]) -> PDFTrueTypeFont:
        font = PDFTrueTypeFont()
        font.Name, font.BaseFont = name, base
        font.FirstChar, font.LastChar = 0, len(subset) - 1
        font.Widths = Numbers([self.face.getCharWidth(code) for code in subset])
        font.ToUnicode = document.Reference(Stream(_to_unicode(subset)))
        font.FontDescriptor = document.Reference(self._descriptor(document, base, subset))
        document.Reference(font, name)
        return font

    def _descriptor(self, document: Any, base: str, subset: Sequence[int]) -> PDFDictionary:
        face = self.face
        data = face.makeSubset(subset)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(base),
                "Flags": face.flags & ~_NONSYMBOLIC | _SYMBOLIC,
                "FontBBox": PDFArray(face.bbox),
                "ItalicAngle": face.italicAngle,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "StemV": face.stemV,
                "MissingWidth": face.defaultWidth,
                "FontFile2": document.Reference(Stream(data, {"Length1": len(data)})),
            }
        )


def _character_map(table: bytes) -> dict[int, int] | None:
    """The glyph of each code point, or ``None`` where no map is of a form that is known here."""
    (count,) = struct.unpack_from(">2xH", table)
    places: dict[tuple[int, int], int] = {
        (platform, encoding): start
        for platform, encoding, start in struct.iter_unpack(">HHL", table[4 : 4 + 8 * count])
    }
    for kind in _CHARACTER_MAPS:
        if kind in places:
            subtable = table[places[kind] :]
            (form,) = struct.unpack_from(">H", subtable)
            if form in (4, 12):
                return _segments(subtable) if form == 4 else _groups(subtable)
    return None


def _segments(table: bytes) -> dict[int, int]:
    """A character map of format 4: segments of the Basic Multilingual Plane."""
    glyphs: dict[int, int] = {}
    (double,) = struct.unpack_from(">6xH", table)
    ends, starts, deltas, offsets = (
        _numbers("H", table[start : start + double])
        for start in (14, 16 + double, 16 + 2 * double, 16 + 3 * double)
    )
    listed = _numbers("H", table[16 + 3 * double :])
    for index, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        points = range(first, min(last, 0xFFFE) + 1)
        if not offset:
            glyph = (first + delta) & 0xFFFF
            glyphs.update(zip(points, range(glyph, glyph + len(points)), strict=True))
            continue
        start = index + offset // 2
        given = zip(points, listed[start : start + len(points)], strict=False)
        glyphs.update({point: (glyph + delta) & 0xFFFF for point, glyph in given if glyph})
    return glyphs


def _groups(table: bytes) -> dict[int, int]:
    """A character map of format 12: groups of all of Unicode."""
    glyphs: dict[int, int] = {}
    (count,) = struct.unpack_from(">12xL", table)
    for first, last, glyph in struct.iter_unpack(">LLL", table[16 : 16 + 12 * count]):
        glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return glyphs


def _metrics(table: bytes, listed: int, glyphs: int) -> list[tuple[int, int]]:
    """Advance and left bearing of each glyph, as two unsigned numbers; the last glyphs share one advance."""
    pairs: list[tuple[int, int]] = list(struct.iter_unpack(">HH", table[: 4 * listed]))
    bearings = _numbers("H", table[4 * listed : 4 * listed + 2 * (glyphs - listed)])
    return pairs + [(pairs[-1][0], bearing) for bearing in bearings]


def _numbers(kind: str, data: bytes) -> array[int]:
    """Big-endian numbers: ``H`` of two bytes, ``I`` of four."""
    numbers = array(kind)
    numbers.frombytes(data[: len(data) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _meant(point: int) -> str:
    """What a glyph stands for: a joining form of an Arabic letter stands for the letter."""
    joined = 0xFB50 <= point <= 0xFDFF or 0xFE70 <= point <= 0xFEFC
    return unicodedata.normalize("NFKC", chr(point)) if joined else chr(point)


def _to_unicode(subset: Sequence[int]) -> bytes:
    """The ToUnicode CMap of a subset whose code *i* shows ``subset[i]`` (ISO 32000-1, 9.10.3)."""
    entries = [
        f"<{code:02X}> <{_meant(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
