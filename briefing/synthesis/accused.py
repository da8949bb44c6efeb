"""The accused: the vendor, its customer and their product, and who leads or speaks for them."""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.focus import Focus

#: What the word of the customer counts beside the vendor's, and of somebody who leads nobody knows whom.
CUSTOMER, UNKNOWN = 0.7, 0.6

_LEADER = re.compile(
    r"\b(?:chief|C\.?[EFTO]\.?O\b|president|chair(?:man|woman|person)?|founder|co-founder|counsel|"
    r"director|sheriff|vice-president|spokes(?:man|woman|person)|owner)\b",
    re.IGNORECASE,
)
_OPPOSED = re.compile(r"\b(?:union|branch|shop steward|campaign|clinic|charity)\b", re.IGNORECASE)
_POSSESSIVES = frozenset({"'s", "’s", "' ", "’ "})


class Accused:
    """The company, the agency and the product that a dossier names most, and their people."""

    def __init__(self, extraction: Extraction, focus: Focus) -> None:
        self._actors: Actors = extraction.actors
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self.names = frozenset(
            name
            for name in focus.names
            if (party := self._actors.named(name)) is not None
            and party.kind in {"organisation", "agency", "product"}
            and party.sort != "association"
        )

    def speaks(self, candidate: Candidate) -> float:
        """How far the statement is theirs, said or done by themselves or by who leads them: from 0 to 1."""
        statement = candidate.statement
        name = statement.voice[1] if statement.voice is not None else statement.speaker
        if name:
            return self._standing(self._actors.named(name), name)
        if statement.subject is None:
            return 0.0
        text = self._texts[statement.source]
        inside = [
            party
            for mention, party in self._actors.within(statement.source, statement.subject)
            if party.kind == "person" or text[mention.span.end : mention.span.end + 2] not in _POSSESSIVES
        ]
        meant = (
            self._actors.named(each.text)
            for each in statement.replacements
            if statement.subject.contains(each.span)
        )
        parties: list[Party | None] = [*inside, *(party for party in meant if party is not None)]
        words = statement.subject.slice(text)
        return max(self._standing(party, words) for party in parties or [None])

    def _standing(self, party: Party | None, words: str) -> float:
        if party is not None and party.name in self.names:
            return _weight(party)
        role = f"{(party.role if party else None) or ''} {words}"
        if not _LEADER.search(role) or _OPPOSED.search(role):
            return 0.0
        return self._affiliation(role)

    def _affiliation(self, role: str) -> float:
        """Whom a role names: “general counsel of Halden Health”; others than the accused have no standing."""
        bodies = list(self._actors.bodies_in(role))
        if not bodies:
            return UNKNOWN
        return max((_weight(party) for party in bodies if party.name in self.names), default=0.0)


def _weight(party: Party) -> float:
    return CUSTOMER if party.kind == "agency" else 1.0
