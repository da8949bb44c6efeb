"""Witnesses: whether a sentence of another source is rightly held to say what a told one says.

``evals/data/witnesses.yaml`` has pairs that were judged. A pair that is held to say the same is right if the
other sentence says all of it or its main claim.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from ruamel.yaml import YAML

from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.synthesis.witnesses import Witnesses
from evals.gold import slugs
from evals.placing_fit import extracted_dossier

DATA = Path(__file__).parent / "data" / "witnesses.yaml"


class Pair(NamedTuple):
    """Two sentences by their first words, each with its file, and whether the other says the same."""

    file: str
    says: str
    other: str
    also: str
    same: Literal["full", "core", "no"]


def run(_: Path | None = None) -> dict[str, float]:
    """Precision and recall over all pairs of the dossiers that are there."""
    held = right = same = 0
    for slug, pairs in _load().items():
        extraction, _topics = extracted_dossier(slug)
        witnesses = Witnesses(extraction, ())
        for pair in pairs:
            told, other = _find(extraction, pair.file, pair.says), _find(extraction, pair.other, pair.also)
            is_same = pair.same != "no"
            is_held = told is not None and other is not None and witnesses.is_said_by(told, other)
            same, held, right = same + is_same, held + is_held, right + (is_same and is_held)
    return {"precision": right / held if held else 1.0, "recall": right / same}


def _load() -> dict[str, list[Pair]]:
    known = set(slugs())
    entries = YAML(typ="safe").load(DATA.read_text(encoding="utf-8"))
    return {slug: [Pair(**pair) for pair in pairs] for slug, pairs in entries.items() if slug in known}


def _find(extraction: Extraction, file: str, opening: str) -> Statement | None:
    """The first statement of a file that begins so."""
    for extracted in extraction.sources:
        if extracted.source.source.file == file:
            text = extracted.source.source.text
            return next((s for s in extracted.statements if _words(s, text).startswith(opening)), None)
    return None


def _words(statement: Statement, text: str) -> str:
    return " ".join(statement.span.slice(text).split())
