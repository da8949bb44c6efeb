"""The block tree: what a briefing looks like to every writer.

A writer never sees Markdown, Jinja or the summary model; a template never sees DOCX or PDF. All text
in the tree is literal: no writer may interpret it as markup.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from briefing.document.record import Record, record

# --- inlines ---------------------------------------------------------------------------------


@record
class Text(Record):
    """Literal text."""

    text: str


@record
class Strong(Record):
    """Strong importance."""

    children: tuple[Inline, ...]


@record
class Emphasis(Record):
    """Stress emphasis."""

    children: tuple[Inline, ...]


@record
class Link(Record):
    """A hyperlink to a URL, or to an anchor of this document (``#anchor``)."""

    target: str
    children: tuple[Inline, ...]


@record
class NoteRef(Record):
    """The mark of a note; ``note`` is a key of ``Document.notes``. Writers number marks in reading
    order; a second mark of the same note repeats its number where the format allows it."""

    note: str


@record
class StrengthMark(Record):
    """An evidence-strength mark; it is drawn *and* worded, so that it survives greyscale and speech."""

    strength: Literal["none", "thin", "moderate", "strong"]

    @property
    def words(self) -> str:
        """What every writer prints and speaks beside the drawn mark."""
        return f"Evidence: {self.strength}"

    @property
    def steps(self) -> int:
        """How many of the mark's three steps are filled."""
        return ("none", "thin", "moderate", "strong").index(self.strength)


@record
class LineBreak(Record):
    """A line break inside a paragraph."""


Inline = Text | Strong | Emphasis | Link | NoteRef | StrengthMark | LineBreak
Inlines = tuple[Inline, ...]

# --- blocks ----------------------------------------------------------------------------------


@record
class Heading(Record):
    """A heading, level 1 (a section of the brief) to 4. The document's title is not a heading block."""

    level: int
    children: Inlines
    anchor: str | None = None
    page_break_before: bool = False


@record
class Paragraph(Record):
    """A paragraph; ``role`` names a paragraph style of the theme."""

    children: Inlines
    role: Literal["body", "lead", "question", "small", "label"] = "body"


@record
class ListBlock(Record):
    """A bulleted or numbered list; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@record
class PullQuote(Record):
    """A displayed quotation with its attribution."""

    children: Inlines
    attribution: Inlines = ()


@record
class Callout(Record):
    """A boxed passage: the bottom line, standing guidance, a gap, a caution."""

    role: Literal["bottom-line", "guidance", "gap", "caution", "note"]
    title: Inlines
    children: tuple[Block, ...]


@record
class KeyFigure(Record):
    """One number of the key-figure strip."""

    value: str
    label: Inlines


@record
class KeyFigures(Record):
    """A strip of two to five key figures."""

    items: tuple[KeyFigure, ...]


@record
class Table(Record):
    """A table whose first row is its header; cells hold inlines. ``widths`` are relative."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()
    widths: tuple[float, ...] = ()
    summary: str = ""
    """What the table shows, for readers who cannot see it."""
    row_headers: bool = False
    """Whether the first cell of each row is a header of that row."""


@record
class Picture(Record):
    """A picture, drawn by ``briefing.rendering.charts`` from ``chart`` and its ``data``."""

    chart: Literal["timeline", "coverage", "relations"]
    data: tuple[tuple[str, ...], ...]
    alt: str
    caption: Inlines = ()


@record
class TableOfContents(Record):
    """Where the writer puts the table of contents."""

    depth: int = 2


@record
class PageBreak(Record):
    """The next block starts a page."""


Block = (
    Heading | Paragraph | ListBlock | PullQuote | Callout | KeyFigures | Table | Picture
    | TableOfContents | PageBreak
)  # fmt: skip


@record
class Note(Record):
    """A note: source, position and verbatim words."""

    children: Inlines
    anchor: str | None = None


@record
class Document(Record):
    """A whole document, ready for any writer."""

    title: str
    blocks: tuple[Block, ...]
    notes: dict[str, Note] = field(default_factory=dict)
    subtitle: str | None = None
    date: str | None = None
    """ISO 8601."""
    facts: tuple[tuple[str, str], ...] = ()
    """Label and value of the title block: prepared for, prepared by …"""
    handling: str | None = None
    author: str | None = None
    keywords: tuple[str, ...] = ()
    language: str = "en-GB"
