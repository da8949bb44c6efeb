"""Characters of a PDF page to segments: stretches of one line with no gap as wide as a column's."""

from __future__ import annotations

from ctypes import byref, c_double
from dataclasses import dataclass
from statistics import median
from typing import Any

#: Gap between two characters, in heights of a line, from which on they are of different segments.
_GAP = 1.3

#: Height in points below which nobody can read a character.
_LEGIBLE = 2.0

#: Characters of one page that are read; a page of small print has 15,000.
_CHARACTERS = 100_000

#: What PDFium gives for a hyphen that a line's end put in.
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Segment:
    """Text with its box, in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Of the line's font, ascent to descent."""
        return self.top - self.bottom

    @property
    def width(self) -> float:
        """Of the text."""
        return self.right - self.left


@dataclass(slots=True)
class _Run:
    """A segment that is being built."""

    text: list[str]
    left: float
    bottom: float
    right: float
    top: float

    def goes_on(self, left: float, bottom: float, top: float) -> bool:
        height = max(self.top - self.bottom, top - bottom)
        return abs(bottom - self.bottom) < 0.3 * height and -height < left - self.right < _GAP * height

    def finish(self) -> Segment | None:
        text = "".join(self.text).strip()
        return Segment(text, self.left, self.bottom, self.right, self.top) if text else None


def segments(page: Any, size: tuple[float, float]) -> tuple[list[Segment], int]:
    """The segments of a pypdfium2 text page, in the file's order, and how many words are too small to be
    read or lie outside of the page."""
    import pypdfium2.raw as pdfium

    found: list[Segment] = []
    hidden: list[str] = []
    run: _Run | None = None
    box = [c_double() for _ in range(4)]
    for index in range(min(page.count_chars(), _CHARACTERS)):
        character = _character(pdfium.FPDFText_GetUnicode(page, index))
        if character.isspace():
            if run is not None:
                run.text.append(" ")
            continue
        if not character or not pdfium.FPDFText_GetCharBox(page, index, *(byref(each) for each in box)):
            continue
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(page, index, byref(loose))
        left, right, bottom, top = loose.left, loose.right, loose.bottom, loose.top
        if top - bottom < _LEGIBLE or right < 0 or left > size[0] or top < 0 or bottom > size[1]:
            hidden.append(character)
            continue
        if run is None or not run.goes_on(left, bottom, top):
            if run is not None and (segment := run.finish()):
                found.append(segment)
            run = _Run([], left, bottom, right, top)
        elif left - run.right > 0.25 * (top - bottom) and run.text and run.text[-1] != " ":
            run.text.append(" ")
        run.text.append(character)
        run.right, run.top = max(run.right, right), max(run.top, top)
    if run is not None and (segment := run.finish()):
        found.append(segment)
    return found, (len(hidden) + 4) // 5


def _character(code: int) -> str:
    if code in (0x02, 0xAD):
        return SOFT_HYPHEN
    if code == 0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return ""
    return chr(code)


def line_height(found: list[Segment]) -> float:
    """The usual height of a page's lines, in points."""
    return median(segment.height for segment in found) if found else 0.0
