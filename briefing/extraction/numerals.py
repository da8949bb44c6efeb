"""Numbers in words, read as values: ``nineteen``, ``twenty-eight``, ``twenty-first``."""

from __future__ import annotations

import re

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

UNITS = {word: value for value, word in enumerate(_UNITS, 1)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

#: First to ninety-ninth.
ORDINALS = (
    {word: value for value, word in enumerate(_ORDINAL_UNITS, 1)}
    | {word: 10 * value for value, word in enumerate(_ORDINAL_TENS, 2)}
    | {
        f"{tens}-{unit}": value + digit
        for tens, value in TENS.items()
        for digit, unit in enumerate(_ORDINAL_UNITS[:9], 1)
    }
)


def cardinal(words: str) -> int | None:
    """The value of a cardinal in words (``two hundred and twenty-eight``), or None if it is none.

    ``a`` and ``an`` count as one before a scale (``a hundred``), as English has it.
    """
    total = current = 0
    tokens = re.findall(r"[a-z]+", words.lower())
    if not tokens or tokens[0] in SCALES or tokens[0] == "and":
        return None
    for place, token in enumerate(tokens):
        if token in UNITS:
            current += UNITS[token]
        elif token in TENS:
            current += TENS[token]
        elif token in {"a", "an"} and place == 0:
            current = 1
        elif token == "hundred":
            current *= 100
        elif token in SCALES:
            total += current * SCALES[token]
            current = 0
        elif token != "and":
            return None
    return total + current


def ordinal(words: str) -> int | None:
    """The value of an ordinal in words or figures (``14th``, ``twenty first``), or None."""
    figures = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", words)
    if figures:
        return int(figures[1])
    return ORDINALS.get(re.sub(r"\s+", "-", words.strip().lower()))
