"""Exits: one says that somebody left of their own accord, another that they were made to go.

“Reed was dismissed on 3 May, said Ann Cole, his lawyer. The firm said that they ‘parted by mutual
agreement.’”; “The firm said that Bell resigned. Her lawyer said that she was told to sign or be dismissed.”
The two stand right behind each other, and one of them names whoever went.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extraction.actors import Party
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.phrasing import possessive
from briefing.synthesis.points import Point, in_order, side
from briefing.synthesis.sentences import Worded

#: How many claims apart the two stand.
NEAR = 2

_VOLUNTARY = re.compile(
    r"(?<!not )(?<!never )\b(?:resigned|quit|stepped down|retired"
    r"|(?:left|gone|went) (?:voluntarily|willingly)"
    r"|(?:of|on) (?:his|her|their) own (?:accord|free will)|(?:by|in) mutual (?:agreement|consent)"
    r"|parted (?:ways|company)|(?:his|her|their) own (?:decision|choice))\b"
)
_FORCED = re.compile(
    r"(?<!not )(?<!never )\b(?:(?:was|were|been|be|being|got) (?:\w+ly )?(?:dismissed|fired|sacked|forced out"
    r"|forced to|pushed out|ousted|let go|laid off|terminated|made to (?:go|leave|resign)"
    r"|told to (?:go|leave|resign|sign))"
    r"|or be (?:dismissed|fired|sacked|shown the door))\b"
)
#: “denied that she had been fired”, “would be fired”.
_NOT_SO = re.compile(
    r"\b(?:den(?:y|ies|ied)|if|would|could|might|may|threat\w*|not|never|nobody|no one|whether)\b|n['’]t\b"
)
#: Who speaks for somebody who has gone.
_ADVOCATE = r"(?:lawyer|attorney|solicitor|barrister|union|representative|husband|wife|partner|family)"
_HER = re.compile(r"(?<=“)(?:Her|His|Their)(?= )")
_HER_FIRST = re.compile(r"^(?:Her|His|Their)(?= )")
_HER_LAWYER = re.compile(rf"^(?:Her|His|Their) (?:own )?{_ADVOCATE}\b")


def exits(sources: Sequence[Source]) -> Iterator[Point]:
    """Who is said to have left, and by another to have been made to go, once a source and person."""
    for source in sources:
        told: set[str] = set()
        for claim in source.claims if not source.is_contract else ():
            if not _tells(claim):
                continue
            for other in claim.after(NEAR):
                person = _who(claim, other)
                if person is None or person.name in told or not _is_opposite(claim, other):
                    continue
                point = _point(claim, other, person)
                if point is not None:
                    told.add(person.name)
                    yield point


def _tells(claim: Claim) -> bool:
    """Whether somebody is given for it, and it is no question."""
    return claim.holder.stated and not claim.statement.faults & {"question", "masked", "imperative"}


def _is_opposite(claim: Claim, other: Claim) -> bool:
    """Whether one says that somebody left, the other that they were made to."""
    if not _tells(other) or not are_opposed(claim, other):
        return False
    ways = [(_says(c, _VOLUNTARY), _says(c, _FORCED)) for c in (claim, other)]
    return (ways[0] == (True, False) and ways[1][1]) or (ways[1] == (True, False) and ways[0][1])


def _says(claim: Claim, way: re.Pattern[str]) -> bool:
    match = way.search(claim.text)
    if match is None:
        return False
    clause = re.split(r"[,;:.]| that ", claim.text[: match.start()])[-1]
    return _NOT_SO.search(clause) is None


def _who(claim: Claim, other: Claim) -> Party | None:
    """The person who went: whom either names without being that person, both if both name one."""
    holders = {claim.holder.party, other.holder.party}
    own = [claim.source.actors.named(name) for name in (claim.parties | other.parties) - holders]
    people = [party for party in own if party is not None and party.kind == "person"]
    return people[0] if len(people) == 1 else None


def _point(claim: Claim, other: Claim, person: Party) -> Point | None:
    """The two, each with the name of whoever went or behind what has it."""
    first, second = claim.beside(other.text), other.beside(claim.text)
    if first is None or second is None or first.text == second.text:
        return None
    if _HER_LAWYER.match(other.text) and person.name in claim.parties:
        second = _named(other, second, first, person)
    elif _HER_LAWYER.match(claim.text) and person.name in other.parties:
        first = _named(claim, first, second, person)
    sides = in_order(side(claim, first), side(other, second))
    return Point(f"how {person.name} left", sides, weight=0.86, tied=True)


def _named(claim: Claim, told: Worded, other: Worded, person: Party) -> Worded:
    """“Ann Cole’s lawyer”: whose it is says the account beside it."""
    whose = possessive(person.name)
    if claim.statement.quotes or claim.statement.speech is not None or len(claim.statement.dangling) > 1:
        words = _HER.sub(f"[{whose}]", told.text, count=1)
    else:
        words = _HER_FIRST.sub(whose, claim.text, count=1)
    return replace(told, text=words, evidence=tuple(dict.fromkeys((*told.evidence, *other.evidence))))
