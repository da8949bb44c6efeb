"""Learned: where a told sentence belongs, by what labelled sentences have taught of a bundle's sections.

The bundle's words say it of a statement as its source has it. Once it is told, with names and whole, the
encoder reads it, and what readers held of such sentences is added (``evals/learned_fit.py``).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from briefing.model.topics import Learned, Reading
from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.sense import read

#: No chance is so small or so great that words could not speak against it.
_LEAST = 1e-4


def relearned(fits: Mapping[str, float], told: str, learned: Learned) -> dict[str, float]:
    """How well a told sentence fits each section, from 0 to 1.

    Args:
        fits: how well its statement fits each, by the bundle's words.
        told: the sentence.
        learned: of just these sections.
    """
    sense = read(STAMP.sub("", told))
    wanted = min(1 - _LEAST, max(_LEAST, sum(fits.values())))
    odds = learned.given_wanted * math.log(wanted / (1 - wanted)) + _of(learned.wanted, sense)
    scores = {
        key: learned.given_section * math.log(max(_LEAST, fit / wanted)) + _of(learned.sections[key], sense)
        for key, fit in fits.items()
    }
    best = max(scores.values())
    shares = {key: math.exp(score - best) for key, score in scores.items()}
    chance = 1 / (1 + math.exp(-odds))
    return {key: chance * share / sum(shares.values()) for key, share in shares.items()}


def _of(reading: Reading, sense: np.ndarray[tuple[int], np.dtype[np.float32]]) -> float:
    return float(np.dot(reading.weights, sense)) + reading.bias
