"""Bounds of writing: not before which day, and not after which, a source without a date was written.

A text that tells of 30 June in the past was written on that day or later; one that tells of it as to come, no
later. Which June it is, the dated sources of the dossier say, where they leave only one. Without them, where
all that the dossier tells lies within half a year or so, what came after what is still known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefing.extraction.ages import MANY_DATES, MonthDay, is_back_then, month_day, only_bounds, side
from briefing.extraction.dates import date_bounds, is_day, say_date
from briefing.extraction.dates.calendar import Direction, valid
from briefing.extraction.extract import Extracted
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.extraction.yearless import ADDED, day_in_dateline
from briefing.model.evidence import Span
from briefing.model.statements import DateMention

#: A day without its year is of the year that puts it so near the dossier's dated sources, if that of another
#: year is farther off by so much. Days.
NEAR, FARTHER = 150, 60
#: What was so many days before all of them would be told with its year; “in February” may be that long ago.
LONG_AGO = 270
#: What lies farther behind the last of them may as well be of the year before: “took effect Sept. 1”. Days.
LATER = 62
#: Dated sources over so many days leave no one year.
LONGEST = 300
#: So many months of the year that no source names part one year from the next.
GAP = 5
#: A leap year that stands for a year nobody knows.
SOME_YEAR = 2000
#: How far before a sentence a year may stand that it tells of, in characters.
REACH = 600

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: “4 September 23 people wrote”: which of the numbers is the day's, the words do not say.
_BESIDE = re.compile(r"\d\s$")
#: “June 30 of that year”, “Oct. 16 a year ago”, “4 September 23”.
_BEHIND = re.compile(
    r"(?:\s\d|,?\s(?:(?:of|a|the|that|last|previous|same|next|two|three|few|some)\s){0,3}years?\b)"
)
#: What comes every year lies ahead of any text.
_RECURS = re.compile(
    r"\b(?:annual(?:ly)?|each|every|(?:fiscal|financial|school|academic|tax)\s(?:year|term))\b", re.IGNORECASE
)


class Bounds(NamedTuple):
    """Between which days a source was written, as far as its words tell, and which words."""

    not_before: date | None = None
    not_after: date | None = None
    behind: str = ""
    """The words that tell before which day it was not written: “back in June”."""
    ahead: str = ""
    """The words that tell after which day it was not written."""
    is_known: bool = False
    """Whether it is the source's own day, and nothing is inferred."""


class _Told(NamedTuple):
    """A day or month that a source tells, and where that puts the source."""

    day: MonthDay
    words: str
    how: Literal["past", "over", "coming", "written"]


class Calendar:
    """Which year a dossier's days without one are of."""

    def __init__(self, published: Iterable[str], months: Iterable[int]) -> None:
        days = [date.fromisoformat(day) for day in published]
        self.is_anchored = bool(days)
        self._span = (min(days), max(days)) if days else None
        self._first = first_month(months)

    def period(self, told: MonthDay) -> tuple[date, date] | None:
        """The first and the last day of what is told, in the one year that it can be of."""
        if self._span is None:
            if self._first is None:
                return None
            return _period(told, SOME_YEAR if told.month >= self._first else SOME_YEAR + 1)
        start, end = self._span
        if (end - start).days > LONGEST:
            return None
        years = range(start.year - 1, end.year + 2)
        periods = [period for year in years if (period := _period(told, year))]
        ranked = sorted(periods, key=lambda each: _distance(each, start, end))
        far = [_distance(each, start, end) for each in ranked]
        if len(ranked) < 2 or far[0] > NEAR or far[1] - far[0] < FARTHER:
            return None
        if (ranked[0][0] - end).days > LATER:
            return None
        before = [each for each in ranked if each[1] < start]
        if ranked[0][0] > end and any((start - each[1]).days < LONG_AGO for each in before):
            return None
        return ranked[0]

    def is_of(self, year: int) -> bool:
        """Whether a year that a text names may be that of its days without one."""
        return self._span is not None and self._span[0].year <= year <= self._span[1].year


def first_month(months: Iterable[int], gap: int = GAP) -> int | None:
    """With which month the year of a dossier begins: behind the longest time of which it tells nothing.

    “November”, “December” and “February” begin with November.

    Args:
        months: those that it tells of.
        gap: of how many months it must tell nothing, to part one year from the next; None is told where it
            tells of too many.
    """
    told = sorted(set(months))
    before = {
        month: (month - previous - 1) % 12 for previous, month in zip([*told[-1:], *told], told, strict=False)
    }
    first = max(before, key=lambda month: before[month], default=None)
    return first if first is not None and (before[first] >= gap or len(told) == 1) else None


