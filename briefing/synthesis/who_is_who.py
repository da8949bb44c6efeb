"""Who is who: the parties of a matter, with what they are and where the sources say so.

Whoever acts in a finding, is quoted by name or is a side of a dispute belongs in, and then who else speaks or
acts in the matter, and whom several sources name. A place, a publication that only reports, a name told in
passing and one that only machine-altered copy has do not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.extraction.actors import Party
from briefing.extraction.body_sorts import heads
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.lexicon import AGENCY_WORDS, DIVISIONS, LEGAL_FORMS
from briefing.extraction.name_spelling import plain, spelled
from briefing.extraction.names import NameMention
from briefing.model.briefing import Actor
from briefing.model.evidence import Span
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.name_fragments import BARE_NOUNS, is_no_party, is_part_of_another
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.roles import Roles

#: How many actors the brief lists.
MOST = 36
#: A body that no finding has must be named so often, and in more than one source.
OFTEN = 3
#: How much less than a finding a statement may fit its section to make its speaker one of the matter's.
SLIGHT = 0.75
_INITIALLED = re.compile(r"\w\.?\s\w")
_PARTICLES = frozenset("van von de del della der den di da la le ter ten".split())


def find_actors(
    extraction: Extraction,
    placing: Placing,
    found: Mapping[str, Sequence[Found]],
    book: EvidenceBook,
    speakers: Iterable[str] = (),
) -> list[Actor]:
    """The parties that the brief speaks of, those that the dossier names most first.

    Args:
        extraction: what the dossier says.
        placing: which of its statements belong to the matter.
        found: the findings of each section.
        book: where spans are cited.
        speakers: who is quoted or holds a position in a dispute, as the brief calls them.
    """
    register = _Register(extraction, placing, [item for group in found.values() for item in group], speakers)
    parties = extraction.actors.parties
    ranked = [(rank, party) for party in parties if (rank := register.rank(party)) is not None]
    chosen = {party.name for _, party in sorted(ranked, key=lambda pair: pair[0])[:MOST]}
    return [register.actor(party, book) for _, party in ranked if party.name in chosen]


def _told(extraction: Extraction, found: Iterable[Found]) -> tuple[set[str], set[str], set[str]]:
    """The parties that do or say what findings tell, those that the sentences behind them name, and those
    whom the findings' own words name."""
    items = list(found)
    doers: set[str] = set()
    named: set[str] = set()
    for member in (member for item in items for member in item.cluster.members):
        doers |= {name for name in (member.actor, member.subject) if name}
        if member.statement.speaker and (party := extraction.actors.named(member.statement.speaker)):
            doers.add(party.name)
        named |= {p.name for _, p in extraction.actors.within(member.source, member.statement.span)}
    words = " ".join(item.finding.statement for item in items)
    return doers, named, {party.name for party in extraction.actors.parties if _is_in(party, words)}


def _is_in(party: Party, words: str) -> bool:
    """Whether words name a person in full, or a public body."""
    spelled = [party.name] if party.kind == "person" else [party.name, *party.aliases]
    return any(" " in name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in spelled)


def _is_surely_so(party: Party) -> bool:
    """Whether a text makes it a person, or its name's own head a public body: “Department of Ports”."""
    if party.kind == "person":
        return any("person" in mention.context for mention in party.mentions)
    acts = any("acts" in mention.context for mention in party.mentions)
    return party.kind == "agency" and not heads(party.name).isdisjoint(
        AGENCY_WORDS if acts else AGENCY_WORDS - {"county"}
    )


def _active(extraction: Extraction, placing: Placing) -> set[str]:
    """The persons who speak, or are what a sentence is about, in statements that belong to the matter."""
    active: set[str] = set()
    for extracted in extraction.sources:
        for statement in extracted.statements:
            if placing.is_aside(statement) or placing.section(statement)[1] < SLIGHT * PLACED:
                continue
            if statement.speaker and (speaker := extraction.actors.named(statement.speaker)):
                active.add(speaker.name)
            if statement.subject is not None:
                subjects = extraction.actors.within(statement.source, statement.subject)
                active |= {party.name for _, party in subjects if party.kind == "person"}
    return active


