"""Expressions that name a day, month, quarter, season, year or decade by the calendar.

A day or month without its year is put on the side of publication that the sentence's verb says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefing.extraction.dates.calendar import (
    HALVES,
    QUARTERS,
    SEASONS,
    UNRESOLVED,
    Base,
    When,
    in_month,
    in_season,
    in_year,
    on_day,
    relative_day,
    valid,
)
from briefing.extraction.dates.grammar import (
    DAY,
    DAYPART,
    LEADING_WEEKDAY,
    MONTH,
    OTHER_YEAR,
    PART_OF,
    SEASON,
    WEEKDAY_NAMES,
    YEAR,
    Rule,
    Setting,
    day_number,
    month_number,
    rule,
    step_number,
    weekday_number,
)

#: Two-digit years up to this one belong to this century, as POSIX strptime has it from 69 on.
_PIVOT = 68

#: How far from publication a weekday alone may put a day.
_NEAR = timedelta(days=200)
_WEEKDAY = re.compile(WEEKDAY_NAMES, re.IGNORECASE)
_LOOSE_YEAR = r"(?:\s*,)?\s+(?:of\s+)?(?P<year>[12]\d{3})(?![\d%]|[,.]\d|\s?[-/]\d)"


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= _PIVOT else 1900)


def _day(found: re.Match[str], setting: Setting) -> When | None:
    """A day of a month, whose year is given or follows from publication."""
    month, day = month_number(found["month"]), day_number(found["day"])
    if found["year"]:
        given = valid(int(found["year"]), month, day)
        return on_day(given) if given else None
    if not valid(2000, month, day):
        return None
    return _day_without_year(month, day, found, setting)


def _day_without_year(month: int, day: int, found: re.Match[str], setting: Setting) -> When:
    if setting.base is None or OTHER_YEAR.match(setting.after(found)):
        return replace(UNRESOLVED, yearless=f"{month:02d}-{day:02d}")
    there = setting.base.day_of_year(month, day, setting.direction(found))
    if there is None:  # what stands behind it may tell: “April 17 to June 23, 2023”
        return replace(UNRESOLVED, yearless=f"{month:02d}-{day:02d}")
    weekday = _WEEKDAY.match(found.group())
    if weekday is not None:
        there = _on_weekday(there, weekday_number(weekday.group()), setting.base)
    return replace(relative_day(there), every=None if weekday else "year")


def _on_weekday(there: date, weekday: int, base: Base) -> date:
    """The day, or that of the next year to it which has the weekday and lies near publication.

    Where none has, the paper erred, more likely in the weekday than in the number.
    """
    years = (there.year, there.year - 1, there.year + 1)
    days = [found for year in years if (found := valid(year, there.month, there.day))]
    near = (found for found in days if found == there or (base.today and abs(found - base.today) <= _NEAR))
    return next((found for found in near if found.weekday() == weekday), there)


@rule(rf"{LEADING_WEEKDAY}{MONTH}\.?\s*[-/]?\s*(?:the\s+)?{DAY}(?:{_LOOSE_YEAR})?{DAYPART}")
def month_day(found: re.Match[str], setting: Setting) -> When | None:
    """``June 14``, ``Fri., Aug. 12``, ``Tuesday, October 16, 2018``."""
    # "In May 12 officers resigned" counts officers; "on May 12 officers resigned" dates them.
    counts = re.search(r"\b[Ii]n\s+$", setting.before(found)) and re.match(r"\s+[a-z]", setting.after(found))
    if counts and not found["year"]:
        return None
    return _day(found, setting)


@rule(rf"{LEADING_WEEKDAY}(?:the\s+)?{DAY}\.?\s+(?:day\s+)?(?:of\s+)?{MONTH}(?:{_LOOSE_YEAR})?{DAYPART}")
def day_month(found: re.Match[str], setting: Setting) -> When | None:
    """``14 June``, ``the 14th of June, 2018``, ``Thursday 14 June 2018``."""
    return _day(found, setting)


_STEPPED_YEAR = r",?\s+(?:of\s+)?(?P<step>this|last|next)\s+year\b(?![’'])"


@rule(rf"{LEADING_WEEKDAY}{MONTH}\.?\s+{DAY}{_STEPPED_YEAR}")
def month_day_of_year(found: re.Match[str], setting: Setting) -> When | None:
    """``June 30 next year``."""
    return _day_of_year(found, setting)


@rule(rf"{LEADING_WEEKDAY}{DAY}\s+{MONTH}{_STEPPED_YEAR}")
def day_month_of_year(found: re.Match[str], setting: Setting) -> When | None:
    """``14 November last year``."""
    return _day_of_year(found, setting)


def _day_of_year(found: re.Match[str], setting: Setting) -> When | None:
    month, day = month_number(found["month"]), day_number(found["day"])
    if setting.base is None:
        return replace(UNRESOLVED, yearless=f"{month:02d}-{day:02d}") if valid(2000, month, day) else None
    there = valid(setting.base.year + step_number(found["step"]), month, day)
    return on_day(there, relative=True) if there else UNRESOLVED


@rule(r"(?P<year>[12]\d{3})([-/.])(?P<month>\d\d?|[A-Za-z]{3})\2(?P<day>\d\d?)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?")
def iso_day(found: re.Match[str], setting: Setting) -> When | None:
    """``2018-06-14``, ``2018/6/14``, ``2018-Jun-14``."""
    month = int(found["month"]) if found["month"].isdecimal() else _month_or_none(found["month"])
    day = valid(int(found["year"]), month, int(found["day"])) if month else None
    return on_day(day) if day else None


def _month_or_none(name: str) -> int | None:
    try:
        return month_number(name)
    except ValueError:
        return None


@rule(r"(?P<first>\d\d?)(?P<mark>[-/.])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?![-/.]\d)")
def numeric_day(found: re.Match[str], setting: Setting) -> When | None:
    """``9/5/2024``, ``14.06.2018``, ``6-14-18``; day or month first as the document has it."""
    if found["mark"] == "." and len(found["year"]) == 2:
        return None  # a version number
    day_first = setting.day_first or found["mark"] == "."
    first, second = int(found["first"]), int(found["second"])
    year = _full_year(found["year"])
    preferred, other = ((first, second), (second, first)) if day_first else ((second, first), (first, second))
    for day, month in (preferred, other):
        if there := valid(year, month, day):
            return on_day(there)
    return None


@rule(r"(?P<first>\d\d?)/(?P<second>\d\d?)(?!/|\.\d)")
def numeric_day_without_year(found: re.Match[str], setting: Setting) -> When | None:
    """``on 4/22``: only where one of the two is beyond twelve, and not 24/7 or 50/50."""
    first, second = int(found["first"]), int(found["second"])
    day, month = (first, second) if first > 12 else (second, first)
    if not day > 12 or not valid(2000, month or 13, day):
        return None
    if (first, second) == (24, 7) and not re.search(r"\bon\s+$", setting.before(found)):
        return None
    return _day_without_year(month, day, found, setting)


@rule(rf"(?:{PART_OF})?{MONTH}{_LOOSE_YEAR}")
def month_year(found: re.Match[str], setting: Setting) -> When | None:
    """``June 2018``, ``late June, 2018``."""
    return in_month(int(found["year"]), month_number(found["month"]))


@rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9])(?!-)")
def iso_month(found: re.Match[str], setting: Setting) -> When | None:
    """``2018-06``; 2018-19 is two years."""
    return in_month(int(found["year"]), int(found["month"]))


@rule(rf"(?:{PART_OF})?(?:the\s+)?(?:{PART_OF})?{SEASON}(?:\s+of\s+|,?\s+){YEAR}")
def season_year(found: re.Match[str], setting: Setting) -> When | None:
    """``the summer of 2018``, ``fall 2016``."""
    return in_season(int(found["year"]), SEASONS[found["season"].lower()])


_ORDERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_NTH = "(?P<nth>" + "|".join(_ORDERS) + ")"


@rule(rf"(?:the\s+)?{_NTH}[\s-]quarter(?:\s+of\s+|\s+)(?:fiscal\s+(?:year\s+)?)?{YEAR}")
def quarter_in_words(found: re.Match[str], setting: Setting) -> When | None:
    """``the third quarter of 2018``."""
    return in_season(int(found["year"]), QUARTERS[_ORDERS[found["nth"]]])


@rule(r"(?:the\s+)?(?P<nth>first|second)\s+half\s+of\s+" + YEAR)
def half_in_words(found: re.Match[str], setting: Setting) -> When | None:
    """``the first half of 2018``."""
    return in_season(int(found["year"]), HALVES[_ORDERS[found["nth"]]])


@rule(
    r"(?P<kind>[QH])(?P<nth>[1-4])(?:\s+(?:of\s+)?|/)(?:FY\s?)?(?P<year>20\d\d|[’']?\d\d(?!\d))"
    r"|(?P<year_first>20\d\d)\s?(?P<kind_last>[QH])(?P<nth_last>[1-4])"
)
def quarter_code(found: re.Match[str], setting: Setting) -> When | None:
    """``Q3 2018``, ``H1 2019``, ``2018 Q3``."""
    kind, nth = found["kind"] or found["kind_last"], int(found["nth"] or found["nth_last"])
    code = (QUARTERS if kind == "Q" else HALVES).get(nth)
    year = _full_year((found["year"] or found["year_first"]).strip("’'"))
    return in_season(year, code) if code else None


@rule(r"(?:the\s+)?[Ff]iscal\s+(?:[Yy]ear\s+)?(?P<long>20\d\d|19\d\d)|FY\s?[’']?(?P<short>20\d\d|\d\d)(?!\d)")
def fiscal_year(found: re.Match[str], setting: Setting) -> When | None:
    """``fiscal 2019``, ``FY19``; named by its own number, whichever month it begins in."""
    return in_year(_full_year(found["long"] or found["short"]))


@rule(
    r"(?:the\s+)?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:-|\s+(?:to\s+late\s+)?))?(?:the\s+)?(?P<decade>(?:1[5-9]|20)\d)0[’']?s"
)
def decade(found: re.Match[str], setting: Setting) -> When | None:
    """``the 1990s``, in the unspecified-digit form of ISO 8601-2: ``199X``."""
    return When(f"{found['decade']}X", "year")


@rule(r"(?:the\s+(?:early\s+|late\s+|mid-)?)?[’'‘](?P<decade>[2-9])0s")
def short_decade(found: re.Match[str], setting: Setting) -> When | None:
    """``the ’90s``: of the last century, but for the twenties, which need more to tell."""
    return None if found["decade"] == "2" else When(f"19{found['decade']}X", "year")


@rule(
    r"(?:the\s+)?(?P<first>(?:19|20)\d\d)(?:[-–—/](?P<second>(?:19|20)\d\d|\d\d)(?!\d))(?:\s+(?:school|academic|fiscal|financial)\s+year|\s+season)?"
)
def years(found: re.Match[str], setting: Setting) -> When | None:
    """``2016-2018``, ``the 2018-19 school year``."""
    first = int(found["first"])
    second = int(found["second"]) if len(found["second"]) == 4 else first // 100 * 100 + int(found["second"])
    if re.search(r"[A-Z)]\s$|[-–/]$", setting.before(found)) or not first < second <= first + 60:
        return None
    return When(str(first), "year", until=str(second))


@rule(
    r"(?:from|between)\s+(?P<first>(?:1[5-9]|20)\d\d)\s+(?:to|and|through|until)\s+"
    r"(?P<second>(?:1[5-9]|20)\d\d)(?!,?\d|\s+(?:people|percent|per cent))"
)
def years_in_words(found: re.Match[str], setting: Setting) -> When | None:
    """``from 2014 to 2016``, ``between 2014 and 2016``."""
    if int(found["first"]) >= int(found["second"]):
        return None
    return When(found["first"], "year", until=found["second"])


@rule(
    rf"{MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?\s?(?:[-–—]|\s(?:to|through|until|and)\s)\s?(?P<last>\d\d?)(?:st|nd|rd|th)?(?![\d%:]|\s*[ap]\.?m)(?:{_LOOSE_YEAR})?"
)
def days_after_month(found: re.Match[str], setting: Setting) -> When | None:
    """``October 18-25``, ``Feb. 20 to 23, 2020``."""
    return _days(found, setting)


@rule(
    rf"(?:the\s+)?(?P<day>\d\d?)(?:st|nd|rd|th)?\s?(?:[-–—]|\s(?:to|until|and)\s)\s?(?P<last>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:{_LOOSE_YEAR})?"
)
def days_before_month(found: re.Match[str], setting: Setting) -> When | None:
    """``18-25 October``, ``from 20 to 24 May 2024``."""
    return _days(found, setting)


def _days(found: re.Match[str], setting: Setting) -> When | None:
    month, first, last = month_number(found["month"]), int(found["day"]), int(found["last"])
    if not (0 < first < last and valid(2000, month, last)):
        return None
    start = _day(found, setting)
    if start is None or start.date is None:
        return start
    return replace(start, until=f"{start.date[:8]}{last:02d}")


_QUANTITY = re.compile(
    r"\b(?:over|nearly|almost|about|around|some|roughly|approximately|than|least|most|to|only|just)\s+$"
)
_PREPOSITION = (
    r"[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Tt]hroughout"
    r"|[Tt]o|[Bb]etween|[Bb]oth|and|or|[Ff]or|[Aa]round|[Cc]irca|[Bb]ack|than|[Tt]hat|year"
)
_DETERMINER = r"[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|this|\w+[’']s|\w+s[’']"
_INTRODUCED = re.compile(
    rf"(?:^|[\s(“\"‘'—–-])(?:{_PREPOSITION}|{_DETERMINER})\s+(?:early\s+|late\s+|mid-)?$"
)
#: ``her failed 2008 campaign``
_DESCRIBED = re.compile(rf"(?:^|\s)(?:{_DETERMINER})\s+[a-z]+\s+$")


@rule(rf"(?:{PART_OF})?{YEAR}(?![-–/]\w)")
def year(found: re.Match[str], setting: Setting) -> When | None:
    """``2016`` after a preposition, an article or a possessive, or in brackets; ``early 2019``."""
    value = int(found["year"])
    before, after = setting.before(found), setting.after(found)
    in_brackets = before.endswith("(") and after.startswith((")", ",", ";", "–", "-"))
    opens = not before.strip(' \n\t“"') or re.search(r"[.!?]\s+$", before)
    told_of = opens and re.match(r"\s+(?:was|is|has|had|will|saw|brought|would)\b", after)
    introduced = _INTRODUCED.search(before) or found.group() != found["year"]
    described = _DESCRIBED.search(before) and re.match(r"\s+[a-z]", after)
    if not (in_brackets or told_of or introduced or described):
        return None
    counted = re.match(r"\s+(?:[a-z]+\s+)?[a-z]+(?:s|people|men|women)\b", after)
    # A round number before a plural is a count ("of 2000 people"), as is any after "some" or "over".
    if counted and (value % 100 == 0 or _QUANTITY.search(before)):
        return None
    return in_year(value)


#: Most specific first; of two that start together and are equally long the earlier wins.
RULES: tuple[Rule, ...] = (
    days_after_month,
    days_before_month,
    month_day,
    day_month,
    month_day_of_year,
    day_month_of_year,
    iso_day,
    numeric_day,
    numeric_day_without_year,
    month_year,
    iso_month,
    season_year,
    quarter_in_words,
    half_in_words,
    quarter_code,
    fiscal_year,
    decade,
    short_decade,
    years,
    years_in_words,
    year,
)
