"""Summing up: what machine-altered copy says, in the brief's own words and by the names that it kept."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extracted
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.model.topics import Act
from briefing.synthesis.phrasing import as_sentence, is_plain_role, own_role
from briefing.synthesis.sentences import Sentences, Worded

_PLAIN_BODY = re.compile(r"\bthe (?:company|firm|agency|department|authority)\b", re.IGNORECASE)
#: How far before a role the name that it belongs to may begin. Code points.
APPOSITION = 40


def _names_people(topic: str) -> bool:
    """“engineer”, which is nothing that somebody acts over."""
    last = topic.lower().split()[-1]
    return last in PEOPLE_NOUNS or last.removesuffix("s") in PEOPLE_NOUNS


class SummingUp:
    """Sums single statements of one machine-altered source up."""

    def __init__(self, extracted: Extracted, actors: Actors, unaltered: Collection[str] = ()) -> None:
        """``unaltered`` has the ids of the sources whose words are their own."""
        self._unaltered = unaltered
        self._sentences = Sentences(extracted, actors)
        self._id = extracted.source.source.id
        self._text = extracted.source.source.text
        self._actors = actors

    def reported(self, statement: Statement, act: Act, topic: str) -> Worded | None:
        """What a statement of machine-altered copy comes to, in the brief's own words: who did what to whom
        over what. Names survive substitution; other words of such copy are never repeated."""
        doer = self._doer(statement, act)
        if doer is None or not act.reported or not self._is_trusted(doer[1]) or _names_people(topic):
            return None
        body = self._done_to(statement, doer[1])
        plain = _PLAIN_BODY.search(statement.span.slice(self._text))
        target = body.name if body is not None else plain.group().lower() if plain else None
        if target is None:
            return None
        known = doer[1].role if doer[1].role and is_plain_role(doer[1].role) else None
        role = f", {own_role(known)}," if known else ""
        deed = f"{doer[1].name}{role} {act.reported} {target} in the matter of {topic}"
        text = f"{deed}, according to machine-altered copy"
        spans = [statement.span, doer[0], *self._sentences.introduced_here(doer[1])]
        return self._sentences.worded(statement, as_sentence(text), spans)

    def _done_to(self, statement: Statement, doer: Party) -> Party | None:
        """The organisation that the statement means by “the company” or names, beside that of a role."""
        role = doer.role_mention.role_span if doer.role_mention else None
        named = [
            party
            for mention, party in self._actors.within(self._id, statement.span)
            if not (role and mention.source == self._id and role.contains(mention.span))
        ]
        meant = [p for r in statement.replacements if (p := self._actors.named(r.text.split("’")[0]))]
        bodies = [p for p in [*meant, *named] if p.kind == "organisation" and not p.is_publication]
        return next((p for p in bodies if not p.is_place and self._is_known(p)), None)

    def _is_trusted(self, doer: Party) -> bool:
        """Whether another source names somebody, or the body whose officer he is here: a program that changes
        words may change a name, but hardly that of one who keeps his office."""
        if self._is_known(doer):
            return True
        office = doer.role_mention.role_span if doer.role_mention else None
        held = self._actors.within(self._id, office) if office is not None and " " in doer.name else []
        return any(party.kind != "person" and self._is_known(party) for _, party in held)

    def _is_known(self, party: Party) -> bool:
        """Whether a source that is not altered names the party; in a dossier without any, all are known."""
        return not self._unaltered or any(mention.source in self._unaltered for mention in party.mentions)

    def _doer(self, statement: Statement, act: Act) -> tuple[Span, Party] | None:
        """The person to whom the statement gives the act, or the words."""
        does = (f.actor for f in statement.frames if f.lemma in {*act.verbs, *act.nouns})
        span = statement.speech.speaker if statement.speech is not None else next(does, None)
        if span is None:
            return None
        # “Andy Jassy, the C.E.O., who has defended”: the role may be what the parse gives the verb to.
        wider = Span(max(0, span.start - APPOSITION), span.end)
        people = [(m.span, p) for m, p in self._actors.within(self._id, wider) if p.kind == "person"]
        own = [pair for pair in people if span.contains(pair[0])]
        beside = [pair for pair in people if self._text[pair[0].end : span.start].strip() == ","]
        return next(iter([*own, *beside]), None)
