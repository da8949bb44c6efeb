"""Dates as prose has them, and the days that they cover."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TypeGuard

from briefing.extraction.dates.calendar import SEASON_STARTS, plus_months
from briefing.model.statements import Precision

_MONTHS = ("January February March April May June July August September October November December").split()
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTER_NAMES = {33: "first", 34: "second", 35: "third", 36: "fourth"}
_HALF_NAMES = {40: "first", 41: "second"}


def is_day(date: str | None) -> TypeGuard[str]:
    """Whether an ISO 8601 date is known, and to the day."""
    return date is not None and len(date) == len("2024-05-14")


def say_date(date: str, precision: Precision) -> str:
    """A date for prose: ``14 June 2018``, ``the week of 18 June 2018``, ``June 2018``, ``summer 2018``.

    Raises:
        ValueError: ``date`` is not written as ``precision`` has it.
    """
    if precision == "day":
        return _say_day(_day(date))
    if precision == "week":
        return f"the week of {_say_day(date_bounds(date)[0])}"
    if precision == "month":
        year, month = date.split("-")
        return f"{_MONTHS[int(month) - 1]} {int(year)}"
    if precision == "season":
        return _say_season(date)
    if precision == "year":
        return f"the {date[:3]}0s" if date.endswith("X") else str(int(date))
    raise ValueError(f"no wording for {date!r} at precision {precision!r}")


def say_month_day(day: str) -> str:
    """``27 March`` for ``--03-27``, a day of no year as XML Schema writes it.

    Raises:
        ValueError: it is none.
    """
    found = date.fromisoformat(f"2000{day.removeprefix('-')}")
    return _say_day(found).removesuffix(" 2000")


def _say_day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _say_season(date: str) -> str:
    year, code = (int(part) for part in date.split("-"))
    if code in _SEASON_NAMES:
        return f"{_SEASON_NAMES[code]} {year}"
    if code in _QUARTER_NAMES:
        return f"the {_QUARTER_NAMES[code]} quarter of {year}"
    if code in _HALF_NAMES:
        return f"the {_HALF_NAMES[code]} half of {year}"
    raise ValueError(f"not a season of ISO 8601-2: {date!r}")


def date_bounds(date: str) -> tuple[date, date]:
    """First and last day that an ISO 8601 date of any precision covers: what a timeline sorts by.

    Raises:
        ValueError: ``date`` has none of the forms that a ``DateMention`` has.
    """
    if date.endswith("X"):
        return _day(f"{date[:3]}0-01-01"), _day(f"{date[:3]}9-12-31")
    if "-W" in date:
        monday = _day(date + "-1")
        return monday, monday + timedelta(days=6)
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        return _day(date), _day(date)
    if len(parts) == 1:
        return _day(f"{parts[0]:04d}-01-01"), _day(f"{parts[0]:04d}-12-31")
    return _months(*_first_month(*parts))


def _first_month(year: int, code: int) -> tuple[int, int, int]:
    """Year, first month and number of months of a month, season, quarter or half."""
    if 1 <= code <= 12:
        return year, code, 1
    if code in SEASON_STARTS:
        return year, SEASON_STARTS[code], 3
    if code in _QUARTER_NAMES:
        return year, 3 * (code - 33) + 1, 3
    if code in _HALF_NAMES:
        return year, 6 * (code - 40) + 1, 6
    raise ValueError(f"not a month or season of ISO 8601-2: {year:04d}-{code}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = _day(f"{year:04d}-{month:02d}-01")
    last = plus_months(first, count - 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])


def _day(text: str) -> date:
    return date.fromisoformat(text)
