"""Single days, told from the day of publication: ``Monday``, ``yesterday``, ``the 14th``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from briefing.extraction.dates.calendar import (
    UNRESOLVED,
    Direction,
    When,
    nth_weekday,
    on_day,
    plus_months,
    relative_day,
    valid,
)
from briefing.extraction.dates.grammar import (
    COUNT,
    DAYPART,
    MONTH_NAME,
    ORDINAL_DAY,
    STEP,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    Rule,
    Setting,
    count_number,
    day_number,
    month_number,
    rule,
    step_number,
    weekday_number,
)

_SIMPLE_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "tmrw": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
    "day after tmrw": 2,
}
_ANY_CASE_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES}|{WEEKDAY_NAMES.lower()})"
#: Weekdays that name something else than the last or next such day.
_NAMED_DAY = re.compile(
    r"\b(?:Super|Black|Cyber|Giving|Good|Ash|Holy|Bloody|Easter|Palm|Shrove|Fat|Boxing|Bright)\s+$"
)
_HABIT = re.compile(r"\b(?:every|each|most|any|per|alternate|on\s+a)\s+$", re.IGNORECASE)
#: “that Wednesday”, “on the Monday before the call”: of the story's week.
_THAT, _THE = re.compile(r"\b[Tt]hat\s+$"), re.compile(r"\b[Tt]he\s+$")
_FROM_IT = re.compile(r"\s+(?:immediately\s+|just\s+)?(?:before|after|following|preceding|prior)\b")
_OPENING_HOURS = re.compile(r"Monday\s*(?:to|through|-|–)\s*(?:Fri|Satur|Sun)day")
_CLOCK = r"(?:midnight\s+|noon\s+|\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?,?\s+(?:[A-Z]{2,3}\s+)?)?"
#: “5 p.m. on Tuesday 14 May”: which Tuesday it is, the day behind it says.
_NO_DAY_BEHIND = (
    r"(?!,?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b)"
)
_OPENS_A_QUOTE, _CLOSES_A_QUOTE = ("“", "‘", '"'), ("”", "’ ", '"')


@rule(
    r"(?:[Tt]he\s+)?(?P<words>(?i:day\s+before\s+yesterday|day\s+after\s+(?:tomorrow|tmrw)"
    r"|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening)|today|tonight|yesterday|tomorrow|tmrw))"
    rf"{DAYPART}"
)
def simple_day(found: re.Match[str], setting: Setting) -> When | None:
    """``yesterday``, ``last night``, ``the day after tomorrow``; not ``USA Today``."""
    before, after = setting.before(found), setting.after(found)
    if found.group()[0].isupper() and re.search(r"\b[A-Z]\w*\s$", before):
        return None
    if re.search(r"\b[Ii]n\s+$", before) and after.startswith(("'s", "’s")):
        return None  # "in today's climate"
    if before.endswith(_OPENS_A_QUOTE) and after.startswith(_CLOSES_A_QUOTE):
        return None  # a title
    days = _SIMPLE_DAYS[" ".join(found["words"].lower().split())]
    return setting.base.shifted(days, "day") if setting.base else UNRESOLVED


@rule(rf"{STEP}\s+{_ANY_CASE_WEEKDAY}{DAYPART}")
def stepped_weekday(found: re.Match[str], setting: Setting) -> When | None:
    """``last Monday`` is the latest before publication, ``next Monday`` that of the next week.

    Of yesterday nobody says “last Monday”; of the day before, or of a day still to come this week, some do.
    """
    if setting.base is None or setting.base.today is None:
        return UNRESOLVED
    day, step, base = weekday_number(found["weekday"]), found["step"].lower(), setting.base
    ahead = day - setting.base.today.weekday()
    if step == "last" and ahead in {-1, -2}:
        return relative_day(base.weekday_of_week(day, -1)) if ahead == -1 else UNRESOLVED
    if step_number(step) < 0:
        return relative_day(base.weekday(day, Direction.PAST, strictly=True))
    if step.endswith("coming"):
        return relative_day(base.weekday(day, Direction.FUTURE, strictly=True))
    if step == "next":
        return UNRESOLVED if ahead > 1 else relative_day(base.weekday_of_week(day, 1))
    if ahead < 0 and setting.direction(found) is Direction.FUTURE:
        return relative_day(base.weekday(day, Direction.FUTURE))
    return relative_day(base.weekday_of_week(day, 0))


@rule(
    rf"{WEEKDAY}{DAYPART}\s+(?:of\s+)?(?P<step>last|this|next)\s+week"
    rf"|(?P<step_first>last|this|next)\s+week(?:\s+on)?\s+(?P<weekday_last>{WEEKDAY_NAMES})"
)
def weekday_of_week(found: re.Match[str], setting: Setting) -> When | None:
    """``Friday of next week``, ``last week on Friday``."""
    if setting.base is None:
        return UNRESOLVED
    day = weekday_number(found["weekday"] or found["weekday_last"])
    return relative_day(setting.base.weekday_of_week(day, step_number(found["step"] or found["step_first"])))


#: Weeks beyond the next such day.
_BEYOND = {"week": 1, "fortnight": 2}
_BEHIND_IT = (
    r"(?=\s*(?:[.,;:)!?”\"]|$)|\s+(?:at|in|for|from|the|there|that|when|with|to|and|but|by|outside)\b)"
)


@rule(rf"(?:on\s+)?{WEEKDAY}{DAYPART}\s+(?P<step>last|next|week|fortnight){_BEHIND_IT}")
def postposed_weekday(found: re.Match[str], setting: Setting) -> When | None:
    """``since Friday last``; ``on Wednesday week``, which is a week after the next Wednesday."""
    if setting.base is None:
        return UNRESOLVED
    day, step = weekday_number(found["weekday"]), found["step"]
    if step == "last":
        return relative_day(setting.base.weekday(day, Direction.PAST, strictly=True))
    if setting.direction(found) is Direction.PAST:
        return UNRESOLVED
    ahead = setting.base.weekday(day, Direction.FUTURE, strictly=True)
    return relative_day(ahead + timedelta(weeks=_BEYOND.get(step, 0)) if ahead else None)


@rule(rf"{COUNT}\s+{_ANY_CASE_WEEKDAY}s\s+(?P<sense>ago|from\s+now)")
def counted_weekdays(found: re.Match[str], setting: Setting) -> When | None:
    """``two Mondays ago``, ``two Sundays from now``."""
    if setting.base is None:
        return UNRESOLVED
    sign = -1 if found["sense"] == "ago" else 1
    side = Direction.PAST if sign < 0 else Direction.FUTURE
    nearest = setting.base.weekday(weekday_number(found["weekday"]), side, strictly=True)
    if nearest is None:
        return UNRESOLVED
    return relative_day(nearest + sign * timedelta(weeks=count_number(found["count"]) - 1))


@rule(rf"{_CLOCK}(?:on\s+)?{WEEKDAY}{DAYPART}{_NO_DAY_BEHIND}")
def weekday(found: re.Match[str], setting: Setting) -> When | None:
    """``Monday``: the latest, or the next where the verb looks ahead. The day of publication counts."""
    before, after = setting.before(found), setting.after(found)
    if _NAMED_DAY.search(before) or _HABIT.search(before) or _OPENING_HOURS.match(found["weekday"] + after):
        return None
    if re.search(r"\bMonday\s*(?:to|through|-|–)\s*$", before):
        return None
    bare = found.group().startswith(found["weekday"])
    if bare and _is_a_name(before, after):
        return None
    if setting.base is None or _THAT.search(before) or (_THE.search(before) and _FROM_IT.match(after)):
        return UNRESOLVED
    there = relative_day(setting.base.weekday(weekday_number(found["weekday"]), setting.side(found)))
    return replace(there, every="week")


def _is_a_name(before: str, after: str) -> bool:
    """``Sunday Times``, ``Ms. Sunday``, ``Sunday, who``; but ``On Monday Amazon said`` is none."""
    titled = re.match(r"\s+[A-Z]", after) and not re.search(r"\b(?:[Oo]n|[Bb]y|[Ss]ince)\s+$", before)
    return bool(titled or re.match(r",?\s+who\b", after) or re.search(r"\b(?:Mr|Mrs|Ms|Dr)\.?\s+$", before))


@rule(r"(?:[Tt]he|[Tt]his(?:\s+past|\s+coming)?|[Ll]ast|[Nn]ext)\s+weekend")
def weekend(found: re.Match[str], setting: Setting) -> When | None:
    """``over the weekend`` is the latest, ``this weekend`` the one of this week."""
    words = found.group().lower()
    if words.startswith("the") and not re.search(r"\b(?:over|during|on|at)\s+$", setting.before(found), re.I):
        return None
    if setting.base is None or setting.base.today is None:
        return UNRESOLVED
    if words.startswith("the"):
        saturday = setting.base.weekday(5, setting.side(found))
    elif words.endswith("coming weekend"):
        saturday = setting.base.weekday_of_week(5, 0)
    else:
        saturday = setting.base.weekday_of_week(5, step_number(words.removesuffix("weekend")))
    assert saturday is not None
    sunday = saturday + timedelta(days=1)
    return When(saturday.isoformat(), "day", sunday.isoformat(), relative=True, year_given=False)


@rule(rf"{WEEKDAY}{DAYPART}\s+the\s+{ORDINAL_DAY}")
def weekday_the_nth(found: re.Match[str], setting: Setting) -> When | None:
    """``Thursday the 21st``: the nearest month in which the two agree."""
    wanted = weekday_number(found["weekday"])
    agreeing = (day for day in _days_of_month(found, setting) if day.weekday() == wanted)
    return relative_day(next(agreeing, None))


@rule(rf"[Tt]he\s+{ORDINAL_DAY}")
def the_nth(found: re.Match[str], setting: Setting) -> When | None:
    """``on the 14th``: of this month or the one before; not ``on the 14th floor``.

    The month of a date told before it goes before that of publication.
    """
    if not re.search(r"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]or)\s+$", setting.before(found)):
        return None
    spelled = not found["day"][0].isdecimal()
    if (spelled and day_number(found["day"]) <= 20) or not re.match(
        r"\s*(?:[.,;:)!?]|$|\s(?:it|he|she|they|we|the|an?|and|but|when|with|to|at)\b)", setting.after(found)
    ):
        return None
    return replace(
        relative_day(next(_days_of_month(found, setting), None)), day_of_month=day_number(found["day"])
    )


def _days_of_month(found: re.Match[str], setting: Setting) -> Iterator[date]:
    """The days of that number on the sentence's side of publication, nearest first, within a year or so."""
    today = setting.base.today if setting.base else None
    if today is None:
        return
    ahead = setting.direction(found) is Direction.FUTURE
    for months in range(14):
        first = plus_months(today.replace(day=1), months if ahead else -months)
        there = valid(first.year, first.month, day_number(found["day"]))
        if there and (there >= today if ahead else there <= today):
            yield there


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


