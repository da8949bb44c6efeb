"""The calendar: what an expression comes to (``When``), and the day it is counted from (``Base``)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Literal

from briefing.model.statements import Precision

#: ISO 8601-2 codes that stand where a month would; winter is named by the year in which it begins.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
QUARTERS = {1: 33, 2: 34, 3: 35, 4: 36}
HALVES = {1: 40, 2: 41}

Unit = Literal["day", "week", "month", "year"]


#: A day that lies further back needs its year, if the same day of the next one lies so near.
_FAR, _SOON = timedelta(days=270), timedelta(days=45)
#: In months.
_HALF_A_YEAR = 6


class Direction(Enum):
    """On which side of publication an expression's sentence puts it."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class When:
    """What a date expression comes to."""

    date: str | None
    precision: Precision
    until: str | None = None
    """Last day, month or year of a range that starts with ``date``."""
    relative: bool = False
    """Whether the publication date was needed to tell."""
    year_given: bool = True
    """Whether the words name the year themselves."""
    yearless: str | None = None
    """Month, ``05``, or month and day, ``05-03``, where the words give no more and nothing resolves them."""
    day_of_month: int | None = None
    """The day, where the words give nothing else: ``the 14th``."""
    after: str | None = None
    """The words of the date told before, whose month it is."""
    every: Literal["week", "year"] | None = None
    """How often such a day or month comes, where the words do not name which but the verb alone."""


#: An expression that what we know does not resolve.
UNRESOLVED = When(None, "relative", relative=True, year_given=False)


def on_day(day: date, relative: bool = False, year_given: bool = True) -> When:
    """A single day."""
    return When(day.isoformat(), "day", relative=relative, year_given=year_given)


def relative_day(day: date | None) -> When:
    """A single day reckoned from publication; unresolved where there is none."""
    return on_day(day, relative=True, year_given=False) if day else UNRESOLVED


def in_week(day: date) -> When:
    """The ISO week that holds ``day``, reckoned from publication."""
    year, week, _ = day.isocalendar()
    return When(f"{year:04d}-W{week:02d}", "week", relative=True, year_given=False)


def in_month(year: int, month: int, relative: bool = False) -> When:
    """A calendar month."""
    return When(f"{year:04d}-{month:02d}", "month", relative=relative, year_given=not relative)


def in_season(year: int, code: int, relative: bool = False) -> When:
    """A season, quarter or half, by its ISO 8601-2 code."""
    return When(f"{year:04d}-{code}", "season", relative=relative, year_given=not relative)


def in_year(year: int, relative: bool = False) -> When:
    """A calendar year."""
    return When(f"{year:04d}", "year", relative=relative, year_given=not relative)


def valid(year: int, month: int, day: int) -> date | None:
    """The day, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def plus_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last day if it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The ``nth`` such weekday (Monday 0) of a month; -1 is its last."""
    days = [
        date(year, month, day)
        for day in range(1, monthrange(year, month)[1] + 1)
        if date(year, month, day).weekday() == weekday
    ]
    place = nth if nth < 0 else nth - 1
    return days[place] if place < len(days) else None


@dataclass(frozen=True, slots=True)
class Base:
    """The publication date, as precisely as it is known."""

    published: str
    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Base | None:
        """Read an ISO day, month or year; a time after the day is ignored.

        Raises:
            ValueError: ``published`` is none of these.
        """
        if published is None:
            return None
        found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", published)
        if not found:
            raise ValueError(f"not an ISO 8601 date: {published!r}")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        date(year, month or 1, day or 1)
        return cls(published, year, month, day)

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def weekday(self, weekday: int, direction: Direction, strictly: bool = False) -> date | None:
        """The nearest such weekday (Monday 0) on that side of publication, which itself counts."""
        today = self.today
        if today is None:
            return None
        if direction is Direction.FUTURE:
            ahead = (weekday - today.weekday()) % 7
            return today + timedelta(days=ahead or (7 if strictly else 0))
        behind = (today.weekday() - weekday) % 7
        return today - timedelta(days=behind or (7 if strictly else 0))

    def weekday_of_week(self, weekday: int, weeks: int) -> date | None:
        """That weekday of the ISO week ``weeks`` after the week of publication."""
        today = self.today
        if today is None:
            return None
        return today + timedelta(days=weekday - today.weekday() + 7 * weeks)

    def year_of_month(self, month: int, direction: Direction, strictly: bool = False) -> int:
        """The year of the nearest such month on that side of publication.

        Where only the year of publication is known, a month is taken to lie in it.
        """
        if self.month is None:
            return self.year
        if direction is Direction.FUTURE:
            later = month > self.month or (month == self.month and not strictly)
            return self.year if later else self.year + 1
        earlier = month < self.month or (month == self.month and not strictly)
        return self.year if earlier else self.year - 1

    def is_long_ago(self, year: int, month: int) -> bool:
        """Whether the month lies further back than ahead, were it the next year's."""
        return self.month is not None and 12 * (self.year - year) + self.month - month > _HALF_A_YEAR

    def day_of_year(self, month: int, day: int, direction: Direction) -> date | None:
        """The nearest such day on that side of publication; on either side where it is open.

        None where the year is in doubt: “voted to turn it off on June 30”, written in May, is in the past by
        its verb and by nothing else, and “its log for Aug. 19” may be any year's.
        """
        today = self.today
        if today is None:
            return valid(self.year_of_month(month, direction), month, day)
        years = range(today.year - 8, today.year + 9)  # eight: a leap day may be so far away
        days = [found for year in years if (found := valid(year, month, day))]
        behind = max((found for found in days if found <= today), default=None)
        ahead = min((found for found in days if found >= today), default=None)
        if direction is Direction.OPEN:
            nearest = min((found for found in (behind, ahead) if found), key=lambda found: abs(found - today))
            return nearest if nearest <= today + _SOON else None
        if direction is Direction.FUTURE:
            return ahead
        in_doubt = behind and ahead and today - behind > _FAR and ahead - today <= _SOON
        return None if in_doubt else behind

    def shifted(self, count: int, unit: Unit) -> When:
        """The day, week, month or year that lies ``count`` units from publication."""
        today = self.today
        if unit == "year":
            return in_year(self.year + count, relative=True)
        if unit == "month" and self.month is not None:
            there = plus_months(date(self.year, self.month, 1), count)
            return in_month(there.year, there.month, relative=True)
        if unit == "week" and today is not None:
            return in_week(today + timedelta(weeks=count))
        if unit == "day" and today is not None:
            return on_day(today + timedelta(days=count), relative=True, year_given=False)
        return UNRESOLVED
