"""Marked disputes: two accounts of which the text itself says that they do not go together.

“That was disputed by a former manager”, “she could not explain the difference”, “it is not for the inspector
to reconcile the two figures”, “the union sees it differently”. Which accounts are meant shows in where they
stand, in their numbers and in the words they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp, same_camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import how_many, whether_claimed
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.stances import EMPTY, claims_nothing
from briefing.synthesis.told_numbers import compatible, people, rivals

#: How many claims back the accounts stand that a mark speaks of, and how many ahead the second one.
BACK, AHEAD = 4, 2
#: The same, for what somebody calls false or tells otherwise.
RIGHT_BEFORE = 2
#: The same, for an account that somebody disputes in so many words.
DISPUTED_BACK = 8

_BY = r"(?:,?\s+(?:on|in|last|this|yesterday|later)\b[^,.;]{0,25}?)?\s+by\s"
#: “That was disputed on Wednesday by a former manager …”: what stands before it, against what follows.
_DISPUTED_BY = re.compile(
    r"^(?:But |Yet )?(?:That|This|It|The (?:claim|account|figure|assertion|statement|version"
    r"|description))s?\s+"
    rf"(?:is|was|has been|had been)\s+(?:\w+ly\s+)?(?:disputed|contested|challenged|contradicted|denied"
    rf"|rejected"
    rf"|questioned|refuted|rebutted){_BY}"
)
#: “Decibel disputes the count.”: the account before it, and what its holder says next.
_DISPUTES_IT = re.compile(
    r"^(?:But |Yet )?[^“”,;]{2,60}?\s(?:disputes?|disputed|rejects?|rejected|contests?|contested"
    r"|challenges?|challenged"
    r"|den(?:ies|ied)|refutes?|refuted)\s(?:this|that|these|those|the|their|its|his|her)\s?"
    r"(?P<what>(?:[a-z]+\s)?(?:count|figure|number|total|tally|estimate|claim|account|version"
    r"|description|allegation|accusation|charge|story|criticism|suggestion)s?)?\.$"
)
_OF_NUMBERS = re.compile(r"\b(?:count|figure|number|total|tally|estimate)s?$")
_TWO = r"(?:the |these |those |both |either )?(?:two )?"
#: “could not explain the difference”, “reconcile the two figures”: two numbers stand just before.
_TWO_NUMBERS = re.compile(
    r"\b(?:explain|account for|reconcile|resolve|square)\b[^.;]{0,20}?\b(?:the|this|that|these|those)\s"
    r"(?:[a-z]+\s)?(?:difference|discrepancy|gap|mismatch|(?:two )?(?:figures|numbers|totals|counts"
    r"|tallies))\b"
    rf"|\b{_TWO}(?:figures|numbers|totals|counts|tallies)\s(?:cannot both|can['’]t both|do not (?:match"
    rf"|agree|tally)"
    r"|don['’]t (?:match|agree|tally|add up)|did not (?:match|agree|tally)|conflict|contradict)",
    re.IGNORECASE,
)
#: “cannot say which account is right”: two accounts stand just before.
_TWO_ACCOUNTS = re.compile(
    r"\bwhich (?:account|version|side|story|of (?:them|the two|these))\b[^.;]{0,25}\b(?:right|true"
    r"|correct|accurate)\b"
    r"|\b(?:the )?(?:two )?(?:accounts|versions|stories) (?:differ|conflict|contradict|cannot both"
    r"|do not agree)",
    re.IGNORECASE,
)
#: “The company called that figure misleading.”
_CALLS_FALSE = re.compile(
    r"\b(?:called|calls|described|describes|dismissed|dismisses|branded|labelled|labeled)\s"
    r"(?:the|that|this|it|those|these|its|their|such)\b[^.;“”]{0,60}?[“\"]?(?:\w+\s){0,2}?"
    r"(?:false|misleading|wrong|untrue|inaccurate|incorrect|nonsense|baseless|unfounded|fabricat\w+|fiction"
    r"|exaggerat\w+|absurd|invented)\b",
    re.IGNORECASE,
)
#: “… said that the number was misleading”, and right behind it the holder's own.
_NUMBER_FALSE = re.compile(
    r"\b(?:said|says|told [^,;“”]{2,40}?)\s(?:that\s)?(?:the|that|this)\s(?:number|figure|count|total"
    r"|tally|estimate)\s"
    r"(?:is|was)\s(?:\w+\s)?[“\"]?(?:misleading|wrong|inflated|exaggerated|inaccurate|incorrect"
    r"|too (?:high|low)|overstated"
    r"|double-counted)\b"
)
#: “The union sees it differently.”
_OTHERWISE = re.compile(
    r"\b(?:(?:sees?|saw|tells?|told|puts?|remembers?|remembered|recalls?|recalled|describe[sd]?"
    r"|explain(?:s|ed)) "
    r"(?:it|this|that|things|(?:the )?(?:matters?|events)) (?:very |quite |rather "
    r"|somewhat )?(?:differently|otherwise)"
    r"|(?:says?|said|claim(?:s|ed)|argue[sd]?|insist(?:s|ed)) otherwise|(?:has|had|took|takes"
    r"|have) a different view"
    r"|beg(?:s|ged)? to differ|disagree[sd]?(?=\.?$)"
    r"|(?:tells?|told|gives?|gave|offer(?:s|ed)?|provide[sd]?|ha(?:s|ve|d)) (?:another|quite another"
    r"|(?:a|(?:their|his|her|its) own) (?:very |rather |quite |somewhat )?(?:different|conflicting|other)"
    r"|(?:their|his|her|its) own) "
    r"(?:account|version|explanation|story|reason|figure|number)(?! (?:for|in|at|to)\b))\b"
)
#: “Which is it?”: the two sentences before it do not go together.
_WHICH = re.compile(r"^[“\"]?(?:So |Well, )?[Ww]hich (?:one )?is it\?")
#: “The firm's position is that the act does not reach it.”, “The union counters that …”: against what was
#: said last.
_ITS_POSITION = re.compile(
    r"^(?:But |Yet )?(?P<who>[A-Z][^,;:.“”]{1,50}?)"
    r"(?:['’]s?\s(?:position|answer|contention|argument|view|case)\s(?:is|was|has been)"
    r"|\s(?:counter(?:s|ed)|retort(?:s|ed)|object(?:s|ed))) that\b"
)
#: “The terms forbid it, and Bell told members that …”: whose word a sentence ends with.
_AND_SAID = re.compile(
    r",? (?:and|but|while) (?P<who>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*) (?:has |had )?(?:told|said|wrote)\b"
    r"[^“”]* that\b"
)


def marked(sources: Sequence[Source]) -> Iterator[Point]:
    """The accounts that the dossier itself sets against each other."""
    for claim in outside_contracts(sources):
        if _DISPUTED_BY.match(claim.text):
            yield from _disputed_by(claim)
        elif match := _DISPUTES_IT.match(claim.text):
            yield from _disputes_it(claim, match["what"] or "")
        elif _TWO_NUMBERS.search(claim.text):
            yield from _two_before(claim, numbers=True)
        elif _TWO_ACCOUNTS.search(claim.text):
            yield from _two_before(claim, numbers=False)
        elif match := _ITS_POSITION.match(claim.text):
            yield from _answers_the_last(claim, match["who"])
        elif _WHICH.match(claim.text):
            yield from _which_is_it(claim)
        if _CALLS_FALSE.search(claim.text) and claim.holder.stated:
            yield from _called_false(claim)
        if _NUMBER_FALSE.search(claim.text) and claim.holder.stated:
            yield from _number_called_false(claim)
        if _OTHERWISE.search(claim.text):
            yield from _sees_it_otherwise(claim)


def _disputed_by(mark: Claim) -> Iterator[Point]:
    """The last claim before the mark and the first after it that bears on the same."""
    earlier = next((c for c in mark.before(BACK) if c.holder.stated and not claims_nothing(c.text)), None)
    later = next((c for c in mark.after(AHEAD) if c.holder.stated), None)
    if earlier is None or later is None or not earlier.holder.is_other_than(later.holder):
        return
    sides = two_sides(earlier, later)
    if sides is not None:
        yield Point(whether_claimed(earlier, sides[0].text), sides, weight=0.95, tied=True)


def _disputes_it(mark: Claim, what: str) -> Iterator[Point]:
    """The account that the mark disputes, and the one that its side gives right after it; the mark itself, if
    what follows is another's."""
    numbers = _OF_NUMBERS.search(what) is not None
    own = next((c for c in mark.after(1) if c.holder.stated and not claims_nothing(c.text)), None)
    if own is not None and not _is_of_its_side(own, mark):
        own = mark if mark.holder.stated else None
    if own is None or (numbers and not own.numbers):
        return
    for earlier in mark.before(DISPUTED_BACK):
        if not earlier.holder.is_other_than(mark.holder) or same_camp(earlier, own):
            continue
        if not earlier.holder.is_other_than(own.holder) or claims_nothing(earlier.text):
            continue
        pair = rivals(earlier.numbers, own.numbers) if numbers else None
        of_one = own is mark or (earlier.roots & own.roots) - EMPTY or earlier.index == mark.index - 1
        speaks_of_it = earlier.holder.stated and of_one
        if not speaks_of_it or (numbers and pair is None):
            continue
        sides = two_sides(earlier, own)
        if sides is not None:
            about = how_many(own, pair[1], own.text) if pair and pair[1].what else None
            about = about or (f"the {what}" if numbers else whether_claimed(earlier, sides[0].text))
            values = frozenset(n.value for n in pair) if pair else frozenset()
            yield Point(about, sides, weight=0.95, numbers=values, tied=True)
        return


