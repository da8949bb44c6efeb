"""The articles of one file, their number unknown: the division that words and headlines make likeliest.

A dynamic programme in the manner of Utiyama and Isahara (2001): a division is scored by how well each
article's own words predict it (a smoothed unigram model), by how much each first line looks like a
headline, and by a price for every boundary.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

from briefing.cleaning.boundaries import SIGNS, Content, Matter, is_candidate, signs_at
from briefing.cleaning.shape import shape_of

#: Logistic regression (ridge 1.0) over 500 mixes of two to four of the 420 articles of the developing half
#: of PolNeAR's train split; in every second mix the headlines lost their final stop or semicolon, which
#: few papers print. No text there has a byline below its headline: that weight was set by hand.
WEIGHTS: Mapping[str, float] = {
    "cohesion": -28.20,
    "ended": 8.31,
    "semicolon": 8.21,
    "head_after": 5.81,
    "quoted": -5.18,
    "short": 4.93,
    "head_before": -4.45,
    "label": -3.87,
    "named_next": 2.70,
    "below_line": -2.63,
    "like_first": 2.19,
    "byline": 2.00,
    "stopped": -1.73,
    "title_shape": 1.67,
    "link_word": -1.61,
    "shared_names": -1.60,
    "dateline": 1.26,
    "head_next": -1.09,
    "introduced_again": 0.94,
    "weekday": 0.88,
    "own_pronoun": 0.79,
    "speech": -0.78,
    "deck": 0.48,
    "title_case": 0.46,
    "auxiliary": -0.41,
    "still_known": 0.18,
}
BIAS = -5.81

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


def _headline_odds(matter: Matter, index: int, starts: Sequence[int]) -> float:
    """Log-odds, by its signs alone, that an article begins with block ``index``, the others beginning at
    ``starts``."""
    before = max(start for start in starts if start < index)
    after = min((start for start in starts if start > index), default=len(matter.contents))
    values = zip(SIGNS, astuple(signs_at(matter, index, before, after)), strict=True)
    return BIAS + sum(WEIGHTS.get(name, 0.0) * float(value) for name, value in values)


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
