"""The bounds on a whole dossier: what is beyond them is listed, and the rest is built."""

from __future__ import annotations

from bisect import insort
from dataclasses import replace

from briefing.dossier.limits import Limits
from briefing.reading.not_analysed import NotAnalysed
from briefing.reading.source_text import SourceText


class WholeDossier:
    """The sources that are analysed: of all that were read the shortest, as many as the limits allow.

    Of texts of one length the first by name come first. So as many sources as possible are analysed, and what
    is left out depends on nothing but the dossier, never on how fast a machine is. A text that is left out is
    forgotten at once: memory is bounded too.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._kept: list[SourceText] = []
        """By length."""
        self._order: dict[str, int] = {}
        self._total = 0
        self._beyond: list[tuple[SourceText, int]] = []
        """Without their text, with its length."""

    def add(self, text: SourceText) -> None:
        """Take one more source into account."""
        self._order[text.id] = len(self._order)
        insort(self._kept, text, key=lambda each: (len(each.text), each.file))
        self._total += len(text.text)
        while self._total > self._limits.total_characters or len(self._kept) > self._limits.sources:
            longest = self._kept.pop()
            self._total -= len(longest.text)
            self._beyond.append((replace(longest, text="", places=()), len(longest.text)))

    def analysed(self) -> list[SourceText]:
        """What is within the bounds, in the order in which it was added."""
        return sorted(self._kept, key=lambda each: self._order[each.id])

    def left_out(self) -> list[NotAnalysed]:
        """What is beyond them, in the same order."""
        beyond = sorted(self._beyond, key=lambda pair: self._order[pair[0].id])
        return [NotAnalysed(text.id, text.file, text.sha256, self._reason(size)) for text, size in beyond]

    def _reason(self, size: int) -> str:
        limits, kept = self._limits, len(self._kept)
        if kept == limits.sources:
            return f"It is not among the {kept:,} shortest sources; {kept:,} is the limit for a dossier."
        others = f", the {kept:,} shorter sources {self._total:,}" if kept else ""
        most = limits.total_characters
        return f"Its text has {size:,} characters{others}; the limit for a dossier is {most:,}."
