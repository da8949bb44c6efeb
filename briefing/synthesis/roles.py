"""Roles: what the sources say that a person is, in the words that tell most, and where they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.extraction.actors import LONGEST_INITIALS, Actors, Party
from briefing.extraction.dates import say_date
from briefing.extraction.extract import Extracted
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    INSTITUTION_WORDS,
)
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span
from briefing.synthesis.departures import Departure, Departures
from briefing.synthesis.phrasing import own_role, possessive

#: More words are no role, but what a sentence tells of somebody.
LONGEST_ROLE = 14
_ARTICLES = ("a ", "an ", "the ")
#: Code points of a body's name before somebody's, and of “'s ” between the two.
_LONGEST_NAME, _GENITIVE = 80, 3
#: Words with which no role ends.
_OPEN = frozenset("of for at in on with by to and from the a an".split())
#: By what a text calls a body again that it has named.
_CALLED = (
    AGENCY_NOUNS
    | ASSOCIATION_NOUNS
    | COMPANY_NOUNS
    | INSTITUTION_WORDS
    | frozenset("alliance campaign clinic coalition lab laboratory newspaper paper project team".split())
)
#: A body that the sentence is about, and calls by no name.
_SOME_BODY = re.compile(rf"The (?:{'|'.join(sorted(_CALLED))})\b(?! of\b)")
#: What no role has in it: another's name or half a bracket.
_ANOTHERS = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Cllr)\b|[\[\]]|\([^)]*$|^[^(]*\)")
#: Whose the role is: “of Halden Health”, “Halden’s chief nurse”, “Halden account executive”.
_HOUSE = re.compile(
    r"[A-Z][\w.&’'-]*[’']s?\s+\w|[a-z], [A-Z]"
    r"|\b(?:at|for|from|in|of|to|with)\s+(?:the\s|an?\s)?(?:\w+\s){0,4}?[A-Z]"
)
_SELLER = re.compile(r"^(?:former\s)?(?:[A-Z][\w&’'.-]*\s)+[a-z][\w-]*(?:\s[a-z][\w-]*)*$")
#: “the board's chair”: of the body that the matter is about, though it is not named here.
_OF_A_PUBLIC_BODY = re.compile(
    r"(?i:the|its)\s(?P<office>(?:board|city|council|county|district|force|hospital|ministry|school|state|town|trust"
    r"|union|university)[’']s\s.+)",
    re.DOTALL,
)
#: “the Office of Field Trials”.
_TAKES_ARTICLE = re.compile(r"[A-Z][a-z]+\s(?:[A-Z][a-z]+\s)*(?:of|for)\s")
#: A house by its initials.
_INITIALS = re.compile(r"\b(?!CEO|MP|MEP)[A-Z]{2,6}\b")
#: “there”, “at the project”: where somebody is, as only the sentences around tell.
_DANGLING = re.compile(
    rf",?\s(?:there|here|(?:at|for|from|in|on|with)\s(?:the|that|this)\s(?:{'|'.join(sorted(_CALLED))}))$"
)
_FORMER = re.compile(r"\b(?:former|ex|retired|then|onetime|one-time)\b", re.IGNORECASE)
_OF_ITS = re.compile(r"[a-z]+[’']s\s")
#: “Halden’s | chief nurse”.
_OWNER = re.compile(r"(?:the |The )?(?:[A-Z][\w.&-]*\s)*[A-Z][\w.&-]*[’'](?:s)?\s")
#: Nouns that say hardly anything of somebody.
_VAGUE = frozenset("man official one person resident somebody woman worker".split())


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is, by one mention."""

    words: str
    mention: NameMention
    article: str = ""
    """“a ” or “the ”, where the source has one before them."""
    is_clause: bool = False
    """Whether the words are a clause’s: “heads sales at Corvane”."""
    owner: Span | None = None
    """Where the source names whose it is, if the words beside the name do not."""
    whose: NameMention | None = None
    """The mention that alone says of which body the person is: “Halden's Ann Cole”."""
    departure: Departure | None = None
    """What ended it, if a source tells that."""
    is_former: bool = False
    """Whether what is told of the person is of the time after it ended."""
    of_named: bool = False
    """Whether the words begin with the name of a body: “Halden CEO”."""

    @property
    def leads(self) -> bool:
        """Whether the source has it before the name."""
        span = self.mention.role_span
        return span is not None and span.start < self.mention.span.start

    @property
    def phrase(self) -> str:
        """The words as a sentence has them: “regional director at Halden Health”, of “…, Halden Health”."""
        head, comma, house = self.words.partition(", ")
        if not comma or not house[:1].isupper():
            return self.words
        the = "" if AGENCY_WORDS.isdisjoint(house.lower().split()) else "the "
        return f"{head} at {the}{house}"

    @property
    def timed(self) -> str:
        """The phrase, with “former” where it ended before: “Halden’s former chief nurse”."""
        if not self.is_former:
            return self.phrase
        owner = _OWNER.match(self.phrase)
        at = owner.end() if owner else 0
        return f"{self.phrase[:at]}former {self.phrase[at:]}"

    @property
    def ended(self) -> str | None:
        """When it ended, or when that was told, for a list of the parties."""
        if self.departure is None:
            return None
        if self.departure.day is not None:
            return f"until {say_date(self.departure.day, 'day')}"
        told = self.departure.told
        return f"no longer, as of {say_date(told, 'day')}" if told else "no longer"

    @property
    def has_house(self) -> bool:
        """Whether it says whose it is."""
        return self.is_clause or self.of_named or bool(_HOUSE.search(self.words) or _SELLER.match(self.words))

    @property
    def says_something(self) -> bool:
        """Whether its noun tells more than that somebody is there: “the worker”, “an official”."""
        return _VAGUE.isdisjoint(re.split(r"\b(?:at|for|from|in|of)\b", self.words.lower())[0].split())


