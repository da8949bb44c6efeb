"""A small transformer that reads a text and says of each word how likely it was put there for another.

The lower four layers of all-MiniLM-L6-v2, trained on to tell substituted words from meant ones
(``evals.encoder_training``), with its weights rounded to bytes. It knows what English puts where beyond
a word's two neighbours, which is all that ``collocations`` knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefing.cleaning.encoder_weights import encoder_weights, word_pieces
from briefing.cleaning.wordpieces import WINDOW, Window, WordPieces
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

Matrix: TypeAlias = "NDArray[np.float32]"

HEADS = 12
#: Windows read at once: more take memory without saving time.
_BATCH = 4
#: Batches read at once, each by a thread: numpy leaves them to it while it computes.
_WORKERS = 2
_LAYER_NORM_EPSILON = 1e-12
_MASKED = -1e9


class Encoder:
    """The transformer with its weights."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]], pieces: WordPieces) -> None:
        """
        Args:
            arrays: those of ``data/encoder.npz``: every matrix as bytes, and the scale of each of its columns
                (of each row for the embeddings).
            pieces: what the rows of the embeddings stand for.
        """
        self._pieces = pieces
        self._padding = pieces.padding
        self._embeddings = arrays["embeddings"]
        self._embedding_scales = arrays["embeddings scale"]
        self._positions = _real(arrays, "positions")
        self._first_norm = (_real(arrays, "norm"), _real(arrays, "norm bias"))
        self._layers = [_Layer(arrays, f"layer {number} ") for number in range(int(arrays["layers"]))]
        self._head, self._head_bias = _real(arrays, "head"), float(arrays["head bias"])

    def log_odds(self, text: str, within: Iterable[Span]) -> dict[int, float]:
        """Where each word or mark of the spans ``within`` starts → log odds that it was substituted.

        Takes about 0.2 s for 500 words on one core.
        """
        windows = self._pieces.windows(text, within)
        batches = [windows[at : at + _BATCH] for at in range(0, len(windows), _BATCH)]
        found: dict[int, float] = {}
        with ThreadPoolExecutor(_WORKERS) as pool:
            for batch, read in zip(batches, pool.map(self._read, batches), strict=True):
                for window, odds in zip(batch, read, strict=True):
                    found |= {start: float(odds[place]) for place, start in window.starts if place < WINDOW}
        return found

    def sense(self, text: str) -> Matrix:
        """What the last layer makes of a sentence: the mean over its pieces, 384 numbers.

        Takes about 15 ms for 30 words on one core.
        """
        windows = self._pieces.windows(text, [Span(0, len(text))])
        read = [self._states([window])[0] for window in windows]
        if not read:
            return np.zeros(len(self._head), dtype=np.float32)
        mean: Matrix = np.concatenate(read).mean(axis=0)
        return mean

    def _read(self, windows: Sequence[Window]) -> Matrix:
        """Log odds of each piece: a row for each window."""
        return np.asarray(self._states(windows) @ self._head + self._head_bias, dtype=np.float32)

    def _states(self, windows: Sequence[Window]) -> Matrix:
        """What the last layer makes of each piece: windows × pieces × 384."""
        longest = max(len(window.pieces) for window in windows)
        pieces = np.full((len(windows), longest), self._padding)
        for row, window in zip(pieces, windows, strict=True):
            row[: len(window.pieces)] = window.pieces
        state = self._embeddings[pieces] * self._embedding_scales[pieces][..., None]
        state = _normalised(state + self._positions[:longest], *self._first_norm)
        hidden = np.where(pieces == self._padding, np.float32(_MASKED), np.float32(0))[:, None, None, :]
        for layer in self._layers:
            state = layer(state, hidden)
        return state


class _Layer:
    """Self-attention, then two dense layers, each added to what came in and normalised."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]], prefix: str) -> None:
        self._attention = _dense(arrays, prefix + "attention")
        self._output = _dense(arrays, prefix + "output")
        self._wide = _dense(arrays, prefix + "wide")
        self._narrow = _dense(arrays, prefix + "narrow")
        self._norms = [
            (_real(arrays, f"{prefix}norm {number}"), _real(arrays, f"{prefix}norm {number} bias"))
            for number in (0, 1)
        ]

    def __call__(self, state: Matrix, hidden: Matrix) -> Matrix:
        weights, bias = self._output
        state = _normalised(state + self._attended(state, hidden) @ weights + bias, *self._norms[0])
        weights, bias = self._wide
        wide = _gelu(state @ weights + bias)
        weights, bias = self._narrow
        return _normalised(state + wide @ weights + bias, *self._norms[1])

    def _attended(self, state: Matrix, hidden: Matrix) -> Matrix:
        windows, length, width = state.shape
        weights, bias = self._attention
        parts = (state @ weights + bias).reshape(windows, length, 3, HEADS, width // HEADS)
        query, key, value = parts.transpose(2, 0, 3, 1, 4)
        scores = query @ key.transpose(0, 1, 3, 2) * np.float32((width // HEADS) ** -0.5) + hidden
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        attended: Matrix = (scores @ value).transpose(0, 2, 1, 3).reshape(windows, length, width)
        return attended


def _dense(arrays: Mapping[str, NDArray[np.generic]], name: str) -> tuple[Matrix, Matrix]:
    weights = _real(arrays, name) * _real(arrays, f"{name} scale")
    return weights, _real(arrays, f"{name} bias")


def _real(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Matrix:
    return arrays[name].astype(np.float32)


def _normalised(state: Matrix, weight: Matrix, bias: Matrix) -> Matrix:
    state = state - state.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.square(state).mean(axis=-1, keepdims=True) + np.float32(_LAYER_NORM_EPSILON))
    state /= spread
    return state * weight + bias


def _gelu(state: Matrix) -> Matrix:
    """The Gaussian error linear unit, by its usual approximation with a hyperbolic tangent."""
    inner = np.square(state)
    inner *= np.float32(0.044715)
    inner += 1
    inner *= state
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= state
    inner *= np.float32(0.5)
    return inner


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The shipped encoder, read on first use (about 0.1 s)."""
    return Encoder(encoder_weights(), word_pieces())
