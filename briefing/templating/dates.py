"""Dates as a British reader writes them."""

from __future__ import annotations

import re

from briefing.extraction.dates import say_date
from briefing.extraction.dates.wording import say_month_day
from briefing.model.statements import Precision

_FORMS: tuple[tuple[Precision, str], ...] = (
    ("day", r"\d{4}-\d{2}-\d{2}"),
    ("week", r"\d{4}-W\d{2}"),
    ("month", r"\d{4}-(?:0[1-9]|1[0-2])"),
    ("season", r"\d{4}-\d{2}"),
    ("year", r"\d{4}|\d{3}X"),
)


def day(date: str | None) -> str:
    """``22 June 2018``, ``June 2018``, ``2018``, ``week of 18 June 2018`` or ``spring 2018`` for an ISO 8601
    date as precise as it is given, and ``22 June`` for a day without its year, ``--06-22``; what is no such
    date stays as it is; empty for None."""
    if date is None:
        return ""
    if re.fullmatch(r"--\d{2}-\d{2}", date):
        try:
            return say_month_day(date)
        except ValueError:
            return date
    for precision, form in _FORMS:
        if re.fullmatch(form, date):
            try:
                return say_date(date, precision).removeprefix("the ")
            except (ValueError, IndexError):
                return date
    return date
