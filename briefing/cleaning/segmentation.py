"""The articles of one file, their number unknown: the likeliest division at lines that could be headlines.

How likely an article begins with a line depends on where the article above it began and where the one below
it ends: its signs are seen within those two. So each division is scored by all its lines, those where an
article begins and those where none does (the pseudo-likelihood of Besag 1975), and a dynamic programme over
pairs of neighbouring boundaries finds the best of all.

The odds are taken as fitted. On the developing split an allowance of 0.5 for every boundary finds more of
them (F1 .965 instead of .954 with headlines as printed) but cuts twice as many single articles (.019 instead
of .010), and what is cut off is lost.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from briefing.cleaning.boundaries import REACH, Content, Page, is_candidate
from briefing.cleaning.shape import shape_of

#: Bias and weights of the signs and of products of two (``short*stopped``): log-odds of a headline.
#: Fitted by ``evals.train_boundaries``, which says on what.
MODEL = Path(__file__).with_name("data") / "boundaries.json"

#: Log-odds, in the more favourable of two views, below which a line is no headline.
FLOOR = -4.0

#: Lines that the dynamic programme weighs, the likeliest; others are no headlines.
_MOST = 40

#: Log-odds from which on even a label is taken for a headline, and the words of a label.
_FIRM, _LABEL = 3.0, 4

#: Log-odds of a boundary that proves a file to hold several articles, and what each other boundary of such
#: a file is then allowed: where one article follows another, a third is likelier than in any file.
_SURE, _ALLOWANCE = 2.5, 0.75

#: What no text that the weights were fitted on had printed, and so is added by hand, as log-odds: a headline
#: below “Next article”; one between an article's end – comments, links, credits – and a byline; one below
#: which somebody is taken for known whom only the text above has introduced and quoted. The last only on a
#: page that has any of the former: of PolNeAR's bare articles, which share their senators, it joined three
#: digests in 200.
_ANNOUNCED, _HEADED, _BOUND = 8.0, 4.0, 6.0

#: Words of a paragraph without which there is no article.
_PARAGRAPH = 10


@dataclass(frozen=True, slots=True)
class Division:
    """The articles of one file."""

    articles: list[range]
    """Ranges of its blocks that cover it in order; one range for one article."""
    odds: dict[int, float]
    """For each line that could be a headline, the log-odds that an article begins there."""

    def doubtful(self, contents: Sequence[Content]) -> list[int]:
        """First lines of articles that could be headings within the article above: labels, their odds low."""
        starts = [article.start for article in self.articles[1:]]
        return [
            start
            for start in starts
            if self.odds[start] < _FIRM and shape_of(contents[start].text).words <= _LABEL
        ]


def split_articles(contents: Sequence[Content]) -> Division:
    """The likeliest division of a file, given its blocks without furniture."""
    if not contents:
        return Division([], {})
    odds = _Odds(contents)
    candidates = [index for index in range(1, len(contents)) if is_candidate(contents, index)]
    likely = _likely(odds, _between_text(contents, candidates))
    starts = _best_division(odds, likely)
    edges = [0, *starts, len(contents)]
    if any(odds.at(start, _before(edges, start), _after(edges, start)) >= _SURE for start in starts):
        edges = [0, *_best_division(odds, likely, _ALLOWANCE), len(contents)]
    return Division(
        [range(start, end) for start, end in pairwise(edges)],
        {index: odds.at(index, _before(edges, index), _after(edges, index)) for index in candidates},
    )


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


class _Odds:
    """Log-odds that an article begins with a block, given where its neighbours begin; each reckoned once."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self.end = len(contents)
        self._printed = [_HEADED * (each.after_end and each.after_byline) for each in contents]
        self._is_page = any(content.after_end or content.after_byline for content in contents)
        self._announced = {index for index, content in enumerate(contents) if content.after_next}
        self._page = Page(contents)
        self._known: dict[tuple[int, int, int], float] = {}

    def at(self, index: int, start: int, end: int) -> float:
        """``start``: where the article above block ``index`` begins; ``end``: where the one below it ends."""
        if index in self._announced:
            return _ANNOUNCED
        seen = (index, max(start, index - REACH), min(end, index + REACH))
        if seen not in self._known:
            bias, weights, products = _model()
            values = with_products(self._page.signs(*seen), products)
            odds = bias + sum(weights[name] * value for name, value in values.items())
            bound = self._is_page and self._page.is_bound(*seen)
            self._known[seen] = odds + self._printed[index] - _BOUND * bound
        return self._known[seen]


def _between_text(contents: Sequence[Content], candidates: Sequence[int]) -> list[int]:
    """Those of the candidates with an article's text above and below them."""
    texts = [index for index, content in enumerate(contents) if _holds_text(content)]
    return [index for index in candidates if texts and texts[0] < index <= texts[-1]]


def _likely(odds: _Odds, candidates: Sequence[int]) -> list[int]:
    """Those that could be headlines in the whole file, or between the likeliest others."""
    alone = {index: odds.at(index, 0, odds.end) for index in candidates}
    edges = [0, *(index for index in candidates if alone[index] > 0), odds.end]
    best = {
        index: max(alone[index], odds.at(index, _before(edges, index), _after(edges, index)))
        for index in candidates
    }
    likely = sorted((index for index in candidates if best[index] > FLOOR), key=lambda index: -best[index])
    return sorted(likely[:_MOST])


def _before(edges: Sequence[int], index: int) -> int:
    return max(edge for edge in edges if edge < index)


def _after(edges: Sequence[int], index: int) -> int:
    return min(edge for edge in edges if edge > index)


def _best_division(odds: _Odds, likely: Sequence[int], allowance: float = 0.0) -> list[int]:
    """Of all divisions at some of the ``likely`` blocks, the one that scores best; each boundary scores
    ``allowance`` more than its odds."""
    edges = [0, *likely, odds.end]
    last = len(edges) - 1
    score = {(0, end): _within(odds, edges, 0, end, allowance) for end in range(1, last + 1)}
    came_from: dict[tuple[int, int], int] = {}
    for start in range(1, last):
        for end in range(start + 1, last + 1):
            begins = [
                (
                    score[above, start]
                    + _log_chance(allowance + odds.at(edges[start], edges[above], edges[end])),
                    above,
                )
                for above in range(start)
            ]
            best, came_from[start, end] = max(begins)
            score[start, end] = best + _within(odds, edges, start, end, allowance)
    start, end = max(range(last), key=lambda start: score[start, last]), last
    starts = []
    while start > 0:
        starts.append(edges[start])
        start, end = came_from[start, end], start
    return starts[::-1]


def _within(odds: _Odds, edges: Sequence[int], start: int, end: int, allowance: float) -> float:
    """Log-probability that no article begins between two neighbouring boundaries."""
    inside = edges[start + 1 : end]
    return sum(_log_chance(-allowance - odds.at(index, edges[start], edges[end])) for index in inside)


def _log_chance(odds: float) -> float:
    """Log-probability of what has these log-odds."""
    return -math.log1p(math.exp(-odds)) if odds > -30 else odds


def _holds_text(content: Content) -> bool:
    shape = shape_of(content.text)
    return shape.prose and shape.words >= _PARAGRAPH
