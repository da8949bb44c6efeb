"""Issuers: whose page or statement it is that names its publisher only in its own text.

A page of a company's site has the company's name as its first line's lead, a statement begins with the body
that makes it, a release has it behind its dateline.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors, Party
from briefing.extraction.document_kinds import document_name
from briefing.extraction.extract import Extracted
from briefing.extraction.printed_terms import find_terms
from briefing.extraction.statements import Statement

#: “Dunmere, 9 October 2024 – ”: a release's dateline; what follows is whose release it is.
_FILED = re.compile(r"[A-Z][\w .,’'-]{2,40}\d{4}\s*[—–-]\s")
#: “Orrery Labs › Trust Center”, “MARISONDE — listening to the horizon”: a brand, and what its page is.
_BRAND = re.compile(r"\W*(?P<name>[\w&.’' -]{2,40}?)(?:\s*[|›»>≡•]|\s+[—–-]\s|\s{2,}|\s*$)")
_STATEMENT = re.compile(r"the (?:statement|press release)\b")


def issuer(extracted: Extracted, actors: Actors) -> str | None:
    """The organisation that a document's own text shows to be its publisher, if it does.

    Only where the document speaks in the first person: a report that begins so is a newspaper's. A page of
    terms is whose its clauses show, since those speak of “Corvane” and “the customer”.
    """
    if owner := _terms_issuer(extracted.source):
        party = actors.named(owner)
        return party.name if party is not None and _issues(party) else owner
    said = [statement for statement in extracted.statements if statement.speech is None]
    if not any(statement.first_person for statement in said):
        return None
    text, first = extracted.source.source.text, said[0]
    filed = _FILED.match(text, first.span.start, first.span.end)
    opening = _at(first, filed.end() if filed else first.span.start, actors)
    states = _STATEMENT.match(document_name(extracted.source, None)) is not None
    return (opening if filed or states else None) or _brand(text, actors)


def _terms_issuer(source: CleanSource) -> str | None:
    """Whose terms a page is that is nothing else."""
    return next((terms.owner for terms in find_terms(source, None) if terms.is_page), None)


def _at(statement: Statement, start: int, actors: Actors) -> str | None:
    """The body whose name stands at ``start``, as the text has it."""
    return next(
        (
            mention.text
            for mention, party in actors.within(statement.source, statement.span)
            if mention.span.start == start and _issues(party)
        ),
        None,
    )


def _brand(text: str, actors: Actors) -> str | None:
    """The body by whose name the page's first line begins: “aqualis” for “Aqualis Metering plc”."""
    match = _BRAND.match(text.strip().split("\n")[0])
    name = match["name"].strip().casefold() if match else ""
    bodies = [party for party in actors.parties if _issues(party)]
    exact = [p.name for p in bodies if name in {p.name.casefold(), *(a.casefold() for a in p.aliases)}]
    longer = [p.name for p in bodies if p.name.casefold().startswith(f"{name} ")] if name else []
    return next(iter([*exact, *longer]), None)


def _issues(party: Party) -> bool:
    unfit = party.is_place or party.is_publication or party.sort == "press"
    return party.is_body and not unfit
