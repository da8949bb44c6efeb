"""Expressions that count from the day of publication: ``Monday``, ``last month``, ``in June``.

Each resolves as far as the publication date allows: a weekday needs the day, ``last month`` the
month, ``last year`` the year. What counts from another event (``two weeks later``) stays relative.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.extraction.dates.calendar import (
    SEASON_STARTS,
    SEASONS,
    UNRESOLVED,
    Base,
    Direction,
    Unit,
    When,
    in_month,
    in_season,
    in_week,
    nth_weekday,
    on_day,
    plus_months,
    valid,
)
from briefing.extraction.dates.grammar import (
    COUNT,
    DAY,
    DAYPART,
    MONTH,
    ORDINAL_DAY,
    PART_OF,
    SEASON,
    UNIT,
    WEEKDAY,
    WEEKDAY_NAMES,
    YEAR,
    Rule,
    Setting,
    count_number,
    day_number,
    month_number,
    rule,
    weekday_number,
)

_STEP = r"(?P<step>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his\s+past|[Tt]his\s+coming|[Tt]his|[Nn]ext|[Cc]oming)"
_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
#: Weekdays that name something else than the last or next such day.
_NAMED_DAY = re.compile(
    r"\b(?:Super|Black|Cyber|Giving|Good|Ash|Holy|Bloody|Easter|Palm|Shrove|Fat|Boxing|Bright)\s+$"
)
_OPENING_HOURS = re.compile(r"Monday\s*(?:to|through|-|–)\s*(?:Fri|Satur|Sun)day")
_HABIT = re.compile(r"\b(?:every|each|most|any|per|alternate|a)\s+$", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|just under|barely)\s+$", re.IGNORECASE
)


def _steps(words: str) -> int:
    """-1 for last, 0 for this, 1 for next."""
    word = words.split()[-1].lower()
    if word in {"last", "past", "previous"}:
        return -1
    return 0 if word == "this" else 1


def _relative_day(day: date | None) -> When:
    return on_day(day, relative=True, year_given=False) if day else UNRESOLVED


# ---------------------------------------------------------------- days

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
    "day before yesterday": -2,
    "day after tomorrow": 2,
}


@rule(
    r"(?:[Tt]he\s+)?(?P<words>[Dd]ay\s+before\s+yesterday|[Dd]ay\s+after\s+(?:tomorrow|tmrw)|[Tt]his\s+(?:morning|afternoon|evening)"
    rf"|[Ll]ast\s+(?:night|evening)|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|tmrw){DAYPART}"
)
def simple_day(found: re.Match[str], setting: Setting) -> When | None:
    """``yesterday``, ``last night``, ``the day after tomorrow``; not ``USA Today``."""
    if found.group()[0].isupper() and re.search(r"\b[A-Z]\w*\s$", setting.before(found)):
        return None
    if re.search(r"\bin\s+$", setting.before(found)) and setting.after(found).startswith(("'s", "’s")):
        return None  # "in today's climate"
    if setting.before(found).endswith(("“", "‘", '"')) and setting.after(found).startswith(("”", "’ ", '"')):
        return None  # a title
    days = _SIMPLE_DAYS[" ".join(found["words"].lower().replace("tmrw", "tomorrow").split())]
    return setting.base.shifted(days, "day") if setting.base else UNRESOLVED


@rule(
    rf"{_STEP}\s+(?P<weekday>{WEEKDAY_NAMES}|[Ss]unday|monday|tuesday|wednesday|thursday|friday|saturday){DAYPART}"
)
def stepped_weekday(found: re.Match[str], setting: Setting) -> When | None:
    """``last Monday`` is the latest before publication, ``next Monday`` that of the next week."""
    weekday, step = weekday_number(found["weekday"]), found["step"].lower()
    if setting.base is None:
        return UNRESOLVED
    if step.endswith(("past", "last", "previous")):
        return _relative_day(setting.base.weekday(weekday, Direction.PAST, strictly=True))
    if step.endswith("coming"):
        return _relative_day(setting.base.weekday(weekday, Direction.FUTURE, strictly=True))
    return _relative_day(setting.base.weekday_of_week(weekday, 1 if step == "next" else 0))


@rule(
    rf"{WEEKDAY}{DAYPART}\s+(?:of\s+)?(?P<step>last|this|next)\s+week"
    rf"|(?P<step_first>last|this|next)\s+week(?:\s+on|’s|'s)?\s+(?P<weekday_last>{WEEKDAY_NAMES})"
)
def weekday_of_week(found: re.Match[str], setting: Setting) -> When | None:
    """``Friday of next week``, ``last week on Friday``."""
    weekday = weekday_number(found["weekday"] or found["weekday_last"])
    if setting.base is None:
        return UNRESOLVED
    step = _steps(found["step"] or found["step_first"])
    return _relative_day(setting.base.weekday_of_week(weekday, step))


@rule(rf"{WEEKDAY}{DAYPART}\s+the\s+{ORDINAL_DAY}")
def weekday_the_nth(found: re.Match[str], setting: Setting) -> When | None:
    """``Thursday the 21st``: the nearest month in which the two agree, earlier ones first."""
    weekday, day = weekday_number(found["weekday"]), day_number(found["day"])
    today = setting.base.today if setting.base else None
    if today is None:
        return UNRESOLVED
    forward = setting.direction(found) is Direction.FUTURE
    for months in range(14) if forward else range(0, -14, -1):
        first = plus_months(today.replace(day=1), months)
        there = valid(first.year, first.month, day)
        if there and there.weekday() == weekday and (there >= today if forward else there <= today):
            return _relative_day(there)
    return UNRESOLVED


@rule(
    rf"(?:midnight\s+|noon\s+|\d{{1,2}}(?:[:.]\d\d)?\s*[ap]\.?m\.?,?\s+(?:[A-Z]{{2,3}}\s+)?)?(?:on\s+)?{WEEKDAY}{DAYPART}"
)
def weekday(found: re.Match[str], setting: Setting) -> When | None:
    """``Monday``: the latest, or the next where the verb looks ahead. The day of publication counts."""
    before, after = setting.before(found), setting.after(found)
    if _NAMED_DAY.search(before) or _HABIT.search(before) or _OPENING_HOURS.match(found["weekday"] + after):
        return None
    if re.search(r"\bMonday\s*(?:to|through|-|–)\s*$", before):
        return None
    # "Sunday Times", "Wednesday Addams" and "Ms. Sunday, who" are names; "On Monday Amazon said" is not.
    titled = re.match(r"\s+[A-Z]", after) and not re.search(r"\b(?:[Oo]n|[Bb]y|[Ss]ince)\s+$", before)
    if found.group().startswith(found["weekday"]) and (
        titled or re.match(r",?\s+who\b", after) or re.search(r"\b(?:Mr|Mrs|Ms|Dr)\.?\s+$", before)
    ):
        return None
    if setting.base is None:
        return UNRESOLVED
    number = weekday_number(found["weekday"])
    return _relative_day(setting.base.weekday(number, setting.side(found)))


@rule(r"(?:[Tt]he|[Tt]his|[Ll]ast|[Nn]ext|[Tt]his\s+past|[Tt]his\s+coming)\s+weekend")
def weekend(found: re.Match[str], setting: Setting) -> When | None:
    """``over the weekend`` is the latest, ``this weekend`` the one of this week."""
    if setting.base is None or setting.base.today is None:
        return UNRESOLVED
    words = found.group().lower()
    if words.startswith("the") and not re.search(r"\b(?:over|during|on|at)\s+$", setting.before(found), re.I):
        return None
    if words.startswith(("last", "this past")):
        saturday = setting.base.weekday_of_week(5, -1)
    elif words.startswith("next"):
        saturday = setting.base.weekday_of_week(5, 1)
    elif words.startswith("this"):
        saturday = setting.base.weekday_of_week(5, 0)
    else:
        saturday = setting.base.weekday(5, setting.side(found))
    assert saturday is not None
    sunday = saturday + timedelta(days=1)
    return When(saturday.isoformat(), "day", sunday.isoformat(), relative=True, year_given=False)


@rule(rf"[Tt]he\s+{ORDINAL_DAY}")
def the_nth(found: re.Match[str], setting: Setting) -> When | None:
    """``on the 14th``: of this month or the one before; not ``on the 14th floor``."""
    if not re.search(r"\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince)\s+$", setting.before(found)):
        return None
    if not found["day"][0].isdecimal() or not re.match(
        r"\s*(?:[.,;:)!?]|$|\s(?:it|he|she|they|we|the|an?|and|but|when|with|to|at)\b)", setting.after(found)
    ):
        return None
    today = setting.base.today if setting.base else None
    if today is None:
        return UNRESOLVED
    day = day_number(found["day"])
    forward = setting.direction(found) is Direction.FUTURE
    for months in range(4) if forward else range(0, -4, -1):
        first = plus_months(today.replace(day=1), months)
        there = valid(first.year, first.month, day)
        if there and (there >= today if forward else there <= today):
            return _relative_day(there)
    return UNRESOLVED


_NTH_WEEKDAY = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


@rule(
    rf"the\s+(?P<nth>first|second|third|fourth|last)\s+(?P<weekday>{WEEKDAY_NAMES}|friday|monday)\s+(?:of|in)\s+"
    rf"(?:(?P<step>last|previous|this|next)\s+month|(?P<name>(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]*)(?:,?\s+{YEAR})?)"
)
def nth_weekday_of_month(found: re.Match[str], setting: Setting) -> When | None:
    """``the first Friday of July``, ``the last Monday of next month``."""
    weekday, nth = weekday_number(found["weekday"]), _NTH_WEEKDAY[found["nth"]]
    if found["name"] and found["year"]:
        given = nth_weekday(int(found["year"]), month_number(found["name"]), weekday, nth)
        return on_day(given) if given else None
    base = setting.base
    if base is None or base.month is None:
        return UNRESOLVED
    if found["step"]:
        first = plus_months(date(base.year, base.month, 1), _steps(found["step"]))
        return _relative_day(nth_weekday(first.year, first.month, weekday, nth))
    month = month_number(found["name"])
    return _relative_day(nth_weekday(base.year_of_month(month, setting.side(found)), month, weekday, nth))


@rule(rf"(?:the\s+)?{ORDINAL_DAY}\s+(?:day\s+)?of\s+(?P<step>last|previous|this|next)\s+month")
def nth_of_month(found: re.Match[str], setting: Setting) -> When | None:
    """``the 20th of next month``."""
    base = setting.base
    if base is None or base.month is None:
        return UNRESOLVED
    first = plus_months(date(base.year, base.month, 1), _steps(found["step"]))
    return _relative_day(valid(first.year, first.month, day_number(found["day"])))


@rule(
    rf"(?:the\s+)?week\s+(?:of|beginning|starting|from)\s+(?:Monday,?\s+)?(?:{MONTH}\s+{DAY}|(?P<day_first>\d\d?)(?:st|nd|rd|th)?\s+(?P<month_last>[A-Z][a-z]+))(?:,?\s+{YEAR})?"
)
def week_of(found: re.Match[str], setting: Setting) -> When | None:
    """``the week of June 18``."""
    name, words = found["month"] or found["month_last"], found["day"] or found["day_first"]
    try:
        month, day = month_number(name), day_number(words)
    except ValueError:
        return None
    if found["year"]:
        there = valid(int(found["year"]), month, day)
    elif setting.base:
        there = setting.base.day_of_year(month, day, setting.direction(found))
    else:
        return UNRESOLVED
    return in_week(there) if there else None


# ---------------------------------------------------------------- weeks, months, seasons, years


@rule(
    rf"(?:(?:[Ee]arlier|[Ll]ater|[Ss]ometime)\s+|{PART_OF})?{_STEP}\s+(?P<unit>week|month|year)(?![’']s?\s+(?:time|worth))"
)
def stepped_unit(found: re.Match[str], setting: Setting) -> When | None:
    """``earlier this week``, ``last month``, ``late next year``; ``the last week`` is a stretch of time."""
    step = found["step"].lower()
    if step in {"past", "coming", "previous"} or re.search(r"\b[Tt]he\s+$", setting.before(found)):
        return None
    if setting.base is None:
        return UNRESOLVED
    return setting.base.shifted(_steps(found["step"]), _UNITS[found["unit"]])


@rule(r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+in\s+the\s+(?P<unit>week|month|year)")
def within_unit(found: re.Match[str], setting: Setting) -> When | None:
    """``earlier in the week``."""
    return setting.base.shifted(0, _UNITS[found["unit"]]) if setting.base else UNRESOLVED


@rule(
    r"(?:the\s+)?(?:end|start|beginning|middle|rest|remainder)\s+of\s+the\s+(?P<unit>week|month|year)|year[’']s\s+end|year-end|month’s\s+end"
)
def part_of_unit(found: re.Match[str], setting: Setting) -> When | None:
    """``the end of the year``, ``year-end``."""
    unit = found["unit"] or found.group().split("-")[0].split("’")[0].split("'")[0]
    return setting.base.shifted(0, _UNITS[unit]) if setting.base else UNRESOLVED


#: Months whose names are also verbs, forenames or surnames; only a neighbour tells them apart.
_AMBIGUOUS = frozenset(
    {
        "March",
        "April",
        "May",
        "June",
        "August",
        "Jan",
        "Mar",
        "Jun",
        "Dec",
        "Sep",
        "Jul",
        "Oct",
        "Nov",
        "Aug",
        "Apr",
    }
)
_MONTH_LICENCE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Dd]uring|[Bb]efore|[Tt]hrough|[Tt]hroughout|[Ee]very"
    r"|[Tt]o|[Bb]etween|[Bb]ack in|[Ee]arly as|[Ll]ate as|[Aa]fter)\s+$"
)
_ARTICLE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hat|\w+[’']s|\w+s[’'])\s+$"
)


@rule(rf"(?:(?P<part>{PART_OF})|{_STEP}\s+)?{MONTH}")
def bare_month(found: re.Match[str], setting: Setting) -> When | None:
    """``in June``, ``a May letter``, ``last June``, ``mid-June``: the latest such month, or the next
    where the verb looks ahead."""
    if not (found["step"] or found["part"] or _month_is_licensed(found, setting)):
        return None
    if re.match(r"\s+(?:[12]\d{3}|\d{1,2}(?!\s+[a-z]))", setting.after(found)) or re.match(
        r"[-’']?\w", setting.after(found)
    ):
        return None
    if setting.base is None:
        return UNRESOLVED
    month, base = month_number(found["month"]), setting.base
    if not found["step"]:
        return in_month(base.year_of_month(month, setting.side(found)), month, relative=True)
    step = _steps(found["step"])
    if step == 0:
        return in_month(base.year, month, relative=True)
    side = Direction.FUTURE if step > 0 else Direction.PAST
    return in_month(base.year_of_month(month, side, strictly=True), month, relative=True)


def _month_is_licensed(found: re.Match[str], setting: Setting) -> bool:
    name, before, after = found["month"], setting.before(found), setting.after(found)
    if re.match(r"\s+[A-Z][a-z]", after) and name in _AMBIGUOUS and not re.search(r"\b[Ii]n\s+$", before):
        return False  # "to May Whitby"
    if _MONTH_LICENCE.search(before):
        return not (
            name == "March"
            and re.match(r"\s+(?:on|for|of|against|to)\b", after)
            and not re.search(r"\b[IiSs]\w+\s+$", before)
        )
    if name.rstrip(".") in _AMBIGUOUS:
        return bool(
            _ARTICLE.search(before)
            and re.match(r"\s+[a-z]{3,}", after)
            and not re.match(r"\s+(?:for|against|said|says|was|government)\b", after)
        )
    return name.isupper() is False and not re.search(r"\b(?:Mr|Ms|Mrs|Dr)\.?\s+$", before)


@rule(rf"(?P<part>(?:{PART_OF})?(?:the\s+)?(?:{PART_OF})?|{_STEP}\s+){SEASON}")
def bare_season(found: re.Match[str], setting: Setting) -> When | None:
    """``over the summer``, ``last fall``, ``this spring``; not ``the fall of the government``."""
    before, after = setting.before(found), setting.after(found)
    introduced = found["step"] or found["part"].strip().lower() in {"early", "late", "mid", "mid-"}
    if not introduced and not re.search(
        r"\b(?:in|into|over|during|by|since|until|through|throughout|for|before|after)\s+(?:the\s+)?$",
        before + found["part"].lower(),
        re.I,
    ):
        return None
    if re.match(r"\s+(?:of|in|from|to|into)\b|-|s\b|\s+[A-Z]", after) or (
        not introduced
        and found["season"].lower() in {"fall", "spring"}
        and not re.match(r"\s*(?:[.,;:)!?”\"]|$)|\s+(?:and|when|that|it|he|she|they|with)\b", after)
    ):
        return None
    if setting.base is None or setting.base.month is None:
        return UNRESOLVED
    step = _steps(found["step"]) if found["step"] else None
    return _season_near(setting.base, SEASONS[found["season"].lower()], step, setting.side(found))


def _season_near(base: Base, code: int, step: int | None, side: Direction) -> When:
    """The season begun latest (or, looking ahead, ending next); ``step`` excludes or demands the running one."""
    assert base.month is not None
    now = base.year * 12 + base.month - 1
    begun = max(
        year * 12 + SEASON_STARTS[code] - 1
        for year in (base.year - 1, base.year)
        if year * 12 + SEASON_STARTS[code] - 1 <= now
    )
    running = now - begun < 3
    year = begun // 12
    if step == 0:
        return in_season(year if running else base.year, code, relative=True)
    if step == -1:
        return in_season(year - 1 if running else year, code, relative=True)
    if step == 1 or (side is Direction.FUTURE and not running):
        return in_season(year + 1, code, relative=True)
    return in_season(year, code, relative=True)


# ---------------------------------------------------------------- counted from publication


@rule(
    rf"{COUNT}\s+{UNIT}s?(?:(?:,?\s+(?:and\s+)?)(?P<count2>\d+|an?|[a-z]+)\s+(?P<unit2>day|week|month|year)s?)?(?:(?:,?\s+(?:and\s+)?)(?P<count3>\d+)\s+(?P<unit3>day|week|month|year)s?)?\s+ago"
)
def ago(found: re.Match[str], setting: Setting) -> When | None:
    """``three days ago`` is a day, ``two weeks ago`` a week, ``a month ago`` a month; hedged, it stays relative."""
    if setting.base is None or _HEDGE.search(setting.before(found)):
        return UNRESOLVED
    return _counted(found, setting.base, -1)


def _counted(found: re.Match[str], base: Base, sign: int) -> When:
    if not found["count2"]:
        return base.shifted(sign * count_number(found["count"]), _UNITS[found["unit"]])
    parts = [(found["count"], found["unit"]), (found["count2"], found["unit2"])]
    if found["count3"]:
        parts.append((found["count3"], found["unit3"]))
    today = base.today
    if today is None or not all(count_number(count) for count, _ in parts):
        return UNRESOLVED
    amounts = {unit: sign * count_number(count) for count, unit in parts}
    there = plus_months(today, amounts.get("month", 0) + 12 * amounts.get("year", 0))
    return _relative_day(there + timedelta(days=amounts.get("day", 0) + 7 * amounts.get("week", 0)))


@rule(r"(?:[Aa]\s+decade|(?P<count>two|three|four|five)\s+decades)\s+ago")
def decades_ago(found: re.Match[str], setting: Setting) -> When | None:
    """``a decade ago``."""
    if setting.base is None or _HEDGE.search(setting.before(found)):
        return UNRESOLVED
    return setting.base.shifted(-10 * count_number(found["count"] or "a"), "year")


@rule(
    r"(?:[Ss]everal\s+|(?:[Aa]\s+)?[Ff]ew\s+|[Mm]any\s+|(?:[Aa]\s+)?[Cc]ouple\s+(?:of\s+)?)?(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades)\s+ago"
)
def vaguely_ago(found: re.Match[str], setting: Setting) -> When | None:
    """``months ago``, ``a few days ago``: known to be past, and no more."""
    return UNRESOLVED


@rule(
    rf"{COUNT}\s+{UNIT}s?(?:[’']\s+time|\s+from\s+(?P<anchor>now|today|tomorrow|yesterday)|\s+(?P<order>before|after)\s+(?P<anchor2>today|tomorrow|yesterday))"
)
def counted_from(found: re.Match[str], setting: Setting) -> When | None:
    """``two weeks from today``, ``three days’ time``: to the day where a day is named."""
    anchor = found["anchor"] or found["anchor2"]
    shift = {"tomorrow": 1, "yesterday": -1}.get(anchor or "", 0)
    base = setting.base
    if base is None:
        return UNRESOLVED
    count = count_number(found["count"]) * (-1 if found["order"] == "before" else 1)
    if base.today is None or anchor is None or found["unit"] == "year":
        return base.shifted(count, _UNITS[found["unit"]])
    return _relative_day(_moved(base.today + timedelta(days=shift), count, _UNITS[found["unit"]]))


def _moved(day: date, count: int, unit: Unit) -> date:
    if unit == "day":
        return day + timedelta(days=count)
    if unit == "week":
        return day + timedelta(weeks=count)
    return plus_months(day, count if unit == "month" else 12 * count)


@rule(rf"in\s+{COUNT}\s+{UNIT}s?(?![’']\s+time|\s+(?:of|or)\b|-)")
def in_counted(found: re.Match[str], setting: Setting) -> When | None:
    """``in two weeks``, where the verb looks ahead; otherwise it is how long something took."""
    if setting.direction(found) is not Direction.FUTURE:
        return None
    if setting.base is None or setting.base.today is None:
        return UNRESOLVED
    count, unit = count_number(found["count"]), _UNITS[found["unit"]]
    if unit == "week":
        return _relative_day(setting.base.today + timedelta(weeks=count))
    return setting.base.shifted(count, unit)


@rule(rf"the\s+(?P<step>past|last|previous|next|coming)\s+(?:{COUNT}\s+)?{UNIT}s?")
def stretch(found: re.Match[str], setting: Setting) -> When | None:
    """``over the past two years``: from then to publication; ``the next 30 days``: from publication."""
    count = count_number(found["count"]) if found["count"] else 1
    ahead = found["step"] in {"next", "coming"}
    during = re.search(r"\b(?:over|in|within|during|for|throughout|of)\s+$", setting.before(found), re.I)
    if not found["count"] and not during:
        # "the next day", "the previous week" count from the story, not from publication
        return UNRESOLVED if found["step"] in {"next", "previous"} else None
    if re.match(r"\s+of\b", setting.after(found)) or (found["unit"] == "day" and count == 1):
        return None
    if setting.base is None:
        return UNRESOLVED
    unit = _UNITS[found["unit"]]
    here, there = setting.base.shifted(0, unit), setting.base.shifted(count if ahead else -count, unit)
    first, last = (here, there) if ahead else (there, here)
    if first.date is None:
        return UNRESOLVED
    return When(first.date, first.precision, last.date, relative=True, year_given=False)


# ---------------------------------------------------------------- counted from another event


@rule(
    r"(?:(?:\d+|an?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|(?:[Aa]\s+)?[Ff]ew|[Oo]ne|[Aa])\s+|)(?:[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?)\s+(?:later|earlier|beforehand|afterwards?)"
    r"|[Tt]he\s+(?:following|previous|same|very\s+next)\s+(?:day|week|month|year|morning|evening|spring|summer|autumn|winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"|[Tt]he\s+(?:day|week|month|year)\s+(?:before|after)(?=[,.;]|$)"
)
def from_another_event(found: re.Match[str], setting: Setting) -> When | None:
    """``two weeks later``, ``the following day``: relative to what the story told before."""
    return UNRESOLVED


#: Most specific first; of two that start together and are equally long the earlier wins.
RULES: tuple[Rule, ...] = (
    week_of,
    nth_weekday_of_month,
    nth_of_month,
    weekday_of_week,
    weekday_the_nth,
    stepped_weekday,
    simple_day,
    weekend,
    the_nth,
    weekday,
    ago,
    decades_ago,
    vaguely_ago,
    counted_from,
    in_counted,
    stretch,
    from_another_event,
    part_of_unit,
    within_unit,
    stepped_unit,
    bare_month,
    bare_season,
)