def _answers_the_last(mark: Claim, who: str) -> Iterator[Point]:
    """What somebody else said right before, against the position that the mark gives."""
    earlier = next(iter(mark.before(1)), None)
    party = mark.source.actors.named(re.sub(r"^The ", "", who))
    name = party.name if party is not None else who
    if earlier is None or not earlier.is_asserted or earlier.holder.name == name or same_camp(earlier, mark):
        return
    if party is not None and earlier.holder.party == party.name:
        return
    sides = two_sides(earlier, mark, holders=(None, name))
    if sides is not None:
        yield Point(whether_claimed(earlier, sides[0].text), sides, weight=0.9, tied=True)


def _is_of_its_side(own: Claim, mark: Claim) -> bool:
    """Whether whoever speaks next speaks for the one who disputes it, as far as anybody can tell."""
    bodies = camp(own), camp(mark)
    near = None in bodies and not mark.source.is_parted(mark, own)
    return own.holder == mark.holder or same_camp(own, mark) or near


# --- two that stand before ------------------------------------------------------------------------


def _two_before(mark: Claim, *, numbers: bool) -> Iterator[Point]:
    """The two nearest claims before a mark that different holders make; with numbers that differ, if it
    speaks of numbers."""
    before = [c for c in mark.before(BACK) if not claims_nothing(c.text)]
    for place, later in enumerate(before):
        for earlier in before[place + 1 :]:
            if not are_opposed(earlier, later):
                continue
            if not (earlier.holder.stated or later.holder.stated):
                continue
            pair = rivals(earlier.numbers, later.numbers) if numbers else None
            if numbers and pair is None:
                continue
            if not numbers and not (earlier.roots & later.roots):
                continue
            sides = two_sides(earlier, later)
            if sides is None:
                continue
            counted = pair is not None and bool(pair[0].what) and pair[0].unit is None
            about = how_many(earlier, pair[0], earlier.text) if pair and counted else None
            values = frozenset(n.value for n in pair) if pair else frozenset()
            yield Point(
                about or _claimed(earlier, later, [each.text for each in sides]),
                sides,
                weight=0.9,
                numbers=values,
                tied=True,
            )
            return


