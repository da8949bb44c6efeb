"""Disputed counts: numbers of one thing, from different parties or sources, that cannot all hold.

That two numbers count one thing shows in what they count and in the sentences around it, or in one standing
right behind the other with nothing counted anew: “340 had taken part. The company said ‘fewer than 200’.”
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from briefing.extraction.figures.amounts import find_amounts
from briefing.extraction.numerals import cardinal
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.counted_claims import Counted, counted_in, lead
from briefing.synthesis.dispute_relayed import relayed_counts
from briefing.synthesis.dispute_titles import (
    EVENT,
    from_before,
    how_many,
    took_part,
    topic_of_answer,
    whether_claimed,
)
from briefing.synthesis.holders import RECORDS
from briefing.synthesis.points import Point, later, side, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.same_count import GENERIC, SIGNING, count_the_same, has_record
from briefing.synthesis.stances import TAKEN_BACK
from briefing.synthesis.told_numbers import APART, PEOPLE, TIMES, Told, compatible, rivals

#: What a pair of counts weighs that one source sets against each other, and one of two sources.
ONE_SOURCE, TWO_SOURCES = 0.91, 0.9
#: What two papers count, each in its own voice, is one thing only if they tell it in much the same words: of
#: real pages “93 of 700 have been exonerated” stood against “91 sub-postmasters involved”.
PAPERS_ALIKE = 0.5
#: How many times as large a number may be that a bare one right behind it answers. On 22 dossiers: 3 lost a
#: strike of 3,800 against a muster of 1,260; 6 found no more.
ANSWERED = 4.0
#: How many claims back the number stands that one without a noun answers.
BACK = 3
#: The same, where it is “the number” that is put at another.
FAR_APART = 20.0
#: How many times as large a number rebuts a lower bound.
REBUTS = 1.2
#: What those who are counted did, whatever it was.
_TOOK_PART = re.compile(
    r"\b(?:t(?:ook|aken|ake) part|participat\w+|joined|attended|turned|came|left|walked|stopped"
    r"|marched|stayed"
    r"|badged|clocked|logged|struck|gathered|stood)\b"
)
_SIGNED = re.compile(r"\b(?:signed|signatures?|signatories)\b")
#: “700 had bought tickets”
_DID = re.compile(
    r"\s(?:(?:had|have|has|were|are|was)\s)?(?P<verb>(?:took|taken) part|[a-z]{3,}ed|left|came"
    r"|stood|sat|went|lay|struck|bought|sold"
    r"|sent|made|got|held|paid|wrote|read)\b"
)
_AT_PLACES = re.compile(
    r"\b(?:at|in|across|from) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) [a-z]+s\b"
)
_AT_ONE = re.compile(r"\s(?:from|at|in|through|outside) the [a-z]+(?: [a-z]+)?")
#: What was to be is no count of what was.
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned)?|recommend\w*|schedule[sd]?|should|must|allow(?:s|ed)|agreed|target)\b",
    re.IGNORECASE,
)
#: Before a number: what somebody plans, asks for or may be allowed.
_TO_BE = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|recommend(?:s|ed)?|should|permission|permits?|proposal|propose[sd]?|seek(?:s|ing)?"
    r"|sought|wants?|hopes?|intends?|whether)\b(?: [\w’'-]+){0,5}? to\b|\b(?:should|would|will)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\ball(?: of)?(?: the| its| their)?\s+$", re.IGNORECASE)
#: Events that are counted together.
_SEVERAL = re.compile(
    r"\b(?:(?:two|three|four|five|both|several|these|those|the) (?:[a-z-]+ ){0,2}?"
    r"(?:accident|attack|breache?|crashe?|death|failure|incident|outage|raid|shooting|strike|walkout)s)\b"
)
_SPAN = re.compile(
    r"(?<![\w.,])(?P<number>\d+|[a-z]+(?:-[a-z]+)?) (?P<unit>seconds|minutes|hours|days|weeks|months)\b"
)
#: “By Friday the number was 71”: it has grown.
_SINCE = re.compile(
    r"^(?:By|As of|Since|Now|Today|Later)\b|\b(?:has|have) (?:since )?(?:risen|grown|swelled|climbed)\b"
)
_PARTED = re.compile(r";\s|,\s(?:while|whereas|but)\s")
_CURRENCIES = frozenset({"USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "JPY", "INR"})
_RECORD = rf"(?:system|muster|register|roll|roster|sheets?|exports?|lists?|{RECORDS})"
#: Words after which a number without a noun is a count of what was counted just before.
_GIVEN = re.compile(
    r"(?:\b(?:number|figure|total|count|tally|cost|price|bill|it|that|there)\s+(?:is|was|were|had been|at|to)"
    r"|\b(?:put(?:s|ting)?|estimate[sd]?|reckon(?:s|ed)|place[sd]?)\s+(?:it|that|the\s+\w+(?:\s+of\s+\w+)?)"
    r"\s+(?:at|closer\s+to|nearer\s+to|nearer|closer)"
    r"|\b(?:counted|counts|gives?|gave|says?|said|estimate[ds]?|reckoned|claimed|claims|reported|told\s+\w+"
    r"|\w+\s(?:shows?|showed|lists?|listed|suggests?|suggested|indicates?|indicated)"
    rf"|{_RECORD}(?:,[^,;]{{2,60}},)?\s(?:has|had|contains?|contained|holds?|held))"
    r"(?:\s+that)?|(?:\b(?:said|answered|replied),?|:)\s*(?=[“\"]))\s*[“\"'‘]?\s*(?:only\s+|just\s+"
    r"|maybe\s+)?$",
    re.IGNORECASE,
)
#: Of these, what says that it is the very number that was told before.
_THE_NUMBER = re.compile(
    r"\b(?:number|figure|total|count|tally|cost|price|bill|put\w*)\b[^.;]{0,30}$", re.IGNORECASE
)
_RECKONED = re.compile(
    r"\b(?:counted|counts|estimate[ds]?|reckon(?:ed|s)|put\w*)\b[^.;]{0,30}$", re.IGNORECASE
)


def disputed_counts(sources: Sequence[Source], names: Collection[str]) -> list[Point]:
    """Every pair of counts, or more, that cannot all hold; those that stand beside each other first."""
    counted = [each for source in sources for each in counted_in(source)]
    found: list[Point] = []
    for source in sources:
        for point, one, number in _right_behind(source):
            point = replace(point, about=_said_of(point, counted))
            found.append(_with_later(point, one, number, counted, names))
        found += _of_those_who_came(source)
        found += relayed_counts(source, sources)
    return [*found, *_elsewhere(counted, names)]


# --- right behind each other ----------------------------------------------------------------------


def _right_behind(source: Source) -> Iterator[tuple[Point, Claim, Told]]:
    """“Organizers counted 45. The company said that it was a couple of dozen.”"""
    for claim in source.claims:
        if not claim.holder.stated or _SINCE.search(claim.text) or TAKEN_BACK.search(claim.text):
            continue
        if _sets_two_against_each_other(claim):
            continue
        for told in _given(claim):
            found = _answered(claim, told)
            if found is None or not _did_the_same(claim, told, found[0]):
                continue
            if _of_another_event(found[0], claim):
                continue
            earlier, number = found
            sides = two_sides(earlier, claim)
            if sides is None:
                continue
            about = topic_of_answer(earlier) or how_many(earlier, number, sides[0].text)
            if number.what.rstrip("s") in TIMES:
                about = f"how many {number.what} it was"
            elif told.unit is not None:
                about = whether_claimed(earlier, sides[0].text)
            elif not number.what or (number.head in GENERIC and about == f"how many {number.what}"):
                about = from_before(earlier) or about
            if re.match(r"the number|how many$", about):
                about = took_part(earlier) or about
            point = Point(
                about,
                sides,
                weight=0.95,
                numbers=frozenset({number.value, told.value}),
            )
            yield point, earlier, number


def _sets_two_against_each_other(claim: Claim) -> bool:
    """“The organizers counted about 300; ‘fewer than 120,’ said the firm”: a sentence that has both sides
    answers none before it."""
    return _PARTED.search(claim.text) is not None and rivals(claim.numbers[:1], claim.numbers[1:]) is not None


def _of_another_event(earlier: Claim, claim: Claim) -> bool:
    """Whether a walkout is first told of between two counts: the second is of that."""
    between = claim.source.claims[earlier.index + 1 : claim.index]
    return any(EVENT.search(c.text) for c in between) and EVENT.search(earlier.text) is None


def _did_the_same(claim: Claim, told: Told, earlier: Claim) -> bool:
    """Whether a bare number goes on with what those who were counted did: took part, or what the other says;
    not at one place of many."""
    if _SIGNED.search(claim.text) and _SIGNED.search(earlier.text):
        return False  # of one letter more sign from day to day
    did = _DID.match(claim.source.text, told.span.end)
    if did is None:
        return True
    if _AT_PLACES.search(earlier.text) and _AT_ONE.match(claim.source.text, did.end()):
        return False
    return _TOOK_PART.search(did["verb"]) is not None or bool(roots(did["verb"]) & earlier.roots)


def _of_those_who_came(source: Source) -> Iterator[Point]:
    """“Organizers put the number at 160. The firm said about 70 people took part.”"""
    for earlier, claim in pairwise(source.claims):
        if not (earlier.holder.stated and claim.holder.stated and are_opposed(earlier, claim)):
            continue
        given = next(_given(earlier), None)
        came = next((n for n in claim.numbers if n.head in PEOPLE and not (n.whole or n.part)), None)
        if given is None or came is None or given.unit or compatible(given, came):
            continue
        if not EVENT.search(claim.text) and not _TOOK_PART.search(claim.text):
            continue
        low, high = sorted((given.value, came.value))
        sides = two_sides(earlier, claim) if high <= ANSWERED * low else None
        if sides is not None:
            about = took_part(claim) or how_many(claim, came, sides[1].text)
            yield Point(about, sides, weight=0.95, numbers=frozenset({given.value, came.value}))


def _said_of(point: Point, counted: Sequence[Counted]) -> str:
    """Its title; where nobody says there what is counted, what the same number counts elsewhere."""
    if point.about != "how many":
        return point.about
    whats = (c.told.what for c in counted if c.told.value in point.numbers and c.told.what)
    what = next(whats, None)
    return "how many " + re.sub(r"^such ", "", what) if what else point.about


def _given(claim: Claim) -> Iterator[Told]:
    """Numbers without a noun that somebody gives."""
    for told in claim.numbers:
        of_what = told.unit is None or (told.unit in _CURRENCIES and not told.what)
        if (told.alone or told.unit) and not told.whole and of_what and _GIVEN.search(lead(claim, told)):
            yield told


def _answered(claim: Claim, told: Told) -> tuple[Claim, Told] | None:
    """The claim of somebody else, just before, whose number the one that is told cannot go with."""
    said = lead(claim, told)
    timed = _span_before(claim)
    if timed is not None:  # “was in the house for 13 minutes. Your record says 30.”
        return timed if not compatible(timed[1], told) else None
    for earlier in claim.before(BACK):
        if not earlier.holder.is_other_than(claim.holder):
            continue
        if not (earlier.holder.stated or _THE_NUMBER.search(said)):
            continue
        for number in earlier.numbers:
            if number.unit != told.unit or number.whole or not _rebut(number, told, said):
                continue
            if number.head in SIGNING and not _THE_NUMBER.search(said):
                continue  # “has 611 names. … The organizers counted about 300” of something else
            apart = FAR_APART if _THE_NUMBER.search(said) or _RECKONED.search(said) else ANSWERED
            if max(number.value, told.value) <= apart * min(number.value, told.value):
                return earlier, number
    return None


def _span_before(claim: Claim) -> tuple[Claim, Told] | None:
    """The claim of somebody else right before it that gives a span of time, and that."""
    before = next(iter(claim.before(1)), None)
    match = _SPAN.search(before.text) if before is not None else None
    if before is None or match is None or not claim.holder.is_record or not before.holder.stated:
        return None
    if not before.holder.is_other_than(claim.holder) or _PLANNED.search(before.text):
        return None
    value = cardinal(match["number"]) if not match["number"].isdigit() else int(match["number"])
    if not value or before.numbers:
        return None
    return before, Told(float(value), "exact", None, match["unit"], before.statement.span, alone=False)


def _rebut(number: Told, told: Told, said: str) -> bool:
    """Whether two numbers cannot both hold; “puts the number at” rebuts even what was only a lower bound."""
    if _THE_NUMBER.search(said) and number.qualifier in {"at least", "more than"}:
        return told.value > REBUTS * number.value or told.value < number.value
    return not compatible(number, told)


# --- elsewhere ------------------------------------------------------------------------------------


def _elsewhere(counted: Sequence[Counted], names: Collection[str]) -> Iterator[Point]:
    """Counts of one thing in two sources, or by two parties."""
    for one, other in combinations(counted, 2):
        if not count_the_same(one, other, names) or compatible(one.told, other.told):
            continue
        low, high = sorted((one.told.value, other.told.value))
        if _was_to_be(one) != _was_to_be(other) or _is_of_all(one) != _is_of_all(other):
            continue
        if _is_of_several(one) != _is_of_several(other):
            continue
        denied = _denies(one.claim, other) or _denies(other.claim, one)
        if not denied and (high > APART * low or _gives(one.claim, other) or _gives(other.claim, one)):
            continue
        if not one.claim.holder.is_other_than(other.claim.holder):
            continue
        stated = (one.claim.holder.stated, other.claim.holder.stated)
        if one.claim.source is other.claim.source and not all(stated):
            continue
        if not any(stated) and _likeness(one, other) < PAPERS_ALIKE:
            continue
        sides = two_sides(one.claim, other.claim)
        if sides is None:
            continue
        yield Point(
            _best_title(one, other, [sides[0].text, sides[1].text]),
            sides,
            weight=ONE_SOURCE if one.claim.source is other.claim.source else TWO_SOURCES,
            numbers=frozenset({one.told.value, other.told.value}),
        )


def _likeness(one: Counted, other: Counted) -> float:
    """Of the words of the one that has fewer, what is counted left out, the share that the other has too."""
    counted = roots(one.told.what) | roots(other.told.what)
    first, second = one.claim.roots - counted, other.claim.roots - counted
    return len(first & second) / max(1, min(len(first), len(second)))


def _was_to_be(counted: Counted) -> bool:
    """“whether the state should let it run 41 turbines”, which counts none that it runs."""
    return _TO_BE.search(lead(counted.claim, counted.told)) is not None


def _is_of_all(counted: Counted) -> bool:
    """“killing all 157 on board”: everybody of one set, which no count of others denies."""
    return _ALL.search(lead(counted.claim, counted.told)) is not None


def _is_of_several(counted: Counted) -> bool:
    """“the two crashes killed 346”: what happened more than once, and is counted together."""
    return _SEVERAL.search(counted.claim.text) is not None


def _denies(claim: Claim, other: Counted) -> bool:
    """“31 staff, not 140”, of a claim of 140."""
    number = other.told.span.slice(other.claim.source.text).split()[-1]
    return re.search(rf"\bnot (?:about |some )?{re.escape(number)}\b", claim.text) is not None


def _gives(claim: Claim, other: Counted) -> bool:
    """“38 of its 112 buses”, of a claim of 112."""
    return any(number.value == other.told.value for number in find_amounts(claim.text))


def _best_title(one: Counted, other: Counted, texts: Sequence[str]) -> str:
    """The fuller question of the two; a record's words make a poor one."""
    pairs = list(zip((one, other), texts, strict=True))
    people = [(c, text) for c, text in pairs if not c.claim.holder.is_record and not has_record(c)] or pairs
    return max((how_many(c.claim, c.told, text) for c, text in people), key=len)


# --- later ----------------------------------------------------------------------------------------


def _with_later(
    point: Point, one: Claim, number: Told, counted: Sequence[Counted], names: Collection[str]
) -> Point:
    """With a third number of the same thing that somebody gives at a later date."""
    first = next((c for c in counted if c.claim is one and c.told.span == number.span), None)
    if first is None or one.source.published is None:
        return point
    for each in counted:
        published = each.claim.source.published
        if published is None or published <= one.source.published or each.told.value in point.numbers:
            continue
        if not count_the_same(first, each, names) or each.told.qualifier != "exact":
            continue
        worded = each.claim.beside(one.text)
        if worded is None or each.told.value <= number.value:
            continue
        again = later(side(each.claim, worded), point.sides[0])
        return replace(point, sides=(*point.sides, again)) if again is not None else point
    return point
