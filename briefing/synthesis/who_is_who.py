"""Who is who: the parties of a matter, with what they are and where the sources say so.

Whoever acts in a finding, is quoted by name or is a side of a dispute belongs in, and then who else speaks or
acts in the matter, and whom several sources name. A place, a publication that only reports, a name told in
passing and one that only machine-altered copy has do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.extraction.actors import LONGEST_INITIALS, Party
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.names import NameMention
from briefing.model.briefing import Actor
from briefing.model.evidence import Span
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.phrasing import is_plain_role, own_role
from briefing.synthesis.placing import Placing

#: How many actors the brief lists.
MOST = 24
#: More words are no role, but what a sentence tells of somebody.
LONGEST_ROLE = 14
#: A body that no finding has must be named so often, and in more than one source.
OFTEN = 3
_ARTICLES = ("a ", "an ", "the ")


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


def _told(extraction: Extraction, found: Iterable[Found]) -> tuple[set[str], set[str]]:
    """The parties that do or say what findings tell, and those that findings name."""
    doers: set[str] = set()
    named: set[str] = set()
    for member in (member for item in found for member in item.cluster.members):
        doers |= {name for name in (member.actor, member.subject) if name}
        if member.statement.speaker and (party := extraction.actors.named(member.statement.speaker)):
            doers.add(party.name)
        named |= {p.name for _, p in extraction.actors.within(member.source, member.statement.span)}
    return doers, named


def _active(extraction: Extraction, placing: Placing) -> set[str]:
    """The persons who speak, or are what a sentence is about, in statements that belong to the matter."""
    active: set[str] = set()
    for extracted in extraction.sources:
        for statement in extracted.statements:
            if placing.is_aside(statement):
                continue
            if statement.speaker and (speaker := extraction.actors.named(statement.speaker)):
                active.add(speaker.name)
            if statement.subject is not None:
                subjects = extraction.actors.within(statement.source, statement.subject)
                active |= {party.name for _, party in subjects if party.kind == "person"}
    return active


class _Register:
    """What the sources tell of each party."""

    def __init__(
        self, extraction: Extraction, placing: Placing, found: Sequence[Found], speakers: Iterable[str]
    ) -> None:
        self._by_source = {extracted.source.source.id: extracted for extracted in extraction.sources}
        self._mastheads = {
            (extracted.publisher or "").lower().removeprefix("the ") for extracted in extraction.sources
        }
        self._speakers = set(speakers)
        self._doers, self._named = _told(extraction, found)
        self._active = _active(extraction, placing)

    def rank(self, party: Party) -> int | None:
        """How much the party belongs in the list, 0 most; None if it does not at all."""
        genuine = [mention for mention in party.mentions if not self._altered(mention)]
        does = party.name in self._doers
        if party.is_place or (not genuine and not (party.kind == "person" and does)):
            return None
        if self._only_reports(party):
            return None
        if does or self._speakers & {party.name, *party.aliases}:
            return 0
        if party.name in self._named and (len(genuine) > 1 or party.kind == "person"):
            return 1
        sources = {mention.source for mention in genuine}
        origins = {self._by_source[source].source.duplicate_of or source for source in sources}
        often = len(origins) > 1 and len(genuine) >= (2 if party.kind == "person" else OFTEN)
        # A name that only the recogniser takes for a person's may be a firm's.
        person = len(genuine) > 1 or any("person" in mention.context for mention in genuine)
        return 2 if often or (party.name in self._active and person) else None

    def _only_reports(self, party: Party) -> bool:
        """Whether it is the press, or publishes one of the sources and does nothing in a finding."""
        names = {name.lower().removeprefix("the ") for name in (party.name, *party.aliases)}
        if party.is_publication or party.sort == "press":
            return True
        return party.sort is None and party.name not in self._doers and bool(names & self._mastheads)

    def _altered(self, mention: NameMention) -> bool:
        return self._by_source[mention.source].source.machine_altered

    def actor(self, party: Party, book: EvidenceBook) -> Actor:
        """The party as the brief lists it."""
        role, given = self._role(party)
        mentions = [self._first(party, party.name), *([given] if given else [])]
        mentions += [self._first(party, alias) for alias in party.aliases]
        spans = [(each.source, self._sentence_of(each)) for each in mentions]
        return Actor(
            id=stable_id("a", party.name),
            name=party.name,
            kind=party.kind,
            role=role,
            aliases=party.aliases,
            mentions=len(party.mentions),
            evidence=book.cite_all(dict.fromkeys(spans)),
        )

    def _first(self, party: Party, name: str) -> NameMention:
        """The first mention by that name, of an unaltered source if it can be."""
        spelled = [mention for mention in party.mentions if mention.text == name] or [party.first]
        return next((mention for mention in spelled if not self._altered(mention)), spelled[0])

    def _sentence_of(self, mention: NameMention) -> Span:
        extracted: Extracted = self._by_source[mention.source]
        return extracted.sentence_of(mention.span)

    # --- roles ----------------------------------------------------------------------------------

    def _role(self, party: Party) -> tuple[str | None, NameMention | None]:
        """What the sources say that a person is, in the words that tell most, and where they say it."""
        if party.kind != "person":
            return None, None
        told = [(role, mention) for mention in party.mentions if (role := self._usable_role(mention))]
        if told:
            return max(told, key=lambda pair: _tells(pair[0]))
        does = [
            (mention.occupation[0], mention)
            for mention in party.mentions
            if mention.occupation and not self._altered(mention)
        ]
        return does[0] if does else (None, None)

    def _usable_role(self, mention: NameMention) -> str | None:
        """The role that a mention gives, without whose it is where only its place says who that is."""
        if not mention.role or (self._altered(mention) and not is_plain_role(mention.role)):
            return None
        role = " ".join(own_role(mention.role).split())
        for article in _ARTICLES:
            if role.lower().startswith(article):
                role = role[len(article) :]
        if role.isupper() and len(role) > LONGEST_INITIALS:
            role = role.capitalize()
        return role if role and len(role.split()) <= LONGEST_ROLE else None


def _tells(role: str) -> tuple[bool, int]:
    """Orders roles: those that say of which body first, then the longer."""
    words = role.split()
    return any(word[0].isupper() for word in words[1:]) or words[0].endswith(("'s", "’s")), len(role)
