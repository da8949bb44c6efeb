"""Sense: what the encoder makes of a told sentence, weighed for what readers have judged of such sentences.

No list of words has all the forms that a judgement takes, or all that a sentence may leave open. The encoder
reads it whole; linear models of the 384 numbers that it gives were fitted on sentences that readers had
labelled, and lie in ``data/``, one a question.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@lru_cache(maxsize=16384)
def sense(sentence: str, question: str) -> float:
    """What a sentence counts for, as log odds, in the model ``data/<question>.json``.

    To read a sentence takes some 15 ms the first time, whatever is asked of it.
    """
    weights, bias = _model(question)
    return float(read(sentence) @ weights + bias)


@lru_cache(maxsize=16384)
def read(sentence: str) -> NDArray[np.float32]:
    """What the encoder makes of a sentence: 384 numbers."""
    from briefing.cleaning.encoder import encoder  # loaded late: most commands read no sentence

    return encoder().sense(sentence)


@lru_cache(maxsize=8)
def _model(question: str) -> tuple[NDArray[np.float32], float]:
    """The weights of the 384 numbers that the encoder makes of a sentence, and the bias."""
    import numpy as np

    data = json.loads(files("briefing.synthesis").joinpath(f"data/{question}.json").read_text("utf-8"))
    return np.asarray(data["weights"], dtype=np.float32), float(data["bias"])
