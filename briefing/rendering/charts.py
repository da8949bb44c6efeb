"""Pictures: one drawing for every format, as vectors in PDF and as a PNG elsewhere.

The rows of ``Picture.data``:

* ``timeline``: (date, what). The date is ISO 8601, as short as its precision: ``2024-05-02``, ``2024-05``,
  ``2024``; other words are printed as they stand. Rows are in order.
* ``coverage``: (section, source, state), the state one of :data:`STATES`; a pair without a row is empty. Or,
  as a whole, (section, strength, number of findings), the strength one of :data:`STRENGTHS`.
* ``relations``: (who, did what, toward whom). Rows of one party should stand together.

Nothing rests on colour alone: states differ in size and hatching, and each is named in a key.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import HexColor

from briefing.document.blocks import Picture
from briefing.rendering.bidi import direction, joined, mirrored, split_directions, visual_order
from briefing.rendering.fonts import Typefaces
from briefing.rendering.printed_date import printed_date

if TYPE_CHECKING:
    from briefing.document.theme import Theme

STATES = ("strong", "moderate", "thin", "masked", "repeated")
"""States of a section's evidence in one source; ``repeated`` is text that another source has too."""

STRENGTHS = ("none", "thin", "moderate", "strong")
"""Strengths of a section's evidence, weakest first."""

_MOST_ROWS = 22
"""Rows that fit a page with its caption; further rows are counted in a last line."""
_KEY = {
    "strong": "strong",
    "moderate": "moderate",
    "thin": "thin",
    "masked": "masked",
    "repeated": "same origin as another",
}
_RADIUS = {"strong": 1.0, "moderate": 0.72, "thin": 0.42, "masked": 0.8, "repeated": 0.8}


def drawing(picture: Picture, theme: Theme, faces: Typefaces, width: float) -> Drawing:
    """The picture, ``width`` points wide. Raises ``ValueError`` for one without rows."""
    if not picture.data:
        raise ValueError(f"a {picture.chart} picture needs rows")
    pen = _Pen(theme, faces, width)
    rows = [(*row, "", "", "")[:3] for row in picture.data]
    match picture.chart:
        case "timeline":
            return _timeline(pen, rows)
        case "coverage" if all(strength in STRENGTHS for _, strength, _ in rows):
            return _strengths(pen, rows)
        case "coverage":
            return _coverage(pen, rows)
        case "relations":
            return _relations(pen, rows)


def to_png(picture: Picture, theme: Theme, dpi: int = 220) -> bytes:
    """The picture as a PNG, as wide as the text of ``theme``. Raises ``ValueError`` for one without rows."""
    import pypdfium2
    from reportlab.graphics import renderPDF

    from briefing.rendering.pdf.typography import Typography

    shapes = drawing(picture, theme, Typefaces(theme), Typography(theme).width)
    with pypdfium2.PdfDocument(renderPDF.drawToString(shapes)) as document:
        image = document[0].render(scale=dpi / 72).to_pil()
    file = io.BytesIO()
    image.save(file, "PNG", dpi=(dpi, dpi), optimize=True)
    return file.getvalue()


_Row = tuple[str, ...]
"""Three members."""


class _Pen:
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
        colour = self.palette.accent if strong else self.palette.rule
        self._add(
            "line", (x1, d1, x2, d2), {"strokeColor": HexColor(colour), "strokeWidth": 1.2 if strong else 0.6}
        )

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


def _timeline(pen: _Pen, events: Sequence[_Row]) -> Drawing:
    """Events below one another on an axis; a ring where only the month or the year is known."""
    shown = events[:_MOST_ROWS]
    dates = [printed_date(date) for date, _, _ in shown]
    axis = max(pen.wide(date, bold=True) for date in dates) + pen.size * 1.6
    axis = min(axis, pen.width * 0.3)
    left, leading = axis + pen.size * 1.6, pen.size * 1.35
    down = pen.size
    places: list[float] = []
    labels: list[tuple[float, str, bool]] = []
    for _, what, _ in shown:
        places.append(down)
        for line in pen.wrapped(what, pen.width - left, 2):
            labels.append((down, line, False))
            down += leading
        down += pen.size * 0.75
    if len(events) > len(shown):
        labels.append((down, f"… and {len(events) - len(shown)} more", True))
        down += leading
    centre = -0.34 * pen.size
    pen.line(axis, places[0] + centre, axis, places[-1] + centre, strong=True)
    for place, (iso, _, _), date in zip(places, shown, dates, strict=True):
        pen.dot(axis, place + centre, pen.size * 0.36, filled=len(iso) >= len("2024-05-02"))
        pen.text(
            axis - pen.size * 1.1,
            place,
            pen.wrapped(date, axis - pen.size, 1, bold=True)[0],
            bold=True,
            align=1.0,
        )
    for place, line, muted in labels:
        pen.text(left, place, line, muted=muted)
    return pen.drawing(down - pen.size * 0.9)


