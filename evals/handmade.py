"""Small true briefings written by hand, as models over their dossiers: ``evals/data/handmade``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from briefing.cleaning.clean import clean_all
from briefing.cleaning.passages import CleanSource
from briefing.dossier.load import load_dossier
from briefing.model.briefing import Briefing
from briefing.model.sources import Condition, ConditionKind
from briefing.reading.read import read_all
from evals.gold import REPOSITORY

FOLDER = Path(__file__).parent / "data" / "handmade"


def slugs() -> list[str]:
    """Every dossier that has a handmade briefing."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def sources_of(folder: Path) -> dict[str, CleanSource]:
    """The dossier's sources, read and cleaned, by id."""
    dossier = load_dossier(folder)
    texts, _ = read_all(dossier)
    return {clean.source.id: clean for clean in clean_all(texts, dossier.config)}


def load(slug: str) -> tuple[Briefing, dict[str, CleanSource]]:
    """The handmade briefing of one dossier, with its sources.

    Raises:
        ValueError: words that it cites are not in their file.
    """
    entries = YAML(typ="safe").load((FOLDER / f"{slug}.yaml").read_text(encoding="utf-8"))
    sources = sources_of(REPOSITORY / entries["folder"])
    return _Maker(entries, sources).briefing(), sources


class _Maker:
    def __init__(self, entries: dict[str, Any], sources: dict[str, CleanSource]) -> None:
        self._entries = entries
        self._by_file = {clean.source.file: clean for clean in sources.values()}
        self._evidence: dict[str, dict[str, Any]] = {}

    def briefing(self) -> Briefing:
        """The entries with ids and offsets."""
        findings = [self._item("f", entry) | _FINDING for entry in self._entries["findings"]]
        return Briefing.model_validate(
            {
                "title": "Handmade",
                "template": "policy-briefing",
                "sections": [_SECTION | {"findings": findings}],
                "quotations": [self._item("q", e) | {"verbatim": True} for e in self._entries["quotations"]],
                "figures": [self._item("n", entry) for entry in self._entries["figures"]],
                "timeline": [self._item("t", e) | {"precision": "day"} for e in self._entries["timeline"]],
                "actors": [self._item("a", entry) for entry in self._entries["actors"]],
                "sources": [self._source(clean) for clean in self._by_file.values()],
                "evidence": self._evidence,
            }
        )

    def _item(self, prefix: str, entry: dict[str, Any]) -> dict[str, Any]:
        cited = [self._cite(file, str(words)) for file, words in entry["evidence"]]
        item = {**entry, "evidence": cited, "id": f"{prefix}-{len(self._evidence)}-{cited[0]}"}
        if prefix == "t":
            item["date"] = str(entry["date"])
        return item

    def _cite(self, file: str, words: str) -> str:
        clean = self._by_file[file]
        pattern = r"\s+".join(map(re.escape, words.split()))
        match = re.search(pattern, clean.source.text)
        if match is None:
            raise ValueError(f"{file} does not have: {words}")
        identifier = f"e-{clean.source.id}-{match.start()}-{match.end()}"
        self._evidence[identifier] = {
            "source": clean.source.id,
            "start": match.start(),
            "end": match.end(),
            "text": match.group(),
        }
        return identifier

    def _source(self, clean: CleanSource) -> dict[str, Any]:
        published = self._entries["published"].get(clean.source.file)
        conditions = list(clean.conditions)
        if clean.duplicate_of and not any(c.kind is ConditionKind.DUPLICATE for c in conditions):
            conditions.append(
                Condition(kind=ConditionKind.DUPLICATE, detail="same text", other=clean.duplicate_of)
            )
        return {
            "id": clean.source.id,
            "file": clean.source.file,
            "sha256": clean.source.sha256,
            "published": str(published) if published else None,
            "conditions": [condition.model_dump() for condition in conditions],
        }


_FINDING: dict[str, Any] = {
    "kind": "position",
    "independent_sources": 1,
    "information": 2,
    "confidence": "moderate",
    "because": "handmade",
}
_SECTION: dict[str, Any] = {
    "id": "all",
    "title": "All",
    "question": "What is so?",
    "strength": "moderate",
}
