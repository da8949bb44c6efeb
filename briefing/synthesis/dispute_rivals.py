"""Rival numbers: one set against another that was told just before it, or in its breath: “640, not 1,140”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.synthesis.candidates import Candidate

#: How many statements back, in one source, the number stands that another is set against.
BACK = 3
#: How many times as large one of two counts of one thing may be: within a source, and between sources.
APART, APART_ELSEWHERE = 3.0, 1.5

#: Words by which a number speaks of the same thing as another, without naming the thing again; the number
#: stands behind them.
_ANOTHER = re.compile(
    r"(?:\b(?:figure|number|total|count|tally|estimate)s?\s+(?:is|was|at|as|to be)"
    r"|\bput(?:s|ting)?\s+(?:it|the\s+\w+|that)\s+(?:at|closer\s+to|nearer\s+to)"
    r"|\b(?:number|figure|total)\s+(?:closer|nearer)\s+to|\bsa(?:id|ys)\s+(?=[“\"]?(?:fewer"
    r"|no\s+more)\s+than)"
    r"|\bgives?)\s+[“\"‘]?"
    r"(?P<qualifier>about|around|some|at least|more than|fewer than|no more than|nearer)?\s*"
    r"[“\"‘]?(?P<number>\d[\d,]*)(?!\d|\.\d|\s?(?:%|per\s?cent))",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?P<one>\d[\d,]*)\s+(?P<what>[a-z][a-z-]+s)\b[^.;]{0,60}?,\s+(?:and\s+)?not\s+(?P<other>\d[\d,]*)"
)
#: “disputing the organisers' count of about 400”.
_DISPUTED = re.compile(
    r"\b(?:disput|contest|reject|contradict|challeng)\w*\s+[^.;,]{0,40}?"
    r"\b(?:count|figure|number|estimate|tally|claim|total)s?\s+of\s+(?:[a-z]+\s+){0,2}(?P<other>\d[\d,]*)",
    re.IGNORECASE,
)
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_DATE = rf"\d{{1,2}} {_MONTHS}(?: \d{{4}})?"
#: “signed on 28 April 2023, not 3 May 2023”.
_OTHER_DAY = re.compile(rf"(?P<one>{_DATE}),\s+(?:and\s+)?not\s+(?:on\s+)?(?P<other>{_DATE})")
#: Content words that a statement of another day must share to tell of the same thing.
SAME_THING = 2
_NUMBER = re.compile(r"(?<![\w.,£$€])(?P<number>\d[\d,]*)(?![\d.]\d|\d|\s?(?:%|per\s?cent)|-)")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH = re.compile(rf"\s*{_MONTHS}")
_CLAIMANT = re.compile(
    r"(?P<who>[A-Z][^,;“”]{1,40}?)\s+(?:said|says?|puts?|gives?|gave|claims?|claimed|counted|estimated)\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two numbers: the statement that has it, or one clause of it."""

    candidate: Candidate
    text: str
    holder: str | None = None
    """Who gives it, where only the clause tells."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two statements of which the second sets another number for what the first counts."""

    what: str
    sides: tuple[Side, Side]
    about: str | None = None
    """The point, where it is no count."""


def rival_numbers(candidates: Sequence[Candidate]) -> Iterator[Rivals]:
    """Numbers that are set against each other, in one statement, near each other, or in two sources."""
    placed = sorted(candidates, key=lambda c: (c.source, c.statement.span))
    for index, later in enumerate(placed):
        text = later.worded.text
        if (found := _disputed(later, placed) or _other_day(later, placed)) is not None:
            yield found
            continue
        if match := _DENIED.search(text):
            denied = match["other"].rstrip(",")
            other = next((c for c in placed if c is not later and denied in _numbers(c)), None)
            if other is not None:
                yield Rivals(match["what"], (_whole(other), _whole(later)))
            continue
        if match := _ANOTHER.search(text):
            before = [c for c in placed[max(0, index - BACK) : index] if c.source == later.source]
            found = _within(later, match) or _near(later, match, before)
            if found is not None:
                yield found
    yield from _elsewhere(placed)


