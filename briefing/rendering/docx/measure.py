"""How much room blocks take, by the look of their styles and the number of their characters."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from briefing.rendering.docx.oxml.styles import Style

_CHARACTER = 0.49
"""Mean advance of English text as a share of the size: Noto Serif 0.487, Noto Sans 0.477, bold 0.51."""
_RAGGED = 1.03
"""What line ends leave empty."""
_NATURAL_LINE = 1.362
"""Ascent and descent of the Noto families as a share of the size; a line is never lower."""


class Slab(NamedTuple):
    """A stretch of lines, in points: what a page break may part, and what it may not."""

    lines: int
    line: float
    before: float = 0
    after: float = 0
    whole: bool = False
    """No page break inside."""
    with_next: bool = False
    starts_page: bool = False
    heading: int | None = None
    """Its place among all headings, if it is one."""
    notes: float = 0
    """Height of the notes whose first marks it carries."""

    @property
    def height(self) -> float:
        """With the space above and below."""
        return self.before + self.lines * self.line + self.after


class _Look(NamedTuple):
    """What of a style bears on the room that its paragraphs take; lengths are points."""

    size: float
    indents: float
    line: float
    before: float
    after: float
    whole: bool
    with_next: bool


class Ruler:
    """Measures text in the styles of one stylesheet."""

    def __init__(self, styles: Iterable[Style], size: float) -> None:
        """``size`` is that of text whose style names none."""
        self._size = size
        self._styles = {style.name: style for style in styles}
        self._looks: dict[str, _Look] = {}

    def slab(self, name: str, characters: int, width: float) -> Slab:
        """A paragraph of ``characters`` in the style ``name``, ``width`` points wide."""
        look = self._looks.get(name)
        if look is None:
            look = self._looks[name] = self._look(name)
        room = max(width - look.indents, look.size)
        lines = max(1, ceil(characters * look.size * _CHARACTER * _RAGGED / room))
        return Slab(lines, look.line, look.before, look.after, look.whole, look.with_next)

    def _look(self, name: str) -> _Look:
        chain = list(self._chain(name))
        paragraphs = [style.paragraph for style in chain]
        size = next((style.character.size for style in chain if style.character.size), self._size)
        left, right, before, after, line, exact = (
            next((value for paragraph in paragraphs if (value := getattr(paragraph, key)) is not None), 0.0)
            for key in ("left", "right", "space_before", "space_after", "line_height", "exact_height")
        )
        return _Look(
            size=size,
            indents=left + right,
            line=exact or max(line, size * _NATURAL_LINE),
            before=before,
            after=after,
            whole=any(paragraph.keep_together for paragraph in paragraphs),
            with_next=any(paragraph.keep_with_next for paragraph in paragraphs),
        )

    def _chain(self, name: str) -> Iterable[Style]:
        style: Style | None = self._styles[name]
        while style is not None:
            yield style
            style = self._styles.get(style.base) if style.base and style.base != style.name else None


def pages_of_headings(slabs: Iterable[Slab], height: float) -> dict[int, int]:
    """The page of each heading, counted from 1, if pages are ``height`` points high."""
    pages: dict[int, int] = {}
    page, used = 1, 0.0
    held: list[Slab] = []
    for slab in slabs:
        held.append(slab)
        if slab.with_next:
            continue
        for index, kept in enumerate(held):
            needed = sum(each.height + each.notes for each in held[index:-1]) + _least(held[-1])
            if (kept.starts_page or used + needed > height) and used:
                page, used = page + 1, 0.0
            if kept.heading is not None:
                pages[kept.heading] = page
            used += kept.height + kept.notes
            while used > height and kept is held[-1]:
                page, used = page + 1, used - height
        held = []
    for kept in held:
        if kept.heading is not None:
            pages[kept.heading] = page
    return pages


def _least(slab: Slab) -> float:
    """What must fit on the page on which ``slab`` begins: two lines, or all of what stays whole."""
    lines = slab.lines if slab.whole else min(slab.lines, 2)
    return slab.before + lines * slab.line + slab.notes
