"""Quotations: the words in quotation marks, and whom the text gives them to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.cleaning.passages import CleanSource, Passage
from briefing.extraction.attribution import Attribution, ParagraphAttributor, source_span
from briefing.extraction.language import ParsedPassage, language_model
from briefing.extraction.quotation_frame import Frame, Region, frame, is_woven
from briefing.extraction.quotation_marks import MarkedQuotation, quotations_in
from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech


@dataclass(frozen=True, slots=True)
class _Found:
    """One region with its attribution in source offsets."""

    region: Region
    passage: int
    speaker: Span | None = None
    cue: Span | None = None
    lemma: str | None = None


def find_quotations(source: CleanSource, parsed: Sequence[ParsedPassage]) -> list[QuotedSpeech]:
    """Every quotation of the source's prose with its speaker, in order; None where no one is named.

    Args:
        source: the cleaned source; masked words are never quoted.
        parsed: its prose paragraphs in order, as :func:`~briefing.extraction.language.parse` gives them.
    """
    text = source.source.text
    passages = [item.passage for item in parsed]
    marked = [found for found in quotations_in(text, [p.span for p in passages]) if found.depth == 0]
    regions = _regions(text, passages, marked)
    found: list[_Found] = []
    previous: _Found | None = None
    for number, (passage, attributed) in enumerate(
        zip(passages, _attributed(text, passages, regions), strict=True)
    ):
        row = _shared(text, passage, number, attributed, previous)
        found.extend(row)
        if row:
            previous = row[-1]
    return _speeches(text, marked, found, passages)


def _regions(text: str, passages: Sequence[Passage], marked: Sequence[MarkedQuotation]) -> list[list[Region]]:
    """The quotations' parts by passage."""
    result: list[list[Region]] = [[] for _ in passages]
    number = 0
    pieces = sorted(
        (outer, inner, index, len(quotation.parts))
        for index, quotation in enumerate(marked)
        for outer, inner in zip(quotation.outer, quotation.parts, strict=True)
    )
    for outer, inner, index, parts in pieces:
        while passages[number].span.end < outer.end:
            number += 1
        woven = parts == 1 and is_woven(text, passages[number].span, inner, outer)
        result[number].append(Region(index, inner, outer, woven))
    return result


def _attributed(
    text: str, passages: Sequence[Passage], regions: Sequence[Sequence[Region]]
) -> list[tuple[Frame, list[tuple[Span, Span, str] | None]]]:
    frames = [frame(text, passage.span, row) for passage, row in zip(passages, regions, strict=True)]
    texts = [item.text if item.regions else "" for item in frames]
    docs = language_model().pipe(texts, batch_size=32)
    result = []
    for item, doc in zip(frames, docs, strict=True):
        attributions = ParagraphAttributor(item, doc).attribute() if item.regions else []
        result.append(
            (
                item,
                [
                    (source_span(item, doc, a.speaker), source_span(item, doc, (a.cue, a.cue + 1)), a.lemma)
                    if a
                    else None
                    for a in attributions
                ],
            )
        )
    return result


def _shared(
    text: str,
    passage: Passage,
    number: int,
    attributed: tuple[Frame, list[tuple[Span, Span, str] | None]],
    previous: _Found | None,
) -> list[_Found]:
    """Attributions carried to neighbours of one utterance."""
    item, attributions = attributed
    row = [
        _Found(region, number, *(attribution or ()))
        for region, attribution in zip(item.regions, attributions, strict=True)
    ]
    for index, found in enumerate(row):
        if found.speaker or found.region.woven:
            continue
        if index and row[index - 1].speaker:
            before = row[index - 1]
            row[index] = replace(found, speaker=before.speaker, cue=before.cue, lemma=before.lemma)
        elif index + 1 < len(row) and row[index + 1].speaker and not row[index + 1].region.woven:
            after = row[index + 1]
            row[index] = replace(found, speaker=after.speaker, cue=after.cue, lemma=after.lemma)
        elif (
            index == 0
            and previous is not None
            and previous.passage == number - 1
            and not text[passage.span.start : found.region.outer.start].strip()
        ):
            row[index] = replace(found, speaker=previous.speaker, cue=previous.cue, lemma=previous.lemma)
    return row


def _speeches(
    text: str, marked: Sequence[MarkedQuotation], found: Sequence[_Found], passages: Sequence[Passage]
) -> list[QuotedSpeech]:
    speeches: list[QuotedSpeech] = []
    last: _Found | None = None
    for item in found:
        if (
            last is not None
            and speeches
            and (
                last.region.quotation == item.region.quotation
                or (
                    last.cue is not None
                    and last.cue == item.cue
                    and not last.region.woven
                    and not item.region.woven
                )
            )
        ):
            joined = speeches[-1]
            speeches[-1] = replace(
                joined,
                parts=(*joined.parts, item.region.inner),
                speaker=joined.speaker or item.speaker,
                cue=joined.cue or item.cue,
                cue_lemma=joined.cue_lemma or item.lemma,
                closed=marked[item.region.quotation].closed,
            )
        else:
            speeches.append(
                QuotedSpeech(
                    parts=(item.region.inner,),
                    kind="phrase" if item.region.woven else "sentence",
                    speaker=item.speaker,
                    cue=item.cue,
                    cue_lemma=item.lemma,
                    closed=marked[item.region.quotation].closed,
                    sentence=None,
                )
            )
        last = item
    return speeches
