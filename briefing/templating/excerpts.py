"""The few words of a longer passage that a statement rests on most."""

from __future__ import annotations

import re
from collections.abc import Sequence

CUT = "[…]"
#: A passage longer than the limit by less than this share is shown whole: a cut that saves three words
#: costs the reader more than it saves.
_TOLERANCE = 0.25

_EDGES = re.compile(r"^\W+|\W+$")
_STARTS = re.compile(r"[.!?;:,–—)”\"]$")


def excerpt(passage: str, statements: Sequence[str], words: int) -> str:
    """``passage`` on one line, cut to about ``words`` words, with ``[…]`` wherever words were left out.

    What stays is one run of words, verbatim: the run that shares most with ``statements``, numbers and
    names counting double; of equals, one that starts a sentence or clause, then the earliest.
    """
    tokens = passage.split()
    if len(tokens) <= words * (1 + _TOLERANCE):
        return " ".join(tokens)
    wanted = {_bare(token) for statement in statements for token in statement.split()}
    weights = [_weight(token) if _bare(token) in wanted else 0 for token in tokens]
    last_start = len(tokens) - words
    start = max(range(last_start + 1), key=lambda at: (_worth(tokens, weights, at, words), -at))
    kept = " ".join(tokens[start : start + words])
    return f"{CUT} " * (start > 0) + kept + f" {CUT}" * (start < last_start)


def _worth(tokens: Sequence[str], weights: Sequence[int], start: int, words: int) -> float:
    """What a run of words is worth; a word that comes twice counts once."""
    best: dict[str, int] = {}
    for token, weight in zip(tokens[start : start + words], weights[start : start + words], strict=True):
        best[_bare(token)] = max(weight, best.get(_bare(token), 0))
    starts_clause = start == 0 or _STARTS.search(tokens[start - 1]) is not None
    return sum(best.values()) + 0.5 * starts_clause


def _weight(token: str) -> int:
    bare = _EDGES.sub("", token)
    if any(char.isdigit() for char in bare) or bare[:1].isupper():
        return 2
    return 1 if len(bare) > 3 else 0


def _bare(token: str) -> str:
    return _EDGES.sub("", token).casefold()
