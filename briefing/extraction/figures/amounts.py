"""Amounts in running text: the number, its qualifier and its unit, by form alone.

A range (``30 to 40``) has its lower bound for a value and counts as "at least": that much it does
say. A vague number (``hundreds``) has its order of magnitude, a share (``one in five``) per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.extraction.numerals import TENS, UNITS, cardinal
from briefing.model.statements import Qualifier

PERCENT = "%"

_SCALES = {
    "hundred": 1e2, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "tn": 1e12, "trillion": 1e12, "dozen": 12,
}  # fmt: skip
_SCALE = r"(?:[-\s](?:hundred|thousand|million|billion|trillion|dozen)|\s?(?:mn|bn|tn)|[mkbMKB])(?![\w’'])"
_FIGURES = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:{_SCALE})?"
_WORD = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_SCALE_WORD = r"hundred|thousand|million|billion|trillion"
_WORDS = (
    rf"(?:(?:{_WORD})(?:[-\s](?:{_WORD}|dozen|{_SCALE_WORD}))*(?:\s+and\s+(?:{_WORD})(?:-(?:{_WORD}))?)?"
    rf"|an?\s+(?:dozen|{_SCALE_WORD})|half\s+a\s+(?:dozen|million|billion))(?![\w])"
)
_NUMBER = rf"(?:{_FIGURES}|(?i:{_WORDS}))"

_CURRENCIES = {
    "us$": "USD", "$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "usd": "USD", "gbp": "GBP", "eur": "EUR", "chf": "CHF",
    "dollar": "USD", "pound": "GBP", "euro": "EUR", "yen": "JPY", "rupee": "INR",
}  # fmt: skip
_SIGN = r"(?:(?:US|AU?|CA?|NZ|HK)?\$|[£€¥₹]|(?:USD|GBP|EUR|CHF)\s?)"

_VAGUE = {
    "dozen": 10.0, "score": 10.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12,
}  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

_QUALIFIERS: tuple[tuple[Qualifier, str], ...] = (
    ("at most", r"(?:no|not)\s+more\s+than|at\s+most|up\s+to|as\s+many\s+as|as\s+much\s+as|a\s+maximum\s+of"),
    ("at least", r"(?:no|not)\s+(?:fewer|less)\s+than|at\s+least|a\s+minimum\s+of"),
    ("at most", r"(?:fewer|less)\s+than|under|below"),
    (
        "more than",
        r"(?:(?:well|far|significantly|slightly|just|a\s+little)\s+)?(?:more\s+than|over)|upwards?\s+of"
        r"|in\s+excess\s+of|greater\s+than|north\s+of|above|exceeding",
    ),
    (
        "nearly",
        r"(?:very\s+)?nearly|almost|close\s+to|just\s+(?:under|short\s+of)|approaching|not\s+quite|a\s+little\s+under",
    ),
    (
        "about",
        r"about|around|roughly|approximately|approx\.?|some|an\s+estimated|estimated|circa|somewhere\s+around"
        r"|in\s+the\s+region\s+of|on\s+the\s+order\s+of",
    ),
    ("exact", r"only|just|exactly|precisely|a\s+total\s+of"),
)
_QUALIFIER = "|".join(f"(?P<q{place}>{words})" for place, (_, words) in enumerate(_QUALIFIERS))
_BEFORE = re.compile(rf"(?<![\w-])(?i:{_QUALIFIER})\s+$")
_PLUS = re.compile(r"\+|-plus\b|\s+or\s+more\b")
_OR_SO = re.compile(r"\s+or\s+so\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, with its qualifier and unit."""

    start: int
    """Where the qualifier begins, or the number if it has none."""
    number: int
    """Where the number itself begins."""
    end: int
    value: float
    qualifier: Qualifier = "exact"
    unit: str | None = None


def find_amounts(text: str) -> list[Amount]:
    """The amounts of ``text``, in order, the longest where forms overlap."""
    chosen: list[Amount] = []
    for amount in sorted(_candidates(text), key=lambda amount: amount.number - amount.end):
        if all(amount.end <= other.number or other.end <= amount.number for other in chosen):
            chosen.append(amount)
    return [_qualified(text, amount) for amount in sorted(chosen, key=lambda amount: amount.number)]


