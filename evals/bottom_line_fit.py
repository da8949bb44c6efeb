"""``python -m evals.bottom_line_fit``: fit what tells that a finding belongs in the bottom line.

A logistic model on every finding of the dossiers that have gold, for each part of the story: whether it makes
the point that a careful reader would make of that part. Prints the weights of all dossiers, for
``briefing.synthesis.bottom_line.WEIGHTS``, and how many points are made in a dossier that was left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unittest import mock

import numpy as np

from briefing.cli import pipeline
from briefing.dossier.load import load_dossier
from briefing.model.briefing import Finding
from briefing.synthesis import bottom_line, brief
from briefing.synthesis.story import Part
from briefing.synthesis.weighing import Clues
from briefing.templating import load_bundle
from evals.gold import REPOSITORY, Gold, Point, load, slugs
from evals.logistic import fit_standardised

#: Ridge penalty on clues of unit variance. 3 and 30 made one point more and one less.
RIDGE = 10.0
#: Set by hand: too few cases to fit.
SET = frozenset({"decisive", "unnamed"})


@dataclass(frozen=True)
class Case:
    """A dossier: what the bottom line is chosen from, and the points that it should make."""

    gold: Gold
    chosen_from: tuple[Any, ...]
    """The arguments of ``bottom_line``."""
    lines: Sequence[bottom_line.Line]

    def told(self, weights: Mapping[str, float]) -> list[Finding]:
        """The bottom line that those weights choose."""
        with mock.patch.dict(bottom_line.WEIGHTS, weights):
            return bottom_line.bottom_line(*self.chosen_from)


def main() -> None:
    """Fit, print the weights, and the points made in dossiers left out."""
    cases = [case(slug) for slug in slugs()]
    made = told = points = 0
    for left_out in cases:
        line = left_out.told(fit([each for each in cases if each is not left_out]))
        made += sum(any(_makes(f.statement, p) for f in line) for p in left_out.gold.bottom_line)
        told, points = told + len(line), points + len(left_out.gold.bottom_line)
    print(f"left out: {made} of {points} points in {told} findings")
    for name, weight in fit(cases).items():
        print(f"{name:24} {weight:6.2f}")


def case(slug: str) -> Case:
    """What the bottom line of a dossier is chosen from."""
    gold = load(slug)
    folder = REPOSITORY / gold.folder
    with mock.patch.object(brief, "bottom_line", wraps=bottom_line.bottom_line) as chooses:
        dossier = load_dossier(folder)
        bundle = load_bundle(dossier.config.template or pipeline.DEFAULT_TEMPLATE, relative_to=folder)
        pipeline.make_briefing(pipeline.read_dossier(dossier), bundle, {})
    found, story, _, corrections, *_ = chooses.call_args.args
    lines = bottom_line.find_lines(found, story, corrections)
    return Case(gold, chooses.call_args.args, lines)


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The weights of the clues, and of a constant that always counts."""
    rows: list[Clues] = []
    truth: list[float] = []
    for each in cases:
        for line in each.lines:
            for part in filter(line.may_play, Part):
                rows.append({name: clue for name, clue in line.clues[part].items() if name not in SET})
                own = (point for point in each.gold.bottom_line if point.part == part)
                truth.append(float(any(_makes(line.item.finding.statement, point) for point in own)))
    names = sorted(rows[0])
    values = np.array([[row[name] for name in names] for row in rows])
    weights, bias = fit_standardised(values, np.array(truth), RIDGE, bias_ridge=0.0)
    return dict(zip(names, weights.tolist(), strict=True)) | {"constant": bias}


def _makes(told: str, point: Point) -> bool:
    return all(re.search(pattern, told, re.IGNORECASE) for pattern in point.must)


if __name__ == "__main__":
    main()
