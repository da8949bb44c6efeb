"""Disowned claims: a number that somebody does not recognise, a list of which some say that they are not
on it, a warning that nobody is said to have had.

The body whose claim it is says it plainly; what goes against it stands right behind, or, for a warning,
wherever somebody is said to have given one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import whether_claimed
from briefing.synthesis.points import Point, side, two_sides
from briefing.synthesis.stances import EMPTY, claims_nothing

#: How many claims back the list stands from which some are missing.
BACK = 4
#: “He did not recognise the figure of £1.2 million.”
_NOT_RECOGNISED = re.compile(
    r"\b(?:did|do|does|could) not recogni[sz]e (?P<what>(?:the|that|this) (?:figure|number|total"
    r"|sum)(?: of [^,.;“”]{1,25}?\d[^,;“”]{0,12})?)"
    r"(?=\.?$|[,;])"
)
#: “Two, Glenmurrach and Tarff, said that they never have.”
_SOME = r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+|Several|Some)"
_SOME_NEVER = re.compile(
    rf"^{_SOME}\b(?: of them)?(?:,[^.;“”]{{2,60}},)?\s(?:said|say|answered|replied)\s(?:that\s)?(?:they|it)\s"
    r"(?:never|had never|have never|do(?:es)? not|did not|no longer|had (?:since )?stopped)\b"
)
_OF_SEVERAL = re.compile(rf"\b(?:{_SOME}|{_SOME.lower()}|All|Every|all|every)\s(?:\w+\s)?[a-z]+s?\b")
#: “No formal warning had been received from the supplier.”: what a body says it never had.
_NOT_RECEIVED = re.compile(
    r"\bno (?:(?:formal|written|specific|such|single|official)\s)?(?P<what>warning|complaint|concern"
    r"|objection|notice|alert"
    r"|report|request)s?\s(?:of (?:this|that) kind\s)?(?:had|has|have|was|were)\s(?:ever\s)?(?:been\s)?"
    r"(?:received|raised|made|given|issued|sent|lodged)\b",
    re.IGNORECASE,
)
_DID = {
    "warning": r"warn(?:ed|s|ings?)", "complaint": r"complain(?:ed|s|ts?)",
    "concern": r"(?:raised|voiced) concerns?",
    "objection": r"object(?:ed|s|ions?)", "notice": r"notified|gave notice", "alert": r"alert(?:ed|s)",
    "report": r"report(?:ed|s)", "request": r"(?:asked|request(?:ed|s))",
}  # fmt: skip
#: How many content words, beside the act, a warning shares with the denial that one was received, or with
#: its source.
SHARED = 1


def disowned(sources: Sequence[Source]) -> Iterator[Point]:
    """The three kinds, in the order of their texts."""
    for claim in outside_contracts(sources):
        yield from _not_recognised(claim)
        yield from _some_never(claim)
        yield from _not_received(claim, sources)


def _not_recognised(mark: Claim) -> Iterator[Point]:
    """“He did not recognise the figure”: his own, right before, and what the other says of his behind it."""
    match = _NOT_RECOGNISED.search(mark.text)
    own = next(iter(mark.before(1)), None)
    other = next(iter(mark.after(1)), None)
    if match is None or own is None or other is None or not own.numbers or not own.holder.stated:
        return
    if not other.holder.stated or not other.holder.is_other_than(own.holder) or claims_nothing(other.text):
        return
    told = mark.source.wording.quoted_together([own.statement, mark.statement])
    theirs = other.beside(own.text)
    if told is not None and theirs is not None and len(told.text.split()) <= LONGEST:
        yield Point(match["what"].rstrip("."), (side(own, told), side(other, theirs)), weight=0.85)


def _some_never(mark: Claim) -> Iterator[Point]:
    """“Seven councils trust it”, says its maker, and of those who are asked two never have."""
    if _SOME_NEVER.match(mark.text) is None:
        return
    for earlier in mark.before(BACK):
        if not earlier.holder.stated or camp(earlier) is None or not _OF_SEVERAL.search(earlier.text):
            continue
        if earlier.statement.speech is None or _SOME_NEVER.match(earlier.text):
            continue
        run = earlier.source.claims[earlier.index + 1 : mark.index + 1]
        told = mark.source.wording.quoted_together([c.statement for c in run], named=True)
        first = earlier.beside(mark.text)
        if told is not None and first is not None and len(told.text.split()) <= LONGEST:
            holder = " and ".join(sorted(mark.parties - earlier.parties)) or None
            sides = (side(earlier, first), side(mark, told, holder))
            yield Point(whether_claimed(earlier, first.text), sides, weight=0.8)
        return


def _not_received(claim: Claim, sources: Sequence[Source]) -> Iterator[Point]:
    """A body that says it had no warning, and whoever is said to have warned."""
    match = _NOT_RECEIVED.search(claim.text)
    if match is None or not claim.holder.stated or "question" in claim.statement.faults:
        return
    did = re.compile(rf"\b(?:{_DID[match['what'].lower()]})\b")
    best: tuple[int, Claim] | None = None
    for source in sources:
        for other in () if source.is_contract else source.claims:
            if did.search(other.text) is None or other is claim or _NOT_RECEIVED.search(other.text):
                continue
            if not other.holder.stated or not are_opposed(other, claim):
                continue
            if (
                other.worded is None
                or claims_nothing(other.text)
                or not (other.parties or other.holder.party)
            ):
                continue
            shared = len((other.roots & claim.roots) - EMPTY)
            if shared >= SHARED and (best is None or shared > best[0]):
                best = shared, other
    if best is None:
        return
    sides = two_sides(best[1], claim)
    if sides is not None:
        yield Point(f"whether there had been any {match['what'].lower()}", sides, weight=0.75)
