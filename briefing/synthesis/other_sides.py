"""Other sides: the position near by that stands against a statement, so that no finding tells half of it.

“Organizers counted 2,600. The firm said that fewer than 900 had left.”: who reads only the first takes for
settled what the next sentence disputes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.extraction.statements import Statement
from briefing.synthesis.claims import Source
from briefing.synthesis.points import Point, Side
from briefing.synthesis.sentences import Worded

#: How many sentences apart two positions are still told together, and the longest telling. Words.
NEAR, LONGEST = 4, 85

#: “whether they had concealed it” does not say what; what some say that another “should” do is no account.
_UNTIED = re.compile(r"\b(?:it|them|this|that)$|\bshould\b")
#: “After that, she said, …”, “Your record says 30.”: who, the finding does not say.
_LEANS = re.compile(r"\b(?:he|she) (?:said|says)\b|\byour?\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his)\b|^(?:It|They|This|That|These|Those)\b")


class OtherSides:
    """The contested points of a dossier whose positions stand near each other, by the sentences that take
    them."""

    def __init__(self, points: Iterable[Point], sources: Sequence[Source]) -> None:
        self._sources = {source.id: source for source in sources}
        self._against: dict[Statement, tuple[Side, Statement]] = {}
        found: dict[Statement, list[tuple[int, float, Side, Statement]]] = defaultdict(list)
        for point in points:
            if _UNTIED.search(point.about):
                continue
            # Each answers the one before it: the first and the third may be of one mind.
            beside = [pair for each in pairwise(point.sides) for pair in (each, each[::-1])]
            for own, other in beside:
                mine, against = self._statements(own), self._statements(other)
                if mine and against and (apart := self._apart(mine[-1], against[0])) <= NEAR:
                    for each in mine:
                        found[each].append((apart, -point.weight, other, against[0]))
        for statement, others in found.items():
            _, _, side, theirs = min(others, key=lambda each: each[:2])
            self._against[statement] = side, theirs

    def beside(self, statement: Statement, told: Worded) -> Worded | None:
        """What is told of a statement, with the position that stands against it; None if that is too much."""
        if statement not in self._against:
            return told
        side, other = self._against[statement]
        source, place = side.evidence[0]
        if any(each == source and own.overlaps(place) for each, own in told.evidence):
            return told
        first, second = (side.text, told.text) if other.span < statement.span else (told.text, side.text)
        if _LEANS.search(side.text) or self._is_of_somebody(first, statement.source):
            return None
        both = f"{first} {second}"
        if len(both.split()) > LONGEST:
            return None
        evidence = tuple(dict.fromkeys((*told.evidence, *side.evidence)))
        return replace(told, text=both, evidence=evidence, others=(*told.others, other))

    def _statements(self, side: Side) -> list[Statement]:
        """The sentences that a position is, in order; none if its source is not at hand."""
        source, span = side.evidence[0]
        claims = self._sources[source].claims if source in self._sources else []
        found = [c.source.extracted.statements[c.index] for c in claims if c.statement.span.overlaps(span)]
        # Of what somebody says that another said, the other's words are no position.
        return [s for s in found if s.speaker is None or _is_one(s.speaker, side.holder)]

    def _is_of_somebody(self, told: str, source: str) -> bool:
        """Whether “he” or “it” stands in what is told first, and nobody before it whom that may mean."""
        pronoun = _PRONOUN.search(told)
        if pronoun is None:
            return False
        before = told[: pronoun.start()]
        people = (p.name.split()[-1] for p in self._sources[source].actors.parties if p.kind == "person")
        return not (
            set(re.findall(r"[a-z]+", before)) & PERSON_NOUNS or any(name in before for name in people)
        )

    def _apart(self, one: Statement, other: Statement) -> int:
        """How many sentences one stands from the other; of two sources, more than any are."""
        if one.source != other.source:
            return NEAR + 1
        places = list(self._sources[one.source].extracted.statements)
        return abs(places.index(one) - places.index(other))


def _is_one(speaker: str, holder: str) -> bool:
    """Whether a speaker is the holder, under a shorter or a longer name; a paper speaks for its writer."""
    one, other = speaker.lower(), holder.lower()
    return one in other or other in one or one.startswith("the ")
