"""Corrections: a number set against one told just before it, or in the same breath: “640, not 1,140”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.counts import compatible, is_time

#: How many statements back, in one source, the number stands that another one corrects.
BACK = 3
#: How many times as large one of two counts of one thing may be.
APART = 4.0

#: Words by which a number speaks of the same thing as another, without naming the thing again.
_ANOTHER = re.compile(
    r"\b(?:true|real|actual|correct|right|latest|present|own)\s+(?:figures?|numbers?|total|count|tally)\b"
    r"|\b(?:figure|number|total|count|tally|estimate)\s+(?:is|was|at|as|to be|closer|nearer)\b"
    r"|\bputs?\s+(?:it|the\s+\w+|that)\s+(?:at|closer|nearer)\b"
    r"|\b(?:closer|nearer)\s+to\b|\bfewer\s+than\b|\bno\s+more\s+than\b|\bnot\s+(?=[\d£$€])"
    r"|\bgives?\s+(?=[\d£$€])|\brather\s+than\s+(?=[\d£$€])",
    re.IGNORECASE,
)


def corrections(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, str, Candidate]]:
    """Statements of which the second sets another number for what the first counts, and what that is.

    Both stand in one source, near each other; or the second names the first's number to deny it.
    """
    by_source: dict[str, list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda c: (c.source, c.statement.span)):
        by_source.setdefault(candidate.source, []).append(candidate)
    for group in by_source.values():
        for index, later in enumerate(group):
            if not _ANOTHER.search(later.worded.text):
                continue
            yield from _denied(later, candidates)
            for earlier in reversed(group[max(0, index - BACK) : index]):
                what = _what_differs(earlier, later)
                if what is not None:
                    yield earlier, what, later
                    break


def _denied(later: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, str, Candidate]]:
    """“640 searches had been made, not 1,140”, and who counts 1,140."""
    own = later.statement.figures
    for x, y in combinations(own, 2):
        if re.search(rf",\s+not\s+(?:the\s+)?{re.escape(_digits(y, later))}", later.worded.text):
            for other in candidates:
                if other is not later and any(f.value == y.value for f in other.statement.figures):
                    yield other, x.what or y.what, later
                    return


def _digits(figure: FigureMention, candidate: Candidate) -> str:
    start = figure.span.start - candidate.statement.span.start
    return f"{figure.value:,.0f}" if start >= 0 else ""


def _what_differs(earlier: Candidate, later: Candidate) -> str | None:
    """What both count, if the later number excludes the earlier one and names no other thing."""
    for x in earlier.statement.figures:
        for y in later.statement.figures:
            if not x.what or is_time(x) or x.unit != y.unit or compatible(x, y) or y.unit == "%":
                continue
            same = not y.what or y.what.split()[-1].lower() == x.what.split()[-1].lower()
            near = max(x.value, y.value) <= APART * max(1.0, min(x.value, y.value))
            if same and near and min(x.value, y.value) >= 2:
                return x.what
    return None
