"""A bare day of the month after a date that tells its month: ``wrote on Feb. 19, and again on the 26th``."""

from __future__ import annotations

from datetime import date

from briefing.extraction.dates import tense
from briefing.extraction.dates.calendar import UNRESOLVED, Base, Direction, When, relative_day, valid
from briefing.extraction.dates.grammar import Reading


def told_before(text: str, readings: list[Reading], base: Base | None, month: str | None) -> list[Reading]:
    """Give each bare day the month of the nearest calendar date before it.

    Args:
        text: a paragraph.
        readings: its dates, in order; a bare day as publication has it.
        base: when the text was written.
        month: ISO 8601 month of the last date of the paragraph before. Whether it or that of publication is
            meant nobody can tell: where the two differ, the day stays open.
    """
    found: list[Reading] = []
    before: Reading | None = None
    for start, end, when in readings:
        reading = when
        if when.day_of_month is not None:
            side = tense.direction(text, start, end)
            if before is not None:
                reading = _of_month(before, text, when, side, base)
            elif month is not None and side is not Direction.FUTURE and (when.date or "")[:7] != month:
                reading = UNRESOLVED
        if tells_month(reading):
            before = (start, end, reading)
        found.append((start, end, reading))
    return found


def tells_month(when: When) -> bool:
    """Whether a date is of a known month, and no stretch of time."""
    return when.date is not None and when.until is None and when.precision in {"day", "month"}


def _of_month(before: Reading, text: str, when: When, side: Direction, base: Base | None) -> When:
    """The day in the month of the date before it; open where it would lie before that date, or, of what is
    past, after publication, or where “will come on the 14th” looks ahead from another month."""
    start, end, first = before
    assert first.date is not None and when.day_of_month is not None
    there = valid(int(first.date[:4]), int(first.date[5:7]), when.day_of_month)
    if there is None or (first.precision == "day" and there < date.fromisoformat(first.date)):
        return UNRESOLVED
    if side is Direction.FUTURE:
        return when if when.date == there.isoformat() else UNRESOLVED
    if base is not None and base.today is not None and there > base.today:
        return UNRESOLVED
    words = first.after or " ".join(text[start:end].split())
    told = relative_day(there)
    return When(told.date, "day", relative=True, year_given=False, after=words)
