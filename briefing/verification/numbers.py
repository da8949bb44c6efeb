"""Numbers as values with their qualifier, however written: ``450``, ``three-dozen``, ``1.2 million``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.numerals import SCALES, TENS, UNITS, cardinal
from briefing.model.evidence import Span

#: Words that bound or blur a number, by what they come to.
_QUALIFIERS = {
    "more than": "more than|over|in excess of|upwards of|above|exceeding|north of",
    "at least": "at least|no fewer than|no less than|a minimum of|not less than",
    "at most": "at most|up to|no more than|a maximum of|as many as|not more than",
    "fewer than": "fewer than|less than|under|below",
    "nearly": "nearly|almost|close to|just under|approaching",
    "about": "about|around|some|roughly|approximately|an estimated|or so|circa",
}
_QUALIFIER_OF = {form: name for name, forms in _QUALIFIERS.items() for form in forms.split("|")}
_QUALIFIER = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, _QUALIFIER_OF), key=len, reverse=True))})\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SMALL = "|".join(sorted({*UNITS, *TENS} - {"one"}, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_FIRST = rf"(?:an?\s+)?(?:{_SMALL}|one(?=[\s-](?:{_SCALE}))|(?<=a\s)(?:{_SCALE}))"
_IN_WORDS = rf"{_FIRST}(?:[\s-]+(?:and\s+)?(?:{_SMALL}|one|{_SCALE}))*"
_NUMBER = re.compile(
    rf"""(?<![\w.])(?:
        (?P<figures>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th)?(?:[\s-]?(?P<scale>{_SCALE}|bn|m|k)\b)?
      | (?:(?P<count>{_SMALL}|half\s+a|an?|\d+)[\s-]+)?(?P<dozen>dozen)\b
      | (?P<words>{_IN_WORDS})\b
      | (?P<vague>dozens|scores|hundreds|thousands|millions|billions)\b
    )(?P<percent>\s?%|\s+per\s?cent\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_SHORT_SCALES = {"bn": 10**9, "m": 10**6, "k": 1_000}


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text."""

    span: Span
    """With its qualifier."""
    value: float | str
    """Its value; for ``dozens``, ``hundreds`` … the word."""
    percent: bool
    qualifier: str | None
    """``more than``, ``at least`` …, whichever of their forms the text has."""

    def agrees_with(self, other: Number) -> bool:
        """Same value, same unit, same qualifier."""
        return (self.value, self.percent, self.qualifier) == (other.value, other.percent, other.qualifier)


def find_numbers(text: str, leave: Sequence[Span] = ()) -> list[Number]:
    """The numbers of ``text`` in order, but for those inside ``leave`` (dates).

    ``one`` by itself is a pronoun as often as a number, and is none here.
    """
    found = []
    for match in _NUMBER.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(other) for other in leave):
            continue
        value = _value(match)
        if value is None:
            continue
        lead = _QUALIFIER.search(text[max(0, span.start - 24) : span.start])
        start = span.start - (len(lead.group()) if lead else 0)
        qualifier = _QUALIFIER_OF[lead[1].lower()] if lead else None
        found.append(Number(Span(start, span.end), value, match["percent"] is not None, qualifier))
    return found


def _value(match: re.Match[str]) -> float | str | None:
    if match["figures"]:
        value = float(match["figures"].replace(",", ""))
        scale = (match["scale"] or "").lower()
        return value * (SCALES.get(scale) or _SHORT_SCALES.get(scale) or 1)
    if match["dozen"]:
        return 12 * _count(match["count"])
    if match["vague"]:
        return match["vague"].lower()
    value_in_words = cardinal(match["words"])
    return None if value_in_words is None else float(value_in_words)


def _count(words: str | None) -> float:
    if words is None or words.lower() in {"a", "an"}:
        return 1
    if words.lower().startswith("half"):
        return 0.5
    return float(words) if words.isdigit() else float(cardinal(words) or 1)
