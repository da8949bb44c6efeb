"""Weeks, months, seasons and years, told from publication: ``last month``, ``in June``, ``this fall``."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.extraction.dates.calendar import (
    SEASON_STARTS,
    SEASONS,
    UNRESOLVED,
    Base,
    Direction,
    When,
    in_month,
    in_season,
    in_week,
    valid,
)
from briefing.extraction.dates.grammar import (
    DAY,
    MONTH,
    MONTH_FORMS,
    OTHER_YEAR,
    PART_OF,
    SEASON,
    STEP,
    UNITS_BY_NAME,
    YEAR,
    Rule,
    Setting,
    day_number,
    month_number,
    rule,
    step_number,
)

#: Months whose names are also verbs, adjectives, forenames or surnames, and all short forms without a stop.
SUNDAY = 6
_AMBIGUOUS = frozenset("March April May June August Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_PREPOSITION = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Ii]nto"
    r"|[Tt]hroughout|[Ee]very|[Tt]o|[Bb]etween|[Ee]arly\s+as|[Ss]oon\s+as|[Ll]ate\s+as)\s+$"
)
_ARTICLE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hat|\w+[’']s|\w+s[’'])\s+$"
)


@rule(
    rf"(?:the\s+)?week\s+(?:of|beginning|starting|from)\s+(?:Monday,?\s+)?"
    rf"(?:{MONTH}\s+{DAY}|(?P<day_first>\d\d?)(?:st|nd|rd|th)?\s+(?P<month_last>{MONTH_FORMS}))"
    rf"(?:,?\s+{YEAR})?"
)
def week_of(found: re.Match[str], setting: Setting) -> When | None:
    """``the week of June 18``."""
    month, day = (
        month_number(found["month"] or found["month_last"]),
        day_number(found["day"] or found["day_first"]),
    )
    if found["year"]:
        there = valid(int(found["year"]), month, day)
    elif setting.base:
        there = setting.base.day_of_year(month, day, setting.direction(found))
    else:
        return UNRESOLVED
    return in_week(there) if there else None


@rule(
    rf"(?:(?:[Ee]arlier|[Ll]ater|[Ss]ometime)\s+|{PART_OF})?{STEP}\s+(?P<unit>week|month|year)(?![’']s?\s+(?:time|worth))"
)
def stepped_unit(found: re.Match[str], setting: Setting) -> When | None:
    """``earlier this week``, ``last month``, ``late next year``; ``the last week`` is a stretch of time."""
    if found["step"].lower() in {"past", "coming", "previous"}:
        return None
    if re.search(r"\b[Tt]he\s+$", setting.before(found)):
        return None
    if setting.base is None:
        return UNRESOLVED
    step, today = step_number(found["step"]), setting.base.today
    if found["unit"] == "week" and step == -1 and today is not None and today.weekday() == SUNDAY:
        step = 0  # a Sunday paper's last week is the one that ends
    return setting.base.shifted(step, UNITS_BY_NAME[found["unit"]])


#: What a year-end belongs to: its note, review, accounts.
_BELONGS = re.compile(
    r"\s+(?!(?:and|as|at|because|but|by|for|he|if|in|it|on|or|she|that|the|they|to|we|when|while|with)\b)[a-z]"
)


@rule(
    r"(?:[Tt]he\s+)?(?:end|start|beginning|middle|rest|remainder)\s+of\s+the\s+(?P<unit>week|month|year)"
    r"|(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+in\s+the\s+(?P<unit_last>week|month|year)"
    r"|(?P<unit_first>year|month)(?:-|[’']s\s+)end"
)
def part_of_unit(found: re.Match[str], setting: Setting) -> When | None:
    """``the end of the year``, ``earlier in the week``, ``by year-end``; not ``its year-end note``."""
    if found["unit_first"] and _BELONGS.match(setting.after(found)):
        return None
    unit = found["unit"] or found["unit_first"] or found["unit_last"]
    return setting.base.shifted(0, UNITS_BY_NAME[unit]) if setting.base else UNRESOLVED


@rule(rf"(?:{PART_OF})?{MONTH},?\s+(?:of\s+)?(?P<step>last|this|next)\s+year")
def month_of_year(found: re.Match[str], setting: Setting) -> When | None:
    """``March of next year``."""
    if setting.base is None:
        return UNRESOLVED
    year = setting.base.year + step_number(found["step"])
    return replace(in_month(year, month_number(found["month"]), relative=True), year_given=True)


#: The months that are listed before one: “May, June and ”.
_LISTED = re.compile(
    rf"(?<!etween )(?<!rom )\b(?P<first>{MONTH_FORMS})(?:,\s(?:{MONTH_FORMS})){{0,10}}"
    r"(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)$"
)
_THROUGH = re.compile(r"\b(?:through|until|till|to)\s+$")


@rule(rf"(?:(?P<part>{PART_OF})|{STEP}\s+)?{MONTH}")
def bare_month(found: re.Match[str], setting: Setting) -> When | None:
    """``in June``, ``a May letter``, ``last June``, ``mid-June``.

    The latest such month, or the next where the verb looks ahead.
    """
    after = setting.after(found)
    if re.match(r"\s+(?:[12]\d{3}|\d{1,2}(?!\s+[a-z]))|-?\w|[’'](?!s\b)\w", after):
        return None  # a day or a year belongs to it, or it is part of a longer word
    if not (found["step"] or found["part"] or _is_a_month(found["month"], setting.before(found), after)):
        return None
    if setting.base is None or OTHER_YEAR.match(after):
        return UNRESOLVED
    month, base = month_number(found["month"]), setting.base
    if not found["step"]:
        year = base.year_of_month(month, setting.side(found))
        # “was offering to extend it through December”: of the verb's time nobody can tell which.
        stretches = _THROUGH.search(setting.before(found)) is not None
        # “RESOLVED: that the force report back in January” tells nothing of the past.
        silent = setting.direction(found) is Direction.OPEN
        in_doubt = (silent or stretches) and base.is_long_ago(year, month)
        # “is owed for May, June and July”, told in June: that July comes behind May.
        listed = _LISTED.search(setting.before(found))
        first = month_number(listed["first"]) if listed else month
        if in_doubt or (base.year_of_month(first, setting.side(found)), first) > (year, month):
            return replace(UNRESOLVED, yearless=f"{month:02d}")
        return replace(in_month(year, month, relative=True), every="year")
    step = step_number(found["step"])
    if step == 0:
        return in_month(base.year, month, relative=True)
    side = Direction.FUTURE if step > 0 else Direction.PAST
    return in_month(base.year_of_month(month, side, strictly=True), month, relative=True)


def _is_a_month(name: str, before: str, after: str) -> bool:
    """Whether a month's name stands for the month: ``in May``, not ``May Whitby`` or ``March on``."""
    ambiguous = name in _AMBIGUOUS
    if ambiguous and re.match(r"\s+[A-Z][a-z]", after):
        return bool(re.search(r"\b(?:[Ii]n|[Aa])\s+$", before))
    if _PREPOSITION.search(before):
        marches = name == "March" and re.match(r"\s+(?:on|for|of|against)\b", after)
        return not marches or bool(re.search(r"\b(?:[Ii]n|[Ss]ince)\s+$", before))
    if ambiguous:
        described = re.match(r"\s+(?!for\b|against\b|said\b|says\b|was\b|is\b)[a-z]{3,}", after)
        return bool(_ARTICLE.search(before) and described)
    return not re.search(r"\b(?:Mr|Ms|Mrs|Dr)\.?\s+$", before)


