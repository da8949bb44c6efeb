"""Machine-altered copy: ``python -m evals.altered [PATH]``, PATH a PolNeAR checkout's data folder.

Without a path: our own articles, clean and spun (``tests/cleaning/spun``). With one: the odd-numbered
PolNeAR articles, which no weight was fitted on, spun with each thesaurus found in a folder ``thesauri``
beside or above PATH: ``wordnet/`` (Debian: wordnet-base), ``moby/words.txt`` (npm: moby), ``aiksaurus/``
(Debian: libaiksaurus-1.2-data). The detector's table holds WordNet's synonyms and its weights were fitted
on WordNet and Moby; Aiksaurus it never saw.

Clean texts of other genres, if they are at hand there: the folder ``unusual`` (MASC, Brown and ABC from
nltk_data; odd-numbered files are held out) and ``prose/test`` (more of nltk_data: Brown, ABC, the Wall Street
Journal sample, speeches, film reviews, talk, fault reports; the first word of a file's name is its kind).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from briefing.cleaning import altered
from briefing.cleaning.collocations import collocations
from evals import spinning
from evals.clean_sources import OWN_ARTICLES, clean_source, own_articles, polnear_articles
from evals.spinning import Style, Thesaurus

STRENGTHS = (0.08, 0.15, 0.3)
CLEAN = 200
#: Altered articles of each thesaurus, style and strength.
ALTERED = 12
#: How many articles there must be to alter: the goal speaks of pairs from forty and more.
FEWEST_TO_ALTER = 40

_EVERYDAY = spinning.everyday(lambda word: all(_common(part) for part in word.split()))
STYLES: dict[str, Style] = {
    "any sense": Style(spinning.any_sense),
    "everyday words": Style(_EVERYDAY),
    "first sense": Style(spinning.first_sense),
    "first senses, uninflected": Style(spinning.first_senses, inflect=False),
    "everyday words, quotations spared": Style(_EVERYDAY, spare_quotations=True),
}
#: Neither trained nor fitted on, like Aiksaurus: what spinners do that have one synonym for a word.
UNSEEN_STYLES: dict[str, Style] = {
    "the same synonym throughout": Style(spinning.throughout(_EVERYDAY)),
}
THESAURI: dict[str, tuple[str, Callable[[Path], Thesaurus]]] = {
    "Moby": ("moby/words.txt", spinning.moby),
    "WordNet": ("wordnet", spinning.wordnet),
    "Aiksaurus": ("aiksaurus", spinning.aiksaurus),
}


class PartialData(Exception):
    """What is at the path is too little to measure with; the message says what is missing, in one line."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what of it was substituted: nothing, for a clean one."""

    name: str
    text: str
    substituted: tuple[tuple[int, int], ...] = ()


def beside(path: Path, name: str) -> Path | None:
    """The folder ``name`` beside or above ``path``."""
    return next((folder / name for folder in path.resolve().parents if (folder / name).is_dir()), None)


@lru_cache(maxsize=1)
def thesauri(path: Path) -> dict[str, Thesaurus]:
    """Those that are at hand."""
    folder = beside(path, "thesauri")
    found = {name: (folder / file, read) for name, (file, read) in THESAURI.items()} if folder else {}
    return {name: read(file) for name, (file, read) in found.items() if file.exists()}


def unusual(path: Path) -> list[Case]:
    """Clean texts of other genres, if they are at hand."""
    return _texts(beside(path, "unusual"))


def prose(path: Path, part: str) -> list[Case]:
    """More clean texts of many kinds: a ``part`` to train the encoder on, one to fit on, one to test on."""
    folder = beside(path, "prose")
    return _texts(folder / part if folder else None)


def _texts(folder: Path | None) -> list[Case]:
    files = sorted(folder.glob("*.txt")) if folder else []
    cases = [Case(file.stem, file.read_text(encoding="utf-8")) for file in files]
    return [case for case in cases if len(case.text.split()) >= altered.LEAST_WORDS]


def spun(
    cases: Sequence[Case], thesaurus: Thesaurus, style: Style, strength: float, seed: int
) -> Iterator[Case]:
    """The cases with ``strength`` of their content words substituted."""
    for number, case in enumerate(cases):
        copy = style.spin(case.text, thesaurus, strength, Random(f"{seed} {number}"))
        yield Case(case.name, copy.text, copy.substituted)


