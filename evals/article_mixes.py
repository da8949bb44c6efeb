"""Files with several articles in them, made of single ones: PolNeAR's, and those of the pages benchmark.

Neither is in the repository. PolNeAR (``data/train/text``, ``data/dev/text``; no licence) has one article a
file, its headline in the first line. scrapinghub's article-extraction-benchmark (MIT) has the text of 181 web
pages; the headline is the page's ``og:title`` without the site's name.
"""

from __future__ import annotations

import gzip
import html
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_TITLE = (
    re.compile(r'<meta[^>]+property=["\']og:title["\'][^>]+content="([^"]+)"'),
    re.compile(r'<meta[^>]+content="([^"]+)"[^>]+property=["\']og:title["\']'),
    re.compile(r"<title[^>]*>([^<]+)</title>"),
)
_SITE = re.compile(r"\s+[|–—-]\s+(?=[^|–—]{2,30}$)|\s+[|»]\s+")
_SPLITS = {"fit": slice(0, None, 2), "develop": slice(1, None, 4), "held_out": slice(3, None, 4)}
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": " - ", "–": "-"})
_ENGLISH = frozenset("the of and to in that is for was on".split())


@dataclass(frozen=True, slots=True)
class Article:
    """One article, its headline in the first line."""

    publication: str
    text: str

    @property
    def unstopped(self) -> Article:
        """Without the full stop that PolNeAR puts behind headlines."""
        headline, newline, rest = self.text.partition("\n")
        return Article(self.publication, headline.rstrip().rstrip(".;") + newline + rest)

    def shortened(self, paragraphs: int) -> Article:
        """Its first blocks only, headline included, as an item of a digest."""
        blocks = [block for block in re.split(r"\n\s*\n", self.text) if block.strip()]
        return Article(self.publication, "\n\n".join(blocks[: paragraphs + 1]))

    def with_headings(self, chance: random.Random) -> Article:
        """With a heading over every few paragraphs, made of words of the paragraphs below it."""
        blocks = [block for block in re.split(r"\n\s*\n", self.text) if block.strip()]
        title_case, gap = chance.random() < 0.5, chance.randint(2, 6)
        result = blocks[:2]
        for number, block in enumerate(blocks[2:]):
            if number % gap == gap - 1 and len(words := block.split()) > 12:
                start, length = chance.randrange(len(words) - 7), chance.randint(1, 6)
                heading = " ".join(words[start : start + length]).strip(",.;:-–—\"“”'‘’()?! ")
                if heading:
                    heading = heading[0].upper() + heading[1:]
                    result.append(heading.title() if title_case else heading)
            result.append(block)
        return Article(self.publication, "\n\n".join(result))

    @property
    def plainly_set(self) -> Article:
        """Typed with a typewriter's quotation marks and dashes: no sign of whose house style it is."""
        return Article(self.publication, self.text.translate(_PLAIN).replace("''", '"'))


@dataclass(frozen=True, slots=True)
class Mix:
    """Articles pasted together."""

    text: str
    starts: tuple[int, ...]
    """Code-point offsets at which the articles begin."""


def polnear(data: Path, split: str) -> list[Article]:
    """PolNeAR's ``dev``, or of its train half (``fit``) or a quarter (``develop``, ``held_out``)."""
    files = sorted((data / ("dev" if split == "dev" else "train") / "text").glob("*.txt"))
    if split != "dev":
        random.Random(2016).shuffle(files)
        files = files[_SPLITS[split]]
    return [Article(file.name.partition("_")[0], file.read_text("utf-8").strip()) for file in files]


def web_pages(benchmark: Path, split: str) -> list[Article]:
    """The English articles of a checkout of the benchmark: half to ``fit``, half ``held_out``."""
    truth = json.loads((benchmark / "ground-truth.json").read_text(encoding="utf-8"))
    found = []
    for key in sorted(truth):
        page = gzip.decompress((benchmark / "html" / f"{key}.html.gz").read_bytes()).decode(
            "utf-8", "replace"
        )
        title = next((match.group(1) for each in _TITLE if (match := each.search(page))), "")
        title = _SITE.split(html.unescape(title).strip())[0].strip()
        body = truth[key]["articleBody"].strip()
        if title and _is_english(body) and len(body.split()) >= 60 and body.count("\n") >= 2:
            headed = body.casefold().startswith(title.casefold()[:30])
            found.append(Article(key, body if headed else f"{title}\n\n{body}"))
    random.Random(5).shuffle(found)
    return found[{"fit": slice(0, None, 2), "held_out": slice(1, None, 2)}[split]]


def mixes(articles: Sequence[Article], count: int, sizes: Sequence[int], seed: int = 7) -> list[Mix]:
    """``count`` files, each of as many articles as one of ``sizes`` says, in random order."""
    chance = random.Random(seed)
    return [paste(chance.sample(articles, chance.choice(sizes))) for _ in range(count)]


def mixes_of_one_publication(
    articles: Sequence[Article], count: int, sizes: Sequence[int], seed: int = 7
) -> list[Mix]:
    """The same, but all articles of a file are by one publication, and so set in one style."""
    chance = random.Random(seed)
    by: dict[str, list[Article]] = {}
    for article in articles:
        by.setdefault(article.publication, []).append(article)
    names = sorted(name for name, some in by.items() if len(some) >= max(sizes))
    return [paste(chance.sample(by[chance.choice(names)], chance.choice(sizes))) for _ in range(count)]


def paste(articles: Sequence[Article]) -> Mix:
    text, starts = "", []
    for article in articles:
        text += "\n\n" if text else ""
        starts.append(len(text))
        text += article.text
    return Mix(text, tuple(starts))


def _is_english(text: str) -> bool:
    words = text.casefold().split()
    return sum(1 for word in words if word in _ENGLISH) > 0.12 * len(words)
