"""Fragments: the legible words around a mask, reported as what they are and never completed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Finding, FindingKind
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.phrasing import curly, single_marks
from briefing.synthesis.placing import PLACED, Placing

#: A fragment has so many words at least, and a finding shows so many of the longest.
SHORTEST, MOST = 3, 4
#: So many words in a row stand in another source only if it tells the same.
_TELLING = 6
#: Words that stand with a negation, which may be what is masked: “authorized any sharing”.
_WITH_NOT = re.compile(r"\b(?:any|anybody|anyone|anything|at all|either|ever|yet)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:no|not|never|nobody|nor|none|nothing|without|if|whether)\b|n[’']t\b|\?", re.IGNORECASE
)
_EDGE = " \t\n,;:.–—-()"


def find_fragments(
    extraction: Extraction, placing: Placing, labels: Mapping[str, str], book: EvidenceBook
) -> dict[str, list[Finding]]:
    """By section: one finding for each masked sentence of which enough is legible."""
    found: dict[str, list[Finding]] = {}
    plain = {
        each.source.source.id: _plain(each.source.source.text)
        for each in extraction.sources
        if not each.source.machine_altered
    }
    for extracted in extraction.sources:
        if extracted.source.machine_altered or extracted.source.duplicate_of:
            continue
        for statement in extracted.statements:
            runs = _runs(statement, extracted)
            section, fit = _section(statement, placing)
            share = _share(extracted, statement)
            if _may_hide_a_negation(runs, extracted) or _is_in_clear(runs, extracted, plain):
                continue
            if len(runs) > 1 and fit >= PLACED and share is not None and _names_somebody(runs, extraction):
                label = labels[statement.source]
                finding = _finding(extracted, runs, section, share, label, book)
                found.setdefault(section, []).append(finding)
    return found


def _section(statement: Statement, placing: Placing) -> tuple[str, float]:
    """Where it belongs: a heading of the source's own says more than the few words that are left."""
    headed = [key for key, clues in placing.section_clues[statement].items() if clues["heading"]]
    section, fit = placing.section(statement)
    return (headed[0] if headed else section), fit


def _finding(
    extracted: Extracted,
    runs: Sequence[tuple[str, Span]],
    section: str,
    share: int,
    label: str,
    book: EvidenceBook,
) -> Finding:
    text = extracted.source.source.text
    shown = ", ".join(f"“{single_marks(curly(' '.join(span.slice(text).split())))}”" for _, span in runs)
    statement = f"Legible around the mask in {label} ({share} % masked): {shown}."
    return Finding(
        id=stable_id("f", section, statement),
        statement=statement,
        kind=FindingKind.DISCLOSURE,
        section=section,
        evidence=book.cite_all(runs),
        independent_sources=1,
        information=3,
        confidence="low",
        because=f"one origin: {label}, of which only these words are legible",
        caution="The words between are masked: how these belong together is not established.",
    )


def _runs(statement: Statement, extracted: Extracted) -> list[tuple[str, Span]]:
    """The legible stretches of a masked sentence, in order: the longest, if there are many."""
    if "masked" not in statement.faults:
        return []
    text = extracted.source.source.text
    masks = [
        mask
        for passage in extracted.source.passages
        for mask in passage.masks
        if statement.span.contains(mask)
    ]
    edges = [statement.span.start, *(edge for mask in masks for edge in mask), statement.span.end]
    runs = [trimmed(text, Span(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    whole = [run for run in runs if len(run.slice(text).split()) >= SHORTEST]
    longest = sorted(whole, key=lambda run: run.start - run.end)[:MOST]
    return [(statement.source, run) for run in sorted(longest)]


def trimmed(text: str, span: Span, edge: str = _EDGE) -> Span:
    """The span without the spaces and punctuation at its ends."""
    words = span.slice(text)
    lead = len(words) - len(words.lstrip(edge))
    return Span(span.start + lead, span.start + max(lead, len(words.rstrip(edge))))


def _may_hide_a_negation(runs: Sequence[tuple[str, Span]], extracted: Extracted) -> bool:
    """Whether a legible stretch reads as if its “not” were behind the mask."""
    stretches = [span.slice(extracted.source.source.text) for _, span in runs]
    return any(_WITH_NOT.search(words) for words in stretches) and not any(map(_NOT.search, stretches))


def _is_in_clear(runs: Sequence[tuple[str, Span]], extracted: Extracted, plain: Mapping[str, str]) -> bool:
    """Whether another source has one of the stretches, and with it what the mask hides."""
    own, text = extracted.source.source.id, extracted.source.source.text
    long = [_plain(span.slice(text)) for _, span in runs if len(span.slice(text).split()) >= _TELLING]
    return any(words in other for words in long for source, other in plain.items() if source != own)


def _plain(text: str) -> str:
    """Without case, spacing and the form of quotation marks."""
    return " ".join(curly(text).replace("“", '"').replace("”", '"').lower().split())


def _names_somebody(runs: Sequence[tuple[str, Span]], extraction: Extraction) -> bool:
    return any(extraction.actors.within(source, span) for source, span in runs)


def _share(extracted: Extracted, statement: Statement) -> int | None:
    """How much of the file, or else of the passage, is masked, in per cent."""
    masked = [c for c in extracted.source.conditions if c.kind == ConditionKind.MASKED and c.share]
    own = [c for c in masked if c.of == "the file"] or [c for c in masked if _covers(c, statement.span)]
    return round(100 * (own[0].share or 0.0)) if own else None


def _covers(condition: Condition, span: Span) -> bool:
    return (
        condition.start is not None
        and condition.end is not None
        and Span(condition.start, condition.end).contains(span)
    )
