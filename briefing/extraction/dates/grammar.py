"""The words that date expressions are made of, as regular expressions, and the shape of a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.extraction.dates import tense
from briefing.extraction.dates.calendar import Base, Direction, Unit, When
from briefing.extraction.numerals import ORDINALS, TENS, UNITS, cardinal, ordinal

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()

MONTH_FORMS = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
WEEKDAY_NAMES = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ORDINAL_WORDS = "|".join(
    sorted(
        (word.replace("-", r"[-\s]") for word, value in ORDINALS.items() if value <= 31),
        key=len,
        reverse=True,
    )
)
_NUMBER_WORDS = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))

#: A month's name or its short form, in one case.
MONTH_NAME = rf"(?P<month>(?:{MONTH_FORMS})(?![A-Za-z]))"
#: A month's name next to a day or a year, where it can be nothing else; upper case too.
MONTH = rf"(?P<month>(?:{MONTH_FORMS}|{MONTH_FORMS.upper()})(?![A-Za-z]))"
WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES})"
#: A weekday before a full date, which it only repeats.
LEADING_WEEKDAY = (
    rf"(?:(?:{WEEKDAY_NAMES}|{WEEKDAY_NAMES.lower()}"
    r"|Mon\.?|Tues?\.?|Wed\.?|Thur?s?\.?|Fri\.?|Sat\.?|Sun\.?)(?:\s+(?:last|next))?,?\s+)?"
)
YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)(?![\d%]|[,.]\d)"
DAY = rf"(?P<day>(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?|(?:{_ORDINAL_WORDS}))(?![\w%])"
ORDINAL_DAY = rf"(?P<day>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)|(?:{_ORDINAL_WORDS}))(?!\w)"
COUNT = rf"(?P<count>\d{{1,3}}|(?i:an?|(?:{_NUMBER_WORDS})(?:-(?:{_NUMBER_WORDS}))?))"
UNIT = r"(?P<unit>day|week|month|year)"
STEP = (
    r"(?P<step>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his\s+past|[Tt]his\s+coming|[Tt]his|[Nn]ext"
    r"|[Cc]oming|[Uu]pcoming)"
)
UNITS_BY_NAME: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
DAYPART = r"(?:\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night|lunchtime)s?\b)?"
PART_OF = (
    r"(?:(?:[Tt]he\s+)?(?:(?:very\s+)?(?:beginning|start|middle|end)|(?:first|second|latter) half)\s+of\s+"
    r"|(?:[Ee]arly|[Ll]ate|[Mm]id)(?:-|–|\s+))"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against: its text, the publication, and the habit of writing."""

    text: str
    base: Base | None
    day_first: bool
    """Whether 9/5/2024 is the ninth of May."""

    def direction(self, found: re.Match[str]) -> Direction:
        """On which side of publication the sentence puts the expression; open if it does not say."""
        return tense.direction(self.text, found.start(), found.end())

    def side(self, found: re.Match[str]) -> Direction:
        """The same, with the past where the sentence does not say: news tells what has happened."""
        side = self.direction(found)
        return Direction.FUTURE if side is Direction.FUTURE else Direction.PAST

    def before(self, found: re.Match[str], width: int = 40) -> str:
        """The text just before the expression."""
        return self.text[max(0, found.start() - width) : found.start()]

    def after(self, found: re.Match[str], width: int = 40) -> str:
        """The text just after the expression."""
        return self.text[found.end() : found.end() + width]


#: Where an expression begins and ends, and what it comes to.
Reading = tuple[int, int, When]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of date expression: how it looks, and what it comes to."""

    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Setting], When | None]
    """None where a look at the neighbours shows that this is no date."""


#: After a month or a day, a year that the text told before: “in September of that year”.
OTHER_YEAR = re.compile(
    r",?\s+(?:of\s+)?(?:that\s+(?:same\s+)?(?:year|yr)"
    r"|the\s+(?:(?:very\s+)?same|following|next|previous|preceding|prior)\s+(?:year|yr)"
    r"|the\s+(?:year|yr)\s+(?:before|after|earlier|prior))\b"
)


def rule(pattern: str) -> Callable[[Callable[[re.Match[str], Setting], When | None]], Rule]:
    """Make a rule of the decorated function; ``pattern`` starts and ends at word boundaries."""

    def make(resolve: Callable[[re.Match[str], Setting], When | None]) -> Rule:
        return Rule(re.compile(rf"(?<![\w$£€.#§/-])(?:{pattern})(?!\w)"), resolve)

    return make


def month_number(name: str) -> int:
    """January is 1."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Monday is 0."""
    return _WEEKDAYS.index(name[:3].lower())


def day_number(words: str) -> int:
    """The day of the month: ``14``, ``14th``, ``fourteenth``."""
    value = ordinal(words)
    assert value is not None, words
    return value


def count_number(words: str) -> int:
    """How many units: ``3``, ``a``, ``twenty-one``."""
    if words.isdecimal():
        return int(words)
    if words.lower() in {"a", "an"}:
        return 1
    return cardinal(words) or 0


def step_number(words: str) -> int:
    """-1 for last, 0 for this, 1 for next."""
    word = words.split()[-1].lower()
    if word in {"last", "past", "previous"}:
        return -1
    return 0 if word == "this" else 1
