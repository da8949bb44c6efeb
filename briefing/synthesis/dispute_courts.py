"""Disputes in court: what a jury found and the party that disagrees, and what the two sides' lawyers say.

“The jury found that the firm misled buyers. … “We disagree with the verdict,” a spokesman said.”, “According
to Ana Bell, an attorney for the state, the firm misled buyers. Tom Reed, the firm's attorney, told the jury
that it had not deceived anyone.” Reports of trials set the two side by side without a “but”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.clause_questions import whether_it_is
from briefing.synthesis.points import Point, two_sides

#: How many claims back stands the verdict, and what the other side's lawyer says.
VERDICT_BACK, LAWYER_BACK = 8, 2
_UNFIT = frozenset({"question", "imperative", "masked", "fragment"})
_DISAGREES = re.compile(
    r"\b(?:disagree[sd]?|disagreeing) with (?:the|this|that) (?:jury['’]s |court['’]s |judge['’]s )?"
    r"(?:verdict|ruling|decision|judge?ment|finding|conclusion)s?\b"
)
_FOUND = re.compile(
    r"\b(?P<who>[Jj]ury|[Jj]urors|[Jj]ury members|(?:[Tt]he|[Aa]) (?:federal |state |district |county )?"
    r"(?:jury|judge|court|tribunal|panel))\s(?:[^,;“”]{0,50}?\s)?(?:found|ruled|concluded|decided|determined)"
    r"\sthat\s(?P<clause>[^;“”]{12,})"
)
_NEXT = re.compile(r",?\s(?:and|but)\s(?:also\s)?(?=[a-z]+(?:ed|s)\b)|,\s")
_LAWYER = re.compile(r"\b(?:attorneys?|lawyers?|prosecutors?|counsel|solicitors?|barristers?|litigators?)\b")
_NOT = re.compile(r"\b(?:not|never|no|nobody)\b|n['’]t\b")
_SAID_NOT = re.compile(
    r"\b(?:said|says|told [^,;“”]{2,40}?|argue[sd]|insist(?:s|ed)|countered|maintain(?:s|ed))\s(?:that\s)"
    r"(?P<clause>[^;“”,]{8,})"
)


def court_disputes(sources: Sequence[Source]) -> Iterator[Point]:
    """Verdicts and who disagrees with them, lawyers of two sides; in the order of the texts."""
    for claim in outside_contracts(sources):
        if claim.holder.stated and not claim.statement.faults & _UNFIT:
            yield from _verdict(claim)
            yield from _lawyers(claim)


def _verdict(claim: Claim) -> Iterator[Point]:
    """What the jury found of the party that disagrees with it."""
    own = camp(claim) or claim.holder.party
    if own is None or _DISAGREES.search(claim.text) is None:
        return
    for earlier in claim.before(VERDICT_BACK):
        match = _FOUND.search(earlier.text)
        if match is None or earlier.statement.faults & _UNFIT or own not in earlier.parties:
            continue
        about = whether_it_is(_NEXT.split(match["clause"])[0], own)
        jury = "The jury" if match["who"].lower().startswith("jur") else match["who"]
        sides = two_sides(earlier, claim, holders=(jury[0].upper() + jury[1:], own))
        if sides is not None and about is not None and re.search(rf"\b{re.escape(own)}\b", about):
            yield Point(about, sides, weight=0.8, tied=True, whole=True)
        return


def _lawyers(claim: Claim) -> Iterator[Point]:
    """A lawyer who says that it is not so, right behind the other side's."""
    said = _SAID_NOT.search(claim.text)
    if (
        said is None
        or _NOT.search(said["clause"]) is None
        or _LAWYER.search(claim.text[: said.start()]) is None
    ):
        return
    for earlier in claim.before(LAWYER_BACK):
        if not earlier.is_asserted or not are_opposed(earlier, claim) or _NOT.search(earlier.text):
            continue
        both = {p for p in earlier.parties & claim.parties if claim.source.actors.named(p) is not None}
        both -= {earlier.holder.party, claim.holder.party}
        subject = next((p for p in both if said["clause"].startswith(p)), None)
        if _LAWYER.search(earlier.text) is None or subject is None:
            continue
        about = whether_it_is(said["clause"], subject)
        sides = two_sides(earlier, claim)
        if sides is not None and about is not None:
            yield Point(about, sides, weight=0.85, tied=True, whole=True)
        return
