"""The arrays of ``data/encoder.npz``, read once for all that use them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from briefing.cleaning.wordpieces import WordPieces

if TYPE_CHECKING:
    from numpy.typing import NDArray


@lru_cache(maxsize=1)
def encoder_weights() -> Mapping[str, NDArray[np.generic]]:
    """Every array by its name, as ``evals.encoder_training.packed`` made them (18 MB)."""
    with (
        files("briefing.cleaning").joinpath("data/encoder.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        return MappingProxyType(dict(arrays))


@lru_cache(maxsize=1)
def word_pieces() -> WordPieces:
    """The pieces that the rows of the embeddings stand for, in their order."""
    vocabulary = bytes(encoder_weights()["vocabulary"]).decode().split("\n")
    return WordPieces({piece: number for number, piece in enumerate(vocabulary)})
