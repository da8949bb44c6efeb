"""A paragraph with its quotations set aside, so that the parser sees only who says what to whom.

The parser loses its way in quotations: it takes a clause inside one for the main clause, and ends the
sentence at its full stop. Here each whole utterance becomes a short clause in marks, and words woven
into the writer's sentence lose their marks and stay. What is left parses as plain reporting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.evidence import Span

#: The clause that stands for an utterance: parsed as a complement, with no name in it to mislead.
_STANDIN = "It works"
_FIRST_SENTENCE = re.compile(r"[.?!…](?=\s+[\"“‘'(\[]?[A-Z])")
#: *PHILADELPHIA, July 25 (UPI) —*: the parser takes the town for the subject.
_DATELINE = re.compile(r"[A-Z][A-Z.,' -]{2,40}[^.“\"\n]{0,40}?(?:—|–|--| - )\s*(?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Region:
    """One quotation, or one paragraph's part of it, within the paragraph."""

    quotation: int
    inner: Span
    outer: Span
    woven: bool
    """Words in the writer's sentence, not an utterance beside it."""
    tied: bool
    """An utterance that a comma (or ``?``, ``!``, a dash in its place) ties to what follows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The reduced text of a paragraph and the way back to the source."""

    text: str
    regions: tuple[Region, ...]
    places: tuple[Span, ...]
    """Where each region stands in the reduced text."""
    _starts: tuple[int, ...]
    _origins: tuple[tuple[int, int], ...]
    """Per piece of reduced text: its source offset, and 1 for the source's own text or 0 for a stand-in."""

    def origin(self, offset: int) -> int:
        """The source offset of a reduced offset; within a stand-in, where its quotation starts."""
        index = bisect_right(self._starts, offset) - 1
        start, own = self._origins[index]
        return start + (offset - self._starts[index]) * own

    def span(self, start: int, end: int) -> Span:
        """Source span of a non-empty reduced range that lies outside the stand-ins."""
        return Span(self.origin(start), self.origin(end - 1) + 1)


def frame(text: str, paragraph: Span, regions: Sequence[Region]) -> Frame:
    """Reduce one paragraph; ``regions`` ascending and not overlapping."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, int]] = []
    places: list[Span] = []
    length = 0

    def add(piece: str, origin: int, own: int) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            origins.append((origin, own))
            length += len(piece)

    position = paragraph.start
    dateline = _DATELINE.match(text, *paragraph)
    if dateline and not (regions and regions[0].outer.start < dateline.end()):
        position = dateline.end()
    for region in regions:
        add(text[position : region.outer.start], position, 1)
        begin = length
        words = region.inner.slice(text)
        if region.woven:
            sentence_end = _FIRST_SENTENCE.search(words)
            add(words[: sentence_end.start()] if sentence_end else words, region.inner.start, 1)
        else:
            add(f"“{_STANDIN}{_closing_point(words)}”", region.outer.start, 0)
        places.append(Span(begin, length))
        position = region.outer.end
    add(text[position : paragraph.end], position, 1)
    return Frame("".join(pieces), tuple(regions), tuple(places), tuple(starts), tuple(origins))


def without_inner_mark(words: str) -> str:
    """Quoted words without the mark that closes a quotation inside them: of *It says ‘will be shut,’* the
    comma is their end."""
    return words.rstrip("'’”\"»")


def _closing_point(words: str) -> str:
    last = without_inner_mark(words)[-1:]
    return last if last in ",.?!" else ","
