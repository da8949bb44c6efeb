"""The pen that every picture is drawn with: the theme's colours and faces, on a sheet of any height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import HexColor

from briefing.rendering.bidi import direction, joined, mirrored, split_directions, visual_order
from briefing.rendering.fonts import Typefaces

if TYPE_CHECKING:
    from briefing.document.theme import Theme


class Pen:
    """Draws on a sheet whose height is known last: ordinates count downward until :meth:`drawing`."""

    def __init__(self, theme: Theme, faces: Typefaces, width: float) -> None:
        self.palette, self.size, self.width = theme.palette, theme.fonts.size * 0.82, width
        self._faces = faces
        self._shapes: list[tuple[str, tuple[float, ...], dict[str, object]]] = []

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
            style = {"fontName": face, "fontSize": self.size, "fillColor": HexColor(colour)}
            self._add("text", (x, down), {"text": mirrored(shown)[::-1] if turned else shown, **style})
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
        colour = HexColor(self.palette.accent if strong else self.palette.rule)
        self._add("line", (x1, d1, x2, d2), {"strokeColor": colour, "strokeWidth": 1.2 if strong else 0.6})

    def dot(self, x: float, down: float, radius: float, *, filled: bool = True) -> None:
        """A disc, or a ring."""
        colour = HexColor(self.palette.accent)
        fill = colour if filled else HexColor(self.palette.paper)
        self._add("dot", (x, down, radius), {"fillColor": fill, "strokeColor": colour, "strokeWidth": 1.0})

    def box(self, x: float, down: float, width: float, height: float, *, full: bool = False) -> None:
        """A rectangle below ``down``, full or empty."""
        fill = self.palette.accent if full else self.palette.paper
        look = {"fillColor": HexColor(fill), "strokeColor": HexColor(self.palette.accent), "strokeWidth": 0.7}
        self._add("box", (x, down, width, height), {**look, "rx": 1, "ry": 1})

    def arrow_head(self, x: float, down: float) -> None:
        """A head that points right, with its tip at ``x``."""
        self._add("head", (x, down), {"fillColor": HexColor(self.palette.accent), "strokeColor": None})

    def drawing(self, height: float) -> Drawing:
        """What was drawn, on a sheet of ``height`` points."""
        # Without a face of ours to start with, reportlab would enter Helvetica in the file, unembedded.
        sheet = Drawing(self.width, height, initialFontName=self._faces.face("heading"))
        for kind, at, look in self._shapes:
            sheet.add(_shape(kind, at, look, height))
        return sheet

    def _add(self, kind: str, at: tuple[float, ...], look: dict[str, object]) -> None:
        self._shapes.append((kind, at, look))

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


def _shape(kind: str, at: tuple[float, ...], look: dict[str, object], height: float) -> object:
    match kind:
        case "text":
            words = str(look.pop("text"))
            return String(at[0], height - at[1], words, **look)
        case "line":
            return Line(at[0], height - at[1], at[2], height - at[3], **look)
        case "dot":
            return Circle(at[0], height - at[1], at[2], **look)
        case "box":
            return Rect(at[0], height - at[1] - at[3], at[2], at[3], **look)
        case _:
            x, y = at[0], height - at[1]
            return Polygon([x, y, x - 6, y + 3, x - 6, y - 3], **look)
