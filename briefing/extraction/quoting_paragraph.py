"""A paragraph that quotes: the parse of its frame, and which of its tokens are the writer's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.extraction.quotation_frame import Frame
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

#: Tokens that end a stretch of the writer's words; the parser's sentences may run on beside quotations.
SENTENCE_END = frozenset(".?!")

#: What a number follows after a full stop: *Amendment No. 1*.
_NUMBERED = frozenset({"no", "nos", "art", "arts", "sec", "ch", "para", "vol"})

#: Tokens that are searched before or after a quotation where no sentence ends.
_LONGEST_STRETCH = 150


def ends_sentence(token: Token) -> bool:
    """Whether the writer's sentence ends here; not at the full stop of *Amendment No. 1*."""
    return token.text in SENTENCE_END and not is_in_number(token)


def is_in_number(token: Token) -> bool:
    """Whether the token is the full stop of *No. 1*."""
    inside = token.text == "." and 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).lower_ in _NUMBERED and token.nbor(1).like_num


class QuotingParagraph:
    """One frame with its parse. Ranges are half-open and count tokens of the reduced paragraph."""

    def __init__(self, frame: Frame, doc: Doc) -> None:
        self.frame = frame
        self.doc = doc
        self.region_of = _token_regions(frame, doc)
        """Per token the region that it stands in, or -1."""
        self.ranges = _region_ranges(self.region_of, len(frame.regions))
        """Per region its tokens."""
        self.chunks = {chunk.start: chunk for chunk in doc.noun_chunks}
        """The parser's noun phrases by their first token."""

    def inside_utterance(self, token: Token) -> bool:
        """Whether the token stands in for a whole utterance; words woven in are the writer's sentence."""
        region = self.region_of[token.i]
        return region >= 0 and not self.frame.regions[region].woven

    def span(self, tokens: tuple[int, int]) -> Span:
        """The source span of a token range that lies outside the stand-ins."""
        first, last = self.doc[tokens[0]], self.doc[tokens[1] - 1]
        return self.frame.span(first.idx, last.idx + len(last))

    def stretch_after(self, index: int) -> list[Token]:
        """The writer's words from the region to the end of the sentence or the next utterance."""
        stretch = []
        for token in self.doc[self.ranges[index][1] :]:
            if self.inside_utterance(token):
                break
            stretch.append(token)
            if ends_sentence(token) or len(stretch) == _LONGEST_STRETCH:
                break
        return stretch

    def stretch_before(self, index: int) -> list[Token]:
        """The writer's words from the start of the sentence, or the last utterance, to the region."""
        stretch: list[Token] = []
        for position in range(self.ranges[index][0] - 1, -1, -1):
            token = self.doc[position]
            if self.inside_utterance(token) or ends_sentence(token) or len(stretch) == _LONGEST_STRETCH:
                break
            if not token.is_space:
                stretch.append(token)
        stretch.reverse()
        return stretch

    def sentence(self, index: int, cue: int | None) -> Span:
        """Source span of the sentence that holds the region, up to the one that attributes it."""
        start, end = self.ranges[index]
        region = self.frame.regions[index]
        if start == end:
            return region.outer
        first, last = self.doc[start].sent, self.doc[end - 1].sent
        if cue is not None:
            cued = self.doc[cue].sent
            first, last = min(first, cued, key=_start), max(last, cued, key=_start)
        begin = self.region_of[first.start]
        finish = self.region_of[last.end - 1]
        starts = self.frame.regions[begin].outer.start if begin >= 0 else self.frame.origin(first.start_char)
        ends = (
            self.frame.regions[finish].outer.end if finish >= 0 else self.frame.origin(last.end_char - 1) + 1
        )
        return Span(min(starts, region.outer.start), max(ends, region.outer.end))


def _start(sentence: DocSpan) -> int:
    return sentence.start


def _token_regions(frame: Frame, doc: Doc) -> list[int]:
    """Per token the region that it stands in, or -1."""
    regions = [-1] * len(doc)
    index = 0
    for token in doc:
        while index < len(frame.places) and frame.places[index].end <= token.idx:
            index += 1
        if index < len(frame.places) and token.idx + len(token) > frame.places[index].start:
            regions[token.i] = index
    return regions


def _region_ranges(regions: Iterable[int], count: int) -> list[tuple[int, int]]:
    ranges = [(0, 0)] * count
    for position, region in enumerate(regions):
        if region >= 0:
            start = ranges[region][0] if ranges[region][1] else position
            ranges[region] = (start, position + 1)
    return ranges
