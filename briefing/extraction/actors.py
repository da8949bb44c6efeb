"""Actors: which names of the dossier name the same party, and what kind of party it is.

Merging is conservative: two names become one actor only for a stated reason (same words, initials,
surname of the only person who bears it, a company's short form). A wrong merge puts words into
somebody's mouth; a missed one only lists a party twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefing.extraction.body_sorts import Sort, heads, sort_of
from briefing.extraction.defined_terms import definitions
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_TITLE_WORDS,
    GENERIC_NAME_WORDS,
)
from briefing.extraction.names import NameMention, is_acronym
from briefing.model.evidence import Span
from briefing.model.statements import ActorKind

#: One mention in so many that the context makes a product's is enough: most mentions are bare.
PRODUCT_SHARE = 15

#: Initials that are words of their own: they name nobody by whose name they happen to begin.
_COMMON_INITIALS = frozenset("ai ap ceo cfo coo cp cto eu hr id it mp pc pm pr tv uk un us vp".split())
_NAMING = frozenset({"ORG", "PERSON", "GPE", "PRODUCT", "FAC", "LOC"})

Join = Callable[[str, str], None]
_COUNTRY = re.compile(r"^(?:U\.?S\.?|U\.?K\.?|United States|American?|British|Federal)\s+(?=\S+\s+\S)")
#: What joins the pieces of a title, to its last word.
_REST_OF_TITLE = re.compile(r"(?:\s+(?:[A-Z]\w+|of|and|the|for|to|on)){0,10}?\s+(?P<last>Act|Code|Charter)\b")
#: Common nouns by which a document calls a body that it has named, with a capital.
_CALLED_BY_KIND = (
    AGENCY_NOUNS
    | COMPANY_NOUNS
    | ASSOCIATION_NOUNS
    | frozenset("account association boards committee council customer division services system".split())
)
_SMALL = frozenset("of and the for & de la in on at".split())


@dataclass(slots=True)
class Party:
    """One actor of the dossier: its best name, its other names, and where they stand."""

    name: str
    kind: ActorKind
    aliases: list[str] = field(default_factory=list)
    mentions: list[NameMention] = field(default_factory=list)
    role: str | None = None
    role_mention: NameMention | None = None
    is_publication: bool = False
    is_place: bool = False
    sort: Sort | None = None
    """What sort of organisation it is, if it is one and the dossier tells."""

    @property
    def first(self) -> NameMention:
        """The first mention by its fullest name."""
        return next((m for m in self.mentions if _plain(m.text) == _plain(self.name)), self.mentions[0])


class Actors:
    """The parties of a dossier, and which of them each mention names."""

    def __init__(self, parties: list[Party]) -> None:
        self.parties = parties
        self._by_mention = {(m.source, m.span): party for party in parties for m in party.mentions}
        self._by_source: dict[str, list[tuple[NameMention, Party]]] = defaultdict(list)
        for party in parties:
            for mention in party.mentions:
                self._by_source[mention.source].append((mention, party))
        for mentions in self._by_source.values():
            mentions.sort(key=lambda pair: pair[0].span)
        self._of_source = {source: _by_party(pairs) for source, pairs in self._by_source.items()}
        self._starts = {
            source: [mention.span.start for mention, _ in pairs] for source, pairs in self._by_source.items()
        }

    def at(self, source: str, span: Span) -> Party | None:
        """The party that exactly this span names."""
        return self._by_mention.get((source, span))

    def within(self, source: str, span: Span) -> list[tuple[NameMention, Party]]:
        """Mentions inside ``span``, in order."""
        started = self._started(source, span.start, span.end)
        return [pair for pair in started if pair[0].span.end <= span.end]

    def latest(self, source: str, offset: int) -> list[tuple[NameMention, Party]]:
        """Each party that ``source`` names before ``offset``, with the last mention there; in the order of
        their first ones."""
        found = []
        for starts, mentions, party in self._of_source.get(source, ()):
            place = bisect_left(starts, offset) - 1
            if place < 0:
                break
            while place >= 0 and mentions[place].span.end > offset:
                place -= 1
            if place >= 0:
                found.append((mentions[place], party))
        return found

    def _started(self, source: str, start: int, end: int) -> list[tuple[NameMention, Party]]:
        """Mentions that start from ``start`` to ``end``, in order."""
        starts = self._starts.get(source, [])
        return self._by_source.get(source, [])[bisect_left(starts, start) : bisect_right(starts, end)]

    def named(self, name: str) -> Party | None:
        """The party that bears ``name`` or has it as an alias."""
        wanted = _plain(name)
        for party in self.parties:
            if wanted in {_plain(party.name), *(_plain(alias) for alias in party.aliases)}:
                return party
        return None


def _by_party(
    pairs: Iterable[tuple[NameMention, Party]],
) -> list[tuple[list[int], list[NameMention], Party]]:
    """The parties of one source with their mentions there and where these start, by the first of them."""
    found: dict[str, tuple[list[int], list[NameMention], Party]] = {}
    for mention, party in pairs:
        starts, mentions, _ = found.setdefault(party.name, ([], [], party))
        starts.append(mention.span.start)
        mentions.append(mention)
    return list(found.values())


def merge(mentions: Iterable[NameMention], texts: Mapping[str, str]) -> Actors:
    """Group the mentions of a whole dossier into parties.

    Args:
        mentions: names found in all sources.
        texts: the text of each source, for explicit introductions: “Full Name (FN)”.
    """
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        groups[_plain(mention.text)].append(mention)
    groups = {key: found for key, found in groups.items() if _is_a_name(found, texts)}
    _mark_people(groups)
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
    _join_compounds(groups, join)
    _join_single_names(groups, join)
    clusters: dict[str, list[NameMention]] = defaultdict(list)
    for key, found in groups.items():
        clusters[_root(leader, key)].extend(found)
    surnames, rest = _surname_mentions(clusters)
    for key, found in surnames.items():
        rest[key].extend(found)
    parties = [_party(sorted(found, key=lambda m: (m.source, m.span))) for found in rest.values() if found]
    parties.sort(key=lambda party: (-len(party.mentions), party.name))
    return Actors(parties)


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


def _bodies_called_by_kind(
    groups: Mapping[str, list[NameMention]], texts: Mapping[str, str]
) -> dict[str, str | None]:
    """“the Ministry”, “the Vendor”: for each such name the body that it stands for, None where none does."""
    defined = {_plain(term): _plain(name) for text in texts.values() for term, name, _ in definitions(text)}
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
            short, long = _plain(term), _plain(name)
            if short in groups and long in groups and short != long and short in long.split():
                join(short, long)


def _join_country_prefixes(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    for key in groups:
        bare = _plain(_COUNTRY.sub("", groups[key][0].text))
        alike = [k for k in groups if k != bare and _plain(_COUNTRY.sub("", groups[k][0].text)) == bare]
        if bare != key and bare in groups and len(alike) == 1:
            join(key, bare)


def _join_acronyms(groups: Mapping[str, list[NameMention]], texts: Mapping[str, str], join: Join) -> None:
    longs = [key for key, found in groups.items() if " " in key and not _looks_personal(found)]
    for key, found in groups.items():
        if not is_acronym(found[0].text):
            continue
        introduced = [
            long for long in longs if any(_introduces(text, groups[long], found) for text in texts.values())
        ]
        guessed = [long for long in longs if key in _initials(long)] if key not in _COMMON_INITIALS else []
        candidates = introduced or guessed
        families = {_plain(_COUNTRY.sub("", groups[long][0].text)) for long in candidates}
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
            if short in groups and not _looks_personal(groups[long]):
                fuller[short].append(long)
    for short, longs in fuller.items():
        longest = max(longs, key=len)
        if all(longest.startswith(long) for long in longs):
            join(short, longest)


def _join_shortened(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“Halden” is Halden Health where every source that says “Halden” has given the whole name first.

    So Amazon, which is named before and without Amazon Web Services, stays apart from it.
    """
    longs = [key for key, found in groups.items() if " " in key and not _looks_personal(found)]
    for short, found in groups.items():
        places = sum(mention.label in {"GPE", "LOC"} for mention in found)
        if " " in short or is_acronym(found[0].text) or places * 2 > len(found) or _looks_personal(found):
            continue
        # A long name with initials of its own (“AWS”) is one part of the short one's bearer.
        fuller = [
            long
            for long in longs
            if long.split()[0] == short and not any(_initials(long) & {key} for key in groups if len(key) > 1)
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


def _join_compounds(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """“AWS Rekognition” is Rekognition where both words stand alone elsewhere as names of their own."""
    for key in groups:
        words = key.split()
        if len(words) == 2 and all(word in groups for word in words):
            if _looks_personal(groups[key]) or _looks_personal(groups[words[1]], strictly=True):
                continue
            join(key, words[1])


def _join_single_names(groups: Mapping[str, list[NameMention]], join: Join) -> None:
    """A surname alone is the person who bears it, where the dossier knows only one."""
    persons = [key for key, found in groups.items() if " " in key and _looks_personal(found)]
    for key in groups:
        if " " in key or is_acronym(groups[key][0].text):
            continue
        bearers = [person for person in persons if person.split()[-1] == key]
        if sum(mention.label == "ORG" for mention in groups[key]) * 2 > len(groups[key]):
            # Called a company more often than not: only a bearer whom the text itself makes a person counts.
            bearers = [person for person in bearers if _looks_personal(groups[person], strictly=True)]
        firsts = [person for person in persons if person.split()[0] == key]
        if len(bearers) == 1:
            join(key, bearers[0])
        elif not bearers and len(firsts) == 1 and _is_called_person(groups[key]):
            join(key, firsts[0])


def _is_called_person(mentions: list[NameMention]) -> bool:
    labelled = sum(mention.label == "PERSON" for mention in mentions)
    return labelled * 2 > len(mentions) or _looks_personal(mentions, strictly=True)


def _surname_mentions(
    clusters: Mapping[str, list[NameMention]],
) -> tuple[dict[str, list[NameMention]], dict[str, list[NameMention]]]:
    """Where several people share a surname, each bare mention goes to the bearer named last before it
    in the same source; with none before it, it stays by itself."""
    rest: dict[str, list[NameMention]] = defaultdict(
        list, {key: list(found) for key, found in clusters.items()}
    )
    moved: dict[str, list[NameMention]] = defaultdict(list)
    persons = [key for key, found in clusters.items() if " " in key and _looks_personal(found)]
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


# --- what a group of mentions is ----------------------------------------------------------------


def _party(mentions: list[NameMention]) -> Party:
    texts = Counter(mention.text for mention in mentions)
    spelled = [text for text in texts if not is_acronym(text)]
    kind = _kind(mentions)
    if kind == "person":
        name = max(spelled or texts, key=lambda text: (len(text.split()), texts[text]))
    elif kind == "product":
        # “AWS Rekognition” is Rekognition: a product goes by its commonest name.
        name = max(texts, key=lambda text: (texts[text], -len(text)))
    else:
        name = max(spelled or texts, key=lambda text: (len(text), texts[text]))
    roles = [mention for mention in mentions if mention.role and kind == "person"]
    best = max(roles, key=lambda mention: len(mention.role or ""), default=None)
    press = sum("publication" in mention.context for mention in mentions)
    places = sum("place" in mention.context for mention in mentions)
    return Party(
        name=name,
        kind=kind,
        aliases=sorted(text for text in texts if text != name),
        mentions=mentions,
        role=best.role if best else None,
        role_mention=best,
        is_publication=press > 0 and press * 2 >= len(mentions),
        is_place=places * 2 > len(mentions) and kind != "person",
        sort=sort_of(texts, [m.sort for m in mentions if m.sort]) if kind == "organisation" else None,
    )


def _kind(mentions: list[NameMention]) -> ActorKind:
    if _looks_personal(mentions):
        return "person"
    contexts = Counter(context for mention in mentions for context in mention.context)
    if contexts["agency"]:
        return "agency"
    if contexts["product"] and contexts["product"] * PRODUCT_SHARE >= len(mentions):
        return "product"
    return "organisation"


def _looks_personal(mentions: list[NameMention], strictly: bool = False) -> bool:
    """Whether a group of like-spelled mentions names a person.

    The recogniser calls companies persons too often for one word to count by its label alone.
    """
    words = {word.lower() for mention in mentions for word in mention.text.split()}
    if words & AGENCY_WORDS or words & (GENERIC_NAME_WORDS - {"sa"}) or is_acronym(mentions[0].text):
        return False
    told = sum("person" in mention.context for mention in mentions)
    labelled = sum(mention.label == "PERSON" for mention in mentions)
    product = sum("product" in mention.context for mention in mentions)
    longest = max(len(mention.text.split()) for mention in mentions)
    places = sum(mention.label in {"GPE", "LOC"} for mention in mentions)
    if places * 2 > len(mentions):
        return False
    if told and told >= product:
        return True
    if strictly or longest == 1:
        return False
    return longest <= 4 and labelled * 2 > len(mentions) and labelled > product


def _is_a_name(mentions: list[NameMention], texts: Mapping[str, str]) -> bool:
    """Whether a capitalised run is a name at all, and not a common word that happens to be capitalised."""
    text = mentions[0].text
    last = text.lower().split()[-1]
    if last in DOCUMENT_TITLE_WORDS or any(_titles_a_document(m, texts) for m in mentions[:1]):
        return False
    labelled = sum(mention.label in _NAMING for mention in mentions)
    known = labelled * 2 > len(mentions) or any(mention.context for mention in mentions)
    if " " in text and any(mention.label for mention in mentions):
        known = True
    if known or is_acronym(text):
        return text.lower().strip(".") not in {"c.e.o", "p.r", "a.m", "p.m", "ok", "tv", "faq", "q&a"}
    common = re.compile(rf"(?<![\w“\"]){re.escape(text.lower())}(?!\w)")
    return not any(common.search(body) for body in texts.values())


def _titles_a_document(mention: NameMention, texts: Mapping[str, str]) -> bool:
    """Whether the name is a piece of a title: “Freedom of Information and Protection of Privacy Act”."""
    text = texts.get(mention.source, "")
    behind = _REST_OF_TITLE.match(text, mention.span.end)
    return behind is not None and behind["last"].lower() in DOCUMENT_TITLE_WORDS


# --- spelling -----------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """A name as a key: lower case, no dots in initials, single spaces, straight apostrophes."""
    return " ".join(text.replace(".", "").replace("’", "'").lower().split())


def _initials(key: str) -> set[str]:
    words = [word for word in re.split(r"[\s\-]+", key) if word]
    strict = "".join(word[0] for word in words if word not in _SMALL)
    loose = "".join(word[0] for word in words)
    bare = strict[2:] if words[:1] == ["us"] else strict
    return {strict, loose, strict[1:] if words[:1] in (["us"], ["uk"]) else strict, bare} - {""}


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
