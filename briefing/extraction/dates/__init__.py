"""Dates in news prose: what the words say, and what they come to, given when they were published.

Text alone, without the language model: a date's form and its neighbours decide. What the words and
the publication date do not settle stays relative; nothing is guessed.
"""

from typing import TYPE_CHECKING, Any

from briefing.extraction.dates.wording import date_bounds, is_day, say_date

if TYPE_CHECKING:
    from briefing.extraction.dates.finding import find_dates

__all__ = ["date_bounds", "find_dates", "is_day", "say_date"]


def __getattr__(name: str) -> Any:
    """``find_dates`` on first use: its patterns take 60 ms to compile, and who prints dates needs none."""
    if name == "find_dates":
        from briefing.extraction.dates.finding import find_dates

        return find_dates
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
