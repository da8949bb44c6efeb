"""Typefaces in a PDF as PDF/A and PDF/UA want them: subset, and every glyph mapped to Unicode."""

from __future__ import annotations

import unicodedata
from typing import Any

from briefing.rendering.fonts import loaded
from briefing.rendering.pdf.objects import Name, PdfFile, Reference, Stream
from briefing.rendering.truetype import Face

_FIXED_PITCH, _SYMBOLIC, _ITALIC, _FORCE_BOLD = 1, 1 << 2, 1 << 6, 1 << 18
"""Flags of a font descriptor (ISO 32000-1, table 123)."""
_CMAP_BLOCK = 100
"""The most entries that one ``beginbfchar`` block may have (Adobe Technical Note 5411)."""
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange"""
_CMAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"


class FontSet:
    """The faces that the text of a file is set in, each with the characters that it shows."""

    def __init__(self) -> None:
        self._fonts: dict[str, EmbeddedFont] = {}

    def font(self, face: str) -> EmbeddedFont:
        """The font of a face (see :meth:`briefing.rendering.fonts.Typefaces.face`)."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(loaded(face), len(self._fonts))
        return font

    def write(self, file: PdfFile) -> dict[str, Reference]:
        """The resource dictionary of all fonts."""
        return {font.resource: font.write(file) for font in self._fonts.values()}


class EmbeddedFont:
    """A composite font whose codes are its characters in the order of their first use.

    Why not by glyph: characters that share one would share its meaning too.
    """

    def __init__(self, face: Face, index: int) -> None:
        self.resource = f"F{index + 1}"
        self._face = face
        self._tag = "".join(chr(ord("A") + index // 26**place % 26) for place in range(6))
        self.codes = _Codes()

    def write(self, file: PdfFile) -> Reference:
        """Add the objects of a Type 0 font (ISO 32000-1, 9.7), its glyphs numbered as its codes."""
        face, characters = self._face, list(self.codes)
        base = Name(f"{self._tag}+{face.name}")
        glyphs = [0, *(face.glyphs.get(character, 0) for character in characters)]
        descendant = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
            "FontDescriptor": file.add(_descriptor(file, face, base, face.subset(glyphs))),
            "DW": face.width(0),
            "W": [1, [face.width(glyph) for glyph in glyphs[1:]]],
            "CIDToGIDMap": Name("Identity"),
        }
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": base,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [file.add(descendant)],
                "ToUnicode": file.add(Stream(_to_unicode(self.codes))),
            }
        )


class _Codes(dict[str, str]):
    """The code of each character as four hexadecimal digits, given when it is asked for; none is 0."""

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


def _descriptor(file: PdfFile, face: Face, base: Name, subset: bytes) -> dict[str, Any]:
    flags = _SYMBOLIC | (_ITALIC if face.italic_angle else 0) | (_FIXED_PITCH if face.fixed_pitch else 0)
    return {
        "Type": Name("FontDescriptor"),
        "FontName": base,
        "Flags": flags | (_FORCE_BOLD if face.bold else 0),
        "FontBBox": face.box,
        "ItalicAngle": face.italic_angle,
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.cap_height,
        "StemV": face.stem,
        "FontFile2": file.add(Stream(subset, {"Length1": len(subset)})),
    }


def _meant(character: str) -> str:
    """What a glyph stands for: a joining form of an Arabic letter stands for the letter."""
    joined = "\ufb50" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufefc"
    return unicodedata.normalize("NFKC", character) if joined else character


def _to_unicode(codes: dict[str, str]) -> bytes:
    """The ToUnicode CMap (9.10.3)."""
    meanings = (_meant(character).encode("utf-16-be").hex().upper() for character in codes)
    entries = [f"<{code}> <{meaning}>" for code, meaning in zip(codes.values(), meanings, strict=True)]
    lines = [_CMAP_HEAD]
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append(_CMAP_FOOT)
    return "\n".join(lines).encode("ascii")
