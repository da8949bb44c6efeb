"""Quotations: the words in quotation marks, and whom the text gives them to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from briefing.cleaning.passages import CleanSource, Passage
from briefing.extraction.attribution import ParagraphAttributor
from briefing.extraction.language import ParsedPassage, language_model
from briefing.extraction.quotation_frame import Frame, Region, frame
from briefing.extraction.quotation_marks import MarkedQuotation, quotations_in
from briefing.extraction.quotation_regions import is_named, is_title, regions_of
from briefing.extraction.quoting_paragraph import QuotingParagraph
from briefing.extraction.reporting import ASKING_VERBS, NAMING_VERBS, REPORTING_VERBS
from briefing.extraction.reporting_clauses import Attribution
from briefing.extraction.signatures import find_signatures, signing
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: A paragraph with more quotations, or more code points, is no prose: its quotations get no speaker.
_MOST_REGIONS = 1_000
_MOST_TEXT = 200_000

#: A woven phrase of no more words that nobody is said to have used is a name or a scare quote.
_SCARE_WORDS = 4

#: *The memo from Ana Haddad is marked in red.*: whose paper is quoted next, in a sentence of its own.
_PAPER_BETWEEN = re.compile(
    r"[.?!]\s+(?:[^.?!“”\"]*\s)?(?:e-?mail|letter|memo|message|note|post|text|tweet)\s"
    r"(?:(?:that was\s)?(?:sent|written|posted)\s)?(?:by|from|of)\s(?:[a-z]+\s){0,3}[A-Z][^“”\"]*[.:]\s*$"
)

#: Words that end in a colon, between two quotations: what follows was said at another time or of something
#: else.
_SET_APART = re.compile(r"\w[^.?!“”\"]*:\s*$")
_STOP = re.compile(r"[.!?]\s")
#: A question between two quotations, of the writer or of who asks: what follows answers that.
_ASKED = re.compile(r"\?\s*$")
#: A time of day on a line of its own: a live report's next entry.
_CLOCK = re.compile(r"^[^\w\n]{0,8}\d{1,2}[:.h]\d{2}\b[^\n]{0,20}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Said:
    """Speaker, cue and its lemma in the source."""

    speaker: Span
    cue: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class _Found:
    """One region with what its paragraph says of it."""

    region: Region
    passage: int
    said: _Said | None
    sentence: Span
    closed: bool
    scare: bool = False
    """Words that only qualify the writer's noun."""
    heard: bool = False
    """Only who heard it is told, or somebody else has taken the floor."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one paragraph says of its own quotations, and of those above and below it."""

    found: tuple[_Found, ...]
    closing: _Said | None
    """Whom it leaves speaking for the paragraph below."""
    byline: _Said | None
    """Whom it names for the paragraph above."""
    signed: bool = False
    """It ends with the signature of who wrote it: an entry of its own."""


def find_quotations(source: CleanSource, parsed: Sequence[ParsedPassage]) -> list[QuotedSpeech]:
    """Every outermost quotation of the source's prose, in order, with its speaker where the text names one.

    What touches a masked word is left out. A speaker may be a pronoun, and may be named in the paragraph
    before or after; nothing inside quotation marks is ever taken for one.

    Args:
        source: the cleaned source.
        parsed: its prose paragraphs in order, as :func:`~briefing.extraction.language.parse` gives them.
    """
    text = source.source.text
    marked = [
        one
        for one in quotations_in(text, [item.passage.span for item in parsed])
        if one.depth == 0 and all(any(map(str.isalnum, part.slice(text))) for part in one.parts)
    ]
    regions = regions_of(text, parsed, marked)
    readings = list(_readings(text, parsed, regions, marked))
    masks = sorted(mask for item in parsed for mask in item.passage.masks)
    speeches = _speeches(text, _carried(text, [item.passage for item in parsed], readings))
    return [speech for speech in (_unmasked(speech, masks) for speech in speeches) if speech is not None]


# -- what each paragraph says ------------------------------------------------------------------------


