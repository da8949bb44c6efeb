"""The ground that a briefing stands on: one source's text, with what verification asks of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.document_kinds import document_name
from briefing.extraction.language import parse
from briefing.extraction.quotation_marks import MarkedQuotation, quotations_in
from briefing.extraction.quotations import find_quotations
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.turns import Turn, find_turns
from briefing.extraction.voices import Voice, find_voices
from briefing.extraction.written_on import dates_of
from briefing.model.evidence import Span
from briefing.model.sources import Source
from briefing.model.statements import DateMention, QuotedSpeech
from briefing.verification.normalisation import normalised
from briefing.verification.words import SPEECH_STEMS, words

_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|sgt|lt|st|no|vs|inc|ltd|co|corp|jr|sr|dept|approx|e\.g|i\.e"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)|(?:\b[a-z]\.)*\b[a-z])\.$",
    re.IGNORECASE,
)
#: A sentence with no more words than this may do nothing but give the words before it to somebody.
_LONGEST_ATTRIBUTION = 8
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W_a-zß-ÿ])")
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]+(?:, \w+(?: \w+)?\.?)? \([^)\n]{2,30}\) ?[—–-]+ ")
#: Passages whose words may be cited for a fact; the rest name parties and gaps at most.
_FACTUAL = frozenset({PassageKind.BODY, PassageKind.LIST_ITEM, PassageKind.BLOCK_QUOTE, PassageKind.MASKED})
_LEFT_OUT = frozenset({PassageKind.FURNITURE, PassageKind.UNRELATED})


class Ground:
    """One source as the model declares it and as it was read, with its sentences and quotations."""

    def __init__(self, clean: CleanSource, declared: Source | None = None) -> None:
        self.clean = clean
        self.declared = declared
        self.text = clean.source.text
        self.file = clean.source.file
        self._passage_starts = [passage.span.start for passage in clean.passages]
        self._before: dict[int, str] = {}

    @cached_property
    def masks(self) -> list[Span]:
        """Every masked word, in order."""
        return [mask for passage in self.clean.passages for mask in passage.masks]

    @cached_property
    def quotations(self) -> list[MarkedQuotation]:
        """Every stretch between quotation marks of what may be cited, nested ones included."""
        return quotations_in(self.text, [passage.span for passage in self._cited_passages()])

    @cached_property
    def dates(self) -> list[DateMention]:
        """Every date expression, resolved against the publication date where one is known."""
        published = self.declared.published if self.declared else None
        spans = [passage.span for passage in self._cited_passages()]
        return dates_of(self.clean.source, spans, published)

    @cached_property
    def turns(self) -> list[Turn]:
        """The labelled paragraphs of a transcript."""
        return find_turns(self.text, [passage.span for passage in self._cited_passages()])

    @cached_property
    def speeches(self) -> list[QuotedSpeech]:
        """Every quotation with the speaker that the text gives it to; this needs the language model."""
        return find_quotations(self.clean, parse(self.clean))

    @cached_property
    def voices(self) -> list[Voice]:
        """The stretches that are somebody's own words, by how the document is built."""
        publisher = self.declared.publisher if self.declared else None
        return find_voices(self.clean, publisher, self.declared.author if self.declared else None)

    @cached_property
    def document(self) -> str:
        """How the document is named where nobody tells whose it is."""
        return document_name(self.clean, self.declared.published if self.declared else None)

    @cached_property
    def units(self) -> list[Span]:
        """Sentences, in order; those that one utterance or its lead-in ties together are one unit."""
        return _tied(self.text, self._sentences(), self.quotations)

    def before(self, offset: int) -> str:
        """What the text has before a code point, normalised."""
        if offset not in self._before:
            self._before[offset] = normalised(self.text[:offset])
        return self._before[offset]

    def unit_of(self, span: Span) -> list[Span]:
        """The units that ``span`` touches; usually one."""
        return [unit for unit in self.units if unit.overlaps(span)]

    def is_quoted(self, offset: int) -> bool:
        """Whether the code point stands between quotation marks."""
        return any(
            outer.start < offset < outer.end for q in self.quotations if q.depth == 0 for outer in q.outer
        )

    def masked_between(self, first: Span, second: Span) -> bool:
        """Whether a masked word stands between two spans, whichever comes first."""
        gap = Span(min(first.end, second.end), max(first.start, second.start))
        return any(gap.contains(mask) for mask in self.masks)

    def lies_in(self, span: Span, *, factual: bool) -> bool:
        """Whether every passage that ``span`` touches may be cited (for a fact, or at all)."""
        touched = [passage for passage in self.clean.passages if passage.span.overlaps(span)]
        return bool(touched) and all(
            (passage.kind in _FACTUAL) if factual else (passage.kind not in _LEFT_OUT) for passage in touched
        )

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds the code point, if any."""
        index = bisect_right(self._passage_starts, offset) - 1
        if index >= 0 and offset < self.clean.passages[index].span.end:
            return self.clean.passages[index]
        return None

    def _cited_passages(self) -> list[Passage]:
        return [passage for passage in self.clean.passages if passage.kind not in _LEFT_OUT]

    def _sentences(self) -> list[Span]:
        return [
            sentence for passage in self._cited_passages() for sentence in sentences(self.text, passage.span)
        ]


def sentences(text: str, within: Span) -> list[Span]:
    """The sentences of one paragraph, by final punctuation and a capital after it; a dateline is none."""
    dateline = _DATELINE.match(text, within.start, within.end)
    found, start = [], dateline.end() if dateline else within.start
    for match in _END.finditer(text, within.start, within.end):
        if match.group()[0] == "." and _ABBREVIATION.search(
            text[max(start, match.start() - 12) : match.start() + 1]
        ):
            continue
        found.append(Span(start, match.end()))
        start = match.end()
        while start < within.end and text[start].isspace():
            start += 1
    if start < within.end:
        found.append(Span(start, within.end))
    return found


def has_words(text: str) -> bool:
    """Whether there is anything but punctuation and space."""
    return re.search(r"\w", text) is not None


def is_whole(text: str, within: Sequence[Span], span: Span) -> bool:
    """Whether ``span`` begins and ends, but for punctuation, where sentences of ``within`` do."""
    starts = any(s.start <= span.start and not has_words(text[s.start : span.start]) for s in within)
    return starts and any(s.end >= span.end and not has_words(text[span.end : s.end]) for s in within)


def sentence_around(text: str, offset: int) -> Span:
    """The grammatical sentence of ``text`` that holds the code point."""
    found = sentences(text, Span(0, len(text)))
    return next((s for s in found if s.start <= offset < s.end), Span(0, len(text)))


def _tied(text: str, pieces: Sequence[Span], quotations: Sequence[MarkedQuotation]) -> list[Span]:
    """Join sentences that belong to one utterance.

    Tied are: the sentences inside one quotation, over paragraphs too; a sentence and the quotation that
    continues its speaker's words; and a lead-in that ends in a colon with what it introduces.
    """
    outer = [
        Span(quotation.outer[0].start, quotation.outer[-1].end)
        for quotation in quotations
        if quotation.depth == 0
    ]
    by_place = SpanIndex(outer, lambda quote: [quote])
    joined: list[Span] = []
    for piece in pieces:
        if joined and _belongs(
            text, joined[-1], piece, by_place.overlapping(Span(joined[-1].start, piece.end))
        ):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _belongs(text: str, before: Span, piece: Span, outer: Sequence[Span]) -> bool:
    if before.slice(text).rstrip().endswith(":"):
        return True
    if any(quote.start < before.end and piece.start < quote.end for quote in outer):
        return True
    if "\n\n" in text[before.end : piece.start] or not any(before.overlaps(quote) for quote in outer):
        return False
    return any(quote.start == piece.start for quote in outer) or _only_attributes(text, before, piece)


def _only_attributes(text: str, before: Span, piece: Span) -> bool:
    """“….” Wood wrote. – a quotation that ends its sentence, and whom it is given to as another."""
    return (
        re.search(r"[\"”’']$", before.slice(text).rstrip()) is not None
        and len(piece.slice(text).split()) <= _LONGEST_ATTRIBUTION
        and any(word.stem in SPEECH_STEMS for word in words(piece.slice(text)))
    )
