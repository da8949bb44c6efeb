"""Wire duplicates: ``python -m evals.duplicates [PATH]``, PATH a PolNeAR checkout's data folder.

Each folder of sources holds articles, copies of some of them as another masthead would print them, and
articles that only share passages with another. Pairs of a copy and its article are to be found, and no
other pair.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from briefing.cleaning import duplicates
from evals.clean_sources import clean_source, own_articles, polnear_articles

Paragraphs = list[str]
Change = Callable[[Paragraphs, Sequence[str], Random], Paragraphs]
_WORD = re.compile(r"[^\W\d_]{2,}")


def reheaded(paragraphs: Paragraphs, others: Sequence[str], random: Random) -> Paragraphs:
    """Another headline, an agency line, and a word from the desk at the end."""
    headline = " ".join(random.sample(_WORD.findall(" ".join(others)), 7)).capitalize()
    return [headline, "By Our Staff and Agencies", *paragraphs[1:], "This story has been updated."]


def first_third(paragraphs: Paragraphs, others: Sequence[str], random: Random) -> Paragraphs:
    """What a paywall or a tight page leaves: whole paragraphs from the top until a third of the words."""
    wanted = len(" ".join(paragraphs).split()) / 3
    kept: Paragraphs = []
    while len(" ".join(kept).split()) < wanted:
        kept.append(paragraphs[len(kept)])
    return kept


def thinned(paragraphs: Paragraphs, others: Sequence[str], random: Random) -> Paragraphs:
    """A third of the paragraphs dropped, anywhere."""
    return [paragraph for paragraph in paragraphs if random.random() > 1 / 3] or paragraphs[:2]


def reworded(paragraphs: Paragraphs, others: Sequence[str], random: Random) -> Paragraphs:
    """Every fifth word, on average, replaced by some other word."""
    pool = _WORD.findall(" ".join(others))
    return [
        _WORD.sub(lambda word: random.choice(pool) if random.random() < 0.2 else word.group(), paragraph)
        for paragraph in paragraphs
    ]


def everything(paragraphs: Paragraphs, others: Sequence[str], random: Random) -> Paragraphs:
    """Reworded, thinned and re-headed at once."""
    for change in (reworded, thinned, reheaded):
        paragraphs = change(paragraphs, others, random)
    return paragraphs


CHANGES: dict[str, Change] = {
    "re-headed": reheaded,
    "first third": first_third,
    "thinned": thinned,
    "20 % reworded": reworded,
    "all of these": everything,
}


def sharing_quotation(article: Paragraphs, other: Paragraphs) -> Paragraphs:
    """Another article that quotes a fifth of ``article`` at length, or as much as makes a fifth of its
    own."""
    words, own = " ".join(article).split(), len(" ".join(other).split())
    start = len(words) * 2 // 5
    quotation = " ".join(words[start : start + min(len(words) // 5, own // 4)])
    return [*other[:2], f"“{quotation}”", *other[2:]]


def follow_up(article: Paragraphs, other: Paragraphs) -> Paragraphs:
    """Another article that ends on a third of ``article`` as background, or as much as makes a third of
    its own."""
    words, own = " ".join(article).split(), len(" ".join(other).split())
    start = len(words) // 2
    return [*other, " ".join(words[start : start + min(len(words) // 3, own // 2)])]


def folder(articles: dict[str, str], random: Random) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Name → text of a dossier, and each pair of a copy and its article → how the copy was changed.

    Of every three articles one is copied in every way, and lends a passage to the other two.
    """
    names = list(articles)
    random.shuffle(names)
    texts: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for first, second, third in zip(names[::3], names[1::3], names[2::3], strict=False):
        paragraphs = [line for line in articles[first].split("\n") if line.strip()]
        lines = {
            name: [line for line in articles[name].split("\n") if line.strip()] for name in (second, third)
        }
        texts[first] = "\n".join(paragraphs)
        texts[second] = "\n".join(sharing_quotation(paragraphs, lines[second]))
        texts[third] = "\n".join(follow_up(paragraphs, lines[third]))
        for change, changed in CHANGES.items():
            copy = f"{first} ({change})"
            texts[copy] = "\n".join(changed(paragraphs, [articles[second], articles[third]], random))
            pairs[copy, first] = change
    return texts, pairs


def measure(articles: dict[str, str], seed: int = 7, size: int = 36) -> dict[str, float]:
    """Precision and recall over folders of ``size`` articles (84 sources), and seconds a folder.

    A copy counts as found if it is put in one group with its article, whichever of the two is called the
    original.
    """
    random = Random(seed)
    names = list(articles)
    random.shuffle(names)
    found: dict[str, list[bool]] = {change: [] for change in CHANGES}
    right = wrong = 0
    started, folders = time.perf_counter(), 0
    for start in range(0, len(names) - 2, size):
        texts, pairs = folder({name: articles[name] for name in names[start : start + size]}, random)
        sources = [clean_source(name, text) for name, text in texts.items()]
        file = {source.source.id: source.source.file.removesuffix(".txt") for source in sources}
        group = {
            file[source.source.id]: file[source.duplicate_of or source.source.id]
            for source in duplicates.find(sources)
        }
        folders += 1
        for (copy, article), change in pairs.items():
            found[change].append(group[copy] == group[article])
        for name, original in group.items():
            if name != original:
                same = name.partition(" (")[0] == original.partition(" (")[0]
                right, wrong = right + same, wrong + (not same)
    return {
        "precision": right / (right + wrong),
        "recall": sum(map(sum, found.values())) / sum(map(len, found.values())),
        **{f"recall, {change}": sum(hits) / len(hits) for change, hits in found.items()},
        "seconds a folder": (time.perf_counter() - started) / folders,
    }


def run(path: Path | None = None) -> dict[str, float]:
    """Scores on our own articles, and on PolNeAR's where ``path`` names its data folder."""
    scores = {f"own {name}": value for name, value in measure(own_articles()).items()}
    if path:
        scores |= measure(polnear_articles(path))
    return scores


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(prog="python -m evals.duplicates", description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", help="a PolNeAR checkout's data folder (train, dev)")
    table = Table("duplicates", "score")
    for name, value in run(parser.parse_args().path).items():
        table.add_row(name, f"{value:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
