"""Echoes: words of one party that another takes up only to say that they are not so.

“The change log says ‘formatting and clarity.’ That is not formatting.”, “Seven of us have been fired. Not
five, which is what the company says.”, “Management say that no one has been disciplined. Two of our reps …”
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.numerals import cardinal
from briefing.model.evidence import Span
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, all_claims, outside_contracts
from briefing.synthesis.dispute_titles import how_many, whether_so
from briefing.synthesis.points import Point, Side, side, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.told_numbers import Told

#: How far behind its echo stands what the other party says itself. Claims.
AHEAD = 6
#: How many sentences may stand before one that points back, to be quoted with it.
CONTEXT = 2
_POINTS_BACK = re.compile(r"^(?:It|They|That|This|These|Those)\b|^\w+ing (?:it|them|that|this|those)\b")
_TAKEN_BACK = re.compile(r"\b(?:was|were|is)(?:n['’]t| not)\b|\bmistake\b|\bwrong(?:ly)?\b")
#: What shows an assurance to be empty, right behind it.
_BELIED = re.compile(
    r"\b(?:empty|blank|no such|did not exist|could not (?:find|produce|show)|nothing (?:there|in it))\b"
)
_NOT_SO = re.compile(r"^(?:That|This|It|They)\s+(?:is|was|are|were)(?:\s+not|n['’]t)\s+(?P<what>[a-z]+)\b")
_QUOTE = re.compile(r"[“\"](?P<words>[^”\"]{4,80})[”\"]")
_NOT_SO_MANY = re.compile(r"^Not\s+(?P<number>\d[\d,]*|[a-z-]+),\s")
_OPENING_NUMBER = re.compile(r"^(?P<number>\d[\d,]*|[A-Z][a-z-]+)\s+of\s")
#: “Management say that no one has been disciplined.”
_THEY_SAY = re.compile(
    r"\b(?:Management|[Tt]he (?:company|ministry|agency|council|board|department|firm|vendor)|[A-Z][a-z]+)"
    r"\s+(?:say|says|claims?|insists?|tells? us)(?:\s+that)?"
    r"\s+(?P<clause>(?:no one|nobody|no|nothing|never)\s[^.“”]+)\."
)
_NONE = re.compile(r"\b(?:was|were|been) told (?:that )?there (?P<verb>was|were) (?:none|nothing|no \w+)\b")
_ASKED_FOR = re.compile(
    r"\basked (?P<whom>[^,;.]{3,60}?) for (?:the |any |its )?(?P<what>[\w’' -]+?)"
    r"(?: in [A-Z]\w+)?(?:,| and | but )"
)
_THERE_WAS = re.compile(r"^[“\"](?:There|They|It) (?:was|were|is|are)\b")


def echoes(sources: Sequence[Source]) -> Iterator[Point]:
    """What is taken up and denied in one breath, with what the other party says."""
    for claim in outside_contracts(sources):
        yield from _not_so(claim, sources)
        yield from _not_so_many(claim, sources)
        yield from _they_say(claim)
        yield from _there_were(claim)
        yield from _belied(claim)


def _not_so(claim: Claim, sources: Sequence[Source]) -> Iterator[Point]:
    """“That is not formatting.”, behind “… says ‘formatting and clarity.’”"""
    match = _NOT_SO.match(claim.text)
    before = next(iter(claim.before(1)), None)
    quote = _QUOTE.search(before.text) if before is not None else None
    if match is None or before is None or quote is None:
        return
    if not before.holder.stated or not roots(match["what"]) & roots(quote["words"]):
        return
    told, both = before.beside(""), claim.source.wording.quoted_together([before.statement, claim.statement])
    if told is not None and both is not None:
        sides = [side(before, told), side(claim, both)]
        sides += _admitted(quote["words"], claim, sources)
        yield Point(f"the description “{quote['words'].rstrip('.,')}”", tuple(sides), weight=0.8, tied=True)


def _admitted(words: str, claim: Claim, sources: Sequence[Source]) -> list[Side]:
    """Where another source takes the same words back, with the sentences that it points back to."""
    for other in all_claims(sources):
        if (
            other.source is claim.source
            or not _TAKEN_BACK.search(other.text)
            or not roots(words) & other.roots
        ):
            continue
        told = other.source.wording.quoted_together([c.statement for c in _with_context(other)])
        if told is not None and len(told.text.split()) <= LONGEST:
            return [side(other, told)]
    return []


def _with_context(claim: Claim) -> list[Claim]:
    """A claim after the one or two sentences that its pronouns point back to."""
    told = [claim]
    while len(told) <= CONTEXT and _POINTS_BACK.search(told[0].text):
        before = next(iter(told[0].before(1)), None)
        if before is None or before.statement.speech is not None:
            break
        told.insert(0, before)
    return told


def _not_so_many(claim: Claim, sources: Sequence[Source]) -> Iterator[Point]:
    """“Seven of us have been fired for it. Not five, …”, and whoever says five."""
    match = _NOT_SO_MANY.match(claim.text)
    before = next(iter(claim.before(1)), None)
    opening = _OPENING_NUMBER.match(before.text) if before is not None else None
    if match is None or before is None or opening is None:
        return
    theirs, own = _value(match["number"]), _value(opening["number"])
    both = claim.source.wording.quoted_together([before.statement, claim.statement])
    if theirs is None or own is None or theirs == own or both is None:
        return
    for other in all_claims(sources):
        told = next((n for n in other.numbers if _is(n, theirs)), None)
        worded = other.worded
        if told is None or worded is None or not other.holder.stated:
            continue
        if other.source is claim.source or not other.holder.is_other_than(claim.holder):
            continue
        about = re.sub(r"\b(?:it|they)\b", other.holder.name, how_many(other, told, worded.text))
        numbers = frozenset({theirs, own})
        yield Point(about, (side(other, worded), side(claim, both)), weight=0.9, numbers=numbers, tied=True)
        return


def _value(words: str) -> float | None:
    if words[0].isdigit():
        return float(words.replace(",", ""))
    value = cardinal(words)
    return float(value) if value is not None else None


def _is(told: Told, value: float) -> bool:
    """Whether it is that number of something that is not named, or of people."""
    people = told.head in {"", "employee", "worker", "people", "person", "member", "staff"}
    return told.value == value and told.unit is None and people


def _they_say(claim: Claim) -> Iterator[Point]:
    """An assurance that an utterance takes up, and what the other side says right after it."""
    speech = claim.statement.speech
    if speech is None:
        return
    for part in speech.parts:
        match = _THEY_SAY.search(claim.source.text, *part)
        if match is None:
            continue
        told = claim.saying([Span(match.start(), part.end)])
        for later in claim.after(AHEAD):
            if not later.holder.is_other_than(claim.holder) or not _counts_alike(claim, later):
                continue
            worded = later.beside(claim.text)
            if told is not None and worded is not None:
                sides = (side(later, worded), side(claim, told))
                yield Point(f"whether {whether_so(match['clause'])}", sides, weight=0.75, tied=True)
            return


def _counts_alike(one: Claim, other: Claim) -> bool:
    """Whether both speak of as many of the same: “two of our reps”, “the two representatives”."""
    theirs = [n for n in other.numbers if n.what]
    own = [n for n in one.numbers if n.what]
    return any(x.value == y.value and x.head[:3] == y.head[:3] for x in own for y in theirs)


def _there_were(claim: Claim) -> Iterator[Point]:
    """“… had been told there were none. ‘There were,’ she said.”"""
    match, asked = _NONE.search(claim.text), _ASKED_FOR.search(claim.text)
    after = next(iter(claim.after(1)), None)
    if match is None or asked is None or after is None or not _THERE_WAS.match(after.text):
        return
    who = re.sub(r"^the (?=[A-Z])", "", asked["whom"])
    holder = f"{who[0].upper()}{who[1:]}, according to {claim.holder.name}"
    sides = two_sides(claim, after, holders=(holder, None))
    if sides is None:
        return
    about = f"whether there {match['verb']} any {asked['what']}"
    yield Point(about, sides, weight=0.8, tied=True)


def _belied(claim: Claim) -> Iterator[Point]:
    """“Mr Prior said that vehicles were filtered out. Ms Brolin had been shown an empty filter list.”"""
    if not claim.holder.stated:
        return
    for after in claim.after(1):
        shared = claim.roots & after.roots
        if not (after.holder.stated and shared and _BELIED.search(after.text)):
            continue
        if not after.holder.is_other_than(claim.holder):
            continue
        sides = two_sides(claim, after)
        said = re.search(r"\bsaid that (?P<clause>[^.]+)\.", claim.text)
        if sides is not None and said is not None:
            about = f"whether {whether_so(said['clause'])}"
            yield Point(about, sides, weight=0.7, tied=True)
