"""Rivals: others, beside whom or what a description was found to mean, that the text has just told of.

“The company” of a page's second article is not the matter's own because that is named most; “the council”
right behind “Sallowby council” is Sallowby's. Where the last that was told of may be meant as well, nothing
is chosen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from briefing.extraction.actors import Actors, Party
from briefing.extraction.lexicon import AGENCY_NOUNS, COMPANY_NOUNS
from briefing.extraction.memory import Memory, Seen
from briefing.model.evidence import Span

#: How far before a description another body counts as told of lately. Code points.
_LATELY = 1200
#: Sentences that may introduce the body that “the company” then means.
_SENTENCES = 2
#: Before a common noun, no name of a body's: “The council”, “Local agency”.
_COMMON = frozenset(
    """a an and another any at before both but by city county district each every federal first former for
    from her his if in independent its joint local many my national new no of old on one or other our own
    parish private public regional second several since some state that the their these this those to town
    two under when where which while whose with your""".split()
)
#: What firms do that are called agencies, and are no public bodies.
_TRADE = re.compile(
    r"\b(?:PR|ad|advertising|communications|marketing|news|public[ -]relations|recruitment|staffing|talent)\b"
    r"[ -](?:agency|boutique|company|consultancy|firm|outfit|shop)\b",
    re.IGNORECASE,
)
#: Those who stand behind a product: “the supplier” of the one that was just named.
_BEHIND_A_PRODUCT = frozenset("developer maker manufacturer provider supplier vendor".split())


class Rivals:
    """What one source has just told of beside a description's likely meaning."""

    def __init__(
        self,
        source: str,
        text: str,
        actors: Actors,
        memory: Memory,
        fits: Callable[[Party, str], bool],
    ) -> None:
        self._source = source
        self._text = text
        self._actors = actors
        self._memory = memory
        self._fits = fits

    def of_named(self, lemma: str, found: Party, here: int) -> bool:
        """Whether “the ``lemma``” may as well mean another than ``found``, whose name has that word."""
        if lemma in AGENCY_NOUNS and self._another_so_called(lemma, found, here):
            return True
        return lemma == "agency" and self._another_is_introduced(lemma, found)

    def of(self, lemma: str, found: Party, here: int) -> bool:
        """Whether “the ``lemma``” may as well mean another than ``found``."""
        if self.of_named(lemma, found, here):
            return True
        last = self._memory.seen[-1] if self._memory.seen else None
        if lemma in _BEHIND_A_PRODUCT and last and self._tells_of_another_product(last, found):
            return True
        if lemma not in COMPANY_NOUNS:
            return False
        return self._another_is_introduced(lemma, found) or self._is_about_another(lemma, found, here)

    def _another_is_introduced(self, lemma: str, found: Party) -> bool:
        """Whether one of the last sentences introduces another body, and none since names ``found``."""
        for sentence in reversed(list(self._memory.seen)[-_SENTENCES:]):
            if found in [party for _, party in (*sentence.parties, *sentence.meant)]:
                return False
            if any(self._is_introduced(span, party, lemma) for span, party in sentence.parties):
                return True
        return False

    def _is_about_another(self, lemma: str, found: Party, here: int) -> bool:
        """Whether the passage, though not its last sentences, names another of the kind more often."""
        last = self._memory.seen[-1] if self._memory.seen else None
        if last and found in [party for _, party in (*last.parties, *last.meant)]:
            return False
        lately = Counter(
            party.name
            for _, party in self._actors.within(self._source, Span(max(0, here - _LATELY), here))
            if party is found or self._fits(party, lemma)
        )
        return any(count > max(1, lately[found.name]) for count in lately.values())

    def of_product(self, found: Party, here: int) -> bool:
        """Whether the last product that the text has named, not long ago, is another."""
        lately = self._actors.within(self._source, Span(max(0, here - _LATELY), here))
        named = [party for _, party in lately if party.is_product]
        return bool(named) and named[-1] is not found

    def _another_so_called(self, lemma: str, found: Party, here: int) -> bool:
        """“Sallowby council”: a body so called that no name was taken of, after the last of ``found``."""
        start = max(0, here - _LATELY)
        own = [m.span for m, party in self._actors.within(self._source, Span(start, here)) if party is found]
        last = max((span.end for span in own), default=start)
        return any(
            match["whose"].lower() not in _COMMON
            for match in re.finditer(rf"\b(?P<whose>[A-Z][\w’'-]+) {lemma}\b", self._text[last:here])
        )

    def _is_introduced(self, span: Span, party: Party, lemma: str) -> bool:
        """Whether a sentence names for the first time, by more than one word, a body that the description may
        mean: one of which nothing tells the sort, or, of “the agency”, a firm that is one."""
        if party.kind != "organisation" or party.is_place or party.is_publication:
            return False
        own = [mention.span for mention in party.mentions if mention.source == self._source]
        if " " not in party.name or min(own, default=span).start < span.start:
            return False
        if lemma == "agency":
            before = self._text[max(0, span.start - 60) : span.end + 60]
            return _TRADE.search(before) is not None
        return party.sort is None

    def _tells_of_another_product(self, seen: Seen, found: Party) -> bool:
        """Whether a sentence names a product that nothing ties to ``found``: not the dossier's main one."""
        products = [party for _, party in seen.parties if party.is_product]
        if not products or found in [party for _, party in seen.parties]:
            return False
        main = max(
            (party for party in self._actors.parties if party.is_product),
            key=lambda party: len(party.mentions),
        )
        return main not in products
