"""Prominence: how near a statement stands to what the dossier's own headlines and first sentences tell."""

from __future__ import annotations

import re

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.printed_terms import find_terms
from briefing.extraction.statements import Statement
from briefing.synthesis.decks import deck
from briefing.synthesis.owners import binds

#: So many sentences are a story's lead; the first counts whole, the others by their place.
LEAD = 4
#: Headline words that a statement shares count up to so many.
SHARED = 4
_WORD = re.compile(r"[^\W\d_]{4,}")


class Prominence:
    """The headlines of a dossier's stories and where each statement stands in its own."""

    def __init__(self, extraction: Extraction) -> None:
        self._place: dict[Statement, int] = {}
        self._headlines: list[set[str]] = []
        for extracted in extraction.sources:
            source = extracted.source
            if has_no_news(extracted):
                continue
            self._place.update({each: index for index, each in enumerate(report_sentences(extracted))})
            if source.headline is not None and not source.machine_altered and not source.duplicate_of:
                self._headlines.append(_stems(source.headline.slice(source.source.text)))

    def of(self, statement: Statement) -> float:
        """From 0 to 2: up to 1 for standing in a lead, up to 1 for the words of one headline."""
        place = self._place.get(statement, LEAD)
        own = _stems(" ".join(statement.content))
        shared = max((len(own & headline) for headline in self._headlines), default=0)
        return max(0.0, 1 - place / LEAD) + min(SHARED, shared) / SHARED


def has_no_news(extracted: Extracted) -> bool:
    """Whether it is a contract or a page of terms, which has a heading and a first clause, and no news."""
    return binds(extracted) or any(terms.is_page for terms in find_terms(extracted.source, None))


def report_sentences(extracted: Extracted) -> list[Statement]:
    """The sentences of a report in their order, without fragments and what stands above it."""
    promised = deck(extracted)
    return [s for s in extracted.statements if "fragment" not in s.faults and s not in promised]


def _stems(words: str) -> set[str]:
    """The words' first five letters, in which most forms of a word agree."""
    return {word.lower()[:5] for word in _WORD.findall(words)}
