"""Signers: by how many a letter or petition was signed, of whom, and whether two texts count those of one."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from briefing.extraction.actors import Actors, Party
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: How many signed what: “More than 100 employees have signed an internal letter”.
_SIGNERS = re.compile(
    r"\b(?P<count>\d[\d,]*)\s(?:[\w’'-]+\s){0,3}?(?:colleagues|employees|engineers|members|names|people|signatories"
    r"|signatures|signers|staff|workers)\b"
)
_PETITION = re.compile(r"\b(?P<paper>letter|petition|pledge|appeal)\b")
_PUT_NAMES = re.compile(r"\b(?:signed|signing|names|signatures|signatories|signers)\b")
_ITS = re.compile(r"\b(?:its|their|our|his|her)\b")
#: “The essay, published Monday on Pressbench, says that 450 employees signed a letter”: not Pressbench's.
_PRINTED_IN = re.compile(
    r"\b(?:appeared|posted|printed|published|reported|shared)(?:\s[\w.]+){0,2}\s(?:by|in|on|to|with)\s(?:the\s)?$"
)
#: So many words besides are shared by chance where they are fewer: every letter is to a chief executive.
SHARED = 2
#: Words of every letter: what else is shared tells whether two are one.
OF_ANY_LETTER = frozenset(
    """appeal ask colleague demand employee engineer have letter member name people petition pledge say sign
    signatory signature signer staff thousand worker""".split()
)


class Signers(NamedTuple):
    """What was signed, “letter”, and by how many."""

    paper: str
    number: int


def find_signers(words: str) -> Signers | None:
    """What was signed and by how many, of a sentence; None where nothing is said of that."""
    paper, count = _PETITION.search(words), _SIGNERS.search(words)
    if paper is None or count is None or not _PUT_NAMES.search(words):
        return None
    return Signers(paper["paper"], int(count["count"].replace(",", "")))


def are_of_one_letter(one: Statement, other: Statement) -> bool:
    """Whether two statements that count signers share words that not every letter has."""
    content = {word for word in one.content - OF_ANY_LETTER if not word[0].isdigit()}
    return len(content & other.content) >= SHARED


def signers_of(statement: Statement, text: str, actors: Actors) -> Party | None:
    """Whose people they are: “100 Corvane employees”, or of the one body that their source tells of most,
    where the sentence names no other.

    Args:
        statement: which counts signers.
        text: that of its source.
        actors: those of the dossier.
    """
    found = _SIGNERS.search(text, *statement.span)
    if found is None:
        return None
    counted = Span(*found.span())
    if own := _bodies(actors, statement.source, counted):
        return own[0] if len(own) == 1 else None
    if its := [each for each in statement.replacements if counted.contains(each.span)]:
        return _named_in(its[0].text, actors)
    if _ITS.search(found.group()):
        return None
    main = _told_of_most(actors, statement.source)
    bodies = _bodies(actors, statement.source, statement.span, text)
    return None if any(body is not main for body in bodies) else main


def _bodies(actors: Actors, source: str, span: Span, text: str = "") -> list[Party]:
    """The bodies that a stretch names; with the text, without those where it says something was printed."""
    named = {
        party.name: party
        for mention, party in actors.within(source, span)
        if _is_body(party) and not _PRINTED_IN.search(text[span.start : mention.span.start])
    }
    return list(named.values())


def _named_in(words: str, actors: Actors) -> Party | None:
    """The one body that words name which stand for others: “Corvane employees”, for “employees”."""
    named = [party for party in actors.bodies_in(words) if _is_body(party)]
    return named[0] if len(named) == 1 else None


def _told_of_most(actors: Actors, source: str) -> Party | None:
    """The body that a source names most often, if no other is named half as often."""
    counts = Counter(
        {
            party.name: sum(m.source == source for m in party.mentions)
            for party in actors.parties
            if _is_body(party)
        }
    )
    (first, most), (_, second) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return actors.named(first) if most and 2 * second < most else None


def _is_body(party: Party) -> bool:
    return party.is_body and not party.is_publication and not party.is_place
