"""Marked disputes: two accounts of which the text itself says that they do not go together.

“That was disputed by a former manager”, “the records contradict the claim by Halden that …”, “she could not
explain the difference”, “it is not for the inspector to reconcile the two figures”, “14 minutes before, not
nine after”. Which accounts are meant shows in where they stand, in their numbers and in the words they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.numerals import cardinal
from briefing.model.evidence import Span
from briefing.synthesis.camps import camp, same_camp
from briefing.synthesis.claims import Claim, Source, all_claims, roots
from briefing.synthesis.dispute_titles import how_many, whether_claimed
from briefing.synthesis.points import Point, beside_each_other, side
from briefing.synthesis.stances import EMPTY, claims_nothing
from briefing.synthesis.told_numbers import Told, compatible

#: How many claims back the accounts stand that a mark speaks of, and how many ahead the second one.
BACK, AHEAD = 4, 2
#: The same, for an account that somebody disputes in so many words.
DISPUTED_BACK = 8
#: Content words of a reported claim that the claim itself, elsewhere, has to have.
SAME_CLAIM = 2

_BY = r"(?:,?\s+(?:on|in|last|this|yesterday|later)\b[^,.;]{0,25}?)?\s+by\s"
#: “That was disputed on Wednesday by a former manager …”: what stands before it, against what follows.
_DISPUTED_BY = re.compile(
    r"^(?:But |Yet )?(?:That|This|It|The (?:claim|account|figure|assertion|statement|version"
    r"|description))s?\s+"
    rf"(?:is|was|has been|had been)\s+(?:\w+ly\s+)?(?:disputed|contested|challenged|contradicted|denied"
    rf"|rejected"
    rf"|questioned|refuted|rebutted){_BY}"
)
_CLAIM = (
    r"(?:claims?|assertions?|accounts?|assurances?|statements?|versions?|insistence|denials?|figures?"
    r"|evidence)"
)
_AGAINST = (
    r"(?:contradict(?:s|ed)?|belie[sd]?|refute[sd]?|disprove[sd]?|undercut|undermine[sd]?|undercuts"
    r"|cast(?:s)? doubt (?:on|upon)|call(?:s|ed)? into question|(?:is|are|was|were|seems?"
    r"|appears? to be) at odds with"
    r"|(?:is|are|was|were) in conflict with|conflict(?:s|ed)? with|(?:does|do|did) not (?:square|tally"
    r"|fit) with)"
)
#: “The papers … contradict the claim by the maker, Aqualis, that …”, “are at odds with Halden's account”.
_CONTRADICTS = re.compile(rf"\b{_AGAINST}\s+(?P<what>[^.;]*?\b{_CLAIM}\b[^.;]*)", re.IGNORECASE)
#: “Decibel disputes the count.”: the account before it, and what its holder says next.
_DISPUTES_IT = re.compile(
    r"^(?:But |Yet )?[^“”,;]{2,60}?\s(?:disputes?|disputed|rejects?|rejected|contests?|contested"
    r"|challenges?|challenged"
    r"|den(?:ies|ied)|refutes?|refuted)\s(?:this|that|these|those|the|their|its|his|her)\s?"
    r"(?P<what>(?:[a-z]+\s)?(?:count|figure|number|total|tally|estimate|claim|account|version"
    r"|description|allegation"
    r"|accusation|charge|story)s?)?\.$"
)
_OF_NUMBERS = re.compile(r"\b(?:count|figure|number|total|tally|estimate)s?$")
_SUBJECT_POINTS = re.compile(r"^(?:But |Yet )?(?:The|These|Those|That|This|It|They)\b")
#: “got it 312 times”: what happened so often stands elsewhere.
_TIMES = frozenset({"time", "occasion"})
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
#: “two minutes before the alert, not 11 minutes after”: the second number is somebody else's.
_NOT_THE_NUMBER = re.compile(
    r"(?P<own>\d[\d,.]*|[a-z-]+)\s(?P<unit>[a-z]+s)\b[^.;]{0,60}?,\s(?:and\s|rather than\s|but\s)?not\s"
    r"(?:the\s)?(?P<other>\d[\d,.]*|[a-z-]+)\s(?P<again>[a-z]+s)\b"
)


def marked(sources: Sequence[Source]) -> Iterator[Point]:
    """The accounts that the dossier itself sets against each other."""
    everything = [claim for claim in all_claims(sources) if not claim.source.is_contract]
    for claim in everything:
        if _DISPUTED_BY.match(claim.text):
            yield from _disputed_by(claim)
        elif match := _DISPUTES_IT.match(claim.text):
            yield from _disputes_it(claim, numbers=_OF_NUMBERS.search(match["what"] or "") is not None)
        elif match := _CONTRADICTS.search(claim.text):
            yield from _contradicting(claim, match, everything)
        elif _TWO_NUMBERS.search(claim.text):
            yield from _two_before(claim, numbers=True)
        elif _TWO_ACCOUNTS.search(claim.text):
            yield from _two_before(claim, numbers=False)
        if match := _NOT_THE_NUMBER.search(claim.text):
            yield from _not_the_number(claim, match, everything)


def _disputed_by(mark: Claim) -> Iterator[Point]:
    """The last claim before the mark and the first after it that bears on the same."""
    earlier = next((c for c in mark.before(BACK) if c.holder.stated and not claims_nothing(c.text)), None)
    later = next((c for c in mark.after(AHEAD) if c.holder.stated), None)
    if earlier is None or later is None or not earlier.holder.is_other_than(later.holder):
        return
    worded = beside_each_other(earlier, later)
    if worded is not None:
        sides = (side(earlier, worded[0]), side(later, worded[1]))
        yield Point(whether_claimed(earlier, worded[0].text), sides, weight=0.95)


def _disputes_it(mark: Claim, *, numbers: bool) -> Iterator[Point]:
    """The account that the mark disputes, and the one that its side gives right after it."""
    own = next((c for c in mark.after(1) if c.holder.stated and not claims_nothing(c.text)), None)
    if own is None or (numbers and not own.numbers):
        return
    for earlier in mark.before(DISPUTED_BACK):
        if not earlier.holder.is_other_than(mark.holder) or same_camp(earlier, own):
            continue
        if not earlier.holder.is_other_than(own.holder) or claims_nothing(earlier.text):
            continue
        pair = _rivals(earlier, own) if numbers else None
        speaks_of_it = earlier.holder.stated and (earlier.roots & own.roots) - EMPTY
        if not speaks_of_it or (numbers and pair is None):
            continue
        worded = beside_each_other(earlier, own)
        if worded is not None:
            about = how_many(own, pair[1], own.text) if pair and pair[1].what else None
            values = frozenset(n.value for n in pair) if pair else frozenset()
            sides = (side(earlier, worded[0]), side(own, worded[1]))
            yield Point(about or whether_claimed(earlier, worded[0].text), sides, weight=0.95, numbers=values)
        return


# --- a claim that is told only to be contradicted -------------------------------------------------


def _contradicting(claim: Claim, mark: re.Match[str], claims: Sequence[Claim]) -> Iterator[Point]:
    """Whoever claims what a sentence says is contradicted, and the finding that contradicts it: the sentence
    itself, behind the one that its “the papers” point back to."""
    told = mark["what"]
    wanted, numbers = roots(told), set(re.findall(r"\d[\d,]*", told))
    named = [p.name for m, p in claim.source.actors.within(claim.source.id, _place(claim, told))]
    best: tuple[int, Claim] | None = None
    for other in claims:
        shared = len(wanted & other.roots) + len(numbers & set(re.findall(r"\d[\d,]*", other.text)))
        theirs = other.holder.party in named or other.source.is_issued_by(named)
        if other is claim or shared < SAME_CLAIM or not theirs:
            continue
        if best is None or shared > best[0]:
            best = shared, other
    finding = _finding(claim)
    if best is None or finding is None or not finding.holder.is_other_than(best[1].holder):
        return
    worded = beside_each_other(best[1], finding, what=(_sharing(best[1], wanted), ()))
    if worded is None:
        return
    sides = (side(best[1], worded[0]), side(finding, worded[1]))
    yield Point(whether_claimed(best[1], worded[0].text, wanted), sides, weight=0.9)


def _place(claim: Claim, words: str) -> Span:
    """Where a claim has those words; the whole claim where a line breaks in them."""
    start = claim.source.text.find(words, *claim.statement.span)
    return Span(start, start + len(words)) if start >= 0 else claim.statement.span


def _finding(mark: Claim) -> Claim | None:
    """What a mark says contradicts: the sentence before “The papers contradict …”, else the mark itself."""
    before = next(iter(mark.before(1)), None)
    if before is not None and _SUBJECT_POINTS.match(mark.text) and before.beside(mark.text) is not None:
        return before
    return mark


def _sharing(claim: Claim, wanted: frozenset[str]) -> list[Span]:
    """Where the words of a claim stand that are wanted."""
    start = claim.statement.span.start
    return [
        Span(start + m.start(), start + m.end())
        for m in re.finditer(r"[\w’'-]+", claim.statement.span.slice(claim.source.text))
        if roots(m.group()) & wanted
    ]


# --- two that stand before ------------------------------------------------------------------------


def _two_before(mark: Claim, *, numbers: bool) -> Iterator[Point]:
    """The two nearest claims before a mark that different holders make; with numbers that differ, if it
    speaks of numbers."""
    before = [c for c in mark.before(BACK) if not claims_nothing(c.text)]
    for place, later in enumerate(before):
        for earlier in before[place + 1 :]:
            if not earlier.holder.is_other_than(later.holder) or same_camp(earlier, later):
                continue
            if not (earlier.holder.stated or later.holder.stated):
                continue
            pair = _rivals(earlier, later) if numbers else None
            if numbers and pair is None:
                continue
            if not numbers and not (earlier.roots & later.roots):
                continue
            worded = beside_each_other(earlier, later)
            if worded is None:
                continue
            counted = pair is not None and bool(pair[0].what) and pair[0].unit is None
            about = how_many(earlier, pair[0], earlier.text) if pair and counted else None
            values = frozenset(n.value for n in pair) if pair else frozenset()
            yield Point(
                about or _claimed(earlier, later, [each.text for each in worded]),
                (side(earlier, worded[0]), side(later, worded[1])),
                weight=0.9,
                numbers=values,
            )
            return


def _claimed(earlier: Claim, later: Claim, texts: Sequence[str]) -> str:
    """The claim of the two that somebody holds up: a body's, and not the finding of a record."""
    first = earlier.holder.stated and not earlier.holder.is_record
    first = first and (camp(earlier) is not None or camp(later) is None)
    titles = [whether_claimed(claim, text) for claim, text in zip((earlier, later), texts, strict=True)]
    if first and not titles[0].startswith("whether") and titles[1].startswith("whether"):
        return titles[1]
    return titles[0] if first else titles[1]