def _strengths(pen: _Pen, rows: Sequence[_Row]) -> Drawing:
    """Sections below one another, each with as many filled steps of three as its evidence has."""
    left = min(max(pen.wide(title, bold=True) for title, _, _ in rows) + pen.size * 2, pen.width * 0.5)
    row, step, high = pen.size * 2.1, pen.size * 3.4, pen.size * 0.9
    shown = rows[:_MOST_ROWS]
    for index, (title, strength, count) in enumerate(shown):
        down = index * row + row / 2
        pen.text(0, down + 0.35 * pen.size, pen.wrapped(title, left - pen.size, 1, bold=True)[0], bold=True)
        for place in range(len(STRENGTHS) - 1):
            x = left + place * (step + 2)
            pen.box(x, down - high / 2, step, high, full=place < STRENGTHS.index(strength))
        words = f"{strength}, findings: {count}" if count else strength
        pen.text(left + 3 * (step + 2) + pen.size, down + 0.35 * pen.size, words, muted=True)
        pen.line(0, index * row, pen.width, index * row)
    pen.line(0, len(shown) * row, pen.width, len(shown) * row)
    return pen.drawing(len(shown) * row + 1)


def _coverage(pen: _Pen, cells: Sequence[_Row]) -> Drawing:
    """Sections by sources; the larger the disc, the stronger the evidence."""
    sections = list(dict.fromkeys(section for section, _, _ in cells))[:_MOST_ROWS]
    sources = list(dict.fromkeys(source for _, source, _ in cells))
    state = {(section, source): how for section, source, how in cells if how in STATES}
    first = min(max(pen.wide(section, bold=True) for section in sections) + pen.size, pen.width * 0.34)
    step = min((pen.width - first) / len(sources), pen.size * 11)
    row, leading = pen.size * 2.3, pen.size * 1.3
    heads = [pen.wrapped(source, step - pen.size * 0.6, 3) for source in sources]
    head = max(len(lines) for lines in heads) * leading
    for column, lines in enumerate(heads):
        for index, line in enumerate(lines):
            down = head - (len(lines) - index) * leading + pen.size
            pen.text(first + (column + 0.5) * step, down, line, align=0.5)
    right = first + step * len(sources)
    for index, section in enumerate(sections):
        top = head + pen.size * 0.4 + index * row
        pen.line(0, top, right, top)
        label = pen.wrapped(section, first - pen.size, 1, bold=True)[0]
        pen.text(0, top + row / 2 + 0.35 * pen.size, label, bold=True)
        for column, source in enumerate(sources):
            how = state.get((section, source))
            if how is not None:
                _state(pen, first + (column + 0.5) * step, top + row / 2, how)
    down = head + pen.size * 0.4 + row * len(sections)
    pen.line(0, down, right, down)
    used = [how for how in STATES if how in state.values()]
    return pen.drawing(_key(pen, used, down + pen.size * 1.8))


def _state(pen: _Pen, x: float, down: float, how: str) -> None:
    radius = pen.size * 0.62 * _RADIUS[how]
    if how != "masked":
        pen.dot(x, down, radius, filled=how != "repeated")
        return
    pen.box(x - radius, down - radius, 2 * radius, 2 * radius)
    for share in (-0.5, 0.0, 0.5):
        reach = radius * (1 - abs(share))
        shift = radius * share
        pen.line(
            x - reach + shift, down + reach + shift, x + reach + shift, down - reach + shift, strong=True
        )


def _key(pen: _Pen, used: Sequence[str], down: float) -> float:
    """What the signs mean; returns the height of all."""
    x = pen.size * 0.7
    for how in used:
        _state(pen, x, down - 0.34 * pen.size, how)
        pen.text(x + pen.size * 1.1, down, _KEY[how], muted=True)
        x += pen.size * 2.9 + pen.wide(_KEY[how])
    return down + pen.size * 0.5


def _relations(pen: _Pen, rows: Sequence[_Row]) -> Drawing:
    """Who did what toward whom: a box, a worded arrow, a box; one box for what a party did in a row."""
    shown = rows[:_MOST_ROWS]
    side, leading = pen.width * 0.27, pen.size * 1.3
    right, row, gap = pen.width - side, pen.size * 3.4, pen.size * 0.8
    start = 0
    while start < len(shown):
        end = start
        while end < len(shown) and shown[end][0] == shown[start][0]:
            end += 1
        _party(pen, 0, start * row, side, (end - start) * row - gap, shown[start][0])
        start = end
    for index, (_, what, whom) in enumerate(shown):
        middle = index * row + (row - gap) / 2
        _party(pen, right, index * row, side, row - gap, whom)
        pen.line(side, middle + pen.size * 0.45, right - 2, middle + pen.size * 0.45, strong=True)
        pen.arrow_head(right - 1, middle + pen.size * 0.45)
        words = pen.wrapped(what, right - side - pen.size * 2, 1)[0]
        pen.text((side + right) / 2, middle - pen.size * 0.05, words, align=0.5)
    down = len(shown) * row - gap
    if len(rows) > len(shown):
        pen.text(0, down + leading, f"… and {len(rows) - len(shown)} more", muted=True)
        down += 1.5 * leading
    return pen.drawing(down + 1)


def _party(pen: _Pen, x: float, down: float, width: float, height: float, name: str) -> None:
    pen.box(x, down + 0.5, width, height)
    leading = pen.size * 1.2
    lines = pen.wrapped(name, width - pen.size * 1.2, max(1, int(height // leading)), bold=True)
    first = down + height / 2 - (len(lines) - 1) * leading / 2 + 0.35 * pen.size
    for index, line in enumerate(lines):
        pen.text(x + width / 2, first + index * leading, line, bold=True, align=0.5)
