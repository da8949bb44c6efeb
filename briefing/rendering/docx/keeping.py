"""What stays on one page with what: a section's tail with the section, a table's first rows with its head."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.blocks import Block, Callout, Paragraph, PullQuote
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.tables import Row
from briefing.rendering.docx.oxml.text import keep_with_next, plain

_FEWEST_SPLIT = 5
"""Rows of a table beyond which a page may end within it: after two of them, and not before the last.
A table of five LibreOffice split after its third, where its page ended, and showed the last two nowhere."""


def follows(block: Block) -> bool:
    """Whether a block belongs to what stands above it, and looks torn off on top of a page."""
    match block:
        case Paragraph(role=role):
            return role == "small"
        case Callout(role=role):
            return role != "bottom-line"
        case _:
            return isinstance(block, PullQuote)


def keep_end(made: Sequence[Element]) -> None:
    """Keep the last of some blocks, and the empty paragraph below it, on the page of what comes next."""
    for element in made[-1:] if plain(made[-1]) else made[-2:]:
        keep_with_next(element)


def keep_rows(header: Row, rows: Sequence[Row]) -> None:
    """Keep the header of a table with two rows, and the last row with the one before; a short table whole."""
    kept = [*rows[:2], *rows[-2:-1]] if len(rows) > _FEWEST_SPLIT else rows[:-1]
    for row in (header, *kept):
        for cell in row.cells:
            for block in cell.content:
                keep_with_next(block)
