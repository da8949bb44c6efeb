"""Recency: how near the newest source a statement's own source was published."""

from __future__ import annotations

from datetime import date

from briefing.extraction.dates import is_day
from briefing.extraction.extract import Extraction
from briefing.synthesis.candidates import Candidate

#: So many days before the newest source what is told may have been superseded.
OLD = 30


class Recency:
    """The day on which each source of a dossier was published, where it is known."""

    def __init__(self, extraction: Extraction) -> None:
        self._days = {
            each.source.source.id: date.fromisoformat(each.published)
            for each in extraction.sources
            if is_day(each.published)
        }
        self._newest = max(self._days.values(), default=None)

    def of(self, candidate: Candidate) -> float:
        """From 1 for the newest source's day to 0 for ``OLD`` days before it, and where no day is known."""
        day = self._days.get(candidate.source)
        if day is None or self._newest is None:
            return 0.0
        return max(0.0, 1 - (self._newest - day).days / OLD)
