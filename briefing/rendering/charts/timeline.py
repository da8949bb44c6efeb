"""Events on a scale of time, so that a reader sees what came thick and fast and where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from briefing.rendering.charts.drawing import Drawing
from briefing.rendering.charts.pen import Pen

_MOST_EVENTS = 20
"""That leave room on a page for what follows; further ones are counted in a last line."""
_SCALE = 0.5
"""Width of the scale, as a share of the picture's: the rest is for the words of the last event."""
_LINES, _FEW_LINES, _MANY_EVENTS = 3, 2, 9
"""Of an event's words, and where there are many events, so that the picture stays below half a page."""
_MOST_TICKS = 7
_MONTHS_A_TICK = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
_MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def draw_timeline(pen: Pen, rows: Sequence[tuple[str, ...]]) -> Drawing:
    """Rows of (date as printed, what, first day, last day), in order; a bar where the day is not known.

    Each event has a line of its own, and a pole from there down to the scale: the words of an event stand
    right of its pole, those of later ones below and further right, so that no pole crosses any words.
    """
    shown = rows[:_MOST_EVENTS]
    days = [(date.fromisoformat(first), date.fromisoformat(last)) for _, _, first, last in shown]
    scale = _Scale(min(first for first, _ in days), max(last for _, last in days), pen.width * _SCALE)
    leading, gap = pen.size * 1.2, pen.size * 0.4
    most = _LINES if len(shown) < _MANY_EVENTS else _FEW_LINES
    labels = [_label(pen, scale.place(first), row, most) for row, (first, _) in zip(shown, days, strict=True)]
    axis = sum(leading * len(label.lines) + gap for label in labels) + pen.size * 0.6
    down = pen.size
    for label in labels:
        pen.line(label.x, down - pen.size * 0.8, label.x, axis)
        pen.text(label.x + pen.size * 0.5, down, label.when, bold=True)
        for line in label.lines:
            pen.text(label.start, down, line)
            down += leading
        down += gap
    down = _draw_scale(pen, scale, days, axis)
    if len(rows) > len(shown):
        pen.text(0, down + pen.size, f"… and {len(rows) - len(shown)} more", muted=True)
        down += 1.5 * pen.size
    return pen.drawing(down)


class _Label(NamedTuple):
    """An event's words, right of its pole at ``x``: the date, and from ``start`` on what happened."""

    x: float
    when: str
    start: float
    lines: list[str]


def _label(pen: Pen, x: float, row: tuple[str, ...], most: int) -> _Label:
    when, what, *_ = row
    start = x + pen.size * 1.1 + pen.wide(when, bold=True)
    return _Label(x, when, start, pen.wrapped(what, pen.width - start, most))


class _Scale(NamedTuple):
    """From days to points."""

    first: date
    last: date
    width: float

    def place(self, day: date) -> float:
        """The abscissa of a day; a little room stays at both ends for the signs."""
        whole = max(1, (self.last - self.first).days)
        return 4 + (self.width - 8) * (day - self.first).days / whole

    def ticks(self) -> list[tuple[date, str]]:
        """First days of months or years, few enough to be read, with their names."""
        for months in _MONTHS_A_TICK:
            found = list(self._months(months))
            if len(found) <= _MOST_TICKS:
                break
        return [(day, _name(day) if months < 12 else f"{day.year}") for day in found]

    def _months(self, step: int) -> Iterator[date]:
        month = self.first.year * 12 + self.first.month - 1
        for number in range(month - month % step, self.last.year * 12 + self.last.month, step):
            day = date(max(1, number // 12), number % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield day


def _name(day: date) -> str:
    return f"{_MONTH_NAMES[day.month - 1]} {day.year}"


def _draw_scale(pen: Pen, scale: _Scale, days: Sequence[tuple[date, date]], axis: float) -> float:
    """The scale with its ticks below, the days and periods on it; returns the height of all."""
    pen.line(0, axis, scale.width, axis, strong=True)
    free = 0.0
    for day, name in scale.ticks():
        x = scale.place(day)
        pen.line(x, axis, x, axis + pen.size * 0.6, strong=True)
        if x >= free:
            pen.text(x, axis + pen.size * 1.6, name, muted=True)
            free = x + pen.wide(name) + pen.size
    places = [(scale.place(first), scale.place(last)) for first, last in days]
    for start, end in places:
        if end > start:
            pen.box(start, axis - pen.size * 0.25, max(end - start, pen.size * 0.5), pen.size * 0.5)
    for start, end in places:
        if end == start:
            pen.dot(start, axis, pen.size * 0.33)
    return axis + pen.size * 2.0
