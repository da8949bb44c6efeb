"""Disputes in one sentence: “Organisers said that 65 took part; the company put it at ‘about 40.’”

Both accounts stand in one statement, so neither is the other's neighbour. Each half is told as its source
has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import how_many, took_part, whether_so
from briefing.synthesis.halves import half_sides
from briefing.synthesis.points import Point
from briefing.synthesis.told_numbers import Told, compatible

#: Where the second account begins.
_PARTED = re.compile(r";\s(?:but\s|and\s|while\s|whereas\s)?|,\s(?:while|whereas|but)\s")
#: Who gives a number, and the verb.
_GIVES = re.compile(
    r"^(?P<who>(?:[Tt]he\s|[Aa]n?\s|[Tt]hose who\s[^,;“”]{2,30}?|[Ii]ts\s|[A-Z])[\w’' -]{0,50}?)\s"
    r"(?:has\s|have\s|had\s)?(?P<verb>said|says?|puts?|counted|counts?|estimate[sd]?|claim(?:s|ed)"
    r"|gave|gives?)\b"
)
#: ““Fewer than 120,” said the company”.
_GIVEN_BY = re.compile(
    r"^[“\"][^”\"]*[”\"],?\s(?P<verb>said|says)\s(?P<who>(?:the|an?|its)\s[a-z]+|(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
    r"(?=[,.]|$)"
)
#: “…, by the group's count”, “…, according to the union”, “…, organisers said”: who gives the number before.
_BY_COUNT = re.compile(
    r",\s(?:(?:by|on)\s(?P<who>(?:the\s)?[\w’' -]{2,40}?)[’'](?:s\s)?(?:own\s)?"
    r"(?:count|estimate|tally|reckoning)"
    r"|according to\s(?P<told>(?:the\s)?[\w’' -]{2,40})|(?P<said>(?:the\s)?[\w’' -]{2,40}?)\s(?:said|says))$"
)
#: Whoever says that something is so, and the other who says in the same sentence that it is not.
_HOLDS = re.compile(
    r"^(?P<who>(?:[Tt]he\s|[Ii]ts\s|(?=[A-Z]))[\w’'. -]{1,60}?)\s(?:has |have |had )?"
    r"(?:maintain(?:s|ed)?|said|says?|insist(?:s|ed)?|argue[sd]?|claim(?:s|ed)?|contend(?:s|ed)?)\s"
    r"(?:that\s)?(?P<clause>[^;]{12,160})$"
)
_DENIES = re.compile(
    r"^(?P<who>(?:[Tt]he\s|[Ii]ts\s|(?=[A-Z]))[\w’'. -]{1,60}?)\s(?:"
    r"(?:has |have |had )?(?:denie[sd]|deny|disputes?|disputed|rejects?|rejected|contests?|contested)"
    r"\s(?:it|that|this)"
    r"(?:\s(?:throughout|repeatedly|all along|from the start|flatly|strongly))?"
    r"|(?:said|says?|insist(?:s|ed)?|maintain(?:s|ed)?)\s(?:that\s)?(?:it|they|he|she|that)\s"
    r"(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)(?:\snot|n['’]t))\.?$"
)
_NUMBER_OF = re.compile(r"\b(?:number|count|total|tally) of (?P<what>[a-z]+)\b")


def halved(sources: Sequence[Source]) -> Iterator[Point]:
    """Two numbers of one thing that a sentence gives for two parties."""
    for claim in outside_contracts(sources):
        parting = _PARTED.search(claim.source.text, *claim.statement.span)
        if parting is not None and not claim.statement.faults & {"question", "masked"}:
            yield from _halves(claim, parting.start(), parting.end())
            yield from _denied(claim, parting.start(), parting.end())


def _halves(claim: Claim, end: int, start: int) -> Iterator[Point]:
    span = claim.statement.span
    halves = (Span(span.start, end), Span(start, span.end))
    numbers = [[n for n in claim.numbers if half.contains(n.span) and n.unit is None] for half in halves]
    told_in = [" ".join(half.slice(claim.source.text).split()) for half in halves]
    matches = [_GIVES.match(half) or _GIVEN_BY.match(half) for half in told_in]
    givers = [match["who"] for match in matches if match is not None]
    if matches[0] is None and (count := _BY_COUNT.search(told_in[0])) is not None:
        givers.insert(0, next(each for each in count.groups() if each))
    if not all(numbers) or len(givers) < len(halves):
        return
    one, other = numbers[0][0], numbers[1][0]
    if compatible(one, other) or (one.head and other.head and one.head != other.head):
        return
    named = _NUMBER_OF.search(halves[1].slice(claim.source.text))
    if named is not None and named["what"].removesuffix("s") != one.head:
        return
    sides = half_sides(claim, halves, givers)
    if sides is None:
        return
    about = _about(claim, one, sides[0].text)
    yield Point(about, sides, weight=0.95, numbers=frozenset({one.value, other.value}))


def _denied(claim: Claim, end: int, start: int) -> Iterator[Point]:
    """“Reed maintains that the lease allows it; Bell said it does not.”, each half as its source has it."""
    span = claim.statement.span
    halves = (Span(span.start, end), Span(start, span.end))
    held, denies = (
        pattern.match(" ".join(half.slice(claim.source.text).split()))
        for pattern, half in zip((_HOLDS, _DENIES), halves, strict=True)
    )
    if held is None or denies is None or claim.statement.speech is not None:
        return
    sides = half_sides(claim, halves, (held["who"], denies["who"]))
    if sides is None:
        return
    about = _HOLDS.match(sides[0].text.rstrip("."))
    if about is not None:
        yield Point(f"whether {whether_so(about['clause'])}", sides, weight=0.88, tied=True)


def _about(claim: Claim, number: Told, worded: str) -> str:
    if number.what:
        return how_many(claim, number, worded)
    after = claim.source.text[number.span.end :]
    match = re.match(
        r"\s(?P<did>(?:took|joined|sat|walked|stayed|stopped|came|left|signed|logged"
        r"|marched)\b[^,.;“”]{0,30})",
        after,
    )
    return f"how many {match['did'].strip()}" if match else took_part(claim) or "how many there were"
