"""Parties: which names an actor's own evidence ties together, so that one may stand for the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.shared_surnames import SHORTLY, is_in_passing
from briefing.model.briefing import Actor
from briefing.model.evidence import Evidence
from briefing.verification.normalisation import normalised
from briefing.verification.words import Word, words

_SMALL = frozenset("of and the for & de la".split())


@dataclass(frozen=True, slots=True)
class Party:
    """An actor with the forms of its name that its evidence has and defines."""

    actor: Actor
    forms: tuple[str, ...]
    stems: frozenset[str]
    """Stems of all those forms."""
    role: frozenset[str]
    """Stems of the role."""

    def has(self, word: Word) -> bool:
        """Whether the word is one of the party's names, or of its role."""
        return word.stem in self.role or (word.capitalised and word.stem in self.stems)


class Parties:
    """The actors of a briefing as links between names."""

    def __init__(self, actors: Sequence[Actor], evidence: Mapping[str, Evidence]) -> None:
        self._parties = []
        for actor in actors:
            texts = [normalised(evidence[e].text) for e in actor.evidence if e in evidence]
            forms = defined_forms(actor, texts)
            role = actor.role if actor.role and any(role_occurs(actor.role, t) for t in texts) else ""
            stems = frozenset(word.stem for form in forms for word in words(form))
            role_stems = frozenset(word.stem for word in words(role))
            self._parties.append(Party(actor, forms, stems, role_stems))

    def named_in(self, text: str, before: str = "") -> list[Party]:
        """The parties that ``text`` names by any form.

        A form that two parties share means the one whom the source named in full last, ``before`` the text;
        where none was, it names neither.
        """
        text = normalised(text)
        found = []
        for party in self._parties:
            own = {form for form in party.forms if occurs(form, text)}
            alone = any(sum(form in other.forms for other in self._parties) == 1 for form in own)
            if alone or (own and self._is_short_for(party, text, before)):
                found.append(party)
        return found

    def _is_short_for(self, party: Party, text: str, before: str) -> bool:
        """Whether a surname in the text, not as part of another's full name, means the person."""
        for other in self.people():
            if other is not party:
                text = text.replace(normalised(other.actor.name), " ")
        own = {form for form in party.forms if occurs(form, text)}
        return party.actor.kind == "person" and bool(own) and self._came_last([party], own, before)

    def link(self, named: Sequence[Word], text: str, before: str = "") -> bool:
        """Whether all the words are names or role of one party that ``text`` names."""
        return any(all(party.has(word) for word in named) for party in self.named_in(text, before))

    def all(self) -> list[Party]:
        """Every party."""
        return self._parties

    def people(self) -> list[Party]:
        """The parties that are persons."""
        return [party for party in self._parties if party.actor.kind == "person"]

    def is_last_named(self, meant: Sequence[Party], text: str, before: str = "") -> bool:
        """Whether ``text`` names one of the persons, and no other person after that.

        A surname that another bears too means whose full name came last, in ``text`` or in what the source
        has ``before`` it.
        """
        whole = max((_last(normalised(party.actor.name), text) for party in meant), default=-1)
        own = {form for party in meant for form in party.forms}
        start = whole if whole >= 0 else max((text.rfind(form) for form in own), default=-1)
        shared = own if whole >= 0 or self._came_last(meant, own, before) else set()
        others = {form for party in self.people() if party not in meant for form in party.forms} - shared
        return start >= 0 and not any(occurs(form, text[start:]) for form in others)

    def _came_last(self, meant: Sequence[Party], own: set[str], before: str) -> bool:
        """Whether of all who bear one of the names one of those meant was the last to be named in full, or,
        where that is paragraphs ago, the only one who was called so before."""
        bearers = [party for party in self.people() if party in meant or own & set(party.forms)]
        return self.bearer(own, bearers, before) in meant

    @staticmethod
    def bearer(names: set[str], bearers: Sequence[Party], before: str) -> Party | None:
        """Which of those who bear one of the names it means behind ``before``, as extraction has it."""
        last = _last_of(bearers, before)
        if last is None:
            return None
        party, place = last
        named = [each for each in bearers if _last(normalised(each.actor.name), before) >= 0]
        if len(named) == 1 or len(before) - place <= SHORTLY:
            return party
        called = _called_so(names, bearers, before)
        return called[0] if len(called) == 1 else None

    def meant_by(self, stems: set[str]) -> list[Party]:
        """The persons whose whole name the words have; failing them, those with any word of it.

        Several words of a body's name mean that body, even where a person bears one of them: “Brill County”.
        """
        named = {party.actor.id: _name_stems(party) for party in self.people()}
        whole = [party for party in self.people() if named[party.actor.id] <= stems]
        bodies = (party for party in self._parties if party.actor.kind != "person")
        if not whole and len(stems) > 1 and any(_name_stems(body) >= stems for body in bodies):
            return []
        return whole or [party for party in self.people() if named[party.actor.id] & stems]


