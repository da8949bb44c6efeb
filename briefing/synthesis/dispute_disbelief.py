"""Disbelief: what the text says somebody does not take from the one who has just spoken.

“County Hall does not accept it. It gave the number as 212.”, “Organizers are not having it.”, “The firm said
that it had had no such thing.”, “Pruitt said that the paper counted wrong.” The account that is not believed
stands right before; what is set against it is the sentence itself or the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefing.synthesis.camps import are_opposed, same_camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import how_many, took_part, whether_claimed
from briefing.synthesis.holders import RECORDS
from briefing.synthesis.points import Point, Side, joined, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import BINDING, EMPTY, claims_nothing
from briefing.synthesis.told_numbers import APART, Told, compatible

#: How many claims back the account stands, and how many further one with a number that does not go
#: with the other.
BACK, BACK_TO_NUMBER = 2, 3
_IT = (
    r"(?:it|that|this|them|those|any of (?:it|that|this)|a word of (?:it|that|this))"
    r"(?=[.,;:]|$|\s(?:and|but|as|when)\b)"
)
#: What stands for an answer, with nothing said of why.
_NOT_BELIEVED = re.compile(
    rf"\b(?:(?:is|are|was|were)(?: not|n['’]t) (?:having|buying|swallowing) {_IT}"
    rf"|(?:do|does|did|will|would|could)(?: not|n['’]t) (?:accept|buy|believe|agree with|recogni[sz]e"
    rf"|wear) {_IT}"
    rf"|(?:will|would|ha(?:s|ve|d)) (?:have )?none of {_IT})"
)
#: What shows that somebody does not believe it, and may go on to something else.
_GESTURE = re.compile(
    r"\b(?:(?:laughed|scoffed|snorted|bristled|balked) (?:at (?:it|that|this|the (?:idea|suggestion"
    r"|claim|notion))|when)"
    r"|(?:is|are|was|were) (?:un(?:convinced|persuaded|impressed|moved)|sceptical|skeptical|incredulous"
    r"|not (?:convinced|persuaded|impressed))|shook (?:his|her|their) heads?|rolled (?:his|her|their) eyes)\b"
)
#: “A user guide in the release goes further than that.”: what a record tells in its next sentence.
_RECORD_TELLS = re.compile(
    rf"^(?:(?:But|Yet|Still|However),?\s)?(?P<who>(?:The|An?|Its|Their)\s(?:[\w’'-]+\s){{0,3}}?(?:{RECORDS}|guides?|handbooks?))\b"
    r"[^,;“”]{0,60}?\s(?:goes? (?:a good deal |much |rather |somewhat )?further\b|(?:says?|suggests?"
    r"|shows?) otherwise\b"
    r"|(?:do|does)(?: not|n['’]t) bear (?:that|this|it|him|her|them) out\b)"
)
#: What is said in so many words not to be so, or not to be counted right.
_NO_SUCH_THING = re.compile(
    r"\b(?:said|says|say|told [^,;“”]{2,40}?|insist\w*|repl(?:ied|ies)|answered)\b[^“”;]{0,60}?"
    r"\b(?:no such thing|nothing of the (?:kind|sort)|(?:was|is|were|are) not (?:so|the case)"
    r"|that (?:is|was)(?: not|n['’]t) how"
    r"|(?:that|this|it) (?:is|was) (?:hard|difficult|impossible) to (?:credit|believe|swallow)"
    r"|(?:had |has |have )?(?:counted|added|got it|had it|read it|understood it"
    r"|reported it) (?:up )?wrong(?:ly)?"
    r"|(?:that )?(?:it|they|he|she) (?:had|has|have|did|does|do|was|is|were|are|would|could)(?: not"
    r"|n['’]t)(?=[.;:]|$)"
    r"|miscount(?:s|ed)?|(?:had|has|have) it wrong)\b"
)
#: “… that the agency had asked for it.”: what, nobody knows.
_OF_IT = re.compile(r"\b(?:for|of|to|about|with|in) (?:it|them|this|that)\.$")
_NUMBER_OF = re.compile(
    r"\b(?:number|count|total|tally) of (?P<what>[a-z][\w ]{2,50}?) (?:as|at|is|was|to be)\b"
)
#: “A week later she did.”: what, only the words before it say.
_ELLIPTIC = re.compile(
    r": “(?:[\w’'-]+ ){0,5}(?:did|do|does|was|were|is|are|has|have|had|can|will|would)\.?”\.?$"
)
#: “Gardaí thought that nearer 250 were there.”: nearer than the number that was given.
_NEARER = re.compile(
    r"\b(?:nearer|closer|more like)(?: to)? (?=[\d“‘\"]|[a-z-]+(?:ty|teen|hundred|thousand|dozen)\b)"
)


def disbelieved(sources: Sequence[Source]) -> Iterator[Point]:
    """What is not believed, in the order of the texts."""
    for claim in outside_contracts(sources):
        if "question" in claim.statement.faults:
            continue
        after = next((c for c in claim.after(1) if c.holder.stated and not claims_nothing(c.text)), None)
        in_quotes = claim.statement.speech is not None
        if _RECORD_TELLS.match(claim.text):
            yield from _not_believed(claim, [claim, *claim.after(1)])
        elif (_NOT_BELIEVED.search(claim.text) or _GESTURE.search(claim.text)) and not in_quotes:
            yield from _not_believed(claim, [after] if after is not None else [])
        elif _NO_SUCH_THING.search(claim.text) and claim.holder.stated and not claim.statement.first_person:
            goes_on = after is not None and (after.holder == claim.holder or same_camp(after, claim))
            yield from _not_believed(claim, [claim, after] if goes_on and after is not None else [claim])
        elif _NEARER.search(claim.text) and claim.holder.stated:
            yield from islice(_numbered(claim, claim.numbers, [claim]), 1)


def _not_believed(mark: Claim, answer: Sequence[Claim]) -> Iterator[Point]:
    """The account before a mark – the one with another number, if its answer has one – against that."""
    if not answer or any(claim.statement.faults & {"fragment", "introduction"} for claim in answer):
        return
    counted = [n for claim in answer for n in claim.numbers]
    point = next(_numbered(mark, counted, answer), None)
    if point is not None:
        yield point
        return
    earlier = next((c for c in mark.before(BACK) if _is_account(c)), None)
    if earlier is None or not are_opposed(earlier, answer[-1]) or same_camp(earlier, mark):
        return
    if _OF_IT.search(earlier.text):
        return
    if _GESTURE.search(mark.text) and not (earlier.roots & answer[-1].roots) - EMPTY:
        return
    if earlier.holder.is_record or BINDING.search(earlier.holder.name):  # a record and terms claim nothing
        return
    sides = _sides(earlier, answer)
    if sides is not None:
        yield Point(whether_claimed(earlier, sides[0].text), sides, weight=0.72, tied=True)


def _numbered(mark: Claim, counted: Sequence[Told], answer: Sequence[Claim]) -> Iterator[Point]:
    """The claims before a mark, nearest first, with a number that does not go with one of its answer's."""
    for claim in mark.before(BACK_TO_NUMBER):
        pair = next(((x, y) for x in claim.numbers for y in counted if _exclude(x, y)), None)
        if pair is None or not are_opposed(claim, answer[-1]) or same_camp(claim, mark):
            continue
        sides = _sides(claim, answer)
        if sides is not None:
            values = frozenset(number.value for number in pair)
            yield Point(_how_many(sides, claim, answer[-1], pair), sides, weight=0.95, numbers=values)


