"""Merging: for what reasons two names of a dossier name the same party.

Two names become one actor only for a stated reason (same words, initials, surname of the only person who
bears it, a company's short form). A wrong merge puts words into somebody's mouth; a missed one only
lists a party twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from briefing.extraction.body_sorts import heads, sort_of
from briefing.extraction.defined_terms import definitions
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    GENERIC_NAME_WORDS,
)
from briefing.extraction.name_groups import is_a_name, looks_personal
from briefing.extraction.name_spelling import initials, is_acronym, plain
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span

#: Initials that are words of their own: they name nobody by whose name they happen to begin.
_COMMON_INITIALS = frozenset("ai ap ceo cfo coo cp cto eu hr id it mp pc pm pr tv uk un us vp".split())
_COUNTRY = re.compile(r"^(?:U\.?S\.?|U\.?K\.?|United States|American?|British|Federal)\s+(?=\S+\s+\S)")
#: Common nouns by which a document calls a body that it has named, with a capital.
_CALLED_BY_KIND = (
    AGENCY_NOUNS
    | COMPANY_NOUNS
    | ASSOCIATION_NOUNS
    | frozenset("account association boards committee council customer division services system".split())
)
Join = Callable[[str, str], None]


def merged(mentions: Iterable[NameMention], texts: Mapping[str, str]) -> list[list[NameMention]]:
    """The mentions of a whole dossier, those of each party together.

    Args:
        mentions: names found in all sources.
        texts: the text of each source, for explicit introductions: “Full Name (FN)”.
    """
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        groups[plain(mention.text)].append(mention)
    groups = {key: found for key, found in groups.items() if is_a_name(found, texts)}
    _mark_people(groups)
    _mark_products(groups)
    kinds_of_body = _bodies_called_by_kind(groups, texts)
    for key in kinds_of_body.keys() & groups.keys():
        if kinds_of_body[key] is None:
            del groups[key]
    leader = {key: key for key in groups}

    def join(short: str, long: str) -> None:
        leader[_root(leader, short)] = _root(leader, long)

    for key, whole in kinds_of_body.items():
        if whole is not None:
            join(key, whole)
    _join_defined(groups, texts, join)
    _join_country_prefixes(groups, join)
    _join_acronyms(groups, texts, join)
    _join_short_companies(groups, join)
    _join_shortened(groups, join)
    _join_saints(groups, join)
    _join_compounds(groups, join)
    _join_single_names(groups, join)
    clusters: dict[str, list[NameMention]] = defaultdict(list)
    for key, found in groups.items():
        clusters[_root(leader, key)].extend(found)
    surnames, rest = _surname_mentions(clusters)
    for key, found in surnames.items():
        rest[key].extend(found)
    return [found for found in rest.values() if found]


# --- reasons to merge ---------------------------------------------------------------------------


def _mark_people(groups: dict[str, list[NameMention]]) -> None:
    """“Anthea Garside” is a person where “Garside” is called one, whatever the whole is called."""
    for key, found in groups.items():
        words = key.split()
        if len(words) not in {2, 3} or any(mention.article for mention in found):
            continue
        bare = groups.get(words[-1], [])
        every = [*found, *bare]
        called = sum(mention.label == "PERSON" for mention in every)
        body = any(mention.sort for mention in every) or any(mention.article for mention in bare)
        if bare and not body and called and called * 2 >= len(bare):
            groups[key] = [replace(m, context=m.context | {"person"}) for m in found]


def _mark_products(groups: dict[str, list[NameMention]]) -> None:
    """“Lumen Acuity” is no person where “Lumen Inc.” is named, unless the text makes it one."""
    companies = {
        key.split()[0] for key in groups if len(key.split()) == 2 and key.split()[1] in COMPANY_WORDS
    }
    for key, found in groups.items():
        words = key.split()
        told = any("person" in mention.context for mention in found)
        if len(words) == 2 and words[0] in companies and words[1] not in COMPANY_WORDS and not told:
            groups[key] = [replace(m, label="ORG" if m.label == "PERSON" else m.label) for m in found]


def _bodies_called_by_kind(
    groups: Mapping[str, list[NameMention]], texts: Mapping[str, str]
) -> dict[str, str | None]:
    """“the Ministry”, “the Vendor”: for each such name the body that it stands for, None where none does."""
    defined = {plain(term): plain(name) for text in texts.values() for term, name, _ in definitions(text)}
    found: dict[str, str | None] = {}
    for key in groups:
        if key not in _CALLED_BY_KIND:
            continue
        wholes = [long for long in groups if " " in long and key in heads(long)]
        if defined.get(key) in groups:
            found[key] = defined[key]
        else:
            found[key] = wholes[0] if len(wholes) == 1 else None
    return found


def _join_defined(groups: Mapping[str, list[NameMention]], texts: Mapping[str, str], join: Join) -> None:
    """“Meridian Paysystems plc (“Meridian”)”."""
    for text in texts.values():
        for term, name, _ in definitions(text):
            short, long = plain(term), plain(name)
            if short in groups and long in groups and short != long and short in long.split():
                join(short, long)


def _join_country_prefixes(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    for key in groups:
        bare = plain(_COUNTRY.sub("", groups[key][0].text))
        alike = [k for k in groups if k != bare and plain(_COUNTRY.sub("", groups[k][0].text)) == bare]
        if bare != key and bare in groups and len(alike) == 1:
            join(key, bare)


def _join_acronyms(groups: Mapping[str, list[NameMention]], texts: Mapping[str, str], join: Join) -> None:
    longs = [key for key, found in groups.items() if " " in key and not looks_personal(found)]
    for key, found in groups.items():
        if not is_acronym(found[0].text):
            continue
        introduced = [
            long for long in longs if any(_introduces(text, groups[long], found) for text in texts.values())
        ]
        guessed = [long for long in longs if key in initials(long)] if key not in _COMMON_INITIALS else []
        candidates = introduced or guessed
        families = {plain(_COUNTRY.sub("", groups[long][0].text)) for long in candidates}
        if len(families) == 1:
            join(key, candidates[0])


def _join_short_companies(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“Veridian” is Veridian Systems, unless Veridian Foundation is named too."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for long in groups:
        words = long.split()
        for cut in range(len(words) - 1, 0, -1):
            if words[cut] not in GENERIC_NAME_WORDS:
                break
            short = " ".join(words[:cut])
            if short in groups and not looks_personal(groups[long]):
                fuller[short].append(long)
    for short, longs in fuller.items():
        longest = max(longs, key=len)
        if all(longest.startswith(long) for long in longs):
            join(short, longest)


def _join_shortened(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“Halden” is Halden Health where every source that says “Halden” has given the whole name first.

    So Amazon, which is named before and without Amazon Web Services, stays apart from it.
    """
    longs = [key for key, found in groups.items() if " " in key and not looks_personal(found)]
    for short, found in groups.items():
        places = sum(mention.label in {"GPE", "LOC"} for mention in found)
        if " " in short or is_acronym(found[0].text) or places * 2 > len(found) or looks_personal(found):
            continue
        # A long name with initials of its own (“AWS”) is one part of the short one's bearer.
        fuller = [
            long
            for long in longs
            if long.split()[0] == short and not any(initials(long) & {key} for key in groups if len(key) > 1)
        ]
        if len(fuller) == 1 and _always_first(groups[fuller[0]], found):
            join(short, fuller[0])