def _readings(
    text: str,
    parsed: Sequence[ParsedPassage],
    regions: Sequence[Sequence[Region]],
    marked: Sequence[MarkedQuotation],
) -> Iterator[_Reading]:
    signatures = find_signatures(text)
    signed = [signing(signatures, text, item.passage.span) for item in parsed]
    frames = [
        frame(text, Span(item.passage.span.start, sign.start) if sign else item.passage.span, row)
        for item, row, sign in zip(parsed, regions, signed, strict=True)
    ]
    legible = [len(item.regions) <= _MOST_REGIONS and len(item.text) <= _MOST_TEXT for item in frames]
    quoting = [item.text for item, fits in zip(frames, legible, strict=True) if fits and item.regions]
    docs = iter(language_model().pipe(quoting, batch_size=32))
    for number, item in enumerate(frames):
        closed = [marked[region.quotation].closed for region in item.regions]
        if not legible[number]:
            found = tuple(
                _Found(region, number, None, region.outer, shut)
                for region, shut in zip(item.regions, closed, strict=True)
            )
            yield _Reading(found, None, None)
        elif item.regions:
            reading = _reading(number, item, next(docs), closed)
            yield replace(reading, closing=None, byline=None, signed=True) if signed[number] else reading
        elif signed[number]:
            yield _Reading((), None, None, signed=True)
        else:
            yield _reading(number, _plain(parsed[number]), parsed[number].doc, [])


def _plain(parsed: ParsedPassage) -> Frame:
    """The frame of a paragraph without quotations: the paragraph as it was parsed."""
    return Frame(parsed.doc.text, (), (), (0,), ((parsed.passage.span.start, 1),))


def _reading(number: int, item: Frame, doc: Doc, closed: Sequence[bool]) -> _Reading:
    paragraph = QuotingParagraph(item, doc)
    attributor = ParagraphAttributor(paragraph)

    def said(found: Attribution | None) -> _Said | None:
        if found is None:
            return None
        speaker = attributor.clauses.with_name(found.speaker)
        return _Said(paragraph.span(speaker), paragraph.span((found.cue, found.cue + 1)), found.lemma)

    found = []
    for index, attribution in enumerate(attributor.attribute()):
        region = item.regions[index]
        sentence = paragraph.sentence(index, attribution.cue if attribution else None)
        heard = index in attributor.heard
        scare = region.woven and attributor.is_scare_quote(index, attribution)
        found.append(_Found(region, number, said(attribution), sentence, closed[index], scare, heard))
    return _Reading(tuple(found), said(attributor.closing()), said(attributor.byline()))


# -- carrying speakers from one quotation to the next ------------------------------------------------


def _carried(text: str, passages: Sequence[Passage], readings: Sequence[_Reading]) -> list[_Found]:
    """All regions in order, those without an attribution of their own given their neighbours'."""
    result: list[_Found] = []
    for reading in readings:
        row = list(reading.found)
        for index, item in enumerate(row):
            if item.said is None and not item.region.woven and not item.heard:
                row[index] = replace(
                    item,
                    said=_neighbour(text, row, index)
                    or _from_outside(text, passages, readings, result, row, index),
                )
        if row and result and result[-1].region.quotation == row[0].region.quotation:
            _give_back(result, row[0])
        result.extend(row)
    return result


def _neighbour(text: str, row: Sequence[_Found], index: int) -> _Said | None:
    """*“…,” she said. “…”*: the utterance before it in the paragraph, or else the one right after."""
    if index and not row[index - 1].region.woven:
        between = text[row[index - 1].region.outer.end : row[index].region.outer.start]
        return None if _PAPER_BETWEEN.search(between) else row[index - 1].said
    if index + 1 < len(row) and not row[index + 1].region.woven:
        return row[index + 1].said
    return None


