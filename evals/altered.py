"""Machine-altered copy: ``python -m evals.altered [PATH]``, PATH a PolNeAR checkout's data folder.

Without a path: our own articles, clean and spun (``tests/cleaning/spun``). With one: the odd-numbered
PolNeAR articles, which no weight was fitted on, spun with each thesaurus found in a folder ``thesauri``
beside or above PATH: ``wordnet/`` (Debian: wordnet-base), ``moby/words.txt`` (npm: moby), ``aiksaurus/``
(Debian: libaiksaurus-1.2-data). The detector's table holds WordNet's synonyms and its weights were fitted
on WordNet and Moby; Aiksaurus it never saw. A folder ``unusual`` there, if any, holds clean texts of other
genres (MASC, Brown and ABC from nltk_data).
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from briefing.cleaning import altered
from briefing.cleaning.collocations import collocations
from evals import spinning
from evals.clean_sources import OWN_ARTICLES, clean_source, own_articles, polnear_articles
from evals.spinning import Thesaurus

STRENGTHS = (0.08, 0.15, 0.3)
CLEAN = 200
#: Altered articles of each thesaurus, style and strength.
ALTERED = 40

Choice = Callable[[Sequence[str], Random], str]
STYLES: dict[str, Choice] = {
    "any sense": spinning.any_sense,
    "everyday words": spinning.everyday(lambda word: all(_common(part) for part in word.split())),
    "first sense": spinning.first_sense,
}
THESAURI: dict[str, tuple[str, Callable[[Path], Thesaurus]]] = {
    "Moby": ("moby/words.txt", spinning.moby),
    "WordNet": ("wordnet", spinning.wordnet),
    "Aiksaurus": ("aiksaurus", spinning.aiksaurus),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A text and what of it was substituted: nothing, for a clean one."""

    name: str
    text: str
    substituted: tuple[tuple[int, int], ...] = ()


def beside(path: Path, name: str) -> Path | None:
    """The folder ``name`` beside or above ``path``."""
    return next((folder / name for folder in path.resolve().parents if (folder / name).is_dir()), None)


def thesauri(path: Path) -> dict[str, Thesaurus]:
    """Those that are at hand."""
    folder = beside(path, "thesauri")
    found = {name: (folder / file, read) for name, (file, read) in THESAURI.items()} if folder else {}
    return {name: read(file) for name, (file, read) in found.items() if file.exists()}


def unusual(path: Path) -> list[Case]:
    """Clean texts of other genres, if they are at hand."""
    folder = beside(path, "unusual")
    texts = (
        [Case(file.stem, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.txt"))]
        if folder
        else []
    )
    return [case for case in texts if len(case.text.split()) >= altered.LEAST_WORDS]


def spun(
    cases: Sequence[Case], thesaurus: Thesaurus, choice: Choice, strength: float, seed: int
) -> Iterator[Case]:
    """The cases with ``strength`` of their content words substituted."""
    for number, case in enumerate(cases):
        copy = spinning.spin(case.text, thesaurus, strength, Random(f"{seed} {number}"), choice)
        yield Case(case.name, copy.text, copy.substituted)


def recall(cases: Sequence[Case]) -> tuple[float, float, float]:
    """Share of the altered cases recognised; recall and precision of the words marked in those recognised."""
    found, hits, marked, substituted = 0, 0, 0, 0
    for case in cases:
        source = altered.detect(clean_source(case.name, case.text))
        if source.machine_altered:
            found += 1
            spans = source.altered_words
            hits += sum(
                any(start < span.end and span.start < end for span in spans)
                for start, end in case.substituted
            )
            marked += len(spans)
            substituted += len(case.substituted)
    return found / len(cases), hits / max(1, substituted), min(1.0, hits / max(1, marked))


def false_alarms(cases: Sequence[Case]) -> float:
    """Share of the clean cases that are accused."""
    return sum(altered.detect(clean_source(case.name, case.text)).machine_altered for case in cases) / len(
        cases
    )


def own_spun() -> list[Case]:
    """Our own articles, spun beforehand."""
    folder = OWN_ARTICLES.parent / "spun"
    return [Case(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def run(path: Path | None = None) -> dict[str, float]:
    """Scores on our own articles, and on PolNeAR's held-out half where ``path`` names its data folder."""
    own = [Case(name, text) for name, text in own_articles().items()]
    scores = {"own false alarms": false_alarms(own)}
    for strength in STRENGTHS:
        cases = [case for case in own_spun() if case.name.endswith(f"{strength:.0%}")]
        scores[f"own recall at {strength:.0%}"] = recall(cases)[0]
    return scores | held_out(path) if path else scores


def held_out(path: Path) -> dict[str, float]:
    """Scores on the odd-numbered articles."""
    articles = [Case(name, text) for name, text in polnear_articles(path, words=120).items()][1::2]
    Random(5).shuffle(articles)
    clean, to_spin = articles[:CLEAN], articles[CLEAN:]
    scores = {f"false alarms in {len(clean)} articles": false_alarms(clean)}
    if other := unusual(path)[1::2]:
        scores[f"false alarms in {len(other)} texts of other genres"] = false_alarms(other)
    everything: dict[float, list[float]] = {strength: [] for strength in STRENGTHS}
    words: list[tuple[float, float]] = []
    for name, thesaurus in thesauri(path).items():
        for style, choice in STYLES.items():
            for strength in STRENGTHS:
                share, *of_words = recall(list(spun(to_spin[:ALTERED], thesaurus, choice, strength, 3)))
                scores[f"recall at {strength:.0%}, {name}, {style}"] = share
                everything[strength].append(share)
                words.append((of_words[0], of_words[1]))
    for strength, shares in everything.items():
        if shares:
            scores[f"recall at {strength:.0%}"] = sum(shares) / len(shares)
    if words:
        scores["recall of words"] = sum(recalled for recalled, _ in words) / len(words)
        scores["precision of words"] = sum(precise for _, precise in words) / len(words)
    return scores


def _common(word: str) -> bool:
    table = collocations()
    number = table.number(word)
    return number is not None and float(table.alone[number]) > -5


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(prog="python -m evals.altered", description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", help="a PolNeAR checkout's data folder (train, dev)")
    table = Table("machine-altered copy", "score")
    for name, value in run(parser.parse_args().path).items():
        table.add_row(name, f"{value:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
