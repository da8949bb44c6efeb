"""Dates as a British reader writes them."""

from __future__ import annotations

import datetime
import re

_MONTHS = ("January February March April May June July August September October November December").split()
_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


def day(date: str | None) -> str:
    """``22 June 2018``, ``June 2018``, ``2018`` or ``week of 18 June 2018`` for an ISO 8601 date as precise
    as it is given; what is no such date stays as it is; empty for None."""
    if date is None:
        return ""
    week = _WEEK.fullmatch(date)
    try:
        if week:
            monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return f"week of {day(monday.isoformat())}"
        calendar = _CALENDAR.fullmatch(date)
        if calendar:
            year, month, number = calendar.groups()
            parts = [str(int(number))] if number else []
            parts += [_MONTHS[int(month) - 1]] if month else []
            return " ".join([*parts, year])
    except (ValueError, IndexError):
        return date
    return date
