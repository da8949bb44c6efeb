"""Ages: how many days before a text was written its event was, as far as its own words tell.

“On Monday” is of the last six days, “back in June” weeks old at least. Where nobody knows the day of writing,
two texts that tell of one event at two ages were still written one after the other.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from briefing.extraction.dates import date_bounds, is_day
from briefing.extraction.dates.calendar import Direction
from briefing.extraction.dates.grammar import MONTH_FORMS
from briefing.extraction.dates.tense import direction, looks_ahead_from_then
from briefing.model.evidence import Span
from briefing.model.statements import DateMention

#: A sentence with more dates is a list, of which the verb says little.
MANY_DATES = 8
#: The words before a date that tell how it is meant. Characters.
_REACH = 48
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
#: A month, with or without a day, and no year: “June”, “June 30”, “30 June”, “early May”.
_MONTH_DAY = re.compile(
    rf"(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?\b(?P<month>{MONTH_FORMS})(?![A-Za-z])"
    r"(?:\s(?P<behind>\d{1,2})(?:st|nd|rd|th)?(?!\d))?"
)
_YEAR = re.compile(r"\b\d{4}\b|\byear\b")
_WEEKDAY = re.compile(
    r"(?:(?:on|early|late)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?",
    re.I,
)
_COUNT = {
    "a": 1,
    "one": 1,
    "two": 2,
    "a couple of": 2,
    "a couple": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_AGO = re.compile(
    r"(?P<count>a couple of|a couple|an?|one|two|three|four|five|six)\s(?P<unit>week|month)s?\sago", re.I
)
#: “The news comes a week after …”: it is told that long after.
_COMES_AFTER = re.compile(
    r"\b(?:come|came)s?\s(?:just\s|only\s|about\s)?"
    r"(?P<count>a couple of|a couple|an?|one|two|three|four|five|six)\s(?P<unit>week|month)s?\safter\b"
)
_BACK_IN = re.compile(r"\bback in\s(?:early\s|late\s|mid-)?$", re.IGNORECASE)
#: What only bounds a time says of no event when it was.
_BOUND = re.compile(
    r"\b(?:since|until|till|through|before|by|after|between|from|to|for)\s(?:(?:the end of|early|late)\s)?$",
    re.I,
)
_LETTER_FROM = re.compile(
    r"\b(?:letter|petition|memo|e-?mail|report|statement|order|ruling|note)s?\s(?:sent\s)?from\s$"
)


class Age(NamedTuple):
    """From how many to how many days before the text; below zero for what is still to come."""

    least: int
    most: int

    def is_over(self, other: Age) -> bool:
        """Whether whoever tells of this age wrote later than who tells of that one, of the same event."""
        return self.least > other.most


class MonthDay(NamedTuple):
    """A day or a whole month, of a year that the words do not give."""

    month: int
    day: int | None


#: The steps of the calendar that need no number. Nobody says “last month” or “earlier this year” of this
#: week.
_STEPS = {
    "today": Age(0, 0),
    "this morning": Age(0, 0),
    "yesterday": Age(1, 1),
    "this week": Age(0, 6),
    "earlier this week": Age(0, 6),
    "last week": Age(1, 13),
    "last month": Age(3, 61),
    "earlier this year": Age(21, 364),
    "tomorrow": Age(-1, -1),
    "later this week": Age(-6, -1),
    "next week": Age(-13, -1),
}
_PAST_WEEK, _COMING_WEEK = Age(0, 6), Age(-6, 0)
#: For what is a month old or less, no paper says “in June”, and none “back in June” before July.
_IN_MONTH, _BACK_THEN = Age(8, 364), Age(21, 364)


def month_day(words: str) -> MonthDay | None:
    """The month, and the day if there is one, of words that give no year."""
    found = _MONTH_DAY.search(words)
    if found is None or _YEAR.search(words) or (found["before"] and found["behind"]):
        return None
    day = found["before"] or found["behind"]
    if day is not None and not 1 <= int(day) <= 31:
        return None
    return MonthDay(_MONTHS.index(found["month"][:3].lower()) + 1, int(day) if day else None)


def side(text: str, sentence: Span, mention: DateMention) -> Direction:
    """On which side of the day of writing a sentence puts a date; open too where it follows a time told."""
    words, start, end = _within(text, sentence, mention)
    told = direction(words, start, end)
    if told is Direction.FUTURE and looks_ahead_from_then(words, start, end):
        return Direction.OPEN
    return told


def only_bounds(text: str, sentence: Span, mention: DateMention) -> bool:
    """Whether it only bounds a time: “since June”; but not “in a letter from June”."""
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    return _BOUND.search(before) is not None and _LETTER_FROM.search(before) is None


def is_back_then(text: str, sentence: Span, mention: DateMention) -> bool:
    """“back in June”: the month is over."""
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    return _BACK_IN.search(before) is not None


def age_told(text: str, sentence: Span, mention: DateMention, published: str | None) -> Age | None:
    """How long before the text the event of a date was; None where the words do not say.

    Args:
        text: the source's.
        sentence: which tells of the event.
        mention: one of its dates.
        published: when the source was published, if that is known to the day.
    """
    if mention.until or only_bounds(text, sentence, mention):
        return None
    if mention.date is not None:
        return _age_on(mention, published) if mention.precision in {"day", "month"} else None
    words = " ".join(mention.span.slice(text).split()).lower()
    if words in _STEPS:
        return _STEPS[words]
    if ago := _AGO.fullmatch(words):
        return _counted(ago)
    told = side(text, sentence, mention)
    if _WEEKDAY.fullmatch(words):
        return {Direction.PAST: _PAST_WEEK, Direction.FUTURE: _COMING_WEEK}.get(told)
    day = month_day(mention.span.slice(text))
    if day is None or day.day is not None or told is not Direction.PAST:
        return None  # “on July 10” may be of this week
    return _BACK_THEN if is_back_then(text, sentence, mention) else _IN_MONTH


def age_behind(words: str) -> Age | None:
    """Of a sentence that tells how long after an event it comes: “The news comes a week after …”."""
    found = _COMES_AFTER.search(words)
    return _counted(found) if found else None


def _counted(found: re.Match[str]) -> Age | None:
    count = _COUNT.get(found["count"].lower(), 1)
    # “A week after Monday” is Monday at the earliest; longer times are told more loosely.
    return (
        Age(7 * count, 7 * count + 3 * count)
        if found["unit"].lower() == "week"
        else Age(24 * count, 45 * count)
    )


def _age_on(mention: DateMention, published: str | None) -> Age | None:
    if mention.date is None or not is_day(published):
        return None
    first, last = date_bounds(mention.date)
    written = date.fromisoformat(published)
    return Age((written - last).days, (written - first).days)


def _within(text: str, sentence: Span, mention: DateMention) -> tuple[str, int, int]:
    return (
        sentence.slice(text),
        mention.span.start - sentence.start,
        mention.span.end - sentence.start,
    )
