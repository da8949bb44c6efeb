"""Backing: the sentences that a statement's evidence lies in, word by word, and what of them is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefing.model.evidence import Evidence, Span
from briefing.verification.ground import Ground
from briefing.verification.words import Word, words


@dataclass(frozen=True)
class Sentence:
    """One sentence (or utterance) of a source, with the spans of it that are cited."""

    ground: Ground
    span: Span
    cited: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The whole sentence, cited or not."""
        return self.span.slice(self.ground.text)

    @cached_property
    def words(self) -> list[Word]:
        """All its words; offsets count from the sentence's start."""
        return words(self.text)

    @cached_property
    def is_cited(self) -> list[bool]:
        """For each word, whether a cited span holds it."""
        base = self.span.start
        return [
            any(
                s.start <= base + word.start and base + max(word.end, word.start + 1) <= s.end
                for s in self.cited
            )
            for word in self.words
        ]

    @cached_property
    def cited_stems(self) -> set[str]:
        """Stems of the cited words."""
        return {word.stem for word, cited in zip(self.words, self.is_cited, strict=True) if cited}

    @property
    def before(self) -> str:
        """What the source has before it, normalised."""
        return self.ground.before(self.span.start)

    def cited_text(self) -> str:
        """The cited spans, in order."""
        return " ".join(span.slice(self.ground.text) for span in self.cited)


def backing(evidence: Iterable[Evidence], grounds: Mapping[str, Ground]) -> list[Sentence]:
    """The sentences that the evidence lies in, in the order in which they are first cited.

    Evidence whose span is broken is passed over: :mod:`~briefing.verification.spans` reports it.
    """
    cited: dict[tuple[str, Span], list[Span]] = {}
    for piece in evidence:
        ground = grounds.get(piece.source)
        if ground is None or piece.span.slice(ground.text) != piece.text:
            continue
        for unit in ground.unit_of(piece.span):
            inside = Span(max(unit.start, piece.start), min(unit.end, piece.end))
            cited.setdefault((piece.source, unit), []).append(inside)
    return [Sentence(grounds[source], unit, tuple(sorted(spans))) for (source, unit), spans in cited.items()]
