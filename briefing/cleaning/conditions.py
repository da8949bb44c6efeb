"""Conditions: every decision about a source, in a sentence that a person can read and overrule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefing.cleaning.draft import TABLE_ROW, Draft
from briefing.cleaning.instructions import instruction_like
from briefing.cleaning.passages import Passage, PassageKind
from briefing.cleaning.structure import Placed
from briefing.dossier.config import SourceSettings
from briefing.model.sources import Condition, ConditionKind
from briefing.reading.source_text import SourceText

_FOREIGN = "its words and names have little in common with the rest of the dossier"


def conditions_of(
    each: Draft,
    placed: Mapping[int, Placed],
    kept: set[int],
    passages: Sequence[Passage],
    settings: SourceSettings | None,
    metadata: Mapping[str, str],
) -> list[Condition]:
    """The conditions of one source, in the order of their kinds."""
    words = max(1, sum(passage.words for passage in passages))
    return [
        *_masked(each, passages, words),
        *_unrelated(each, placed, kept, settings, words),
        *_furniture(each, placed, words),
        *_instruction_like(each, passages),
        *_unknown(each.source, settings, metadata),
    ]


def _masked(each: Draft, passages: Sequence[Passage], words: int) -> Iterator[Condition]:
    masks = sum(len(passage.masks) for passage in passages)
    if not masks:
        return
    yield Condition(
        kind=ConditionKind.MASKED,
        detail=f"{masks} of its {words} words are masked; what they say is unknown.",
        share=round(masks / words, 3),
        of="the file",
    )
    for heading, section in _sections(passages):
        masked = sum(len(passage.masks) for passage in section)
        total = sum(passage.words for passage in section)
        label = _legible(each.source.text, heading)
        if masked and label:
            yield Condition(
                kind=ConditionKind.MASKED,
                detail=f"Under the heading “{label}”, {masked} of {total} words are masked.",
                share=round(masked / total, 3),
                of=f"the passage under “{label}”",
                start=heading.span.start,
                end=section[-1].span.end,
            )


def _sections(passages: Sequence[Passage]) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each heading (a headline too) with the passages of the article that stand under it."""
    heads = [p for p in passages if p.kind in (PassageKind.HEADING, PassageKind.HEADLINE)]
    for head in heads:
        below: list[Passage] = []
        for passage in passages:
            if passage.span.start <= head.span.start:
                continue
            if passage.kind in (PassageKind.HEADING, PassageKind.HEADLINE, PassageKind.UNRELATED):
                break
            if passage.kind is not PassageKind.FURNITURE:
                below.append(passage)
        if below:
            yield head, below


def _legible(text: str, heading: Passage) -> str:
    """The words of a heading that can be read."""
    label = heading.span.slice(text)
    for mask in sorted(heading.masks, reverse=True):
        start = heading.span.start
        label = label[: mask.start - start] + label[mask.end - start :]
    return " ".join(label.split()).strip(" -–—:;,.?!()'\"")


def _unrelated(
    each: Draft,
    placed: Mapping[int, Placed],
    kept: set[int],
    settings: SourceSettings | None,
    words: int,
) -> Iterator[Condition]:
    by_a_person = settings is not None and settings.article is not None
    why = "briefing.yaml says where the article ends" if by_a_person else _FOREIGN
    for number, article in enumerate(each.articles):
        blocks = [each.blocks[index] for index in article if placed[index].kind is PassageKind.UNRELATED]
        if number in kept or not blocks:
            continue
        share = sum(block.words for block in blocks) / words
        yield Condition(
            kind=ConditionKind.UNRELATED,
            detail=f"Left out as another article, beginning “{_clip(blocks[0].text)}”: {why}.",
            share=round(min(1.0, share), 3),
            of="the file",
            start=blocks[0].span.start,
            end=blocks[-1].span.end,
        )


def _furniture(each: Draft, placed: Mapping[int, Placed], words: int) -> Iterator[Condition]:
    """One condition for each run of furniture, and for each table."""

    def left_out(index: int) -> str | None:
        if placed[index].kind is not PassageKind.FURNITURE:
            return None
        return "table" if placed[index].reason == TABLE_ROW.name else "furniture"

    for what, run in groupby(range(len(each.blocks)), key=left_out):
        if what is None:
            continue
        indices = list(run)
        blocks = [each.blocks[index] for index in indices]
        reasons = ", ".join(dict.fromkeys(placed[index].reason for index in indices))
        beginning = f"“{_clip(blocks[0].text)}”"
        rows = f"{len(blocks)} {'row' if len(blocks) == 1 else 'rows'} of a table"
        yield Condition(
            kind=ConditionKind.NOT_ANALYSED if what == "table" else ConditionKind.FURNITURE,
            detail=f"{rows} without a sentence, beginning {beginning}."
            if what == "table"
            else f"Left out as {reasons}: {beginning}.",
            share=round(min(1.0, sum(block.words for block in blocks) / words), 3),
            of="the file",
            start=blocks[0].span.start,
            end=blocks[-1].span.end,
        )


def _instruction_like(each: Draft, passages: Sequence[Passage]) -> Iterator[Condition]:
    text = each.source.text
    for passage in passages:
        for span in instruction_like(text, passage.span):
            yield Condition(
                kind=ConditionKind.INSTRUCTION_LIKE,
                detail=f"It addresses a machine; it was treated as text: “{_clip(span.slice(text))}”.",
                start=span.start,
                end=span.end,
            )


def _unknown(
    source: SourceText, settings: SourceSettings | None, known: Mapping[str, str]
) -> Iterator[Condition]:
    """What nobody tells of the source; a chain's messages have dates and senders of their own."""
    if not (settings and settings.published) and "published" not in known and not source.parts_are_dated:
        yield Condition(
            kind=ConditionKind.UNDATED,
            detail="Its date of publication is not known; relative dates in it stay relative.",
        )
    if not (settings and settings.publisher) and "publisher" not in known and not source.parts_are_signed:
        yield Condition(kind=ConditionKind.UNATTRIBUTED, detail="Who published it is not known.")


def _clip(text: str, longest: int = 80) -> str:
    """The beginning of a text, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: line.rfind(" ", 0, longest)] + " …"
