"""Passages: the paragraphs of a source, each with what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.evidence import Span
from briefing.model.sources import Condition
from briefing.reading.source_text import SourceText


class PassageKind(StrEnum):
    """What a passage is, and so what may be drawn from it."""

    HEADLINE = "headline"  # the article's own headline: never a fact by itself
    HEADING = "heading"  # a heading inside the article
    BODY = "body"  # a paragraph of the article
    LIST_ITEM = "list-item"  # an item of a list that belongs to the article
    BLOCK_QUOTE = "block-quote"  # another's words set off without quotation marks
    MASKED = "masked"  # too many masked words to be read as prose
    FURNITURE = "page-furniture"
    UNRELATED = "unrelated-content"


#: Passages that statements may be drawn from.
PROSE = frozenset({PassageKind.BODY, PassageKind.LIST_ITEM, PassageKind.BLOCK_QUOTE})


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph-like piece of a source; passages cover all its non-blank text, in order."""

    span: Span
    """Without surrounding white space."""
    kind: PassageKind
    masks: tuple[Span, ...] = ()
    """Each masked word, offsets into the source's text."""
    words: int = 0
    """Words in the passage, masked ones included."""
    heading: Span | None = None
    """The nearest heading above it within the article, if any."""

    @property
    def masked_share(self) -> float:
        """Fraction of the passage's words that are masked."""
        return len(self.masks) / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class CleanSource:
    """One source after cleaning: its text, its passages, and every decision that was taken."""

    source: SourceText
    passages: tuple[Passage, ...]
    conditions: tuple[Condition, ...]
    headline: Span | None = None
    machine_altered: bool = False
    duplicate_of: str | None = None
    """Id of the source whose text this one repeats."""

    def prose(self) -> list[Passage]:
        """The passages that statements may be drawn from, in order."""
        return [passage for passage in self.passages if passage.kind in PROSE]
