"""Fits ``briefing/cleaning/data/altered.json``: ``python -m evals.altered_fit PATH [--reader]``, paths as for
``evals.altered``; with ``--reader`` the screen stays as it is.

The screen is fitted on the even-numbered PolNeAR articles and texts of other genres, clean and spun; the
reader on those of them that the encoder was not trained on, PolNeAR's dev part and ``prose/fit``, as far as
they pass the screen. Prints the weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.altered import CLITIC_LOG_ODDS, JUDGED_WORDS, LEAST_CONTENT_WORDS
from briefing.cleaning.broken_grammar import breaks
from briefing.cleaning.collocations import collocations
from briefing.cleaning.encoder import encoder
from briefing.cleaning.weighing import READ, READ_SPREAD, SPREAD, UNREAD, read_spread, spread
from briefing.cleaning.wording import EVIDENCE, REPEATED, content_words
from briefing.model.evidence import Span
from evals.altered import STRENGTHS, STYLES, Case, prose, spun, thesauri, unusual
from evals.clean_sources import clean_source, polnear_articles

OUT = Path(__file__).parents[1] / "briefing" / "cleaning" / "data" / "altered.json"
SEEN = ("Moby", "WordNet")
#: Of the clean texts fitted on, what share may be accused.
FALSE_ALARMS = 0.0025
#: By how much a text must be likelier altered than that: held-out news reaches .25 above it.
MARGIN = 0.35
#: Of the texts of which less than ``_WEAK`` was substituted, what share the screen may let pass.
PASSED = 0.03
_WEAK = 0.1
#: Of the substituted words fitted on, how many are to be marked: a clause wrongly refused costs less than one
#: wrongly repeated.
WORDS_MARKED = 0.8
#: Altered texts for each thesaurus, style and strength: news, other genres.
SCREEN_TURN, READER_TURN = (30, 12), (6, 4)
#: The reader's clean texts of other kinds, at most.
CLEAN = 260

Matrix: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Measured:
    """What is known of one case."""

    case: Case
    spans: tuple[Span, ...]

    @cached_property
    def words(self) -> list[Any]:
        return content_words(self.case.text, self.spans, collocations())

    @cached_property
    def evidence(self) -> Matrix:
        return np.array([word.evidence for word in self.words]).reshape(-1, len(EVIDENCE))

    @cached_property
    def substituted(self) -> Matrix:
        """1 for each word that was substituted, else 0."""
        marks = self.case.substituted
        return np.array(
            [
                float(any(start < word.span.end and word.span.start < end for start, end in marks))
                for word in self.words
            ]
        )

    @property
    def share(self) -> float:
        """How much of it was substituted."""
        return float(self.substituted.mean())

    @cached_property
    def broken(self) -> Any:
        return breaks(self.case.text, self.spans)

    @cached_property
    def clitics(self) -> float:
        return CLITIC_LOG_ODDS * min(3, len(self.broken.clitics))

    @cached_property
    def said(self) -> Matrix:
        """Log odds of each word by the encoder."""
        read = encoder().log_odds(self.case.text, self.spans)
        return np.array([read.get(word.span.start, UNREAD) for word in self.words])


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted model."""

    names: tuple[str, ...]
    weights: Matrix
    bias: float

    def log_odds(self, rows: Matrix) -> Matrix:
        return np.asarray(rows @ self.weights + self.bias)

    def data(self, limit: float) -> dict[str, Any]:
        weights = dict(zip(self.names, self.weights.round(4).tolist(), strict=True))
        return {"weights": weights, "bias": round(self.bias, 4), "from": round(limit, 3)}


def measure(cases: Sequence[Case]) -> list[Measured]:
    """The cases that are long enough, as much of them as is judged."""
    found = []
    for case in cases:
        spans, words = [], 0
        for passage in clean_source(case.name, case.text).prose():
            if words < JUDGED_WORDS:
                spans.append(passage.span)
            words += passage.words
        each = Measured(case, tuple(spans))
        if len(each.words) >= LEAST_CONTENT_WORDS:
            found.append(each)
    return found


def fit(rows: Matrix, labels: Matrix, names: tuple[str, ...], ridge: float = 1.0) -> Fitted:
    """A logistic model with a ridge on the standardised columns, by Newton's method."""
    centre, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.column_stack([(rows - centre) / scale, np.ones(len(rows))])
    weights = np.zeros(design.shape[1])
    penalty = ridge * np.eye(len(weights))
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - labels) + penalty @ weights
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + penalty
        weights = weights - np.linalg.solve(curve, slope)
    real = weights[:-1] / scale
    return Fitted(names, real, float(weights[-1] - real @ centre))


def is_for_encoder(number: int) -> bool:
    """Whether the encoder is trained on the PolNeAR article of that number."""
    return number % 2 == 0 and number % 8 != 0


def altered_cases(
    path: Path, news: Sequence[Case], other: Sequence[Case], turn: tuple[int, int]
) -> list[Case]:
    """The cases spun in every style and strength with the thesauri that may be fitted on."""
    known = {name: thesaurus for name, thesaurus in thesauri(path).items() if name in SEEN}
    manners = [(name, style, strength) for name in known for style in STYLES for strength in STRENGTHS]
    put: list[Case] = []
    for seed, (name, style, strength) in enumerate(manners):
        chosen = [*_turn(news, seed, turn[0]), *_turn(other, seed, turn[1])]
        put += spun(chosen, known[name], STYLES[style], strength, seed)
    return put