def _which_is_it(mark: Claim) -> Iterator[Point]:
    """The two sentences before a question which of them holds."""
    before = mark.before(2)
    if len(before) < 2 or not are_opposed(*before) or not all(c.holder.stated for c in before):
        return
    later, earlier = before
    said = _AND_SAID.search(earlier.text)
    speaker = mark.source.actors.named(said["who"]) if said is not None else None
    sides = two_sides(earlier, later, holders=(speaker.name if speaker is not None else None, None))
    if sides is not None:
        yield Point(whether_claimed(earlier, sides[0].text), sides, weight=0.9, tied=True)


def _claimed(earlier: Claim, later: Claim, texts: Sequence[str]) -> str:
    """The claim of the two that somebody holds up: a body's, and not the finding of a record."""
    first = earlier.holder.stated and not earlier.holder.is_record
    first = first and (camp(earlier) is not None or camp(later) is None)
    titles = [whether_claimed(claim, text) for claim, text in zip((earlier, later), texts, strict=True)]
    if first and not titles[0].startswith("whether") and titles[1].startswith("whether"):
        return titles[1]
    return titles[0] if first else titles[1]


# --- what one calls false -------------------------------------------------------------------------


def _called_false(claim: Claim) -> Iterator[Point]:
    """The account just before, and whoever calls it misleading."""
    for earlier in claim.before(RIGHT_BEFORE):
        if not earlier.holder.stated or claims_nothing(earlier.text) or same_camp(earlier, claim):
            continue
        if not earlier.holder.is_other_than(claim.holder) or earlier.statement.faults & {"question"}:
            continue
        sides = two_sides(earlier, claim)
        if sides is not None:
            yield Point(whether_claimed(earlier, sides[0].text), sides, weight=0.8, tied=True)
        return


