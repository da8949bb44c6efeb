"""Main text of web pages, on the article-extraction benchmark (Zyte; MIT).

``run(path)`` takes a checkout of ``scrapinghub/article-extraction-benchmark``. F1 is that benchmark's own
measure: shingles of four tokens, precision and recall averaged over 181 pages. ``trafilatura`` is its bare
output, ``read`` what our reader gives, ``cleaned`` the passages that cleaning keeps.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from briefing.cleaning.clean import clean
from briefing.cleaning.passages import PassageKind
from briefing.reading.decoding import NotText
from briefing.reading.html import read_html
from briefing.reading.source_text import SourceText

_LEFT = {PassageKind.FURNITURE, PassageKind.UNRELATED, PassageKind.HEADLINE}
_SHINGLE = 4


def run(path: Path | None) -> dict[str, float]:
    if path is None:
        return {}
    truth = json.loads((path / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((path / "html" / f"{key}.html.gz").read_bytes()) for key in truth}
    found = {}
    for name, extract in (("trafilatura", _trafilatura), ("read", _read), ("cleaned", _cleaned)):
        counts = [_match(truth[key]["articleBody"], extract(pages[key])) for key in truth]
        found[f"{name} F1"], found[f"{name} precision"], found[f"{name} recall"] = _scores(counts)
    return found


def _trafilatura(page: bytes) -> str:
    import trafilatura

    return trafilatura.extract(page, include_comments=False) or ""


def _read(page: bytes) -> str:
    try:
        found = read_html(page)
    except NotText:
        return ""
    headline = next((place.end for place in found.places if place.label == "headline"), 0)
    return found.text[headline:]


def _cleaned(page: bytes) -> str:
    try:
        found = read_html(page)
    except NotText:
        return ""
    cleaned = clean(SourceText("s-0", "page.html", "", found.text, "", metadata=found.metadata, single=True))
    return "\n".join(p.span.slice(found.text) for p in cleaned.passages if p.kind not in _LEFT)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text)
    places = range(max(1, len(tokens) - _SHINGLE + 1))
    return Counter(shingle for i in places if (shingle := tuple(tokens[i : i + _SHINGLE])))


def _match(true: str, found: str) -> tuple[int, int, int]:
    """Shingles in both, only in ``found``, only in ``true``."""
    wanted, given = _shingles(true), _shingles(found)
    both = (wanted & given).total()
    return both, given.total() - both, wanted.total() - both


def _scores(counts: list[tuple[int, int, int]]) -> tuple[float, float, float]:
    """F1, precision and recall, the last two averaged over pages."""

    def share(of: Callable[[tuple[int, int, int]], int]) -> float:
        return mean(
            1.0 if not each[1] and not each[2] else each[0] / of(each) if of(each) else 0.0
            for each in counts
            if sum(each)
        )

    precision, recall = share(lambda each: each[0] + each[1]), share(lambda each: each[0] + each[2])
    return 2 * precision * recall / (precision + recall), precision, recall


if __name__ == "__main__":
    for score, value in run(Path(sys.argv[1])).items():
        print(f"{score:24} {value:.4f}")
