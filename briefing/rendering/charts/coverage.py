"""Sources by sections: where the evidence is firm, thin, masked, altered, or the same as another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.rendering.charts.drawing import Drawing
from briefing.rendering.charts.pen import Pen

STATES = ("high", "moderate", "low", "altered", "repeated", "masked")
"""What a source gives a section: findings of that confidence at best; findings from machine-altered copy;
findings that another source has in the same words; a passage that is masked."""

_KEY = {
    "high": "high confidence at best",
    "moderate": "moderate confidence at best",
    "low": "low confidence",
    "altered": "machine-altered copy",
    "repeated": "same text as another source",
    "masked": "masked passage",
}
_STRENGTHS = ("none", "thin", "moderate", "strong")
_RADIUS = {"high": 1.0, "moderate": 0.72, "low": 0.42, "altered": 0.8, "repeated": 0.8, "masked": 0.8}
_NAME_LINES = 2
"""Of a source's name, and of what is amiss with it: both are short."""
_MOST_SOURCES = 22
"""Rows that fit a page with its caption; further sources are counted in a last line."""

_Cells = Mapping[tuple[str, str], Sequence[tuple[str, str]]]


def draw_coverage(pen: Pen, rows: Sequence[tuple[str, ...]]) -> Drawing:
    """A sign for what each source gives each section, larger the firmer it is; strengths in the last row."""
    sections = list(dict.fromkeys(section for section, *_ in rows if section))
    sources = list(dict.fromkeys(source for _, source, *_ in rows if source))
    cells: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for section, source, what, more in rows:
        cells.setdefault((section, source), []).append((what, more))
    shown = sources[:_MOST_SOURCES]
    first = pen.width * 0.34
    columns = [
        (first + (pen.width - first) * place / len(sections), name) for place, name in enumerate(sections)
    ]
    measure = (pen.width - first) / max(1, len(sections)) - pen.size
    down = _heads(pen, columns, measure)
    for source in shown:
        down = _source_row(pen, source, columns, cells, first, down)
    pen.line(0, down, pen.width, down, strong=True)
    down = _strength_row(pen, columns, measure, cells, down)
    if len(sources) > len(shown):
        pen.text(0, down + pen.size, f"… and {len(sources) - len(shown)} more sources", muted=True)
        down += 1.5 * pen.size
    used = [how for how in STATES if any(how == what for found in cells.values() for what, _ in found)]
    return pen.drawing(_key(pen, used, down + pen.size * 1.6))


def _heads(pen: Pen, columns: Sequence[tuple[float, str]], measure: float) -> float:
    """The sections' titles, on a common foot; returns where the rows start."""
    leading = pen.size * 1.3
    heads = [pen.wrapped(name, measure, 3, bold=True) for _, name in columns]
    foot = max((len(lines) for lines in heads), default=0) * leading + pen.size * 0.2
    for (x, _), lines in zip(columns, heads, strict=True):
        for index, line in enumerate(lines):
            pen.text(x, foot - (len(lines) - 1 - index) * leading - pen.size * 0.5, line, bold=True)
    return foot + pen.size * 0.3


def _source_row(
    pen: Pen, source: str, columns: Sequence[tuple[float, str]], cells: _Cells, first: float, down: float
) -> float:
    """One source with its signs; returns where the next row starts."""
    pen.line(0, down, pen.width, down)
    condition = "; ".join(what for what, _ in cells.get(("", source), ()))
    room, leading = first - pen.size * 1.5, pen.size * 1.2
    names = pen.wrapped(source, room, _NAME_LINES)
    words = pen.wrapped(condition, room, _NAME_LINES) if condition else []
    height = pen.size * 0.9 + leading * (len(names) + len(words))
    middle = down + height / 2
    line = down + pen.size * 1.35
    for name in names:
        pen.text(0, line, name)
        line += leading
    for word in words:
        pen.text(0, line, word, muted=True)
        line += leading
    for x, section in columns:
        at = x + pen.size * 0.7
        for how, number in cells.get((section, source), ()):
            if how not in STATES:
                continue
            _sign(pen, at, middle, how)
            pen.text(at + pen.size * 0.95, middle + 0.35 * pen.size, number)
            at += pen.size * 2.0 + pen.wide(number)
    return down + height


def _strength_row(
    pen: Pen, columns: Sequence[tuple[float, str]], measure: float, cells: _Cells, down: float
) -> float:
    """How strong each section's evidence is all in all, and why; returns the height so far."""
    leading, top, foot = pen.size * 1.25, down + pen.size * 1.4, down
    pen.text(0, top, "All in all", bold=True)
    for x, section in columns:
        for strength, because in cells.get((section, ""), ()):
            filled = _STRENGTHS.index(strength) if strength in _STRENGTHS else 0
            for step in range(len(_STRENGTHS) - 1):
                high = pen.size * (0.4 + 0.25 * step)
                pen.box(x + step * pen.size * 0.75, top - high, pen.size * 0.6, high, full=step < filled)
            pen.text(x + pen.size * 2.7, top, strength, bold=True)
            lines = pen.wrapped(because, measure, 3) if because else []
            for index, line in enumerate(lines):
                pen.text(x, top + (index + 1) * leading, line, muted=True)
            foot = max(foot, top + len(lines) * leading + pen.size * 0.6)
    return foot


def _sign(pen: Pen, x: float, down: float, how: str) -> None:
    radius = pen.size * 0.62 * _RADIUS[how]
    if how == "masked":
        pen.box(x - radius, down - radius, 2 * radius, 2 * radius)
        for share in (-0.5, 0.0, 0.5):
            reach, shift = radius * (1 - abs(share)), radius * share
            pen.line(
                x - reach + shift, down + reach + shift, x + reach + shift, down - reach + shift, strong=True
            )
        return
    pen.dot(x, down, radius, filled=how in ("high", "moderate", "low"))
    if how == "altered":
        arm = radius * 0.7
        pen.line(x - arm, down - arm, x + arm, down + arm, strong=True)
        pen.line(x - arm, down + arm, x + arm, down - arm, strong=True)


def _key(pen: Pen, used: Sequence[str], down: float) -> float:
    """What the signs mean, in as many lines as it takes; returns the height of all."""
    x = pen.size * 0.7
    for how in used:
        if x > pen.size and x + pen.size * 1.8 + pen.wide(_KEY[how]) > pen.width:
            x, down = pen.size * 0.7, down + pen.size * 1.5
        _sign(pen, x, down - 0.34 * pen.size, how)
        pen.text(x + pen.size * 1.1, down, _KEY[how], muted=True)
        x += pen.size * 2.6 + pen.wide(_KEY[how])
    return down + pen.size * 0.5
