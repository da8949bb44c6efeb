"""Rarity: what words weigh, by how few sentences have them (inverse document frequency)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable


class Rarity:
    """How rare each word is among some sentences."""

    def __init__(self, sentences: Collection[Collection[str]], unknown: float = 1.0) -> None:
        """Count the sentences that have each word.

        Args:
            sentences: the content of each.
            unknown: what a word weighs that none of them has.
        """
        frequency = Counter(word for content in sentences for word in content)
        total = max(len(sentences), 1)
        self._of = {word: math.log(1 + total / count) for word, count in frequency.items()}
        self._unknown = unknown

    def weight(self, words: Iterable[str]) -> float:
        """What some words weigh together: the rarer, the more."""
        return sum(self._of.get(word, self._unknown) for word in words)