def recall(cases: Sequence[Case]) -> float:
    """Share of the altered cases that are recognised."""
    return accused(cases) / len(cases)


def accused(cases: Sequence[Case]) -> int:
    """How many of the cases are called altered."""
    return sum(altered.detect(clean_source(case.name, case.text)).machine_altered for case in cases)


def by_kind(cases: Sequence[Case]) -> dict[str, list[Case]]:
    """The cases of each kind: the first word of their names."""
    kinds: dict[str, list[Case]] = {}
    for case in cases:
        kinds.setdefault(re.split(r"[- ]", case.name)[0], []).append(case)
    return kinds


def own_spun() -> list[Case]:
    """Our own articles, spun beforehand."""
    folder = OWN_ARTICLES.parent / "spun"
    return [Case(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def run(path: Path | None = None) -> dict[str, float]:
    """Scores on our own articles, and on PolNeAR's held-out half where ``path`` names its data folder."""
    own = [Case(name, text) for name, text in own_articles().items()]
    scores = {"own false alarms": accused(own) / len(own)}
    for strength in STRENGTHS:
        cases = [case for case in own_spun() if case.name.endswith(f"{strength:.0%}")]
        scores[f"own recall at {strength:.0%}"] = recall(cases)
    return scores | held_out(path) if path else scores


def held_out_articles(path: Path) -> tuple[list[Case], list[Case]]:
    """The odd-numbered articles: those that stay clean, and those to alter.

    Raises:
        PartialData: if that are too few, or there is no thesaurus to alter them with.
    """
    articles = [Case(name, text) for name, text in polnear_articles(path, words=120).items()]
    if (fewest := 2 * (CLEAN + FEWEST_TO_ALTER)) > len(articles):
        raise PartialData(
            f"{path / 'train' / 'text'}: {len(articles)} articles of 120 words and more, {fewest} needed; "
            "is the checkout of PolNeAR partial?"
        )
    if not thesauri(path):
        wanted = ", ".join(file for file, _ in THESAURI.values())
        raise PartialData(f"{path}: no folder thesauri with {wanted} beside or above it")
    held = articles[1::2]
    Random(5).shuffle(held)
    return held[:CLEAN], held[CLEAN:]


def held_out(path: Path) -> dict[str, float]:
    """Scores on the odd-numbered articles."""
    clean, to_spin = held_out_articles(path)
    scores = {f"accused of {len(clean)} articles": float(accused(clean))}
    for kind, cases in by_kind([*unusual(path)[1::2], *prose(path, "test")]).items():
        scores[f"accused of {len(cases)} texts: {kind}"] = accused(cases)
    manners = [
        (name, manner, strength)
        for styles in (STYLES, UNSEEN_STYLES)
        for name in thesauri(path)
        for manner in styles
        for strength in STRENGTHS
    ]
    shares: dict[str, list[float]] = {}
    for turn, (name, manner, strength) in enumerate(manners):
        chosen = [to_spin[(turn * ALTERED + place) % len(to_spin)] for place in range(ALTERED)]
        style = (STYLES | UNSEEN_STYLES)[manner]
        share = recall(list(spun(chosen, thesauri(path)[name], style, strength, turn)))
        scores[f"recall at {strength:.0%}, {name}, {manner}"] = share
        for group in (name, manner) if manner in UNSEEN_STYLES else ("", name, manner):
            shares.setdefault(f"recall at {strength:.0%}, {group}".rstrip(", "), []).append(share)
    return scores | {name: sum(each) / len(each) for name, each in sorted(shares.items())}


def _common(word: str) -> bool:
    table = collocations()
    number = table.number(word)
    return number is not None and float(table.alone[number]) > -5


def show(program: str, about: str, measure: Callable[[Path | None], dict[str, float]]) -> int:
    """Print the scores that ``measure`` gives for the path of the command line; the exit status."""
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=about)
    parser.add_argument("path", type=Path, nargs="?", help="a PolNeAR checkout's data folder (train, dev)")
    try:
        scores = measure(parser.parse_args().path)
    except PartialData as partial:
        print(partial, file=sys.stderr)
        return 2
    table = Table(program, "score")
    for name, value in scores.items():
        table.add_row(name, f"{value:.3f}")
    Console().print(table)
    return 0


if __name__ == "__main__":
    sys.exit(show("evals.altered", __doc__ or "", run))