@rule(rf"(?:(?P<part>{PART_OF})|{STEP}\s+|(?P<article>the\s+))?{SEASON}")
def bare_season(found: re.Match[str], setting: Setting) -> When | None:
    """``over the summer``, ``last fall``, ``this spring``; not ``the fall of the government``."""
    before, after = setting.before(found), setting.after(found)
    if re.match(r"\s+(?:of|in|from|to|into)\b|-|s\b|\s+[A-Z]", after):
        return None
    if not (found["step"] or found["part"]):
        season = _PREPOSITION.search(before) or re.search(r"\b(?:[Oo]ver|for)\s+$", before)
        ends = re.match(r"\s*(?:[.,;:)!?”\"]|$)|\s+(?:and|when|that|it|he|she|they|with)\b", after)
        if not season or not (
            found["article"] and (ends or found["season"].lower() not in {"fall", "spring"})
        ):
            return None
    if setting.base is None or setting.base.month is None:
        return UNRESOLVED
    step = step_number(found["step"]) if found["step"] else None
    code = SEASONS[found["season"].lower()]
    if step is None and setting.base.month == SEASON_STARTS[code]:
        return UNRESOLVED  # “in the summer”, written in June: the one before, or the one begun
    return _season_near(setting.base, code, step, setting.side(found))


def _season_near(base: Base, code: int, step: int | None, side: Direction) -> When:
    """The season begun latest, or looking ahead the next; ``step`` excludes or demands the running one."""
    assert base.month is not None
    now, starts = base.year * 12 + base.month - 1, SEASON_STARTS[code] - 1
    begun = max(year * 12 + starts for year in (base.year - 1, base.year) if year * 12 + starts <= now)
    running, year = now - begun < 3, begun // 12
    if step == 0:
        return in_season(year if running else base.year, code, relative=True)
    if step == -1 and running:
        return in_season(year - 1, code, relative=True)
    if step == 1 or (step is None and side is Direction.FUTURE and not running):
        return in_season(year + 1, code, relative=True)
    return in_season(year, code, relative=True)


#: Most specific first; of two that start together and are equally long the earlier wins.
RULES: tuple[Rule, ...] = (week_of, part_of_unit, month_of_year, stepped_unit, bare_month, bare_season)
