"""Dates that lie ahead of the time told, not of publication.

“On June 21 she offered a discount if the city signed by June 30”, in a paper of September: the thirtieth
follows the twenty-first. A verb of then (``would``, ``was to``, ``if … signed by``) puts a date behind the
day that its text tells of, and need not put it ahead of publication.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.extraction.dates import tense
from briefing.extraction.dates.calendar import UNRESOLVED, Base, Direction, When, valid
from briefing.extraction.dates.grammar import Reading
from briefing.extraction.dates.wording import date_bounds

#: A day of the year gone by so lately is not told for that of the next one, but by a verb of the present.
_JUST_GONE = timedelta(days=60)
#: Beyond it the day gone by is the nearer one: which is meant, a verb of then does not say.
_FAR = timedelta(days=183)
#: What lies ahead so far would be told with its year, whatever the verb.
_TOO_FAR = timedelta(days=300)
#: A day told so long before bounds nothing.
_YEAR, _WEEK = timedelta(days=366), timedelta(weeks=1)


def of_the_time_told(text: str, readings: list[Reading], base: Base | None) -> list[Reading]:
    """Put each date that only its verb puts ahead of publication where the time told has it.

    Args:
        text: a paragraph.
        readings: its dates, in order.
        base: when the text was written.
    """
    today = base.today if base else None
    if today is None:
        return readings
    settled: list[Reading] = []
    for at, (start, end, when) in enumerate(readings):
        reading = when
        if _is_said_long_ago(text, readings, at, today) or _is_of_an_older_story(when, settled, today):
            reading = UNRESOLVED
        elif when.every and when.date and date_bounds(when.date)[0] > today:
            told = _told_before(settled, today) or _told_behind(text, readings, at, today)
            reading = _settled(text, (start, end, when), told, today)
        settled.append((start, end, reading))
    return settled


def _settled(text: str, reading: Reading, told: date | None, today: date) -> When:
    """The date in the time told, if that holds it; unresolved where it may as well lie there as ahead."""
    start, end, when = reading
    assert when.date is not None
    ahead = date_bounds(when.date)[0] - today
    if when.every == "year" and int(when.date[:4]) == today.year:
        ahead = timedelta()  # what has no year is first of all of the year of publication
    gone = _gone_by(when)
    if gone is None or not tense.looks_ahead_from_then(text, start, end):
        return UNRESOLVED if ahead > _TOO_FAR else when
    first, last = date_bounds(gone)
    if when.every == "week":
        # “said on Monday that it would answer by Wednesday”, in a paper of Friday: either may be meant.
        return UNRESOLVED if told is not None and today - _WEEK <= told <= last else when
    gone_by = replace(when, date=gone, until=when.until and _a_year_before(when.until))
    if told is not None and told <= last:
        return gone_by if first - told <= _YEAR else UNRESOLVED
    if ahead <= _FAR:
        return when
    return gone_by if today - last <= _JUST_GONE else UNRESOLVED


def _gone_by(when: When) -> str | None:
    """The one before, of the days or months that the words may name."""
    assert when.date is not None
    if when.every == "week":
        return (date.fromisoformat(when.date) - timedelta(weeks=1)).isoformat()
    return _a_year_before(when.date)


def _a_year_before(day: str) -> str | None:
    year, rest = int(day[:4]) - 1, day[4:]
    if len(rest) > len("-01") and valid(year, int(rest[1:3]), int(rest[4:])) is None:
        return None
    return f"{year:04d}{rest}"


def _is_said_long_ago(text: str, readings: list[Reading], at: int, today: date) -> bool:
    """“Expect it next Friday,” she wrote on May 2: her Friday is not that of the paper."""
    start, _, when = readings[at]
    if not when.relative or when.year_given or when.every == "year":
        return False
    if (around := tense.quotation_around(text, start)) is None:
        return False
    opened, closed = around
    begins, ends = tense.sentence(text, opened, opened)[0], tense.sentence(text, closed, closed)[1]
    days = [
        _day_told(other, today)
        for begin, end, other in readings
        if begins <= begin < end <= opened or closed < begin < end <= ends
    ]
    return any(day is not None and today - day >= _WEEK for day in days)


def _is_of_an_older_story(when: When, readings: list[Reading], today: date) -> bool:
    """“She brought it in February 2022. By April they had a draft”, in a paper of 2024: not this April."""
    before = next((other for _, _, other in reversed(readings) if other.date), When(None, "relative"))
    if not (when.every == "year" and when.date and before.date) or when.until or before.until:
        return False
    if not before.year_given or before.relative or before.precision not in {"day", "month"}:
        return False
    follows = int(before.date[:4]) + (when.date[5:] < before.date[5 : len(when.date)])
    return follows < int(when.date[:4]) and date_bounds(when.date)[0] <= today


def _told_before(readings: list[Reading], today: date) -> date | None:
    """The first day of the last date before that is no longer ahead."""
    for _, _, when in reversed(readings):
        if day := _day_told(when, today):
            return day
    return None


def _told_behind(text: str, readings: list[Reading], at: int, today: date) -> date | None:
    """The day on which something is told to have been, behind the date: “…, she wrote on May 3”."""
    _, ends = tense.sentence(text, *readings[at][:2])
    for start, stop, when in readings[at + 1 :]:
        day = _day_told(when, today) if start < ends else None
        if day and tense.direction(text, start, stop) is Direction.PAST:
            return day
    return None


def _day_told(when: When, today: date) -> date | None:
    if when.date is None or when.precision not in {"day", "week", "month"}:
        return None
    first, _ = date_bounds(when.date)
    return first if first <= today else None
