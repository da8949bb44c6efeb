"""Dates of publication of web pages, on htmldate's own evaluation (Apache-2.0).

``run(path)`` takes the ``tests`` folder of a checkout of ``adbar/htmldate``. ``accuracy`` is the share of
pages for which the date is right, ``precision`` that of the dates found.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from briefing.reading.decoding import NotText
from briefing.reading.html import page_facts


def run(path: Path | None) -> dict[str, float]:
    if path is None:
        return {}
    pages = [page for name in ("eval_mediacloud_2020", "eval_default") for page in _annotated(path, name)]
    found = {}
    for name, date_of in (("htmldate", _htmldate), ("ours", _ours)):
        dates = [(date_of(content), date) for content, date in pages]
        right = sum(given == wanted for given, wanted in dates)
        given = sum(1 for given, _ in dates if given)
        true = sum(1 for given, wanted in dates if given and given == wanted)
        found[f"{name} accuracy"], found[f"{name} precision"] = right / len(dates), true / given
    return {"pages": float(len(pages)), **found}


def _annotated(path: Path, name: str) -> list[tuple[bytes, str | None]]:
    entries = json.loads((path / f"{name}.json").read_text(encoding="utf-8")).values()
    found = []
    for entry in entries:
        places = (path / folder / entry["file"] for folder in ("test_set", "cache", "eval"))
        page = next((place for place in places if place.exists()), None)
        if page is not None:
            found.append((page.read_bytes(), entry["date"]))
    return found


def _htmldate(page: bytes) -> str | None:
    from htmldate import find_date

    return find_date(page, original_date=True, extensive_search=True)


def _ours(page: bytes) -> str | None:
    try:
        return page_facts(page).get("published")
    except NotText:
        return None


if __name__ == "__main__":
    for score, value in run(Path(sys.argv[1])).items():
        print(f"{score:24} {value:.4f}")
