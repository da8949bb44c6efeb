"""Dates as a reader sees them."""

from __future__ import annotations

from datetime import date

_MONTHS = ("January February March April May June July August September October November December").split()


def printed_date(iso: str) -> str:
    """``2024-05-20`` as ``20 May 2024``, on every machine alike; what is no full date stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
