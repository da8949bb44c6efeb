"""Doers: who acts or speaks in a statement, and what the rest of the dossier has that party do."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from briefing.extraction.actors import Actors, Party
from briefing.extraction.statements import Statement
from briefing.model.topics import Topics
from briefing.synthesis.clues import Words
from briefing.synthesis.cue_patterns import Cues
from briefing.synthesis.weighing import Clues, shares

#: So many sentences that speak for every section alike are held to be known of each party.
UNKNOWN = 2.0
#: What follows the noun of a role: “an engineer in Denver”, not “a staff attorney”.
_AFTER_A_NOUN = re.compile(r"\s*(?:$|[,;(]|(?:at|by|for|from|in|of|on|to|who|with)\b)")


#: “An account manager who handles public customers” is no customer.
_CLAUSE = re.compile(r",|\b(?:who|that|which|whose)\b")


class PartyClues:
    """Who of a section's own party, and who that is not of it, acts or speaks in a statement."""

    def __init__(self, topics: Topics, actors: Actors) -> None:
        self._sections = topics.sections
        self._actors = actors
        self._parties = {s.id: Cues(s.parties) for s in topics.sections}
        self._outsiders = {s.id: Cues(s.outsiders) for s in topics.sections}
        #: The people whom a source calls by one of the section's words: “a senior engineer in Denver”.
        self._members = {
            key: frozenset(party.name for party in actors.parties if _is_called(party, words))
            for key, words in self._parties.items()
        }

    def add(
        self, statement: Statement, words: Words, own: Mapping[str, Clues], named: Collection[str]
    ) -> None:
        """Add the clues to those that a statement has for each section.

        Args:
            statement: the statement.
            words: its words.
            own: its clues for each section, by its id.
            named: the parties that it names, or stands a pronoun for.
        """
        doers = [party for name in acting(self._actors, statement) if (party := self._actors.named(name))]
        subject = _CLAUSE.split(words.subject)[0]
        for section in self._sections:
            clues, outsiders = own[section.id], self._outsiders[section.id]
            is_member = bool(self._members[section.id] & set(named))
            has_party = is_member or clues["party"] or clues["party acts"] or clues["issuer"]
            has_words = clues["cue"] or clues["word of the field"]
            of_it = is_member or self._parties[section.id].occur(subject)
            clues["member"] = float(is_member)
            clues["nothing of it"] = float(section.needs_party and not has_party and not has_words)
            clues["outsider acts"] = float(
                bool(section.outsiders)
                and not of_it
                and (outsiders.occur(subject) or any(_is_outside(party, outsiders) for party in doers))
            )


def _is_called(party: Party, words: Cues) -> bool:
    roles = {party.role, *(mention.role for mention in party.mentions)}
    return any(
        _AFTER_A_NOUN.match(role, found.end()) for role in roles if role for found in words.matches(role)
    )


def _is_outside(party: Party, words: Cues) -> bool:
    """Whether it is an agency, or its name or its role says that it is no part of the company."""
    return party.kind == "agency" or words.occur(f"{party.name}, {party.role or ''}")


class Doers:
    """What the statements of a dossier that have a party act or speak are about."""

    def __init__(self, actors: Actors, weights: Mapping[str, float]) -> None:
        self._actors = actors
        self._weights = weights
        self._sums: dict[str, Counter[str]] = defaultdict(Counter)
        self._counts: Counter[str] = Counter()

    def note(self, statements: Sequence[Statement], clues: Sequence[Mapping[str, Clues]]) -> None:
        """Remember of each party what it does here."""
        for statement, each in zip(statements, clues, strict=True):
            own = shares(each, self._weights)
            for name in acting(self._actors, statement):
                self._counts[name] += 1
                self._sums[name].update(own)

    def shares(self, statement: Statement, clues: Mapping[str, Clues]) -> dict[str, float]:
        """How far the other statements with the same doer speak for each section; they sum to 1."""
        doers = acting(self._actors, statement)
        own = shares(clues, self._weights)
        even = 1.0 / len(clues)
        if not doers:
            return dict.fromkeys(clues, even)
        known = {
            key: [
                (self._sums[name][key] - own[key] + UNKNOWN * even) / (self._counts[name] - 1 + UNKNOWN)
                for name in doers
            ]
            for key in clues
        }
        return {key: sum(each) / len(each) for key, each in known.items()}


def acting(actors: Actors, statement: Statement) -> list[str]:
    """The names of the parties that are its speaker or its subject."""
    if statement.speaker is not None:
        speaker = actors.named(statement.speaker)
        return [speaker.name] if speaker else []
    if statement.subject is None:
        return []
    names = {p.name for _, p in actors.within(statement.source, statement.subject) if not p.is_place}
    for replaced in statement.replacements:
        if statement.subject.start <= replaced.span.start < statement.subject.end:
            party = actors.named(replaced.text)
            names |= {party.name} if party else set()
    return sorted(names)
