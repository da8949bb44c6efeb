"""Figures in running text against our own annotation in ``evals/data/figures.yaml``.

    python -m evals.figures [-v]

A found figure is right if it overlaps an annotated one and agrees with it in value, qualifier, unit and
what it counts. ``accuracy`` is the share of annotated figures that were found and are right in all.
"""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

from ruamel.yaml import YAML

from briefing.cleaning.passages import Passage, PassageKind
from briefing.extraction.figures import find_figures
from briefing.extraction.language import ParsedPassage, language_model
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention

ANNOTATION = Path(__file__).parent / "data" / "figures.yaml"
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def score(cases: list[str], verbose: bool = False) -> dict[str, float]:
    """Precision, recall, agreement in each part of the figures found, and accuracy in all parts."""
    annotated = found = correct = right = 0
    agreeing = {"value": 0, "qualifier": 0, "unit": 0, "what": 0}
    for case in cases:
        text, golds = _read(case)
        parsed = ParsedPassage(Passage(Span(0, len(text)), PassageKind.BODY), language_model()(text))
        mentions = find_figures(parsed, text)
        annotated, found = annotated + len(golds), found + len(mentions)
        left = dict(golds)
        for mention in mentions:
            span = next((span for span in left if span.overlaps(mention.span)), None)
            if span is None:
                _report(verbose, "false", f"{mention.span.slice(text)!r} ({mention.what})")
                continue
            right += 1
            gold = left.pop(span)
            agrees = _agreement(mention, gold)
            for name in agreeing:
                agreeing[name] += agrees[name]
            if all(agrees.values()):
                correct += 1
            else:
                _report(verbose, "differs", f"{mention.span.slice(text)!r} {mention}, not {gold}")
        for span in left:
            _report(verbose, "missed", f"[{span.slice(text)}]{text[span.end : span.end + 30]}")
    return {
        "figures": annotated,
        "precision": right / found,
        "recall": right / annotated,
        **{name: count / right for name, count in agreeing.items()},
        "accuracy": correct / annotated,
    }


def _agreement(mention: FigureMention, gold: list[str]) -> dict[str, bool]:
    value, qualifier, what, unit = gold
    return {
        "value": math.isclose(mention.value, float(value)),
        "qualifier": mention.qualifier == qualifier,
        "unit": (mention.unit or "") == unit,
        "what": mention.what == what or not what,
    }


def _report(verbose: bool, kind: str, words: str) -> None:
    if verbose:
        print(f"{kind:8}{words}")


def _read(marked: str) -> tuple[str, dict[Span, list[str]]]:
    """The text without its marks, and value, qualifier, counted words and unit of each figure."""
    plain, golds, at = "", {}, 0
    for mark in _MARKED.finditer(marked):
        plain += marked[at : mark.start()]
        golds[Span(len(plain), len(plain) + len(mark[1]))] = [*mark[2].split("|"), "", ""][:4]
        plain += mark[1]
        at = mark.end()
    return plain + marked[at:], golds


def run(path: str | Path | None = None, verbose: bool = False) -> dict[str, float]:
    """All figures of both parts of the annotation (at ``path``, or our own)."""
    data = YAML(typ="safe").load(Path(path) if path is not None else ANNOTATION)
    return {
        f"{part} {name}": value
        for part in ("development", "held_out")
        for name, value in score(data[part], verbose and part == "development").items()
    }


if __name__ == "__main__":
    for name, value in run(verbose="-v" in sys.argv).items():
        print(f"{name:32}{value:8.3f}" if value <= 1 else f"{name:32}{value:8.0f}")
