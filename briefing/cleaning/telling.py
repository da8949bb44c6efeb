"""How telling a word is of the matter of a text: by how much it is rarer than the words of every report.

Two reports of one day share “president”, “company”, “million” and “announced” whatever they are about, and
long ones share many such words. What they share beyond that – “turnstile”, “Halvorsen” – is their matter.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache

from briefing.cleaning.vocabulary import content_words, names, stem

#: Decades of rarity up to which a word tells nothing: one in a thousand.
_COMMON = 3.0

#: Decades of rarity of a word that the table does not have: most are names.
_UNKNOWN = 6.5

#: How much more a name tells.
_NAME = 2.0


@lru_cache(maxsize=1)
def _rarity() -> dict[str, float]:
    """Of each stem, how rare its forms together are in English, in decades."""
    # Not at the top: whoever only imports this needs no numpy.
    from briefing.cleaning.collocations import collocations

    table = collocations()
    shares: dict[str, float] = {}
    for form, share in zip(table.forms, table.alone.tolist(), strict=True):
        known = stem(form)
        shares[known] = shares.get(known, 0.0) + 10.0**share
    return {known: -math.log10(share) for known, share in shares.items()}


def telling(word: str) -> float:
    """How much a stem tells of the matter of a text that holds it; at least 0."""
    return max(0.0, _rarity().get(word, _UNKNOWN) - _COMMON)


@lru_cache(maxsize=512)
def words(text: str) -> dict[str, float]:
    """The words of a text, each by how often it has it; names count twice, because two stories share verbs
    but seldom people."""
    counts = Counter(content_words(text)) + Counter(names(text))
    return {word: 1 + math.log(count) for word, count in counts.items()}


@lru_cache(maxsize=512)
def telling_words(text: str) -> dict[str, float]:
    """The same, each also by how telling it is."""
    named = frozenset(names(text))
    return {
        word: weight * telling(word) * (_NAME if word in named else 1.0)
        for word, weight in words(text).items()
    }
