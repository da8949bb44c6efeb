"""How exactly the articles of one file are told apart, their number unknown.

Usage: python -m evals.articles PATH [--half develop|report] [--mixes 200] [--unstopped]

PATH is a folder of .txt files, one article each (PolNeAR's ``data/train/text``; not in the repository: it
has no licence). Mixes of two to four of them are pasted together in random order. The half of the files
that the weights were trained on is ``develop``; ``report`` is the other. ``--unstopped`` takes the final
stop off each headline, as most papers print it.

Scores: boundaries found at exactly the right line (precision, recall, F1), and mixes without any error.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

from briefing.cleaning.draft import draft
from briefing.reading.source_text import SourceText


@dataclass(frozen=True, slots=True)
class Mix:
    text: str
    starts: tuple[int, ...]
    """Code-point offsets at which the articles begin."""


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    found: int
    true: int
    exact: int
    mixes: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 0.0


def make_mixes(folder: Path, half: str, count: int, unstopped: bool, seed: int = 7) -> list[Mix]:
    files = sorted(folder.glob("*.txt"))
    random.Random(2016).shuffle(files)
    articles = [
        file.read_text("utf-8").strip() for file in (files[::2] if half == "develop" else files[1::2])
    ]
    if unstopped:
        articles = [_unstopped(article) for article in articles]
    chance = random.Random(seed)
    return [_paste(chance.sample(articles, chance.randint(2, 4))) for _ in range(count)]


def evaluate(mixes: list[Mix]) -> Score:
    right = found = true = exact = 0
    for number, mix in enumerate(mixes):
        drafted = draft(SourceText(f"s-{number}", f"{number}.txt", "", mix.text, "utf-8"))
        content = [block.span.start for block in drafted.blocks if block.furniture is None]
        # A credit line that the cleaner knows as furniture belongs to no article: the next line counts.
        wanted = {min((start for start in content if start >= at), default=-1) for at in mix.starts[1:]}
        got = {drafted.blocks[article[0]].span.start for article in drafted.articles[1:]}
        right += len(wanted & got)
        found += len(got)
        true += len(wanted)
        exact += wanted == got
    return Score(right, found, true, exact, len(mixes))


def _paste(articles: list[str]) -> Mix:
    text, starts = "", []
    for article in articles:
        text += "\n\n" if text else ""
        starts.append(len(text))
        text += article
    return Mix(text, tuple(starts))


def _unstopped(article: str) -> str:
    headline, newline, rest = article.partition("\n")
    return headline.rstrip().rstrip(".;") + newline + rest


def run(path: Path | None) -> dict[str, float]:
    """Scores on the reporting half of PolNeAR's train split; ``path`` is its data folder, none without it."""
    if path is None:
        return {}
    scores = {}
    for name, unstopped in (("as printed", False), ("headlines without a stop", True)):
        score = evaluate(make_mixes(path / "train" / "text", "report", 200, unstopped))
        scores |= {f"boundary F1, {name}": score.f1, f"boundary recall, {name}": score.recall}
        scores |= {f"mixes without error, {name}": score.exact / score.mixes}
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--half", choices=("develop", "report"), default="report")
    parser.add_argument("--mixes", type=int, default=200)
    parser.add_argument("--unstopped", action="store_true")
    options = parser.parse_args()
    score = evaluate(make_mixes(options.path, options.half, options.mixes, options.unstopped))
    print(
        f"articles: boundaries exact P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}; "
        f"mixes without error {score.exact / score.mixes:.3f} ({options.half}, {score.mixes} mixes)"
    )


if __name__ == "__main__":
    main()