def _candidates(text: str) -> Iterator[Amount]:
    yield from _shares(text)
    yield from _sums(text)
    yield from _percentages(text)
    yield from _vague(text)
    yield from _ranges(text)
    for found in _COUNT.finditer(text):
        value = _value(found.group())
        if value is not None:
            yield Amount(found.start(), found.start(), found.end(), value)


_EDGE = r"(?<![\w.,/:§$£€#’'-])(?<!\d\s)"
_CLOSE = r"(?![\d/:]|[.,]\d|st\b|nd\b|rd\b|th\b|[-–](?!plus\b)\w|[A-Za-z])"
_COUNT = re.compile(rf"{_EDGE}{_NUMBER}{_CLOSE}")
_RANGE = re.compile(
    rf"{_EDGE}(?P<low>{_NUMBER})(?P<link>\s+(?:to|and|or)\s+|\s?[-–—]\s?)(?P<high>{_NUMBER}){_CLOSE}"
)
_PER_CENT = r"(?:\s?%|[\s-](?:percent|per\s?cent|pct)\b)"
_PERCENTAGE = re.compile(
    rf"{_EDGE}(?:(?P<low>{_NUMBER})(?:{_PER_CENT})?(?P<link>\s+(?:to|and|or)\s+|(?<=[\d%])\s?[-–—]\s?))?"
    rf"(?P<number>{_NUMBER})"
    rf"(?:{_PER_CENT}(?!-)|(?P<points>[\s-]percentage[\s-]points?\b))"
)
_SUM = re.compile(
    rf"(?<![\w.,$£€-])(?P<sign>{_SIGN})(?P<signed>{_FIGURES})(?:(?:\s+(?:to|and)\s+|\s?[-–—]\s?){_SIGN}?(?P<high>{_FIGURES}))?"
    rf"|{_EDGE}(?P<number>{_NUMBER})\s+(?:US\s+|U\.S\.\s+)?(?P<name>[Dd]ollar|[Pp]ound|[Ee]uro|[Yy]en|[Rr]upee)s?\b"
)
_STERLING = re.compile(r"£|\bsterling\b|\b(?:million|billion) pounds\b")
_VAGUE_COUNT = re.compile(
    r"(?<![\w-])(?i:(?P<many>(?:tens|dozens|scores|hundreds)\s+of\s+(?:thousands|millions|billions)"
    r"|(?:dozens|scores|hundreds|thousands|millions|billions)(?=\s+(?:of|more)\b))"
    r"|(?:several|(?:a\s+)?few|(?:a\s+)?couple(?:\s+of)?|many)\s+(?P<some>dozen|hundred|thousand|million|billion)s?)(?![\w-])"
)
_OF_MONEY = re.compile(r"\s+(?:of\s+)?(dollar|pound|euro)s\b")
_IN_N = re.compile(
    rf"(?<![\w.,-])(?i:(?P<part>{_WORD}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{_WORD}|\d+))(?!\s+(?:the|of|percent)\b){_CLOSE}"
)
_FRACTION = re.compile(
    r"(?<![\w.,-])(?i:(?P<part>an?|one|two|three|four|five|seven|nine)[-\s](?P<whole>third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?=\s+of\b|\s+the\b)"
    r"|(?P<half>half)(?=\s+(?:of\s+|(?:the|its|their|his|her|our|those|these)\s)))"
)


def _shares(text: str) -> Iterator[Amount]:
    for found in (*_IN_N.finditer(text), *_FRACTION.finditer(text)):
        if found.re is _FRACTION and re.search(
            r"\b(?:day|week|month|year|hour)s?\s+and\s+(?:an?\s+)?$", text[: found.start()]
        ):
            continue  # "a year and a half of"
        if found.re is _FRACTION:
            part = 1.0 if found["half"] or found["part"].lower() in {"a", "an"} else _value(found["part"])
            whole = float(_PARTS[(found["half"] or found["whole"]).lower()])
        else:
            part, whole = _value(found["part"]), _value(found["whole"]) or 0
        if part and whole and part < whole:
            value = round(100 * part / whole, 1)
            yield Amount(found.start(), found.start(), found.end(), value, unit=PERCENT)


