"""Full names: a sentence that is told alone calls a person by the whole name that its source gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.actors import Actors, Party
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.synthesis.phrasing import says_which


class FullNames:
    """The people of one source by their whole names."""

    def __init__(self, source: str, text: str, actors: Actors) -> None:
        self._id = source
        self._text = text
        self._actors = actors

    def completed(
        self, statement: Statement, edits: Sequence[tuple[Span, str]]
    ) -> Iterator[tuple[tuple[Span, str], Span]]:
        """Each surname, the whole name, and where that is given; not where the sentence has a fuller one of
        the person before it, within ``edits`` or in what is quoted."""
        full: set[str] = set()
        taken = [span for span, _ in edits]
        quoted = [part for quote in statement.quotes for part in quote.parts]
        for mention, party in self._actors.within(self._id, statement.span):
            if party.kind != "person" or any(span.overlaps(mention.span) for span in [*taken, *quoted]):
                continue
            if party.name in full or mention.text == party.name:
                full.add(party.name)
                continue
            if says_which(self._text, mention.span.start, mention.span.end):
                continue
            full.add(party.name)
            introduction = self.introduction(party)
            if introduction is not None and not self._is_led_by(mention.span, party.name):
                yield (_with_honorific(self._text, mention.span), party.name), introduction

    def introductions(self, statement: Statement) -> list[Span]:
        """Where the people are introduced whose full names replace pronouns."""
        found = []
        for replaced in statement.replacements:
            party = self._actors.named(replaced.text.removesuffix("’s").removesuffix("’"))
            if party is not None and party.kind == "person" and (span := self.introduction(party)):
                found.append(span)
        return found

    def introduction(self, party: Party) -> Span | None:
        """Where the source first gives the whole name, if it does."""
        own = [m for m in party.mentions if m.source == self._id and m.text == party.name]
        return own[0].span if own else None

    def _is_led_by(self, surname: Span, name: str) -> bool:
        """Whether what stands before a part of a name makes it the whole: “Attorney General” of a holder."""
        lead = name.removesuffix(" ".join(surname.slice(self._text).split()))
        before = " ".join(self._text[max(0, surname.start - 80) : surname.start].split())
        return lead != name and lead.strip() != "" and before.endswith(lead.strip())


def _with_honorific(text: str, span: Span) -> Span:
    lead = re.search(r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Miss)\.?\s+$", text[max(0, span.start - 8) : span.start])
    return Span(span.start - len(lead.group()), span.end) if lead else span
