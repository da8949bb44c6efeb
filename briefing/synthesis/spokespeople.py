"""Spokespeople: for which body a person speaks, by what all sources of a dossier say.

One paper calls her “a spokeswoman for the department”, the next has only her name; “the deputy commissioner”
is of the agency that the text has just named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.extraction.actors import Actors, Party
from briefing.extraction.names import NameMention
from briefing.model.evidence import Span
from briefing.synthesis.camps import FORMER, PRIVATE, PUBLIC, last_body

#: How far before a person with an office the body stands whose it is, and how far behind a name. Characters.
_BEFORE, _BEHIND = 1500, 110
#: Offices whose holder speaks for the body.
_OFFICE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|chief|chair(?:man|woman|person)?|president|director|founder|head"
    r"|minister|secretary|commissioner|sheriff|superintendent|manager"
    r"|chancellor|provost|dean|mayor|warden|registrar|officer|lawyer|counsel|CEO|executive|leader)\b",
    re.IGNORECASE,
)
#: Offices that are a public body's where the text does not say whose.
_OF_AN_AGENCY = re.compile(
    r"\b(?:commissioner|sheriff|superintendent|minister|secretary|warden|constable)\b", re.IGNORECASE
)
_RUNS = re.compile(r"\s(?:has\s)?(?:run|runs|heads|headed|leads|led|directs|manages)\s[^.;“”]{0,80}?\Z")
_OWNED = re.compile(r"[’']s?\s(?:[a-z-]+\s){0,5}\Z")
_AT = re.compile(r",?\s(?:at|of|for|from|with)\s(?:the\s)?\Z")


class Spokespeople:
    """For which body each person of a dossier speaks."""

    def __init__(self, actors: Actors, texts: Mapping[str, str]) -> None:
        self._actors = actors
        self._texts = texts
        self._of = {party.name: self._body(party) for party in actors.parties if party.kind == "person"}

    def body_of(self, name: str) -> str | None:
        """The body for which a person speaks, a body for itself; None where no source tells."""
        party = self._actors.named(name)
        if party is None:
            return None
        return party.name if party.is_body else self._of.get(party.name)

    def _body(self, person: Party) -> str | None:
        """The body that most mentions give, or that all but a few do."""
        given = Counter(
            name
            for mention in person.mentions
            if mention.source in self._texts
            for name in self._given(mention)
        )
        best = given.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return None
        return best[0][0]

    def _given(self, mention: NameMention) -> Iterator[str]:
        text, (start, end) = self._texts[mention.source], mention.span
        role = mention.role or ""
        if FORMER.search(role):
            return
        own = next((body.name for body in self._actors.bodies_in(role)), None)
        own = own or self._beside(mention.source, text, start, end)
        if own is None and _OFFICE.search(role):
            public = PUBLIC.search(role) or _OF_AN_AGENCY.search(role)
            kind = "agency" if public else "organisation" if PRIVATE.search(role) else None
            # “for the university system”: a body that nothing here tells from the others.
            told = kind or ("spokes" in role and not re.search(r"\bfor (?:the|its) [a-z]", role))
            where = Span(max(0, start - _BEFORE), start)
            own = last_body(self._actors, mention.source, where, kind) if told else None
        if own is not None:
            yield own

    def _beside(self, source: str, text: str, start: int, end: int) -> str | None:
        """“Solvanta's chief analyst, Ana Bell”, “Ana Bell of the Norwick Council”."""
        for named, party in reversed(self._actors.within(source, Span(max(0, start - _BEHIND), start))):
            if party.is_body and _OWNED.match(text[named.span.end : start]):
                return party.name
            break
        for named, party in self._actors.within(source, Span(end, min(len(text), end + _BEHIND)))[:1]:
            between = text[end : named.span.start]
            if party.is_body and (_AT.match(between) or _RUNS.match(between)):
                return party.name
        return None
