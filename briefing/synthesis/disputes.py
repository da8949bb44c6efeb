"""Disputes: points on which sources or parties contradict one another.

Two kinds are found. Counts of the same thing that cannot both hold, and a party's defence or denial
against another's criticism of the same matter. Counts that can both hold (“over 450”, “hundreds”) are
no dispute.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.actors import Actors
from briefing.model.briefing import Dispute, DisputePosition, FindingKind
from briefing.model.evidence import Span
from briefing.model.topics import SectionSpec
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.claimants import claimant, stated_claimant
from briefing.synthesis.corrections import Correction, Side, corrections
from briefing.synthesis.counts import conflicts
from briefing.synthesis.cue_patterns import pattern
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found

#: Among so many statements after a denial stands the one that goes against it: somebody's words may follow.
NEXT = 2
#: An opening that goes against what was said before.
_AGAINST = re.compile(r"(?:But|Yet|However|Still|Nevertheless|In fact)\b")
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
    """Disputed counts, then contested positions: at most one a section, and what is told against a denial."""
    ledger = _Ledger(actors, labels, book)
    clean = [candidate for candidate in candidates if not candidate.altered]
    disputes = _counts(clean, ledger)
    for section in sections:
        dispute = _positions(section, found.get(section.id, ()), actors)
        if dispute is not None:
            disputes.append(dispute)
    disputes += _rejoinders(clean, sections, ledger)
    return _apart(disputes)


def _apart(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes in their order, none between statements of which an earlier one has any."""
    kept: list[Dispute] = []
    told: set[str] = set()
    for dispute in disputes:
        own = {position.statement for position in dispute.positions}
        if not own & told:
            kept.append(dispute)
            told |= own
    return kept


class _Ledger:
    """Who holds what, with its evidence."""

    def __init__(self, actors: Actors, labels: Mapping[str, str], book: EvidenceBook) -> None:
        self.names = {party.name.lower() for party in actors.parties}
        self._actors = actors
        self._labels = labels
        self._book = book

    def holder(self, candidate: Candidate) -> str:
        return claimant(candidate, self._actors, self._labels, self._book.text(candidate.source))

    def stated_holder(self, candidate: Candidate) -> str | None:
        return stated_claimant(candidate, self._actors, self._book.text(candidate.source))

    def words(self, candidate: Candidate) -> str:
        return candidate.statement.span.slice(self._book.text(candidate.source))

    def holds(self, side: Side) -> str:
        return side.holder or self.holder(side.candidate)

    def dispute(self, about: str, one: Side, other: Side) -> Dispute:
        positions = [
            DisputePosition(
                statement=each.text,
                holder=self.holds(each),
                evidence=self._book.cite_all(each.candidate.worded.evidence),
            )
            for each in (one, other)
        ]
        return Dispute(
            id=stable_id("d", about, *(p.statement for p in positions)), about=about, positions=positions
        )


# --- counts ---------------------------------------------------------------------------------------


def _counts(candidates: Sequence[Candidate], ledger: _Ledger) -> list[Dispute]:
    disputes: dict[str, Dispute] = {}
    pairs = [
        Correction(x.what, (Side(a, a.worded.text), Side(b, b.worded.text)))
        for a, x, b, _ in conflicts(candidates, ledger.names)
    ]
    for correction in [*pairs, *corrections(candidates)]:
        about = correction.about or (f"how many {correction.what}" if correction.what else "the number")
        one, other = correction.sides
        if one.text != other.text and ledger.holds(one) != ledger.holds(other):
            disputes.setdefault(about.lower(), ledger.dispute(about, one, other))
    return list(disputes.values())


# --- rejoinders -----------------------------------------------------------------------------------


def _rejoinders(
    candidates: Sequence[Candidate], sections: Sequence[SectionSpec], ledger: _Ledger
) -> list[Dispute]:
    """A defence or denial, and the sentence that goes against it: “Yet the logs list …”."""
    placed = sorted(candidates, key=lambda c: (c.source, c.statement.span))
    disputes: list[Dispute] = []
    for index, one in enumerate(placed):
        if not one.answers or one.actor is None or ledger.stated_holder(one) != one.actor:
            continue
        other = _next_of_another(one, placed[index + 1 : index + 1 + NEXT], ledger)
        if other is not None and _AGAINST.match(ledger.words(other)) and _tells_of_it(one, other, ledger):
            spec = next(section for section in sections if section.id == one.section)
            about = _cue_of(spec, one.worded.text, other.worded.text) or spec.title.lower()
            sides = (Side(one, one.worded.text), Side(other, other.worded.text))
            disputes.append(ledger.dispute(about, *sides))
    return disputes


def _next_of_another(one: Candidate, following: Sequence[Candidate], ledger: _Ledger) -> Candidate | None:
    """The next statement of the same source that is not the same party's word."""
    return next(
        (c for c in following if c.source == one.source and ledger.holder(c) != ledger.holder(one)), None
    )


def _tells_of_it(one: Candidate, other: Candidate, ledger: _Ledger) -> bool:
    """Whether the second brings a number or speaks of something that the first speaks of."""
    return bool(other.statement.figures) or bool((one.content & other.content) - ledger.names)


def _cue_of(section: SectionSpec, *statements: str) -> str | None:
    """The longest cue of the section in any of the statements."""
    found = [cue for cue in section.cues if any(pattern(cue).search(each) for each in statements)]
    return max(found, key=len, default=None)


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
    for cue in sorted(section.cues, key=len, reverse=True):
        if cue.lower() not in parties and pattern(cue).search(first) and pattern(cue).search(second):
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
