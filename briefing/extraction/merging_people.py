"""Merging of people: a surname, a first name or an initial stands for the person who alone can be meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from briefing.extraction.lexicon import CAMPAIGN_VERBS
from briefing.extraction.merging_groups import Groups, Join
from briefing.extraction.name_groups import looks_personal
from briefing.extraction.name_spelling import is_acronym, is_surname
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span

#: “t falk”: the plain form of an initial and a surname.
_INITIALLED = re.compile(r"^(?P<initial>\w)\s(?P<surname>[\w'-]+)$")

#: More mentions than these of a first name alone are judged by what the recogniser calls them.
_FEW = 4
#: So often called a person, and hardly ever anything else, a name is one's, however often it has no label.
_SURE = 3
_NO_PERSONS = frozenset({"agency", "company", "firm", "product", "place", "publication"})


def mark_people(groups: dict[str, list[NameMention]]) -> None:
    """“Anthea Garside” is a person where “Garside” is called one, whatever the whole is called."""
    for key, found in groups.items():
        words = key.split()
        if len(words) not in {2, 3} or any(mention.article for mention in found):
            continue
        bare = groups.get(words[-1], [])
        every = [*found, *bare]
        titled = any("person" in mention.context for mention in bare)
        called = sum(mention.label == "PERSON" for mention in every)
        the = sum(mention.article for mention in bare)
        body = any(mention.sort for mention in every) or (the > 0 and not (titled and the * 2 < len(bare)))
        strange = sum(mention.label not in {"", "PERSON"} for mention in every)
        often = called >= _SURE and called > 2 * strange and not any(m.context & _NO_PERSONS for m in every)
        if bare and not body and (titled or often or (called and called * 2 >= len(bare))):
            groups[key] = [replace(m, context=m.context | {"person"}) for m in found]


def fold_ranks(groups: dict[str, list[NameMention]]) -> None:
    """“ACC Cole” is Cole: initials that stand for nobody by themselves, before somebody's surname."""
    surnames = {
        key.split()[-1]
        for key, found in groups.items()
        if " " in key and any("person" in mention.context for mention in found)
    }
    for key in list(groups):
        rank, _, surname = key.partition(" ")
        if surname in surnames and rank not in groups and is_acronym(groups[key][0].text.split()[0]):
            groups.setdefault(surname, []).extend(_without_rank(m) for m in groups.pop(key))


def _without_rank(mention: NameMention) -> NameMention:
    surname = mention.text.split(" ", 1)[1]
    span = Span(mention.span.end - len(surname), mention.span.end)
    return replace(mention, text=surname, span=span, context=mention.context | {"person"})


def join_people(groups: Groups, join: Join, altered: Collection[str] = ()) -> None:
    """A surname, a first name, or an initial and a surname are the one person who can be meant by it.

    Args:
        groups: the mentions of each name.
        join: called with a short form and the full one.
        altered: the sources that are machine-altered copy.
    """
    persons = [
        key
        for key, found in groups.items()
        if not is_surname(key) and looks_personal(found) and key.split()[0] not in CAMPAIGN_VERBS
    ]
    for key, found in groups.items():
        known = _genuine(persons, groups, altered) if _is_genuine(found, altered) else persons
        if initialled := _INITIALLED.match(key):
            _join_initialled(key, initialled["initial"], initialled["surname"], known, join)
        elif is_surname(key):
            _join_single(key, found, groups, known, join)


def _genuine(persons: Sequence[str], groups: Groups, altered: Collection[str]) -> list[str]:
    """The persons whom not only machine-altered copy names: it has “Gil Renter” for Gil Tennant."""
    return [person for person in persons if _is_genuine(groups[person], altered)]


def _is_genuine(found: Iterable[NameMention], altered: Collection[str]) -> bool:
    return any(mention.source not in altered for mention in found)


def _join_initialled(key: str, initial: str, surname: str, persons: Iterable[str], join: Join) -> None:
    """“T. Falk” is Tomas Falk, whoever else is called Falk, unless there is a Theresa too."""
    fuller = [
        person
        for person in persons
        if person.split()[-1] == surname and person[0] == initial and not _INITIALLED.match(person)
    ]
    if len(fuller) == 1:
        join(key, fuller[0])


def _join_single(
    key: str, found: list[NameMention], groups: Groups, persons: Iterable[str], join: Join
) -> None:
    bearers = _different(person for person in persons if person.endswith(f" {key}"))
    if not bearers and is_acronym(found[0].text):
        return
    if sum(mention.label == "ORG" for mention in found) * 2 > len(found):
        # Called a company more often than not: only a bearer whom the text itself makes a person counts.
        bearers = [person for person in bearers if looks_personal(groups[person], strictly=True)]
    if len(bearers) == 1:
        join(key, bearers[0])
        return
    firsts = [person for person in persons if person.split()[0] == key]
    if not bearers and len(firsts) == 1 and _is_familiar(found, groups[firsts[0]]):
        join(key, firsts[0])


def _different(persons: Iterable[str]) -> list[str]:
    """The persons without those who only have an initial for the first name of one of the others."""
    every = list(persons)
    return [
        person
        for person in every
        if not (_INITIALLED.match(person) and any(o != person and o[0] == person[0] for o in every))
    ]


def _is_familiar(bare: list[NameMention], whole: list[NameMention]) -> bool:
    """Whether a single name may be the first name of the person: nothing makes it a body's or a thing's, and
    few mentions are called one by the recogniser alone, or most are called nothing else."""
    if any(mention.sort or mention.article or "product" in mention.context for mention in bare):
        return False
    if any("within" in mention.context for mention in bare):
        return False
    strange = sum(
        mention.label not in {"PERSON", ""}
        and not any(full.source == mention.source and full.span.end <= mention.span.start for full in whole)
        for mention in bare
    )
    if strange == 0 or (strange * 2 < len(bare) and len(bare) - strange > 2):
        return True
    place = all(mention.label in {"GPE", "LOC"} for mention in bare)
    return looks_personal(whole, strictly=True) and len(bare) <= _FEW and not place
