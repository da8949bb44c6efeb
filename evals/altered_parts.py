"""What is known of the texts that ``evals.altered_fit`` fits on: their words, whole and in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.altered import CLITIC_LOG_ODDS, JUDGED_WORDS, LEAST_CONTENT_WORDS
from briefing.cleaning.broken_grammar import Breaks, breaks
from briefing.cleaning.collocations import collocations
from briefing.cleaning.encoder import encoder
from briefing.cleaning.weighing import UNREAD, shortfall
from briefing.cleaning.wording import EVIDENCE, Word, content_words
from briefing.model.evidence import Span
from evals.altered import Case
from evals.clean_sources import clean_source

#: Content words of a piece, and of the shortest.
PIECES, SHORTEST = (50, 75, 110, 160), 40
#: A piece of an altered text in which less was substituted is neither.
_TRACE = 0.04

Matrix: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Measured:
    """What is known of one case."""

    case: Case
    spans: tuple[Span, ...]

    @cached_property
    def words(self) -> list[Word]:
        return content_words(self.case.text, self.spans, collocations())

    @cached_property
    def evidence(self) -> Matrix:
        return np.array([word.evidence for word in self.words]).reshape(-1, len(EVIDENCE))

    @cached_property
    def substituted(self) -> Matrix:
        """1 for each word that was substituted, else 0."""
        marks = self.case.substituted
        return np.array(
            [
                float(any(start < word.span.end and word.span.start < end for start, end in marks))
                for word in self.words
            ]
        )

    @cached_property
    def said(self) -> Matrix:
        """Log odds of each word by the encoder."""
        read = encoder().log_odds(self.case.text, self.spans)
        return np.array([read.get(word.span.start, UNREAD) for word in self.words])

    def part(self, words: slice) -> Part:
        """Some of its words."""
        return Part(self, words)


@dataclass(frozen=True)
class Part:
    """Words of a text that are judged together: all of them, or a piece."""

    of: Measured
    words: slice

    @cached_property
    def broken(self) -> Breaks:
        first, *_, last = self.of.words[self.words]
        spans = self.of.spans if self.whole else [Span(first.span.start, last.span.end)]
        return breaks(self.of.case.text, spans)

    @property
    def clitics(self) -> float:
        return CLITIC_LOG_ODDS * bool(self.broken.clitics)

    @property
    def short(self) -> float:
        return shortfall(len(self.of.words[self.words]))

    @property
    def share(self) -> float:
        """How much of it was substituted."""
        return float(self.of.substituted[self.words].mean())

    @property
    def whole(self) -> bool:
        return self.words == slice(None)

    @property
    def evidence(self) -> Matrix:
        return self.of.evidence[self.words]


def measure(cases: Sequence[Case]) -> list[Measured]:
    """The cases that are long enough, as much of them as is judged."""
    found = []
    for case in cases:
        spans, words = [], 0
        for passage in clean_source(case.name, case.text).prose():
            if words < JUDGED_WORDS:
                spans.append(passage.span)
            words += passage.words
        each = Measured(case, tuple(spans))
        if len(each.words) >= LEAST_CONTENT_WORDS:
            found.append(each)
    return found


def pieces(case: Measured, random: Random) -> Iterator[Part]:
    """The text whole, and cut into pieces; without pieces of an altered text in which hardly a word was
    substituted."""
    yield case.part(slice(None))
    at = 0
    while at + SHORTEST <= len(case.words):
        stop = min(at + random.choice(PIECES), len(case.words))
        piece = case.part(slice(at, stop))
        if SHORTEST <= stop - at < len(case.words) and (not case.case.substituted or piece.share >= _TRACE):
            yield piece
        at = stop
