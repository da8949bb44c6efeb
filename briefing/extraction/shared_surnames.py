"""Shared surnames: which of the people who bear a surname it means where it stands alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing.extraction.name_groups import looks_personal
from briefing.extraction.name_spelling import is_surname, plain
from briefing.extraction.names import NameMention
from briefing.extraction.surname_titles import bearer_gender, title_gender

#: Of two who bear a surname, the one named last is meant only so few characters further on: a few paragraphs
#: later “Mr. Rao” is the one whom the article is about, and not the one whom it named in passing.
SHORTLY = 500
#: “She is not related to the sheriff, Royce Holt”: who is named only to say who somebody is not.
_IN_PASSING = re.compile(
    r"\b(?:(?:un)?related|relation|relatives?|kin|kinship|confused|namesake|(?:sur|last\s|family\s)name)\b"
    r"[^.;!?]{0,80}$",
    re.IGNORECASE,
)
#: “his widow, Gina Cole”: the bare surname stays his whom the text was about.
_RELATIVE = re.compile(
    r"(?:\b(?:his|her|their|whose)|[’']s?)\s(?:[a-z-]+\s){0,2}?(?:wife|husband|widow(?:er)?|partner|fianc[ée]e?"
    r"|mother|father|parents?|brother|sister|sons?|daughters?|uncle|aunt|cousin|niece|nephew),?\s$"
)
#: How far before a name the word that says so may stand. Characters.
_BEFORE = 120


def share_surnames(
    clusters: Mapping[str, list[NameMention]], texts: Mapping[str, str]
) -> dict[str, list[NameMention]]:
    """The clusters, with each bare surname that several people share given to the one who is meant.

    That is the bearer with the same title, else the only one who can be “Mr” or “Ms”, else the one named
    shortly before it in the same source, else the only one whom the source names, or has called so before.
    What names nobody so stays by itself; their plural (“the two Doyles”) is no party.

    Args:
        clusters: the mentions of each party, by a plain form of its name.
        texts: the text of each source.
    """
    rest: dict[str, list[NameMention]] = defaultdict(
        list, {key: list(found) for key, found in clusters.items()}
    )
    persons = [key for key, found in clusters.items() if not is_surname(key) and looks_personal(found)]
    for key in list(rest):
        if not is_surname(key):
            continue
        if len(_bearers(key.removesuffix("s"), persons)) > 1 and key.endswith("s"):
            del rest[key]
            continue
        bearers = _bearers(key, persons)
        if len(bearers) < 2:
            continue
        genders = _genders(bearers, clusters, texts)
        used = _titles(rest[key], texts)
        stay = []
        known = {bearer: list(clusters[bearer]) for bearer in bearers}
        for mention in sorted(rest[key], key=lambda each: (each.source, each.span)):
            addressed = _addressed(mention, known, genders, used, texts)
            meant = _meant(mention, addressed, texts[mention.source])
            if meant is None:
                stay.append(mention)
            else:
                known[meant].append(mention)
                rest[meant].append(mention)
        rest[key] = stay
    return {key: found for key, found in rest.items() if found}


def _bearers(surname: str, persons: Iterable[str]) -> list[str]:
    return [person for person in persons if person.endswith(f" {surname}")]


def _genders(
    bearers: Iterable[str], clusters: Mapping[str, list[NameMention]], texts: Mapping[str, str]
) -> dict[str, bool | None]:
    """Whether each bearer of a surname is a woman, if the sources tell."""
    full = {person: [m for m in clusters[person] if plain(m.text) == person] for person in bearers}
    return {
        person: bearer_gender(found, [m for other in full if other != person for m in full[other]], texts)
        for person, found in full.items()
    }


def _titles(mentions: Iterable[NameMention], texts: Mapping[str, str]) -> dict[str, set[bool]]:
    """Whether each source has a woman's title before the surname, a man's, or both."""
    used: dict[str, set[bool]] = defaultdict(set)
    for mention in mentions:
        if (title := title_gender(mention, texts)) is not None:
            used[mention.source].add(title)
    return used


def _addressed(
    mention: NameMention,
    bearers: Mapping[str, list[NameMention]],
    genders: Mapping[str, bool | None],
    used: Mapping[str, set[bool]],
    texts: Mapping[str, str],
) -> Mapping[str, list[NameMention]]:
    """The bearers whom “Mr” or “Ms” before the surname may mean: all but those who are known to be the other.

    Where the source has both titles and names two bearers, to know one is to know both.
    """
    title = title_gender(mention, texts)
    if title is None:
        return bearers
    here = {
        person: genders[person]
        for person, found in bearers.items()
        if any(each.source == mention.source for each in found)
    }
    if len(here) == len(used[mention.source]) == 2:
        known = [gender for gender in here.values() if gender is not None]
        here = {p: not known[0] if g is None and known else g for p, g in here.items()}
    open_ = {p: found for p, found in bearers.items() if here.get(p, genders[p]) is not (not title)}
    return open_ or bearers


def _meant(mention: NameMention, bearers: Mapping[str, list[NameMention]], text: str) -> str | None:
    """Which bearer of the surname is meant, if the source leaves one."""
    if len(bearers) == 1:
        return next(iter(bearers))
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
    if (called_so := _called_so(mention, bearers, text)) is not None:
        return called_so
    before = [
        (span.start, person)
        for person, spans in here.items()
        for span in spans
        if span.end <= mention.span.start
    ]
    in_person = [(start, who) for start, who in before if not is_in_passing(text, start)]
    before = in_person or before
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


def _called_so(mention: NameMention, bearers: Mapping[str, list[NameMention]], text: str) -> str | None:
    """Whom the source has called by the bare surname before, if every other bearer was only named in passing:
    “Cole” stays Martin Cole, whose widow is “Gina Cole” and then “Mrs Cole”."""
    texts = {mention.source: text}
    if title_gender(mention, texts) is not None:
        return None
    earlier = {
        person: [m for m in found if m.source == mention.source and m.span.end <= mention.span.start]
        for person, found in bearers.items()
    }
    bare = [
        person
        for person, found in earlier.items()
        if sum(" " not in m.text and title_gender(m, texts) is None for m in found) > 1
    ]
    passing = {
        person
        for person, found in earlier.items()
        if all(is_in_passing(text, m.span.start) for m in found if " " in m.text)
    }
    return bare[0] if len(bare) == 1 and passing | set(bare) == set(bearers) else None


def is_in_passing(text: str, start: int) -> bool:
    """Whether the name that begins at ``start`` is there only to say who somebody else is not, or whose
    relative it is."""
    before = text[max(0, start - _BEFORE) : start]
    return _IN_PASSING.search(before) is not None or _RELATIVE.search(before) is not None


def _share_a_title(short: str, long: str | None) -> bool:
    return long is not None and set(short.lower().split()) <= set(long.lower().split())
