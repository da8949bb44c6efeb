"""Reported claims: what somebody claims, told by others only with what goes against it.

“The records contradict the claim by Halden that …”, “the company had said in July that it only …” right
behind a different account, “four minutes before, not nine after”. The claim itself may stand elsewhere in the
dossier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.numerals import cardinal
from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import whether_claimed, whether_so
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY, STRICTLY, claims_nothing
from briefing.synthesis.told_numbers import rivals

#: How many claims back the account stands that does not go with what had been said.
BACK = 4
#: Content words of a reported claim that the claim itself, elsewhere, has to have.
SAME_CLAIM = 2

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
_SUBJECT_POINTS = re.compile(r"^(?:But |Yet )?(?:The|These|Those|That|This|It|They)\b")
#: “Mr Lacey observed that the company had said in July that …”, “The agency had spoken of twelve.”: what was
#: said earlier, told right behind what does not go with it.
_RECALLED = re.compile(
    r"^(?:But |Yet )?(?:[^“”;]{2,60}?\s(?:observed|noted|notes|pointed out|recalled"
    r"|reminded [^,;]{2,30}?)\sthat\s)?"
    r"(?P<who>(?:[Tt]he\s[a-z]+|[A-Z][\w’'-]+(?:\s(?:of\s|for\s)?[A-Z][\w’'-]+){0,4}))\shad\s"
    r"(?:(?:previously|earlier|repeatedly|always|once|also|originally|first|initially)\s)?"
    r"(?:said|spoken|claimed|insisted|maintained|assured|promised|put|given|told\s[^.;]{2,40}?\sthat)\b"
)
#: “two minutes before the alert, not 11 minutes after”: the second number is somebody else's.
_NOT_THE_NUMBER = re.compile(
    r"(?P<own>\d[\d,.]*|[a-z-]+)\s(?P<unit>[a-z]+s)\b[^.;]{0,60}?,\s(?:and\s|rather than\s|but\s)?not\s"
    r"(?:the\s)?(?P<other>\d[\d,.]*|[a-z-]+)\s(?P<again>[a-z]+s)\b"
)
_HAD_SAID = re.compile(r"\bhad (?:\w+ )?(?:said|told|claimed|insisted)\b[^.;]*?\bthat (?P<clause>[^.;“”]+)")
#: What one exception disproves.
_STRICT = re.compile(
    r"\b(?:only|never|no|nobody|no one|none|nothing|always|every|not)\b|n['’]t\b", re.IGNORECASE
)


def reported(sources: Sequence[Source]) -> Iterator[Point]:
    """What the sources report of somebody's claims together with what goes against them."""
    claims = list(outside_contracts(sources))
    for claim in claims:
        if match := _CONTRADICTS.search(claim.text):
            yield from _contradicting(claim, match, claims)
        if match := _RECALLED.match(_unnumbered(claim.text)):
            yield from _recalled(claim, match["who"])
        if match := _NOT_THE_NUMBER.search(claim.text):
            yield from _not_the_number(claim, match, claims)


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
    sides = two_sides(best[1], finding, what=(_sharing(best[1], wanted), ()))
    if sides is None:
        return
    yield Point(whether_claimed(best[1], sides[0].text, wanted), sides, weight=0.9)


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


# --- what had been said ---------------------------------------------------------------------------


def _unnumbered(text: str) -> str:
    """A paragraph of minutes without its number."""
    return re.sub(r"^\d+(?:\.\d+)*\.?\s", "", text)


def _recalled(claim: Claim, who: str) -> Iterator[Point]:
    """What somebody had said, and the claim by another, just before, that names them or has
    another number."""
    body = claim.source.actors.named(who.removeprefix("the ").removeprefix("The "))
    meant = next(
        (r.text for r in claim.statement.replacements if r.text and who in r.span.slice(claim.source.text)),
        who,
    )
    party = body or claim.source.actors.named(meant)
    if party is None:
        return
    strict = _STRICT.search(claim.text) is not None
    for distance, earlier in enumerate(claim.before(BACK), 1):
        if not earlier.holder.stated or earlier.holder.party == party.name or claims_nothing(earlier.text):
            continue
        if not are_opposed(earlier, claim):
            continue
        names = party.name in earlier.parties
        rivals = distance == 1 and _bare_rivals(earlier, claim)
        speaks_of_it = names or (distance == 1 and (earlier.roots & claim.roots) - EMPTY)
        if not (rivals or (strict and speaks_of_it)) or STRICTLY.search(earlier.text):
            continue
        by = (
            f", according to {claim.holder.name}"
            if claim.holder.stated and claim.holder.party != party.name
            else ""
        )
        sides = two_sides(earlier, claim, holders=(None, f"{party.name}{by}"))
        if sides is None:
            return
        yield Point(_recalled_title(claim, sides[1].text, party.name), sides, weight=0.8)
        return


def _recalled_title(claim: Claim, worded: str, who: str) -> str:
    said = _HAD_SAID.search(worded)
    if said is None:
        return whether_claimed(claim, worded)
    told = re.sub(r"^(?:it|they|he|she)\b", who, whether_so(said["clause"]))
    return f"whether {told}"


def _bare_rivals(earlier: Claim, claim: Claim) -> bool:
    """“47 groups. The agency had spoken of twelve public ones.”"""
    ones = re.search(r"\b(?P<n>\d[\d,]*|[a-z-]+)\s(?:[a-z]+\s)?ones\b", claim.text)
    value = _value(ones["n"]) if ones else None
    numbers = [n for n in earlier.numbers if n.unit is None and n.what]
    if value is not None:
        return any(n.value != value for n in numbers)
    return rivals(earlier.numbers, claim.numbers) is not None


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
    sides = two_sides(other, claim, what=((place,), ()))
    if sides is not None:
        about = whether_claimed(other, sides[0].text, roots(place.slice(other.source.text)) | claim.roots)
        yield Point(about, sides, weight=0.9)


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
