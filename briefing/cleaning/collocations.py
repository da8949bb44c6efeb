"""Which words English puts beside which, and which words it could put instead: a table made once, read
lazily.

``data/collocations.npz`` holds 45,000 word forms, the bigrams in which they occur, and the synonyms of
each form. ``data/README.md`` says what it was made from, under which licences, and how to make it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Log probabilities are stored as whole twentieths of a decade.
STEPS = 20


class Collocations:
    """Word forms by number, commonest first; probabilities are base-10 logarithms."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        forms = arrays["forms"].tobytes().decode("utf-8").split("\n")
        self._ids = {form: number for number, form in enumerate(forms)}
        self.forms = forms
        self.alone: NDArray[np.float32] = (arrays["alone"] / -STEPS).astype(np.float32)
        """Of each form, how probable it is anywhere."""
        self._rows = np.concatenate([[0], np.cumsum(arrays["row_lengths"], dtype=np.int64)])
        self._seconds: NDArray[np.uint16] = arrays["seconds"]
        self._scores: NDArray[np.float32] = (arrays["scores"] / -STEPS).astype(np.float32)
        firsts = np.repeat(np.arange(len(forms), dtype=np.uint16), arrays["row_lengths"])
        order = np.argsort(self._seconds, kind="stable")
        self._firsts = firsts[order]
        self._column_scores = self._scores[order]
        self._columns = np.searchsorted(self._seconds[order], np.arange(len(forms) + 1))
        self._synonym_rows = np.concatenate([[0], np.cumsum(arrays["synonym_counts"], dtype=np.int64)])
        self._synonyms: NDArray[np.uint16] = arrays["synonyms"]

        self.put: NDArray[np.float32] = self._put()

    def _put(self) -> NDArray[np.float32]:
        """Of each form, how much oftener a spinner writes it for another than a person means it, in
        decades."""
        counts = np.diff(self._synonym_rows)
        sources = np.repeat(np.arange(len(self.forms)), counts)
        written = np.bincount(
            self._synonyms, 10.0 ** self.alone[sources] / counts[sources], minlength=len(self.forms)
        )
        return np.asarray(np.log10(written + 1e-9) - self.alone, dtype=np.float32)

    def number(self, form: str) -> int | None:
        """The number of a lower-case form with straight apostrophes, or None if it is not in the table."""
        return self._ids.get(form)

    def after(self, first: int, second: int) -> float | None:
        """How probable ``second`` is after ``first``; None if the pair is not in the table."""
        start, stop = self._rows[first], self._rows[first + 1]
        at = start + np.searchsorted(self._seconds[start:stop], second)
        return float(self._scores[at]) if at < stop and self._seconds[at] == second else None

    def between(self, first: int, last: int) -> tuple[NDArray[np.uint16], NDArray[np.float32]]:
        """The forms seen after ``first`` and before ``last``, and how probable each is there with
        ``last`` after it."""
        row = slice(self._rows[first], self._rows[first + 1])
        column = slice(self._columns[last], self._columns[last + 1])
        middle, left, right = np.intersect1d(
            self._seconds[row], self._firsts[column], assume_unique=True, return_indices=True
        )
        return middle, self._scores[row][left] + self._column_scores[column][right]

    def synonyms(self, form: int) -> NDArray[np.uint16]:
        """Forms that a thesaurus offers for ``form``, in the same inflection."""
        return self._synonyms[self._synonym_rows[form] : self._synonym_rows[form + 1]]


@lru_cache(maxsize=1)
def collocations() -> Collocations:
    """The shipped table, read on first use (about 0.2 s)."""
    with (
        files("briefing.cleaning").joinpath("data/collocations.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        return Collocations(arrays)
