"""Matter: what a dossier is about, by the words that the openings of its sources share.

A folder that was gathered on one affair has reports of its parties' other business as well: a merger, a
product, a rival. What opens most reports, in whatever words, is the affair.
"""

from __future__ import annotations

from collections import Counter

from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.synthesis.prominence import has_no_news, report_sentences

#: So many sentences open a report.
OPENING = 3
#: So many words that every other source opens with are as much as a sentence can have of the matter.
WHOLE = 8
#: Letters in which most forms of a word agree.
STEM = 5


class Matter:
    """The words that each source opens with, and in how many others they stand."""

    def __init__(self, extraction: Extraction) -> None:
        self._openings: dict[str, frozenset[str]] = {}
        for extracted in extraction.sources:
            source = extracted.source
            if source.machine_altered or source.duplicate_of or has_no_news(extracted):
                continue
            told = [statement.content for statement in report_sentences(extracted) if statement.content]
            if told:
                self._openings[source.source.id] = _stems(frozenset().union(*told[:OPENING]))
        self._sources = Counter(stem for opening in self._openings.values() for stem in opening)

    def of(self, statement: Statement) -> float:
        """From 0 to 1: how many of its words other sources open with, each by how many of them do."""
        own = self._openings.get(statement.source, frozenset())
        others = len(self._openings) - (statement.source in self._openings)
        if not others:
            return 0.0
        shared = sum(self._sources[stem] - (stem in own) for stem in _stems(statement.content))
        return min(1.0, shared / others / WHOLE)


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words)
