"""Distances in time: from publication (``two weeks ago``), or from another event (``a day later``).

What counts from another event stays relative: which one it is, is for the reader of the story.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.extraction.dates.calendar import (
    UNRESOLVED,
    Base,
    Direction,
    Unit,
    When,
    plus_months,
    relative_day,
)
from briefing.extraction.dates.grammar import (
    COUNT,
    UNIT,
    UNITS_BY_NAME,
    WEEKDAY_NAMES,
    Rule,
    Setting,
    count_number,
    rule,
)

_HEDGE = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|just under|barely)\s+$", re.IGNORECASE
)
_MORE = r"(?:,?\s+(?:and\s+)?(?P<count{0}>\d+|an?|[a-z]+)\s+(?P<unit{0}>day|week|month|year)s?)?"
_ANY_UNIT = r"(?:[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Dd]ecades?)"
_ANY_COUNT = (
    r"(?i:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|(?:a\s+)?few|a\s+couple\s+of)"
)


@rule(rf"{COUNT}\s+{UNIT}s?{_MORE.format(2)}{_MORE.format(3)}\s+ago")
def ago(found: re.Match[str], setting: Setting) -> When | None:
    """``three days ago`` is a day, ``two weeks ago`` a week, ``a month ago`` a month.

    A hedged distance (``about a year ago``) stays relative.
    """
    if setting.base is None or _HEDGE.search(setting.before(found)):
        return UNRESOLVED
    parts = [
        (found["count"], found["unit"]),
        (found["count2"], found["unit2"]),
        (found["count3"], found["unit3"]),
    ]
    amounts = [(count_number(count), UNITS_BY_NAME[unit]) for count, unit in parts if count]
    if len(amounts) == 1:
        return setting.base.shifted(-amounts[0][0], amounts[0][1])
    return _compound(setting.base, amounts)


def _compound(base: Base, amounts: list[tuple[int, Unit]]) -> When:
    """``1 month and 21 days ago``: to the day."""
    there = base.today
    if there is None or not all(count for count, _ in amounts):
        return UNRESOLVED
    longest_first = sorted(amounts, key=lambda amount: ("year", "month", "week", "day").index(amount[1]))
    for count, unit in longest_first:
        there = _moved(there, -count, unit)
    return relative_day(there)


def _moved(day: date, count: int, unit: Unit) -> date:
    if unit == "day":
        return day + timedelta(days=count)
    if unit == "week":
        return day + timedelta(weeks=count)
    return plus_months(day, count if unit == "month" else 12 * count)


@rule(r"(?:[Aa]|(?P<count>(?i:two|three|four|five)))\s+decades?\s+ago")
def decades_ago(found: re.Match[str], setting: Setting) -> When | None:
    """``a decade ago``."""
    if setting.base is None or _HEDGE.search(setting.before(found)):
        return UNRESOLVED
    return setting.base.shifted(-10 * count_number(found["count"] or "a"), "year")


@rule(
    r"(?i:several\s+|(?:a\s+)?few\s+|many\s+|(?:a\s+)?couple\s+(?:of\s+)?)?"
    r"(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades)\s+ago"
)
def vaguely_ago(found: re.Match[str], setting: Setting) -> When | None:
    """``months ago``, ``a few days ago``: known to be past, and no more."""
    return UNRESOLVED


@rule(
    rf"{COUNT}\s+{UNIT}s?(?:[’']\s+time|\s+from\s+(?P<anchor>now|today|tomorrow|yesterday)"
    r"|\s+(?P<order>before|after)\s+(?P<anchor_last>today|tomorrow|yesterday))"
)
def counted_from(found: re.Match[str], setting: Setting) -> When | None:
    """``two weeks from today``, ``three days’ time``: to the day where a day is named."""
    if setting.base is None:
        return UNRESOLVED
    anchor, unit = found["anchor"] or found["anchor_last"], UNITS_BY_NAME[found["unit"]]
    count = count_number(found["count"]) * (-1 if found["order"] == "before" else 1)
    today = setting.base.today
    if today is None or anchor is None or unit == "year":
        return setting.base.shifted(count, unit)
    start = today + timedelta(days={"tomorrow": 1, "yesterday": -1}.get(anchor, 0))
    return relative_day(_moved(start, count, unit))


@rule(rf"in\s+{COUNT}\s+{UNIT}s?(?![’']\s+time|\s+(?:of|or|than)\b|-)")
def in_counted(found: re.Match[str], setting: Setting) -> When | None:
    """``in two weeks``, where the verb looks ahead; otherwise it is how long something took."""
    if setting.direction(found) is not Direction.FUTURE:
        return None
    if setting.base is None or setting.base.today is None:
        return UNRESOLVED
    count, unit = count_number(found["count"]), UNITS_BY_NAME[found["unit"]]
    if unit == "week":
        return relative_day(setting.base.today + timedelta(weeks=count))
    return setting.base.shifted(count, unit)


@rule(
    rf"the\s+(?P<step>past|last|previous|next|coming)\s+(?:{COUNT}\s+)?(?P<unit>day|week|month|year|decade)s?"
)
def stretch(found: re.Match[str], setting: Setting) -> When | None:
    """``over the past two years``: from then to publication; ``the next 30 days``: from publication."""
    count, step = count_number(found["count"] or "a"), found["step"]
    ahead = step in {"next", "coming"}
    during = re.search(
        r"\b(?:over|in|within|during|for|throughout|of|after|spent)\s+$", setting.before(found), re.IGNORECASE
    )
    if not found["count"] and not during and step != "past":
        # "the next day", "the previous week" count from the story, not from publication
        return UNRESOLVED if step in {"next", "previous"} else None
    plural = found.group().endswith("s")
    if re.match(r"\s+of\b", setting.after(found)) or (found["unit"] == "day" and count == 1):
        return None
    if setting.base is None or (plural and not found["count"]):
        return UNRESOLVED  # "the coming weeks": nobody knows how many
    if found["unit"] == "decade":
        count, unit = 10 * count, UNITS_BY_NAME["year"]
    else:
        unit = UNITS_BY_NAME[found["unit"]]
    here, there = setting.base.shifted(0, unit), setting.base.shifted(count if ahead else -count, unit)
    first, last = (here, there) if ahead else (there, here)
    if first.date is None:
        return UNRESOLVED
    return When(first.date, first.precision, last.date, relative=True, year_given=False)


@rule(
    rf"(?:{_ANY_COUNT}\s+)?{_ANY_UNIT}\s+(?:later|earlier|beforehand|afterwards?)"
    r"|[Tt]he\s+(?:following|previous|same|very\s+next)\s+"
    rf"(?:day|week|month|year|morning|evening|spring|summer|autumn|winter|{WEEKDAY_NAMES})"
    r"|[Tt]he\s+(?:day|week|month|year)\s+(?:before|after)(?=[,.;]|$)"
)
def from_another_event(found: re.Match[str], setting: Setting) -> When | None:
    """``two weeks later``, ``the following day``."""
    return UNRESOLVED


#: Most specific first; of two that start together and are equally long the earlier wins.
RULES: tuple[Rule, ...] = (
    ago,
    decades_ago,
    vaguely_ago,
    counted_from,
    in_counted,
    stretch,
    from_another_event,
)