def _from_outside(
    text: str,
    passages: Sequence[Passage],
    readings: Sequence[_Reading],
    before: Sequence[_Found],
    row: Sequence[_Found],
    index: int,
) -> _Said | None:
    """Who is left speaking above, or signs below, a paragraph that opens with the quotation."""
    number, region = row[index].passage, row[index].region
    paragraph = passages[number].span
    if index or text[paragraph.start : region.outer.start].strip():
        return None
    last = before[-1] if before and before[-1].passage == number - 1 else None
    if last is not None and last.region.quotation == region.quotation:
        return last.said
    alone = not any(char.isalnum() for char in text[row[-1].region.outer.end : paragraph.end])
    if alone and number + 1 < len(readings) and readings[number + 1].byline:
        return readings[number + 1].byline
    if (
        number == 0
        or readings[number - 1].signed
        or _CLOCK.search(text[passages[number - 1].span.end : paragraph.start])
    ):
        return None
    if closing := readings[number - 1].closing:
        answers = closing.lemma in ASKING_VERBS and not region.inner.slice(text).rstrip().endswith("?")
        return None if answers else closing
    return last.said if last is not None and not last.region.woven else None


def _give_back(result: list[_Found], later: _Found) -> None:
    """A quotation over several paragraphs that only a later one attributes."""
    if later.said is None:
        return
    for position in range(len(result) - 1, -1, -1):
        item = result[position]
        if item.region.quotation != later.region.quotation or item.said is not None:
            return
        result[position] = replace(item, said=later.said)


# -- from regions to speeches ------------------------------------------------------------------------


def _speeches(text: str, found: Sequence[_Found]) -> list[QuotedSpeech]:
    groups: list[list[_Found]] = []
    for item in found:
        if groups and _is_one_utterance(text, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [_speech(text, group) for group in groups]


def _is_one_utterance(text: str, one: _Found, other: _Found) -> bool:
    """Parts of one quotation, or utterances around one attribution; not two that the text sets apart: “…”
    *And a bit later:* “…”, *When?* “…”."""
    if one.region.woven or other.region.woven:
        return False
    if one.region.quotation == other.region.quotation:
        return one.said == other.said
    if one.said is None or one.said != other.said or one.passage != other.passage:
        return False
    start, end = one.region.outer.end, other.region.outer.start
    if Span(start, end).contains(one.said.cue):
        stop = _STOP.search(text, one.said.cue.end, end)
        start = stop.end() if stop else end
    return not _SET_APART.search(text[start:end]) and not _ASKED.search(text[start:end])


def _speech(text: str, group: Sequence[_Found]) -> QuotedSpeech:
    first = group[0]
    kind = _kind(text, first)
    said = None if kind == "title" else first.said
    return QuotedSpeech(
        parts=tuple(item.region.inner for item in group),
        kind=kind,
        speaker=said.speaker if said else None,
        cue=said.cue if said else None,
        cue_lemma=said.lemma if said else None,
        closed=group[-1].closed,
        sentence=Span(min(item.sentence.start for item in group), max(item.sentence.end for item in group)),
    )


def _kind(text: str, item: _Found) -> Literal["sentence", "phrase", "title"]:
    words = item.region.inner.slice(text)
    if not item.region.woven:
        return "title" if _is_heading(words, item.said) else "sentence"
    before = text[item.sentence.start : item.region.outer.start].rstrip().rstrip(",")
    if is_named(before, words) or (before.lower().endswith(" as") and is_title(words)):
        return "title"
    if is_title(words) and not (item.said and item.said.lemma in NAMING_VERBS):
        return "title"
    if item.scare or (item.said is None and len(words.split()) <= _SCARE_WORDS):
        return "title"
    return "phrase"


def _is_heading(words: str, said: _Said | None) -> bool:
    """What stands at the head of a paper, which nobody says: *He held up a page: “Riverline Lead Report.”*"""
    spoken = said is not None and (said.lemma in REPORTING_VERBS or not said.lemma.isalpha())
    return not spoken and len(words.split()) > 1 and is_title(words.rstrip(".,"))


def _unmasked(speech: QuotedSpeech, masks: Sequence[Span]) -> QuotedSpeech | None:
    """The speech if no mask touches its words; a masked name is no speaker."""
    if any(_touches(part, masks) for part in speech.parts):
        return None
    if speech.speaker and _touches(speech.speaker, masks):
        return replace(speech, speaker=None, cue=None, cue_lemma=None)
    return speech


def _touches(span: Span, masks: Sequence[Span]) -> bool:
    """Whether any of the ascending, separate masks overlaps the span."""
    following = bisect_left(masks, span)
    return any(mask.overlaps(span) for mask in masks[max(0, following - 1) : following + 1])
