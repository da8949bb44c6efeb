"""Merging of bodies: initials, short forms, and what a document calls them stand for a full name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from briefing.extraction.body_sorts import heads, sort_of
from briefing.extraction.defined_terms import definitions
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    DIVISIONS,
    GENERIC_NAME_WORDS,
    INSTITUTION_WORDS,
    LEGAL_FORMS,
    OFFICE_NOUNS,
    PRESS_WORDS,
    STAFF_NOUNS,
)
from briefing.extraction.merging_groups import Groups, Join, Leaders
from briefing.extraction.name_groups import is_made, looks_personal
from briefing.extraction.name_spelling import initials, is_acronym, plain
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span

#: Initials that are words of their own: they name nobody by whose name they happen to begin.
_COMMON_INITIALS = frozenset("ai ap ceo cfo coo cp cto eu hr id it mp pc pm pr tv uk un us vp".split())
_COUNTRY = re.compile(r"^(?:U\.?S\.?|U\.?K\.?|United States|American?|British|Federal)\s+(?=\S+\s+\S)")
#: Words behind the name of a town or a place of learning that only say what the body is.
_KINDS_OF_BODY = AGENCY_WORDS | INSTITUTION_WORDS
#: Common nouns by which a document calls a body that it has named, with a capital.
_CALLED_BY_KIND = (
    AGENCY_NOUNS
    | COMPANY_NOUNS
    | ASSOCIATION_NOUNS
    | frozenset("account association boards committee council customer division services system".split())
)


def mark_products(groups: dict[str, list[NameMention]]) -> None:
    """“Lumen Acuity” is no person where “Lumen Inc.” or a product called Lumen is named, unless the text
    makes it one; and it is a product where Lumen is."""
    companies = {
        key.split()[0] for key in groups if len(key.split()) == 2 and key.split()[1] in COMPANY_WORDS
    }
    products = {
        key
        for key, found in groups.items()
        if " " not in key and is_made(found) and not looks_personal(found)
    }
    for key, found in groups.items():
        words = key.split()
        told = any("person" in mention.context for mention in found)
        if len(words) != 2 or words[0] not in companies | products or words[1] in COMPANY_WORDS or told:
            continue
        thing = {"product"} if words[0] in products - companies else set()
        groups[key] = [_as_a_thing(mention, thing) for mention in found]


def _as_a_thing(mention: NameMention, context: Collection[str]) -> NameMention:
    label = "ORG" if mention.label == "PERSON" else mention.label
    return replace(mention, label=label, context=mention.context | set(context))


def mark_bodies(groups: dict[str, list[NameMention]]) -> None:
    """“Latham Creek” is no person where “Latham Creek Recovery” is a company, unless a text makes it one."""
    for key, found in groups.items():
        if " " not in key or any("person" in mention.context for mention in found):
            continue
        sorts = [
            m.sort for long, whole in groups.items() if long.startswith(f"{key} ") for m in whole if m.sort
        ]
        if sorts:
            groups[key] = [replace(mention, sort=mention.sort or sorts[0]) for mention in found]


def bodies_called_by_kind(groups: Groups, texts: Mapping[str, str]) -> dict[str, str | None]:
    """“the Ministry”, “the Vendor”: for each such name the body that it stands for, None where none does."""
    defined = {plain(term): plain(name) for text in texts.values() for term, name, _ in definitions(text)}
    found: dict[str, str | None] = {}
    for key in groups:
        if key not in _CALLED_BY_KIND:
            continue
        wholes = [long for long in groups if " " in long and (key in heads(long) or _is_numbered(key, long))]
        if defined.get(key) in groups:
            found[key] = defined[key]
        else:
            found[key] = wholes[0] if len(wholes) == 1 else None
    return found


def join_bodies(groups: Groups, texts: Mapping[str, str], leaders: Leaders) -> None:
    """Join the names of each body, product or publication."""
    _join_defined(groups, texts, leaders.join)
    _join_country_prefixes(groups, leaders.join)
    _join_jurisdictions(groups, texts, leaders.join)
    _join_tails(groups, leaders.join)
    _join_acronyms(groups, texts, leaders)
    _join_short_companies(groups, leaders.join)
    _join_company_names(groups, texts, leaders)
    _join_shortened(groups, leaders.join)
    _join_publications(groups, leaders.join)
    _join_saints(groups, leaders.join)
    _join_compounds(groups, leaders.join)


def _join_defined(groups: Groups, texts: Mapping[str, str], join: Join) -> None:
    """“Meridian Paysystems plc (“Meridian”)”."""
    for text in texts.values():
        for term, name, _ in definitions(text):
            short, long = plain(term), plain(name)
            if short in groups and long in groups and short != long and short in long.split():
                join(short, long)


def _join_country_prefixes(groups: Groups, join: Join) -> None:
    for key in groups:
        bare = plain(_COUNTRY.sub("", groups[key][0].text))
        alike = [k for k in groups if k != bare and plain(_COUNTRY.sub("", groups[k][0].text)) == bare]
        if bare != key and bare in groups and len(alike) == 1:
            join(key, bare)


def _is_numbered(kind: str, name: str) -> bool:
    """“the Local”, of Local 219."""
    return re.match(rf"{re.escape(kind)} \d", name) is not None


def _join_jurisdictions(groups: Groups, texts: Mapping[str, str], join: Join) -> None:
    """“Department of Family Assistance” is the only one that has a state before it, if most sources that have
    it bare name the state."""
    for bare, found in groups.items():
        if len(bare.split()) < 3 or not heads(bare) & AGENCY_NOUNS:
            continue
        longs = [long for long in groups if long.endswith(f" {bare}")]
        if len(longs) != 1:
            continue
        state = re.compile(rf"\b{re.escape(longs[0].removesuffix(bare).strip())}\b", re.IGNORECASE)
        sources = {mention.source for mention in found}
        if 2 * sum(state.search(texts.get(source, "")) is not None for source in sources) > len(sources):
            join(bare, longs[0])


def _join_tails(groups: Groups, join: Join) -> None:
    """“the Protective Service” is the Federal Lands Protective Service, where no other body's name ends so
    and no source has it without an article."""
    for short, found in groups.items():
        if " " not in short or not all(mention.article for mention in found) or looks_personal(found):
            continue
        if short.split()[-1] not in AGENCY_NOUNS | ASSOCIATION_NOUNS | AGENCY_WORDS | INSTITUTION_WORDS:
            continue
        longs = [long for long in groups if long.endswith(f" {short}")]
        if len(longs) == 1 and " of " not in longs[0] and _is_known_whole(groups[longs[0]], found):
            join(short, longs[0])


def _is_known_whole(long: list[NameMention], short: list[NameMention]) -> bool:
    """Whether each source that has the short form has the whole name too."""
    return {mention.source for mention in short} <= {mention.source for mention in long}


def _without_form(name: str) -> str:
    """“Norwick Water” of “Norwick Water Limited”."""
    bare, _, last = name.rpartition(" ")
    return bare if " " in bare and last.lower().rstrip(".") in LEGAL_FORMS else name


def _join_acronyms(groups: Groups, texts: Mapping[str, str], leaders: Leaders) -> None:
    longs = [key for key, found in groups.items() if " " in key and not looks_personal(found)]
    for key, found in groups.items():
        if not is_acronym(found[0].text):
            continue
        introduced = [
            long for long in longs if any(_introduces(text, groups[long], found) for text in texts.values())
        ]
        own = key not in _COMMON_INITIALS and not _stands_for_another(found, longs, texts)
        guessed = [long for long in longs if key in initials(long)] if own else []
        candidates = introduced or guessed
        families = {plain(_COUNTRY.sub("", _without_form(groups[long][0].text))) for long in candidates}
        if len({leaders.root(long) for long in candidates}) == 1 or len(families) == 1:
            leaders.join(key, candidates[0])


def _stands_for_another(found: list[NameMention], longs: Collection[str], texts: Mapping[str, str]) -> bool:
    """Whether a text says for whom the initials stand, and it is none of these: “AR = Ana Roth”."""
    legend = re.compile(
        rf"(?<!\w){re.escape(found[0].text)}\s?(?:=|:|stands for|is short for)\s?"
        r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3})"
    )
    told = {plain(match["name"]) for text in texts.values() for match in legend.finditer(text)}
    return any(initials(name) & {plain(found[0].text)} for name in told) and not told & set(longs)


def _join_short_companies(groups: Groups, join: Join) -> None:
    """“Veridian” is Veridian Systems, unless Veridian Foundation is named too; “Pell River Unified” is its
    School District."""
    fuller: dict[str, list[str]] = defaultdict(list)
    for long in groups:
        words = long.split()
        for cut in range(len(words) - 1, 0, -1):
            if words[cut] not in GENERIC_NAME_WORDS and (cut < 2 or words[cut] not in _KINDS_OF_BODY):
                break
            short = " ".join(words[:cut])
            if short in groups and not looks_personal(groups[long]) and not _is_a_place(groups[short]):
                fuller[short].append(long)
    for short, longs in fuller.items():
        longest = max(longs, key=len)
        if all(longest.startswith(long) for long in longs):
            join(short, longest)


def _join_company_names(groups: Groups, texts: Mapping[str, str], leaders: Leaders) -> None:
    """“Wrenfield” is Wrenfield Metrics Inc. and “Decibel” Decibel Safety Systems, wherever they stand: the
    one company of the dossier whose name says that it is one and begins so."""
    companies = [
        key
        for key, found in groups.items()
        if " " in key
        and (key.split()[-1] in COMPANY_WORDS | LEGAL_FORMS or _is_incorporated(key, found, groups, texts))
    ]
    for short, found in groups.items():
        within = any("within" in mention.context for mention in found)
        if is_acronym(found[0].text) or looks_personal(found):
            continue
        if _is_a_place(found) and (within or not _is_a_firm(found)):
            continue
        longs = [long for long in companies if long.startswith(f"{short} ")]
        if len({leaders.root(long) for long in longs}) == 1:
            leaders.join(short, max(longs, key=len))


def _is_incorporated(long: str, found: list[NameMention], groups: Groups, texts: Mapping[str, str]) -> bool:
    """Whether it is a name of two words that some text has before “, Inc.”, while none has the first word
    alone before it; and no name of a firm's part, by its last word or by initials of its own."""
    more = long.partition(" ")[2]
    if " " in more or more in DIVISIONS or _has_initials(long, groups) or looks_personal(found):
        return False
    forms = "|".join(sorted(LEGAL_FORMS))
    firm = rf"(?<!\w){{}},?\s(?i:{forms})(?!\w)"
    return any(re.search(firm.format(re.escape(found[0].text)), text) for text in texts.values()) and not any(
        re.search(firm.format(re.escape(found[0].text.split()[0])), text) for text in texts.values()
    )


