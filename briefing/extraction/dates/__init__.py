"""Dates in news prose: what the words say, and what they come to, given when they were published.

Text alone, without the language model: a date's form and its neighbours decide. What the words and
the publication date do not settle stays relative; nothing is guessed.
"""

from briefing.extraction.dates.finding import find_dates
from briefing.extraction.dates.wording import date_bounds, say_date

__all__ = ["date_bounds", "find_dates", "say_date"]
