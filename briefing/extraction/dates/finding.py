"""Finding date expressions in running text: all rules, the longest reading of each stretch."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.extraction.dates import absolute, distances, periods, weekdays, written
from briefing.extraction.dates.bare_days import told_before
from briefing.extraction.dates.calendar import Base, When
from briefing.extraction.dates.frames import of_the_time_told
from briefing.extraction.dates.grammar import MONTH, Reading, Rule, Setting
from briefing.model.evidence import Span
from briefing.model.statements import DateMention

RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *written.RULES,
    *weekdays.RULES,
    *distances.RULES,
    *periods.RULES,
)

_DAY_THEN_MONTH = re.compile(rf"(?<!\d)\d\d?(?:st|nd|rd|th)?\s+{MONTH}\s+(?:19|20)\d\d")
_MONTH_THEN_DAY = re.compile(rf"{MONTH}\s+\d\d?(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d")
_NUMERIC = re.compile(r"(?<![\d/-])(\d\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?![\d/-])")
_JOINT = re.compile(r"\s*(?:to|through|until|–|—|-)\s*")
_LEADING = re.compile(r"on\s+")


def find_dates(
    text: str,
    published: str | None,
    offset: int = 0,
    *,
    day_first: bool | None = None,
    month: str | None = None,
) -> list[DateMention]:
    """Find the date expressions of ``text``, in order, without overlaps.

    Args:
        text: prose of any length; whole paragraphs, since the verb of a sentence tells past from future.
        published: ISO 8601 day, month or year of publication; None where it is unknown.
        offset: where ``text`` begins in its source; the spans count from there.
        day_first: whether ``9/5/2024`` is the ninth of May. By default the other dates of ``text``
            decide, and failing them the month comes first.
        month: ISO 8601 month that the paragraph before told of last.

    Raises:
        ValueError: ``published`` is not such a date.
    """
    if day_first is None:
        day_first = _writes_day_first(text)
    setting = Setting(text, Base.of(published), day_first)
    readings = of_the_time_told(text, _longest(_readings(setting)), setting.base)
    readings = told_before(text, readings, setting.base, month)
    readings = _join_ranges(text, readings)
    return [_mention(text, reading, published, offset) for reading in readings]


def _writes_day_first(text: str) -> bool:
    """Whether a document that writes ``14 June 2018`` or ``21/04/2018`` wrote this text."""
    numeric = [(int(found[1]), int(found[3])) for found in _NUMERIC.finditer(text)]
    day_first = sum(first > 12 for first, _ in numeric)
    month_first = sum(second > 12 for _, second in numeric)
    if day_first != month_first:
        return day_first > month_first
    return len(_DAY_THEN_MONTH.findall(text)) > len(_MONTH_THEN_DAY.findall(text))


def _readings(setting: Setting) -> list[Reading]:
    readings: list[Reading] = []
    for rule in RULES:
        for found in rule.pattern.finditer(setting.text):
            when = rule.resolve(found, setting)
            if when is not None:
                lead = _LEADING.match(found.group())
                readings.append((found.start() + (lead.end() if lead else 0), found.end(), when))
    return readings


def _longest(readings: list[Reading]) -> list[Reading]:
    """The longest readings that do not overlap, in order."""
    chosen: list[Reading] = []
    for reading in sorted(readings, key=lambda reading: reading[0] - reading[1]):
        if all(reading[1] <= start or end <= reading[0] for start, end, _ in chosen):
            chosen.append(reading)
    return sorted(chosen, key=lambda reading: reading[:2])


def _join_ranges(text: str, readings: list[Reading]) -> list[Reading]:
    """Make one of two dates that bound a stretch of time: ``from May 3 to June 7``."""
    joined: list[Reading] = []
    for reading in readings:
        if joined and _is_linked(text, joined[-1], reading):
            range_ = _range(joined[-1], reading)
            if range_ is not None:
                joined[-1] = range_
                continue
            joined[-1] = _of_the_year_told(joined[-1], reading[2])
        joined.append(reading)
    return joined


def _is_linked(text: str, first: Reading, last: Reading) -> bool:
    """Whether two dates bound a stretch of time."""
    between, start = text[first[1] : last[0]], first[0]
    if _JOINT.fullmatch(between):
        return True
    return (
        between.strip() == "and"
        and re.search(r"\b[Bb]etween\s+$", text[max(0, start - 12) : start]) is not None
    )


def _of_the_year_told(opening: Reading, closing: When) -> Reading:
    """“16 January” of “between 16 January and the end of December 2023”."""
    start, end, when = opening
    month_day = when.yearless or (when.date or "")[5:]
    if when.year_given or not closing.year_given or closing.date is None or when.until or not month_day:
        return opening
    if when.precision not in {"day", "month"} and not when.yearless:
        return opening
    if closing.precision not in {"day", "month"}:
        return opening
    year = int(closing.date[:4]) - (month_day[:2] > closing.date[5:7])
    date = f"{year:04d}-{month_day}"
    if len(month_day) > 2:
        return start, end, replace(when, date=date, precision="day", yearless=None)
    return start, end, replace(when, date=date, precision="month")


def _range(first: Reading, last: Reading) -> Reading | None:
    """The stretch of time that two dates bound, where both are told alike and the first is the earlier."""
    (start, _, opening), (_, end, closing) = first, last
    if opening.until or closing.until or closing.date is None:
        return None
    if opening.yearless and len(opening.yearless) == len(closing.date[5:]):
        year = int(closing.date[:4]) - (opening.yearless > closing.date[5:])
        opening = replace(opening, date=f"{year:04d}-{opening.yearless}", precision=closing.precision)
    if opening.date is None or opening.precision != closing.precision:
        return None
    from_, to = _in_order(opening, closing)
    if not from_ < to:
        return None
    return start, end, replace(closing, date=from_, until=to, relative=opening.relative and closing.relative)


def _in_order(opening: When, closing: When) -> tuple[str, str]:
    """The two dates, with the year that the words give for the other one, or that keeps them in order."""
    assert opening.date is not None and closing.date is not None
    from_, to = opening.date, closing.date
    if closing.year_given and not opening.year_given:
        year = int(to[:4]) - (from_[4:] > to[4:])
        return f"{year:04d}{from_[4:]}", to
    if to < from_ and not closing.year_given:
        year = int(from_[:4]) + (to[4:] < from_[4:])
        return from_, f"{year:04d}{to[4:]}"
    return from_, to


def _mention(text: str, reading: Reading, published: str | None, offset: int) -> DateMention:
    start, end, when = reading
    resolved_from = None
    if when.relative and when.date and (published or when.after):
        words = " ".join(text[start:end].split())
        bases = [f"after {when.after}"] * bool(when.after) + [f"published {published}"] * bool(published)
        resolved_from = f"{words} ({', '.join(bases)})"
    return DateMention(
        Span(offset + start, offset + end), when.date, when.precision, resolved_from, when.until
    )
