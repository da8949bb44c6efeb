"""Antecedents: what a source offers a pronoun or a description to stand for, and how it is then worded."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.body_sorts import heads, sort_by_name
from briefing.extraction.found_parties import Found, by_weight, outweighs, unique_parties
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    GENERIC_NAME_WORDS,
    INSTITUTION_WORDS,
    PRESS_WORDS,
    PRODUCT_NOUNS,
    SOMEBODY_NOUNS,
)
from briefing.extraction.memory import Memory, Seen
from briefing.extraction.name_spelling import is_acronym
from briefing.extraction.offices import offices_of
from briefing.extraction.powers import is_another_power
from briefing.extraction.rivals import Rivals
from briefing.extraction.wares import Wares
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: How many sentences back a description may take the only body that one of them names.
BODY_WINDOW = 3
#: Changes from one body to another and back that make a text one about both: A, B, A, B.
_TURNS = 3
#: Of so many places of a name, one has an article that is not its own.
_RARELY = 4
#: Nouns that say of what kind a body is.
_KINDS_OF_BODY = (
    AGENCY_NOUNS | AGENCY_WORDS | ASSOCIATION_NOUNS | COMPANY_NOUNS | GENERIC_NAME_WORDS | INSTITUTION_WORDS
    | {"bank", "club", "court", "fund", "laboratory", "ombudsman", "party", "paper", "newspaper"}
)  # fmt: skip
#: Words that names have in small letters.
_SMALL_WORDS = frozenset("a and at for in of on the".split())
#: Nouns of a body that every place has one of.
_LANDS = frozenset("borough city county district parish province shire state town village".split())
#: Those whose names stand without an article.
_PLAIN_LANDS = frozenset("borough county parish shire town village".split())
#: Ends of names that are a public body's wherever nothing says otherwise: “Federal Transit Service”.
_AGENCY_ENDS = AGENCY_NOUNS - _LANDS - {"board", "force", "municipality", "sheriff"}
#: Nouns that a name stands before as an adjective does.
_NOUNS_BEHIND_A_NAME = (
    SOMEBODY_NOUNS | PRODUCT_NOUNS | DOCUMENT_NOUNS | AGENCY_NOUNS | {"chief", "contract", "deal", "policy"}
)
#: Nouns that a company is called by and people who have joined are: “the group”.
_OF_BOTH_KINDS = COMPANY_NOUNS & ASSOCIATION_NOUNS
#: People who have joined, whom a text may go on to call a group without having called them so before.
_GATHERED = re.compile(
    r"\b(?:petition|signer|signator|campaign|activis|protest|organi[sz]er|coalition|volunteer|open letter"
    r"|walk(?:ed)?[ -]?out)",
    re.IGNORECASE,
)


class Antecedents:
    """What one source has named and introduced so far."""

    def __init__(self, source: str, text: str, actors: Actors, publisher: str | None = None) -> None:
        self.source = source
        masthead = text.lstrip().partition("\n")[0]
        self._own_names = {_bare(name) for name in (publisher, masthead) if name}
        self._headlines = set() if _is_a_title(masthead) else {_bare(masthead)} - {_bare(publisher or "")}
        self.text = text
        self.actors = actors
        self.memory = Memory(source, actors)
        self._rivals = Rivals(source, text, actors, self.memory, self.fits)
        self.wares = Wares(source, text, actors, self.memory, self._rivals)
        self._sorts = {party.sort for party in actors.parties}
        self._by_head: dict[str, list[Found]] = defaultdict(list)
        self._meant: dict[str, tuple[int, Found]] = {}
        self._articles: dict[str, bool] = {}
        self._offices: dict[str, dict[str, Found]] = defaultdict(dict)
        for mention, party in actors.within(source, Span(0, len(text))):
            if party.is_body and not party.is_publication:
                if " " in mention.text or is_acronym(mention.text):
                    for head in _common_heads(party):
                        self._by_head[head].append((mention.span, party))
            elif party.kind == "person" and mention.role and mention.role_span:
                for office in offices_of(mention.role):
                    self._offices[office][party.name] = mention.role_span, party

    # --- what stands in the sentence itself -----------------------------------------------------

    def fitting_before(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, lemma: str
    ) -> list[Party]:
        """Bodies that “the ``lemma``” may mean and that its own sentence names before it; not one that an
        aside only introduces: “A statement, which came from a shop called X, said the company …”."""
        here = Span(parsed.span(sentence).start, parsed.span(token).start)
        asides = [
            parsed.span(word)
            for word in sentence
            if word.i < token.i
            and any(up.dep_ == "relcl" and not up.is_ancestor(token) for up in word.ancestors)
        ]
        return [
            party
            for mention, party in self.actors.within(self.source, here)
            if self.may_fit(party, lemma)
            and not (
                self.text.endswith(("called ", "named "), here.start, mention.span.start)
                and any(mention.span.contains(aside) for aside in asides)
            )
        ]

    def named_before(self, parsed: ParsedPassage, sentence: DocSpan, token: Token) -> list[Party]:
        """The parties that the sentence names before the word."""
        here = Span(parsed.span(sentence).start, parsed.span(token).start)
        return [party for _, party in self.actors.within(self.source, here)]

    # --- bodies ---------------------------------------------------------------------------------

    def is_press(self, party: Party) -> bool:
        """Whether it is who published the source, or another paper: a report goes on about the matter, and
        not about who reports it."""
        bare, names = _bare(party.name), self._own_names
        named = bare in names or any(name in {f"{bare} {word}" for word in PRESS_WORDS} for name in names)
        own = party.kind == "organisation" and party.sort is None and named
        return own or party.is_publication or party.sort == "press"

    def fits(self, party: Party, lemma: str) -> bool:
        """Whether “the ``lemma``” may mean the party, by what kind of body it is."""
        if party.is_place or party.is_publication:
            return False
        if party.kind == "agency":
            return lemma in AGENCY_NOUNS and not (self._is_another_power(party) or _is_land(party))
        if party.kind != "organisation":
            return False
        if lemma in AGENCY_NOUNS:
            # A name that only ends like an agency's gives way to an agency of which more is told.
            # What merely has staff and software reads like a company: “Calder Revenue Service software”.
            plain = party.sort is None or (party.sort == "company" and sort_by_name(party.name) is None)
            named = plain and bool(heads(party.name) & _AGENCY_ENDS)
            return named and not any(
                other.kind == "agency" and len(other.mentions) > len(party.mentions) and not _is_land(other)
                for other in self.actors.parties
            )
        is_company = lemma in COMPANY_NOUNS and (lemma != "group" or "group" in party.name.lower())
        sorts = {"company"} if is_company else set()
        sorts |= {"association"} if lemma in ASSOCIATION_NOUNS else set()
        return party.sort in sorts or (party.sort is None and bool(sorts) and not sorts & self._sorts)

    def _is_another_power(self, party: Party) -> bool:
        return is_another_power(party.name, (p.name for p in self.actors.parties if p.kind == "person"))

    def may_fit(self, party: Party, lemma: str) -> bool:
        """Whether it fits, or is a body of which nothing says that it is of another kind: a rival."""
        if self.fits(party, lemma):
            return True
        if party.is_place or party.is_publication:
            return False
        if lemma in AGENCY_NOUNS:
            return party.kind == "agency" and _is_land(party)  # its sheriff or its clerk is meant, perhaps
        return party.kind == "organisation" and party.sort is None

    def another_just_named(self, party: Party, lemma: str) -> bool:
        """Whether one of the last two sentences names another that “the … ``lemma``” may describe, beside
        the party or after it."""
        for seen in list(reversed(self.memory.seen))[:2]:
            named = [other for _, other in seen.parties]
            if any(other is not party and self.may_fit(other, lemma) for other in named):
                return True
            if party in named:
                return False
        return False

    def is_main(self, party: Party, lemma: str, here: int) -> bool:
        """Whether the source is about that body, if about any of its kind."""
        main = self._main_body(lemma, here)
        return main is not None and main[1] is party

    def by_head(self, lemma: str, here: int) -> Found | None:
        """“the ministry” is the Ministry for Household Support, where the source names one such body.

        A body that is named only further on counts where none is named before; “the county” is the
        reader's own until another is named.
        """
        mentions = self._by_head.get(lemma, [])
        bodies = {party.name: party for _, party in mentions}
        if len(bodies) == 1 and self._is_of_the_masthead(lemma, *bodies.values()):
            return None
        before = [pair for pair in mentions if pair[0].end <= here and pair[1].name in self.memory.named]
        ahead = [pair for pair in mentions if pair[0].start > here and lemma not in _LANDS]
        ranked = by_weight(before or ahead)
        if not ranked or (len(ranked) > 1 and not outweighs(ranked[0], ranked[1])):
            return None
        wanted = ranked[0][1]
        # Of two departments the one that the matter is about is not meant right behind the other's name.
        last = next((party for span, party in reversed(mentions) if span.end <= here), wanted)
        if last is not wanted or self._others_may_be_meant(lemma, wanted, here):
            return None
        if self._rivals.of_named(lemma, wanted, here):
            return None
        found = next(((span, party) for span, party in reversed(before) if party is wanted), ranked[0])
        # “on the board of one of those firms, Halden. … He left the board.”
        since = self.text[found[0].end : here] if found[0].end < here else ""
        return None if re.search(rf"\b(?:a|an|its|the) {lemma} of\b", since) else found

    def _others_may_be_meant(self, lemma: str, found: Party, here: int) -> bool:
        """Whether “the group” may be others than X Group: who signed, a campaign, “a legal aid group”."""
        if lemma not in _OF_BOTH_KINDS:
            return False
        told = self.actors.within(self.source, Span(0, here))
        if any(party is not found and party.sort == "association" for _, party in told):
            return True
        names = [mention.span for mention, _ in told]
        if any(
            not any(span.overlaps(Span(*match.span())) for span in names)
            for match in re.finditer(rf"(?<!\bthe )\b{lemma}s?\b", self.text[:here], re.IGNORECASE)
        ):
            return True
        joined = _GATHERED.search(self.text, 0, here) or any(seen.plural_subject for seen in self.memory.seen)
        return found.sort != "association" and bool(joined)

    def _is_of_the_masthead(self, lemma: str, party: Party) -> bool:
        """“the county” in the Marlow County Independent: not Pruitt County, whichever that names. A headline
        that opens the text is no masthead: “County votes to end its trial”."""
        bare = _bare(party.name)
        return any(lemma in name.split() and bare not in name for name in self._own_names - self._headlines)

    def body(self, lemma: str, here: int) -> Found | None:
        """The body that “the ``lemma``” means: named in a sentence not far back, or the matter's main one, or
        the one that it meant before, if no other that it could mean was named since."""
        found = self._nearest_body(lemma, here) or self._meant_before(lemma, here)
        if found is None or self._others_may_be_meant(lemma, found[1], here):
            return None
        if self._rivals.of(lemma, found[1], here):
            return None
        if not self._was_just_named(found[1], lemma) and self._takes_turns(found[1], lemma, here):
            return None
        self._meant[lemma] = here, found
        return found

    def _was_just_named(self, party: Party, lemma: str) -> bool:
        """Whether the sentence before speaks of that body, and of no other that it could be."""
        seen = self.memory.seen[-1] if self.memory.seen else None
        parties = [other for _, other in (*seen.parties, *seen.meant)] if seen else []
        return party in parties and not any(
            other is not party and self.fits(other, lemma) for other in parties
        )

    def _takes_turns(self, party: Party, lemma: str, here: int) -> bool:
        """Whether the source speaks of it and of another of its kind by turns, neither the matter's main one:
        the nearest is then as often as not the wrong one."""
        told = [other for _, other in self.actors.within(self.source, Span(0, here))]
        rivals = {other.name: other for other in told if other is not party and self.fits(other, lemma)}
        for rival in rivals.values():
            turns = [other for other in told if other is party or other is rival]
            changes = sum(one is not other for one, other in pairwise(turns))
            if changes >= _TURNS and len(party.mentions) < 2 * len(rival.mentions):
                return True
        return False

    def _meant_before(self, lemma: str, here: int) -> Found | None:
        if lemma not in self._meant:
            return None
        where, meant = self._meant[lemma]
        since = self.actors.within(self.source, Span(where, here))
        others = any(party is not meant[1] and self.may_fit(party, lemma) for _, party in since)
        return None if others else meant

    def _nearest_body(self, lemma: str, here: int) -> Found | None:
        for seen in list(reversed(self.memory.seen))[:BODY_WINDOW]:
            parties = [*seen.parties, *seen.meant]
            strong = list(unique_parties(pair for pair in parties if self.fits(pair[1], lemma)))
            if seen.subject and self.fits(seen.subject[1], lemma):
                return seen.subject
            if self._subject_may_be_meant(seen, lemma):
                return None
            if not strong and lemma in AGENCY_NOUNS and any(self.may_fit(p, lemma) for _, p in parties):
                return None
            if len(strong) == 1:
                rivals = {party.name for _, party in parties if self.may_fit(party, lemma)}
                return strong[0] if len(rivals) == 1 else None
            if strong:
                ranked = by_weight(strong)
                return ranked[0] if outweighs(ranked[0], ranked[1]) else None
        return self._main_body(lemma, here)

    def _subject_may_be_meant(self, seen: Seen, lemma: str) -> bool:
        """Whether the sentence is about an organisation of which nothing says that it is no company."""
        about = seen.subject or seen.owner
        if lemma in COMPANY_NOUNS and about is None and seen.of_unknown:
            return True
        if about is None or lemma not in COMPANY_NOUNS:
            return False
        party = about[1]
        return party.kind == "organisation" and party.sort is None and not party.is_place

    def _main_body(self, lemma: str, here: int) -> Found | None:
        """The body that the matter is about, if the source has named it: the dossier names it at least
        twice as often as any other body of its kind that this source has named so far."""
        found = [
            (mention.span, party)
            for mention, party in self.actors.latest(self.source, here)
            if self.may_fit(party, lemma) and party.name in self.memory.named
        ]
        ranked = by_weight(found)
        if not ranked or (len(ranked) > 1 and not outweighs(ranked[0], ranked[1])):
            return None
        return ranked[0] if self.fits(ranked[0][1], lemma) else None

    # --- persons -------------------------------------------------------------------

    def holder(self, office: str) -> Found | None:
        """The one person to whom this source gives the office: “chief executive”, “minister”."""
        found = self._offices.get(office.lower(), {})
        return next(iter(found.values())) if len(found) == 1 else None

    def said(self, span: Span) -> str:
        """A body's name as the antecedent has it, so that the words are the source's."""
        name = " ".join(span.slice(self.text).split())
        return f"the {name}" if _TAKES_ARTICLE.search(name) or self._has_article(span) else name

    def _has_article(self, span: Span) -> bool:
        """Whether the source writes the name with “the”, which before “the Calder County sheriff” is the
        sheriff's: there, what stands before the name elsewhere tells."""
        name = span.slice(self.text)
        behind_its_name = self.text[max(0, span.start - 1) : span.start] == "("  # “… Service (CRS)”
        if self.text[max(0, span.start - 4) : span.start].lower() != "the " and not behind_its_name:
            return False
        if heads(name) & _PLAIN_LANDS and " of " not in name:
            return False  # “the Calder County jail”: nobody writes “the Calder County”
        if name not in self._articles:
            found = re.findall(rf"(\bthe )?\b{re.escape(name)}\b", self.text, re.IGNORECASE)
            self._articles[name] = _RARELY * sum(map(bool, found)) >= len(found)
        if not self._articles[name]:
            return False  # “the Corvane sales guy”
        if not self._is_before_a_noun(span):
            return True
        alone = [
            match
            for match in re.finditer(rf"(\bthe )?\b{re.escape(name)}\b", self.text, re.IGNORECASE)
            if not self._is_before_a_noun(Span(*match.span()))
        ]
        return all(match[1] for match in alone) if alone else bool(heads(name) & _AGENCY_ENDS - {"council"})

    def _is_before_a_noun(self, span: Span) -> bool:
        """“Calder County sheriff”, “Corvane software”: a name that says which sheriff and whose software."""
        behind = re.match(r" ([a-z][a-z-]+)", self.text[span.end : span.end + 40])
        return behind is not None and bool({behind[1], behind[1].removesuffix("s")} & _NOUNS_BEHIND_A_NAME)


