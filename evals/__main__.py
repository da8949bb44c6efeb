"""``python -m evals``: every evaluation whose data is in the repository; with paths, the fetched ones too.

Prints one table of scores beside their floors. Exit status 1 if a score is below its floor, or if a
floor was lowered without a ``why:`` beside it.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals import floors, gold, judgements, scores
from evals.altered import PartialData
from evals.subjects import briefing_of

#: Evaluations of single rooms, each ``run(path) -> {score: value}``, and the option that gives ``path``.
ROOMS = {
    "quotations": "polnear",
    "articles": "polnear",
    "parting": None,
    "page_mixes": None,
    "altered": "polnear",
    "altered_pairs": "polnear",
    "duplicates": "polnear",
    "dates": "dates",
    "figures": None,
    "witnesses": None,
    "actors": None,
    "tampering": "models",
    "html_text": "pages",
    "page_dates": "page_dates",
}

Measured = dict[str, dict[str, float]]


def main() -> int:
    """Run, print, compare; the exit status."""
    options = _arguments().parse_args()
    measured: Measured = {}
    if not options.only or "dossiers" in options.only:
        measured |= dossiers(options.models)
    measured |= rooms(
        {
            "polnear": options.polnear,
            "dates": options.dates,
            "models": options.models,
            "pages": options.pages,
            "page_dates": options.page_dates,
        },
        options.only,
    )
    limits = floors.load()
    console = Console(soft_wrap=True)
    console.print(_table(measured, limits))
    complaints = floors.complaints(limits, measured)
    for complaint in complaints:
        console.print(complaint, style="red", markup=False)
    return 1 if complaints else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--polnear", type=Path, help="a PolNeAR checkout's data folder (train, dev)")
    parser.add_argument("--dates", type=Path, help="Recognizers-Text's DateParser.json")
    parser.add_argument("--pages", type=Path, help="a checkout of article-extraction-benchmark")
    parser.add_argument("--page-dates", type=Path, help="the tests folder of htmldate")
    parser.add_argument("--models", type=Path, help="score these <slug>.json instead of building")
    parser.add_argument("--only", nargs="*", default=[], help="names of evaluations; dossiers for the first")
    return parser


def dossiers(models: Path | None) -> Measured:
    """Scores of each dossier that has gold."""
    measured: Measured = {}
    for slug in gold.slugs():
        wanted = gold.load(slug)
        try:
            briefing = briefing_of(slug, wanted, models)
        except RuntimeError as failed:
            print(f"{slug}: not built: {failed}", file=sys.stderr)
            measured[slug] = {"built": 0.0}
            continue
        measured[slug] = {
            **scores.score(briefing, wanted),
            **judgements.precision(briefing, judgements.load(slug)),
        }
        for fact in scores.missing_facts(briefing, wanted):
            print(f"{slug}: not found: {fact}", file=sys.stderr)
        for pattern in scores.contamination(briefing, wanted):
            print(f"{slug}: contamination: {pattern}", file=sys.stderr)
    return measured


def rooms(paths: dict[str, Path | None], only: list[str]) -> Measured:
    """Scores of the single rooms' evaluations that are there; each is given its path or None."""
    measured = {}
    for name, option in ROOMS.items():
        if (only and name not in only) or importlib.util.find_spec(f"evals.{name}") is None:
            continue
        module = importlib.import_module(f"evals.{name}")
        try:
            result = module.run(paths[option] if option else None)
        except PartialData as partial:
            # What our own data gives is measured all the same.
            print(f"{name}: {partial}", file=sys.stderr)
            result = module.run(None)
        if result:
            measured[name] = result
    return measured


def _table(measured: Measured, limits: dict[str, dict[str, floors.Floor]]) -> Table:
    table = Table("evaluation", "score", "value", "floor")
    for evaluation, values in measured.items():
        for name, value in values.items():
            limit = limits.get(evaluation, {}).get(name, floors.Floor())
            bound = limit.floor if limit.floor is not None else limit.ceiling
            table.add_row(
                evaluation,
                name,
                f"{value:.3f}",
                "" if bound is None else f"{'≥' if limit.floor is not None else '≤'} {bound}",
                style=None if limit.holds(value) else "red",
            )
        table.add_section()
    return table


if __name__ == "__main__":
    sys.exit(main())
