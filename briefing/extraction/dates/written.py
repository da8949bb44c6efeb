"""Dates written out in words, as orders and deeds have them, and as hasty e-mails do.

``the tenth of September, two thousand``; ``monday, jan twenty two, 2018``; ``on 4-22``.
"""

from __future__ import annotations

import re

from briefing.extraction.dates.calendar import When, on_day, valid
from briefing.extraction.dates.grammar import LEADING_WEEKDAY, MONTH_NAME, Rule, Setting, month_number, rule
from briefing.extraction.numerals import TENS, UNITS, cardinal, ordinal

_TENS = "|".join(TENS)
_UNITS = "|".join(UNITS)
_DIGITS = "|".join(word for word, value in UNITS.items() if value < 10)
_PAIR = rf"(?:(?:{_TENS})(?:[-\s](?:{_DIGITS}))?|{_UNITS})"
_YEAR = (
    rf"(?P<year>two\s+thousand(?:(?:\s+and)?\s+{_PAIR})?"
    rf"|(?:eighteen|nineteen|twenty)\s+(?:hundred(?:(?:\s+and)?\s+{_PAIR})?|(?:oh|zero|o)\s+(?:{_DIGITS})|{_PAIR})"
    r"|(?:1[5-9]|20)\d\d)"
)
_DAY = (
    r"(?P<day>[12]?\d(?:st|nd|rd|th)?|3[01](?:st|nd|rd|th)?"
    rf"|(?:(?:{_TENS})[-\s])?[a-z]+(?:st|nd|rd|th)|{_PAIR})"
)
_WORDY_MONTH = rf"(?i:{MONTH_NAME})"


@rule(rf"{LEADING_WEEKDAY}{_WORDY_MONTH}\s+(?:the\s+)?(?i:{_DAY},?\s+{_YEAR})")
def month_first(found: re.Match[str], setting: Setting) -> When | None:
    """``September the twenty-first nineteen seventy eight``, ``january 12th, 2016``."""
    return _written_day(found)


@rule(
    rf"{LEADING_WEEKDAY}(?:the\s+)?(?i:{_DAY})\s+(?:day\s+)?of\s+{_WORDY_MONTH},?"
    rf"\s+(?:in\s+the\s+year\s+(?:of\s+our\s+Lord\s+)?)?(?i:{_YEAR})"
)
def day_first(found: re.Match[str], setting: Setting) -> When | None:
    """``this twenty-third day of June, in the year of our Lord two thousand and eighteen``."""
    return _written_day(found)


def _written_day(found: re.Match[str]) -> When | None:
    words = found["day"].lower()
    day, year = ordinal(words) or cardinal(words), _year_in_words(found["year"].lower())
    there = valid(year, month_number(found["month"]), day) if day and year else None
    return on_day(there) if there else None


def _year_in_words(words: str) -> int | None:
    if words.isdecimal():
        return int(words)
    parts = words.split()
    if parts[1] in {"thousand", "hundred"}:
        scale = 1000 if parts[1] == "thousand" else 100
        rest = cardinal(" ".join(word for word in parts[2:] if word != "and")) or 0
        return (cardinal(parts[0]) or 0) * scale + rest
    century, rest_of_it = (
        cardinal(parts[0]),
        cardinal(" ".join(part for part in parts[1:] if part not in {"oh", "zero", "o"})),
    )
    return century * 100 + rest_of_it if century and rest_of_it else None


@rule(r"(?P<first>\d\d?)/(?P<second>\d\d?),\s?(?P<year>20\d\d|\d\d)")
def numbers_and_comma(found: re.Match[str], setting: Setting) -> When | None:
    """``8/12, 2015``."""
    first, second = int(found["first"]), int(found["second"])
    month, day = (second, first) if setting.day_first or first > 12 else (first, second)
    there = valid(int(found["year"][-2:]) + 2000, month, day)
    return on_day(there) if there else None


@rule(r"on\s+(?P<month>\d|1[0-2])-(?P<day>\d\d)(?=[.,;!?)]*(?:\s|$))")
def dashed(found: re.Match[str], setting: Setting) -> When | None:
    """``on 4-22``: only beyond the twelfth, which no vote or score is told from otherwise."""
    month, day = int(found["month"]), int(found["day"])
    if setting.base is None or day <= 12 or not valid(2000, month, day):
        return None
    there = setting.base.day_of_year(month, day, setting.direction(found))
    return on_day(there, relative=True, year_given=False) if there else None


RULES: tuple[Rule, ...] = (month_first, day_first, numbers_and_comma, dashed)
