"""Actors over all gold dossiers together: which of their names name one party.

    python -m evals.actors

Pairs are formed of the gold names that stand by themselves in a dossier's prose. Unlike the score of a single
briefing, a name that extraction does not find counts as one that it left unmerged.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

from briefing.cli import pipeline
from briefing.dossier.load import load_dossier
from briefing.extraction.extract import SourceFacts, extract
from briefing.model.evidence import Span
from evals.gold import REPOSITORY, Gold, load, slugs


def run(path: Path | None = None) -> dict[str, float]:
    """Pairwise precision, recall and F1, and the share of namesakes that are kept apart."""
    true = merged = hits = namesakes = apart = 0
    for slug in slugs():
        gold = load(slug)
        found = _parties(gold)
        truth = {name: n for n, actor in enumerate(gold.actors) for name in (actor.name, *actor.aliases)}
        for one, other in combinations(sorted(truth.keys() & found.keys()), 2):
            same = truth[one] == truth[other]
            ours = found[one] is not None and found[one] == found[other]
            true, merged, hits = true + same, merged + ours, hits + (same and ours)
        people = [actor.name for actor in gold.actors if actor.kind == "person" and actor.name in found]
        for one, other in combinations(people, 2):
            if one.split()[-1] == other.split()[-1]:
                namesakes, apart = namesakes + 1, apart + (found[one] != found[other])
    return {
        "pairs": float(true),
        "merged P": hits / merged if merged else 1.0,
        "merged R": hits / true if true else 1.0,
        "merged F1": 2 * hits / (true + merged) if true + merged else 1.0,
        "namesakes apart": apart / namesakes if namesakes else 1.0,
    }


def _parties(gold: Gold) -> dict[str, str | None]:
    """For each gold name that stands by itself in a text, the party that is most often found there."""
    sources = pipeline.read_dossier(load_dossier(REPOSITORY / gold.folder)).sources
    actors = extract(sources, {source.source.id: SourceFacts() for source in sources}, {}).actors
    found: dict[str, str | None] = {}
    for name in (name for actor in gold.actors for name in (actor.name, *actor.aliases)):
        votes: Counter[str | None] = Counter()
        for clean in sources:
            mentions = actors.within(clean.source.id, Span(0, len(clean.source.text)))
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", clean.source.text):
                span = Span(*match.span())
                if any(p.kind != "product" and _goes_beyond(m.span, span) for m, p in mentions):
                    continue  # a part of a longer name
                if not any(passage.span.contains(span) for passage in clean.prose()):
                    continue
                inside = [party.name for mention, party in mentions if span.contains(mention.span)]
                votes[inside[0] if inside else None] += 1
        if votes and name[0].isupper():
            found[name] = votes.most_common(1)[0][0]
    return found


def _goes_beyond(found: Span, wanted: Span) -> bool:
    """“Sir Julian” in “Sir Julian Ockenden”, “Fisk” in “Noreen Fisk”."""
    return found.overlaps(wanted) and not wanted.contains(found)


if __name__ == "__main__":
    for score, value in run().items():
        print(f"{score:20} {value:.3f}")
