"""Events on a scale of time, so that a reader sees what came thick and fast and where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.rendering.charts.pen import Pen

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_MOST_EVENTS = 14
"""That fit a page if all fall on one day; further ones are counted in a last line."""
_FLAG = 0.3
"""Width of an event's words, as a share of the picture's; the scale takes the rest, so that the last fit."""
_MOST_TICKS = 8
_MONTHS_A_TICK = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(slots=True)
class _Flag:
    """An event: where it stands on the scale, in points, and its words below."""

    start: float
    end: float
    when: str
    lines: list[str]
    lane: int = 0


def draw_timeline(pen: Pen, rows: Sequence[tuple[str, ...]]) -> Drawing:
    """Rows of (date as printed, what, first day, last day); a bar where the day is not known."""
    shown = rows[:_MOST_EVENTS]
    days = [(date.fromisoformat(first), date.fromisoformat(last)) for _, _, first, last in shown]
    scale = _Scale(min(first for first, _ in days), max(last for _, last in days), pen.width * (1 - _FLAG))
    flags = []
    for (when, what, *_), (first, last) in zip(shown, days, strict=True):
        lines = pen.wrapped(what, pen.width * _FLAG - pen.size, 2)
        flags.append(_Flag(scale.place(first), scale.place(last), when, lines))
    _hoist(flags, pen.width * _FLAG)
    axis = pen.size * 2.2
    _draw_scale(pen, scale, axis)
    down = _draw_flags(pen, flags, axis)
    if len(rows) > len(shown):
        pen.text(0, down + pen.size, f"… and {len(rows) - len(shown)} more", muted=True)
        down += 1.5 * pen.size
    return pen.drawing(down)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days to points."""

    first: date
    last: date
    width: float

    def place(self, day: date) -> float:
        """The abscissa of a day; a little room stays on the left for the first sign."""
        whole = max(1, (self.last - self.first).days)
        return 4 + (self.width - 8) * (day - self.first).days / whole

    def ticks(self) -> list[tuple[date, str]]:
        """First days of months or years, few enough to be read, with their names."""
        for months in _MONTHS_A_TICK:
            found = list(self._months(months))
            if len(found) <= _MOST_TICKS:
                break
        named = [
            f"{_MONTH_NAMES[day.month - 1]} {day.year}" if months < 12 else f"{day.year}" for day in found
        ]
        return list(zip(found, named, strict=True))

    def _months(self, step: int) -> Iterator[date]:
        month = self.first.year * 12 + self.first.month - 1
        for number in range(month - month % step, self.last.year * 12 + self.last.month, step):
            day = date(number // 12, number % 12 + 1, 1) if number >= 12 else self.first
            if self.first <= day <= self.last:
                yield day


def _hoist(flags: Sequence[_Flag], width: float) -> None:
    """Put each flag in the highest lane in which its words hide neither words nor poles of later events."""
    for place in range(len(flags) - 1, -1, -1):
        flag = flags[place]
        later = [other.lane for other in flags[place + 1 :] if other.start < flag.start + width]
        flag.lane = 1 + max(later, default=-1)


def _draw_scale(pen: Pen, scale: _Scale, axis: float) -> None:
    pen.line(0, axis, scale.width, axis, strong=True)
    ticks = [(scale.place(day), name) for day, name in scale.ticks()]
    shown_to = -1.0
    for x, name in ticks:
        pen.line(x, axis - pen.size * 0.6, x, axis, strong=True)
        if x >= shown_to:
            pen.text(x, axis - pen.size * 0.95, name, muted=True)
            shown_to = x + pen.wide(name) + pen.size


def _draw_flags(pen: Pen, flags: Sequence[_Flag], axis: float) -> float:
    """Draw the events; returns the height of all."""
    leading = pen.size * 1.25
    lanes = max(flag.lane for flag in flags) + 1
    heights = [
        leading * (1 + max(len(flag.lines) for flag in flags if flag.lane == lane)) + pen.size * 0.7
        for lane in range(lanes)
    ]
    tops = [axis + pen.size * 1.3]
    tops += [tops[0] + height for height in accumulate(heights)]
    for flag in flags:
        top = tops[flag.lane]
        pen.line(flag.start, axis, flag.start, top + pen.size * 0.9 + leading * len(flag.lines))
        pen.text(flag.start + pen.size * 0.5, top + pen.size * 0.9, flag.when, bold=True)
        for index, line in enumerate(flag.lines):
            pen.text(flag.start + pen.size * 0.5, top + pen.size * 0.9 + leading * (index + 1), line)
    for flag in flags:
        if flag.end - flag.start > pen.size * 0.7:
            pen.box(flag.start, axis - pen.size * 0.25, flag.end - flag.start, pen.size * 0.5)
    for flag in flags:
        if flag.end - flag.start <= pen.size * 0.7:
            pen.dot(flag.start, axis, pen.size * 0.33)
    return tops[-1]
