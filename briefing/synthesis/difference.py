"""The difference between two briefings: new, gone, stronger, weaker, in other words."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from briefing.model.briefing import Briefing, Figure, Finding, Section, TimelineEvent
from briefing.model.difference import Difference, Item, Relabelled, Rewording, Shift

#: How alike (0–100, words in any order) two statements are that say the same in other words …
ALIKE = 85
#: … and that need less of it because they cite the same words. Of the 64 findings of the seeds and three
#: fictional dossiers, all different, two on the same words score 57 at most, two on others 69.
ALIKE_ON_SAME_WORDS = 60

#: What a briefing says of itself; its date is told as that of the older one.
_LABELS = ("title", "subtitle", "prepared_for", "prepared_by", "handling", "template")
_CONFIDENCE = ("low", "moderate", "high")
_STRENGTH = ("none", "thin", "moderate", "strong")


def difference(old: Briefing, new: Briefing) -> Difference:
    """What changed from ``old`` to ``new``, in the order of the newer briefing.

    A finding is the same if it has the same id, or if it says nearly the same on the same words of a
    source. Stronger and weaker go by confidence, then independent sources, then the grade of the information;
    of a section, by its evidence's strength.
    """
    pairs = _same_findings(old, new)
    matched = {before.id for before, _ in pairs}
    before, after = _items(old), _items(new)
    had, has = {_key(item) for item in before}, {_key(item) for item in after}
    same = {after.id for _, after in pairs}
    moved = [*_moved_sections(old, new), *(shift for pair in pairs if (shift := _moved(*pair)))]
    return Difference(
        since=old.date,
        new=[*_findings(new, same), *(item for item in after if _key(item) not in had)],
        gone=[*_findings(old, matched), *(item for item in before if _key(item) not in has)],
        stronger=[shift for stronger, shift in moved if stronger],
        weaker=[shift for stronger, shift in moved if not stronger],
        reworded=[
            Rewording(id=a.id, before=b.statement, after=a.statement, evidence=a.evidence)
            for b, a in pairs
            if a.statement != b.statement
        ],
        relabelled=[
            Relabelled(what=name.replace("_", " "), before=before_it, after=after_it)
            for name in _LABELS
            if (before_it := getattr(old, name)) != (after_it := getattr(new, name))
        ],
    )


# --- findings -------------------------------------------------------------------------------------


def _same_findings(old: Briefing, new: Briefing) -> list[tuple[Finding, Finding]]:
    """Each finding that both have, before and after, in the newer order; the likest are paired first."""
    by_id = {finding.id: finding for finding in old.findings()}
    pairs = {finding.id: by_id.pop(finding.id) for finding in new.findings() if finding.id in by_id}
    likeness = [
        (score, after.id, before.id)
        for after in new.findings()
        if after.id not in pairs
        for before in by_id.values()
        if (score := _likeness(before, old, after, new))
    ]
    for _, after_id, before_id in sorted(likeness, reverse=True):
        if after_id not in pairs and before_id in by_id:
            pairs[after_id] = by_id.pop(before_id)
    return [(pairs[after.id], after) for after in new.findings() if after.id in pairs]


def _likeness(before: Finding, old: Briefing, after: Finding, new: Briefing) -> float:
    """How alike two statements are, or 0 where that is too little for them to say the same."""
    score = fuzz.token_sort_ratio(before.statement, after.statement)
    on_same_words = bool(_words(before, old) & _words(after, new))
    return score if score >= (ALIKE_ON_SAME_WORDS if on_same_words else ALIKE) else 0


def _words(finding: Finding, briefing: Briefing) -> set[str]:
    return {briefing.evidence[each].text for each in finding.evidence if each in briefing.evidence}


def _findings(briefing: Briefing, without: set[str]) -> Iterator[Item]:
    for section in briefing.sections:
        for finding in section.findings:
            if finding.id not in without:
                yield Item(
                    kind="finding",
                    id=finding.id,
                    text=finding.statement,
                    section=section.title,
                    evidence=finding.evidence,
                )


def _moved(before: Finding, after: Finding) -> tuple[bool, Shift] | None:
    was, now = _standing(before), _standing(after)
    if was == now:
        return None
    steps = []
    if before.confidence != after.confidence:
        steps.append(f"confidence {before.confidence} → {after.confidence}")
    if before.independent_sources != after.independent_sources:
        steps.append(f"independent sources {before.independent_sources} → {after.independent_sources}")
    if before.information != after.information:
        steps.append(f"information {before.information} → {after.information}")
    shift = Shift(
        kind="finding",
        id=after.id,
        text=after.statement,
        because=", ".join(steps),
        evidence=after.evidence,
    )
    return now > was, shift


def _standing(finding: Finding) -> tuple[int, int, int]:
    """How well a finding stands; greater is better."""
    return _CONFIDENCE.index(finding.confidence), finding.independent_sources, -finding.information


# --- the rest -------------------------------------------------------------------------------------


def _moved_sections(old: Briefing, new: Briefing) -> Iterator[tuple[bool, Shift]]:
    before = {section.id: section for section in old.sections}
    for section in new.sections:
        was = before.get(section.id)
        if was is not None and was.strength != section.strength:
            yield _STRENGTH.index(section.strength) > _STRENGTH.index(was.strength), _section(was, section)


def _section(was: Section, now: Section) -> Shift:
    because = f"evidence {was.strength} → {now.strength}"
    return Shift(kind="section", id=now.id, text=now.title, because=because)


def _items(briefing: Briefing) -> list[Item]:
    """Everything but findings, in words."""
    titles = {section.id: section.title for section in briefing.sections}
    gaps = {gap.id: gap for gap in (*briefing.gaps, *(g for s in briefing.sections for g in s.gaps))}
    return [
        *(
            Item(
                kind="quotation",
                id=each.id,
                text=f"{each.speaker}: “{each.text}”",
                section=titles.get(each.section or ""),
                evidence=each.evidence,
            )
            for each in briefing.quotations
        ),
        *(
            Item(kind="figure", id=each.id, text=_figure(each), evidence=each.evidence)
            for each in briefing.figures
        ),
        *(
            Item(kind="event", id=each.id, text=_event(each), evidence=each.evidence)
            for each in briefing.timeline
        ),
        *(Item(kind="dispute", id=each.id, text=each.about) for each in briefing.disputes),
        *(
            Item(
                kind="gap",
                id=each.id,
                text=each.reason,
                section=titles.get(each.section or ""),
                evidence=each.evidence,
            )
            for each in gaps.values()
        ),
        *(Item(kind="source", id=each.id, text=each.file) for each in briefing.sources),
    ]


def _key(item: Item) -> tuple[str, str, str | None]:
    return item.kind, item.text, item.section


def _figure(figure: Figure) -> str:
    return f"{figure.display} {figure.what}"


def _event(event: TimelineEvent) -> str:
    return f"{event.date or event.resolved_from or 'undated'}: {event.what}"
