"""Told numbers: every number that a claim gives, whether or not it says again what it counts.

“put the number at 217” and “counted 45” give a number of what was spoken of just before. A figure of the
brief must say what it counts; a dispute is often between a figure and such a number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.extraction.figures.amounts import Amount, find_amounts
from briefing.extraction.numerals import cardinal
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention, Qualifier

#: Numbers that name: “section 4.2”, “page 14”, “line 140”.
_NAMING = re.compile(
    r"(?:\b(?:section|pages?|pp|clause|article|phase|item|line|exhibit|schedule|grades?|unit|no|road"
    r"|route|channel|version|chapter|box|slide|document|act|exemption|exhibit|paragraph|annex|appendix"
    r"|table|figure|of \d+)\.?|#|§|\bHC)\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: What follows a number that stands alone: the end of a clause, or a word that goes on without a noun.
_ALONE = re.compile(
    r"[”\"’']?\s*(?:$|[.,;:!?)—–]|(?:in|on|at|over|through|for|since|had|have|has|were|was|are|is|to"
    r"|by|during"
    r"|and|but|or|from|after|before|did|do|does|took|joined|walked|signed|sat|stayed|came|left|marched|stopped"
    r"|attended|stood|lay|logged"
    r"|gathered|turned|when|while|as|with|who|which)\b)"
)
#: What a number counts, where extraction names nothing: the noun behind it.
_NOUN = re.compile(r"\s+(?:[a-z]+(?:ed|al|ive|ful|ing|ous)\s+)?(?P<noun>[a-z]{4,}s)\b")
#: “has 420 employees and says that fewer than 60 of them were offline”: no part of what another counted.
_OF_THEM = re.compile(r"\s+of (?:them|these|those)\b")
#: “counted 150 of them”, “there are 3,460 of them”: all that are meant, and no part.
_COUNTED = re.compile(r"\b(?:count(?:s|ed)?|[Tt]here (?:are|were))\s+(?:only\s+|just\s+)?$")
#: “shows 1,260 absent”: how they were, and not what is counted.
_STATE = re.compile(r"\s*(?:absent|present|missing|dead|injured|sick|offline|online|away)\b")
#: “Of some 41,000 letters …, at least 6,300 were wrong”.
_OF_ALL = re.compile(r"\b[Oo]f\s+(?:(?:the|some|about|around|these|all|more than|nearly)\s+)*$")
_TIMES_OUT_OF = re.compile(r"(?P<part>\d[\d,]*) (?:times )?out of (?:every )?(?P<whole>\d[\d,]*)(?! percent)")
_WORD = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|thousand|million)"
)
#: “two hundred eleven thousand, four hundred”: a number as it is said.
_SPOKEN = re.compile(
    rf"\b{_WORD}(?:[\s-]{_WORD})+(?:,\s{_WORD}\shundred)?(?:\sand\s{_WORD}(?:-{_WORD})?)?\b(?!-)",
    re.IGNORECASE,
)
#: “100 more than the AP count”, “2,383 delegates needed”: no count of anything that is there.
_NOT_A_COUNT = re.compile(
    r"\s+(?:(?:more|fewer|less)\b|(?:[a-z]+\s)?[a-z]+\s(?:needed|required|allowed|away|short)\b|away\b"
    r"|short\b)"
)
#: “add up to 2,316” is no upper bound.
_ADDS_UP = re.compile(r"\b(?:add(?:s|ed|ing)?|sum(?:s|med)?|amount(?:s|ed)?) up to\s*$", re.IGNORECASE)
_COUPLE_OF_DOZEN = re.compile(r"\ba couple of dozen\b", re.IGNORECASE)
#: How far from a number that ends in noughts the exact one may be: half of what the last digit is worth.
_ROUND = re.compile(r"[1-9]\d*?(?P<noughts>0{2,})$")

#: How many times as large one of two numbers of one thing may be, where only their place ties them.
APART = 3.0
#: From here on a number in words is read as it is spoken.
_SPOKEN_OUT = 100

TIMES = frozenset("second minute hour day week month year decade night".split())


@dataclass(frozen=True, slots=True)
class Told:
    """One number of a claim."""

    value: float
    qualifier: Qualifier
    unit: str | None
    what: str
    """What it counts, as far as the claim says; of a whole, what the whole is."""
    span: Span
    alone: bool
    """Whether no noun follows it."""
    whole: bool = False
    """Whether it is only what others are a part of: “of the 2,950 searches, 61 …”."""
    part: bool = False
    """Whether it is a part of a whole that the claim names."""
    verb: str = ""
    """Lemma of the verb whose subject or object is counted."""

    @property
    def head(self) -> str:
        """The noun that is counted, in the singular."""
        return self.what.split()[-1].lower().removesuffix("s") if self.what else ""


def told_numbers(statement: Statement, text: str) -> list[Told]:
    """The numbers of a statement but for years, dates, spans of time and those that only name something."""
    figures = {figure.span: figure for figure in statement.figures}
    verbs = dict(zip((f.span for f in statement.figures), statement.counting, strict=False))
    found: list[Told] = []
    words = statement.span.slice(text)
    amounts = _with_spoken(find_amounts(words), words)
    if couple := _COUPLE_OF_DOZEN.search(words):
        amounts = [a for a in amounts if a.end <= couple.start() or a.start >= couple.end()]
        amounts.append(Amount(couple.start(), couple.start(), couple.end(), 24.0, "about"))
    for amount in amounts:
        span = Span(amount.start + statement.span.start, amount.end + statement.span.start)
        figure = next((f for s, f in figures.items() if s.overlaps(span)), None)
        if _is_no_number(statement, amount, words, figure):
            continue
        following = words[amount.end :]
        noun = _NOUN.match(following)
        what = figure.what if figure else noun["noun"] if noun and amount.unit is None else ""
        what = "" if _STATE.fullmatch(what) else what
        alone = not what and bool(_ALONE.match(following) or _STATE.match(following))
        alone = alone or (
            not what and bool(_COUNTED.search(words[: amount.start]) and _OF_THEM.match(following))
        )
        # A bound on some of those whom its own sentence has counted is a number that somebody sets down.
        alone = alone or (amount.qualifier == "at most" and bool(found) and bool(_OF_THEM.match(following)))
        if not (what or alone or amount.unit):
            continue
        found.append(
            Told(
                amount.value,
                "exact" if _ADDS_UP.search(words[: amount.number]) else amount.qualifier,
                figure.unit if figure else amount.unit,
                what,
                span,
                alone,
                whole=_OF_ALL.search(words[: amount.start]) is not None,
                verb=verbs.get(figure.span, "") if figure else "",
            )
        )
    found += _out_of(statement, words)
    return [
        number
        for number in _of_the_whole(found)
        if not any(re.sub(r"s?[’']?s?$", "", word.lower()) in TIMES for word in number.what.split())
    ]


def _with_spoken(amounts: list[Amount], words: str) -> list[Amount]:
    """With numbers in words that run on further than an amount in print."""
    spoken = []
    for match in _SPOKEN.finditer(words):
        value = cardinal(match.group())
        if value is not None and value >= _SPOKEN_OUT:
            spoken.append(Amount(match.start(), match.start(), match.end(), float(value)))
    kept = [a for a in amounts if a.unit or all(a.end <= s.start or s.end <= a.start for s in spoken)]
    free = [s for s in spoken if all(a.end <= s.start or s.end <= a.start for a in kept)]
    return sorted([*kept, *free], key=lambda amount: amount.number)


def _is_no_number(statement: Statement, amount: Amount, words: str, figure: FigureMention | None) -> bool:
    span = Span(amount.number + statement.span.start, amount.end + statement.span.start)
    raw = words[amount.number : amount.end]
    if re.search(r"\bonce in (?:every )?$", words[: amount.number], re.IGNORECASE):
        return True
    if _NOT_A_COUNT.match(words, amount.end):
        return True
    if figure is not None and figure.what and figure.unit not in {*(f"{t}s" for t in TIMES)}:
        return re.match(r"\d+\.\d+$", raw) is not None and amount.unit is None
    if amount.value < 2 and amount.unit is None:
        return True
    if "," not in raw and any(date.span.overlaps(span) for date in statement.dates):
        return True
    if _NAMING.search(words[: amount.number]) or re.match(rf"\s(?:{_MONTHS})\b", words[amount.end :]):
        return True
    if re.match(r"[,.]?\s*(?:a\.m|p\.m|years? old)", words[amount.end :]):
        return True
    aged = re.search(r"[a-z],\s$", words[: amount.number]) and re.match(r",", words[amount.end :])
    return bool(aged) or _YEAR.match(raw) is not None or re.match(r"\d+\.\d+$", raw) is not None


def _out_of(statement: Statement, words: str) -> Iterator[Told]:
    """“right 54 times out of 100” is 54 per cent."""
    for match in _TIMES_OUT_OF.finditer(words):
        part, whole = (float(match[name].replace(",", "")) for name in ("part", "whole"))
        if 0 < part < whole:
            span = Span(match.start() + statement.span.start, match.end() + statement.span.start)
            yield Told(round(100 * part / whole, 2), "exact", "%", "", span, alone=False)


def _of_the_whole(found: list[Told]) -> Iterator[Told]:
    """With what the whole counts for the parts that do not say it."""
    whole = next((number for number in found if number.whole and number.what), None)
    for number in found:
        if whole is not None and number.alone and number is not whole and number.unit is None:
            yield replace(number, what=whole.what, part=True)
        else:
            yield number


def allowed(value: float, qualifier: Qualifier) -> tuple[float, float]:
    """The values that a count allows: “hundreds” 100 to 1,000, “about” and “nearly” a tenth of leeway."""
    match qualifier:
        case "more than" | "at least":
            return value, math.inf
        case "at most":
            return 0.0, value
        case "about":
            return value * 0.9, value * 1.1
        case "nearly":
            return value * 0.9, value
        case "order of":
            return value, value * 10
        case _:
            return value, value


def extent(number: Told) -> tuple[float, float]:
    """The values that a number allows; beyond ``allowed``, 11,000 a half thousand."""
    value = number.value
    low, high = allowed(value, number.qualifier)
    if low < high:
        return low, high
    noughts = _ROUND.fullmatch(f"{value:.0f}") if value == int(value) else None
    leeway = 0.5 * 10 ** len(noughts["noughts"]) if noughts else 0.0
    return value - leeway, value + leeway


def compatible(x: Told, y: Told) -> bool:
    """Whether both numbers can hold."""
    (low, high), (other_low, other_high) = extent(x), extent(y)
    return low <= other_high and other_low <= high


#: Whoever takes part in something, by whatever name: “2,140 members”, “fewer than 600 staff”.
PEOPLE = frozenset(
    """people person worker employee member staff colleague participant protester demonstrator striker marcher
    attendee supporter""".split()
)


def people(ones: Sequence[Told], others: Sequence[Told]) -> tuple[Told, Told] | None:
    """The first two numbers of people that cannot both hold, by whatever name these go."""
    pairs = ((one, other) for one in ones for other in others if {one.head, other.head} <= PEOPLE)
    return next((pair for pair in pairs if not compatible(*pair)), None)


#: “got it 312 times”: what happened so often stands elsewhere.
_OFTEN = frozenset({"time", "occasion"})


def rivals(ones: Sequence[Told], others: Sequence[Told]) -> tuple[Told, Told] | None:
    """The first two numbers that cannot both hold: of one noun or unit, or the second of none."""
    for one in ones:
        for other in others:
            counted = one.head in {other.head, *_OFTEN} or other.head in {"", *_OFTEN}
            if counted and one.unit == other.unit and (one.head or one.unit) and not compatible(one, other):
                return one, other
    return None
