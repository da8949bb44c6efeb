"""Plain text of inlines, and what a table's columns need."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.document.blocks import Emphasis, Inlines, Link, Strong, Text


def plain_text(inlines: Inlines) -> str:
    """The words of ``inlines`` without marks and breaks."""
    return "".join(
        inline.text
        if isinstance(inline, Text)
        else plain_text(inline.children)
        if isinstance(inline, Strong | Emphasis | Link)
        else " "
        for inline in inlines
    )


def column_widths(weights: Sequence[float], width: int) -> list[int]:
    """Columns in proportion to ``weights`` that fill ``width`` twips to the last one."""
    total = sum(weights)
    edges = [round(width * sum(weights[:index]) / total) for index in range(len(weights) + 1)]
    return [right - left for left, right in pairwise(edges)]