@rule(
    rf"[Tt]he\s+(?P<nth>{'|'.join(_NTH)})\s+{_ANY_CASE_WEEKDAY}\s+(?:of|in)\s+"
    rf"(?:(?P<step>last|previous|this|next)\s+month|(?i:{MONTH_NAME})(?:,?\s+{YEAR})?)"
)
def nth_weekday_of_month(found: re.Match[str], setting: Setting) -> When | None:
    """``the first Friday of July``, ``the last Monday of next month``."""
    day, nth = weekday_number(found["weekday"]), _NTH[found["nth"]]
    if found["year"]:
        given = nth_weekday(int(found["year"]), month_number(found["month"]), day, nth)
        return on_day(given) if given else None
    base = setting.base
    if base is None or base.month is None:
        return UNRESOLVED
    if found["step"]:
        first = plus_months(date(base.year, base.month, 1), step_number(found["step"]))
        return relative_day(nth_weekday(first.year, first.month, day, nth))
    month = month_number(found["month"])
    return relative_day(nth_weekday(base.year_of_month(month, setting.side(found)), month, day, nth))


@rule(rf"(?:the\s+)?{ORDINAL_DAY}\s+(?:day\s+)?of\s+(?P<step>last|previous|this|next)\s+month")
def nth_of_month(found: re.Match[str], setting: Setting) -> When | None:
    """``the 20th of next month``."""
    base = setting.base
    if base is None or base.month is None:
        return UNRESOLVED
    first = plus_months(date(base.year, base.month, 1), step_number(found["step"]))
    return relative_day(valid(first.year, first.month, day_number(found["day"])))


#: Most specific first; of two that start together and are equally long the earlier wins.
RULES: tuple[Rule, ...] = (
    nth_weekday_of_month,
    nth_of_month,
    weekday_of_week,
    postposed_weekday,
    weekday_the_nth,
    counted_weekdays,
    stepped_weekday,
    simple_day,
    weekend,
    the_nth,
    weekday,
)
