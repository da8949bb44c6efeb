"""The pen that every picture is drawn with: the theme's colours and faces, on a sheet of any height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.rendering.bidi import direction, joined, mirrored, split_directions, visual_order
from briefing.rendering.charts.drawing import Box, Disc, Drawing, Line, Shape, Triangle, Words
from briefing.rendering.fonts import Typefaces

if TYPE_CHECKING:
    from briefing.document.theme import Theme


class Pen:
    """Draws on a sheet whose height is known last."""

    def __init__(self, theme: Theme, faces: Typefaces, width: float) -> None:
        self.palette, self.size, self.width = theme.palette, theme.fonts.size * 0.82, width
        self._faces = faces
        self._shapes: list[Shape] = []

    def text(
        self, x: float, down: float, text: str, *, bold: bool = False, muted: bool = False, align: float = 0.0
    ) -> None:
        """One line whose base line is ``down``; ``align`` 0 starts at ``x``, 0.5 is centred, 1 ends there."""
        pieces = self._pieces(text, bold)
        colour = self.palette.muted if muted else self.palette.ink
        x -= align * sum(width for _, _, width in pieces)
        directions = [direction(shown) for _, shown, _ in pieces]
        for index, turned in visual_order(directions, "L"):
            face, shown, width = pieces[index]
            seen = mirrored(shown)[::-1] if turned else shown
            self._shapes.append(Words(x, down, seen, face, self.size, colour, width))
            x += width

    def wide(self, text: str, *, bold: bool = False) -> float:
        """The width of ``text`` in points."""
        return sum(width for _, _, width in self._pieces(text, bold))

    def wrapped(self, text: str, measure: float, most: int, *, bold: bool = False) -> list[str]:
        """``text`` in at most ``most`` lines of ``measure`` points, shortened if it is longer."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self.wide(longer, bold=bold) <= measure:
                lines[-1] = longer
            else:
                lines.append(word)
        shown = lines[:most]
        if len(lines) > most:
            shown[-1] += " …"
        return [self._shortened(line, measure, bold) for line in shown]

    def line(self, x1: float, d1: float, x2: float, d2: float, *, strong: bool = False) -> None:
        """A line; ``strong`` ones are of the accent colour."""
        colour, thickness = (self.palette.accent, 1.2) if strong else (self.palette.rule, 0.6)
        self._shapes.append(Line(x1, d1, x2, d2, colour, thickness))

    def dot(self, x: float, down: float, radius: float, *, filled: bool = True) -> None:
        """A disc, or a ring."""
        fill = self.palette.accent if filled else self.palette.paper
        self._shapes.append(Disc(x, down, radius, fill, self.palette.accent, 1.0))

    def box(self, x: float, down: float, width: float, height: float, *, full: bool = False) -> None:
        """A rectangle below ``down``, full or empty."""
        fill = self.palette.accent if full else self.palette.paper
        self._shapes.append(Box(x, down, width, height, fill, self.palette.accent, 0.7))

    def arrow_head(self, x: float, down: float) -> None:
        """A head that points right, with its tip at ``x``."""
        corners = ((x, down), (x - 6, down - 3), (x - 6, down + 3))
        self._shapes.append(Triangle(corners, self.palette.accent))

    def drawing(self, height: float) -> Drawing:
        """What was drawn, on a sheet of ``height`` points."""
        return Drawing(self.width, height, tuple(self._shapes))

    def _pieces(self, text: str, bold: bool) -> list[tuple[str, str, float]]:
        face = self._faces.face("heading", bold=bold)
        return [
            (name, shown, self._faces.width(shown, name, self.size))
            for run in split_directions(self._faces.literal(text))
            for name, shown in self._faces.runs(joined(run), face)
        ]

    def _shortened(self, line: str, measure: float, bold: bool) -> str:
        while len(line) > 2 and self.wide(line, bold=bold) > measure:
            line = line.removesuffix("…").rstrip()[:-1] + "…"
        return line
