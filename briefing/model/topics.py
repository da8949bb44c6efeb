"""Topics: the questions, cues and guidance that a template bundle declares.

``template.yaml`` is their only home: extraction and synthesis read them as data, so another kind
of controversy needs another bundle and no code.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from briefing.model.briefing import FindingKind, Guidance


class Declaration(BaseModel):
    """Base of everything that a bundle declares: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Act(Declaration):
    """Something that one party does to, or says of, another: demand, defend, sell, disclose …"""

    kind: FindingKind
    """The kind that a finding with this act has."""
    verbs: list[str] = []
    """Lemmas, with a particle where it matters: ``demand``, ``call for``, ``turn down``."""
    nouns: list[str] = []
    """Nouns that name the act: ``petition``, ``demand``."""
    reported: str = ""
    """Past tense with which machine-altered copy is summed up: ``criticised``; empty if such an act cannot
    be told without the source's own words."""
    needs_matter: bool = False
    """Whether it counts for a section only beside the section's cues or parties: ``say``, ``write``."""
    weight: float = 1.0
    """How much a decision-maker wants to know of it; orders findings, never truth."""


class Aspect(Declaration):
    """One thing that a section's question asks; unanswered, it becomes a gap."""

    asks: str
    """Completes “Not established: …”: ``which agency released the records``."""
    acts: list[str] = []
    cues: list[str] = []
    """A sentence with one of these words answers it; where acts are named too, one that does such an act or
    names a party."""
    roles: list[str] = []
    """A person whose role has one of these words answers it too: ``a regional director for Tonewell``."""
    deeds: list[str] = []
    """Lemmas of verbs: a person who does one of these deeds answers it, “he offered a first lot free”."""
    leaders: bool = False
    """Whether the words of anybody who leads an organisation or speaks for it answer it too, or its own."""
    document: list[str] = []
    """Words for a document that the question asks for: only its own clauses answer it, and no cue does."""
    raised_by: list[str] = []
    """Words of which a finding of the section must have one; without it the question does not arise, as that
    of a price where nothing was sold. None: it always does."""
    in_part: str = ""
    """What the gap is where sources quote or describe the document: ``the terms in full``."""


class SectionSpec(Declaration):
    """One section of the brief, as the bundle declares it."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: str
    question: str
    acts: list[str] = []
    """Names of acts that belong here by themselves or together with a cue."""
    cues: list[str] = []
    """Words and phrases of the section's matter, matched by lemma."""
    vocabulary: list[str] = []
    """The field's wider vocabulary: words that speak for the section less strongly than a cue does."""
    examples: list[str] = []
    """Sentences such as belong here, in a reader's words: a statement is likened to them by meaning."""
    parties: list[str] = []
    """Words for the parties whose acts belong here: ``employee``, ``worker``, ``staff``."""
    outsiders: list[str] = []
    """Words for those whose acts do not belong here, whatever they speak of: ``shareholder``, ``senator``."""
    needs_party: bool = False
    """Whether an act belongs here only if one of ``parties`` is named in its sentence."""
    headings: list[str] = []
    """Words that, in a source's own heading, mark the passage below it as this section's."""
    asks: list[Aspect] = []
    guidance: list[Guidance] = []
    limit: Annotated[int, Field(ge=1)] = 10
    """How many findings the brief shows; the rest stay in the model's evidence."""


class Reading(Declaration):
    """A linear model of what the encoder makes of a sentence, 384 numbers."""

    weights: Annotated[list[float], Field(min_length=384, max_length=384)]
    bias: float = 0.0


class Learned(Declaration):
    """What labelled sentences have taught of a bundle's sections: ``learned.json`` beside ``template.yaml``.

    Its log odds are added to those that the bundle's words give, which count ``given_wanted`` and
    ``given_section`` times.
    """

    wanted: Reading
    """Whether a sentence is worth a line in any section."""
    sections: dict[str, Reading]
    """By a section's id: whether a sentence that is belongs there."""
    given_wanted: float = 1.0
    given_section: float = 1.0


class Topics(Declaration):
    """What the brief looks for: acts by name, and sections in order."""

    acts: dict[str, Act] = {}
    sections: Annotated[list[SectionSpec], Field(min_length=1)]
    learned: Learned | None = None
    """None where nothing was learned of just these sections."""
