"""Leads: a body that a text's first sentence only describes – “a company whose cameras …” – and its name."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.body_sorts import heads
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import AGENCY_NOUNS, COMPANY_NOUNS, INSTITUTION_WORDS
from briefing.extraction.resolution import Replacement
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Within how many code points behind its lead a report names whom the lead describes.
_NEAR = 1_500
#: Within how many sentences behind the lead the name stands that has its noun: “A hospital trust”, then
#: “Directors of Halden Hospitals Trust”.
_NEXT = 2
_INTRODUCED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_BODIES = AGENCY_NOUNS | COMPANY_NOUNS | INSTITUTION_WORDS | frozenset({"trust"})
_TAKEN_UP = re.compile(r"(?:the|this) (?:[a-z-]+ )?(?P<noun>[a-z-]+)(?:['’]s)?", re.IGNORECASE)


def with_lead_named(
    statements: Sequence[Statement], parsed: Sequence[ParsedPassage], text: str, actors: Actors
) -> list[Statement]:
    """The statements of a source; where its first one describes a body without a name, the name stands
    behind the description, in brackets.

    Only the one body that the text calls “the company” later, if it names it soon, and most of all bodies; or
    the one that the next sentences name by a name with the same noun.
    """
    lead = statements[0] if statements else None
    if lead is None or lead.speech is not None:
        return list(statements)
    named = [party for _, party in actors.within(lead.source, lead.span)]
    for at, lemma in _described(parsed, lead.span):
        by_noun = _named_so(lemma, statements, actors)
        meant = by_noun or _taken_up(lemma, statements[1:], text, actors)
        if meant is None or meant in named:
            continue
        where = _first_named(meant, lead, actors, alone=by_noun is None)
        if where is not None:
            put = Replacement(at, f"{at.slice(text)} [{where.slice(text)}]", where)
            named_lead = replace(lead, replacements=(*lead.replacements, put))
            return [named_lead, *_taking_up(lemma, meant, where, statements[1:], text, actors)]
    return list(statements)


def _taking_up(
    lemma: str, meant: Party, where: Span, statements: Sequence[Statement], text: str, actors: Actors
) -> Iterator[Statement]:
    """The statements with the name for “the company” that takes up the lead's, as long as the text has named
    no other body that it may be."""
    bare = re.compile(rf"\b[Tt]he {lemma}(?P<own>['’]s)?\b")
    alone = True
    for statement in statements:
        named = (p for _, p in actors.within(statement.source, statement.span))
        alone = alone and not any(_is_rival(party, meant) for party in named)
        found = bare.search(text, statement.span.start, statement.span.end)
        if not alone or found is None or f"the {lemma}" not in statement.dangling:
            yield statement
            continue
        span = Span(*found.span())
        put = Replacement(span, f"{where.slice(text)}{found['own'] or ''}", where)
        yield replace(
            statement,
            replacements=tuple(sorted((*statement.replacements, put), key=lambda each: each.span)),
            dangling=tuple(each for each in statement.dangling if each != f"the {lemma}"),
            leaning=tuple(each for each in statement.leaning if not each.span.overlaps(span)),
        )


def _is_rival(party: Party, meant: Party) -> bool:
    is_none = party is meant or party.is_publication or party.is_place
    return party.kind == "organisation" and not is_none


def _described(parsed: Sequence[ParsedPassage], lead: Span) -> Iterator[tuple[Span, str]]:
    """“a company whose …”, “the Waterloo company that …”: the bodies of which the lead says more, and their
    lemmas."""
    for passage in parsed:
        for token in passage.doc if passage.passage.span.contains(lead) else ():
            if lead.contains(passage.span(token)) and _is_described(token):
                yield passage.span(token), token.lemma_.lower()


def _is_described(token: Token) -> bool:
    return (
        token.tag_ == "NN"
        and token.lemma_.lower() in _BODIES
        and token.dep_ != "compound"
        and any(child.dep_ == "det" and child.lower_ in {"a", "an", "the"} for child in token.lefts)
        and (any(child.dep_ in {"relcl", "acl"} for child in token.rights) or _is_introduced(token))
        and not any(child.dep_ == "appos" for child in token.children)
    )


def _is_introduced(token: Token) -> bool:
    """“A hospital trust”, “a private company”: a body, and of what sort."""
    lefts = list(token.lefts)
    told = any(child.dep_ in {"amod", "compound"} and child.is_lower for child in lefts)
    return told and any(child.lower_ in {"a", "an"} for child in lefts) and token.dep_ in _INTRODUCED


def _named_so(lemma: str, statements: Sequence[Statement], actors: Actors) -> Party | None:
    """The one body of the next sentences whose name has the noun: “Halden Hospitals Trust”."""
    behind = statements[1 : 1 + _NEXT]
    named = [party for each in behind for _, party in actors.within(each.source, each.span)]
    fit = {party.name: party for party in named if lemma in heads(party.name)}
    return next(iter(fit.values())) if len(fit) == 1 else None


def _taken_up(lemma: str, statements: Sequence[Statement], text: str, actors: Actors) -> Party | None:
    """The one body for which the statements say “the company”."""
    meant: dict[str, Party] = {}
    for statement in statements:
        for each in statement.replacements:
            called = _TAKEN_UP.fullmatch(each.span.slice(text))
            party = actors.named(re.sub(r"['’]s?$", "", each.text)) if called else None
            if called and called["noun"].lower() == lemma and party is not None:
                meant[party.name] = party
    return next(iter(meant.values())) if len(meant) == 1 else None


def _first_named(party: Party, lead: Statement, actors: Actors, *, alone: bool) -> Span | None:
    """Where the text names a party soon behind its lead; ``alone``: more than any of its kind."""
    behind = Span(lead.span.end, lead.span.end + _NEAR)
    near = [mention.span for mention, other in actors.within(lead.source, behind) if other is party]
    counts = Counter(
        other.name
        for _, other in actors.within(lead.source, Span(lead.span.end, sys.maxsize))
        if other.kind == party.kind
    )
    if not alone:
        return next(iter(near), None)
    rivals = [count for name, count in counts.items() if name != party.name]
    return near[0] if near and counts[party.name] > max(rivals, default=0) else None
