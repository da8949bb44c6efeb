"""Evidence: the exact words of a source that a statement rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Record(BaseModel):
    """Base of every published record: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(NamedTuple):
    """Half-open range of code points in the text that a reader produced for one source."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """The words that the span names in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def hull(spans: Iterable[Span]) -> Span:
    """The least span that holds all; there must be one."""
    starts, ends = zip(*spans, strict=True)
    return Span(min(starts), max(ends))


class Evidence(Record):
    """A verbatim span of one source.

    ``start`` and ``end`` are half-open code-point offsets into the source's text as its reader
    decoded it (newlines as ``\\n``); ``text`` is exactly that slice and touches no masked word.
    """

    source: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    text: Annotated[str, Field(min_length=1)]
    place: str | None = None
    """Where a reader finds it in the document: “page 3”, “message 2, from Ann Lee, 2018-06-12”, “paragraph
    5”; None where its format has nothing but the offsets."""

    @model_validator(mode="after")
    def _span_is_as_long_as_its_text(self) -> Evidence:
        if self.end - self.start != len(self.text):
            raise ValueError(
                f"span {self.start}-{self.end} is {self.end - self.start} code points long, "
                f"its text {len(self.text)}"
            )
        return self

    @property
    def span(self) -> Span:
        """The offsets as one value."""
        return Span(self.start, self.end)
