"""Likeness: how near a statement stands, by the meaning of its words, to the examples that a bundle gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefing.cleaning.word_vectors import word_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"

#: The nearest examples that count, beside all of them; set by hand.
NEAREST = 3
#: Brings cosines, which differ by a tenth between sections, to the size of the other clues.
SCALE = 5.0
NOTHING = (0.0, 0.0)
#: How like its nearest example a sentence is that is worth telling: the upper tenth of two dossiers.
ALIKE = 0.5


class Likeness:
    """The examples of each section."""

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None:
        """
        Args:
            examples: sentences by the section that they belong in.
        """
        self._examples: dict[str, Vectors] = {}
        given = {
            key: [word_vectors().mean(each) for each in every] for key, every in examples.items() if every
        }
        if len(given) > 1:
            self._centre = np.mean([vector for every in given.values() for vector in every], axis=0)
            self._examples = {
                key: _directions(np.array(every) - self._centre) for key, every in given.items()
            }

    def of(self, text: str) -> dict[str, tuple[float, float]]:
        """Likeness to the nearest examples of each section, and to all of them, less the sections' mean.

        A section without examples is missing.
        """
        if not self._examples:
            return {}
        own = _directions(word_vectors().mean(text) - self._centre)
        found = {}
        for key, examples in self._examples.items():
            cosines = np.sort(examples @ own)
            found[key] = (float(cosines[-NEAREST:].mean()), float(cosines.mean()))
        nearest, every = (sum(pair[place] for pair in found.values()) / len(found) for place in (0, 1))
        return {key: (SCALE * (a - nearest), SCALE * (b - every)) for key, (a, b) in found.items()}

    def nearest(self, text: str) -> float:
        """The cosine with the example of any section that is nearest; without examples, a good one."""
        if not self._examples:
            return ALIKE
        own = _directions(word_vectors().mean(text) - self._centre)
        return max(float((examples @ own).max()) for examples in self._examples.values())


def _directions(vectors: Vectors) -> Vectors:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), np.float32)
