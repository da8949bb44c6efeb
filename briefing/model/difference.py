"""What changed from one briefing to the next."""

from __future__ import annotations

from typing import Literal

from briefing.model.evidence import Record

ItemKind = Literal["finding", "quotation", "figure", "event", "dispute", "gap", "source"]


class Item(Record):
    """Something that only one of the two briefings has."""

    kind: ItemKind
    id: str
    text: str
    """The item in words, as a person would tell it."""
    section: str | None = None
    """Title of its section."""
    evidence: list[str] = []
    """Ids in the briefing that has it."""


class Shift(Record):
    """Something that both have, with evidence of another strength."""

    kind: Literal["finding", "section"]
    id: str
    """In the newer briefing."""
    text: str
    because: str
    """What moved, and how far: ``confidence low → high, independent sources 1 → 3``."""
    evidence: list[str] = []


class Rewording(Record):
    """A finding that both have, in other words."""

    id: str
    before: str
    after: str
    evidence: list[str] = []


class Relabelled(Record):
    """Something that the briefing says of itself, and said otherwise before."""

    what: str
    """``title``, ``subtitle``, ``prepared for``, …"""
    before: str | None
    after: str | None


class Difference(Record):
    """What a reader of the older briefing must be told of the newer one."""

    since: str | None = None
    """Date of the older briefing, ISO 8601."""
    new: list[Item] = []
    gone: list[Item] = []
    stronger: list[Shift] = []
    weaker: list[Shift] = []
    reworded: list[Rewording] = []
    relabelled: list[Relabelled] = []
    """Title and the like, which say nothing of the sources."""

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same on the same evidence."""
        return not (self.new or self.gone or self.stronger or self.weaker or self.reworded)
