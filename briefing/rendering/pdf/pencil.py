"""reportlab's canvas with the few strokes that a briefing takes, written straight into its content stream.

Why: reportlab's own make a text object and parse a colour for each run; there are a hundred on a page.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left corner."""

_ARC = 0.5523
"""How far the control points of a quarter circle stand from its ends, as a share of its radius."""


class Pencil(Canvas):  # type: ignore[misc]
    """Paints text and shapes; what is as it was is not said again. Colours are ``#RRGGBB``.

    Faces are those that :class:`briefing.rendering.fonts.Typefaces` names.
    """

    def __init__(self, size: tuple[float, float], face: str, *, pressed: bool = True) -> None:
        """``face`` is entered in the file: without one of ours reportlab would enter Helvetica unembedded.
        ``pressed`` deflates its streams; a file that is drawn at once and thrown away needs that not."""
        super().__init__(
            io.BytesIO(),
            pagesize=size,
            invariant=1,
            pdfVersion=(1, 7),
            pageCompression=int(pressed),
            initialFontName=face,
        )
        self.begin()

    def begin(self) -> None:
        """Take the graphics state for what it is at the start of a page."""
        self._font: tuple[str, float] | None = None
        self._fill = self._stroke = "#000000"
        self._thickness = 1.0

    def text(self, x: float, y: float, text: str, face: str, size: float, colour: str) -> None:
        """One run of text from ``x`` on the base line ``y``."""
        font, document = pdfmetrics.getFont(face), self._doc
        shown = [
            self._selected(font.getSubsetInternalName(subset, document), size) + f"<{codes.hex()}> Tj"
            for subset, codes in font.splitString(text, document)
        ]
        if colour != self._fill:
            self._filled(colour)
        self._code.append(f"BT {x:.2f} {y:.2f} Td {' '.join(shown)} ET")

    def _selected(self, font: str, size: float) -> str:
        if self._font == (font, size):
            return ""
        self._font = font, size
        return f"{font} {size:.6g} Tf "

    def box(
        self, area: Rectangle, fill: str | None = None, stroke: str | None = None, width: float = 0.5
    ) -> None:
        """A rectangle, filled or outlined."""
        left, bottom, right, top = area
        self._paint(f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re", fill, stroke, width)

    def disc(self, x: float, y: float, radius: float, fill: str, stroke: str, width: float) -> None:
        """A circle about ``x`` and ``y``, filled and outlined."""
        r, c = radius, radius * _ARC
        ends = (
            (x + r, y + c, x + c, y + r, x, y + r),
            (x - c, y + r, x - r, y + c, x - r, y),
            (x - r, y - c, x - c, y - r, x, y - r),
            (x + c, y - r, x + r, y - c, x + r, y),
        )
        curves = " ".join(" ".join(f"{at:.2f}" for at in curve) + " c" for curve in ends)
        self._paint(f"{x + r:.2f} {y:.2f} m {curves} h", fill, stroke, width)

    def polygon(self, points: Sequence[tuple[float, float]], fill: str) -> None:
        """A filled polygon."""
        (x, y), *rest = points
        lines = " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
        self._paint(f"{x:.2f} {y:.2f} m {lines} h", fill, None, 0.0)

    def segment(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float
    ) -> None:
        """A straight line."""
        self._paint(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l", None, colour, width)

    def rule(self, left: float, right: float, y: float, colour: str, width: float = 0.5) -> None:
        """A horizontal line."""
        self.segment((left, y), (right, y), colour, width)

    def _paint(self, path: str, fill: str | None, stroke: str | None, width: float) -> None:
        if fill is not None and fill != self._fill:
            self._filled(fill)
        if stroke is not None:
            if stroke != self._stroke:
                self._stroke = stroke
                self._code.append(f"{_channels(stroke)} RG")
            if width != self._thickness:
                self._thickness = width
                self._code.append(f"{width:g} w")
        self._code.append(f"{path} {'f' if stroke is None else 'S' if fill is None else 'B'}")

    def _filled(self, colour: str) -> None:
        self._fill = colour
        self._code.append(f"{_channels(colour)} rg")


@cache
def _channels(colour: str) -> str:
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3g}" for place in (1, 3, 5))