def _number_called_false(mark: Claim) -> Iterator[Point]:
    """The number before it that does not go with the one which its holder gives instead: the largest,
    since what is called misleading is most often a total."""
    own = next((c for c in mark.after(1) if c.holder == mark.holder and c.numbers), None)
    if own is None:
        return
    told = own.numbers[0]
    found = [
        (number.value, earlier)
        for earlier in mark.before(BACK)
        for number in earlier.numbers
        if number.unit == told.unit and number.head in {"", told.head} and not compatible(number, told)
    ]
    if not found or not max(found, key=lambda each: each[0])[1].holder.is_other_than(mark.holder):
        return
    value, earlier = max(found, key=lambda each: each[0])
    sides = two_sides(earlier, own, holders=(None, mark.holder.name))
    if sides is not None:
        about = how_many(own, told, own.text) if told.what else whether_claimed(earlier, sides[0].text)
        yield Point(about, sides, weight=0.9, numbers=frozenset({value, told.value}))


def _sees_it_otherwise(mark: Claim) -> Iterator[Point]:
    """“The union tells a different story.”: the account before it, and what its side says next.

    An account that is nobody's in so many words is one if its number does not go with the other.
    """
    own = next((c for c in mark.after(AHEAD) if c.is_asserted), None)
    if own is None or not all(_leads_to(c, own) for c in mark.source.claims[mark.index + 1 : own.index]):
        return
    pairs = (
        (c, rivals(c.numbers, own.numbers) or people(c.numbers, own.numbers))
        for c in mark.before(RIGHT_BEFORE)
    )
    earlier, pair = next(((c, p) for c, p in pairs if p or c.holder.stated), (None, None))
    if earlier is None or not earlier.claims_something or not are_opposed(earlier, own):
        return
    sides = two_sides(earlier, own)
    if sides is not None:
        about = how_many(earlier, pair[0], sides[0].text) if pair and pair[0].what else None
        values = frozenset(n.value for n in pair) if pair else frozenset()
        yield Point(
            about or whether_claimed(earlier, sides[0].text), sides, weight=0.9, numbers=values, tied=True
        )


def _leads_to(between: Claim, own: Claim) -> bool:
    """“Ms Roe was asked whether anyone was bound.”: what is asked of whoever then answers."""
    return own.holder.party is not None and own.holder.party in between.parties and not between.holder.stated
