"""The text of one source, as every later room sees it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from briefing.model.evidence import Span
from briefing.model.sources import Condition


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of text stands in its document, as a reader would look it up."""

    start: int
    end: int
    label: str
    """``page 3``, ``paragraph 5``, ``message 2, from Ann Lee, 2018-06-12``."""
    date: str | None = None
    """ISO 8601, where the stretch has a date of its own: a message of a chain."""
    sender: str | None = None
    """Who wrote it, where it is a message."""
    row: bool = False
    """Whether it is a row of a table."""
    recipient: str | None = None
    """To whom it was written, where it is a message to one person or body."""

    @property
    def is_message(self) -> bool:
        """Whether it is a message; the sender of one is empty where its line is blacked out."""
        return self.sender is not None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document within a document."""

    name: str
    """A file name without folders; its suffix names the format."""
    content: bytes


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a format's reader makes of a file's bytes."""

    text: str
    """Newlines are ``\\n``."""
    encoding: str
    conditions: tuple[Condition, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    """In order, without overlap; they need not cover all of the text."""
    attachments: tuple[Attachment, ...] = ()
    single: bool = False
    """Whether the reader knows that this is one document, with nothing of others in it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """Decoded text of one file; every offset in the house is a code-point offset into ``text``."""

    id: str
    """Stable short id made from the file's content and path, e.g. ``s-83b1ff30``."""
    file: str
    """Path relative to the dossier, with ``/``; an attachment's is ``letter.eml/annex.pdf``."""
    sha256: str
    text: str
    """Newlines are ``\\n``; nothing else is changed."""
    encoding: str
    conditions: tuple[Condition, ...] = ()
    """What reading itself had to decide (a guessed encoding, replaced bytes)."""
    metadata: dict[str, str] = field(default_factory=dict)
    """What the format itself declares: title, publisher, author, published, url."""
    places: tuple[Place, ...] = ()
    """In order, without overlap; they need not cover all of the text."""

    single: bool = False
    """Whether its format shows that this is one document: then no other article is looked for in it."""

    copied: tuple[tuple[int, int, str], ...] = ()
    """Stretches that an earlier source has word for word, and its day (ISO 8601): in them relative dates
    count from that."""

    @property
    def parts_are_dated(self) -> bool:
        """Whether it is made of parts that all have dates of their own, as a chain of messages."""
        return bool(self.places) and all(place.date for place in self.places)

    @property
    def parts_are_signed(self) -> bool:
        """Whether it is made of messages that all tell their sender."""
        return bool(self.places) and all(place.sender for place in self.places)

    def is_row(self, span: Span) -> bool:
        """Whether ``span`` stands in a row of a table."""
        place = self._place_at(span.start)
        return place is not None and place.row

    def place_of(self, span: Span) -> str | None:
        """Where ``span`` stands in the document, if its format knows; for a span over several places the
        first."""
        place = self._place_at(span.start)
        return place.label if place is not None else None

    def date_of(self, span: Span) -> str | None:
        """The date from which relative dates in ``span`` are counted, if that stretch has one of its own."""
        place = self._place_at(span.start)
        return place.date if place is not None else None

    def copied_on(self, span: Span) -> str | None:
        """The day of the source from which the stretch around ``span`` is copied, if it is."""
        return next((day for start, end, day in self.copied if start <= span.start < end), None)

    def _place_at(self, offset: int) -> Place | None:
        index = bisect_right(self.places, offset, key=lambda place: place.start) - 1
        return self.places[index] if index >= 0 and offset < self.places[index].end else None
