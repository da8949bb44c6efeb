"""A content stream (ISO 32000-1, 7.8.2): text and shapes in the order in which they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.rendering.pdf.embedding import FontSet
from briefing.rendering.pdf.objects import number

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left corner."""

_ARC = 0.5523
"""How far the control points of a quarter circle stand from its ends, as a share of its radius."""


class Content:
    """Operators that paint; what is as it was is not said again. Colours are ``#RRGGBB``."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._start()

    def _start(self) -> None:
        """Begin a stream: the graphics state is as every page has it."""
        self.operators: list[str] = []
        self._font: tuple[str, float] | None = None
        self._codes: dict[str, str] = {}
        self._fill = self._stroke = "#000000"
        self._width = 1.0

    def stream(self) -> bytes:
        """What was painted."""
        return "\n".join(self.operators).encode("latin-1")

    def text(self, x: float, y: float, text: str, font: str, size: float, colour: str) -> None:
        """One run of text from ``x`` on the base line ``y``."""
        operators = self.operators
        if colour != self._fill:
            self._filled(colour)
        operators.append("BT")
        if self._font != (font, size):
            embedded = self._fonts.font(font)
            self._font, self._codes = (font, size), embedded.codes
            operators.append(f"/{embedded.resource} {number(size)} Tf")
        shown = "".join(map(self._codes.__getitem__, text))
        operators.append(f"{x:.2f} {y:.2f} Td <{shown}> Tj ET")

    def box(
        self, area: Rectangle, fill: str | None = None, stroke: str | None = None, width: float = 0.5
    ) -> None:
        """A rectangle, filled or outlined."""
        left, bottom, right, top = area
        path = f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re"
        self._paint(path, fill, stroke, width)

    def disc(
        self, x: float, y: float, radius: float, fill: str | None, stroke: str, width: float = 0.5
    ) -> None:
        """A circle about ``x`` and ``y``, filled or outlined."""
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
        path = f"{x:.2f} {y:.2f} m " + " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
        self._paint(f"{path} h", fill, None, 0.0)

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float) -> None:
        """A straight line."""
        self._paint(f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l", None, colour, width)

    def rule(self, left: float, right: float, y: float, colour: str, width: float = 0.5) -> None:
        """A horizontal line."""
        self.line((left, y), (right, y), colour, width)

    def _paint(self, path: str, fill: str | None, stroke: str | None, width: float) -> None:
        if fill is not None and fill != self._fill:
            self._filled(fill)
        if stroke is not None:
            if stroke != self._stroke:
                self._stroke = stroke
                self.operators.append(f"{_channels(stroke)} RG")
            if width != self._width:
                self._width = width
                self.operators.append(f"{number(width)} w")
        self.operators.append(f"{path} {'f' if stroke is None else 'S' if fill is None else 'B'}")

    def _filled(self, colour: str) -> None:
        self._fill = colour
        self.operators.append(f"{_channels(colour)} rg")


@cache
def _channels(colour: str) -> str:
    return " ".join(number(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
