"""Disputes: points on which sources or parties contradict one another.

Two kinds are found. Counts of the same thing that cannot both hold, and a party's defence or denial
against another's criticism of the same matter. Counts that can both hold (“over 450”, “hundreds”) are
no dispute.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from briefing.extraction.actors import Actors
from briefing.model.briefing import Dispute, DisputePosition, FindingKind
from briefing.model.evidence import Span
from briefing.model.topics import SectionSpec
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.counts import conflicts
from briefing.synthesis.cue_patterns import patterns
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found

_DEFENCE = frozenset({FindingKind.POSITION})
_ATTACK = frozenset({FindingKind.CRITICISM})


def find_disputes(
    found: Mapping[str, Sequence[Found]],
    candidates: Sequence[Candidate],
    sections: Sequence[SectionSpec],
    actors: Actors,
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> list[Dispute]:
    """Disputed counts, then contested positions, at most one a section."""
    names = {party.name.lower() for party in actors.parties}
    disputes = _counts([c for c in candidates if not c.altered], names, labels, book)
    for section in sections:
        dispute = _positions(section, found.get(section.id, ()), actors)
        if dispute is not None:
            disputes.append(dispute)
    return disputes


# --- counts ---------------------------------------------------------------------------------------


def _counts(
    candidates: Sequence[Candidate],
    names: Collection[str],
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> list[Dispute]:
    disputes: dict[str, Dispute] = {}
    for a, x, b, y in conflicts(candidates, names):
        about = f"how many {x.what}"
        dispute = Dispute(
            id=stable_id("d", about, x.value, y.value),
            about=about,
            positions=[_position(a, labels, book), _position(b, labels, book)],
        )
        disputes.setdefault(about.lower(), dispute)
    return list(disputes.values())


def _position(candidate: Candidate, labels: Mapping[str, str], book: EvidenceBook) -> DisputePosition:
    return DisputePosition(
        statement=candidate.worded.text,
        holder=candidate.origin_name or labels[candidate.source],
        evidence=book.cite_all(candidate.worded.evidence),
    )


# --- positions ------------------------------------------------------------------------------------


def _positions(section: SectionSpec, found: Sequence[Found], actors: Actors) -> Dispute | None:
    """The section's best defence against its best criticism, where both speak of one of its cues.

    A defence is somebody's act of defending or denying, not whatever anybody says.
    """
    defences = [item for item in found if item.finding.kind in _DEFENCE and item.best.is_deed]
    attacks = [item for item in found if item.finding.kind in _ATTACK]
    for defence in defences:
        for attack in attacks:
            holder, critic = _holder(defence, actors), _holder(attack, actors)
            about = _common_cue(section, defence.finding.statement, attack.finding.statement)
            if about and holder and critic and holder != critic:
                return Dispute(
                    id=stable_id("d", defence.finding.id, attack.finding.id),
                    about=about,
                    positions=[
                        DisputePosition(
                            statement=item.finding.statement, holder=who, evidence=item.finding.evidence
                        )
                        for item, who in ((defence, holder), (attack, critic))
                    ],
                )
    return None


def _common_cue(section: SectionSpec, first: str, second: str) -> str | None:
    parties = {party.lower() for party in section.parties}
    for cue, pattern in sorted(
        zip(section.cues, patterns(section.cues), strict=True), key=lambda pair: -len(pair[0])
    ):
        if cue.lower() not in parties and pattern.search(first) and pattern.search(second):
            return cue
    return None


def _holder(item: Found, actors: Actors) -> str | None:
    statement = item.best.statement
    if statement.speaker:
        return statement.speaker[0].upper() + statement.speaker[1:]
    if statement.subject is not None:
        return _name_in(statement.source, statement.subject, actors)
    return None


def _name_in(source: str, span: Span, actors: Actors) -> str | None:
    inside = actors.within(source, span)
    return inside[0][1].name if inside else None
