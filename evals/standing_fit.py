"""``python -m evals.standing_fit``: fit what each clue of standing alone is worth, and how that carries over.

A logistic model on the findings that readers judged (``evals/judged``): whether one who reads nothing else
understands them. Scores are for the dossier that was left out; ``--write`` puts the weights of all dossiers
into ``standing_weights.py``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from briefing.synthesis.focus import Focus
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.standing import Standing
from briefing.synthesis.weighing import Clues, chance
from evals import judgements
from evals.gold import REPOSITORY, slugs
from evals.logistic import fit_standardised
from evals.placing_fit import behind, extracted_dossier

WEIGHTS = REPOSITORY / "briefing" / "synthesis" / "standing_weights.py"
#: Ridge penalty on clues of unit variance.
RIDGE = 30.0


@dataclass
class Judged:
    """A judged finding: its dossier, its clues, and whether it stands alone."""

    slug: str
    clues: Clues
    alone: bool


def main() -> None:
    """Fit, print the scores of dossiers left out, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write briefing/synthesis/standing_weights.py")
    write = parser.parse_args().write
    judged = [each for slug in slugs() for each in judged_findings(slug)]
    print(cross_validated(judged))
    if write:
        WEIGHTS.write_text(source(fit(judged)), encoding="utf-8")


def judged_findings(slug: str) -> list[Judged]:
    """The judged findings of one dossier of which the sentence behind is found."""
    verdicts = [v for v in judgements.load(slug).values() if v.alone is not None]
    if not verdicts:
        return []
    extraction, _ = extracted_dossier(slug)
    standing = Standing(extraction.actors, Focus(extraction.actors), Prominence(extraction))
    by_id = {each.source.source.id: each for each in extraction.sources}
    found = []
    for verdict in verdicts:
        statement = behind(extraction, verdict.statement)
        if statement is not None:
            clues = standing.clues(verdict.statement, statement, by_id[statement.source])
            found.append(Judged(slug, clues, bool(verdict.alone)))
    return found


def fit(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights of the clues, and of a constant that always counts."""
    names = sorted(judged[0].clues)
    values = np.array([[each.clues[name] for name in names] for each in judged])
    truth = np.array([float(each.alone) for each in judged])
    weights, bias = fit_standardised(values, truth, RIDGE, bias_ridge=0.0)
    return dict(zip(names, weights.tolist(), strict=True)) | {"constant": bias}


def cross_validated(judged: Sequence[Judged]) -> str:
    """For dossiers left out: how well the score orders, and what share stands alone above each threshold."""
    scores, truth = [], []
    for slug in sorted({each.slug for each in judged}):
        weights = fit([each for each in judged if each.slug != slug])
        for each in (each for each in judged if each.slug == slug):
            scores.append(chance(each.clues, weights))
            truth.append(each.alone)
    score, alone = np.array(scores), np.array(truth)
    pairs = score[alone][:, None] > score[~alone][None, :]
    lines = [f"{len(alone)} findings, {alone.mean():.2f} stand alone; ordered right: {pairs.mean():.3f}"]
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = score >= least
        share = alone[kept].mean()
        lines.append(f"at least {least}: {kept.mean():.2f} kept, {share:.2f} of them stand alone")
    return "\n".join(lines)


def source(weights: dict[str, float]) -> str:
    """The text of ``standing_weights.py``."""
    head = WEIGHTS.read_text(encoding="utf-8").split("\nSTANDING", 1)[0]
    table = "".join(f'    "{name}": {round(value, 2)},\n' for name, value in sorted(weights.items()))
    return f"{head}\nSTANDING: dict[str, float] = {{\n{table}}}\n"


if __name__ == "__main__":
    main()
