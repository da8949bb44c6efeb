"""Counts: two figures for one thing that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, product

from briefing.extraction.statements import Statement
from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.told_numbers import allowed

#: Content words that two counted sentences must share, beside what they count and the parties, to be about
#: one thing; none if the same verb counts in both.
COMMON_GROUND = 1
#: Words for people and occasions, which a dossier counts for many reasons: two sentences must share more.
_GENERIC = frozenset("people person employee worker member colleague user case time customer other".split())
GENERIC_GROUND = 3
#: Whoever signs something is not thereby among those who did something else.
_SIGNING = frozenset("sign support back endorse add".split())
#: “a company of about 300 people” says how large it is.
_SIZE = re.compile(
    r"\b(?:company|firm|business|maker|start-?up|team|staff|workforce|group|union|hospital|department|agency)"
    r"\s+(?:of|with|employing)\s+(?:[a-z]+\s+){0,2}(?P<number>\d[\d,]*)"
)
#: A week or a season has no such date that another could begin with.
_EXACT = frozenset({"day", "month", "year"})
#: Names on a paper grow from day to day: two counts of them can both hold.
_GROWING = frozenset({"name", "signatory", "signature"})
_CLOCK = frozenset("minute minutes hour hours day days week weeks month months year years".split())


def conflicts(
    candidates: Sequence[Candidate], names: Collection[str]
) -> Iterator[tuple[Candidate, FigureMention, Candidate, FigureMention]]:
    """Pairs of statements from different origins whose counts of one thing exclude each other.

    Args:
        candidates: statements of unaltered sources.
        names: lower-case names of parties: that two sentences name the same party connects nothing.
    """
    counted = [
        (candidate, figure)
        for candidate in candidates
        for figure in candidate.statement.figures
        if figure.what and candidate.statement.speech is None and _head(figure) not in _CLOCK | _GROWING
    ]
    for (a, x), (b, y) in combinations(counted, 2):
        if a.origin.id != b.origin.id and _count_the_same(a, x, b, y, names) and not compatible(x, y):
            yield a, x, b, y


def compatible(x: FigureMention, y: FigureMention) -> bool:
    """Whether two counts of one thing can both hold: their ranges meet."""
    (low, high), (other_low, other_high) = (allowed(figure.value, figure.qualifier) for figure in (x, y))
    return low <= other_high and other_low <= high


def differ(x: FigureMention, y: FigureMention) -> bool:
    """Whether two figures differ about one thing, so that sentences with them do not say the same."""
    same_thing = x.unit == y.unit and (x.unit is not None or (x.what and y.what and _head(x) == _head(y)))
    return bool(same_thing) and not compatible(x, y)


def days_apart(one: Statement, other: Statement) -> bool:
    """Whether both name days, months or years, and none of the one lies in any of the other."""
    own, others = exact_dates(one), exact_dates(other)
    return bool(own and others) and lie_apart(own, others)


def exact_dates(statement: Statement) -> set[str]:
    """The days, months and years that a statement names, ISO 8601."""
    return {each.date for each in statement.dates if each.date and each.precision in _EXACT}


def lie_apart(own: Iterable[str], others: Iterable[str]) -> bool:
    """Whether no ISO 8601 date of the one lies in, or is, any of the other."""
    pairs = product(own, others)
    return not any(one.startswith(other) or other.startswith(one) for one, other in pairs)


def _count_the_same(
    a: Candidate, x: FigureMention, b: Candidate, y: FigureMention, names: Collection[str]
) -> bool:
    if x.unit != y.unit or _head(x) != _head(y):
        return False
    own = {word.lower().rstrip("s") for word in (*x.what.split(), *y.what.split())}
    shared = {word for word in a.content & b.content if word.rstrip("s") not in own and word not in names}
    if _head(x).rstrip("s") in _GENERIC:
        return len(shared) >= GENERIC_GROUND and not _for_other_reasons(a, x, b, y)
    verb = _verb(a, x)
    return (bool(verb) and verb == _verb(b, y)) or len(shared) >= COMMON_GROUND


def _for_other_reasons(a: Candidate, x: FigureMention, b: Candidate, y: FigureMention) -> bool:
    """Whether one counts who signed and the other who did something, or one only how large a body is."""
    signing = [_verb(c, f) in _SIGNING for c, f in ((a, x), (b, y))]
    return signing[0] != signing[1] or _is_size(a, x) != _is_size(b, y)


def _is_size(candidate: Candidate, figure: FigureMention) -> bool:
    match = _SIZE.search(candidate.worded.text)
    return match is not None and float(match["number"].replace(",", "")) == figure.value


def _head(figure: FigureMention) -> str:
    return figure.what.split()[-1].lower()


def _verb(candidate: Candidate, figure: FigureMention) -> str:
    statement = candidate.statement
    return next((v for f, v in zip(statement.figures, statement.counting, strict=False) if f == figure), "")
