"""Dates of a statement: each is the date that the evidence's own expression comes to."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extraction.dates import find_dates
from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.verification.backing import Sentence


def dates_in(text: str) -> list[DateMention]:
    """The dates that ``text`` gives absolutely; relative ones are words like any others."""
    return [mention for mention in find_dates(text, None) if mention.date is not None]


def cited_dates(sentences: Sequence[Sentence]) -> list[DateMention]:
    """The date expressions in the cited words, resolved anew from the publication date."""
    return [
        mention
        for sentence in sentences
        for mention in sentence.ground.dates
        if any(cited.overlaps(mention.span) for cited in sentence.cited)
    ]


def unsupported_dates(text: str, sentences: Sequence[Sentence]) -> tuple[list[Span], list[Span]]:
    """Spans of the statement's dates that the evidence bears out, and of those that it does not."""
    known = [mention.date for mention in cited_dates(sentences) if mention.date is not None]
    good: list[Span] = []
    bad: list[Span] = []
    for mention in dates_in(text):
        (good if any(bears_out(date, mention.date or "") for date in known) else bad).append(mention.span)
    return good, bad


def bears_out(known: str, claimed: str) -> bool:
    """Whether an evidenced date is the claimed one, or a more precise form of it."""
    return known == claimed or known.startswith(f"{claimed}-")