def _always_first(long: list[NameMention], short: list[NameMention]) -> bool:
    """Whether the whole name comes first in each source that has both, and, but for a company, in all."""
    first = {mention.source: mention.span.start for mention in sorted(long, key=_where, reverse=True)}
    company = sort_of([long[0].text], [mention.sort for mention in long if mention.sort]) == "company"
    both = [mention for mention in short if mention.source in first]
    if len(both) < len(short) and not (company and both):
        return False
    return all(mention.span.start > first[mention.source] for mention in both)


def _where(mention: NameMention) -> tuple[str, Span]:
    return mention.source, mention.span


def _join_saints(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“St Anne’s” is St Anne’s Hospital, unless St Anne’s School is named too."""
    for short in groups:
        longs = [long for long in groups if long.startswith(f"{short}'s ")]
        if len(longs) == 1 and short.split()[0] in {"st", "saint"}:
            join(short, longs[0])


def _join_compounds(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“AWS Rekognition” is Rekognition where both words stand alone elsewhere as names of their own."""
    for key in groups:
        words = key.split()
        if len(words) == 2 and all(word in groups for word in words):
            if looks_personal(groups[key]) or looks_personal(groups[words[1]], strictly=True):
                continue
            join(key, words[1])


def _join_single_names(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """A surname alone is the person who bears it, where the dossier knows only one."""
    persons = [key for key, found in groups.items() if " " in key and looks_personal(found)]
    for key in groups:
        if " " in key or is_acronym(groups[key][0].text):
            continue
        bearers = [person for person in persons if person.split()[-1] == key]
        if sum(mention.label == "ORG" for mention in groups[key]) * 2 > len(groups[key]):
            # Called a company more often than not: only a bearer whom the text itself makes a person counts.
            bearers = [person for person in bearers if looks_personal(groups[person], strictly=True)]
        firsts = [person for person in persons if person.split()[0] == key]
        if len(bearers) == 1:
            join(key, bearers[0])
        elif not bearers and len(firsts) == 1 and _is_called_person(groups[key]):
            join(key, firsts[0])


def _is_called_person(mentions: list[NameMention]) -> bool:
    labelled = sum(mention.label == "PERSON" for mention in mentions)
    return labelled * 2 > len(mentions) or looks_personal(mentions, strictly=True)


def _surname_mentions(
    clusters: Mapping[str, list[NameMention]],
) -> tuple[dict[str, list[NameMention]], dict[str, list[NameMention]]]:
    """Where several people share a surname, each bare mention goes to the bearer named last before it
    in the same source; with none before it, it stays by itself."""
    rest: dict[str, list[NameMention]] = defaultdict(
        list, {key: list(found) for key, found in clusters.items()}
    )
    moved: dict[str, list[NameMention]] = defaultdict(list)
    persons = [key for key, found in clusters.items() if " " in key and looks_personal(found)]
    for key in list(rest):
        bearers = [person for person in persons if person.split()[-1] == key]
        if " " in key or len(bearers) < 2:
            continue
        stay = []
        for mention in rest[key]:
            titled = [
                person
                for person in bearers
                if mention.role and any(full.role == mention.role for full in clusters[person])
            ]
            if len(titled) == 1:
                moved[titled[0]].append(mention)
                continue
            before = [
                (full.span.start, person)
                for person in bearers
                for full in clusters[person]
                if full.source == mention.source and full.span.end <= mention.span.start
            ]
            if before:
                moved[max(before)[1]].append(mention)
            else:
                stay.append(mention)
        rest[key] = stay
    return moved, rest


# --- spelling ------------------------------------------------------------------------------------


def _introduces(text: str, long: list[NameMention], short: list[NameMention]) -> bool:
    """Whether the text says “Long Name (LN)”, with at most a word of kind between: “… agency (ICE)”."""
    for full in {mention.text for mention in long}:
        for brief in {mention.text for mention in short}:
            if re.search(
                rf"{re.escape(full)}(?:\s+\w+)?,?\s+\((?:the\s+)?[“\"]?{re.escape(brief)}[”\"]?\)", text
            ):
                return True
    return False


def _root(leader: Mapping[str, str], key: str) -> str:
    while leader[key] != key:
        key = leader[key]
    return key
