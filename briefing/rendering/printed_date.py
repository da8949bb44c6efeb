"""Dates as a reader sees them."""

from __future__ import annotations

from datetime import date

_MONTHS = ("January February March April May June July August September October November December").split()


def printed_date(iso: str) -> str:
    """``2024-05-20`` as ``20 May 2024`` and ``2024-05`` as ``May 2024``, on every machine alike; what is no
    such date stays as it is."""
    whole = iso if len(iso) != len("2024-05") else f"{iso}-01"
    try:
        day = date.fromisoformat(whole)
    except ValueError:
        return iso
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {month}" if whole == iso else month
