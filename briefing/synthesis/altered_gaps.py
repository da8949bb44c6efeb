"""Altered gaps: what machine-altered copy says on a section's matter, and nobody can repeat.

Its words are not its writer's, so that little or nothing of it is told; a reader has to know that there is
more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Finding, Gap
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.placing import PLACED, Placing

#: Copy speaks of a section's matter from so much of its sentences that belong to any.
OF_ITS_MATTER = 0.25
#: It is the copy of an unaltered source in the dossier from so many of its people there.
SAME_PEOPLE = 0.6
_ALTERED = "it is machine-altered copy, whose wording is not the original’s"


def altered_gaps(
    section: str,
    findings: Collection[Finding],
    extraction: Extraction,
    placing: Placing,
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> list[Gap]:
    """A gap for each altered source that speaks of the section's matter, of which the section tells nothing,
    and whose original the dossier has not."""
    gaps = []
    for extracted in extraction.sources:
        key = extracted.source.source.id
        told = any(key in finding.told_by for finding in findings)
        if not extracted.source.machine_altered or told or _has_original(extracted, extraction):
            continue
        if on_it := _on(section, extracted, placing):
            reason = f"what {labels[key]} says of this: {_ALTERED}"
            gap = stable_id("g", section, extracted.source.source.sha256, "altered")
            cited = [book.cite(key, on_it.span)]
            gaps.append(Gap(id=gap, section=section, reason=reason, evidence=cited))
    return gaps


def _on(section: str, extracted: Extracted, placing: Placing) -> Statement | None:
    """The source's sentence that belongs to the section most, if enough of its sentences do."""
    placed = [(placing.section(statement), statement) for statement in extracted.statements]
    placed = [each for each in placed if each[0][1] >= PLACED]
    own = [(fit, statement) for (home, fit), statement in placed if home == section]
    if not own or len(own) < OF_ITS_MATTER * len(placed):
        return None
    return max(own, key=lambda pair: (pair[0], -pair[1].span.start))[1]


def _has_original(extracted: Extracted, extraction: Extraction) -> bool:
    """Whether a source that is not altered has the same text, or the same people: they keep their names."""
    if extracted.source.duplicate_of is not None:
        return True
    people = set(_people(extracted, extraction.actors))
    return any(
        len(people & set(_people(other, extraction.actors))) > SAME_PEOPLE * len(people)
        for other in extraction.sources
        if not other.source.machine_altered
    )


def _people(extracted: Extracted, actors: Actors) -> Iterator[str]:
    key = extracted.source.source.id
    for party in actors.parties:
        if party.kind == "person" and any(mention.source == key for mention in party.mentions):
            yield party.name
