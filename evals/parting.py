"""What of a file with several matters in it is kept: our own files of many registers, one dossier.

``evals/data/parting`` has two sources that say what the dossier is about (``other-*.txt``) and files to part.
A line ``%% keep`` or ``%% away`` says what becomes of the paragraphs below it, ``%% either`` that it does not
matter; these lines are taken out.

Scores: paragraphs to keep that were called unrelated (lost), paragraphs to leave away that statements could
be drawn from (left in).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.cleaning import PassageKind, clean_all
from briefing.cleaning.passages import PROSE
from briefing.dossier import DossierConfig
from briefing.model.evidence import Span
from briefing.reading import SourceText

DATA = Path(__file__).with_name("data") / "parting"

_MARK = re.compile(r"^%% (keep|away|either)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    text: str
    parts: tuple[tuple[str, Span], ...]
    """What is to become of each stretch of the text: ``keep``, ``away`` or ``either``."""


def cases() -> Iterator[Case]:
    for path in sorted(DATA.glob("*.txt")):
        if not path.name.startswith("other-"):
            yield _case(path.name, path.read_text(encoding="utf-8"))


def _case(name: str, marked: str) -> Case:
    pieces = _MARK.split(marked)[1:]
    text, parts = "", []
    for fate, piece in zip(pieces[::2], pieces[1::2], strict=True):
        parts.append((fate, Span(len(text), len(text) + len(piece))))
        text += piece
    return Case(name, text, tuple(parts))


def mistakes(case: Case) -> tuple[list[str], list[str]]:
    """The paragraphs of a case that were lost, and those that were left in."""
    others = [
        SourceText(path.stem, path.name, "", path.read_text(encoding="utf-8"), "utf-8")
        for path in sorted(DATA.glob("other-*.txt"))
    ]
    source = SourceText(case.name, case.name, "", case.text, "utf-8")
    found = clean_all([source, *others], DossierConfig())[0]
    lost, left = [], []
    for passage in found.passages:
        fate = next(fate for fate, span in case.parts if span.contains(passage.span))
        if fate == "keep" and passage.kind is PassageKind.UNRELATED:
            lost.append(passage.span.slice(case.text))
        elif fate == "away" and passage.kind in PROSE:
            left.append(passage.span.slice(case.text))
    return lost, left


def run(path: Path | None) -> dict[str, float]:
    found = [mistakes(case) for case in cases()]
    return {
        "paragraphs lost": float(sum(len(lost) for lost, _ in found)),
        "paragraphs left in": float(sum(len(left) for _, left in found)),
    }


if __name__ == "__main__":
    for each in cases():
        for kind, paragraphs in zip(("lost", "left in"), mistakes(each), strict=True):
            for paragraph in paragraphs:
                print(f"{each.name}: {kind}: {paragraph}")
