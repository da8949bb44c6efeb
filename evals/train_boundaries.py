"""Fit the weights by which a line is taken for the first of another article.

Usage: python -m evals.train_boundaries PATH [--mixes 500]

PATH is a folder of .txt files, one article each (PolNeAR's ``data/train/text``; not in the repository). Of
its developing half (see ``articles.py``) mixes are made, every second one with headlines that lost their
final stop, which few papers print. Ridge logistic regression over the signs of
``briefing.cleaning.boundaries`` and the products of some of them, each seen within the true division;
writes ``briefing/cleaning/data/boundaries.json``.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning import segmentation
from briefing.cleaning.boundaries import Matter, is_candidate, signs_at
from briefing.cleaning.draft import draft_blocks, draft_content
from evals.articles import Mix, make_mixes

#: Signs whose products are weighed too: those that single weights served badly. On 150 mixes of the
#: developing half they raise F1 from .906 to .923, and from .943 to .963 with unstopped headlines.
CROSSED = (
    "short",
    "head_after",
    "cohesion",
    "stopped",
    "deck",
    "quoted",
    "named_next",
    "head_before",
    "title_case",
    "like_first",
    "semicolon",
    "label",
)

#: Weights that the training texts cannot teach: they have no bylines below their headlines.
BY_HAND = {"byline": 2.0}

RIDGE = 3.0


def observations(mix: Mix) -> tuple[list[dict[str, float]], list[bool]]:
    blocks = draft_blocks(mix.text)
    indices = [index for index, block in enumerate(blocks) if block.furniture is None]
    contents = [draft_content(blocks, index) for index in indices]
    offsets = [blocks[index].span.start for index in indices]
    starts = {next((i for i, at in enumerate(offsets) if at >= start), 0) for start in mix.starts[1:]}
    matter = Matter(contents)
    rows, labels = [], []
    for index in range(len(contents)):
        if is_candidate(contents, index):
            before = max((start for start in starts if start < index), default=0)
            after = min((start for start in starts if start > index), default=len(contents))
            rows.append(segmentation.with_products(asdict(signs_at(matter, index, before, after)), PRODUCTS))
            labels.append(index in starts)
    return rows, labels


PRODUCTS = tuple(combinations(CROSSED, 2))


def fit(rows: NDArray[np.float64], labels: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Bias and weights, by Newton's method on standardised columns."""
    mean, deviation = rows.mean(0), rows.std(0) + 1e-9
    columns = np.c_[np.ones(len(rows)), (rows - mean) / deviation]
    weights = np.zeros(columns.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    ridge[0, 0] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-columns @ weights))
        curvature = columns.T @ (columns * (chance * (1 - chance))[:, None]) + ridge
        weights += np.linalg.solve(curvature, columns.T @ (labels - chance) - ridge @ weights)
    return float(weights[0] - (weights[1:] * mean / deviation).sum()), weights[1:] / deviation


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--mixes", type=int, default=500)
    options = parser.parse_args()
    rows: list[dict[str, float]] = []
    labels: list[bool] = []
    for unstopped in (False, True):
        for mix in make_mixes(options.path, "develop", options.mixes // 2, unstopped, seed=1 + unstopped):
            some_rows, some_labels = observations(mix)
            rows += some_rows
            labels += some_labels
    names = list(rows[0])
    bias, weights = fit(np.array([list(row.values()) for row in rows]), np.array(labels, float))
    fitted = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    data = {"bias": round(bias, 3), "weights": fitted | BY_HAND}
    segmentation.MODEL.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    print(f"{sum(labels)} boundaries among {len(rows)} lines → {segmentation.MODEL}")


if __name__ == "__main__":
    main()
