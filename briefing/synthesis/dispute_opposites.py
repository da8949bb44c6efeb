"""Opposites: one holder says that something is so, another says the opposite, each in a word of its own.

“required by law” and “permits disclosure, it does not compel it”; “anonymous” and “could be identified”.
Words of opposite meaning stand near each other in any space of meanings – they are told of the same things –,
so the pairs are listed, and whether both claims speak of one thing shows in their other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source, all_claims
from briefing.synthesis.dispute_titles import whether_claimed
from briefing.synthesis.points import Point, beside_each_other, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import BINDING, EMPTY

_DENIAL = re.compile(
    r"(?:It|They|That|This)\s(?:does|do|did|is|are|was|were)(?: not|n['’]t)\b(?:\s\S+){1,6}$"
)
#: How far apart in one source, in claims, and how many content words both have: there, and in two sources.
NEAR, SHARED_NEAR, SHARED_FAR = 4, 1, 3


@dataclass(frozen=True, slots=True)
class Opposites:
    """A predicate and what says the opposite."""

    one: re.Pattern[str]
    other: re.Pattern[str]


def _opposites(one: str, other: str) -> Opposites:
    return Opposites(
        re.compile(rf"(?<!not )(?<!n't )(?<!n’t )(?<!never )\b(?:{one})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{other})\b", re.IGNORECASE),
    )


_NOT = (
    r"(?:(?:is|are|was|were|does|do|did|had|has|have|would|could) not|(?:is|are|was|were|does|do|did"
    r"|had|has|would|could)n['’]t)"
)
_OPPOSITES = (
    _opposites(
        r"(?:required|obliged|compelled|obligatory|mandatory)(?! reading)",
        rf"permit(?:s|ted) (?:it|disclosure|this|that|them)|{_NOT} (?:require|compel|oblige|force"
        rf"|an order|an obligation"
        rf"|required|obliged|compelled|mandatory)|no (?:duty|obligation|requirement)",
    ),
    _opposites(
        r"lawful(?:ly)?|legal(?:ly)?(?= (?:collected|obtained|shared|used|held|made|sold|done|done so))"
        r"|within the law",
        rf"unlawful(?:ly)?|illegal(?:ly)?|against the law|no legal basis|broke the law|{_NOT} (?:lawful"
        rf"|legal)",
    ),
    _opposites(
        r"anonymous(?:ly)?|anonymi[sz]ed|aggregated?",
        rf"re-?identif\w+|(?:could|can|may|were|are|be) (?:\w+ )?identified|{_NOT} anonym\w+"
        rf"|named? (?:patients|people|employees|users)",
    ),
    _opposites(
        r"consent(?:ed)?|voluntar(?:y|ily)|opt(?:ed)? in",
        rf"without (?:\w+ ){{0,2}}(?:consent|permission|knowledge)|{_NOT} (?:consent|asked|told"
        rf"|informed)|never (?:asked|told|consented)"
        r"|were (?:made|forced|ordered) to",
    ),
    _opposites(
        r"independent(?:ly)?",
        rf"{_NOT} independent|paid (?:for )?by|(?:chosen|hired|engaged|commissioned|selected|owned) by"
        rf"|we engaged",
    ),
    _opposites(
        r"deleted|erased|destroyed|wiped",
        rf"{_NOT} (?:been )?(?:deleted|erased|destroyed|wiped)|still (?:hold|held|kept|stored|there"
        rf"|online|open\w*|being opened)"
        r"|(?:was|were|been) (?:kept|retained|restored)",
    ),
    _opposites(
        r"safe(?:ly)?|harmless",
        rf"unsafe|dangerous|{_NOT} safe|harmed|injured",
    ),
    _opposites(
        r"knew nothing|not aware|unaware|had not known|did not know|never knew|never been told",
        r"(?:was|were|had been) (?:told|warned|informed|briefed|aware|alerted)|knew (?:of|about|that)"
        r"|had known"
        r"|(?:had|has|have) (?:told|warned|alerted|informed|reported)",
    ),
)


def opposites(sources: Sequence[Source]) -> Iterator[Point]:
    """Pairs of claims by different holders that say opposite things of one matter."""
    claims = [claim for claim in all_claims(sources) if _is_asserted(claim)]
    for pair in _OPPOSITES:
        ones = [(c, m) for c in claims if (m := pair.one.search(c.text))]
        others = [(c, m) for c in claims if pair.other.search(c.text) and (m := pair.other.search(c.text))]
        for one, _ in ones:
            against = [(shared, c) for c, _ in others if (shared := _shared(one, c)) is not None]
            if against:
                yield from _point(one, max(against, key=lambda each: each[0])[1], pair)


def _is_asserted(claim: Claim) -> bool:
    return claim.is_asserted and not claim.source.is_contract and not BINDING.search(claim.holder.name)


def _shared(one: Claim, other: Claim) -> tuple[bool, int] | None:
    """How near the two stand and how many content words they share; None if they are of two things."""
    if one is other or not are_opposed(one, other):
        return None
    words = len((one.roots & other.roots) - EMPTY)
    near = one.source is other.source and abs(one.index - other.index) <= NEAR
    if words < (SHARED_NEAR if near else SHARED_FAR):
        return None
    return near, words


def _point(one: Claim, other: Claim, pair: Opposites) -> Iterator[Point]:
    worded = beside_each_other(one, other, what=(_place(pair.one, one), _place(pair.other, other)))
    if worded is not None:
        worded[1] = _with_denial(other, worded[1])
        sides = (side(one, worded[0]), side(other, worded[1]))
        yield Point(whether_claimed(one, worded[0].text), sides, weight=0.65)


def _with_denial(claim: Claim, worded: Worded) -> Worded:
    """“The Act permits disclosure. It does not compel it.”: the second sentence has the point."""
    after = next(iter(claim.after(1)), None)
    if after is None or not _DENIAL.match(after.text):
        return worded
    return claim.source.wording.quoted_together([claim.statement, after.statement]) or worded


def _place(pattern: re.Pattern[str], claim: Claim) -> list[Span]:
    match = pattern.search(claim.source.text, *claim.statement.span)
    return [Span(*match.span())] if match else []
