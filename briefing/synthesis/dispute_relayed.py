"""Relayed counts: a number that a speaker gives in somebody else's name, against another one.

“Two hundred seventeen. … The sheriff told the newspaper nine.” In a hearing neither number says again what it
counts; the question does, or one that was asked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.claims import Claim, Source, all_claims
from briefing.synthesis.dispute_titles import question_title, topic_of_answer
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.told_numbers import APART, Told, compatible

#: “The sheriff told the newspaper nine.”, “The auditor gave me 211,400”: a number in another's name.
_IN_THEIR_NAME = re.compile(
    r"(?:^|[.?!:;]\s+|\b[Bb]ecause\s+)(?P<who>(?:The|the|His|Her|Their|Our)\s[a-z]+"
    r"|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+"
    r"(?:told|gave|had|has|said|says|put|puts|counted)\s+(?:(?:me|us|you|them|the\s\w+)\s+)?$"
)
#: Whoever says so holds to the number no longer.
_GIVES_WAY = re.compile(
    r"\bnot going to (?:\w+ ){0,4}?argue\b|\bstand corrected\b|\bgo with the\b"
    r"|\bwas what I was (?:given|told)\b"
)
_ASKED = re.compile(r"\b[Hh]ow (?:many|much)\b[^?]*\?")


def relayed_counts(source: Source, sources: Sequence[Source]) -> Iterator[Point]:
    """Numbers that utterances of a source relay, each with the one that stands against it.

    Args:
        source: a hearing, or another source with utterances.
        sources: all of them, one of which may tell what the numbers count.
    """
    for claim in source.claims:
        for told in claim.numbers if claim.statement.speech is not None else ():
            who = _relayed_for(claim, told)
            other = _own_or_next(claim, told) if who is not None else None
            if who is None or other is None:
                continue
            against, number, holder = other
            one, name = (
                _said_by_themselves(claim, told) or _said_elsewhere(claim, told, sources) or (claim, who)
            )
            if one is against and one is claim:
                name = f"{who}, according to {claim.holder.name}"
            spans = [_all_numbers(one, {told.value}), _all_numbers(against, {told.value, number.value})]
            sides = two_sides(one, against, what=spans, holders=(name, holder))
            if sides is None:
                continue
            numbers = frozenset({told.value, number.value})
            about = _asked_in(claim) or _topic_of(numbers, sources) or _either(told, number, source)
            yield Point(about, sides, weight=0.7, numbers=numbers)


def _relayed_for(claim: Claim, told: Told) -> str | None:
    """In whose name a number is given, if in another's."""
    before = claim.source.text[claim.statement.span.start : told.span.start]
    match = _IN_THEIR_NAME.search(" ".join(before.split()) + " ") if told.alone else None
    return match["who"][0].upper() + match["who"][1:] if match else None


def _said_by_themselves(claim: Claim, told: Told) -> tuple[Claim, str] | None:
    """What they say themselves right after it, with the same number."""
    for later in claim.after(2):
        same = any(each.value == told.value for each in later.numbers)
        if same and not _GIVES_WAY.search(later.text) and later.holder.is_other_than(claim.holder):
            return later, later.holder.name
    return None


def _said_elsewhere(claim: Claim, told: Told, sources: Sequence[Source]) -> tuple[Claim, str] | None:
    """The number where somebody else gives it as their own, in another source: a party, and no record."""
    for other in all_claims(sources):
        if other.source is claim.source or not other.holder.stated or other.holder.is_record:
            continue
        if other.holder.party is None or not other.holder.is_other_than(claim.holder):
            continue
        if any(n.value == told.value and not n.whole for n in other.numbers) and other.worded is not None:
            return other, other.holder.name
    return None


def _all_numbers(claim: Claim, values: Collection[float]) -> list[Span]:
    """Where a claim has numbers of those values."""
    return [n.span for n in claim.numbers if n.value in values]


def _own_or_next(claim: Claim, told: Told) -> tuple[Claim, Told, str] | None:
    """The other number: the speaker's own in the same breath, or another's in what is said next."""
    for number in claim.numbers:
        if number.alone and number.value != told.value and number.span.start < told.span.start:
            return claim, number, claim.holder.name
    for later in claim.after(2):
        for number in later.numbers:
            who = _relayed_for(later, number)
            near = max(number.value, told.value) <= APART * min(number.value, told.value)
            if who is not None and near and not compatible(number, told):
                return later, number, who
    return None


def _topic_of(values: Collection[float], sources: Sequence[Source]) -> str | None:
    """What one of the numbers answers, wherever it is given as a bare answer."""
    for claim in all_claims(sources):
        topic = topic_of_answer(claim)
        if topic and any(n.value in values for n in claim.numbers):
            return topic
    return None


def _asked_in(claim: Claim) -> str | None:
    asked = _ASKED.search(claim.text)
    return question_title(asked.group()) if asked else None


def _either(told: Told, number: Told, source: Source) -> str:
    return f"the number: {told.span.slice(source.text)} or {number.span.slice(source.text)}"
