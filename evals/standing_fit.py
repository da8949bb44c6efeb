"""``python -m evals.standing_fit [PATH] [--write]``: fit what each clue of standing alone is worth.

A logistic model, on told sentences that readers had labelled (``evals/told.py``), of the clues and of what
the encoder makes of the sentence, fitted together: whether one who reads nothing else understands it, one
thing left open counting half. ``PATH`` is a folder of further labelled dossiers, of pages that may not be
passed on. Scores are for the dossier that was left out; ``--write`` puts the weights of all into
``standing_weights.py`` and ``data/standing.json``.

The weights that are there were fitted on 1,890 sentences of the dossiers of this repository and 592 of seven
of real news pages. Left out, .82 of pairs are ordered right (what is understood before what is not quite; .83
what is but for one thing before the rest), where the clues alone come to .76 and the weights before, of 708
judged findings, to .73 and .75.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefing.cleaning.encoder import encoder
from briefing.synthesis.weighing import Clues
from evals.gold import REPOSITORY
from evals.logistic import Vector, newton, ordered
from evals.told import HIGHEST, Told, clues_of, dossiers, nearest

SYNTHESIS = REPOSITORY / "briefing" / "synthesis"
WEIGHTS = SYNTHESIS / "standing_weights.py"
SENSE = SYNTHESIS / "data" / "standing.json"
#: Ridge penalties on clues and on the encoder's numbers, of unit variance. 100 and 400 for the latter order
#: as many pairs right within .002.
RIDGE, SENSE_RIDGE = 30.0, 200.0
#: Added to the log odds, so that as many sentences come to each limit that ``telling`` and ``candidates`` set
#: as did by the weights before, which were fitted on milder readers.
MILDER = 0.62


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled sentence with its clues and what the encoder makes of it."""

    told: Told
    clues: Clues
    sense: Vector


def main() -> None:
    """Fit, print the scores of dossiers left out, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", type=Path, nargs="?", help="a folder of further labelled dossiers")
    parser.add_argument("--write", action="store_true", help="write the weights")
    arguments = parser.parse_args()
    found = cases(arguments.path)
    print(cross_validated(found))
    if arguments.write:
        write(found)


def cases(also: Path | None) -> list[Case]:
    """Every labelled sentence that its dossier's briefing still thinks of telling."""
    found = []
    for folder, labelled in dossiers(also):
        asked = clues_of(folder)
        for told in labelled:
            clues = nearest(told.sentence, asked)
            if clues is not None:
                found.append(Case(told, clues, encoder().sense(told.sentence).astype(np.float64)))
    return found


def fit(found: Sequence[Case]) -> tuple[dict[str, float], Vector, float]:
    """The weights of the clues and of the encoder's numbers, and the bias."""
    names = sorted(found[0].clues)
    rows = _rows(found, names)
    centre, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.column_stack([(rows - centre) / scale, np.ones(len(rows))])
    ridge = [RIDGE] * len(names) + [SENSE_RIDGE] * (rows.shape[1] - len(names)) + [0.0]
    truth = np.array([each.told.alone / HIGHEST for each in found])
    weights = newton(design, truth, np.diag(ridge))
    own: Vector = weights[:-1] / scale
    of_clues = dict(zip(names, own[: len(names)].tolist(), strict=True))
    return of_clues, own[len(names) :], float(weights[-1] - own @ centre)


def _rows(found: Sequence[Case], names: Sequence[str]) -> Vector:
    return np.array([[*(each.clues[name] for name in names), *each.sense] for each in found])


def cross_validated(found: Sequence[Case]) -> str:
    """For dossiers left out: how well the score orders, and what share stands alone above each limit."""
    names = sorted(found[0].clues)
    odds = np.zeros(len(found))
    slugs = np.array([each.told.slug for each in found])
    for slug in sorted(set(slugs)):
        of_clues, of_sense, bias = fit([each for each in found if each.told.slug != slug])
        out = slugs == slug
        rows = _rows([each for each in found if each.told.slug == slug], names)
        odds[out] = rows @ np.concatenate([[of_clues[name] for name in names], of_sense]) + bias
    score = 1 / (1 + np.exp(-(odds + MILDER)))
    level = np.array([each.told.alone for each in found])
    whole, half = ordered(score, level == HIGHEST), ordered(score, level > 0)
    lines = [
        f"{len(found)} sentences of {len(set(slugs))} dossiers: {np.mean(level == HIGHEST):.2f} stand alone, "
        f"{np.mean(level > 0):.2f} but for one thing; ordered right: {whole:.3f} and {half:.3f}"
    ]
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        kept = level[score >= least]
        lines.append(
            f"at least {least}: {len(kept) / len(level):.2f} kept, {np.mean(kept == HIGHEST):.2f} of them "
            f"stand alone, {np.mean(kept > 0):.2f} but for one thing"
        )
    return "\n".join(lines)


def write(found: Sequence[Case]) -> None:
    """Put the weights of all cases where ``standing`` reads them."""
    of_clues, of_sense, bias = fit(found)
    data = {"weights": of_sense.round(4).tolist(), "bias": 0.0}
    SENSE.write_text(json.dumps(data) + "\n", encoding="utf-8")
    head = WEIGHTS.read_text(encoding="utf-8").split("\nSTANDING", 1)[0]
    weights = {**of_clues, "sense": 1.0, "constant": bias + MILDER}
    table = "".join(f'    "{name}": {round(value, 2)},\n' for name, value in sorted(weights.items()))
    WEIGHTS.write_text(f"{head}\nSTANDING: dict[str, float] = {{\n{table}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
