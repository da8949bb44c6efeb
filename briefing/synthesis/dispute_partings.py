"""Partings: why somebody had to go, and who left whom, as either side tells it.

“Four of them have been fired. The company said that they had copied files. The union said that they had
signed the letter.”; “we had to walk away from Dunmore” and the mayor of Dunmore, who turned them down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.points import Point, Side, side, two_sides

_PARTED = re.compile(
    r"\b(?:was|were|been|being|be)\s(?:\w+ly\s)?(?P<how>fired|dismissed|sacked|suspended|laid off"
    r"|expelled|demoted"
    r"|removed|arrested|banned|let go|made redundant|taken off \w+ \w+|moved)\b"
)
#: “The company said that they had …”: short, of those who had to go, and what they had done or were.
_REASON = re.compile(
    r"^(?P<who>[^“”,;]{2,60}?)\s(?:said|says|told [^,;]{2,30}?)\sthat\s(?:it was (?:because|for)\s"
    r"|this was (?:because|for)\s)?"
    r"(?:they|he|she)\s(?:had|have|has|were|was)\b[^;]{4,140}\.$"
)
#: “Two engineers were fired in May.”
_SUBJECT = re.compile(r"(?P<who>(?!They\b)[A-Z][a-z]+(?: [a-z-]+){1,3}) (?:were|was)\b")
#: “Four of them”: whom a title names by their number.
_SOME_OF = re.compile(r"(?P<some>[A-Z][a-z]+|\d+) of (?:them|those|the)\b")
#: Who is left, in the words of who leaves.
_LEFT = re.compile(
    r"\b(?:(?:walk(?:s|ed|ing)?|back(?:s|ed|ing)?|turn(?:s|ed|ing)?) away from|turn(?:s|ed)? down"
    r"|dropp?(?:s|ed|ing)?|ditch(?:es|ed)"
    r"|part(?:s|ed|ing)? (?:ways|company) with|reject(?:s|ed)|refus(?:es|ed)(?: to work with)?"
    r"|cut ties with|abandon(?:s|ed))"
    r"\s(?:the\s)?(?P<whom>[A-Z][\w’'-]+)|\bturn(?:s|ed)?\s(?P<down>[A-Z][\w’'-]+)\sdown\b"
)
#: What has not happened, before the verb: “any firm would have to drop Ana Bell”.
_NOT_YET = re.compile(
    r"\b(?:if|whether|unless|before|until|would|could|should|must|may|might|can|will|(?:have|has) to"
    r"|needs? to"
    r"|want(?:s|ed)? to|threaten\w*|plan\w*|vow\w*|refus\w* to|urg\w*|demand\w*"
    r"|ask\w* (?:\w+ ){0,3}to)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?$")


def partings(sources: Sequence[Source]) -> Iterator[Point]:
    """What two sides say of why somebody had to go, or of which of them left the other."""
    claims = list(outside_contracts(sources))
    for claim in claims:
        if match := _PARTED.search(claim.text):
            yield from _reasons(claim, match["how"])
    leaving = [
        (c, _POSSESSIVE.sub("", m["whom"] or m["down"]))
        for c in claims
        if (m := _LEFT.search(c.text)) and not _NOT_YET.search(c.text, 0, m.start())
    ]
    for place, (one, left) in enumerate(leaving):
        for other, deserted in leaving[place + 1 :]:
            if _each_left_the_other(one, left, other, deserted):
                yield from _left(one, other, (left, deserted))


# --- why ------------------------------------------------------------------------------------------


def _reasons(fact: Claim, how: str) -> Iterator[Point]:
    """The two reasons that stand right behind a parting, each from a side of its own."""
    after = fact.after(2)
    told = [match for each in after if (match := _REASON.match(each.text))]
    if len(told) < 2 or told[0]["who"] == told[1]["who"]:
        return
    names = [after[0].holder.name, after[1].holder.name]
    if not after[0].holder.is_other_than(after[1].holder):
        names[1] = told[1]["who"]  # a “group” next to a “company” is often taken for it
    sides = [_reason(fact, each, name) for each, name in zip(after, names, strict=True)]
    if any(each is None for each in sides):
        return
    some = _SOME_OF.match(fact.text)
    whose = _SUBJECT.match(fact.text)
    subject = whose["who"] if whose is not None else "they"
    whom = f"{some['some'].lower()} of the staff" if some else subject[0].lower() + subject[1:]
    yield Point(
        f"why {whom} were {how}", tuple(each for each in sides if each is not None), weight=0.8, tied=True
    )


def _reason(fact: Claim, reason: Claim, who: str) -> Side | None:
    """A reason as its source has it; of whom it is told stands in the title."""
    worded = fact.source.wording.quoted_together([reason.statement])
    if worded is None or len(worded.text.split()) > LONGEST:
        return None
    return side(reason, worded, who[0].upper() + who[1:])


# --- who left whom --------------------------------------------------------------------------------


def _each_left_the_other(one: Claim, left: str, other: Claim, deserted: str) -> bool:
    """Whether each tells of having left the other: both name both, or share what it was about."""
    if left == deserted or not one.holder.is_other_than(other.holder):
        return False
    shared = one.roots & other.roots
    return (left in other.text and (deserted in one.text or bool(shared))) or (
        deserted in one.text and bool(shared)
    )


def _left(one: Claim, other: Claim, names: tuple[str, str]) -> Iterator[Point]:
    sides = two_sides(one, other)
    if sides is not None:
        yield Point(f"who turned whom down: {names[0]} or {names[1]}", sides, weight=0.75, tied=True)
