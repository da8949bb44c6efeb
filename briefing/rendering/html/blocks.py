"""Blocks → HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

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
from briefing.rendering.html.inlines import InlineWriter
from briefing.rendering.html.markup import Html, joined, tag
from briefing.rendering.html.outline import Outline


class BlockWriter:
    """Writes the blocks of one document."""

    def __init__(self, inlines: InlineWriter, outline: Outline, draw: Callable[[Picture], Html]) -> None:
        """``draw`` gives a picture as an element that bears its alternative text."""
        self._inlines = inlines
        self._outline = outline
        self._draw = draw
        self._captions = {"Table": count(1), "Figure": count(1)}
        self._labels = count(1)

    def write(self, blocks: Iterable[Block]) -> Html:
        """Flow content for ``blocks``; a level-1 heading opens a section that runs to the next one."""
        sections: list[tuple[Heading | None, list[Html]]] = [(None, [])]
        for block in blocks:
            if isinstance(block, Heading) and block.level == 1 and self._outline.lists(block):
                sections.append((block, []))
            made = self._one(block)
            if made:
                sections[-1][1].append(made)
        return joined((self._section(heading, content) for heading, content in sections if content), "\n")

    def _section(self, heading: Heading | None, content: list[Html]) -> Html:
        if heading is None:
            return joined(content, "\n")
        page = "page" if heading.page_break_before else None
        label = self._outline.id(heading)
        return tag("section", {"aria-labelledby": label, "class": page}, joined(content, "\n"))

    def _one(self, block: Block) -> Html:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(children, role):
                content = self._inlines.write(children)
                return tag("p", {"class": None if role == "body" else role}, content) if content else content
            case ListBlock(items, ordered):
                return self._list(items, ordered)
            case PullQuote():
                return self._pull_quote(block)
            case Callout():
                return self._callout(block)
            case KeyFigures():
                return self._key_figures(block)
            case Table():
                return self._table(block)
            case Picture(data=()):
                return Html()
            case Picture():
                return tag(
                    "figure", {}, self._draw(block), self._caption("Figure", "figcaption", block.caption)
                )
            case TableOfContents(depth):
                return self._outline.contents(depth)
            case PageBreak():
                return tag("div", {"class": "page"})

    def _heading(self, heading: Heading) -> Html:
        if not self._outline.lists(heading):
            return Html()
        name = f"h{self._outline.level(heading) + 1}"
        return tag(name, {"id": self._outline.id(heading)}, self._inlines.write(heading.children))

    def _list(self, items: Iterable[Iterable[Block]], ordered: bool) -> Html:
        made = [tag("li", {}, joined(map(self._one, item))) for item in items]
        return tag("ol" if ordered else "ul", {}, *made) if made else Html()

    def _pull_quote(self, quote: PullQuote) -> Html:
        words = tag("blockquote", {}, tag("p", {}, self._inlines.write(quote.children)))
        who = self._inlines.write(quote.attribution)
        return tag("figure", {"class": "pull-quote"}, words, tag("figcaption", {}, who) if who else who)

    def _callout(self, callout: Callout) -> Html:
        title = self._inlines.write(callout.title)
        content = joined(map(self._one, callout.children))
        if not title and not content:
            return Html()
        label = f"box-{next(self._labels)}" if title else None
        heading = tag("p", {"class": "callout-title", "id": label}, title) if title else title
        attributes = {"class": f"callout {callout.role}", "role": "group", "aria-labelledby": label}
        return tag("div", attributes, heading, content)

    def _key_figures(self, block: KeyFigures) -> Html:
        items = [
            tag(
                "li",
                {},
                tag("strong", {}, item.value),
                Html(" "),
                tag("span", {}, self._inlines.write(item.label)),
            )
            for item in block.items
        ]
        # Safari takes the list from the reader's ear with the bullets; the role gives it back.
        attributes = {"class": "key-figures", "role": "list", "aria-label": "Key figures"}
        return tag("ul", attributes, *items) if items else Html()

    def _table(self, table: Table) -> Html:
        if not (table.header and table.rows):
            return Html()
        label = f"box-{next(self._labels)}"
        caption = self._table_caption(table, label)
        head = tag(
            "tr", {}, *(tag("th", {"scope": "col"}, self._inlines.write(cell)) for cell in table.header)
        )
        rows = [tag("tr", {}, *self._cells(row, table.row_headers)) for row in table.rows]
        made = tag("table", {}, caption, tag("thead", {}, head), tag("tbody", {}, *rows))
        # A wide table scrolls in its own frame, which the keyboard must reach and a name announce.
        frame = {"class": "table", "role": "region", "tabindex": "0"}
        name = {"aria-labelledby": label} if caption else {"aria-label": "Table"}
        return tag("div", {**frame, **name}, made)

    def _table_caption(self, table: Table, label: str) -> Html:
        caption = self._caption("Table", "span", table.caption)
        summary = tag("span", {"class": "spoken"}, f" {table.summary}") if table.summary else Html()
        return tag("caption", {"id": label}, caption, summary) if caption or summary else Html()

    def _cells(self, row: tuple[Inlines, ...], row_headers: bool) -> list[Html]:
        cells = [self._inlines.write(cell) for cell in row]
        return [
            tag("th", {"scope": "row"}, cell) if row_headers and not index else tag("td", {}, cell)
            for index, cell in enumerate(cells)
        ]

    def _caption(self, label: str, name: str, caption: Inlines) -> Html:
        if not caption:
            return Html()
        return tag(name, {}, f"{label} {next(self._captions[label])}. ", self._inlines.write(caption))
