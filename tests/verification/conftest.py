"""Small dossiers in code: text to a cleaned source, words to evidence, and a model to be checked."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pytest

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.model.briefing import Briefing
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText
from briefing.verification.check import check
from briefing.verification.failures import Failure, Verdict

_MASK = re.compile(r"\*{2,}")


class Model:
    """A model under construction. Its paragraphs are body text unless marked ``# `` or ``~ ``."""

    def __init__(self) -> None:
        self.sources: dict[str, CleanSource] = {}
        self.parts: dict[str, Any] = {"title": "T", "template": "policy-briefing", "evidence": {}}
        self.records: list[dict[str, Any]] = []

    def source(self, file: str, text: str, published: str | None = None, **clean: Any) -> None:
        digest = hashlib.sha256(text.encode()).hexdigest()
        read = SourceText(id=file, file=file, sha256=digest, text=text, encoding="utf-8")
        passages = []
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text):
            kind = {"# ": PassageKind.HEADLINE, "~ ": PassageKind.FURNITURE}.get(
                match.group()[:2], PassageKind.BODY
            )
            masks = tuple(
                Span(match.start() + m.start(), match.start() + m.end())
                for m in _MASK.finditer(match.group())
            )
            passages.append(Passage(Span(*match.span()), kind, masks, len(match.group().split())))
        self.sources[file] = CleanSource(source=read, passages=tuple(passages), conditions=(), **clean)
        self.records.append({"id": file, "file": file, "sha256": digest, "published": published})

    def cite(self, words: str, file: str | None = None) -> str:
        for name, clean in self.sources.items():
            start = clean.source.text.find(words)
            if start >= 0 and file in {None, name}:
                key = f"e-{name}-{start}-{len(words)}"
                self.parts["evidence"][key] = {
                    "source": name,
                    "start": start,
                    "end": start + len(words),
                    "text": words,
                }
                return key
        raise ValueError(words)

    def finding(self, statement: str, *cited: str, independent: int = 1) -> None:
        finding = {
            "id": f"f-{len(self.parts.get('sections', []))}",
            "statement": statement,
            "kind": "position",
            "evidence": [self.cite(words) for words in cited],
            "independent_sources": independent,
            "information": 2,
            "confidence": "moderate",
            "because": "one origin",
        }
        section = {"id": "s", "title": "S", "question": "Q?", "strength": "thin", "findings": [finding]}
        self.parts.setdefault("sections", []).append(section)

    def quotation(self, speaker: str, text: str, *cited: str) -> None:
        quotation = {
            "id": "q",
            "speaker": speaker,
            "text": text,
            "verbatim": True,
            "evidence": [self.cite(words) for words in cited],
        }
        self.parts.setdefault("quotations", []).append(quotation)

    def person(
        self, name: str, words: str, *aliases: str, role: str | None = None, kind: str = "person"
    ) -> None:
        actor = {
            "id": f"a-{name}",
            "name": name,
            "kind": kind,
            "role": role,
            "aliases": list(aliases),
            "evidence": [self.cite(words)],
        }
        self.parts.setdefault("actors", []).append(actor)

    def add(self, records: str, **entry: Any) -> None:
        entry["evidence"] = [self.cite(words) for words in entry["evidence"]]
        self.parts.setdefault(records, []).append({"id": records, **entry})

    def briefing(self) -> Briefing:
        return Briefing.model_validate({**self.parts, "sources": self.records})

    def failures(self) -> list[Failure]:
        return check(self.briefing(), self.sources)

    def verdicts(self) -> set[Verdict]:
        return {failure.verdict for failure in self.failures()}


@pytest.fixture
def model() -> Model:
    return Model()
