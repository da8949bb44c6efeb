"""Tables: rows are slices of one line each, so that a page may end within a row that is taller than it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.document.blocks import Inlines, Table
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.flow import Flow, Place
from briefing.rendering.pdf.inline import Unit
from briefing.rendering.pdf.lines import break_lines
from briefing.rendering.pdf.stream import text_string
from briefing.rendering.pdf.strips import Break, Heads, Paint, Strip
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.typography import TextStyle

_PAD = 3.5
"""White above and below a row."""
_GUTTER = 9.0
"""White between two columns."""
_WHOLE_ROW = 0.35
"""A row no taller than this share of the page is never split."""
_WHOLE = 0.2
"""A table no taller than this share of the page is never split either."""
_WIDEST_WORD = 0.4
"""The most of the width that a column may claim for a word that does not break."""


class _Cell(NamedTuple):
    units: list[Unit]
    style: TextStyle


def table(flow: Flow, block: Table, place: Place) -> None:
    """A table with its caption; nothing, if it has no rows."""
    if not block.rows:
        return
    attributes = {"Summary": text_string(block.summary)} if block.summary else {}
    element = place.parent.add("Table", attributes=attributes)
    flow.space(flow.typography.theme.fonts.size * 0.7)
    flow.caption("Table", block.caption, flow.typography.caption, place, element)
    columns = max(len(block.header), *(len(row) for row in block.rows))
    head = _cells(flow, block.header, columns, element.add("THead").add("TR"), heads=columns)
    body = element.add("TBody")
    heads = 1 if block.row_headers else 0
    rows = [_cells(flow, row, columns, body.add("TR"), heads) for row in block.rows]
    widths = _widths(flow, block.widths, [head, *rows], columns, place.width)
    start, shared = len(flow.strips), Heads()
    shared.strips = _row(flow, head, widths, place, shared, is_head=True)
    shared.height = sum(strip.height for strip in shared.strips)
    for index, row in enumerate(rows):
        strips = _row(flow, row, widths, place, shared)
        if index in (0, 1, len(rows) - 2) and len(rows) > 2:
            strips[-1].end = Break.POOR
    _keep_whole(flow, start)
    flow.space(flow.typography.theme.fonts.size * 1.1)


def _keep_whole(flow: Flow, start: int) -> None:
    """Let no page end within the table whose strips begin at ``start``, if it is small."""
    strips = flow.strips[start:]
    if sum(strip.height for strip in strips) <= flow.typography.height * _WHOLE:
        for strip in strips[:-1]:
            strip.end = Break.NEVER


def _cells(flow: Flow, row: Sequence[Inlines], columns: int, element: Element, heads: int) -> list[_Cell]:
    """The cells of a row, the first ``heads`` of them headers; a short row is filled up."""
    cells: list[_Cell] = []
    of_column = heads == columns
    for index in range(columns):
        head = index < heads
        scope = "/Column" if of_column else "/Row"
        cell = element.add("TH", attributes={"Scope": scope}) if head else element.add("TD")
        style = flow.typography.head_cell if of_column else flow.typography.cell
        if head and not of_column:
            style = style._replace(bold=True)
        inlines = row[index] if index < len(row) else ()
        cells.append(_Cell(flow.inliner.units(inlines, style, cell.add("P")), style))
    return cells


def _widths(
    flow: Flow, relative: Sequence[float], rows: Sequence[Sequence[_Cell]], columns: int, width: float
) -> list[float]:
    """Widths of the columns with their gutters: as the table says, or as its words ask."""
    if len(relative) == columns and sum(relative) > 0:
        return [width * share / sum(relative) for share in relative]
    least, wanted = [], []
    for column in range(columns):
        cells = [row[column] for row in rows]
        words = max((unit.width for cell in cells for unit in cell.units), default=0.0)
        least.append(min(words, width * _WIDEST_WORD) + _GUTTER)
        wanted.append(max(sum(unit.width for unit in cell.units) for cell in cells) + _GUTTER)
    free, asked = width - sum(least), sum(wanted) - sum(least)
    if free <= 0 or asked <= 0:
        return [width * share / sum(least) for share in least]
    return [low + (high - low) * free / asked for low, high in zip(least, wanted, strict=True)]


def _row(
    flow: Flow,
    cells: Sequence[_Cell],
    widths: Sequence[float],
    place: Place,
    heads: Heads,
    *,
    is_head: bool = False,
) -> list[Strip]:
    columns = _columns(place, widths)
    lines = [
        break_lines(cell.units, column.width, flow.faces) for cell, column in zip(cells, columns, strict=True)
    ]
    slices = max(1, *(len(cell) for cell in lines))
    leading = flow.typography.cell.leading
    whole = is_head or slices * leading <= flow.typography.height * _WHOLE_ROW
    order = flow.order()
    strips = []
    for index in range(slices):
        first, last = index == 0, index == slices - 1
        strip = Strip(
            leading + _PAD * (first + last), frames=place.frames, heads=heads, head_gap=0.0 if first else _PAD
        )
        down = _PAD if first else 0.0
        for number, (cell, column) in enumerate(zip(cells, columns, strict=True)):
            if index < len(lines[number]):
                line = lines[number][index]
                strip.paints.append(((order, number), flow.line_paint(line, cell.style, column, down)))
                strip.notes += line.notes
        if last:
            strip.paints.append(((order, len(cells)), _rule_paint(flow, place, strip.height, is_head)))
        strip.end = _slice_end(index, slices, whole=whole, is_head=is_head)
        strips.append(flow.put(strip))
    return strips


def _columns(place: Place, widths: Sequence[float]) -> list[Place]:
    """The columns without their gutters; the first and the last stand flush with the text."""
    columns, left = [], place.left
    for width in widths:
        columns.append(place._replace(left=left, width=max(width - _GUTTER, 6.0)))
        left += width
    return columns


def _rule_paint(flow: Flow, place: Place, height: float, is_head: bool) -> Paint:
    palette = flow.typography.theme.palette

    def rule(canvas: TaggedCanvas, top: float) -> None:
        colour, width = (palette.accent, 1.0) if is_head else (palette.rule, 0.5)
        with canvas.artifact():
            canvas.rule(place.left, place.left + place.width, top - height, colour, width)

    return rule


def _slice_end(index: int, slices: int, *, whole: bool, is_head: bool) -> Break:
    if index == slices - 1:
        return Break.NEVER if is_head else Break.FREE
    return Break.NEVER if whole or index == 0 or index == slices - 2 else Break.FREE
