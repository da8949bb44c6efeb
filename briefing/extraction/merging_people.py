"""Merging of people: a surname, a first name or an initial stands for the person who alone can be meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.extraction.merging_groups import Groups, Join
from briefing.extraction.name_groups import looks_personal
from briefing.extraction.name_spelling import is_acronym
from briefing.extraction.names import NameMention

#: “t falk”: the plain form of an initial and a surname.
_INITIALLED = re.compile(r"^(?P<initial>\w)\s(?P<surname>[\w'-]+)$")


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
        body = any(mention.sort for mention in every) or any(mention.article for mention in bare)
        if bare and not body and (titled or (called and called * 2 >= len(bare))):
            groups[key] = [replace(m, context=m.context | {"person"}) for m in found]


def join_people(groups: Groups, join: Join) -> None:
    """A surname, a first name, or an initial and a surname are the one person who can be meant by it."""
    persons = [key for key, found in groups.items() if " " in key and looks_personal(found)]
    for key, found in groups.items():
        if initialled := _INITIALLED.match(key):
            _join_initialled(key, initialled["initial"], initialled["surname"], persons, join)
        elif " " not in key:
            _join_single(key, found, groups, persons, join)


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
    bearers = _different(person for person in persons if person.split()[-1] == key)
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
    """Whether a single name may be the first name of the person: wherever it is called a body or a place, the
    source has given the whole name before, or three mentions and most are called nothing else."""
    if any(mention.sort or mention.article for mention in bare):
        return False
    familiar = sum(
        mention.label in {"PERSON", ""}
        or any(full.source == mention.source and full.span.end <= mention.span.start for full in whole)
        for mention in bare
    )
    return familiar == len(bare) or (familiar * 2 > len(bare) and familiar > 2)


#: Of two who bear a surname, the one named last is meant only so few characters further on: a few paragraphs
#: later “Mr. Rao” is the one whom the article is about, and not the one whom it named in passing.
SHORTLY = 500

# --- shared surnames ------------------------------------------------------------------------------


def share_surnames(
    clusters: Mapping[str, list[NameMention]],
) -> dict[str, list[NameMention]]:
    """The clusters, with each bare surname that several people share given to the one who is meant.

    That is the bearer with the same title, else the one named shortly before it in the same source, else the
    only one whom the source names, or has called so before. What names nobody so stays by itself; their
    plural (“the two Doyles”) is no party.
    """
    rest: dict[str, list[NameMention]] = defaultdict(
        list, {key: list(found) for key, found in clusters.items()}
    )
    persons = [key for key, found in clusters.items() if " " in key and looks_personal(found)]
    for key in list(rest):
        if " " in key:
            continue
        if len(_bearers(key.removesuffix("s"), persons)) > 1 and key.endswith("s"):
            del rest[key]
            continue
        bearers = _bearers(key, persons)
        if len(bearers) < 2:
            continue
        stay = []
        known = {bearer: list(clusters[bearer]) for bearer in bearers}
        for mention in sorted(rest[key], key=lambda each: (each.source, each.span)):
            meant = _meant(mention, known)
            if meant is None:
                stay.append(mention)
            else:
                known[meant].append(mention)
                rest[meant].append(mention)
        rest[key] = stay
    return {key: found for key, found in rest.items() if found}


def _bearers(surname: str, persons: Iterable[str]) -> list[str]:
    return [person for person in persons if person.split()[-1] == surname]


def _meant(mention: NameMention, bearers: Mapping[str, list[NameMention]]) -> str | None:
    """Which bearer of the surname is meant, if the source leaves one."""
    titled = [
        person
        for person, found in bearers.items()
        if mention.role and any(_share_a_title(mention.role, full.role) for full in found)
    ]
    if len(titled) == 1:
        return titled[0]
    here = {
        person: [full.span for full in found if full.source == mention.source]
        for person, found in bearers.items()
    }
    before = [
        (span.start, person)
        for person, spans in here.items()
        for span in spans
        if span.end <= mention.span.start
    ]
    if not before:
        named = [person for person, spans in here.items() if spans]
        return named[0] if len(named) == 1 else None
    start, last = max(before)
    if mention.span.start - start <= SHORTLY or len({person for _, person in before}) == 1:
        return last
    called = [
        person
        for person, found in bearers.items()
        if any(each.source == mention.source and " " not in each.text for each in found)
    ]
    return called[0] if len(called) == 1 else None


def _share_a_title(short: str, long: str | None) -> bool:
    return long is not None and set(short.lower().split()) <= set(long.lower().split())
