"""The few words of a longer passage that a statement rests on most."""

from __future__ import annotations

import re
from collections.abc import Sequence

CUT = "[…]"
#: A passage longer than the limit by less than this share is shown whole: a cut that saves three words
#: costs the reader more than it saves.
_TOLERANCE = 0.25
#: A run that starts a sentence or clause is shown before one that has more of the statement, if it has so
#: much of that: who did what stands at the start, and names stand in lists at the end.
_NEARLY = 0.8

_EDGES = re.compile(r"^\W+|\W+$")
#: The end of a word and the beginning of the next between which a sentence or clause starts; “Sept. 17” is
#: none.
_STARTS = re.compile(r"[;:,–—)] |[.!?][”\"')]* [“\"'(]?[A-Z]")


def excerpt(passage: str, statements: Sequence[str], words: int) -> str:
    """``passage`` on one line, cut to about ``words`` words, with ``[…]`` wherever words were left out.

    What stays is one run of words, verbatim: the run that shares most with ``statements``, numbers counting
    double, or one that shares nearly so much and starts a sentence or clause; of equals the earliest.
    """
    tokens = passage.split()
    if len(tokens) <= words * (1 + _TOLERANCE):
        return " ".join(tokens)
    wanted = {bare(token) for statement in statements for token in statement.split()}
    weights = [weight(token) if bare(token) in wanted else 0 for token in tokens]
    last_start = len(tokens) - words
    worth = [_worth(tokens[at : at + words], weights[at : at + words]) for at in range(last_start + 1)]
    starts = [at for at in range(last_start + 1) if at == 0 or _starts(tokens[at - 1], tokens[at])]
    best = max(range(last_start + 1), key=lambda at: (worth[at], -at))
    start = max(starts, key=lambda at: (worth[at], -at))
    if worth[start] < _NEARLY * worth[best]:
        start = best
    kept = " ".join(tokens[start : start + words])
    return f"{CUT} " * (start > 0) + kept + f" {CUT}" * (start < last_start)


def weight(token: str) -> int:
    """What a word counts: 2 for a number, 1 for a name or a word of more than three letters, else 0."""
    stripped = _EDGES.sub("", token)
    if any(char.isdigit() for char in stripped):
        return 2
    return 1 if len(stripped) > 3 or stripped[:1].isupper() else 0


def bare(token: str) -> str:
    """A word without the marks at its ends, in small letters."""
    return _EDGES.sub("", token).casefold()


def _starts(before: str, token: str) -> bool:
    return _STARTS.search(f"{before[-4:]} {token[:2]}") is not None


def _worth(tokens: Sequence[str], weights: Sequence[int]) -> int:
    """What a run of words is worth; a word that comes twice counts once."""
    best: dict[str, int] = {}
    for token, counts in zip(tokens, weights, strict=True):
        best[bare(token)] = max(counts, best.get(bare(token), 0))
    return sum(best.values())