#: Names that nobody writes without “the”, whatever stands before them: “New Mexico's Oversight Committee”.
_TAKES_ARTICLE = re.compile(
    r"^(?:Bureau|Department|Directorate|Ministry|Office) (?:of|for) "
    r"|^[A-Z].* (?:Administration|Agency|Authority|Bureau|Commission|Committee|Department|Directorate|"
    r"Inspectorate|Ministry|Office|Ombudsman|Tribunal)$"
)


def _common_heads(party: Party) -> set[str]:
    """The common nouns that may call a body: not “the door” one that is named One Door, whose words say
    nothing of what it is, and not “the software” the company Corvane Software, which makes it."""
    told = party.kind == "agency" or len(party.name.split()) > 2
    made = frozenset[str]() if party.kind == "agency" else PRODUCT_NOUNS
    # “the company” is any: of Dead & Company no more than of another.
    return {head for head in heads(party.name) - made - {"company"} if told or head in _KINDS_OF_BODY}


def _is_land(party: Party) -> bool:
    """“Calder County”: it has agencies and is none; not “Department of State”."""
    named = heads(party.name)
    return bool(named & _LANDS) and not named & (AGENCY_NOUNS - _LANDS)


def _is_a_title(line: str) -> bool:
    """“The Marlow County Independent”, and no sentence: each word but the small ones has its capital."""
    return all(word[0].isupper() or word in _SMALL_WORDS for word in re.findall(r"[^\W\d][\w’'-]*", line))


def _bare(name: str) -> str:
    return " ".join(name.lower().split()).removeprefix("the ")
