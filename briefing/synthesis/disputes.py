"""Disputes: points on which sources or parties contradict one another.

Two kinds are found. Counts of the same thing that cannot both hold, and a party's defence or denial
against another's criticism of the same matter. Counts that can both hold (“over 450”, “hundreds”) are
no dispute.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from briefing.extraction.actors import Actors
from briefing.model.briefing import Dispute, DisputePosition, FindingKind
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention
from briefing.model.topics import SectionSpec
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.placing import patterns

#: Content words that two counted sentences must share, beside what they count, to be about one thing.
COMMON_GROUND = 1
_CLOCK = frozenset("minute minutes hour hours day days week weeks month months year years".split())
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
    counted = [
        (c, figure)
        for c in candidates
        for figure in c.statement.figures
        if figure.what and c.statement.speech is None and figure.what.split()[-1].lower() not in _CLOCK
    ]
    disputes: dict[str, Dispute] = {}
    for (a, x), (b, y) in combinations(counted, 2):
        if a.origin == b.origin or not _count_the_same(a, x, b, y, names) or compatible(x, y):
            continue
        about = f"how many {x.what}"
        dispute = Dispute(
            id=stable_id("d", about, x.value, y.value),
            about=about,
            positions=[_position(a, labels, book), _position(b, labels, book)],
        )
        disputes.setdefault(about.lower(), dispute)
    return list(disputes.values())


def _count_the_same(
    a: Candidate, x: FigureMention, b: Candidate, y: FigureMention, names: Collection[str]
) -> bool:
    """Whether two figures count one thing in one connection. Parties are no connection: all is about them."""
    if x.unit != y.unit or x.what.split()[-1].lower() != y.what.split()[-1].lower():
        return False
    own = {word.lower().rstrip("s") for word in (*x.what.split(), *y.what.split())}
    shared = {word for word in a.content & b.content if word.rstrip("s") not in own and word not in names}
    verbs = _verb(a, x), _verb(b, y)
    return (bool(verbs[0]) and verbs[0] == verbs[1]) or len(shared) >= COMMON_GROUND


def _verb(candidate: Candidate, figure: FigureMention) -> str:
    statement = candidate.statement
    return next((v for f, v in zip(statement.figures, statement.counting, strict=False) if f == figure), "")


def compatible(x: FigureMention, y: FigureMention) -> bool:
    """Whether two counts of one thing can both hold: their ranges meet."""
    (low, high), (other_low, other_high) = _range(x), _range(y)
    return low <= other_high and other_low <= high


def _range(figure: FigureMention) -> tuple[float, float]:
    """The values that a count allows: “hundreds” 100 to 1,000, “about” and “nearly” a tenth of leeway."""
    value = figure.value
    match figure.qualifier:
        case "more than" | "at least":
            return value, math.inf
        case "at most":
            return 0.0, value
        case "about":
            return value * 0.9, value * 1.1
        case "nearly":
            return value * 0.9, value
        case "order of":
            return value, value * 10
        case _:
            return value, value


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