def _name_stems(party: Party) -> set[str]:
    return {word.stem for word in words(party.actor.name)}


def _last_of(bearers: Sequence[Party], text: str) -> tuple[Party, int] | None:
    """Who of the bearers the text names in full last, and where; not only to say who somebody is not."""
    placed = [
        (not is_in_passing(text, place), place, number)
        for number, party in enumerate(bearers)
        for place in _places(normalised(party.actor.name), text)
    ]
    if not placed:
        return None
    _, place, number = max(placed)
    return bearers[number], place


def _called_so(names: set[str], bearers: Sequence[Party], text: str) -> list[Party]:
    """The bearers whom the text calls by one of the names alone, shortly after it named them in full."""
    called: list[Party] = []
    for match in re.finditer("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)), text):
        near = text[max(0, match.start() - SHORTLY) : match.start()]
        last = _last_of(bearers, near)
        inside = any(text.endswith(normalised(each.actor.name), 0, match.end()) for each in bearers)
        if last is not None and not inside and last[0] not in called:
            called.append(last[0])
    return called


def defined_forms(actor: Actor, texts: Sequence[str]) -> tuple[str, ...]:
    """The actor's name, a person's surname, and those aliases that its evidence has and ties to the name.

    Tied are: words of the name in its order; its initials; and a form that stands in one piece of
    evidence together with the name.
    """
    name = normalised(actor.name)
    if not any(occurs(name, text) for text in texts):
        return ()
    forms = [name]
    # A surname that another bears too is no alias in the model, but may still mean the one just named.
    surname = actor.name.split()[-1:] if actor.kind == "person" and " " in actor.name else []
    for alias in dict.fromkeys(map(normalised, [*actor.aliases, *surname])):
        together = any(occurs(alias, text) and occurs(name, text) for text in texts)
        if together or is_short_for(alias, name):
            forms.append(alias)
    return tuple(forms)


def is_short_for(alias: str, name: str) -> bool:
    """Whether ``alias`` is made of words of ``name`` in order, is made of its initials, or contains it."""
    plain, full = _plain(alias), _plain(name)
    if plain in _subsequences(full) or full in _subsequences(plain):
        return True
    initials = "".join(word[0] for word in full if word not in _SMALL)
    with_small = "".join(word[0] for word in full)
    letters = "".join(plain)
    return len(letters) > 1 and any(
        letters in {chosen, chosen.removeprefix("u"), chosen.removeprefix("us")}
        for chosen in (initials, with_small)
    )


def _plain(name: str) -> tuple[str, ...]:
    found = re.findall(r"[\w&]+", re.sub(r"(?<=\b\w)\.(?=\w|$|\s)", "", name.casefold()).removesuffix("'s"))
    return tuple(word for word in found if word != "the")


def _subsequences(words_: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Every in-order choice of the words; names are short."""
    chosen: set[tuple[str, ...]] = {()}
    for word in words_[:10]:
        chosen |= {(*some, word) for some in chosen}
    return chosen - {()}


def role_occurs(role: str, text: str) -> bool:
    """Whether the text has the role's words, in any case."""
    return normalised(role).casefold() in normalised(text).casefold()


def _last(form: str, text: str) -> int:
    """Where ``form`` last begins in ``text``, -1 if nowhere."""
    return max(_places(form, text), default=-1)


def _places(form: str, text: str) -> list[int]:
    """Where ``form`` begins in ``text`` as whole words."""
    return [m.start() for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]


def occurs(form: str, text: str) -> bool:
    """Whether ``form`` stands in ``text`` as whole words, as it is written; both normalised."""
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None
