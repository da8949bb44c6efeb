"""Markdown's block tokens as the document's blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown_it.tree import SyntaxTreeNode

from briefing.document.blocks import (
    Block,
    Callout,
    Heading,
    Inlines,
    KeyFigure,
    KeyFigures,
    LineBreak,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    Strong,
    Table,
    TableOfContents,
    Text,
)
from briefing.templating.colour import printable, uncoloured
from briefing.templating.inlines import inlines_of, is_blank, plain_text, trimmed
from briefing.templating.markdown import CALLOUTS, PARAGRAPHS, MarkupError

#: Draws the chart of that name with that caption; None where there is nothing to draw.
Draw = Callable[[str, Inlines], Picture | None]

_ATTRIBUTE = re.compile(r'([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?')


class BlockMaker:
    """Makes blocks of a syntax tree; ``draw`` turns ``::: chart`` into pictures."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._anchors: set[str] = set()

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        """The blocks of some block nodes, empty ones left out.

        Raises:
            MarkupError: markup that no block can show.
        """
        return tuple(block for node in nodes for block in self._block(node))

    def _block(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        match node.type:
            case "paragraph":
                children = _inlines(node)
                return () if is_blank(children) else (Paragraph(children),)
            case "heading":
                return self._heading(node)
            case "bullet_list" | "ordered_list":
                items = tuple(item for child in node.children if (item := self.blocks(child.children)))
                return (ListBlock(items, ordered=node.type == "ordered_list"),) if items else ()
            case "table":
                return self._table(node, (), {})
            case "blockquote":
                return self._quote(self.blocks(node.children), ())
            case "container":
                return self._container(node)
            case "hr":
                raise MarkupError("a rule (---) has no place in a briefing – write “::: page-break”")
        raise MarkupError(f"“{node.type}” has no place in a briefing")

    def _heading(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        level = int(node.tag[1])
        if level > 4:
            raise MarkupError("headings go down to level 4 (####)")
        children, attributes = _inlines(node), _attributes(node.meta.get("attributes", ""))
        if is_blank(children):
            return ()
        anchor = self._anchor(attributes.get("id") or plain_text(children))
        return (Heading(level, children, anchor, page_break_before="page-break" in attributes),)

    def _anchor(self, text: str) -> str:
        """An anchor made of ``text`` that no other heading has."""
        stem = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "section"
        anchor, number = stem, 2
        while anchor in self._anchors:
            anchor, number = f"{stem}-{number}", number + 1
        self._anchors.add(anchor)
        return anchor

    def _container(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        role, attributes = node.info, _attributes(node.meta["attributes"])
        title = next((_inlines(child) for child in node.children if child.type == "container_title"), ())
        children = [child for child in node.children if child.type != "container_title"]
        if role == "page-break":
            return (PageBreak(),)
        if role == "toc":
            return (TableOfContents(_depth(plain_text(title))),)
        if role == "chart":
            name, _, caption = plain_text(title).partition(" ")
            picture = self._draw(name, (Text(caption),) if caption else ())
            return (picture,) if picture else ()
        if role == "table":
            return tuple(
                block
                for child in children
                for block in (
                    self._table(child, title, attributes) if child.type == "table" else self._block(child)
                )
            )
        blocks = self.blocks(children)
        if not blocks:
            return ()
        if role in PARAGRAPHS:
            return tuple(_in_role(block, role) for block in blocks)
        if role == "key-figures":
            return _key_figures(blocks)
        if role == "quote":
            return self._quote(blocks, title)
        assert role in CALLOUTS
        return (Callout(role, title, blocks),)  # type: ignore[arg-type]

    def _quote(self, blocks: tuple[Block, ...], attribution: Inlines) -> tuple[Block, ...]:
        paragraphs = [block.children for block in blocks if isinstance(block, Paragraph)]
        if len(paragraphs) != len(blocks):
            raise MarkupError("a quotation holds paragraphs only")
        words: Inlines = ()
        for paragraph in paragraphs:
            words = (*words, LineBreak(), *paragraph) if words else paragraph
        return (PullQuote(words, attribution),) if words else ()

    def _table(self, node: SyntaxTreeNode, caption: Inlines, attributes: dict[str, str]) -> tuple[Block, ...]:
        rows = [
            tuple(_inlines(cell) for cell in row.children)
            for part in node.children
            for row in part.children
            if row.type == "tr"
        ]
        header, body = rows[0], tuple(row for row in rows[1:] if not all(map(is_blank, row)))
        if not body:
            return ()
        widths = _widths(attributes.get("widths", ""), len(header))
        summary = printable(attributes.get("summary", ""))
        return (Table(header, body, caption, widths, summary, "row-headers" in attributes),)


def _inlines(node: SyntaxTreeNode) -> Inlines:
    return inlines_of(node.children)


def _attributes(text: str) -> dict[str, str]:
    """``key key=value key="two words"`` as a mapping; a key without a value has the empty one."""
    return {key: uncoloured(quoted or bare) for key, quoted, bare in _ATTRIBUTE.findall(text)}


def _in_role(block: Block, role: str) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(block.children, role)  # type: ignore[arg-type]
    if isinstance(block, ListBlock):
        items = tuple(tuple(_in_role(child, role) for child in item) for item in block.items)
        return ListBlock(items, block.ordered)
    return block


def _key_figures(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Of each item of a list, its leading strong words as the figure and the rest as its label."""
    figures = []
    for block in blocks:
        for item in block.items if isinstance(block, ListBlock) else ():
            first = item[0]
            if not isinstance(first, Paragraph) or not isinstance(first.children[0], Strong):
                raise MarkupError("an item of “::: key-figures” begins with its figure: - **200** engineers")
            figures.append(KeyFigure(plain_text(first.children[0].children), trimmed(first.children[1:])))
    return (KeyFigures(tuple(figures)),) if figures else ()


def _depth(text: str) -> int:
    if text and text not in {"1", "2", "3", "4"}:
        raise MarkupError("“::: toc” takes a depth of 1 to 4")
    return int(text or 2)


def _widths(text: str, columns: int) -> tuple[float, ...]:
    if not text:
        return ()
    try:
        widths = tuple(float(part) for part in text.split())
    except ValueError:
        widths = ()
    if len(widths) != columns or min(widths) <= 0:
        raise MarkupError(f'widths="{text}" must be {columns} numbers, one for each column')
    return widths


def prune(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """``blocks`` without headings that have no content before the next heading of their level or above,
    without callouts that hold only headings, and without page breaks that nothing follows."""
    kept: list[Block] = []
    for block in reversed([_pruned_inside(block) for block in blocks]):
        following = kept[-1] if kept else None
        if isinstance(block, Heading):
            empty = following is None or isinstance(following, PageBreak)
            if empty or (isinstance(following, Heading) and following.level <= block.level):
                continue
        if isinstance(block, PageBreak) and (following is None or isinstance(following, PageBreak)):
            continue
        if isinstance(block, Callout) and not block.children:
            continue
        kept.append(block)
    return tuple(reversed(kept))


def _pruned_inside(block: Block) -> Block:
    if isinstance(block, Callout):
        return Callout(block.role, block.title, prune(block.children))
    if isinstance(block, ListBlock):
        items = tuple(item for given in block.items if (item := prune(given)))
        return ListBlock(items, block.ordered)
    return block
