"""Citations: every item of a model that cites evidence, with its place in the JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model.briefing import Briefing, Finding


def findings(briefing: Briefing) -> Iterator[tuple[str, Finding]]:
    """JSON path and finding: the bottom line's, then the sections'."""
    for index, finding in enumerate(briefing.bottom_line):
        yield f"bottom_line[{index}]", finding
    for number, section in enumerate(briefing.sections):
        for index, finding in enumerate(section.findings):
            yield f"sections[{number}].findings[{index}]", finding


def citations(briefing: Briefing) -> Iterator[tuple[str, str, Sequence[str]]]:
    """JSON path, id and cited evidence of every item, gaps too."""
    for where, finding in findings(briefing):
        yield where, finding.id, finding.evidence
    for index, quotation in enumerate(briefing.quotations):
        yield f"quotations[{index}]", quotation.id, quotation.evidence
    for index, figure in enumerate(briefing.figures):
        yield f"figures[{index}]", figure.id, figure.evidence
    for index, event in enumerate(briefing.timeline):
        yield f"timeline[{index}]", event.id, event.evidence
    for index, actor in enumerate(briefing.actors):
        yield f"actors[{index}]", actor.id, actor.evidence
    for index, dispute in enumerate(briefing.disputes):
        for side, position in enumerate(dispute.positions):
            yield f"disputes[{index}].positions[{side}]", dispute.id, position.evidence
    for number, section in enumerate(briefing.sections):
        for index, gap in enumerate(section.gaps):
            yield f"sections[{number}].gaps[{index}]", gap.id, gap.evidence
    for index, gap in enumerate(briefing.gaps):
        yield f"gaps[{index}]", gap.id, gap.evidence
