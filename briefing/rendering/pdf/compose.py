"""Blocks → strips and structure: the one walk over a document that decides what stands where."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.blocks import (
    Block,
    Callout,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    Table,
    TableOfContents,
)
from briefing.rendering.headings import headings, lead_ups
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.displays import key_figures, picture, pull_quote, table_of_contents
from briefing.rendering.pdf.flow import Entry, Flow, Place
from briefing.rendering.pdf.strips import Break, Frame, Strip
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.tables import table
from briefing.rendering.words import plain_text

_WHOLE_CALLOUT = 0.3
"""A callout no taller than this share of the page is split only where the page would be left bare."""


def compose(flow: Flow, blocks: Sequence[Block], place: Place) -> None:
    """Append ``blocks`` to ``flow``, one below the other, in the column ``place``."""
    leading_up = lead_ups(blocks)
    for at, block in enumerate(blocks):
        _block(flow, block, place)
        if at in leading_up and flow.strips:
            flow.strips[-1].end = max(flow.strips[-1].end, Break.POOR)


def entries(blocks: Sequence[Block]) -> list[Entry]:
    """The headings of a document that have words, in order."""
    return [
        Entry(heading.level, plain_text(heading.children).strip(), f"heading:{index}")
        for index, heading in enumerate(headings(blocks))
    ]


def _block(flow: Flow, block: Block, place: Place) -> None:
    match block:
        case Heading():
            _heading(flow, block, place)
        case Paragraph():
            item = place.compact and block.role == "body"
            style = flow.typography.item if item else flow.typography.paragraphs[block.role]
            strips = flow.paragraph(block.children, style, place)
            if strips and block.role == "small":
                strips[0].follows = True
        case ListBlock():
            _list(flow, block, place)
        case Callout():
            _callout(flow, block, place)
        case PullQuote():
            pull_quote(flow, block, place)
        case KeyFigures():
            key_figures(flow, block, place)
        case Table():
            table(flow, block, place)
        case Picture():
            picture(flow, block, place)
        case TableOfContents():
            table_of_contents(flow, block, place)
        case PageBreak():
            flow.next_page()


def _heading(flow: Flow, heading: Heading, place: Place) -> None:
    if not plain_text(heading.children).strip():
        return
    if heading.page_break_before:
        flow.next_page()
    index = len(flow.heading_strips)
    entry = flow.entries[index]
    style = flow.typography.headings[heading.level]
    # A level that is skipped is closed up in the structure (ISO 14289-1, 7.4.2), not on the page.
    level = flow.nesting(heading.level)
    strips = flow.paragraph(heading.children, style, place, tag=f"H{level}")
    flow.heading_strips.append(strips[0])
    strips[0].opens = True

    def mark(canvas: TaggedCanvas, top: float) -> None:
        canvas.bookmark(heading.level, entry.words, top)
        canvas.place(entry.place, top)
        if heading.anchor:
            canvas.place(heading.anchor, top)

    strips[0].paints.append((strips[0].paints[0][0], mark))


def _list(flow: Flow, block: ListBlock, place: Place) -> None:
    if not block.items:
        return
    style = flow.typography.item
    numbering = "/Decimal" if block.ordered else "/Disc"
    element = place.parent.add("L", attributes={"ListNumbering": numbering})
    indent = style.size * (1.9 if block.ordered and len(block.items) > 9 else 1.5)
    for number, item in enumerate(block.items, 1):
        entry = element.add("LI")
        label = entry.add("Lbl")
        start = len(flow.strips)
        column = place.inset(indent)._replace(parent=entry.add("LBody"), compact=True)
        compose(flow, item, column)
        if len(flow.strips) > start:
            words = f"{number}." if block.ordered else "•"
            _label(flow, flow.strips[start], words, place, label)
    if not place.compact:
        flow.space(flow.typography.paragraphs["body"].after)


def _label(flow: Flow, strip: Strip, words: str, place: Place, element: Element) -> None:
    """Draw an item's label beside its first strip, before it in the reading order."""
    style = flow.typography.item
    pieces = flow.inliner.plain(words, style, element)

    def draw(canvas: TaggedCanvas, top: float) -> None:
        flow.drawer.draw_pieces(canvas, pieces, place.left + style.size * 0.2, top - style.drop)

    strip.paints.insert(0, ((strip.paints[0][0][0] if strip.paints else flow.order(), -1), draw))


def _callout(flow: Flow, block: Callout, place: Place) -> None:
    if not block.title and not block.children:
        return
    palette = flow.typography.theme.palette
    warning = block.role in ("caution", "gap")
    colour = palette.caution if warning else palette.accent
    fill = palette.caution_tint if warning else palette.accent_tint
    frame = Frame(
        place.left,
        place.left + place.width,
        fill=None if block.role == "guidance" else fill,
        stroke=palette.rule if block.role == "guidance" else None,
        bar=colour,
        bar_width=4.0 if block.role == "bottom-line" else 2.5,
    )
    pad = flow.typography.theme.fonts.size * (1.0 if block.role == "bottom-line" else 0.75)
    element = place.parent.add("Div")
    flow.space(pad)
    start = len(flow.strips)
    column = place.inset(pad * 1.4, pad * 1.2)._replace(parent=element, frames=(*place.frames, frame))
    follows = block.role != "bottom-line"
    flow.put(Strip(pad, end=Break.NEVER, frames=column.frames, follows=follows))
    title = flow.typography.callout_title._replace(colour=colour)
    flow.paragraph(block.title, title, column)
    compose(flow, block.children, column._replace(compact=block.role != "bottom-line"))
    flow.close_up()
    flow.strips[-1].end = Break.NEVER
    flow.put(Strip(pad, frames=column.frames))
    _hold(flow.strips[start:-1], flow.typography.height * _WHOLE_CALLOUT)
    flow.space(pad * 1.2)


def _hold(strips: Sequence[Strip], most: float) -> None:
    """Keep strips together if they are no taller than ``most``."""
    if sum(strip.height + strip.before for strip in strips) <= most:
        for strip in strips:
            strip.end = max(strip.end, Break.POOR)
