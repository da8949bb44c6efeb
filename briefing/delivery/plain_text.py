"""Document → plain text: the body that every mail reader can show."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from briefing.document.blocks import (
    Block,
    Callout,
    Document,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    Paragraph,
    Picture,
    PullQuote,
    StrengthMark,
    Strong,
    Table,
    TableOfContents,
    Text,
)
from briefing.rendering.literal import literal_text, web_address
from briefing.rendering.printed_date import printed_date

WIDTH = 72
"""Columns: with a few levels of ``>`` before it, a line still fits a terminal of 80."""


def write_plain_text(document: Document) -> str:
    """``document`` as text in lines of ``WIDTH`` columns, its notes at the end.

    Raises:
        KeyError: a mark names a note that the document lacks.
    """
    return _Writer(document).write()


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._marks: dict[str, int] = {}
        """Number of each note, in the order of first marks."""

    def write(self) -> str:
        parts = [*self._head(), *self._blocks(self._document.blocks, WIDTH)]
        return "\n\n".join([*parts, *self._notes()]) + "\n"

    def _head(self) -> Iterator[str]:
        document = self._document
        if document.handling:
            yield _wrapped(document.handling.upper(), WIDTH)
        lines = [document.title, document.subtitle, printed_date(document.date) if document.date else None]
        yield "\n".join(_wrapped(line, WIDTH) for line in lines if line)

    def _blocks(self, blocks: Iterable[Block], width: int) -> Iterator[str]:
        for block in blocks:
            text = self._block(block, width)
            if text:
                yield text

    def _block(self, block: Block, width: int) -> str:
        match block:
            case Heading(_, children):
                words = self._wrapped(children, width)
                rule = "-" * max(map(len, words.split("\n")))
                return f"{words}\n{rule}"
            case Paragraph(children):
                return self._wrapped(children, width)
            case ListBlock(items, ordered):
                marks = (f"{n}. " if ordered else "* " for n in range(1, len(items) + 1))
                return "\n".join(
                    self._item(item, mark, width) for item, mark in zip(items, marks, strict=True)
                )
            case PullQuote(children, attribution):
                said = self._wrapped(children, width - 4)
                who = self._wrapped((Text("– "), *attribution), width - 4) if attribution else ""
                return textwrap.indent("\n".join(filter(None, (said, who))), "    ")
            case Callout(_, title, children):
                return "\n\n".join(
                    [*filter(None, [self._wrapped(title, width)]), *self._blocks(children, width)]
                )
            case KeyFigures(items):
                return "\n".join(self._wrapped((Text(f"{i.value} "), *i.label), width) for i in items)
            case Table():
                return self._table(block, width)
            case Picture(alt=alt):
                return _wrapped(f"[{alt}]", width)
            case TableOfContents() | PageBreak():
                return ""

    def _item(self, item: Iterable[Block], mark: str, width: int) -> str:
        inner = "\n".join(self._blocks(item, width - len(mark)))
        return mark + textwrap.indent(inner, " " * len(mark)).removeprefix(" " * len(mark))

    def _table(self, table: Table, width: int) -> str:
        """One line a cell, behind its column's name: columns side by side do not survive a mail reader."""
        names = [self._words(cell) for cell in table.header]
        rows = [
            "\n".join(
                _wrapped(f"{name}: {words}" if name else words, width)
                for name, words in zip(names, map(self._words, row), strict=True)
                if words
            )
            for row in table.rows
        ]
        caption = self._wrapped(table.caption, width)
        return "\n\n".join(part for part in (caption, *rows) if part)

    def _notes(self) -> Iterator[str]:
        if not self._marks:
            return
        yield self._block(Heading(1, (Text("Notes"),)), WIDTH)
        for key in list(self._marks):
            yield self._item(
                (Paragraph(self._document.notes[key].children),), f"[{self._marks[key]}] ", WIDTH
            )

    def _wrapped(self, inlines: Inlines, width: int) -> str:
        return "\n".join(_wrapped(line, width) for line in self._words(inlines).split("\n"))

    def _words(self, inlines: Inlines) -> str:
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return literal_text(text)
            case Strong(children) | Emphasis(children):
                return self._words(children)
            case Link(target, children):
                words, address = self._words(children), web_address(target)
                return f"{words} <{address}>" if address and address != words else words
            case NoteRef(note):
                if note not in self._document.notes:
                    raise KeyError(note)
                return f" [{self._marks.setdefault(note, len(self._marks) + 1)}]"
            case StrengthMark():
                return inline.words
            case LineBreak():
                return "\n"


def _wrapped(text: str, width: int) -> str:
    lines = textwrap.wrap(literal_text(text), width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)
