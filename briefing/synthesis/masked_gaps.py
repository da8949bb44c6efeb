"""Masked gaps: passages whose words a source hides, by the section that their heading belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Gap
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind
from briefing.model.topics import SectionSpec
from briefing.synthesis.cue_patterns import patterns
from briefing.synthesis.evidence_book import EvidenceBook, stable_id

#: A share of masked words from which a passage is worth a gap of its own.
MASKED_SHARE = 0.2
#: And a whole file, where a few redacted names are not a gap in what is known.
MASKED_FILE = 0.03
#: Legible words between masks are shown from so many words on, and so many runs of them. Shorter ones say
#: nothing by themselves.
FRAGMENT, FRAGMENTS = 4, 2
_EDGE = " \t\n,;:.–—-()“”\"'"


def in_clear(source: CleanSource, sources: Sequence[CleanSource]) -> str | None:
    """The source, itself not masked, that has the text of which this is a masked copy."""
    original = next((each for each in sources if each.source.id == source.duplicate_of), None)
    if original is None or any(passage.masks for passage in original.passages):
        return None
    return original.source.id


def masked_passages(
    sections: Sequence[SectionSpec], sources: Sequence[CleanSource]
) -> dict[str, set[tuple[str, int | None]]]:
    """The masked passages that belong to each section by their heading: its source's id and its start.

    A section's headings tell more than its cues.
    """
    marks = {
        section.id: (patterns(section.headings), patterns([*section.cues, *section.parties]))
        for section in sections
    }
    found: dict[str, set[tuple[str, int | None]]] = {section.id: set() for section in sections}
    for source in sources:
        for condition in source.conditions:
            heading = heading_of(condition)
            if condition.kind != ConditionKind.MASKED or not heading:
                continue
            if (condition.share or 0.0) < MASKED_SHARE:
                continue
            hits = {
                key: 2 * sum(bool(p.search(heading)) for p in headings)
                + sum(bool(p.search(heading)) for p in cues)
                for key, (headings, cues) in marks.items()
            }
            home = max(hits, key=lambda key: hits[key])
            if hits[home]:
                found[home].add((source.source.id, condition.start))
    return found


def heading_of(condition: Condition) -> str | None:
    """The heading under which a masked passage stands, if it has one."""
    match = re.search(r"“(.+?)”", condition.of or "")
    return match.group(1) if match else None


def masked_gap(
    section: str | None,
    source: CleanSource,
    condition: Condition,
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> Gap:
    """How much of a passage is masked, and the longest runs of words that are legible in it."""
    label = labels[source.source.id]
    part = "the masked part" if condition.of == "the file" else condition.of
    reason = f"what {part} of {label} says: {round(100 * (condition.share or 0.0))} % of its words are masked"
    legible = _legible(source, condition)
    if legible and condition.of != "the file":
        words = " and ".join(f"“{' '.join(span.slice(source.source.text).split())}”" for span in legible)
        reason += f"; legible {'is' if len(legible) == 1 else 'are'}, for instance, {words}"
    else:
        legible = []
    return Gap(
        id=stable_id("g", section, source.source.sha256, condition.start, "masked"),
        section=section,
        reason=reason,
        evidence=book.cite_all((source.source.id, span) for span in legible),
    )


def _legible(source: CleanSource, condition: Condition) -> list[Span]:
    """The longest runs of unmasked words in a masked passage: fragments, never completed."""
    if condition.start is None or condition.end is None:
        return []
    text = source.source.text
    whole = Span(condition.start, condition.end)
    fragments: list[Span] = []
    for passage in source.passages:
        if not passage.masks or not whole.overlaps(passage.span):
            continue
        edges = [passage.span.start, *(edge for mask in passage.masks for edge in mask), passage.span.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            fragments += [
                span for span in _unquoted(text, start, end) if len(span.slice(text).split()) >= FRAGMENT
            ]
    longest = sorted(fragments, key=lambda span: -(span.end - span.start))[:FRAGMENTS]
    return sorted(longest)


def _unquoted(text: str, start: int, end: int) -> Iterator[Span]:
    """The pieces of a run of words between quotation marks, which in a fragment may lack their other half."""
    for piece in re.finditer(r"[^“”\"]+", text[start:end]):
        words = piece.group()
        lead = len(words) - len(words.lstrip(_EDGE))
        first = start + piece.start() + lead
        yield Span(first, max(first, start + piece.start() + len(words.rstrip(_EDGE))))
