"""Who did what toward whom: a box, a worded arrow, a box."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.rendering.charts.drawing import Drawing
from briefing.rendering.charts.pen import Pen

_MOST_ROWS = 18
"""Rows that fit a page with its caption; further rows are counted in a last line."""


def draw_relations(pen: Pen, rows: Sequence[tuple[str, ...]]) -> Drawing:
    """Rows of (who, did what, toward whom); one box for all that a party did in a row."""
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
    for index, (_, what, whom, *_) in enumerate(shown):
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


def _party(pen: Pen, x: float, down: float, width: float, height: float, name: str) -> None:
    pen.box(x, down + 0.5, width, height)
    leading = pen.size * 1.2
    lines = pen.wrapped(name, width - pen.size * 1.2, max(1, int(height // leading)), bold=True)
    first = down + height / 2 - (len(lines) - 1) * leading / 2 + 0.35 * pen.size
    for index, line in enumerate(lines):
        pen.text(x + width / 2, first + index * leading, line, bold=True, align=0.5)
