"""Employers: whose people the persons of a dossier are, as it says right beside their names.

Who speaks for a body means that body by “the company”, whichever was named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.names import NameMention
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Between a body's name and the role: “Corvane CEO”, “Corvane’s chief executive”. Code points.
_OWNING = 3
#: Between a person's name and the body's: “CEO Ann Cole of Corvane”.
_OF = 4
#: How far around somebody's name and role a body's name is looked for.
_NEAR = 60


class Employers:
    """Which bodies the dossier gives each person to."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._known: dict[str, list[Party]] = {}

    def of(self, person: Party) -> list[Party]:
        """The bodies, each once: none where nothing is told, several where somebody changed."""
        if person.name not in self._known:
            found = {body.name: body for mention in person.mentions for body in self._beside(mention)}
            self._known[person.name] = list(found.values())
        return self._known[person.name]

    def _beside(self, mention: NameMention) -> list[Party]:
        role, name = mention.role_span, mention.span
        if role is None:
            return []
        whole = Span(max(0, min(role.start, name.start) - _NEAR), max(role.end, name.end) + _NEAR)
        return [
            party
            for other, party in self._actors.within(mention.source, whole)
            if party.is_body
            and not party.is_place
            and (
                role.contains(other.span)
                or 0 < role.start - other.span.end <= _OWNING
                or (role.end <= name.start and other.span.start - name.end == _OF)
            )
        ]


def teller_of(token: Token) -> Token | None:
    """Who says the clause in which the word stands: “Cole” of “Cole added that the company …”."""
    for word in (token, *token.ancestors):
        verb = word.head
        if word.dep_ == "ccomp" and verb.lemma_.lower() in SPEECH_VERBS:
            return next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return None
