"""Actors: the parties of a dossier, what each is called, and where it is named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.extraction.body_sorts import Sort, sort_of
from briefing.extraction.genders import is_a_woman
from briefing.extraction.lexicon import LEGAL_FORMS
from briefing.extraction.merging import merged
from briefing.extraction.name_groups import is_made, looks_personal
from briefing.extraction.name_spelling import is_acronym, plain
from briefing.extraction.names import NameMention
from briefing.extraction.places import mark_places
from briefing.model.evidence import Span
from briefing.model.statements import ActorKind

#: One mention in so many that the context makes a product's is enough: most mentions are bare.
PRODUCT_SHARE = 15
_PREPOSITIONS = frozenset(
    "Inside Outside At In On For From With Behind Beyond Within Unlike Like Among".split()
)
#: A role in capitals that is longer is no initials.
LONGEST_INITIALS = 4
_A_BODY = re.compile(
    r",\s(?:an?|the)\s(?:[\w’'-]+\s){0,3}?(?:group|organi[sz]ation|charity|non-?profit|campaign|coalition|union|network"
    r"|association|alliance|collective|think[ -]tank|foundation|watchdog)\b"
    r"|,\swhich\s(?!was|is|made|meant|has|had)[a-z]+(?:ed|s)\b"
)


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
    is_feature: bool = False
    """Of a product: whether it is a part of another one, which “the system” does not mean."""
    sort: Sort | None = None
    """What sort of organisation it is, if it is one and the dossier tells."""
    woman: bool | None = None
    """Of a person: whether “she” or “he”, if the dossier tells."""

    @property
    def is_body(self) -> bool:
        """Whether it is an organisation, public or not."""
        return self.kind in {"organisation", "agency"}

    @property
    def is_product(self) -> bool:
        """Whether it is a product by itself, and no part of one."""
        return self.kind == "product" and not self.is_feature

    @property
    def first(self) -> NameMention:
        """The first mention by its fullest name."""
        return next((m for m in self.mentions if plain(m.text) == plain(self.name)), self.mentions[0])


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

    def bodies_in(self, words: str) -> Iterator[Party]:
        """The bodies, places apart, that words name: “general counsel of Halden Health”."""
        for party in self.parties:
            if party.is_body and not party.is_place:
                names = (party.name, *party.aliases)
                if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names):
                    yield party

    def named(self, name: str) -> Party | None:
        """The party that bears ``name`` or has it as an alias."""
        wanted = plain(name)
        for party in self.parties:
            if wanted in {plain(party.name), *(plain(alias) for alias in party.aliases)}:
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


def merge(mentions: Iterable[NameMention], texts: Mapping[str, str], altered: Collection[str] = ()) -> Actors:
    """Group the mentions of a whole dossier into parties.

    Args:
        mentions: names found in all sources.
        texts: the text of each source, for explicit introductions: “Full Name (FN)”.
        altered: the sources that are machine-altered copy.
    """
    groups = merged(mentions, texts, altered)
    parties = [_party(sorted(found, key=lambda m: (m.source, m.span))) for found in groups]
    for party in parties:
        if party.kind == "person" and _is_called_a_body(party, texts):
            party.kind, party.role, party.role_mention = "organisation", None, None
            party.sort = sort_of([party.name], [m.sort for m in party.mentions if m.sort]) or "association"
        if party.kind == "person":
            party.woman = is_a_woman(party.name, party.mentions, texts, altered)
    mark_places(parties, texts)
    parties.sort(key=lambda party: (-len(party.mentions), party.name))
    return Actors(parties)


def _is_called_a_body(party: Party, texts: Mapping[str, str]) -> bool:
    """“Open Shores, a Brussels group”: what the recogniser took for somebody's name is a body's."""
    if any("person" in mention.context or mention.role for mention in party.mentions):
        return False
    return any(_A_BODY.match(texts[m.source], m.span.end) for m in party.mentions)


def _party(mentions: list[NameMention]) -> Party:
    kind = _kind(mentions)
    texts = Counter(mention.text for mention in mentions)
    if kind in {"organisation", "agency"}:
        texts = Counter({text: n for text, n in texts.items() if not _opens_sentence(text, texts)}) or texts
    name = _best_name(texts, kind)
    roles = [mention for mention in mentions if mention.role and kind == "person"]
    best = max(roles, key=lambda m: (not (m.role or "").isupper(), len(m.role or "")), default=None)
    press = sum("publication" in mention.context for mention in mentions)
    return Party(
        name=name,
        kind=kind,
        aliases=_aliases(texts, name),
        mentions=mentions,
        role=_spelled(best.role) if best and best.role else None,
        role_mention=best,
        is_publication=press > 0 and press * 2 >= len(mentions),
        is_feature=kind == "product" and any("feature" in mention.context for mention in mentions),
        sort=sort_of(texts, [m.sort for m in mentions if m.sort]) if kind == "organisation" else None,
    )


def _opens_sentence(text: str, names: Collection[str]) -> bool:
    """“Inside Corvane”, where the party is called Corvane: a preposition that opened its sentence."""
    first, _, rest = text.partition(" ")
    return first in _PREPOSITIONS and rest in names


def _best_name(texts: Mapping[str, int], kind: ActorKind) -> str:
    """What a party is called in a list: in full, without initials, capitals and legal forms if it can be."""
    if kind == "product":
        # “AWS Rekognition” is Rekognition: a product goes by its commonest name.
        return max(texts, key=lambda text: (texts[text], -len(text)))
    spelled = [text for text in texts if not is_acronym(text) and not text.isupper()] or list(texts)
    if kind == "person":
        spelled = [text for text in spelled if not text.isupper()] or spelled
        return max(
            spelled, key=lambda text: (_full_words(text), len(text.split()), not text.isascii(), texts[text])
        )
    # “on X.”: the full stop of the sentence.
    spelled = [text for text in spelled if not (text.endswith(".") and text[:-1] in texts)] or spelled
    longest = max(spelled, key=lambda text: (len(text), texts[text]))
    bare, _, last = longest.rpartition(" ")
    return bare if last.lower().rstrip(".") in LEGAL_FORMS and bare in spelled else longest


def _full_words(text: str) -> int:
    return sum(len(word.rstrip(".")) > 1 for word in text.split())


def _aliases(texts: Iterable[str], name: str) -> list[str]:
    """The other names, each once: “HUCKABY” beside “Huckaby”, or for Dale Huckaby, is none."""
    known = {name.lower(), *name.lower().split()}
    aliases = sorted(text for text in texts if not text.isupper() and text != name)
    known |= {alias.lower() for alias in aliases}
    return sorted([*aliases, *(text for text in texts if text.isupper() and text.lower() not in known)])


def _spelled(role: str) -> str:
    """“COMMISSIONER”, as a transcript labels a speaker, without its capitals; “CEO” keeps them."""
    return role.capitalize() if role.isupper() and len(role) > LONGEST_INITIALS else role


def _kind(mentions: list[NameMention]) -> ActorKind:
    if looks_personal(mentions):
        return "person"
    contexts = Counter(context for mention in mentions for context in mention.context)
    if contexts["agency"]:
        return "agency"
    product = contexts["product"] and contexts["product"] * PRODUCT_SHARE >= len(mentions)
    if product and is_made(mentions):
        return "product"
    return "organisation"
