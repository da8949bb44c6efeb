"""Disputed rates: how often something is right or wrong, as different parties have it.

“wrong once in a thousand searches”, “one match in 14 was wrong”, “validated with 81 percent accuracy”: all
are read as a share of errors, and two shares that are far apart are a dispute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.extraction.numerals import TENS, UNITS, cardinal
from briefing.synthesis.claims import Claim, Source, all_claims
from briefing.synthesis.points import Point, two_sides

#: How many times as many errors one rate has to have, and by how many hundredths it has to differ.
TIMES, DIFFERENCE = 1.5, 1.0
#: How far from each other in one source two rates stand that are of one thing. Claims.
NEAR = 2

_BAD = re.compile(
    r"\b(?:wrong(?:ly)?|errors?|false|mistak\w+|inaccura\w+|incorrect\w*"
    r"|mis(?:identif|match|read|fire|classif|flag)\w*)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(r"\b(?:right|accura\w+|correct\w*|agreed with)\b", re.IGNORECASE)
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{'|'.join((*UNITS, *TENS))}))"
_SHARES = (
    re.compile(r"(?P<part>\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)(?! points)"),
    re.compile(r"\b(?P<once>once) in (?:every )?(?P<whole>\d[\d,]*|a thousand|a hundred|[a-z]+)"),
    re.compile(
        rf"\b(?P<part>{_NUMBER}) (?:times |[a-z]+ )?(?:in|out of|of)(?: every)?"
        r" (?P<whole>\d[\d,]*|[a-z]+)\b(?! \d)",
        re.IGNORECASE,
    ),
)
#: Words of any rate, which do not say of what it is one.
_OF_ANY = frozenset(
    "rate figure number percent accuracy error match test study false posit wrong right case own".split()
)


def disputed_rates(sources: Sequence[Source]) -> Iterator[Point]:
    """Pairs of rates of one thing, from different holders, that are far apart."""
    rated = [
        (claim, errors) for claim in all_claims(sources) if (errors := error_share(claim.text)) is not None
    ]
    for (one, share), (other, against) in combinations(rated, 2):
        if not one.holder.is_other_than(other.holder) or not _far_apart(share, against):
            continue
        if one.source.is_contract or other.source.is_contract or not _of_one_thing(one, other):
            continue
        sides = two_sides(one, other)
        if sides is None:
            continue
        about = f"how often {_thing(one, other)} is {'right' if _GOOD.search(one.text) else 'wrong'}"
        yield Point(
            about,
            sides,
            weight=0.85,
            numbers=frozenset({share, against}),
        )


def error_share(text: str) -> float | None:
    """Of a hundred cases, how many a sentence says are wrong; None where it does not say or says both."""
    bad, good = _BAD.search(text), _GOOD.search(text)
    word = bad or good
    if word is None or (bad is not None and good is not None):
        return None
    shares = [
        (abs(match.start() - word.start()), share)
        for pattern in _SHARES
        for match in pattern.finditer(text)
        if (share := _share(match)) is not None
    ]
    if not shares:
        return None
    share = min(shares)[1]
    return share if bad else round(100 - share, 3)


def _share(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    part = 1.0 if groups.get("once") else _value(groups["part"])
    if "whole" not in groups:
        return part
    whole = _value(groups["whole"])
    if part is None or whole is None or not 0 < part < whole:
        return None
    return 100 * part / whole


def _value(words: str) -> float | None:
    if re.fullmatch(r"\d[\d,]*(?:\.\d+)?", words):
        return float(words.replace(",", ""))
    value = cardinal(words)
    return float(value) if value else None


def _far_apart(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return high - low >= DIFFERENCE and high >= TIMES * max(low, 0.01)


def _of_one_thing(one: Claim, other: Claim) -> bool:
    """Whether they stand by each other, or say of the same thing that it is right or wrong."""
    if one.source is other.source and abs(one.index - other.index) <= NEAR:
        return True
    return bool((one.roots & other.roots) - _OF_ANY) and bool(one.parties & other.parties)


def _thing(one: Claim, other: Claim) -> str:
    """What is right or wrong: the noun that both have, or the subject of the first."""
    for claim in (one, other):
        match = re.search(
            r"\b(?:its|the|our)\s+(?P<noun>[a-z]+(?:\s[a-z]+)?)\s+(?:is|was|has been|had been)\b", claim.text
        )
        if match:
            return f"the {match['noun']}"
    products = [
        p for p in one.source.actors.parties if p.kind == "product" and p.name in one.parties | other.parties
    ]
    return products[0].name if products else "the system"
