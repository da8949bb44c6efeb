"""Altered copy whose original is in the same dossier: ``python -m evals.altered_pairs [PATH]``, PATH as for
``evals.altered``.

Articles (our own, or the odd-numbered ones of PolNeAR) beside spun copies of them, and beside copies that a
desk has edited for its house style: some words changed for words that fit as well. The spun copy is to be
accused, neither its original nor a desk's copy is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefing.cleaning import altered, reworded
from evals.altered import STRENGTHS, STYLES, Case, held_out_articles, own_spun, show, spun, thesauri
from evals.clean_sources import clean_source, own_articles

#: Pairs of each thesaurus, style and strength; articles that a desk edits.
ALTERED, EDITED = 2, 60

#: What desks put for what: plainer words, their own usage.
DESK = {
    "purchased": "bought",
    "approximately": "about",
    "individuals": "people",
    "children": "youngsters",
    "attempted": "tried",
    "regarding": "about",
    "began": "started",
    "large": "big",
    "many": "numerous",
    "says": "said",
    "obtained": "got",
    "received": "got",
    "nearly": "almost",
    "candidate": "contender",
    "supporters": "backers",
    "poll": "survey",
    "polls": "surveys",
    "speech": "address",
    "told": "informed",
    "important": "key",
    "major": "big",
    "government": "administration",
    "company": "firm",
    "recent": "latest",
    "policy": "approach",
    "police": "officers",
    "believe": "think",
    "keep": "retain",
    "group": "organisation",
    "country": "nation",
    "money": "cash",
    "percent": "pct",
    "criticized": "attacked",
    "promised": "vowed",
    "event": "gathering",
    "decision": "ruling",
}


def edited(text: str) -> str:
    """The text in a desk's house style."""
    return re.sub(r"\b[a-z]+\b", lambda word: DESK.get(word.group(), word.group()), text)


def accused(*texts: str) -> list[bool]:
    """Which texts of a dossier are called altered."""
    sources = [altered.detect(clean_source(f"source {n}", text)) for n, text in enumerate(texts)]
    return [source.machine_altered for source in reworded.detect(sources)]


def run(path: Path | None = None) -> dict[str, float]:
    """Recall at each strength, and how many honest texts are accused: of our own articles and, where ``path``
    names its data folder, of PolNeAR's held-out half."""
    held_out: dict[str, float] = {}
    if path is not None:
        clean, to_spin = held_out_articles(path)
        edited_ones = [article.text for article in clean[:EDITED]]
        held_out = _scores("", lambda strength: _pairs(path, to_spin, strength), edited_ones)
    own = own_articles()
    return _scores("own ", lambda strength: _own_pairs(own, strength), list(own.values())) | held_out


def _scores(
    prefix: str, pairs: Callable[[float], list[tuple[str, str]]], articles: Sequence[str]
) -> dict[str, float]:
    scores: dict[str, float] = {}
    wrongly = honest = 0
    for strength in STRENGTHS:
        found = [accused(original, copy) for original, copy in pairs(strength)]
        scores[f"{prefix}recall at {strength:.0%}"] = sum(copy for _, copy in found) / len(found)
        wrongly, honest = wrongly + sum(original for original, _ in found), honest + len(found)
    scores[f"{prefix}accused of {honest} originals"] = wrongly
    desks = [accused(article, edited(article)) for article in articles]
    scores[f"{prefix}accused of {2 * len(desks)} articles and desk's copies"] = sum(map(sum, desks))
    return scores


def _own_pairs(articles: Mapping[str, str], strength: float) -> list[tuple[str, str]]:
    copies = [case for case in own_spun() if case.name.endswith(f"{strength:.0%}")]
    return [(articles[case.name.split(" ")[0]], case.text) for case in copies]


def _pairs(path: Path, articles: Sequence[Case], strength: float) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    manners = [(name, style) for name in thesauri(path) for style in STYLES]
    for turn, (name, style) in enumerate(manners):
        chosen = [articles[(turn * ALTERED + place) % len(articles)] for place in range(ALTERED)]
        copies = spun(chosen, thesauri(path)[name], STYLES[style], strength, turn)
        pairs += ((case.text, copy.text) for case, copy in zip(chosen, copies, strict=True))
    return pairs


if __name__ == "__main__":
    sys.exit(show("evals.altered_pairs", __doc__ or "", run))
