"""A TrueType face embedded as PDF/A and PDF/UA want it: subset, and every glyph mapped to Unicode."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFTrueTypeFont

from briefing.rendering.pdf.stream import Stream

_SYMBOLIC = ttfonts.FF_SYMBOLIC
_NONSYMBOLIC = ttfonts.FF_NONSYMBOLIC
_CMAP_BLOCK = 100
"""The most entries that one ``beginbfchar`` block may have (Adobe Technical Note 5411)."""


class EmbeddedFont(ttfonts.TTFont):  # type: ignore[misc]
    """reportlab's dynamic TrueType font, with its PDF objects written anew.

    Why: reportlab maps unused codes to U+0000, writes characters beyond the Basic Multilingual Plane
    (emoji) as five hexadecimal digits, and its streams lack an end of line; a validator refuses each.
    """

    def __init__(self, name: str, path: str) -> None:
        # Only the glyphs that are used: an ASCII-readable subset would carry all of ASCII in each face.
        super().__init__(name, path, asciiReadable=False)
        _mend_advances(self.face)

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
        font.Widths = PDFArray([self.face.getCharWidth(code) for code in subset])
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


def _mend_advances(face: Any) -> None:
    """Give the glyphs that share the last advance of ``hmtx`` that advance in font units.

    Why: reportlab scales it to a thousandth of the em, and writes it unscaled into the subset.
    """
    (listed,) = struct.unpack(">H", face.get_table("hhea")[34:36])
    advance = face.hmetrics[listed - 1][0]
    face.hmetrics[listed:] = [(advance, bearing) for _, bearing in face.hmetrics[listed:]]


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
