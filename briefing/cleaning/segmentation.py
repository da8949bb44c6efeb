"""The articles of one file, their number unknown: the division that words and headlines make likeliest.

A dynamic programme in the manner of Utiyama and Isahara (2001): a division is scored by how well each
article's own words predict it (a smoothed unigram model), by how much each first line looks like a
headline, and by a price for every boundary.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from briefing.cleaning.boundaries import Content, Matter, is_candidate, signs_at
from briefing.cleaning.shape import shape_of

#: Bias and weights of the signs and of products of two (``short*stopped``): log-odds of a headline.
#: Fitted by ``evals.train_boundaries``, which says on what.
MODEL = Path(__file__).with_name("data") / "boundaries.json"

#: Smoothing of the unigram model. Tried on the developing half: 0.1, 0.5, 1, 2, 4, 8; all from 0.5 to 2
#: within .01 of one another in F1, 8 loses .05.
SMOOTHING = 1.0


@dataclass(frozen=True, slots=True)
class _Pass:
    """How one pass weighs the unigram model beside the signs' log-odds, and prices a boundary."""

    likelihood: float
    price: float


#: The first pass looks at each line within the whole file; the second within the division found so far,
#: whose windows stop at its boundaries, so that the words can count for less. F1 on 150 mixes of the
#: developing half: first pass .89, second .91, a third gains nothing; a second of (0.07, 3) .90.
PASSES = (_Pass(0.1, 4.0), _Pass(0.05, 3.0))

#: Log-odds below which a line is no headline, whatever its place does for the division.
FLOOR = -3.0

#: Words of a paragraph without which there is no article.
_PARAGRAPH = 10


def split_articles(contents: Sequence[Content]) -> list[range]:
    """The articles of a file: ranges of ``contents`` that cover it in order; one range for one article."""
    if not contents:
        return []
    matter = Matter(contents)
    candidates = _candidates(contents)
    starts = [0]
    for each in PASSES:
        odds = {index: _headline_odds(matter, index, starts) for index in candidates}
        edges = [0, *(index for index, odd in odds.items() if odd > FLOOR), len(contents)]
        starts = _best_division(matter, edges, odds, each)
    return [range(start, end) for start, end in pairwise([*starts, len(contents)])]


def with_products(signs: Mapping[str, float], products: Iterable[tuple[str, str]]) -> dict[str, float]:
    """The signs, and for each pair of names the product of the two as ``first*second``."""
    return {**signs, **{f"{one}*{other}": signs[one] * signs[other] for one, other in products}}


@cache
def _model() -> tuple[float, Mapping[str, float], tuple[tuple[str, str], ...]]:
    """Bias, weights, and the pairs whose products are weighed."""
    data = json.loads(MODEL.read_text(encoding="utf-8"))
    weights: dict[str, float] = data["weights"]
    pairs = [name.split("*") for name in weights if "*" in name]
    return float(data["bias"]), weights, tuple((one, other) for one, other in pairs)


def _headline_odds(matter: Matter, index: int, starts: Sequence[int]) -> float:
    """Log-odds, by its signs alone, that an article begins with block ``index``.

    ``starts``: where articles begin by the division found so far.
    """
    before = max(start for start in starts if start < index)
    after = min((start for start in starts if start > index), default=len(matter.contents))
    bias, weights, products = _model()
    values = with_products(asdict(signs_at(matter, index, before, after)), products)
    return bias + sum(weights[name] * value for name, value in values.items())


def _candidates(contents: Sequence[Content]) -> list[int]:
    """Lines with text above and below them that could be headlines."""
    texts = [_holds_text(content) for content in contents]
    first = texts.index(True) if any(texts) else len(texts)
    return [
        index
        for index in range(first + 1, len(contents))
        if is_candidate(contents, index) and any(texts[index:])
    ]


def _best_division(matter: Matter, edges: Sequence[int], odds: Mapping[int, float], each: _Pass) -> list[int]:
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
        score = best[start] + (odds[edges[start]] - each.price if start else 0.0)
        model = _Unigrams(vocabulary)
        has_text = False
        for end in range(start, len(pieces)):
            model.add(pieces[end])
            has_text = has_text or holds_text[end]
            total = score + each.likelihood * model.log_likelihood()
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
