"""Offices: what the holder of a role can be called, without whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: “the authority's executive director”, “its general counsel”, “a lawyer at the clinic”: the office alone.
_OWNER = re.compile(r"^(?:.*['’]s?\s+|(?:the|its|his|her|their|our|an?|then)\s+)+", re.IGNORECASE)
_BEYOND = re.compile(r"\s+(?:of|for|at|with|in|to|from|who|which|and)\b.*|,.*")
#: “Chief” and “Vice” make another office of the one behind them.
_RANK = re.compile(
    r"(?:acting|assistant|associate|chief|deputy|executive|former|general|vice)\b", re.IGNORECASE
)


def office_of(role: str) -> str:
    """A role without whose it is and where: “executive director” of “the authority's executive director”."""
    return _BEYOND.sub("", _OWNER.sub("", " ".join(role.split()))).strip().lower()


def offices_of(role: str) -> Iterator[str]:
    """What the holder of a role can be called: “City Councilman” and “Councilman”."""
    yield office_of(role)
    words = role.split()
    while len(words) > 1 and (words[0] == "and" or words[0][0].isupper()) and not _RANK.match(words[0]):
        words = words[1:]
        yield office_of(" ".join(words))
