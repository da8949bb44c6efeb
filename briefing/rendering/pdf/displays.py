"""Displays: what stands apart from running text and contains no other block."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.blocks import KeyFigure, KeyFigures, Link, Picture, PullQuote, TableOfContents, Text
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.flow import Entry, Flow, Place
from briefing.rendering.pdf.strips import Break, Frame, Strip
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.typography import TextStyle

_WIDEST_STRIP = 5
"""The most key figures side by side; more are set in rows of four."""
_LEAST_VALUE = 0.7
"""How far the values of a strip may shrink, all alike, so that each stays on one line."""


def pull_quote(flow: Flow, block: PullQuote, place: Place) -> None:
    """A quotation on a bar, with who said it; never split unless longer than a page."""
    if not block.children:
        return
    style, palette = flow.typography.quote, flow.typography.theme.palette
    frame = Frame(place.left + style.size, place.left + place.width, bar=palette.accent, bar_width=1.5)
    element = place.parent.add("BlockQuote")
    column = place.inset(style.size * 2.2, style.size * 2)._replace(
        parent=element, frames=(*place.frames, frame)
    )
    start = len(flow.strips)
    flow.space(style.size)
    flow.paragraph(block.children, style, column)
    flow.paragraph(block.attribution, flow.typography.attribution, column)
    for strip in flow.strips[start:-1]:
        strip.end = Break.NEVER
    for strip in flow.strips[start : start + 1]:
        strip.follows = True
    flow.space(style.size)


def key_figures(flow: Flow, block: KeyFigures, place: Place) -> None:
    """A strip of numbers, each with its words below."""
    if not block.items:
        return
    element = place.parent.add("L", attributes={"ListNumbering": "/None"})
    across = len(block.items) if len(block.items) <= _WIDEST_STRIP else _WIDEST_STRIP - 1
    flow.space(flow.typography.theme.fonts.size)
    for start in range(0, len(block.items), across):
        _figure_row(flow, block.items[start : start + across], max(across, 2), place, element)
    flow.space(flow.typography.theme.fonts.size * 1.2)


def _figure_row(flow: Flow, items: Sequence[KeyFigure], across: int, place: Place, element: Element) -> None:
    gutter = flow.typography.theme.fonts.size * 1.4
    width = (place.width - gutter * (across - 1)) / across
    style = _fitting(flow, [item.value for item in items], flow.typography.figure_value, width)
    strip = Strip(0.0, frames=place.frames)
    tallest = 0.0
    for index, item in enumerate(items):
        body = element.add("LI").add("LBody")
        column = place._replace(left=place.left + index * (width + gutter), width=width, parent=body)
        tallest = max(tallest, _figure(flow, item, style, column, strip))
    strip.height = tallest
    flow.put(strip)
    flow.space(flow.typography.theme.fonts.size)


def _figure(flow: Flow, item: KeyFigure, value: TextStyle, column: Place, strip: Strip) -> float:
    """Add one figure's paints to ``strip``; returns the height that it needs."""
    order = flow.order()
    palette = flow.typography.theme.palette

    def bar(canvas: TaggedCanvas, top: float) -> None:
        with canvas.artifact():
            canvas.rule(column.left, column.left + column.width, top, palette.accent, 1.5)

    strip.paints.append(((order, 0), bar))
    down = value.size * 0.3
    for style, inlines in ((value, (Text(item.value),)), (flow.typography.figure_label, item.label)):
        for line in flow.set(inlines, style, column.width, column.parent.add("P")):
            strip.paints.append(((order, 0), flow.line_paint(line, style, column, down)))
            strip.notes += line.notes
            down += style.leading
    return down


def _fitting(flow: Flow, texts: Sequence[str], style: TextStyle, width: float) -> TextStyle:
    """``style``, made smaller where one line of any of ``texts`` is wider than ``width``."""
    face = flow.faces.face(style.role, bold=style.bold, italic=style.italic)
    widest = max(flow.faces.advance(text, face, style.size) for text in texts)
    scale = max(_LEAST_VALUE, min(1.0, width / widest if widest else 1.0))
    return style._replace(size=style.size * scale, leading=style.leading * scale)


def picture(flow: Flow, block: Picture, place: Place) -> None:
    """A drawing with its alternative text, and its caption below."""
    from briefing.rendering.charts import drawing
    from briefing.rendering.charts.page import paint

    if not block.data:
        return
    drawn = drawing(block, flow.typography.theme, flow.faces, place.width)
    group = place.parent.add("Div")
    figure = group.add("Figure", alt=block.alt)

    def draw(canvas: TaggedCanvas, top: float) -> None:
        area = (place.left, top - drawn.height, place.left + drawn.width, top)
        figure.attributes |= {"BBox": area, "Placement": "/Block"}
        canvas.tagged(figure)
        paint(drawn, canvas, place.left, top)
        canvas.untagged()

    flow.space(flow.typography.theme.fonts.size * 0.6)
    end = Break.NEVER if block.caption else Break.FREE
    flow.strip(drawn.height, draw, place, end)
    flow.space(flow.typography.theme.fonts.size * 0.5)
    flow.caption("Figure", block.caption, flow.typography.picture_caption, place, group)


def table_of_contents(flow: Flow, block: TableOfContents, place: Place) -> None:
    """The headings down to a level, each with the page on which it stands."""
    element = place.parent.add("TOC")
    for entry in flow.entries:
        if entry.level <= block.depth:
            _contents_entry(flow, entry, place, element)
    flow.space(flow.typography.theme.fonts.size)


def _contents_entry(flow: Flow, entry: Entry, place: Place, element: Element) -> None:
    style = flow.typography.contents[min(entry.level, 2)]
    size = style.size
    item = element.add("TOCI").add("Reference")
    column = place.inset((entry.level - 1) * size * 1.4, size * 3)._replace(parent=item)
    words = (Link(f"#{entry.place}", (Text(entry.words),)),)
    strips = flow.lines(flow.set(words, style, column.width, item), style, column)
    if not strips:
        return
    right = place.left + place.width

    def number(canvas: TaggedCanvas, top: float) -> None:
        digits = str(flow.page_of[entry.place] + 1)
        pieces = flow.inliner.plain(digits, style, item)
        width = sum(piece.width for piece in pieces)
        flow.drawer.draw_pieces(canvas, pieces, right - width, top - style.drop)

    last = strips[-1]
    last.paints.append((last.paints[0][0], number))
