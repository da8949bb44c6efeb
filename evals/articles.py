"""How exactly the articles of one file are told apart, their number unknown, and how often one is cut in two.

Usage: python -m evals.articles POLNEAR [--pages BENCHMARK] [--split held_out] [--mixes 200]

POLNEAR is PolNeAR's ``data`` folder, BENCHMARK a checkout of article-extraction-benchmark; see
``article_mixes`` for the splits. The weights were fitted on ``fit`` and ``develop``; ``held_out`` and
PolNeAR's ``dev`` were not looked at.

Scores: boundaries found at exactly the right line (precision, recall, F1); mixes without any error; single
articles that were cut.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.cleaning.draft import Draft, draft
from briefing.reading.source_text import SourceText
from evals.article_mixes import Article, Mix, mixes, mixes_of_one_publication, polnear, web_pages

#: What stands in one file: two to four articles; exactly three is what the peer was measured on.
SIZES = (2, 3, 4)


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

    @property
    def faultless(self) -> float:
        return self.exact / self.mixes if self.mixes else 0.0


def evaluate(some: Sequence[Mix]) -> Score:
    right = found = true = exact = 0
    for mix in some:
        drafted = _drafted(mix.text)
        content = [block.span.start for block in drafted.blocks if block.furniture is None]
        # A credit line that the cleaner knows as furniture belongs to no article: the next line counts.
        wanted = {min((start for start in content if start >= at), default=-1) for at in mix.starts[1:]}
        got = {drafted.blocks[article[0]].span.start for article in drafted.articles[1:]}
        right += len(wanted & got)
        found += len(got)
        true += len(wanted)
        exact += wanted == got
    return Score(right, found, true, exact, len(some))


def cut(articles: Sequence[Article]) -> float:
    """Share of single articles that are taken for several."""
    return sum(1 for article in articles if len(_drafted(article.text).articles) > 1) / len(articles)


def _drafted(text: str) -> Draft:
    return draft(SourceText("s-0", "mix.txt", "", text, "utf-8"))


def sets(data: Path, split: str, count: int) -> Iterator[tuple[str, list[Mix]]]:
    """The kinds of mixes of one split, with their names."""
    articles = polnear(data, split)
    unstopped = [article.unstopped for article in articles]
    yield "as printed", mixes(articles, count, SIZES)
    yield "headlines without a stop", mixes(unstopped, count, SIZES)
    yield "three articles", mixes(articles, count, (3,))
    chance = random.Random(7)
    items = [article.shortened(chance.randint(1, 5)).plainly_set for article in unstopped]
    yield "digests in one style", mixes(items, count, (3, 4, 5, 6))
    if split != "dev":
        yield "one publication", mixes_of_one_publication(unstopped, count, SIZES)


def run(path: Path | None) -> dict[str, float]:
    """Scores on the held-out split of PolNeAR; ``path`` is its data folder, none without it."""
    if path is None:
        return {}
    scores: dict[str, float] = {}
    for name, some in sets(path, "held_out", 200):
        score = evaluate(some)
        scores |= {f"boundary F1, {name}": score.f1, f"boundary recall, {name}": score.recall}
        scores |= {f"mixes without error, {name}": score.faultless}
    scores["single articles cut"] = cut(polnear(path, "held_out"))
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--split", choices=("fit", "develop", "held_out", "dev"), default="held_out")
    parser.add_argument("--mixes", type=int, default=200)
    options = parser.parse_args()
    for name, some in sets(options.path, options.split, options.mixes):
        _show(f"{options.split}, {name}", evaluate(some))
    articles = polnear(options.path, options.split)
    print(f"{options.split}: single articles cut {cut(articles):.3f} of {len(articles)}")
    if options.pages is not None:
        pages = web_pages(options.pages, "held_out")
        _show("web pages", evaluate(mixes(pages, options.mixes, SIZES)))
        print(f"web pages: single articles cut {cut(pages):.3f} of {len(pages)}")


def _show(name: str, score: Score) -> None:
    print(
        f"{name}: boundaries exact P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}; "
        f"mixes without error {score.faultless:.3f} of {score.mixes}",
        flush=True,
    )


if __name__ == "__main__":
    main()