def _shared_names(parties: Sequence[Party]) -> set[str]:
    """The names that two parties bear, or go by: “Hatch”, of Benny and of Lorna Hatch. What is only a part of
    another's name, or a name with a title, is nobody else's."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        *given, last = party.name.split()
        given = [word for word in given if word.lower() not in _PARTICLES and not word.endswith(".")]
        if party.kind == "person" and given:
            bearers[last].add(given[0].lower())
    return {name for name, borne in bearers.items() if len(borne) > 1}


def _in_full(parties: Sequence[Party]) -> dict[str, Party]:
    """The firm that each short name stands for: “Corvane”, of Corvane Metrics Inc., if it is the only one."""
    firms = [party for party in parties if party.kind == "organisation" and not party.is_place]
    found: dict[str, list[Party]] = defaultdict(list)
    for long in firms:
        short, _, more = long.name.partition(" ")
        forms = {name.split()[-1].lower().rstrip(".") for name in (long.name, *long.aliases)}
        if more and " " not in more and more.lower() not in DIVISIONS and forms & LEGAL_FORMS:
            found[short].append(long)
    shorts = {party.name for party in firms}
    return {short: longs[0] for short, longs in found.items() if len(longs) == 1 and short in shorts}


def _is_of_the_press(name: str, masthead: str) -> bool:
    """Whether a name is a masthead's, or short for it: “the Register”, of the Cork Register, and
    “CorkRegisterLive”."""
    whole = "".join(masthead.split())
    run_together = " " in masthead and name.startswith(whole) and " " not in name
    return name == masthead or masthead.endswith(f" {name}") or run_together


class _Register:
    """What the sources tell of each party."""

    def __init__(
        self, extraction: Extraction, placing: Placing, found: Sequence[Found], speakers: Iterable[str]
    ) -> None:
        self._by_source = {extracted.source.source.id: extracted for extracted in extraction.sources}
        self._roles = Roles(self._by_source, extraction.actors)
        self._mastheads = {
            (extracted.publisher or "").lower().removeprefix("the ") for extracted in extraction.sources
        }
        self._parties = extraction.actors.parties
        self._texts = {each.source.source.id: each.source.source.text for each in extraction.sources}
        self._shared = _shared_names(self._parties)
        self._in_full = _in_full(self._parties)
        self._long = {party.name for party in self._in_full.values()}
        self._speakers = set(speakers)
        self._doers, self._named, self._printed = _told(extraction, found)
        self._active = _active(extraction, placing)

    def rank(self, party: Party) -> int | None:
        """How much the party belongs in the list, 0 most; None if it does not at all."""
        genuine = [mention for mention in party.mentions if not self._altered(mention)]
        does = party.name in self._doers
        if is_no_party(party, self._texts) or is_part_of_another(party, self._parties, self._texts):
            return None
        if party.name in self._long:
            return None
        full = self._in_full.get(party.name)
        does = does or (full is not None and full.name in self._doers)
        printed = party.name in self._printed
        told = does or (printed and _is_surely_so(party))
        if party.is_place or (not genuine and not (party.kind == "person" and told)):
            return None
        if self._only_reports(party):
            return None
        if does or self._speakers & {party.name, *party.aliases}:
            return 0
        if party.name in self._named and (len(genuine) > 1 or party.kind == "person"):
            return 1
        if printed and _is_surely_so(party) and not self._is_printed_longer(party):
            return 2
        sources = {mention.source for mention in genuine}
        origins = {self._by_source[source].source.duplicate_of or source for source in sources}
        often = len(origins) > 1 and len(genuine) >= (2 if party.kind == "person" else OFTEN)
        # A name that only the recogniser takes for a person's may be a firm's.
        person = len(genuine) > 1 or any("person" in mention.context for mention in genuine)
        return 2 if often or (party.name in self._active and person) else None

    def _is_printed_longer(self, party: Party) -> bool:
        """“Court of Claims”, where a finding has the Ohio Court of Claims."""
        return any(party.name in name and party.name != name for name in self._printed)

    def _only_reports(self, party: Party) -> bool:
        """Whether it is the press, or publishes one of the sources and does nothing in a finding."""
        names = {name.lower().removeprefix("the ") for name in (party.name, *party.aliases)}
        if party.is_publication or party.sort == "press":
            return True
        if party.sort is not None or party.kind == "agency" or party.name in self._doers:
            return False
        return any(_is_of_the_press(name, masthead) for masthead in self._mastheads for name in names)

    def _altered(self, mention: NameMention) -> bool:
        return self._by_source[mention.source].source.machine_altered

    def actor(self, party: Party, book: EvidenceBook) -> Actor:
        """The party as the brief lists it."""
        role = self._roles.listed(party)
        aliases = [
            alias
            for alias in party.aliases
            if alias.lower() not in BARE_NOUNS
            and alias not in self._shared
            and not (party.kind == "person" and _INITIALLED.match(alias))
        ]
        aliases = [alias for alias in aliases if plain(alias) != plain(party.name)]
        full = self._full_name(party)
        spans = [self._naming(party, full)]
        called = [self._first(party, alias) for alias in aliases]
        if (firm := self._in_full.get(party.name)) is not None:
            more = [name for name in (firm.name, *firm.aliases) if name not in aliases]
            called += [self._first(firm, name) for name in more]
            aliases += more
        spans += [(each.source, self._sentence_of(each)) for each in called]
        if role is not None:
            spans[1:1] = self._roles.evidence(role)
        return Actor(
            id=stable_id("a", party.name),
            name=full,
            kind=party.kind,
            role=role.words if role else None,
            role_ended=role.ended if role else None,
            aliases=aliases,
            mentions=len(party.mentions),
            evidence=book.cite_all(dict.fromkeys(spans)),
        )

    def _first(self, party: Party, name: str) -> NameMention:
        """The first mention by that name, of an unaltered source if it can be."""
        spelled = [mention for mention in party.mentions if mention.text == name] or [party.first]
        return next((mention for mention in spelled if not self._altered(mention)), spelled[0])

    def _full_name(self, party: Party) -> str:
        """“European Data Protection Supervisor”, whose last word was taken for a role, by its initials; and
        “Osei” of a transcript's label “OSEI”, where its list of those present spells the name so."""
        small = " ".join(spelled(word) for word in party.name.split())
        if party.kind == "person" and party.name.isupper() and small in self._texts[party.first.source]:
            return small
        behind = self._texts[party.first.source][party.first.span.end :]
        word = re.match(r"\s([A-Z][a-z]+)\b", behind)
        initials = "".join(each[0] for each in party.name.split() if each[0].isupper())
        acronyms = {alias for alias in party.aliases if alias.isupper()}
        if word and f"{initials}{word[1][0]}" in acronyms and initials not in acronyms:
            return f"{party.name} {word[1]}"
        return party.name

    def _naming(self, party: Party, name: str) -> tuple[str, Span]:
        """A sentence that has the name, of an unaltered source if it can be."""
        for mention in sorted(party.mentions, key=self._altered):
            sentence = self._sentence_of(mention)
            if name in " ".join(sentence.slice(self._texts[mention.source]).split()):
                return mention.source, sentence
        first = self._first(party, party.name)
        spelt = self._texts[first.source].find(name)
        if spelt >= 0 and name != first.text:
            return first.source, self._by_source[first.source].sentence_of(Span(spelt, spelt + len(name)))
        return first.source, self._sentence_of(first)

    def _sentence_of(self, mention: NameMention) -> Span:
        extracted: Extracted = self._by_source[mention.source]
        return extracted.sentence_of(mention.span)
