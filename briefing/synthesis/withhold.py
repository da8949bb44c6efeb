"""Withholding: a briefing without the items that did not stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

from briefing.model.briefing import Briefing, Gap, Section
from briefing.model.sources import ConditionKind
from briefing.synthesis.findings import strength


def withhold(briefing: Briefing, ids: Collection[str]) -> Briefing:
    """``briefing`` without the findings, quotations, figures, events, actors, disputes and gaps of ``ids``.

    A finding goes from its section and from the bottom line, a finding or an actor takes its relations
    along, a figure goes with the last finding that its sentence carries, and evidence that nothing cites any
    more goes as well. A section that loses a finding is graded anew by what is left; there each publisher
    counts as an origin, and each file without one that is no other's copy. Ids of anything else are without
    effect.
    """
    gone = {e for finding in briefing.findings() if finding.id in ids for e in finding.evidence[:1]}
    still = {e for finding in briefing.findings() if finding.id not in ids for e in finding.evidence}
    ids = {*ids, *(figure.id for figure in briefing.figures if figure.evidence[0] in gone - still)}
    kept = briefing.model_copy(
        update={
            "bottom_line": [finding for finding in briefing.bottom_line if finding.id not in ids],
            "sections": [_section(section, ids, briefing) for section in briefing.sections],
            "quotations": [quotation for quotation in briefing.quotations if quotation.id not in ids],
            "figures": [figure for figure in briefing.figures if figure.id not in ids],
            "timeline": [event for event in briefing.timeline if event.id not in ids],
            "actors": [actor for actor in briefing.actors if actor.id not in ids],
            "disputes": [dispute for dispute in briefing.disputes if dispute.id not in ids],
            "gaps": _gaps(briefing.gaps, ids),
            "relations": [
                relation
                for relation in briefing.relations
                if not {relation.actor, relation.target, relation.finding} & set(ids)
            ],
        }
    )
    cited = set(_cited(kept))
    evidence = {key: record for key, record in briefing.evidence.items() if key in cited}
    return kept.model_copy(update={"evidence": evidence})


def item_ids(briefing: Briefing) -> set[str]:
    """Ids of everything in ``briefing`` that can be withheld."""
    return {
        *(finding.id for finding in (*briefing.bottom_line, *briefing.findings())),
        *(quotation.id for quotation in briefing.quotations),
        *(figure.id for figure in briefing.figures),
        *(event.id for event in briefing.timeline),
        *(actor.id for actor in briefing.actors),
        *(dispute.id for dispute in briefing.disputes),
        *(gap.id for gap in briefing.gaps),
        *(gap.id for section in briefing.sections for gap in section.gaps),
    }


def _section(section: Section, ids: Collection[str], briefing: Briefing) -> Section:
    findings = [finding for finding in section.findings if finding.id not in ids]
    kept = section.model_copy(update={"findings": findings, "gaps": _gaps(section.gaps, ids)})
    if len(findings) == len(section.findings):
        return kept
    copies = {
        source.id: condition.other
        for source in briefing.sources
        for condition in source.conditions
        if condition.kind == ConditionKind.DUPLICATE and condition.other
    }
    unaltered = [finding for finding in findings if finding.information != 6] or findings
    files = {briefing.evidence[e].source for finding in unaltered for e in finding.evidence[:1]}
    houses = {source.id: source.publisher for source in briefing.sources if source.publisher}
    origins = {houses.get(file) or copies.get(file, file) for file in files}
    grade, why = strength(findings, len(origins), kept.gaps)
    return kept.model_copy(update={"strength": grade, "strength_because": why})


def _gaps(gaps: Sequence[Gap], ids: Collection[str]) -> list[Gap]:
    return [gap for gap in gaps if gap.id not in ids]


def _cited(briefing: Briefing) -> Iterator[str]:
    lists: Iterable[list[str]] = (
        *(finding.evidence for finding in (*briefing.bottom_line, *briefing.findings())),
        *(quotation.evidence for quotation in briefing.quotations),
        *(figure.evidence for figure in briefing.figures),
        *(event.evidence for event in briefing.timeline),
        *(actor.evidence for actor in briefing.actors),
        *(gap.evidence for gap in briefing.gaps),
        *(gap.evidence for section in briefing.sections for gap in section.gaps),
        *(position.evidence for dispute in briefing.disputes for position in dispute.positions),
    )
    return chain.from_iterable(lists)
