"""Fits ``briefing/synthesis/data/{judgement,mixed}.json``: ``python -m evals.judgement_fit PATH [--write]``.

``PATH`` is a file of judged sentences, one a line, with three fields parted by tabs: the page it is of, the
label and the sentence. ``F`` is a report: an event, a state, what somebody is said to have said. ``J`` is in
the main its writer's judgement, guess, forecast or mood that nobody is named for. ``M`` is a report with a
clause of that kind. One model tells ``J`` from the others, one ``J`` and ``M`` from ``F``. Scores are for the
pages that were left out.

The weights that are there were fitted on 1,890 sentences of some 900 news pages of 2026 on contracts,
privacy, work and law, none of which says who says it. Language models labelled them by reading, by the words
above; the pages may not be passed on. 306 were ``J`` and 249 ``M``.
"""

from __future__ import annotations

import argparse
import json
import zlib
from pathlib import Path

import numpy as np

from briefing.cleaning.encoder import encoder
from briefing.synthesis.judgement import LEAST, LEAST_IN_ROW
from evals.logistic import Vector, fit_standardised

OUT = Path(__file__).parents[1] / "briefing" / "synthesis" / "data"
#: What each model has to find.
FOUND = {"judgement": "J", "mixed": "JM"}
#: Ridge penalty on numbers of unit variance. With 30 and 300 as many judgements stood above reports.
RIDGE = 100.0
FOLDS = 8
SHOWN = (0.2, LEAST, LEAST_IN_ROW, 0.5, 0.6, 0.7)


def main() -> None:
    """Print the scores of pages left out; write the weights of all if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write the weights to {OUT.name}")
    arguments = parser.parse_args()
    lines = [line.split("\t", 2) for line in arguments.path.read_text("utf-8").splitlines()]
    pages, labels = [line[0] for line in lines], np.array([line[1] for line in lines])
    rows = np.array([encoder().sense(line[2]) for line in lines], dtype=np.float64)
    for name, wanted in FOUND.items():
        judged = np.isin(labels, list(wanted)).astype(np.float64)
        print(f"{name}: {scores(left_out(rows, judged, pages), labels)}")
        if arguments.write:
            weights, bias = fit(rows, judged)
            data = {"weights": weights.round(4).tolist(), "bias": round(bias, 4)}
            (OUT / f"{name}.json").write_text(json.dumps(data) + "\n", encoding="utf-8")


def fit(rows: Vector, judged: Vector) -> tuple[Vector, float]:
    """Weights of the encoder's numbers, and the bias."""
    return fit_standardised(rows, judged, RIDGE, bias_ridge=1e-3)


def left_out(rows: Vector, judged: Vector, pages: list[str]) -> Vector:
    """The chance of each sentence, by a model fitted without its page."""
    fold = np.array([zlib.crc32(page.encode()) % FOLDS for page in pages])
    chances: Vector = np.zeros(len(rows))
    for each in range(FOLDS):
        weights, bias = fit(rows[fold != each], judged[fold != each])
        chances[fold == each] = 1 / (1 + np.exp(-(rows[fold == each] @ weights + bias)))
    return chances


def scores(chances: Vector, labels: np.ndarray[tuple[int], np.dtype[np.str_]]) -> str:
    """For some chances from which a sentence is left out: how many of each label are."""
    lines = [f"{len(labels)} sentences"]
    for least in SHOWN:
        counts = (
            f"{label} {int(np.sum((chances >= least) & (labels == label)))} of {int(np.sum(labels == label))}"
            for label in "JMF"
        )
        lines.append(f"from {least}: {', '.join(counts)}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