def _rivals(earlier: Claim, later: Claim) -> tuple[Told, Told] | None:
    """The numbers of two claims that cannot both hold: of one noun or unit, or one without a noun."""
    for one in earlier.numbers:
        for other in later.numbers:
            counted = one.head in {other.head, *_TIMES} or other.head in {"", *_TIMES}
            alike = one.unit == other.unit and counted and (one.head or one.unit)
            if alike and not compatible(one, other):
                return one, other
    return None


# --- a number that is denied ----------------------------------------------------------------------


def _not_the_number(claim: Claim, mark: re.Match[str], claims: Sequence[Claim]) -> Iterator[Point]:
    """“…, not 11 minutes after”, and whoever says eleven minutes."""
    denied, unit = _value(mark["other"]), mark["again"]
    own = claim.roots | {p.lower() for p in claim.parties}
    found: list[tuple[int, Claim, Span]] = []
    for other in claims:
        if other is claim or not other.holder.stated or not other.holder.is_other_than(claim.holder):
            continue
        place = _number_at(other, denied, unit)
        shared = len(own & (other.roots | {p.lower() for p in other.parties}))
        if place is not None and shared >= SAME_CLAIM:
            found.append((shared, other, place))
    if denied is None or not found:
        return
    _, other, place = max(found, key=lambda each: each[0])
    worded = beside_each_other(other, claim, what=((place,), ()))
    if worded is not None:
        about = whether_claimed(other, worded[0].text, roots(place.slice(other.source.text)) | claim.roots)
        yield Point(about, (side(other, worded[0]), side(claim, worded[1])), weight=0.9)


def _number_at(claim: Claim, value: float | None, unit: str) -> Span | None:
    """Where a claim has that number of that unit."""
    text, start = claim.statement.span.slice(claim.source.text), claim.statement.span.start
    for match in re.finditer(rf"(?P<number>\d[\d,.]*|[A-Za-z-]+)\s{unit}\b", text):
        if _value(match["number"]) == value:
            return Span(start + match.start(), start + match.end())
    return None


def _value(words: str) -> float | None:
    if words[0].isdigit():
        return float(words.replace(",", "").rstrip("."))
    value = cardinal(words.lower())
    return float(value) if value is not None else None
