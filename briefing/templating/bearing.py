"""Bearing: which pieces of evidence have the words of which sentence of a told text.

A finding may be two sentences of a source, each with a span of its own, and cite more spans that only lend a
name or a role. A reader needs a note behind each sentence, for the words that it stands on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.templating.excerpts import bare, weight

#: So many words of a sentence must a second piece of evidence have that the first has not, small words left
#: out. On three dossiers 3 put a mark to every name of three words that stands for “the agency”; 4 does so to
#: a speaker's name and office, and 5 to none of either.
ADDS = 4
#: “U.S.”, “Dr.”: what ends in a stop and ends no sentence, or perhaps none.
_SHORTENED = re.compile(
    r"\b(?:(?:[A-Z]\.)*[A-Z]|Mrs?|Ms|[DS]r|Jr|Prof|Rep|Sen|Gov|Gen|Lt|Col|Rev|St|No|vs)\.$"
)
#: A name in full before its initials is there to be read, and shown by the note of what is told.
_SPELT = re.compile(r"(?:[A-Z][\w.’'-]*\s(?:(?:of|and|for|the)\s)?)+\((?=[A-Z][A-Za-z]+\))")
_END = re.compile(r"[.!?][”’)\]]*\s+(?=[“‘(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Borne:
    """Some sentences that stand together, and the evidence that has their words."""

    text: str
    """With the space before it, where something stands before it."""
    evidence: tuple[str, ...]


def borne(statement: str, evidence: Mapping[str, str]) -> list[Borne]:
    """``statement`` in pieces, each with the ids of the evidence that has its words; together they are it.

    Args:
        statement: one or more sentences.
        evidence: the cited words by id, those that count most first; at least one.
    """
    words = {identifier: _words(text) for identifier, text in evidence.items()}
    pieces: list[Borne] = []
    for text in _sentences(statement):
        bearing = _bearing(_words(_SPELT.sub("", text)), words)
        last = pieces[-1].evidence if pieces else ()
        if pieces and (set(bearing) <= set(last) or set(last) <= set(bearing)):
            pieces[-1] = Borne(pieces[-1].text + text, max(last, bearing, key=len))
        else:
            pieces.append(Borne(text, bearing))
    return pieces


def shared(statement: str, text: str) -> int:
    """How much of a statement another text has: numbers count two, small words nothing."""
    told, had = _words(statement), _words(text)
    return sum(counts for word, counts in told.items() if word in had)


def _bearing(told: Mapping[str, int], evidence: Mapping[str, Mapping[str, int]]) -> tuple[str, ...]:
    """What has most of the told words, and whatever has many more of them."""
    chosen: list[str] = []
    open_words = dict(told)
    while len(chosen) < len(evidence):
        gains = {
            identifier: [counts for word, counts in open_words.items() if word in words]
            for identifier, words in evidence.items()
            if identifier not in chosen
        }
        best = max(gains, key=lambda identifier: sum(gains[identifier]))
        if chosen and len(gains[best]) < ADDS:
            break
        chosen.append(best)
        open_words = {word: counts for word, counts in open_words.items() if word not in evidence[best]}
    return tuple(identifier for identifier in evidence if identifier in chosen)


def _words(text: str) -> dict[str, int]:
    """What each word of a text counts; small words are left out."""
    return {bare(token): counts for token in text.split() if (counts := weight(token))}


def _sentences(statement: str) -> Iterator[str]:
    """The sentences of a statement, each with the space before it; a quotation is not cut."""
    start = 0
    for end in _END.finditer(statement):
        stop = end.start() + len(end.group().rstrip())
        is_open = statement.count("“", 0, stop) > statement.count("”", 0, stop)
        if not is_open and not _SHORTENED.search(statement, start, end.start() + 1):
            yield statement[start:stop]
            start = stop
    yield statement[start:]
