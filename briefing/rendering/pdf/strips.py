"""What a page is filled with: strips of material that no page break parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from briefing.rendering.pdf.canvas import TaggedCanvas

if TYPE_CHECKING:
    from briefing.rendering.pdf.notes import NoteText

Paint = Callable[[TaggedCanvas, float], None]
"""Draws something, given the upper edge of its strip on the page."""


class Break(IntEnum):
    """Whether a page may end after a strip."""

    FREE = 0
    POOR = 1
    """Allowed where the alternative is a half-empty page."""
    NEVER = 2
    """Only where nothing else is possible."""


@dataclass(eq=False, repr=False, slots=True)
class Frame:
    """A box behind strips; each page's share of it is drawn as a box of its own."""

    left: float
    right: float
    fill: str | None = None
    stroke: str | None = None
    bar: str | None = None
    """Colour of the bar at the left edge."""
    bar_width: float = 0.0


@dataclass(eq=False, repr=False, slots=True)
class Heads:
    """The header rows of a table, which are drawn again (as artifacts) where a page begins within it."""

    strips: list[Strip] = field(default_factory=list)
    height: float = 0.0


@dataclass(eq=False, repr=False, slots=True)
class Strip:
    """A horizontal strip of the text: a line, a slice of a table row, a picture.

    ``paints`` come with the place that their words have in the reading order: the slices of a row have
    the cells' places, so that a page's content runs cell by cell and not across the row.
    """

    height: float
    paints: list[tuple[tuple[int, int], Paint]] = field(default_factory=list)
    before: float = 0.0
    """Space above, which a page's first strip does without."""
    end: Break = Break.FREE
    frames: tuple[Frame, ...] = ()
    notes: list[NoteText] = field(default_factory=list)
    heads: Heads | None = None
    new_page: bool = False
    opens: bool = False
    """Whether a section begins with it: a heading's first line."""
    follows: bool = False
    """Whether it belongs to what stands above: a quotation, a box, small print."""
    head_gap: float = 0.0
    """White between the strip and a header row that is repeated above it."""
