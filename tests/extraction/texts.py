"""Sources built from a few paragraphs, as cleaning would hand them on, and what extraction makes of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.actors import Actors, Party, merge
from briefing.extraction.extract import Extracted, Extraction, SourceFacts, extract
from briefing.extraction.language import language_model, parse
from briefing.extraction.names import NameMention, find_all_names, find_names
from briefing.extraction.statements import Statement
from briefing.model.briefing import FindingKind
from briefing.model.evidence import Span
from briefing.model.sources import Condition
from briefing.model.topics import Act
from briefing.reading.source_text import SourceText

Paragraph = str | tuple[PassageKind, str]

_MASK = re.compile(r"\*{3,}")

ACTS = {
    "demand": Act(kind=FindingKind.DEMAND, verbs=["demand", "urge", "call on", "ask"], nouns=["petition"]),
    "protest": Act(kind=FindingKind.ACTION, verbs=["protest", "sign", "march"], nouns=["rally"]),
    "criticise": Act(
        kind=FindingKind.CRITICISM,
        reported="criticised",
        verbs=["criticise", "criticize", "condemn", "warn"],
    ),
    "defend": Act(
        kind=FindingKind.POSITION, reported="defended", verbs=["defend", "argue", "insist"], weight=2.0
    ),
    "deny": Act(kind=FindingKind.POSITION, verbs=["deny", "reject"]),
    "decline": Act(kind=FindingKind.OUTCOME, verbs=["cancel", "turn down", "suspend", "refuse"]),
    "sell": Act(kind=FindingKind.DEAL, verbs=["sell", "pitch", "buy", "use", "deploy", "test"], weight=2.0),
    "disclose": Act(kind=FindingKind.DISCLOSURE, verbs=["disclose", "release", "show"], weight=2.0),
    "state": Act(kind=FindingKind.POSITION, needs_matter=True, verbs=["say", "tell", "state", "write"]),
}


def clean_source(
    *paragraphs: Paragraph,
    name: str = "s-1",
    conditions: Sequence[Condition] = (),
    altered: bool = False,
    duplicate_of: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> CleanSource:
    """A source of those paragraphs, in order; each run of three or more asterisks is a masked word."""
    passages: list[Passage] = []
    text = ""
    heading: Span | None = None
    headline: Span | None = None
    for paragraph in paragraphs:
        kind, words = (PassageKind.BODY, paragraph) if isinstance(paragraph, str) else paragraph
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(words))
        text += words
        masks = tuple(Span(m.start() + span.start, m.end() + span.start) for m in _MASK.finditer(words))
        if kind is PassageKind.HEADING:
            heading = span
        elif kind is PassageKind.HEADLINE:
            headline = span
        below = heading if kind is not PassageKind.HEADING else None
        passages.append(Passage(span, kind, masks, len(words.split()), below))
    source = SourceText(
        id=name,
        file=f"{name}.txt",
        sha256=name.encode().hex().ljust(64, "0"),
        text=text,
        encoding="utf-8",
        metadata=dict(metadata or {}),
    )
    return CleanSource(
        source,
        tuple(passages),
        tuple(conditions),
        headline,
        machine_altered=altered,
        duplicate_of=duplicate_of,
    )


def extracted(*sources: CleanSource, **facts: SourceFacts) -> Extraction:
    """What extraction finds in the sources; ``facts`` by source name, with ``_`` for ``-``."""
    known = {name.replace("_", "-"): each for name, each in facts.items()}
    return extract(sources, known, ACTS)


def one(
    *paragraphs: Paragraph, facts: SourceFacts | None = None, altered: bool = False
) -> tuple[Extracted, Actors]:
    """What extraction finds in a single source of those paragraphs."""
    found = extract([clean_source(*paragraphs, altered=altered)], {"s-1": facts or SourceFacts()}, ACTS)
    return found.sources[0], found.actors


def names(text: str) -> list[NameMention]:
    """The names in one paragraph."""
    language_model()
    (passage,) = parse(clean_source(text))
    return find_names(passage, "s-1")


def actors(*texts: str) -> Actors:
    """The parties of a dossier whose sources are those one-paragraph texts."""
    sources = [clean_source(*text.split("\n\n"), name=f"s-{number}") for number, text in enumerate(texts, 1)]
    bodies = {each.source.id: each.source.text for each in sources}
    return merge(find_all_names({each.source.id: parse(each) for each in sources}, bodies), bodies)


def party(found: Actors, name: str) -> Party:
    """The party of that name; it must be there."""
    wanted = found.named(name)
    assert wanted is not None, f"{name!r} is not among {[each.name for each in found.parties]}"
    return wanted


def said(extract_of: Extracted, statement: Statement) -> str:
    """The words of a statement."""
    return statement.span.slice(extract_of.source.source.text)


def statement_with(extract_of: Extracted, words: str) -> Statement:
    """The one statement that has those words."""
    (found,) = [each for each in extract_of.statements if words in said(extract_of, each)]
    return found
