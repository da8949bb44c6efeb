"""The headings of a document, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.document.blocks import Block, Callout, Document, Heading, ListBlock, Paragraph
from briefing.rendering.words import plain_text


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Headings with words, in reading order; a heading without any is not printed."""
    for block in blocks:
        match block:
            case Heading(children=children) if plain_text(children).strip():
                yield block
            case Callout(children=children):
                yield from headings(children)
            case ListBlock(items):
                for item in items:
                    yield from headings(item)


def lead_ups(blocks: Sequence[Block]) -> frozenset[int]:
    """Places of the paragraphs that are all there is between a heading and the first one below it: alone
    with their heading at the foot of a page, they would lead up to nothing."""
    return frozenset(
        at
        for at, (above, block, below) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False), start=1)
        if isinstance(above, Heading)
        and isinstance(block, Paragraph)
        and isinstance(below, Heading)
        and above.level < below.level
    )


def anchors(document: Document) -> tuple[str, ...]:
    """The anchors that a link may lead to, each once: those of headings, then those of notes."""
    found = (
        *(heading.anchor for heading in headings(document.blocks)),
        *(note.anchor for note in document.notes.values()),
    )
    return tuple(dict.fromkeys(anchor for anchor in found if anchor))
