"""The articles of one file: where each begins, and which of them the dossier is about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple

from briefing.cleaning.boundaries import SIGNS, Content, Matter, is_candidate, signs_at
from briefing.cleaning.shape import shape_of
from briefing.cleaning.vocabulary import content_words, cosine, names

WEIGHTS: Mapping[str, float] = {
    "cohesion": -33.33,
    "quoted": -3.72,
    "head_after": 3.39,
    "short": 2.99,
    "head_before": -2.44,
    "head_next": 2.02,
    "stopped": -1.67,
    "dateline": 1.58,
    "title_shape": 1.53,
    "weekday": 0.93,
    "speech": -0.71,
    "shared_names": -0.66,
    "title_case": 0.49,
    "introduced_again": 0.42,
    "pronoun": -0.35,
    "gap_to_next": -0.28,
    "still_known": -0.14,
    "byline": 1.5,
    "ended": 4.0,
}
BIAS = -4.0

#: Words of a paragraph without which there is no article.
_PARAGRAPH = 10

#: A second article is kept beside the best one if it is at least so much as related to the dossier.
_ALSO_RELATED = 0.5

#: Cosine of log-weighted words below which two texts are not about the same matter.
_RELATED = 0.1


def split_articles(contents: Sequence[Content]) -> list[range]:
    """The articles of a file: ranges of ``contents`` that cover it in order; one range for one article."""
    if not contents:
        return []
    matter = Matter(contents)
    likelihoods = {
        index: _likelihood(matter, index) for index in range(len(contents)) if is_candidate(contents, index)
    }
    starts: list[int] = []
    for index in sorted(likelihoods, key=lambda index: -likelihoods[index]):
        if likelihoods[index] > 0.5 and _parts_text(contents, index, starts):
            starts.append(index)
    edges = [0, *sorted(starts), len(contents)]
    return [range(edges[i], edges[i + 1]) for i in range(len(edges) - 1)]


def _parts_text(contents: Sequence[Content], index: int, starts: Sequence[int]) -> bool:
    """Whether a boundary at ``index`` leaves text on both of its sides."""
    before = max((start for start in starts if start < index), default=0)
    after = min((start for start in starts if start > index), default=len(contents))
    return _holds_text(contents[before:index]) and _holds_text(contents[index:after])


def _holds_text(contents: Sequence[Content]) -> bool:
    shapes = [shape_of(content.text) for content in contents]
    return any(shape.prose and shape.words >= _PARAGRAPH for shape in shapes)


def relatedness(article: str, others: Sequence[Sequence[str]]) -> float:
    """How much one article has to do with the other files of the dossier, 0–1.

    ``others``: for each other file, the text of its articles. Each file counts by that one of its
    articles which is nearest, so that what is unrelated in it does no harm.
    """
    if not others:
        return 0.0
    bag = _bag(article)
    nearest = sorted(
        (max(cosine(bag, _bag(text)) for text in texts) for texts in others if texts), reverse=True
    )
    best = nearest[: max(1, (len(nearest) + 1) // 2)]
    return sum(best) / len(best) if best else 0.0


def choose(
    articles: Sequence[str], headlines: Sequence[str], others: Sequence[Sequence[str]], title: str | None
) -> set[int]:
    """Which articles belong to the dossier: at least one.

    The one that ``title`` names; else those that share most with the other files; else the first
    of more than a few words.
    """
    if len(articles) <= 1:
        return set(range(len(articles)))
    if title is not None:
        wanted = set(content_words(title))
        fits = [len(wanted & set(content_words(headline))) / max(1, len(wanted)) for headline in headlines]
        if max(fits) >= 0.6:
            return {fits.index(max(fits))}
    scores = [relatedness(article, others) for article in articles]
    best = max(scores)
    if best >= _RELATED:
        return {index for index, score in enumerate(scores) if score >= max(_RELATED, _ALSO_RELATED * best)}
    lengths = [len(article.split()) for article in articles]
    return {next(index for index, length in enumerate(lengths) if length >= min(60, max(lengths)))}


def _bag(text: str) -> dict[str, float]:
    """Log-weighted words; names count twice, because two stories share verbs but seldom people."""
    counts = Counter(content_words(text)) + Counter(names(text))
    return {word: 1 + math.log(count) for word, count in counts.items()}


def _likelihood(matter: Matter, index: int) -> float:
    signs = signs_at(matter, index, 0, len(matter.contents))
    score = BIAS + sum(WEIGHTS[name] * value for name, value in zip(SIGNS, astuple(signs), strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, score))))
