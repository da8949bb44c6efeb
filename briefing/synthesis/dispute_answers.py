"""Disputed in answer: in a hearing or an interview, what one speaker puts and the next does not accept.

“So about three in four were wrong. – I don't accept that.”, “Do you dispute that? – We do.” Whoever answers
says that it is a dispute; what is disputed is the turn before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.dispute_titles import SAID_CLAUSE, whether_claimed, whether_so
from briefing.synthesis.points import Point, Side, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import claims_nothing

#: How many claims before an answer what it answers is looked for: a turn is seldom more.
BACK = 4

_THAT = (
    r"(?:that|this|it|your|those|the (?:premise|characteri[sz]ation|figure|number|suggestion|description"
    r"|claim|allegation|point))\b"
)
#: What an answer opens with, or goes on with, that disputes what was put.
_NOT_ACCEPTED = re.compile(
    r"(?:^|[.!;,]\s(?:and |but )?)(?:(?:No|Well|With respect|Respectfully|Look|Senator|Chair|Madam"
    r"|Sir|My Lord)[,.]\s)*"
    rf"(?:(?:I|[Ww]e)(?: would|['’]d| do| must| have to)?(?: (?:not|never)|n['’]t)? "
    rf"(?:(?<=not )|(?<=n['’]t ))(?:accept|agree with|recogni[sz]e) {_THAT}"
    rf"|(?:I|[Ww]e)(?: would|['’]d| do| must| have to)? (?:dispute|reject|contest|disagree with"
    rf"|take issue with|challenge) {_THAT}"
    r"|(?:That|This|It)(?:['’]s| is| was|'s)(?: simply| just| plainly| quite)?(?: not|n['’]t)? "
    r"(?:(?<=not )|(?<=n['’]t ))(?:right|correct|true|the case|so|accurate|what happened"
    r"|how it (?:was|went|happened|works|worked))\b"
    r"|(?:That|This|It)(?:['’]s| is| was)(?: simply| just| plainly| quite)? (?:wrong|false|untrue"
    r"|incorrect|inaccurate)\b)"
)
_ASKED_WHETHER = re.compile(
    r"\b(?:dispute|contest|challenge|reject|disagree with|deny) (?:that|this|it|those)\b"
)
_YES = re.compile(r"(?:Yes|(?:I|We)(?: certainly)? do|Absolutely|Certainly|Of course)\b")
#: “It says: …”, “He told us …”: whom or what, the sentence before says.
_POINTS = re.compile(r"(?:It|That|This|They|These|He|She|There)\b")
#: “So three in four were wrong.”
_SO = re.compile(r"(?:So|And so|Then),?\s(?P<rest>[a-z].*)", re.DOTALL)
#: Words of somebody else that are put to the one who answers.
_QUOTED = re.compile(r"(?<!\w)['‘“\"](?P<words>[A-Z][^'’”\"]{12,90})['’”\"]")
LONGEST_TITLE = 14


def answered(sources: Sequence[Source]) -> Iterator[Point]:
    """What was put to somebody with the answer that does not accept it."""
    for source in sources:
        for claim in source.claims:
            if _is_turn(claim) and not claims_nothing(claim.text):
                yield from _disputing(claim)


def _is_turn(claim: Claim) -> bool:
    speech = claim.statement.speech
    return speech is not None and speech.kind == "turn" and claim.holder.stated


def _disputing(answer: Claim) -> Iterator[Point]:
    put = list(_put_before(answer))
    asked = (
        bool(put) and _ASKED_WHETHER.search(put[0].text) is not None and "question" in put[0].statement.faults
    )
    if not (_NOT_ACCEPTED.search(answer.text) or (asked and _YES.match(answer.text))):
        return
    claim = next((c for c in put if "question" not in c.statement.faults), None)
    if claim is None or not are_opposed(claim, answer) or "imperative" in claim.statement.faults:
        return
    told, against = _told(claim), answer.beside(claim.text)
    if told is not None and against is not None:
        sides = (side(claim, told), side(answer, against))
        yield Point(_about(claim, sides[0]), sides, weight=0.85)


def _put_before(answer: Claim) -> Iterator[Claim]:
    """What was said in the turn before an answer, the last first; nothing if the answer opens no turn."""
    turns = answer.source.turns
    own = turns.turn_of(answer.statement.span)
    before = [c for c in answer.before(BACK) if _is_turn(c)]
    if own is None or not before or turns.turn_of(before[0].statement.span) is own:
        return
    put = turns.turn_of(before[0].statement.span)
    for later, claim in pairwise([answer, *before]):
        if turns.turn_of(claim.statement.span) is not put or later.index - claim.index != 1:
            return
        yield claim


def _told(claim: Claim) -> Worded | None:
    """What was put, behind what its turn opens with if it points back."""
    turn = claim.source.turns.turn_of(claim.statement.span)
    if turn is not None and _POINTS.match(claim.text):
        whole = claim.source.wording.excerpt(claim, Span(turn.words.start, claim.statement.span.end))
        return whole if whole is not None and len(whole.text.split()) <= LONGEST else None
    return claim.beside("")


def _about(claim: Claim, told: Side) -> str:
    """What was put, as a question; where somebody was quoted in it, his words."""
    if said := SAID_CLAUSE.search(claim.text):
        return f"whether {whether_so(said['clause'])}"
    if quoted := _QUOTED.search(claim.text):
        return f"the claim “{quoted['words'].rstrip('.,')}”"
    plain = _SO.match(claim.text)
    if plain is not None and len(claim.text.split()) <= LONGEST_TITLE:
        return f"whether {whether_so(plain['rest'].rstrip('.'))}"
    return whether_claimed(claim, told.text, claim.roots)