def find_bounds(sources: Sequence[Extracted]) -> tuple[dict[str, Bounds], Calendar]:
    """Between which days each source was written, by its id, and the calendar of the dossier.

    A source that holds several messages or entries of their own days has none.
    """
    told = {
        each.source.source.id: list(_told(each))
        for each in sources
        if each.published is None and not _has_own_days(each)
    }
    dated = {each.source.source.id: each.published for each in sources if is_day(each.published)}
    calendar = Calendar(dated.values(), [each.day.month for days in told.values() for each in days])
    bounds = {
        source: Bounds(
            day := date.fromisoformat(published), day, words := say_date(published, "day"), words, True
        )
        for source, published in dated.items()
    }
    bounds.update({source: _bounds(days, calendar) for source, days in told.items()})
    return bounds, calendar


def _has_own_days(extracted: Extracted) -> bool:
    source = extracted.source.source
    return any(written_on(source, statement.span, None) is not None for statement in extracted.statements)


def _told(extracted: Extracted) -> Iterator[_Told]:
    """The days and months without a year that a source tells; machine-altered copy has no tense to rely on
    for what was to come."""
    text = extracted.source.source.text
    if filed := day_in_dateline(text, [passage.span for passage in extracted.source.prose()]):
        yield _Told(*filed, "written")
    passages = SpanIndex(extracted.source.prose(), lambda passage: [passage.span])
    for statement in extracted.statements:
        if any(
            _is_of_another_time(text, passage.span, statement.span)
            for passage in passages.overlapping(statement.span)
        ):
            continue
        for mention, told in _without_year(statement, text):
            words = mention.span.slice(text)
            if is_back_then(text, statement.span, mention):
                yield _Told(told, f"back in {words}", "over")
            elif only_bounds(text, statement.span, mention):
                continue
            elif side(text, statement.span, mention) is Direction.PAST:
                yield _Told(told, words, "past")
        for coming, words in [] if extracted.source.machine_altered else days_to_come(statement, text):
            yield _Told(coming, words, "coming")


def days_to_come(statement: Statement, text: str) -> list[tuple[MonthDay, str]]:
    """The days without a year that a sentence tells as to come, and its words; none that comes every year."""
    if _RECURS.search(statement.span.slice(text)):
        return []
    return [
        (told, mention.span.slice(text))
        for mention, told in _without_year(statement, text)
        if told.day is not None and side(text, statement.span, mention) is Direction.FUTURE
    ]


def _without_year(statement: Statement, text: str) -> Iterator[tuple[DateMention, MonthDay]]:
    for mention in statement.dates if len(statement.dates) <= MANY_DATES else ():
        told = month_day(mention.span.slice(text))
        if told is None or mention.date is not None or mention.until:
            continue
        if _BESIDE.search(text, max(statement.span.start, mention.span.start - 2), mention.span.start):
            continue
        if not _BEHIND.match(text, mention.span.end, statement.span.end):
            yield mention, told


def _is_of_another_time(text: str, passage: Span, sentence: Span) -> bool:
    """Whether it was added to the text later, or a year is told shortly before it: “In 2021 she bought a
    mill. By June 30 it had burnt.” Which June that is, the story of that year says."""
    if ADDED.match(text, passage.start):
        return True
    return _YEAR.search(text, max(passage.start, sentence.start - REACH), sentence.end) is not None


def _bounds(told: Sequence[_Told], calendar: Calendar) -> Bounds:
    """What all days together tell; nothing where they contradict one another."""
    starts: list[tuple[date, str]] = []
    ends: list[tuple[date, str]] = []
    for each in told:
        period = calendar.period(each.day)
        if period is None:
            continue
        first, last = period
        if each.how != "coming":
            starts.append((last + timedelta(days=1) if each.how == "over" else first, each.words))
        if each.how in {"coming", "written"}:
            ends.append((last, each.words))
    start, end = max(starts, default=None), min(ends, default=None)
    if start is not None and end is not None and start[0] > end[0]:
        return Bounds()
    return Bounds(start and start[0], end and end[0], start[1] if start else "", end[1] if end else "")


def _period(told: MonthDay, year: int) -> tuple[date, date] | None:
    if told.day is None:
        return date_bounds(f"{year:04d}-{told.month:02d}")
    day = valid(year, told.month, told.day)
    return (day, day) if day else None


def _distance(period: tuple[date, date], start: date, end: date) -> int:
    """How many days lie between a period and the time of the dated sources."""
    return max((start - period[1]).days, (period[0] - end).days, 0)
