"""The articles of one file, their number unknown: the division that words and headline signs together make likeliest.

A dynamic programme in the manner of Utiyama and Isahara (2001): a division is scored by how well each
article's own words predict it (a smoothed unigram model), by how much each first line looks like a
headline, and by a price for every boundary.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from itertools import pairwise

from briefing.cleaning.boundaries import SIGNS, Content, Matter, is_candidate, signs_at
from briefing.cleaning.shape import shape_of

WEIGHTS: Mapping[str, float] = {
    "cohesion": -32.64,
    "semicolon": 12.57,
    "ended": 7.14,
    "short": 4.56,
    "quoted": -4.30,
    "stopped": 4.17,
    "named_next": 3.28,
    "head_after": 2.84,
    "head_before": -2.20,
    "title_shape": 1.87,
    "dateline": 1.58,
    "head_next": 1.33,
    "speech": -0.90,
    "link_word": -0.80,
    "own_pronoun": 0.79,
    "weekday": 0.69,
    "shared_names": -0.56,
    "title_case": 0.51,
    "still_known": 0.31,
    "auxiliary": -0.27,
    "introduced_again": -0.21,
}
BIAS = -5.0

#: Weight of the unigram model's log-likelihood beside the signs' log-odds, its smoothing, and the
#: price of a boundary in log-odds.
LIKELIHOOD_WEIGHT, SMOOTHING, PRICE = 0.1, 1.0, 4.0

#: Log-odds below which a line is no headline, whatever its place does for the division.
FLOOR = -4.0

#: Words of a paragraph without which there is no article.
_PARAGRAPH = 10


def split_articles(contents: Sequence[Content]) -> list[range]:
    """The articles of a file: ranges of ``contents`` that cover it in order; one range for one article."""
    if not contents:
        return []
    matter = Matter(contents)
    odds = {index: headline_odds(matter, index) for index in _candidates(contents)}
    edges = [0, *(index for index, odd in odds.items() if odd > FLOOR), len(contents)]
    starts = _best_division(matter, edges, odds)
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(contents)], strict=True)]


def headline_odds(matter: Matter, index: int) -> float:
    """Log-odds, by its signs alone, that an article begins with block ``index``."""
    values = zip(SIGNS, astuple(signs_at(matter, index, 0, len(matter.contents))), strict=True)
    return BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in values)


def _candidates(contents: Sequence[Content]) -> list[int]:
    """Lines with text above and below them that could be headlines."""
    texts = [_holds_text(content) for content in contents]
    first = texts.index(True) if any(texts) else len(texts)
    return [
        index
        for index in range(first + 1, len(contents))
        if is_candidate(contents, index) and any(texts[index:])
    ]


def _best_division(matter: Matter, edges: Sequence[int], odds: Mapping[int, float]) -> list[int]:
    """The first blocks of the articles, of all divisions at some of ``edges`` the one that scores best."""
    pieces = [
        Counter(word for words in matter.words[start:end] for word in words) for start, end in pairwise(edges)
    ]
    holds_text = [
        any(_holds_text(content) for content in matter.contents[start:end]) for start, end in pairwise(edges)
    ]
    vocabulary = max(1, len(matter.idf))
    best = [0.0] + [-math.inf] * len(pieces)
    came_from = [0] * len(best)
    for start in range(len(pieces)):
        score = best[start] + (odds[edges[start]] - PRICE if start else 0.0)
        model = _Unigrams(vocabulary)
        has_text = False
        for end in range(start, len(pieces)):
            model.add(pieces[end])
            has_text = has_text or holds_text[end]
            total = score + LIKELIHOOD_WEIGHT * model.log_likelihood()
            if has_text and total > best[end + 1]:
                best[end + 1], came_from[end + 1] = total, start
    starts = []
    place = len(pieces)
    while place > 0:
        place = came_from[place]
        starts.append(edges[place])
    return starts[::-1]


class _Unigrams:
    """Words drawn from one smoothed distribution: their log-likelihood as they are added."""

    def __init__(self, vocabulary: int) -> None:
        self._vocabulary = vocabulary
        self._counts: Counter[str] = Counter()
        self._total = 0
        self._sum = 0.0

    def add(self, words: Mapping[str, int]) -> None:
        for word, count in words.items():
            before = self._counts[word]
            after = before + count
            if before:
                self._sum -= before * math.log(before + SMOOTHING)
            self._sum += after * math.log(after + SMOOTHING)
            self._counts[word] = after
            self._total += count

    def log_likelihood(self) -> float:
        return float(self._sum) - self._total * math.log(self._total + SMOOTHING * self._vocabulary)


def _holds_text(content: Content) -> bool:
    shape = shape_of(content.text)
    return shape.prose and shape.words >= _PARAGRAPH
