"""The summary model: the public, versioned contract between evidence and documents."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from briefing.model.evidence import Evidence, Record
from briefing.model.sources import Source

SCHEMA_VERSION = "1.0"

EvidenceIds = Annotated[list[str], Field(min_length=1)]
Confidence = Literal["low", "moderate", "high"]
Strength = Literal["none", "thin", "moderate", "strong"]


class FindingKind(StrEnum):
    """What sort of thing a finding states."""

    DEMAND = "demand"
    POSITION = "position"
    DEAL = "deal"
    DISCLOSURE = "disclosure"
    ACTION = "action"
    OUTCOME = "outcome"
    TERMS = "terms"
    CRITICISM = "criticism"
    MEASUREMENT = "measurement"
    LESSON = "lesson"


class Finding(Record):
    """A self-contained sentence that the cited words carry."""

    id: str
    statement: str
    kind: FindingKind
    act: str | None = None
    """Which of the template's acts the statement performs, e.g. ``deny``; None where none was found."""
    section: str | None = None
    evidence: EvidenceIds
    told_by: list[str] = []
    """Ids of the sources that say it; others that ``evidence`` cites only lend a name, a role or a date.
    Empty where that was not recorded: then each source that it cites counts."""
    independent_sources: Annotated[int, Field(ge=1)]
    """Independent origins, not files."""
    information: Annotated[int, Field(ge=1, le=6)]
    """Admiralty credibility: 1 confirmed … 5 improbable, 6 cannot be judged."""
    confidence: Confidence
    because: str
    caution: str | None = None
    """What a reader must know before repeating it, e.g. that it comes from machine-altered copy."""
    from_edit: bool = False
    """Whether a person worded or added it in ``briefing.yaml``."""


class Guidance(Record):
    """Standing advice of the template bundle, never drawn from the sources."""

    text: str
    basis: str


class Gap(Record):
    """What the sources do not let us say, and why."""

    id: str
    section: str | None = None
    reason: str
    asked: bool = False
    """Whether it is something that its section asks, and not what a source has in no usable form."""
    evidence: list[str] = []


class Section(Record):
    """One section of the brief: a question, what answers it, and what does not."""

    id: str
    title: str
    question: str
    strength: Strength
    strength_because: str = ""
    findings: list[Finding] = []
    guidance: list[Guidance] = []
    gaps: list[Gap] = []


class Quotation(Record):
    """Words that a source gives to a speaker."""

    id: str
    speaker: str
    speaker_role: str | None = None
    text: str
    verbatim: bool
    section: str | None = None
    evidence: EvidenceIds
    """First the span of the words themselves (one a part of a split quotation), then the span
    that names the speaker."""
    reported: str | None = None
    """The day of the paper, or the message, that has it, ISO 8601; None where nobody knows."""
    lead: bool = False
    """Whether the brief shows it in its section, not only in the annex."""


class Figure(Record):
    """A number with what it counts."""

    id: str
    value: float
    unit: str | None = None
    what: str
    qualifier: Literal["exact", "at least", "at most", "about", "nearly", "more than", "order of"]
    display: str
    """The number as the source words it: ``over 450``, ``nearly 17,000``, ``hundreds of``."""
    claimed_by: str | None = None
    """Whose word it is, where a party gives the number and not a record or the source itself."""
    key: bool = False
    """Whether it belongs in the strip of key figures."""
    evidence: EvidenceIds


class TimelineEvent(Record):
    """Something that happened, on the date that the sources allow."""

    id: str
    date: str | None
    """ISO 8601, as precise as ``precision``; None where only a relative date is known."""
    precision: Literal["day", "week", "month", "season", "year", "relative"]
    resolved_from: str | None = None
    """The words that were resolved: ``last Monday (published 2018-06-22)``."""
    what: str
    evidence: EvidenceIds


class Actor(Record):
    """A person, organisation, agency, product or group in the controversy."""

    id: str
    name: str
    kind: Literal["person", "organisation", "agency", "product", "group"]
    role: str | None = None
    role_ended: str | None = None
    """That the role is a former one, and since when: ``until 9 October 2024``."""
    aliases: list[str] = []
    mentions: int = 1
    evidence: EvidenceIds


class DisputePosition(Record):
    """One side of a contested point."""

    statement: str
    holder: str
    evidence: EvidenceIds


class Dispute(Record):
    """A point on which sources or parties contradict one another."""

    id: str
    about: str
    positions: Annotated[list[DisputePosition], Field(min_length=2)]


class Relation(Record):
    """Who addressed whom, and how: the edges of the who-said-what-to-whom picture."""

    actor: str
    act: str
    target: str
    finding: str


class Briefing(Record):
    """The whole summary model, ``out/<slug>.json``."""

    schema_version: str = SCHEMA_VERSION
    title: str
    subtitle: str | None = None
    date: str | None = None
    prepared_for: str | None = None
    prepared_by: str | None = None
    handling: str | None = None
    language: str = "en"
    template: str
    options: dict[str, bool | int | float | str] = {}
    """What was chosen of the template's options, so that the model can be laid out again as it was."""
    bottom_line: list[Finding] = []
    sections: list[Section] = []
    quotations: list[Quotation] = []
    figures: list[Figure] = []
    timeline: list[TimelineEvent] = []
    actors: list[Actor] = []
    disputes: list[Dispute] = []
    relations: list[Relation] = []
    gaps: list[Gap] = []
    sources: list[Source] = []
    evidence: dict[str, Evidence] = {}
    method: list[str] = []
    """The printed rules: how confidence, strength and origins were decided, and what was tuned."""

    def findings(self) -> list[Finding]:
        """Every finding of every section, in order."""
        return [finding for section in self.sections for finding in section.findings]

    def source(self, source_id: str) -> Source:
        """The source with that id.

        Raises:
            KeyError: no such source.
        """
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)
