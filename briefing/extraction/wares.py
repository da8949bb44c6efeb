"""Wares: which product “the tool” and “this app” mean."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors, Party
from briefing.extraction.found_parties import Found, by_weight, outweighs
from briefing.extraction.memory import Memory
from briefing.extraction.rivals import Rivals

#: What is named, and is nothing that anybody sells.
_NO_WARE = re.compile(
    r"\b(?:blog|campaign|coalition|hashtag|initiative|newsletter|page|petition|podcast|project|study|(?:web)?site)"
    r"(?:,| --| –| —)?(?: (?:called|named|dubbed|known as))?\W{1,2}$",
    re.IGNORECASE,
)


class Wares:
    """The products that one source has named so far."""

    def __init__(self, source: str, text: str, actors: Actors, memory: Memory, rivals: Rivals) -> None:
        self._source = source
        self._text = text
        self._actors = actors
        self._memory = memory
        self._rivals = rivals

    def called(self, noun: str, before: int) -> Found | None:
        """The product that “the ``noun``” may mean: the one that the source has named, if it is the dossier's
        main one, parts of products counted, or is called so somewhere: “the Marrow app”."""
        found = self.only(before)
        if found is None or self._is_called(found[1], noun):
            return found
        if self._memory.is_new(noun):
            return None
        named = [len(p.mentions) for p in self._actors.parties if p.kind == "product" and p is not found[1]]
        if self._is_no_ware(found[1]):
            return None
        return found if len(found[1].mentions) >= max(named, default=0) else None

    def _is_no_ware(self, party: Party) -> bool:
        """“a website called Stop Corvane”: what is told of by a noun for no product."""
        return any(
            _NO_WARE.search(self._text[max(0, m.span.start - 60) : m.span.start])
            for m in party.mentions
            if m.source == self._source
        )

    def _is_called(self, party: Party, noun: str) -> bool:
        """“the Marrow app”, “an app called Marrow”, “Marrow, a small app”, in this source."""
        before = re.compile(
            rf"\b{re.escape(noun)},?(?: (?:called|named|dubbed|known as))?\W{{1,2}}$", re.IGNORECASE
        )
        behind = re.compile(rf"(?:, (?:an?|the|its)(?: [\w’'-]+){{0,5}})? {re.escape(noun)}\b", re.IGNORECASE)
        return any(
            before.search(self._text[max(0, m.span.start - 40) : m.span.start])
            or behind.match(self._text, m.span.end)
            for m in party.mentions
            if m.source == self._source
        )

    def only(self, before: int) -> Found | None:
        """The one product that the source has named so far, at its last mention; of several the one that
        the dossier names three times as often as any other, unless another was named last."""
        found = [
            (mention.span, party)
            for mention, party in self._actors.latest(self._source, before)
            if party.is_product
        ]
        ranked = by_weight(found)
        if not ranked or (len(ranked) > 1 and not outweighs(ranked[0], ranked[1], 3)):
            return None
        return None if self._rivals.of_product(ranked[0][1], before) else ranked[0]