def _join_shortened(groups: Groups, join: Join) -> None:
    """“Halden” is Halden Health where every source that says “Halden” has given the whole name first.

    So Amazon, which is named before and without Amazon Web Services, stays apart from it.
    """
    longs = [key for key, found in groups.items() if " " in key and not looks_personal(found)]
    for short, found in groups.items():
        if is_acronym(found[0].text) or looks_personal(found):
            continue
        if _is_a_place(found) and not _is_a_firm_by_name(short, found, groups):
            continue
        # A long name with initials of its own (“AWS”) is one part of the short one's bearer.
        fuller = [long for long in longs if long.startswith(f"{short} ") and not _has_initials(long, groups)]
        fuller = [long for long in fuller if long.split()[-1] not in OFFICE_NOUNS and not _is_of_staff(long)]
        if len(fuller) == 1 and _always_first(groups[fuller[0]], found):
            join(short, fuller[0])


def _is_a_firm_by_name(short: str, found: list[NameMention], groups: Groups) -> bool:
    """Whether what the recogniser takes for a place, though nothing is in it, begins one firm's name."""
    if any("within" in mention.context for mention in found):
        return False
    if any(long.endswith(f" {short}") for long in groups):
        return False
    bodies = [long for long in groups if long.startswith(f"{short} ") and not _is_of_staff(long)]
    return len(bodies) == 1 and _is_a_firm(groups[bodies[0]])


