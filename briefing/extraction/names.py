"""Proper names in a passage: where they stand, and what kind of thing the context says they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.body_sorts import Sort, sort_by_context
from briefing.extraction.dateline import DATELINE
from briefing.extraction.language import ParsedPassage
from briefing.extraction.name_contexts import context_of, label_of
from briefing.extraction.name_roles import role_of
from briefing.extraction.name_runs import name_runs
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class NameMention:
    """One occurrence of a proper name."""

    source: str
    span: Span
    """The name without articles, honorifics, possessives and quotation marks."""
    text: str
    label: str
    """The entity recogniser's label, or an empty string where only the capitals say that it is a name."""
    context: frozenset[str]
    """What the words around say: ``person``, ``product``, ``agency``, ``place``, ``publication``."""
    role: str | None = None
    """A role that the text gives right here: ``CEO``, ``counsel at the Open Platform Project``."""
    role_span: Span | None = None
    article: bool = False
    """Whether “the” stands before it."""
    owner: str | None = None
    """The name right before it in the possessive: ``Amazon's Rekognition``."""
    sort: Sort | None = None
    """What sort of organisation the words around it make it."""


def find_names(parsed: ParsedPassage, source: str) -> list[NameMention]:
    """Every proper name in a passage, in order, without overlaps."""
    mentions = []
    dateline = DATELINE.match(parsed.doc.text)
    filed = parsed.passage.span.start + dateline.end() if dateline else 0
    for first, last in name_runs(parsed.doc):
        tokens = list(parsed.doc[first : last + 1])
        start = parsed.span(tokens[0]).start
        end = parsed.span(tokens[-1]).end
        if any(mask.overlaps(Span(start, end)) for mask in parsed.passage.masks) or end <= filed:
            continue
        text = " ".join(parsed.doc[first : last + 1].text.split())
        role, role_span = role_of(parsed, first, last)
        mentions.append(
            NameMention(
                source=source,
                span=Span(start, end),
                text=text,
                label=label_of(tokens),
                context=context_of(parsed.doc, first, last, role),
                role=role,
                role_span=role_span,
                article=first > 0 and parsed.doc[first - 1].lower_ == "the",
                owner=_owner(parsed.doc, first),
                sort=sort_by_context(parsed.doc, first, last),
            )
        )
    return mentions


def _owner(doc: Doc, first: int) -> str | None:
    if first >= 2 and doc[first - 1].text in {"'s", "’s", "'", "’"} and doc[first - 2].text[0].isupper():
        return str(doc[first - 2].text)
    return None