def _disputed(later: Candidate, candidates: Sequence[Candidate]) -> Rivals | None:
    """A number against one that it says it disputes, which another statement has."""
    match = _DISPUTED.search(later.worded.text)
    if match is None:
        return None
    denied = match["other"].rstrip(",")
    others = [c for c in candidates if c.source != later.source and denied in _numbers(c)]
    other = max(others, key=lambda c: len(c.content & later.content), default=None)
    if other is None:
        return None
    return Rivals(_counted(other, other.worded.text), (_whole(other), _whole(later)))


def _other_day(later: Candidate, candidates: Sequence[Candidate]) -> Rivals | None:
    """A day against one that it says is wrong, which another statement of the same thing gives."""
    match = _OTHER_DAY.search(later.worded.text)
    if match is None:
        return None
    others = [
        c
        for c in candidates
        if c.source != later.source
        and match["other"] in c.worded.text
        and len(c.content & later.content) >= SAME_THING
    ]
    other = max(others, key=lambda c: len(c.content & later.content), default=None)
    if other is None:
        return None
    about = f"the date: {match['other']} or {match['one']}"
    return Rivals("", (_whole(other), _whole(later)), about)


def _within(later: Candidate, match: re.Match[str]) -> Rivals | None:
    """“Organisers said that 65 people took part; the company put the number at 40.”"""
    first, mark, second = later.worded.text.partition("; ")
    if not mark or match.start() < len(first):
        return None
    what = _counted(later, first)
    if not what or not any(_differ(n, match, APART) for n in _numbers_in(first)):
        return None
    sides = [f"{first}.", second[0].upper() + second[1:]]
    holders = [m["who"] if (m := _CLAIMANT.match(side)) else None for side in sides]
    if None in holders:
        return None
    one, other = (Side(later, text, who) for text, who in zip(sides, holders, strict=True))
    return Rivals(what, (one, other))


def _near(later: Candidate, match: re.Match[str], before: Sequence[Candidate]) -> Rivals | None:
    for earlier in reversed(before):
        if any(_differ(number, match, APART) for number in _numbers(earlier)):
            return Rivals(_counted(earlier, earlier.worded.text), (_whole(earlier), _whole(later)))
    return None


def _elsewhere(candidates: Sequence[Candidate]) -> Iterator[Rivals]:
    """“The figure is 1,140” in one source, “the true figure is 1,087” in another."""
    told = [(c, m) for c in candidates if (m := _ANOTHER.search(c.worded.text))]
    for (one, match), (other, against) in combinations(told, 2):
        if one.source != other.source and _differ(match["number"], against, APART_ELSEWHERE):
            yield Rivals("", (_whole(one), _whole(other)))


def _whole(candidate: Candidate) -> Side:
    return Side(candidate, candidate.worded.text)


def _counted(candidate: Candidate, words: str) -> str:
    """What the words count, if a figure of the statement tells."""
    return next((f.what for f in candidate.statement.figures if f.what and f.what in words), "")


def _numbers(candidate: Candidate) -> list[str]:
    return _numbers_in(candidate.worded.text)


def _numbers_in(words: str) -> list[str]:
    """Numbers of two digits or more that are no years, days, sums or shares."""
    return [
        match["number"].rstrip(",")
        for match in _NUMBER.finditer(words)
        if len(match["number"]) > 1
        and not _YEAR.match(match["number"].rstrip(","))
        and not _MONTH.match(words, match.end())
    ]


def _differ(number: str, match: re.Match[str], apart: float) -> bool:
    """Whether a number and the one that is set against it cannot both hold, and may count one thing."""
    one, other = _value(number), _value(match["number"])
    low, high = sorted((one, other))
    if low < 10 or high > apart * low or _YEAR.match(match["number"].rstrip(",")):
        return False
    match (match["qualifier"] or "").lower():
        case "fewer than" | "no more than":
            return one >= other
        case "at least" | "more than":
            return one < other
        case "about" | "around" | "some" | "nearer":
            return high > 1.1 * low
        case _:
            return one != other


def _value(number: str) -> float:
    return float(number.replace(",", ""))
