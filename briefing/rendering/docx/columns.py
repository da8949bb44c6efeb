"""How wide a table's columns should be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.document.blocks import Table
from briefing.rendering.words import plain_text

_UNBROKEN = 14
"""Characters that a column keeps on one line if its cells have them: a date, a surname, a grade."""
_PADDING = 2


def column_widths(weights: Sequence[float], width: int) -> list[int]:
    """Columns in proportion to ``weights`` that fill ``width`` twips to the last one."""
    total = sum(weights)
    edges = [round(width * sum(weights[:index]) / total) for index in range(len(weights) + 1)]
    return [right - left for left, right in pairwise(edges)]


def content_weights(table: Table, characters: float) -> tuple[float, ...]:
    """Weights for a table that gives none; ``characters`` stand side by side in its width.

    Each column first gets what its cells need to keep short words and dates whole; what is left goes
    to the columns in proportion to what more they could use.
    """
    columns = zip(table.header, *table.rows, strict=True)
    longest = [max(len(plain_text(cell)) for cell in column) for column in columns]
    needed = [min(length, _UNBROKEN) + _PADDING for length in longest]
    spare = max(0.0, characters - sum(needed))
    wishes = [max(0, length - _UNBROKEN) ** 0.75 for length in longest]
    total = sum(wishes)
    if not total:
        return tuple(map(float, needed))
    return tuple(need + spare * wish / total for need, wish in zip(needed, wishes, strict=True))