def _turn(cases: Sequence[Case], turn: int, size: int) -> list[Case]:
    return [cases[(turn * size + place) % len(cases)] for place in range(size)] if cases else []


def shuffled(cases: Sequence[Case], seed: int) -> list[Case]:
    return Random(seed).sample(cases, len(cases))


def fit_screen(path: Path) -> dict[str, Any]:
    """The screen's two models."""
    news = shuffled([Case(*item) for item in polnear_articles(path, words=120).items()][::2], 11)
    other = shuffled(unusual(path)[::2], 12)
    clean, put = measure([*news, *other]), measure(altered_cases(path, news, other, SCREEN_TURN))
    each = [*clean, *put]
    rows = np.concatenate([case.evidence for case in each])
    word = fit(rows, np.concatenate([case.substituted for case in each]), EVIDENCE)
    spreads = np.array([spread(word.log_odds(case.evidence), case.evidence, case.broken) for case in each])
    labels = np.array([0.0] * len(clean) + [1.0] * len(put))
    article = fit(spreads, labels, SPREAD)
    # What the screen lets pass is decided when the reader is fitted.
    return {"screen word": word.data(0.0), "screen": article.data(0.0)}


def fit_reader(path: Path, data: dict[str, Any]) -> dict[str, Any]:
    """The screen's limit and the reader's two models, given the screen's models in ``data``."""
    numbered = enumerate(polnear_articles(path, words=120).items())
    news = [Case(*item) for number, item in numbered if number % 8 == 0]
    news += [Case(*item) for item in polnear_articles(path, "dev", words=120).items()]
    other = shuffled([*unusual(path)[::2], *prose(path, "fit")], 12)
    clean = measure([*news, *other[:CLEAN]])
    put = measure(altered_cases(path, shuffled(news, 11), other, READER_TURN))
    return reader(clean, put, data)


def reader(clean: Sequence[Measured], put: Sequence[Measured], data: dict[str, Any]) -> dict[str, Any]:
    """As ``fit_reader``, of cases that the encoder has not seen."""
    screen_word, screen = (_given(data[name]) for name in ("screen word", "screen"))
    each = [*clean, *put]
    by_neighbours = [screen_word.log_odds(case.evidence) for case in each]
    screened = np.array(
        [
            float(screen.log_odds(spread(suspicion, case.evidence, case.broken)))
            for case, suspicion in zip(each, by_neighbours, strict=True)
        ]
    )
    labels = np.array([0.0] * len(clean) + [1.0] * len(put))
    sure = screened + np.array([case.clitics for case in each])
    weakest = [number for number, case in enumerate(each) if case.share and case.share < _WEAK]
    limit = float(np.quantile(sure[weakest], PASSED))
    read = [number for number in range(len(each)) if sure[number] >= limit]
    rows = np.concatenate([np.column_stack([by_neighbours[number], each[number].said]) for number in read])
    substituted = np.concatenate([each[number].substituted for number in read])
    word = fit(rows, substituted, READ)
    spreads = np.array(
        [
            read_spread(
                word.log_odds(np.column_stack([by_neighbours[number], each[number].said])),
                each[number].evidence,
                each[number].broken,
                screened[number],
            )
            for number in read
        ]
    )
    article = fit(spreads, labels[read], READ_SPREAD)
    odds = article.log_odds(spreads)
    found = odds[labels[read] > 0]
    accused = max(1, round(FALSE_ALARMS * len(clean)))
    article_from = float(np.sort(odds[labels[read] == 0])[-accused]) + MARGIN
    evidence = np.concatenate([each[number].evidence for number in read])
    once = word.weights[0] * data["screen word"]["weights"][REPEATED]
    first = word.log_odds(rows) - once * evidence[:, EVIDENCE.index(REPEATED)]
    word_from = float(np.quantile(first[substituted > 0], 1 - WORDS_MARKED))
    print(
        f"{len(clean)} clean, {len(read) - len(found)} of them read; {len(put)} altered, {len(found)} read, "
        f"{(found >= article_from).sum()} found"
    )
    return {
        "screen word": data["screen word"],
        "screen": data["screen"] | {"from": round(limit, 3)},
        "word": word.data(word_from),
        "article": article.data(article_from),
    }


def _given(model: dict[str, Any]) -> Fitted:
    names = tuple(model["weights"])
    return Fitted(names, np.array([model["weights"][name] for name in names]), model["bias"])


def main() -> None:
    """Fit, print and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m evals.altered_fit", description=__doc__)
    parser.add_argument("path", type=Path, help="a PolNeAR checkout's data folder (train, dev)")
    parser.add_argument("--reader", action="store_true", help="keep the screen's models")
    options = parser.parse_args()
    known = json.loads(OUT.read_text(encoding="utf-8"))
    data = fit_reader(options.path, known if options.reader else fit_screen(options.path))
    OUT.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(data, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
