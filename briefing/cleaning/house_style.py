"""How a publication sets its type and names people: what changes where another's article begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

#: Marks of two rival customs on a side from which on its share of one of them can be trusted.
_ENOUGH = 3

_CURLY = re.compile(r"[“”]")
_TYPEWRITER_APOSTROPHE = re.compile(r"\w'\w")
_HYPHEN_AS_DASH = re.compile(r" -{1,2} |\w--\w| – ")
_PERCENT_SIGN = re.compile(r"\d ?%")
_PERCENT_WORD = re.compile(r"\d per ?cent\b")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms)\b")


def style_of(text: str) -> Counter[str]:
    """How often each custom is seen in one paragraph."""
    return Counter(
        {
            "curly": len(_CURLY.findall(text)),
            "straight": text.count('"'),
            "doubled": text.count("''"),
            "apostrophe": text.count("’"),
            "typewriter": len(_TYPEWRITER_APOSTROPHE.findall(text)),
            "dash": text.count("—"),
            "hyphens": len(_HYPHEN_AS_DASH.findall(text)),
            "%": len(_PERCENT_SIGN.findall(text)),
            "percent": len(_PERCENT_WORD.findall(text)),
            "honorifics": len(_HONORIFIC.findall(text)),
            "words": max(1, len(text.split())),
        }
    )


def style_signs(above: Mapping[str, int], below: Mapping[str, int]) -> dict[str, float]:
    """How far the customs differ, and where both sides show them, how far they agree; each 0–1."""
    pairs = (("curly", "straight"), ("straight", "doubled"), ("curly", "doubled"))
    quotes = max(_shift(above, below, *pair) for pair in pairs)
    apostrophes = _shift(above, below, "apostrophe", "typewriter")
    rates = [100 * side["honorifics"] / side["words"] for side in (above, below)]
    return {
        "quotes_change": quotes,
        "apostrophes_change": apostrophes,
        "dashes_change": _shift(above, below, "dash", "hyphens"),
        "percent_changes": _shift(above, below, "%", "percent"),
        "honorifics_change": min(2.0, abs(rates[0] - rates[1])) / 2,
        "quotes_agree": _shown(above, below, "curly", "straight") * (1 - quotes),
        "apostrophes_agree": _shown(above, below, "apostrophe", "typewriter") * (1 - apostrophes),
    }


def _shift(above: Mapping[str, int], below: Mapping[str, int], one: str, other: str) -> float:
    """By how much the share of the one custom changes."""
    many, more = above[one] + above[other], below[one] + below[other]
    if not many or not more:
        return 0.0
    return abs(above[one] / many - below[one] / more) * min(1.0, many / _ENOUGH, more / _ENOUGH)


def _shown(above: Mapping[str, int], below: Mapping[str, int], one: str, other: str) -> float:
    return min(1.0, (above[one] + above[other]) / _ENOUGH, (below[one] + below[other]) / _ENOUGH)