def _is_of_staff(name: str) -> bool:
    """“Halden Workers for Justice” is no longer form of Halden's name."""
    return any(word.removesuffix("s") in STAFF_NOUNS or word in STAFF_NOUNS for word in name.split()[1:3])


def _is_a_firm(found: list[NameMention]) -> bool:
    """Whether a text makes it a company, and none makes it anything else."""
    return {mention.sort for mention in found if mention.sort} == {"company"}


def _has_initials(long: str, groups: Groups) -> bool:
    """Whether the dossier has the long name's own initials (“AWS”): then it is a part of the short one's
    bearer."""
    return any(initials(long) & {key} for key in groups if len(key) > 1)


def _is_a_place(found: list[NameMention]) -> bool:
    return any("within" in mention.context for mention in found) or sum(
        mention.label in {"GPE", "LOC"} for mention in found
    ) * 2 > len(found)


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


def _join_publications(groups: Groups, join: Join) -> None:
    """“The Courier” is the Northgate Courier, if the dossier names no other."""
    for short, found in groups.items():
        if " " in short or short not in PRESS_WORDS or not any(mention.article for mention in found):
            continue
        longs = [long for long in groups if long.endswith(f" {short}")]
        if len(longs) == 1:
            join(short, longs[0])


def _join_saints(groups: Groups, join: Join) -> None:
    """“St Anne’s” is St Anne’s Hospital, unless St Anne’s School is named too."""
    for short in groups:
        longs = [long for long in groups if long.startswith(f"{short}'s ")]
        if len(longs) == 1 and short.split()[0] in {"st", "saint"}:
            join(short, longs[0])


def _join_compounds(groups: Groups, join: Join) -> None:
    """“AWS Rekognition” is Rekognition where both words stand alone elsewhere as names of their own."""
    for key in groups:
        words = key.split()
        if len(words) == 2 and all(word in groups for word in words):
            if looks_personal(groups[key]) or looks_personal(groups[words[1]], strictly=True):
                continue
            join(key, words[1])


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
