"""On which page each heading will probably stand.

A DOCX file has no pages until a word processor makes them, and the numbers in a table of contents are
shown as they were written until the reader updates it. So they are estimated, from the same styles that
the file carries. It is an estimate: fonts that are not installed, and hyphenation, move it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefing.document.blocks import (
    Block,
    Callout,
    Document,
    Emphasis,
    Heading,
    Inlines,
    KeyFigures,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    Strong,
    Table,
    TableOfContents,
)
from briefing.rendering.docx.columns import column_widths, content_weights
from briefing.rendering.docx.measure import Ruler, Slab, pages_of_headings
from briefing.rendering.docx.oxml.styles import Style
from briefing.rendering.docx.stylesheet import LIST_STEP, PARAGRAPH_STYLES
from briefing.rendering.headings import headings
from briefing.rendering.words import plain_text

_SPACE = "Briefing Space"
_BOX_PADDING = 12.0
_ROW_PADDING = 6.5


def estimated_pages(
    document: Document,
    styles: Iterable[Style],
    *,
    size: float,
    width: float,
    height: float,
    picture_height: Callable[[Picture], float],
) -> dict[int, int]:
    """The page of each heading by its place among all headings.

    ``size`` is that of body text, ``width`` and ``height`` are those of a page between its margins;
    ``picture_height`` says how high a picture of that width is. All are points.
    """
    return pages_of_headings(_Layout(document, Ruler(styles, size), picture_height).slabs(width), height)


class _Layout:
    def __init__(self, document: Document, ruler: Ruler, picture_height: Callable[[Picture], float]) -> None:
        self._document = document
        self._ruler = ruler
        self._picture_height = picture_height
        self._marked: set[str] = set()
        self._headings = 0

    def slabs(self, width: float) -> Iterator[Slab]:
        document = self._document
        yield self._ruler.slab("Title", len(document.title), width)
        if document.subtitle:
            yield self._ruler.slab("Subtitle", len(document.subtitle), width)
        for _ in (*document.facts, *([document.date] if document.date else [])):
            yield self._ruler.slab("Briefing Facts", 1, width)
        yield from self._all(document.blocks, width, "Body Text")

    def _all(self, blocks: Iterable[Block], width: float, body: str) -> Iterator[Slab]:
        for block in blocks:
            yield from self._one(block, width, body)

    def _one(self, block: Block, width: float, body: str) -> Iterator[Slab]:
        match block:
            case Heading(level, children) if plain_text(children).strip():
                slab = self._text(f"heading {level}", children, width)
                yield slab._replace(heading=self._headings, starts_page=block.page_break_before)
                self._headings += 1
            case Paragraph(children, role) if children:
                yield self._text(body if role == "body" else PARAGRAPH_STYLES[role], children, width)
            case ListBlock(items):
                for item in items:
                    yield from self._all(item, width - LIST_STEP, "List Continue")
            case PullQuote(children, attribution):
                yield self._text("Quote", children, width)._replace(with_next=bool(attribution))
                if attribution:
                    yield self._text("Quote Attribution", attribution, width)
            case Callout(title=title, children=children):
                yield self._ruler.slab(_SPACE, 0, width)
                if title:
                    yield self._text("Callout Title", title, width)
                yield from self._all(children, width - 22, "Callout Text")
                yield Slab(1, _BOX_PADDING)
                yield self._ruler.slab(_SPACE, 0, width)
            case KeyFigures(items) if items:
                labels = [self._text("Key Figure Label", item.label, width / len(items)) for item in items]
                tallest = max(labels, key=lambda label: label.lines)
                figure = self._ruler.slab("Key Figure", 0, width)
                notes = sum(label.notes for label in labels)
                yield Slab(1, figure.height + tallest.height + 2 * _BOX_PADDING, notes=notes, whole=True)
                yield self._ruler.slab(_SPACE, 0, width)
            case Table(header=(_, *_), rows=(_, *_)):
                yield from self._table(block, width)
            case Picture(data=(_, *_), caption=caption):
                yield Slab(1, self._picture_height(block), whole=True, with_next=bool(caption))
                if caption:
                    yield self._text("caption", caption, width)
            case TableOfContents(depth):
                for heading in headings(self._document.blocks):
                    if heading.level <= depth:
                        yield self._ruler.slab(f"toc {heading.level}", 1, width)
            case PageBreak():
                yield Slab(0, 0, starts_page=True)

    def _table(self, table: Table, width: float) -> Iterator[Slab]:
        if table.caption:
            yield self._text("caption", table.caption, width)._replace(with_next=True)
        weights = table.widths or content_weights(table, width / 5)
        columns = column_widths(weights, round(width))
        yield self._row("Table Heading", table.header, columns)._replace(with_next=bool(table.rows))
        for row in table.rows:
            yield self._row("Table Text", row, columns)
        yield self._ruler.slab(_SPACE, 0, width)

    def _row(self, style: str, row: tuple[Inlines, ...], columns: list[int]) -> Slab:
        cells = [self._text(style, cell, column - 8) for cell, column in zip(row, columns, strict=True)]
        tallest = max(cells, key=lambda cell: cell.lines)
        return tallest._replace(after=_ROW_PADDING, notes=sum(cell.notes for cell in cells))

    def _text(self, style: str, inlines: Inlines, width: float) -> Slab:
        return self._ruler.slab(style, len(plain_text(inlines)), width)._replace(
            notes=self._notes(inlines, width)
        )

    def _notes(self, inlines: Inlines, width: float) -> float:
        height = 0.0
        for inline in inlines:
            match inline:
                case NoteRef(note) if note not in self._marked:
                    self._marked.add(note)
                    text = plain_text(self._document.notes[note].children)
                    height += self._ruler.slab("footnote text", len(text) + 3, width).height
                case Strong(children) | Emphasis(children) | Link(_, children):
                    height += self._notes(children, width)
        return height
