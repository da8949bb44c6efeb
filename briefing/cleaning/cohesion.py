"""How much the words on either side of a line have in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.cleaning.vocabulary import cosine, inverse_document_frequency

#: Blocks compared on either side, from the nearest paragraphs to most of an article.
_WINDOWS = (2, 4, 8, 12, 25)

#: Blocks on either side of a line whose own cohesion is the measure of the line's.
_NEIGHBOURS = 8

#: Blocks on either side by which each of them is compared.
_NEAR = 4


class Words:
    """The content words of each block of one file, weighed by how telling they are within it."""

    def __init__(self, blocks: Sequence[Sequence[str]]) -> None:
        self._blocks = blocks
        self._idf = inverse_document_frequency(blocks)
        self._cosine = lru_cache(maxsize=None)(self._compare)

    def signs(self, line: int, lead: int, start: int, end: int) -> dict[str, float]:
        """The signs at block ``line``, seen against the blocks ``start`` to ``end`` (half-open), about 0–1.

        ``lead``: the first paragraph below it.
        """
        head = set(self._blocks[line])
        above, below = self._counts(start, line), self._counts(line + 1, end)
        near = self._counts(line + 1, min(end, line + 9))
        return {
            **{f"cohesion_{window}": self._across(line, start, end, window) for window in _WINDOWS},
            "depth": self._depth(line, start, end),
            "lead_known": self._covered(set(self._blocks[lead]), above),
            "head_in_lead": self._covered(head, Counter(self._blocks[lead])),
            "head_near": self._covered(head, near),
            "head_below": self._covered(head, below),
            "head_above": self._covered(head, above),
            "head_often_below": _frequency(head, below),
            "head_often_above": _frequency(head, above),
        }

    def _counts(self, start: int, end: int) -> Counter[str]:
        return Counter(word for words in self._blocks[start:end] for word in words)

    def _bag(self, start: int, end: int) -> Mapping[str, float]:
        counts = self._counts(start, end)
        return {word: (1 + math.log(count)) * self._idf[word] for word, count in counts.items()}

    def _compare(self, start: int, line: int, end: int) -> float:
        return cosine(self._bag(start, line), self._bag(line, end))

    def _across(self, line: int, start: int, end: int, window: int) -> float:
        return self._cosine(max(start, line - window), line, min(end, line + window))

    def _depth(self, line: int, start: int, end: int) -> float:
        """By how much the words change more here than at the lines around (Hearst 1997)."""
        here = self._across(line, start, end, _NEAR)
        places = range(max(start + 2, line - _NEIGHBOURS), min(end - 1, line + _NEIGHBOURS + 1))
        around = [self._across(place, start, end, _NEAR) for place in places if abs(place - line) > 1]
        return sum(around) / len(around) - here if around else 0.0

    def _covered(self, words: set[str], counts: Mapping[str, int]) -> float:
        """Share of the words, by weight, that are among ``counts``."""
        total = sum(self._idf[word] for word in words)
        return sum(self._idf[word] for word in words if word in counts) / total if total else 0.0


def _frequency(words: set[str], counts: Mapping[str, int]) -> float:
    return sum(math.log(1 + counts[word]) for word in words) / len(words) if words else 0.0
