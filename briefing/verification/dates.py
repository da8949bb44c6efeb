"""Dates of a statement: each is the date that the evidence's own expression comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.dates import find_dates
from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised


def cited_dates(sentences: Sequence[Sentence]) -> list[DateMention]:
    """The date expressions in the cited words, resolved anew from the publication date."""
    return [
        mention
        for sentence in sentences
        for mention in sentence.ground.dates
        if any(cited.overlaps(mention.span) for cited in sentence.cited)
    ]


def settle_dates(text: str, sentences: Sequence[Sentence]) -> tuple[list[Span], list[Span]]:
    """Spans of the statement's calendar dates that the evidence bears out, and of those that it does not.

    A day without a year means the same in the statement as in its source. Relative expressions without
    figures (“on Monday”) are words like any others, and left out of both lists.
    """
    known = {mention.date for mention in cited_dates(sentences) if mention.date is not None}
    good: list[Span] = []
    bad: list[Span] = []
    for mention in find_dates(text, None):
        words = mention.span.slice(text)
        if mention.date is None and not re.search(r"\d", words):
            continue
        claimed = {mention.date} if mention.date else _resolved_as_in(mention.span, text, sentences)
        literal = any(words in normalised(sentence.cited_text()) for sentence in sentences)
        borne_out = any(bears_out(date, claim) for date in known for claim in claimed if claim)
        (good if literal or borne_out else bad).append(mention.span)
    return good, bad


def _resolved_as_in(span: Span, text: str, sentences: Sequence[Sentence]) -> set[str | None]:
    """What the expression comes to with the publication date of each source cited."""
    declared = [sentence.ground.declared for sentence in sentences]
    published = {source.published for source in declared if source is not None}
    return {mention.date for base in published for mention in find_dates(text, base) if mention.span == span}


def bears_out(known: str, claimed: str) -> bool:
    """Whether an evidenced date is the claimed one, or a more precise form of it."""
    return known == claimed or known.startswith(f"{claimed}-")
