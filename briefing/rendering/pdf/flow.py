"""The vertical list of a document: strips, the space between them, and the column they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.document.blocks import Inlines, Text
from briefing.rendering.fonts import Typefaces
from briefing.rendering.pdf.inline import Inliner
from briefing.rendering.pdf.lines import Line, LineDrawer, balance_lines, break_lines
from briefing.rendering.pdf.notes import NoteBook
from briefing.rendering.pdf.strips import Break, Frame, Paint, Strip
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.typography import TextStyle, Typography


class Place(NamedTuple):
    """Where blocks go: the edge and width of their column, what they belong to, the boxes around."""

    left: float
    width: float
    parent: Element
    frames: tuple[Frame, ...] = ()
    compact: bool = False
    """Whether paragraphs stand close together, as in lists."""

    def inset(self, left: float, right: float = 0.0) -> Place:
        """A narrower column."""
        return self._replace(left=self.left + left, width=max(self.width - left - right, 36.0))


class Entry(NamedTuple):
    """A heading, as the table of contents and the outline know it."""

    level: int
    words: str
    place: str


@dataclass(eq=False, repr=False, slots=True)
class Flow:
    """The vertical list of a document, as it grows."""

    typography: Typography
    faces: Typefaces
    inliner: Inliner
    notes: NoteBook
    drawer: LineDrawer
    entries: Sequence[Entry]
    strips: list[Strip] = field(default_factory=list)
    heading_strips: list[Strip] = field(default_factory=list)
    """The first strip of each heading, as :attr:`entries` has them."""
    page_of: dict[str, int] = field(default_factory=dict)
    """Pages of places, from 0; known once the pages are broken, and so before they are drawn."""
    _captions: dict[str, int] = field(default_factory=dict)
    _depth: int = 0
    _space: float = 0.0
    _new_page: bool = False
    _sequence: int = 0

    # --- the list -------------------------------------------------------------------------------------

    def put(self, strip: Strip) -> Strip:
        """Append a strip, below the larger of the spaces that its neighbours ask for."""
        strip.before = max(strip.before, self._space) if self.strips else 0.0
        strip.new_page, self._new_page = self._new_page, False
        self._space = 0.0
        self.strips.append(strip)
        return strip

    def space(self, points: float) -> None:
        """Ask for white space below what stands last."""
        self._space = max(self._space, points)

    def close_up(self) -> None:
        """Forget the space that was asked for, as at the inner edge of a box."""
        self._space = 0.0

    def next_page(self) -> None:
        """What comes next starts a page; nothing happens where nothing comes."""
        self._new_page = True

    def nesting(self, level: int) -> int:
        """The level of a heading in the structure: at most one deeper than the heading before."""
        self._depth = min(level, self._depth + 1)
        return self._depth

    def order(self) -> int:
        """The next place in the reading order."""
        self._sequence += 1
        return self._sequence

    def strip(self, height: float, paint: Paint, place: Place, end: Break = Break.FREE) -> Strip:
        """Append a strip with one paint."""
        strip = Strip(height, [((self.order(), 0), paint)], end=end, frames=place.frames)
        return self.put(strip)

    # --- text -------------------------------------------------------------------------------------------

    def paragraph(
        self, inlines: Inlines, style: TextStyle, place: Place, tag: str = "P", element: Element | None = None
    ) -> list[Strip]:
        """Lines of a paragraph, kept from leaving one line alone on a page."""
        element = element or place.parent.add(tag)
        return self.lines(self.set(inlines, style, place.width, element), style, place)

    def caption(self, kind: str, words: Inlines, style: TextStyle, place: Place, owner: Element) -> None:
        """The numbered caption of a table or a figure; nothing where there are no words."""
        if not words:
            return
        number = self._captions[kind] = self._captions.get(kind, 0) + 1
        column = place._replace(parent=owner.add("Caption"))
        self.paragraph((Text(f"{kind} {number}. "), *words), style, column)

    def set(self, inlines: Inlines, style: TextStyle, width: float, element: Element) -> list[Line]:
        """Lines that are not placed yet."""
        units = self.inliner.units(inlines, style, element)
        return (balance_lines if style.even else break_lines)(units, width, self.faces)

    def lines(self, lines: Sequence[Line], style: TextStyle, place: Place) -> list[Strip]:
        """Append set lines."""
        if not lines:
            return []
        self.space(style.before)
        order = self.order()
        strips = [
            self.put(
                Strip(
                    style.leading,
                    [((order, 0), self.line_paint(line, style, place))],
                    end=_end(index, len(lines), style),
                    frames=place.frames,
                    notes=line.notes,
                )
            )
            for index, line in enumerate(lines)
        ]
        self.space(style.after)
        return strips

    def line_paint(self, line: Line, style: TextStyle, place: Place, down: float = 0.0) -> Paint:
        """Draws one line, ``down`` points below the upper edge of its strip."""
        return lambda canvas, top: self.drawer.draw(canvas, line, style, place.left, top - down, place.width)


def _end(index: int, count: int, style: TextStyle) -> Break:
    """Whether a page may end after a line: not after the first, nor before the last (of at least two)."""
    if index == count - 1:
        return Break.NEVER if style.keep_with_next else Break.FREE
    return Break.NEVER if index in (0, count - 2) else Break.FREE
