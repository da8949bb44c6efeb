"""Sources that a briefing does not rest on: files that were not analysed, and those that answer nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.briefing import Briefing, Gap
from briefing.model.sources import ConditionKind

if TYPE_CHECKING:
    from briefing.model.sources import Source

_TOLD_OTHERWISE = (ConditionKind.DUPLICATE, ConditionKind.MACHINE_ALTERED)
"""Conditions that say already why nothing rests on a source."""


def with_bearing(briefing: Briefing) -> Briefing:
    """``briefing`` with a gap for the sources that no finding rests on, and for those not analysed."""
    from briefing.synthesis.evidence_book import stable_id

    unused = _idle(briefing)
    bare = [source for source in unused if _is_bare(source)]
    reasons = [_below_headline(source) for source in bare]
    if idle := [source for source in unused if source not in bare]:
        reasons.append(
            f"what {_listed(idle)} would add: no finding rests on {'it' if len(idle) == 1 else 'them'}"
        )
    if unread := _unread(briefing):
        says = "says: it was" if len(unread) == 1 else "say: they were"
        reasons.append(f"what {_listed(unread)} {says} not analysed")
    gaps = [Gap(id=stable_id("g", reason), reason=reason) for reason in reasons]
    return briefing.model_copy(update={"gaps": [*briefing.gaps, *gaps]})


def warnings(briefing: Briefing) -> list[str]:
    """What the person who built it must be told: little or nothing bears on the questions, files left out."""
    told = []
    answered = [section for section in briefing.sections if section.findings]
    if not answered:
        told.append(f"no source bears on the questions of “{briefing.template}”: the briefing says nothing")
    elif 2 * len(answered) < len(briefing.sections):
        count = f"{len(answered)} of the {len(briefing.sections)} questions"
        told.append(f"hardly a source bears on the questions of “{briefing.template}”: {count} are answered")
    if idle := _idle(briefing):
        told.append(f"no finding rests on {_listed(idle)}")
    for source in _unread(briefing):
        why = next(each.detail for each in source.conditions if each.kind == ConditionKind.NOT_ANALYSED)
        told.append(f"{source.file}: not analysed: {why}")
    return told


def _idle(briefing: Briefing) -> list[Source]:
    """Sources that were analysed, and that no finding cites."""
    findings = (*briefing.bottom_line, *briefing.findings())
    cited = {briefing.evidence[each].source for finding in findings for each in finding.evidence}
    return [
        source
        for source in briefing.sources
        if source.words and source.id not in cited and not any(map(source.has, _TOLD_OTHERWISE))
    ]


def _is_bare(source: Source) -> bool:
    """Whether nothing but a headline is there, as of a page for subscribers."""
    return source.title is not None and not source.relevant


def _below_headline(source: Source) -> str:
    from briefing.extraction.dates import is_day, say_date

    day = f", {say_date(source.published, 'day')}" if source.published and is_day(source.published) else ""
    return (
        f"what stands below the headline “{source.title}” ({source.file}{day}): its text is not in the file"
    )


def _unread(briefing: Briefing) -> list[Source]:
    """Whole files: of one with words, some part such as a table may be left out."""
    return [
        source for source in briefing.sources if source.has(ConditionKind.NOT_ANALYSED) and not source.words
    ]


def _listed(sources: list[Source]) -> str:
    *before, last = [source.file for source in sources]
    return f"{', '.join(before)} and {last}" if before else last
