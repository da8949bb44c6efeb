"""Days without a year: the day on which a source says it was filed or posted, where it gives no year.

“DUNMERE, March 27 — The Office …”, “Fri 14 March”: from such a day its “Wednesday” counts. Its year is
known only where a dated copy of the same text has it, or a weekday beside a day of its text fits one year.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from briefing.cleaning.passages import PROSE, CleanSource, PassageKind
from briefing.dossier.config import DossierConfig
from briefing.extraction.ages import MonthDay, month_day
from briefing.extraction.dateline import after_dateline
from briefing.extraction.dates import is_day
from briefing.extraction.dates.calendar import Direction, valid
from briefing.extraction.dates.grammar import MONTH_FORMS
from briefing.extraction.dates.tense import direction, quotation_around
from briefing.extraction.dates.wording import say_month_day
from briefing.extraction.written_on import is_update, written_on
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

#: Keys of a source's metadata: its day without a year, ``--03-27`` as XML Schema's gMonthDay has it, and how
#: the year that it leaves out was found.
DAY, BECAUSE = "published_day", "year_because"
#: A dateline stands in one of so many first passages; a date line among so many behind the first.
HEAD, _BELOW = 3, 4
#: Words of a line around the text that may be a date line.
_LINE = 20
#: A copy is printed within so many days of its dateline; a date line is at most so many from the dateline.
COPY, _SAME = 31, 3
#: So much of a passage tells whether a year is over, and whether words are quoted. Characters.
_AROUND, _QUOTED = 300, 2000
#: A weekday tells the year of a day so near that of writing. Days.
_NEAR = 60
#: A day has its weekday again after five years at the earliest: the latest years that are named, so few of
#: them, are not taken for one of the next years, which nobody names.
_LATEST = 2

#: An update was added later than the text was written.
ADDED = re.compile(r"\W{0,3}(?:ADDED|EDIT|UPDATE|CORRECT|CLARIF)", re.IGNORECASE)
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?"
_MONTH = rf"(?:{MONTH_FORMS})(?![A-Za-z])"
_NTH = r"(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}}{_NTH}|\d{{1,2}}{_NTH}\s(?:of\s)?{_MONTH})(?![\w%])"
#: A part of a date line: “Fri 14 March”, “Posted on April 2 at 6:12 pm”, “By Ana Roth, April 2”.
_FIELD = re.compile(
    r"(?:(?:[Ff]irst\s)?(?:[Pp]ublished|[Pp]osted|[Pp]rinted|[Ff]iled|[Dd]ate)\b:?\s*(?:by\s[^\d:]{2,40}\s)?(?:on\s)?"
    r"|By\s[^\d:]{2,40},?\s)?"
    rf"(?:{_WEEKDAY},?\s)?(?P<day>{_DATE})(?:,?\s(?:at\s)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{{2,4}})?)?"
)
_BETWEEN = re.compile(r"[|·•–—/\t]|\s{2,}")
_DATED_WEEKDAY = re.compile(rf"\b{_WEEKDAY},?\s(?P<day>{_DATE})")
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
#: Behind a day that has its year: “, 2024”, “of last year”, “a year ago”.
_HAS_YEAR = re.compile(r",?\s(?:\d{4}\b|(?:(?:of|a|the|that|last|previous|same|next)\s){1,3}years?\b)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH}(?:\s\d{{1,2}}{_NTH})?,?\s(?P<year>(?:19|20)\d\d)\b")


class _Weekday(NamedTuple):
    """A day without a year that a text tells with its weekday, Monday 0."""

    day: MonthDay
    weekday: int


def with_years(sources: Sequence[CleanSource], config: DossierConfig) -> list[CleanSource]:
    """The same sources in the same order; one that gives its day without a year is dated where the dossier
    leaves one year for that, or else tells the day."""
    dated = {each.source.id: told for each in sources if (told := published_on(each, config)) is not None}
    named = _years_named(sources, [day for day in dated.values() if is_day(day)])
    return [
        each
        if each.source.id in dated or (day := own_day(each)) is None
        else _told(each, day, _year(each, day, sources, dated, named))
        for each in sources
    ]


def published_on(source: CleanSource, config: DossierConfig) -> str | None:
    """ISO 8601 date of publication, as precise as known: what the dossier says, or else the source."""
    settings = config.settings_for(source.source.file)
    return (settings.published if settings else None) or source.source.metadata.get("published") or None


def copies_of(source: CleanSource, sources: Sequence[CleanSource]) -> list[CleanSource]:
    """The sources with largely the same text, and itself."""
    origin = source.duplicate_of or source.source.id
    return [each for each in sources if origin in {each.source.id, each.duplicate_of}]


def day_in_dateline(text: str, passages: Sequence[Span]) -> tuple[MonthDay, str] | None:
    """The day of a dateline without a year, and the dateline; None where no passage at the start has one."""
    for span in passages[:HEAD]:
        head = text[span.start : after_dateline(text, span.start, span.end)]
        if head and not ADDED.match(head) and (day := month_day(head)) and day.day is not None:
            return day, head.strip(" –—-\n")
    return None


def own_day(source: CleanSource) -> MonthDay | None:
    """The day that a source without a date gives itself; None where two lines of it are of different days,
    and where its messages or entries have days of their own."""
    read, prose = source.source, [passage.span for passage in source.prose()]
    if any(written_on(read, span, None) is not None for span in prose):
        return None
    line = _day_in_line(source)
    told = day_in_dateline(read.text, prose)
    if line is None or told is None:
        return line or (told[0] if told else None)
    return line if _apart(line, told[0]) <= _SAME else None


def counts_from(source: CleanSource, place: int) -> str:
    """From what the relative dates there count, in a source without a date: “27 March; the year is not
    given”."""
    day = source.source.metadata.get(DAY)
    passage = next((each.span for each in source.passages if each.span.start <= place < each.span.end), None)
    if day is None or (passage is not None and is_update(source.source, passage)):
        return "the day of publication, which is not known"
    return f"{say_month_day(day)}; the year is not given"


def _day_in_line(source: CleanSource) -> MonthDay | None:
    """The day of the date line next to the text."""
    passages = source.passages
    start = next((i for i, each in enumerate(passages) if each.kind in PROSE), 0)
    above: list[Span] = []
    for each in reversed(passages[:start]):
        if each.kind is PassageKind.UNRELATED:
            break
        above.append(each.span)
    below = [each.span for each in passages[start : start + _BELOW] if each.kind is PassageKind.FURNITURE]
    lines = [
        line
        for span in [*above, *below]
        for line in reversed(span.slice(source.source.text).splitlines())
        if len(line.split()) <= _LINE
    ]
    return next((day for line in lines for day in _days_of_line(line)), None)


def _days_of_line(line: str) -> Iterator[MonthDay]:
    for field in _BETWEEN.split(line.strip(" \t*_")):
        found = _FIELD.fullmatch(field.strip())
        if found and (day := month_day(found["day"])) and day.day and valid(2000, day.month, day.day):
            yield day


def _told(source: CleanSource, day: MonthDay, year: tuple[date, str] | None) -> CleanSource:
    facts = source.source.metadata
    others = [each for each in source.conditions if each.kind is not ConditionKind.UNDATED]
    if year is not None:
        on, because = year
        facts = {**facts, "published": on.isoformat(), BECAUSE: because}
        return replace(source, source=replace(source.source, metadata=facts), conditions=tuple(others))
    facts = {**facts, DAY: f"--{day.month:02d}-{day.day:02d}"}
    told = say_month_day(facts[DAY])
    detail = f"It is dated {told}, and no year is given; relative dates in it stay relative."
    changed = tuple(
        Condition(kind=each.kind, detail=detail) if each.kind is ConditionKind.UNDATED else each
        for each in source.conditions
    )
    return replace(source, source=replace(source.source, metadata=facts), conditions=changed)


def _year(
    source: CleanSource,
    day: MonthDay,
    sources: Sequence[CleanSource],
    dated: Mapping[str, str],
    named: Collection[int],
) -> tuple[date, str] | None:
    """The day in the one year that the dossier leaves for it, and why; None where it leaves more or none."""
    weekdays = [] if source.machine_altered else _weekdays(source, day)
    copies = [each for each in copies_of(source, sources) if is_day(dated.get(each.source.id))]
    printed = {each.source.file: _nearest(day, date.fromisoformat(dated[each.source.id])) for each in copies}
    if printed:
        [on, *others] = set(printed.values())
        if on is None or others or not all(_fits(each, on) for each in weekdays):
            return None
        copy = next(iter(printed))
        return on, f"It gives {_said(on)}; the year is that of {copy}, which has largely the same text."
    latest = max(named, default=0)
    years = {
        on
        for year in named
        if latest - year < _LATEST
        and year >= max(_years_told(source), default=0)
        and (on := _on(day, year)) is not None
        and all(_fits(each, on) for each in weekdays)
    }
    if not weekdays or len(years) != 1:
        return None
    [on] = years
    first = _near(weekdays[0].day, on) or on
    told = f"in {first.year}, of the years that the sources name, {_said(first)} was a {first:%A}"
    return on, f"It gives {_said(on)}; only {told}."


def _weekdays(source: CleanSource, day: MonthDay) -> list[_Weekday]:
    """The days near its own that a source tells with their weekdays: “Wednesday, March 26”."""
    text, found = source.source.text, []
    lines = [each.span for each in source.passages if each.kind is not PassageKind.UNRELATED]
    for span in lines:
        words = span.slice(text)
        year = _YEAR.search(words)
        for match in _DATED_WEEKDAY.finditer(words):
            told = month_day(match["day"])
            if told is None or told.day is None or _HAS_YEAR.match(words, match.end()):
                continue
            if (year is not None and year.start() < match.start()) or _apart(told, day) > _NEAR:
                continue
            start = max(0, match.start() - _QUOTED)
            if quotation_around(words[start : match.end()], match.start() - start) is None:
                found.append(_Weekday(told, _WEEKDAYS.index(match.group()[:3].lower())))
    return found


def _years_named(sources: Sequence[CleanSource], published: Sequence[str]) -> set[int]:
    """The years of the dated sources, and those that the texts tell as past."""
    told = {year for each in sources if not each.machine_altered for year in _years_told(each)}
    return told | {int(day[:4]) for day in published}


def _years_told(source: CleanSource) -> set[int]:
    """The years of which a text tells a month: a year alone may be a plan, or a name."""
    found = set()
    for passage in source.prose():
        words = passage.span.slice(source.source.text)
        for match in _MONTH_OF_YEAR.finditer(words):
            start = max(0, match.start() - _AROUND)
            around = words[start : match.end() + _AROUND]
            if direction(around, match.start() - start, match.end() - start) is not Direction.FUTURE:
                found.add(int(match["year"]))
    return found


def _fits(told: _Weekday, written: date) -> bool:
    day = _near(told.day, written)
    return day is not None and day.weekday() == told.weekday


def _near(day: MonthDay, other: date) -> date | None:
    """The day in the year that puts it nearest to another."""
    found = [on for year in range(other.year - 1, other.year + 2) if (on := _on(day, year)) is not None]
    return min(found, key=lambda on: abs((on - other).days), default=None)


def _nearest(day: MonthDay, copy: date) -> date | None:
    on = _near(day, copy)
    return on if on is not None and abs((on - copy).days) <= COPY else None


def _apart(day: MonthDay, other: MonthDay) -> int:
    """How many days lie between two days whose years nobody tells."""
    on = _on(other, 2000)
    near = _near(day, on) if on is not None else None
    return abs((near - on).days) if near is not None and on is not None else 366


def _on(day: MonthDay, year: int) -> date | None:
    return valid(year, day.month, day.day or 0)


def _said(day: date) -> str:
    return say_month_day(f"--{day:%m-%d}")
