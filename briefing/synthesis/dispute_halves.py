"""Disputes in one sentence: “Organisers said that 65 took part; the company put it at ‘about 40.’”

Both accounts stand in one statement, so neither is the other's neighbour. Each half is told as its source
has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.dispute_titles import how_many, took_part, whether_so
from briefing.synthesis.phrasing import apply
from briefing.synthesis.points import Point, Side
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
#: How far before a sentence a group is named, in characters, and how.
_NEAR = 900
_GROUP = re.compile(
    r"\b(?:the|a) group,?\s(?:called\s|calling itself\s)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:for\s|of\s)?[A-Z][\w’'-]+){1,5})"
)
_NUMBER_OF = re.compile(r"\b(?:number|count|total|tally) of (?P<what>[a-z]+)\b")
_LONGEST_NAME = 8


def halved(sources: Sequence[Source]) -> Iterator[Point]:
    """Two numbers of one thing that a sentence gives for two parties."""
    for source in sources:
        if source.is_contract:
            continue
        for claim in source.claims:
            parting = _PARTED.search(source.text, *claim.statement.span)
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
    holders = [_holder(claim, half, who) for half, who in zip(halves, givers, strict=True)]
    told = [_side(claim, half, holder) for half, holder in zip(halves, holders, strict=True)]
    sides = tuple(each for each in told if each is not None)
    if holders[0] == holders[1] or len(sides) < len(halves):
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
    holders = [_holder(claim, half, m["who"]) for half, m in zip(halves, (held, denies), strict=True)]
    told = [_side(claim, half, holder) for half, holder in zip(halves, holders, strict=True)]
    sides = tuple(each for each in told if each is not None)
    if holders[0] == holders[1] or len(sides) < len(halves):
        return
    about = _HOLDS.match(sides[0].text.rstrip("."))
    if about is not None:
        yield Point(f"whether {whether_so(about['clause'])}", sides, weight=0.88, tied=True)


def _holder(claim: Claim, half: Span, who: str) -> str:
    """Whose number a half gives, by the name that the brief has for it."""
    who = _named_before(claim, half.start) if who.lower() == "the group" else who
    place = claim.source.text.find(who, *half)
    place = place if place >= 0 else claim.source.text.find(who.split()[0], *half)
    subject = Span(place, place + len(who)) if place >= 0 else half
    replaced = [(r.span, r.text) for r in claim.statement.replacements if subject.contains(r.span)]
    told = apply(claim.source.text, subject, replaced) if place >= 0 else who
    told = re.sub(r"^[Tt]he\s(?=[A-Z])", "", " ".join(told.split()))
    party = claim.source.actors.named(told)
    if party is None:  # “General Manager Walt Reed”
        people = [p for _, p in claim.source.actors.within(claim.source.id, subject) if p.kind == "person"]
        party = people[0] if len(people) == 1 and told.endswith(people[0].name) else None
    name = party.name if party is not None else told
    return name[0].upper() + name[1:] if len(name.split()) <= _LONGEST_NAME else who


def _named_before(claim: Claim, offset: int) -> str:
    """“according to the group, Harbour Staff for Quiet”, some sentences before: what the group is called."""
    start = max(0, offset - _NEAR)
    found = list(_GROUP.finditer(claim.source.text[start:offset]))
    return " ".join(found[-1]["name"].split()) if found else "the group"


def _side(claim: Claim, half: Span, holder: str) -> Side | None:
    """One half as its source has it."""
    source, statement = claim.source, claim.statement
    own = replace(
        statement,
        span=half,
        speech=None,
        quotes=(),
        faults=frozenset(),
        dangling=(),
        replacements=tuple(r for r in statement.replacements if half.contains(r.span)),
    )
    told = source.wording.half(own)
    return Side(told.text, holder, told.evidence, source.published) if told is not None else None


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
