"""Centrality: how much of a statement's matter the dossier's other sources tell as well."""

from __future__ import annotations

import math
from collections import defaultdict

from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.synthesis.rarity import Rarity

#: Sentences that share fewer content words tell of different things.
SHARED = 2
#: So many statements open a story; what they share with another counts in full, the rest by so much.
OPENING, LATER = 3, 0.7


class Centrality:
    """The content of every unaltered source, its words weighed by how few sentences have them."""

    def __init__(self, extraction: Extraction) -> None:
        self._told: dict[str, list[tuple[frozenset[str], float]]] = defaultdict(list)
        for extracted in extraction.sources:
            source = extracted.source
            if source.machine_altered or source.duplicate_of:
                continue
            whole = [s.content for s in extracted.statements if "fragment" not in s.faults and s.content]
            self._told[source.source.id] = [
                (content, 1.0 if place < OPENING else LATER) for place, content in enumerate(whole)
            ]
        everything = [content for told in self._told.values() for content, _ in told]
        self._rarity = Rarity(everything, unknown=0.0)

    def of(self, statement: Statement) -> float:
        """The sum, over the other sources, of the cosine with the sentence of each that is most like it."""
        own = statement.content
        weight = self._rarity.weight(own)
        if not weight:
            return 0.0
        return sum(
            max((self._like(own, weight, content) * place for content, place in told), default=0.0)
            for source, told in self._told.items()
            if source != statement.source
        )

    def _like(self, own: frozenset[str], weight: float, other: frozenset[str]) -> float:
        shared = own & other
        if len(shared) < SHARED:
            return 0.0
        return self._rarity.weight(shared) / math.sqrt(weight * self._rarity.weight(other))
