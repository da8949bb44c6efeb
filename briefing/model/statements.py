"""Statements: what extraction finds in the words of one source, before a brief is made of them.

Internal values, not part of the published contract. Every ``Span`` holds code-point offsets into
the source's text, whichever passage it was found in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.model.evidence import Span

Qualifier = Literal["exact", "at least", "at most", "about", "nearly", "more than", "order of"]
Precision = Literal["day", "week", "month", "season", "year", "relative"]
ActorKind = Literal["person", "organisation", "agency", "product", "group"]


@dataclass(frozen=True, slots=True)
class QuotedSpeech:
    """Words between quotation marks, and whom the text gives them to."""

    parts: tuple[Span, ...]
    """The words inside the marks, without the marks; more than one for a split quotation or one
    that runs over paragraphs."""
    kind: Literal["sentence", "phrase", "title", "turn"]
    """A whole utterance; words woven into the writer's sentence; a title, name or scare quote; words that a
    transcript sets behind their speaker's label, without marks."""
    speaker: Span | None = None
    """The noun phrase that names who speaks, as the text has it: ``Haddad``, ``she``, ``the letter``."""
    cue: Span | None = None
    """The reporting verb or phrase: ``said``, ``according to``, ``reads``."""
    cue_lemma: str | None = None
    closed: bool = True
    """False where the closing mark is missing and the end was inferred."""
    sentence: Span | None = None
    """From the start of the sentence that holds the first part to the end of the one that holds
    the last part or the attribution."""


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A number, its qualifier, and what it counts."""

    span: Span
    """Qualifier and number together: ``over 450``, ``hundreds``."""
    value: float
    qualifier: Qualifier
    unit: str | None
    """``%``, an ISO 4217 code, ``days``; None for plain counts."""
    what: str
    """What is counted, from the text: ``Amazon shareholders``, ``U.S. lawmakers``."""
    what_span: Span | None
    sentence: Span
    phrase: Span | None = None
    """The counted noun with all that belongs to it, before and behind: the clause's verb is not in it."""
    acts: bool = False
    """Whether the verb behind the phrase is said of what is counted."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and what it resolves to."""

    span: Span
    date: str | None
    """ISO 8601 at ``precision``: ``2018-06-18``, ``2018-W25``, ``2018-06``, ``2018``; ISO 8601-2 for
    seasons (``2018-22``, summer), quarters (``2018-35``, the third) and decades (``199X``). None if
    relative and nothing resolves it."""
    precision: Precision
    resolved_from: str | None = None
    """For a relative expression: the words and the base, ``last Monday (published 2018-06-22)``."""
    until: str | None = None
    """End of a range that starts with ``date``, at the same precision: ``October 18-25``."""
