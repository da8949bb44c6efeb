"""Focus: the parties and words that a dossier is about."""

from __future__ import annotations

from collections import Counter

from briefing.extraction.actors import Actors, Party
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: A party with less than this share of the main party's mentions is from outside; what it does counts less.
OUTSIDE, ASIDE_SUBJECT = 0.1, 1.2
#: An alias of so many letters or fewer is found inside other words.
SHORTEST = 2


class Focus:
    """The parties that a dossier is about: those that it names most, in most sources."""

    def __init__(self, actors: Actors) -> None:
        spread = Counter(
            {
                party.name: len({m.source for m in party.mentions}) * len(party.mentions) ** 0.5
                for party in actors.parties
                if not party.is_place and not party.is_publication
            }
        )
        self._actors = actors
        kinds = {party.name: party.kind for party in actors.parties}
        ranked = [name for name, _ in spread.most_common()]
        agencies = [name for name in ranked if kinds[name] == "agency"]
        products = [name for name in ranked if kinds[name] == "product"]
        #: The two named most, and the agency and the product named most.
        self.names = list(dict.fromkeys([*ranked[:2], *agencies[:1], *products[:1]]))
        most = spread.most_common(1)[0][1] if spread else 1.0
        self._share = {name: value / most for name, value in spread.items()}
        #: Each of their names that is no part of another word, and the one that they go by.
        self._called = [
            (called, party.name)
            for party in actors.parties
            if party.name in self._share
            for called in (party.name, *party.aliases)
            if len(called) > SHORTEST or called == party.name
        ]
        least = min(2, len({m.source for p in actors.parties for m in p.mentions}))
        self._shared = {
            p.name for p in actors.parties if len({m.source for m in p.mentions}) >= least and not p.is_place
        }

    def named(self, statement: Statement) -> set[str]:
        """The parties that a statement names, or stands a pronoun for."""
        parties = {party.name for _, party in self._actors.within(statement.source, statement.span)}
        parties |= {
            name
            for replaced in statement.replacements
            for called, name in self._called
            if called in replaced.text
        }
        if statement.speaker and (speaker := self._actors.named(statement.speaker)):
            parties.add(speaker.name)
        return parties

    def main_parties(self, statement: Statement) -> int:
        """How many of the main parties it names."""
        return len(self.named(statement) & set(self.names))

    def known_parties(self, statement: Statement, issuer: str | None = None) -> int:
        """How many parties of several sources it names; of the only one, if there are no more.

        Args:
            statement: what may be told.
            issuer: the publisher of its source, whose own name tells nothing there.
        """
        own = self._actors.named(issuer) if issuer else None
        return len((self.named(statement) & self._shared) - ({own.name} if own else set()))

    def is_elsewhere(self, statement: Statement, number: Span) -> bool:
        """Whether the body that a statement names last before a number is one from outside: “at one of them,
        the chipmaker Halden Devices, … after 4,000 people signed”."""
        before = self._actors.within(statement.source, Span(statement.span.start, number.start))
        bodies = [p for _, p in before if p.is_body and not p.is_publication]
        return bool(bodies) and not bodies[-1].is_place and self._share.get(bodies[-1].name, 0.0) < OUTSIDE

    def bonus(self, statement: Statement) -> float:
        """Up to 2 for naming the main parties, so that what happened elsewhere comes last."""
        subject: list[Party] = []
        if statement.subject is not None:
            subject = [
                p for _, p in self._actors.within(statement.source, statement.subject) if not p.is_place
            ]
        bonus = min(2.0, sum(self._share.get(name, 0.0) for name in self.named(statement)))
        aside = bool(subject) and all(self._share.get(party.name, 0.0) < OUTSIDE for party in subject)
        return bonus - (ASIDE_SUBJECT if aside else 0.0)
