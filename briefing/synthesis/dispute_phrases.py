"""Disputed phrases: what one calls a thing, and another says in the same words that it is not.

“It is about mass surveillance,” said the senator. “These are not tools for mass surveillance,” said the
spokeswoman.” Two content words in a row, affirmed by one and denied by the other behind a form of “to be”,
are seldom of two matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.clause_questions import whether_it_is
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY

_UNFIT = frozenset({"question", "imperative", "masked"})
#: “are not tools for mass surveillance”, “isn't a safety problem”.
_IS_NOT = re.compile(
    r"\b(?:(?:is|are|was|were|['’](?:s|re))\s(?:\w+ly\s)?not|(?:is|are|was|were)n['’]t)\s(?:really\s|just\s)?"
    r"(?:(?:an?|any|the)\s)?(?:(?:tools?|matters?|cases?|forms?|acts?|kinds?|examples?)\s(?:of|for)\s|about\s)?"
    r"(?:(?:an?|any|the)\s)?(?P<phrase>[a-z-]{3,}\s[a-z-]{4,})(?=[.,;”\"]|$)"
)
#: “it's about mass surveillance”, “this is a safety problem”.
_IS = (
    r"\b(?:is|are|was|were|['’](?:s|re))\s(?:(?:really|clearly|simply|all|nothing but|actually)\s)?"
    r"(?:(?:tools?|matters?|cases?|forms?|acts?|kinds?|examples?)\s(?:of|for)\s|about\s)?(?:(?:an?|the)\s)?"
)
#: “replied that it is not a public body”
_SAID_NOT = re.compile(
    r"\b(?:said|says|told [^,;“”]{2,40}?|replied|argue[sd]|insist(?:s|ed)|maintain(?:s|ed)|countered)\sthat\s"
    r"(?P<clause>[^;,“”]{2,60}?\b(?:is|are|was|were)(?:\snot|n['’]t)\s[^;,“”]{4,80})"
)


def disputed_phrases(sources: Sequence[Source]) -> Iterator[Point]:
    """What is affirmed and denied in the same two words, in the order of the denials."""
    told = [c for c in outside_contracts(sources) if not c.statement.faults & _UNFIT]
    for claim in told:
        match = _IS_NOT.search(claim.text) if claim.holder.party is not None else None
        if match is None or len(roots(match["phrase"]) - EMPTY) < 2:
            continue
        affirmed = re.compile(rf"{_IS}{re.escape(match['phrase'])}\b", re.IGNORECASE)
        for other in told:
            if other.is_asserted and are_opposed(other, claim) and affirmed.search(other.text):
                point = _point(other, claim, match["phrase"])
                if point is not None:
                    yield point
                break


def _point(other: Claim, claim: Claim, phrase: str) -> Point | None:
    sides = two_sides(other, claim)
    if sides is None:
        return None
    said = _SAID_NOT.search(claim.text)
    about = whether_it_is(said["clause"], camp(claim) or claim.holder.name) if said is not None else None
    return Point(about or f"whether one can speak of {phrase}", sides, weight=0.8, tied=True, whole=True)
