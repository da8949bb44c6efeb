"""``python -m evals.funnel SLUG``: where each gold fact that the briefing lacks was lost on its way.

For the sentence of a source that has a fact's words: was it kept by cleaning, could it stand alone, which
section did it fit and how well, and was it crowded out? Prints, judges nothing.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any
from unittest import mock

from briefing.cli import pipeline
from briefing.dossier.load import load_dossier
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Briefing
from briefing.synthesis import brief
from briefing.synthesis.candidates import Candidate, find_candidates
from briefing.synthesis.findings import FLOOR
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.wording import Wording
from briefing.templating import load_bundle
from evals.gold import REPOSITORY, Fact, Gold, load


def main(slugs: list[str]) -> None:
    """Print the way of every fact that no finding has."""
    for slug in slugs:
        gold = load(slug)
        briefing, extraction, placing, candidates = _watched(REPOSITORY / gold.folder)
        print(f"=== {slug}")
        for fact in gold.facts:
            if not any(_has(finding.statement, fact) for finding in briefing.findings()):
                _explain(fact, gold, extraction, placing, candidates)


def _watched(folder: Path) -> tuple[Briefing, Extraction, Placing, list[Candidate]]:
    """A build, with what synthesis saw."""
    seen: dict[str, object] = {}

    def watch(extraction: Extraction, placing: Placing, least: float = PLACED, *told: Any) -> list[Candidate]:
        found = find_candidates(extraction, placing, least, *told)
        seen.update(extraction=extraction, placing=placing, candidates=found)
        return found

    with mock.patch.object(brief, "find_candidates", watch):
        dossier = load_dossier(folder)
        bundle = load_bundle(dossier.config.template or pipeline.DEFAULT_TEMPLATE, relative_to=folder)
        briefing = pipeline.make_briefing(pipeline.read_dossier(dossier), bundle, {}).briefing
    return briefing, seen["extraction"], seen["placing"], seen["candidates"]  # type: ignore[return-value]


def _has(text: str, fact: Fact) -> bool:
    return all(re.search(pattern, text, re.IGNORECASE) for pattern in fact.must)


def _explain(
    fact: Fact, gold: Gold, extraction: Extraction, placing: Placing, candidates: list[Candidate]
) -> None:
    print(f"\n* {fact.id} [{fact.section}] {fact.fact}")
    best: list[tuple[int, Statement, str]] = []
    for extracted in extraction.sources:
        if extracted.source.source.file not in fact.files:
            continue
        text = extracted.source.source.text
        scored = [
            (sum(bool(re.search(p, s.span.slice(text), re.IGNORECASE)) for p in fact.must), s)
            for s in extracted.statements
        ]
        most = max((score for score, _ in scored), default=0)
        best += [(score, s, text) for score, s in scored if score == most and score][:3]
    if not best:
        print("    no statement has its words")
    for score, statement, text in sorted(best, key=lambda item: -item[0])[:3]:
        print(f"    {score}/{len(fact.must)} {' '.join(statement.span.slice(text).split())}")
        print(f"        {_fate(statement, extraction, placing, candidates)}")


def _fate(statement: Statement, extraction: Extraction, placing: Placing, candidates: list[Candidate]) -> str:
    section, fit = placing.section(statement)
    extracted = next(e for e in extraction.sources if e.source.source.id == statement.source)
    worded = Wording(extracted, extraction.actors).word(statement)
    acts = ",".join(f"{'' if f.depth == 0 else '('}{f.act}" for f in statement.frames)
    about = f"{section} fit {fit:.1f} acts {acts or '-'}"
    if worded is None:
        why = sorted(statement.faults) + [f"dangling {d}" for d in statement.dangling]
        why += [f"first person {p.word}" for p in statement.first_person]
        if statement.speech is not None and statement.speaker is None:
            why.append("no speaker")
        return f"NOT WORDED {why}; {about}"
    if fit < PLACED:
        return f"NOT PLACED ({'aside; ' if placing.is_aside(statement) else ''}{about})"
    candidate = next((c for c in candidates if c.statement == statement), None)
    rank = candidate.rank if candidate else 0.0
    return f"{'UNDER THE FLOOR' if rank < FLOOR else 'CROWDED OUT OR MERGED'} rank {rank:.1f}; {about}"


if __name__ == "__main__":
    main(sys.argv[1:])