class Roles:
    """What each person of a dossier is."""

    def __init__(self, sources: Mapping[str, Extracted], actors: Actors) -> None:
        self.sources = sources
        self._actors = actors
        self._departures = Departures(sources, actors)

    def listed(self, party: Party) -> Role | None:
        """What a list of the parties says of a person, in words that the source has in one piece."""
        told = self._not_left(party, [*self._given(party, whole=False), *self._doings(party)])
        best = max(
            (role for role in told if not role.is_clause),
            key=lambda role: (*_tells(role), not self._is_copy(role.mention)),
            default=None,
        )
        if best is not None and not best.has_house and best.departure is None:
            whole = self.told(party, best.mention.source)
            if whole is not None and (
                _OWNER.match(whole.words) or _OF_ITS.match(whole.words) or whole.of_named
            ):
                return whole  # “Halden’s chair”, of “the company's chair”; “board's chair”; “Halden CEO”
        return best or next(iter(told), None)

    def told(self, party: Party, source: str) -> Role | None:
        """What a sentence of ``source`` may tell of a person: whose a role is before where it is said."""
        given = self._not_left(party, list(self._given(party, whole=True)))
        doings = self._not_left(party, list(self._doings(party)))
        told = [role for role in given if role.has_house] or [*doings, *self._housed(party, given)]
        best = max(
            told,
            key=lambda role: (
                not role.is_clause,
                not _INITIALS.search(role.words),
                role.owner is None,
                role.mention.source == source,
                not self._is_copy(role.mention),
                *_tells(role),
            ),
            default=None,
        )
        if best is None or best.departure is None:
            return best
        written = self.sources[source].published or ""
        is_before = written < (best.departure.day or best.departure.told or "")
        return (
            best if is_before else replace(best, is_former=True)
        )  # what is reported of a day keeps its role

    def _not_left(self, party: Party, given: list[Role]) -> list[Role]:
        """The roles that somebody has after leaving a post, or else the earlier ones, as ended."""
        gone = self._departures.of(party)
        if gone is None or not given:
            return given
        left = [role for role in given if self._ends(gone, role)]
        kept = [role for role in given if role not in left]
        return kept or [replace(role, departure=gone) for role in left]

    def _ends(self, gone: Departure, role: Role) -> bool:
        """Whether a departure ends a role: it is told no earlier, and of no other house."""
        if role.is_clause or _FORMER.search(role.words):
            return False
        if gone.house is not None and (gone.is_seat or role.has_house):
            named = self._actors.named(gone.house)
            names = {gone.house, *((named.name, *named.aliases) if named else ())}
            if not any(name in role.words for name in names):
                return False
        if role.mention.source == gone.source:
            return True
        published = self.sources[role.mention.source].published
        return bool(published and gone.told and published <= gone.told)

    def evidence(self, role: Role) -> list[tuple[str, Span]]:
        """The sentence that gives the role, and the one that says whose it is."""
        source = role.mention.source
        spans = [self.where(role)]
        if role.owner is not None:
            spans.append(self.sources[source].sentence_of(role.owner))
        cited = [(source, span) for span in dict.fromkeys(spans)]
        if role.whose is not None:
            cited.append((role.whose.source, self.sources[role.whose.source].sentence_of(role.whose.span)))
        return [*cited, *self.end_of(role)]

    def end_of(self, role: Role) -> list[tuple[str, Span]]:
        """The sentence that tells that the role has ended, if it has."""
        gone = role.departure
        return [] if gone is None else [(gone.source, gone.sentence)]

    def where(self, role: Role) -> Span:
        """The sentence of the mention, or, where that lacks the role, from one to the other: a transcript's
        “CHAIR OSEI:”."""
        mention = role.mention
        extracted = self.sources[mention.source]
        sentence = extracted.sentence_of(mention.span)
        given = mention.role_span or (mention.occupation[1] if mention.occupation else None)
        if given is None or sentence.contains(given):
            return sentence
        return Span(min(given.start, mention.span.start), max(given.end, mention.span.end))

    # --- what mentions give -----------------------------------------------------------------------

    def _given(self, party: Party, *, whole: bool) -> Iterator[Role]:
        if party.kind == "person":
            for mention in party.mentions:
                role = self._usable(mention, whole=whole)
                if role is not None:
                    yield role

    def _doings(self, party: Party) -> Iterator[Role]:
        if party.kind == "person":
            for mention in party.mentions:
                if mention.occupation and not self._altered(mention):
                    words, where = mention.occupation
                    ahead = self.sources[mention.source].source.source.text[: where.start]
                    who = "who " if ahead.endswith("who ") else ""
                    yield Role(f"{who}{' '.join(words.split())}", mention, is_clause=True)

    def _housed(self, party: Party, given: list[Role]) -> list[Role]:
        """Roles that say of no body, with the one that stands before the name elsewhere: “Halden's sales
        director”, of “Halden's Ann Cole” and “Ann Cole, the sales director”."""
        owned = [
            (name, each)
            for each in party.mentions
            if each.owner and not self._altered(each) and (name := self._owner_of(each)) is not None
        ]
        if len({name for name, _ in owned}) != 1:
            return given
        name, whose = owned[0]
        return [
            replace(role, words=f"{possessive(name)} {role.words}", article="", whose=whose)
            if role.says_something
            else role
            for role in given
        ]

    def _owner_of(self, mention: NameMention) -> str | None:
        """“Halden Health”, right before “'s Ann Cole”."""
        body = self._body_before(mention.source, mention.span.start)
        return body[0].text if body is not None else None

    def _body_before(self, source: str, place: int) -> tuple[NameMention, Party] | None:
        """The body whose name ends right before a place, with at most “'s ” between."""
        near = self._actors.within(source, Span(max(0, place - _LONGEST_NAME), place))
        last = next(((mention, party) for mention, party in reversed(near) if party.is_body), None)
        return last if last is not None and place - last[0].span.end <= _GENITIVE else None

    def _usable(self, mention: NameMention, *, whole: bool) -> Role | None:
        """The role that a mention gives; whose it is by the text before it where ``whole`` is wanted."""
        if not mention.role or self._altered(mention):
            return None  # of “Probation” a synonymiser makes “Trial Period”, of a spokesman a representative
        if whole and (named := self._behind_a_name(mention)):
            return Role(named, mention, of_named=True)
        owned = self._owned(mention) if whole else None
        written, owner = owned or (_as_far_as_written(own_role(mention.role), mention.role), None)
        if owned is None:
            written = _DANGLING.sub("", written)
        if whole and owned is None and (office := _OF_A_PUBLIC_BODY.fullmatch(mention.role)):
            written = f"the {office['office']}"
        role = " ".join(written.split())
        article = next((each for each in _ARTICLES if role.lower().startswith(each)), "")
        role = role[len(article) :]
        if role.isupper() and len(role) > LONGEST_INITIALS:
            role = role.capitalize()
        if not role or len(role.split()) > LONGEST_ROLE or _ANOTHERS.search(role):
            return None
        return Role(role, mention, article, owner=owner)

    def _behind_a_name(self, mention: NameMention) -> str | None:
        """“Halden CEO”, of “Halden CEO Ann Cole”, where the role itself says nothing of whose it is."""
        role = mention.role_span
        if role is None or role.end > mention.span.start or _HOUSE.search(mention.role or ""):
            return None
        body = self._body_before(mention.source, role.start)
        if body is None or body[1].is_place or body[0].span.end == role.start:
            return None
        text, name = self.sources[mention.source].source.source.text, body[0].span
        if "\n" in text[name.start : role.end]:
            return None  # a caption's last word
        words = " ".join(text[name.start : role.end].split())
        between = text[name.end : role.start].strip()
        apart = between not in {"", "’s", "'s", "’", "'"} or _ANOTHERS.search(words)
        return None if apart or len(words.split()) > LONGEST_ROLE else words

    def _owned(self, mention: NameMention) -> tuple[str, Span] | None:
        """“Halden Health’s chief nurse”, of “its chief nurse” or “the trust's chief nurse”."""
        extracted, span = self.sources[mention.source], mention.role_span
        if span is None or extracted.source.machine_altered:
            return None
        text = extracted.source.source.text
        for each in (each for said in extracted.statements_at(span) for each in said.replacements):
            if not span.contains(each.span) or each.antecedent.overlaps(span):
                continue
            if each.span.slice(text).lower() in {"his", "her"}:
                continue
            if each.text.endswith(("’s", "'s", "’")) or text.startswith(("’s", "'s"), each.span.end):
                name = f"the {each.text}" if _TAKES_ARTICLE.match(each.text) else each.text
                words = f"{text[span.start : each.span.start]}{name}{text[each.span.end : span.end]}"
                return words, each.antecedent
        return self._spoken_of(extracted, span) if text.startswith(("its ", "Its "), span.start) else None

    def _spoken_of(self, extracted: Extracted, role: Span) -> tuple[str, Span] | None:
        """“its clerk”, with the only body that the sentence has named, or that the one before is about."""
        text = extracted.source.source.text
        here = next(iter(extracted.statements_at(role)), None)
        if here is None:
            return None
        if _SOME_BODY.match(text, here.span.start, role.start):
            return None  # “The group has gone to the Commissioner, and its clerk, …”: of whoever the group is
        before = [each for each in extracted.statements if each.span.end <= here.span.start][-1:]
        about = [each.subject for each in before if each.subject is not None]
        for place in (Span(here.span.start, role.start), *about):
            named = self._actors.within(extracted.source.source.id, place)
            bodies = [(m, p) for m, p in named if p.is_body and not p.is_place]
            if len({party.name for _, party in bodies}) == 1:
                span, the = bodies[0][0].span, "the " if bodies[0][0].article else ""
                return f"{the}{possessive(span.slice(text))}{text[role.start + 3 : role.end]}", span
            if bodies:
                return None
        return None

    def _is_copy(self, mention: NameMention) -> bool:
        return self.sources[mention.source].source.duplicate_of is not None

    def _altered(self, mention: NameMention) -> bool:
        return self.sources[mention.source].source.machine_altered


def _as_far_as_written(role: str, written: str) -> str:
    """A role from which words inside were left out, up to there, or else from there on: “software engineer”,
    of “a software engineer in its Boulder office”, “deputy director”, of “then its deputy director”."""
    words, whole = role.split(), " ".join(written.split())
    last = next((end for end in range(len(words), 0, -1) if " ".join(words[:end]) in whole), 0)
    if last < len(words) and last <= 1:
        return " ".join(words[1:]) if " ".join(words[1:]) in whole else ""
    while last and words[last - 1].lower() in _OPEN:
        last -= 1
    return " ".join(words[:last])


def _tells(role: Role) -> tuple[bool, bool, int]:
    """Orders roles: those that say of which body first, then the longer; a vague noun last."""
    return role.says_something, role.has_house, len(role.words)
