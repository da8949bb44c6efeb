"""Sources: what was in the dossier, and in what condition it was found."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from briefing.model.evidence import Record

#: Admiralty reliability grades: A completely reliable … E unreliable, F cannot be judged.
Reliability = Literal["A", "B", "C", "D", "E", "F"]
LABEL_WORDS = 6
"""Of a title, where a source is named in the middle of a sentence."""


class ConditionKind(StrEnum):
    """What can be wrong with a source, or had to be decided about it."""

    MASKED = "masked"  # words replaced by runs of a mask character (a paywall, a redaction)
    UNRELATED = "unrelated-content"  # another article in the same file
    FURNITURE = "page-furniture"  # navigation, share bars, comments, captions, shortcodes
    MACHINE_ALTERED = "machine-altered"  # synonym-substituted ("spun") copy
    DUPLICATE = "duplicate"  # the text of another source under another masthead
    NOT_ANALYSED = "not-analysed"  # unreadable, unknown format, other language, left out
    INSTRUCTION_LIKE = "instruction-like"  # text that addresses a machine; treated as data
    ENCODING = "encoding"  # decoded by a guess, or with replaced bytes
    HIDDEN = "hidden-text"  # text that its page or document does not show: left out
    REVISED = "revised"  # a document with comments or tracked changes that nobody has settled
    UNDATED = "undated"  # no publication date known: relative dates stay relative
    UNATTRIBUTED = "unattributed"  # no publisher known
    INFERRED = "publisher-inferred"  # its own text or its file's name tells whose page it is


class Condition(Record):
    """One decision about a source, with its span and its reason, for a person to read or override."""

    kind: ConditionKind
    detail: str
    """A sentence for the reader: what was found and why it was decided so."""
    share: Annotated[float, Field(ge=0, le=1)] | None = None
    """Fraction of ``of`` that is affected, by words."""
    of: str | None = None
    """What ``share`` is a share of, in words: ``"the file"``, ``"the passage under “FOIA”"``."""
    start: int | None = None
    end: int | None = None
    other: str | None = None
    """Id of the other source that a ``duplicate`` repeats."""


class Source(Record):
    """One document of the dossier, as the model publishes it."""

    id: str
    file: str
    """Path relative to the dossier, with ``/``."""
    sha256: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601, as precise as known: ``2018-06-22``, ``2018-06`` or ``2018``."""
    published_day: str | None = None
    """Where the year is not known: the day that the source gives, ``--03-27``."""
    year_because: str | None = None
    """A sentence for the reader where the source leaves out the year of ``published``: how it was found."""
    url: str | None = None
    language: str | None = None
    reliability: Reliability = "F"
    words: int = 0
    conditions: list[Condition] = []
    relevant: list[tuple[int, int]] = []
    """Half-open spans of the text that the briefing may draw on."""

    def has(self, kind: ConditionKind) -> bool:
        """Whether any condition of ``kind`` was found."""
        return any(condition.kind == kind for condition in self.conditions)

    @property
    def label(self) -> str:
        """How the brief's prose names this source: its publisher, or else its title, or else its file.

        A long title is cut after :data:`LABEL_WORDS` words: the list of sources gives the whole.
        """
        if self.publisher or not self.title:
            return self.publisher or self.file
        words = self.title.split()
        return f"“{' '.join(words[:LABEL_WORDS])}{' …' * (len(words) > LABEL_WORDS)}”"
