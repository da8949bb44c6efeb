"""Clean sources made straight from paragraphs, for the evaluations of cleaning that start after it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText

#: Twelve articles of our own, one a genre, first line the headline.
OWN_ARTICLES = Path(__file__).parents[1] / "tests" / "cleaning" / "articles"


def own_articles() -> dict[str, str]:
    """Name → text of each of our own articles."""
    return {
        path.stem: path.read_text(encoding="utf-8").strip() for path in sorted(OWN_ARTICLES.glob("*.txt"))
    }


def polnear_articles(data: Path, split: str = "train", words: int = 150) -> dict[str, str]:
    """Name → text of the PolNeAR articles that have at least as many words."""
    texts = {
        path.stem: path.read_text(encoding="utf-8").strip()
        for path in sorted((data / split / "text").glob("*.txt"))
    }
    return {name: text for name, text in texts.items() if len(text.split()) >= words}


def clean_source(name: str, text: str) -> CleanSource:
    """A source each of whose lines is a paragraph of its article; the first is the headline if it is no
    sentence."""
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            headline = not passages and not line.rstrip().endswith((".", "”", '"'))
            kind = PassageKind.HEADLINE if headline else PassageKind.BODY
            passages.append(Passage(Span(start, at + len(line.rstrip())), kind, words=len(line.split())))
        at += len(line) + 1
    digest = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()
    source = SourceText(f"s-{digest[:8]}", f"{name}.txt", digest, text, "utf-8")
    return CleanSource(source, tuple(passages), ())