def _sums(text: str) -> Iterator[Amount]:
    for found in _SUM.finditer(text):
        value = _value(found["signed"] or found["number"])
        high = _value(found["high"]) if found["high"] else None
        if value is None:
            continue
        if high and value < 1000 <= high and value * (high / _digits(found["high"])) < high:
            value *= high / _digits(found["high"])  # "$3-4 million"
        if found["name"] and found["name"].lower() == "pound" and not _STERLING.search(text):
            continue  # a weight
        currency = _CURRENCIES[(found["sign"] or found["name"]).strip().lower()]
        amount = Amount(found.start(), found.start(), found.end(), value, unit=currency)
        yield replace(amount, qualifier="at least") if high else amount


def _percentages(text: str) -> Iterator[Amount]:
    for found in _PERCENTAGE.finditer(text):
        value, low = _value(found["number"]), _value(found["low"]) if found["low"] else None
        unit = "percentage points" if found["points"] else PERCENT
        if value is None:
            continue
        if low is not None and low < value and _is_range(text, found.start(), found["link"]):
            yield Amount(found.start(), found.start(), found.end(), low, "at least", unit)
        else:
            yield Amount(found.start("number"), found.start("number"), found.end(), value, unit=unit)
            if low is not None:
                yield Amount(found.start(), found.start(), found.start("link"), low, unit=unit)


def _vague(text: str) -> Iterator[Amount]:
    for found in _VAGUE_COUNT.finditer(text):
        words = (found["some"] or found["many"]).lower().replace("tens of", "").split(" of ")
        value = 1.0
        for word in words:
            value *= _VAGUE[word.strip().rstrip("s")]
        if found["many"] and found["many"].lower().startswith("tens"):
            value *= 10
        currency = _OF_MONEY.match(text, found.end())
        end, unit = (currency.end(), _CURRENCIES[currency[1]]) if currency else (found.end(), None)
        yield Amount(found.start(), found.start(), end, value, "order of", unit)


def _ranges(text: str) -> Iterator[Amount]:
    for found in _RANGE.finditer(text):
        low, high = _value(found["low"]), _value(found["high"])
        if low is None or high is None or not _is_range(text, found.start(), found["link"]):
            continue
        if low < high and low < 1000 <= high and not found["low"].endswith(("d", "n", "m", "k")):
            scale = high / _digits(found["high"])
            low = low * scale if low * scale < high else low  # "3 to 4 million"
        if low < high:
            yield Amount(found.start(), found.start(), found.end(), low, "at least")


def _is_range(text: str, start: int, link: str) -> bool:
    """Whether two numbers bound one amount: not ``from 12 to 19``, nor two that ``and`` joins."""
    before = text[max(0, start - 10) : start]
    if "and" in link:
        return bool(re.search(r"\b[Bb]etween\s+$", before))
    return not re.search(r"\b[Ff]rom\s+$", before)


def _digits(number: str) -> float:
    """A number without its scale: 3.5 of ``3.5 million``."""
    figures = re.match(r"[\d,.]+", number)
    if figures:
        return float(figures.group().replace(",", ""))
    return _value(number) or 1.0


def _value(number: str) -> float | None:
    """The value of a number in figures or words, scale and all."""
    found = re.fullmatch(
        rf"((?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)(?:[-\s]?({'|'.join(_SCALES)}))?", number.strip(), re.I
    )
    if found:
        scale = _SCALES[found[2].lower()] if found[2] else 1
        return round(float(found[1].replace(",", "")) * scale, 6)
    words = number.lower()
    if words.startswith("half"):
        return {"dozen": 6.0, "million": 5e5, "billion": 5e8}[words.split()[-1]]
    if words.endswith("dozen"):
        count = cardinal(words.removesuffix("dozen"))
        return 12.0 * (count or 1)
    value = cardinal(words)
    return float(value) if value is not None else None


def _qualified(text: str, amount: Amount) -> Amount:
    """The amount with the qualifier before or after it."""
    before = _BEFORE.search(text, max(0, amount.number - 40), amount.number)
    if before:
        place = next(place for place in range(len(_QUALIFIERS)) if before[f"q{place}"])
        qualifier = _QUALIFIERS[place][0]
        if amount.qualifier == "exact" or qualifier != "exact":
            kept = amount.qualifier == "order of"
            return replace(amount, start=before.start(), qualifier=amount.qualifier if kept else qualifier)
    if after := _PLUS.match(text, amount.end):
        return replace(amount, end=after.end(), qualifier="at least")
    if after := _OR_SO.match(text, amount.end):
        return replace(amount, end=after.end(), qualifier="about")
    return amount
