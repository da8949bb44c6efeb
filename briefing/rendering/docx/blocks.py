"""Blocks → paragraphs and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefing.document.blocks import (
    Block,
    Callout,
    Heading,
    Inlines,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    Table,
    TableOfContents,
)
from briefing.document.theme import Palette, Theme
from briefing.rendering.docx.columns import column_widths, content_weights
from briefing.rendering.docx.contents import Contents
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.keeping import follows, keep_end, keep_rows
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.fields import sequence
from briefing.rendering.docx.oxml.formats import (
    PLAIN,
    TWIPS_PER_POINT,
    CharacterFormat,
    Line,
    ParagraphFormat,
)
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.numbering import LEVELS
from briefing.rendering.docx.oxml.tables import Cell, Row, TableGrid
from briefing.rendering.docx.oxml.text import page_break, paragraph, runs
from briefing.rendering.docx.stylesheet import (
    FIGURE_GUTTER,
    FIGURE_SCALE,
    LIST_STEP,
    PARAGRAPH_STYLES,
)
from briefing.rendering.headings import lead_ups
from briefing.rendering.words import plain_text

LONGEST_WHOLE_ROW = 1500
"""Characters in one cell beyond which a row may split: in a narrow column they fill half a page."""
_BOX_INSET = 22 * TWIPS_PER_POINT
"""What the padding of a box takes from its width, in twips."""
_DEEPEST_LIST_STYLE = 3
_FIGURE_CHARACTER, _LEAST_FIGURE = 0.6, 0.7
"""Mean width of a character of a key figure as a share of its size (measured on Noto Sans Bold), and how far
the figures of a strip may shrink."""
_TABLE_CHARACTER = 0.5
"""Mean width of a character of table text as a share of the body size (measured on Noto Sans, 0.85 of it)."""


class _Place(NamedTuple):
    """Where a block stands: the width it has in twips, how deep in lists, and whether in a box."""

    width: int
    depth: int = 0
    boxed: bool = False


class _BoxLook(NamedTuple):
    bar: Line
    background: str | None = None
    outline: Line | None = None


class BlockWriter:
    """Writes the blocks of one document."""

    def __init__(
        self,
        manuscript: Manuscript,
        inlines: InlineWriter,
        contents: Contents,
        theme: Theme,
        draw: Callable[[Picture], bytes],
    ) -> None:
        """``draw`` gives a picture as PNG."""
        self._manuscript = manuscript
        self._inlines = inlines
        self._contents = contents
        self._theme = theme
        self._draw = draw

    def write(self, blocks: Sequence[Block], width: int) -> list[Element]:
        """Paragraphs and tables of ``blocks``, at most ``width`` twips wide, in reading order."""
        return self._all(blocks, _Place(width))

    def _all(self, blocks: Sequence[Block], place: _Place) -> list[Element]:
        leading_up = lead_ups(blocks)
        made: list[Element] = []
        for at, block in enumerate(blocks):
            if made and not place.boxed and (follows(block) or at - 1 in leading_up):
                keep_end(made)
            made += self._one(block, place)
        return made

    def _one(self, block: Block, place: _Place) -> Iterator[Element]:
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph():
                yield from self._paragraph(block, place)
            case ListBlock():
                yield from self._list(block, place)
            case PullQuote():
                yield from self._pull_quote(block)
            case Callout():
                yield from self._callout(block, place)
            case KeyFigures():
                yield from self._key_figures(block, place)
            case Table():
                yield from self._table(block, place)
            case Picture():
                yield from self._picture(block, place)
            case TableOfContents(depth):
                yield from self._contents.table(depth)
            case PageBreak():
                yield paragraph(self._style("Briefing Space"), [page_break()])

    # --- text --------------------------------------------------------------------------------

    def _heading(self, heading: Heading) -> Iterator[Element]:
        if not plain_text(heading.children).strip():
            return
        format = self._style(f"heading {heading.level}")
        if heading.page_break_before:
            format = format._replace(page_break_before=True)
        content = self._inlines.write(heading.children)
        for bookmark in self._contents.bookmarks(heading):
            content = self._manuscript.bookmarks.around(bookmark, content)
        yield paragraph(format, content)

    def _paragraph(self, block: Paragraph, place: _Place) -> Iterator[Element]:
        if not block.children:
            return
        name = PARAGRAPH_STYLES[block.role]
        if block.role == "body" and place.depth:
            name = _list_style("List Continue", place.depth)
        elif block.role == "body" and place.boxed:
            name = "Callout Text"
        format = self._style(name)
        if block.role == "body" and place.depth > _DEEPEST_LIST_STYLE:
            format = format._replace(left=LIST_STEP * place.depth)
        yield paragraph(format, self._inlines.write(block.children))

    def _pull_quote(self, quote: PullQuote) -> Iterator[Element]:
        keep = bool(quote.attribution)
        format = self._style("Quote")._replace(keep_with_next=keep or None)
        yield paragraph(format, self._inlines.write(quote.children))
        if keep:
            yield self._text("Quote Attribution", quote.attribution)

    # --- lists -------------------------------------------------------------------------------

    def _list(self, block: ListBlock, place: _Place) -> Iterator[Element]:
        if not block.items:
            return
        inside = place._replace(depth=place.depth + 1)
        format = self._list_format(block.ordered, inside.depth)
        for item in block.items:
            first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph) else (None, item)
            yield paragraph(format, self._inlines.write(first.children) if first else [])
            yield from self._all(rest, inside)

    def _list_format(self, ordered: bool, depth: int) -> ParagraphFormat:
        """The format of an item; a style of the user's that numbers its paragraphs goes on doing so."""
        name = _list_style("List Number" if ordered else "List Bullet", depth)
        format, theirs = self._style(name), self._manuscript.styles.numbering(name)
        numbering = self._manuscript.numbering
        if ordered:
            return format._replace(
                numbering=(numbering.numbers(theirs), 0 if theirs else min(depth, LEVELS) - 1)
            )
        return format if theirs else format._replace(numbering=(numbering.bullets(), min(depth, LEVELS) - 1))

    # --- boxes -------------------------------------------------------------------------------

    def _callout(self, callout: Callout, place: _Place) -> Iterator[Element]:
        look = _box_look(callout.role, self._theme.palette)
        content = self._all(callout.children, _Place(place.width - _BOX_INSET, boxed=True))
        rows = []
        if callout.title:
            name = "Caution Title" if callout.role in ("caution", "gap") else "Callout Title"
            title = Cell([self._text(name, callout.title)], look.background, look.bar, (6, 2))
            # As a header row the title repeats where the box goes on on the next page, and is read first.
            rows.append(Row([title], header=bool(content)))
        if content:
            below = Cell(content, look.background, look.bar, (0 if rows else 6, 4))
            rows.append(Row([below], may_split=True))
        if not rows:
            return
        grid = TableGrid(
            self._manuscript.styles.id("Briefing Box"),
            [place.width],
            title=plain_text(callout.title),
            header_row=len(rows) > 1,
            outline=look.outline,
        )
        yield paragraph(self._style("Briefing Space"), [])
        yield from self._set_off(grid.element(rows))

    def _key_figures(self, block: KeyFigures, place: _Place) -> Iterator[Element]:
        if not block.items:
            return
        widths = column_widths([1.0] * len(block.items), place.width)
        look = CharacterFormat(size=self._fitting_size([item.value for item in block.items], min(widths)))
        cells = [
            Cell(
                [
                    paragraph(self._style("Key Figure"), runs(item.value, look)),
                    self._text("Key Figure Label", item.label),
                ]
            )
            for item in block.items
        ]
        grid = TableGrid(self._manuscript.styles.id("Briefing Figures"), widths, title="Key figures")
        yield paragraph(self._style("Briefing Space"), [])
        yield from self._set_off(grid.element([Row(cells)]))

    def _fitting_size(self, values: Sequence[str], width: int) -> float | None:
        """The size at which all of ``values`` stay on one line of a column of ``width`` twips, where that of
        their style is too large for one of them; none too small to stand out."""
        fonts = self._theme.fonts
        room = width / TWIPS_PER_POINT - FIGURE_GUTTER
        widest = max(map(len, values)) * fonts.size * FIGURE_SCALE * _FIGURE_CHARACTER
        if widest <= room:
            return None
        return fonts.size * FIGURE_SCALE * max(room / widest, _LEAST_FIGURE)

    # --- tables and pictures -----------------------------------------------------------------

    def _table(self, table: Table, place: _Place) -> Iterator[Element]:
        if not (table.header and table.rows):
            return
        if table.caption:
            yield self._caption("Table", table.caption, keep_with_next=True)
        header = Row([Cell([self._text("Table Heading", cell)]) for cell in table.header], header=True)
        grid = TableGrid(
            self._manuscript.styles.id("Briefing Table"),
            column_widths(table.widths or content_weights(table, self._characters(place.width)), place.width),
            title=plain_text(table.caption),
            description=table.summary,
            header_row=True,
            header_column=table.row_headers,
        )
        rows = [self._row(row, bold_first=table.row_headers) for row in table.rows]
        keep_rows(header, rows)
        yield from self._set_off(grid.element([header, *rows]))

    def _row(self, row: tuple[Inlines, ...], *, bold_first: bool) -> Row:
        bold = CharacterFormat(bold=True)
        cells = [
            Cell([self._text("Table Text", cell, bold if bold_first and not index else PLAIN)])
            for index, cell in enumerate(row)
        ]
        return Row(cells, may_split=max(len(plain_text(cell)) for cell in row) > LONGEST_WHOLE_ROW)

    def _picture(self, block: Picture, place: _Place) -> Iterator[Element]:
        if not block.data:
            return
        image = self._manuscript.picture(
            self._manuscript.main, self._draw(block), width=place.width / TWIPS_PER_POINT, alt=block.alt
        )
        format = self._style("Briefing Picture")._replace(keep_with_next=bool(block.caption) or None)
        yield paragraph(format, [image])
        if block.caption:
            yield self._caption("Figure", block.caption, keep_with_next=False)

    def _caption(self, label: str, caption: Inlines, *, keep_with_next: bool) -> Element:
        number = self._manuscript.next_in_sequence(label)
        content = [*runs(f"{label} "), *sequence(label, number), *runs(". "), *self._inlines.write(caption)]
        return paragraph(self._style("caption")._replace(keep_with_next=keep_with_next or None), content)

    # --- parts of the above ------------------------------------------------------------------

    def _set_off(self, table: Element) -> Iterator[Element]:
        """A table and a little space: Word joins tables that touch, and a cell must end in a paragraph."""
        yield table
        yield paragraph(self._style("Briefing Space"), [])

    def _characters(self, width: int) -> float:
        """How many characters of table text stand side by side in ``width`` twips."""
        return width / TWIPS_PER_POINT / (self._theme.fonts.size * _TABLE_CHARACTER)

    def _text(self, style: str, inlines: Inlines, format: CharacterFormat = PLAIN) -> Element:
        return paragraph(self._style(style), self._inlines.write(inlines, format))

    def _style(self, name: str) -> ParagraphFormat:
        return ParagraphFormat(style=self._manuscript.styles.id(name))


def _list_style(kind: str, depth: int) -> str:
    return kind if depth == 1 else f"{kind} {min(depth, _DEEPEST_LIST_STYLE)}"


def _box_look(role: str, palette: Palette) -> _BoxLook:
    match role:
        case "bottom-line":
            return _BoxLook(Line(palette.accent, 4.5, 0), palette.accent_tint)
        case "caution" | "gap":
            return _BoxLook(Line(palette.caution, 3, 0), palette.caution_tint)
        case "guidance":
            return _BoxLook(Line(palette.accent, 3, 0), outline=Line(palette.rule, 0.5, 0))
        case _:
            return _BoxLook(Line(palette.rule, 3, 0), outline=Line(palette.rule, 0.5, 0))