def _exclude(x: Told, y: Told) -> bool:
    """Whether two counts are near enough to be of one thing, and cannot both hold."""
    low, high = sorted((x.value, y.value))
    counts = x.unit is None and y.unit is None and not (x.whole or y.whole)
    return counts and high <= APART * low and not compatible(x, y)


def _is_account(claim: Claim) -> bool:
    return claim.holder.stated and not claims_nothing(claim.text) and "question" not in claim.statement.faults


def _sides(earlier: Claim, answer: Sequence[Claim]) -> tuple[Side, Side] | None:
    """An account, and what stands against it in a sentence or two."""
    first, second = earlier.beside(answer[0].text), _in_a_row(answer, earlier)
    if first is None or second is None or first.text == second.text:
        return None
    record = _RECORD_TELLS.match(answer[0].text)
    return side(earlier, first), side(answer[0], second, record["who"] if record is not None else None)


def _in_a_row(answer: Sequence[Claim], earlier: Claim) -> Worded | None:
    """The sentences in the brief's words; as printed where one cannot be told so."""
    told = [worded for claim in answer if (worded := claim.beside(earlier.text)) is not None]
    if len(told) < len(answer) or "wrote: “" in told[0].text:
        named = answer[0].holder.name.split()[-1] not in answer[0].text  # else “she” is clear without
        row = answer[0].source.wording.quoted_together([claim.statement for claim in answer], named=named)
        if row is not None and len(row.text.split()) <= LONGEST:
            return row
    if len(told) < len(answer):
        return None
    both = joined(*told)
    if _ELLIPTIC.search(both.text):
        return told[0]
    return both if len(both.text.split()) <= LONGEST else told[0]


def _how_many(sides: tuple[Side, Side], one: Claim, other: Claim, pair: tuple[Told, Told]) -> str:
    """The title of two counts: what either of them says that it counts, the later first."""
    for told in reversed(sides):
        if named := _NUMBER_OF.search(told.text):
            return f"how many {named['what']}"
    ways = ((other, pair[1], sides[1].text), (one, pair[0], sides[0].text))
    counted = next((how_many(c, n, text) for c, n, text in ways if n.what), None)
    return counted or took_part(one) or "how many there were"
