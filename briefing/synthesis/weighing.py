"""Weighing: what clues, which are numbers by their names, come to by the weights that were fitted."""

from __future__ import annotations

import math
from collections.abc import Mapping

Clues = dict[str, float]


def weighed(clues: Clues, weights: Mapping[str, float]) -> float:
    """The sum of the clues by their weights; ``constant`` always counts."""
    return weights.get("constant", 0.0) + sum(weights.get(name, 0.0) * value for name, value in clues.items())


def chance(clues: Clues, weights: Mapping[str, float]) -> float:
    """How likely, from 0 to 1, a logistic model with those weights holds what the clues speak for."""
    return 1.0 / (1.0 + math.exp(-weighed(clues, weights)))


def shares(sections: Mapping[str, Clues], weights: Mapping[str, float]) -> dict[str, float]:
    """How likely each section is the one that the clues for them speak for; they sum to 1."""
    scores = {key: weighed(clues, weights) for key, clues in sections.items()}
    best = max(scores.values())
    odds = {key: math.exp(score - best) for key, score in scores.items()}
    return {key: each / sum(odds.values()) for key, each in odds.items()}
