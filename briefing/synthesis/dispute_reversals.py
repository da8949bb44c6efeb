"""Reversals: what one says, and another, right behind, says with a “not” before the same word.

“The software had been idle since. – She stated that it had not been idle.” The word that is denied, and a
further one, must be in both; a single one may be a chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.reporting import REPORTING_VERBS
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source, roots
from briefing.synthesis.dispute_titles import SAID_CLAUSE, whether_claimed
from briefing.synthesis.points import Point, Side, in_order, two_sides
from briefing.synthesis.stances import BINDING, EMPTY

#: How many claims back the same word stands without a “not”. At four, one in two pairs of 28 dossiers
#: was chance.
BACK = 3
#: Content words that both have, with the one that is denied.
SHARED = 2

_DENIED = re.compile(
    r"\b(?:(?:was|were|is|are|had|has|have|do|does|did|could|would|can|will)(?: not|n['’]t)|never"
    r"|neither|nor|no|not)\s"
    r"(?:(?:yet|ever|been|be|a|an|the|any|simply|in)\s){0,3}(?P<word>[a-z]{4,})"
)
#: What only asks, wants or supposes, and says of nothing that it is so.
_OPEN = re.compile(r"\b(?:whether|if|unless|would want|might|may|should|shall|must)\b")


def reversals(sources: Sequence[Source]) -> Iterator[Point]:
    """The pairs in the order of their texts."""
    for source in sources:
        for claim in source.claims if not source.is_contract else ():
            denied = _denied(claim) if _is_asserted(claim) else frozenset()
            earlier = next((c for c in claim.before(BACK) if denied and _is_reversed(c, claim, denied)), None)
            sides = two_sides(earlier, claim) if earlier is not None else None
            if earlier is not None and sides is not None:
                yield Point(_about(earlier, claim, sides), in_order(*sides), weight=0.7)


def _about(earlier: Claim, claim: Claim, sides: Sequence[Side]) -> str:
    """What is denied, as a question; as the first says it, where the second only speaks of “it”."""
    said = SAID_CLAUSE.search(sides[1].text)
    if said is not None and not re.match(r"(?:it|that|this|they|he|she|these|those)\b", said["clause"]):
        return whether_claimed(claim, sides[1].text)
    return whether_claimed(earlier, sides[0].text, _denied(claim))


def _denied(claim: Claim) -> frozenset[str]:
    """Roots of the words that a claim has behind a “not”; “did not say which” denies nothing."""
    words = {match["word"] for match in _DENIED.finditer(claim.text)} - REPORTING_VERBS
    return frozenset().union(*(roots(word) for word in words)) - EMPTY


def _is_asserted(claim: Claim) -> bool:
    binds = BINDING.search(claim.holder.name) is not None
    return claim.is_asserted and not binds and "fragment" not in claim.statement.faults


def _is_reversed(earlier: Claim, claim: Claim, denied: frozenset[str]) -> bool:
    """Whether another says, without a “not”, what a claim denies."""
    if not _is_asserted(earlier) or not are_opposed(earlier, claim) or _OPEN.search(earlier.text):
        return False
    if _DENIED.search(earlier.text):
        return False  # “was not from an angle that would show it” – “did not show it”
    return bool(denied & earlier.roots) and len((earlier.roots & claim.roots) - EMPTY) >= SHARED
