"""What stands on every page and is no content: running header, page number, boxes, the rule above notes."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.blocks import Document
from briefing.rendering.fonts import Typefaces
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.pages import Leaf
from briefing.rendering.pdf.strips import Frame
from briefing.rendering.pdf.typography import MM, TextStyle, Typography

_BLEED = 5.0
"""How far a box that goes on reaches beyond its text."""
_NOTE_RULE = 60.0


class Furniture:
    """Draws the furniture of a document's pages."""

    def __init__(
        self, document: Document, typography: Typography, faces: Typefaces, leaves: Sequence[Leaf]
    ) -> None:
        self._document, self._typography, self._faces = document, typography, faces
        self._pages = len(leaves)
        self._first: dict[Frame, int] = {}
        self._last: dict[Frame, int] = {}
        for page, leaf in enumerate(leaves):
            for strip, _ in leaf.placed:
                for frame in strip.frames:
                    self._first.setdefault(frame, page)
                    self._last[frame] = page

    def header(self, canvas: TaggedCanvas) -> None:
        """Title and handling label; the first page has them in its title block."""
        if canvas.page == 0:
            return
        typography, style = self._typography, self._typography.furniture
        right = typography.left + typography.width
        y = typography.page[1] - typography.theme.margin_top * MM * 0.62
        with canvas.artifact("Pagination"):
            label = self._document.handling or ""
            taken = self._text(canvas, label, typography.handling, y, end=right) if label else 0.0
            self._text(
                canvas,
                self._document.title,
                style,
                y,
                start=typography.left,
                most=typography.width - taken - 18,
            )
            canvas.rule(typography.left, right, y - 6, typography.theme.palette.rule)

    def footer(self, canvas: TaggedCanvas) -> None:
        """The author, and the number of the page, of how many."""
        typography = self._typography
        right = typography.left + typography.width
        y = typography.theme.margin_bottom * MM * 0.5
        with canvas.artifact("Pagination"):
            author = self._document.author or ""
            self._text(canvas, author, typography.furniture, y, start=typography.left, most=right * 0.6)
            self._text(canvas, f"Page {canvas.page + 1} of {self._pages}", typography.furniture, y, end=right)

    def frames(self, canvas: TaggedCanvas, leaf: Leaf) -> None:
        """The boxes behind the strips of a page."""
        extents: dict[Frame, tuple[float, float]] = {}
        for strip, top in leaf.placed:
            for frame in strip.frames:
                start = extents.get(frame, (top, 0.0))[0]
                extents[frame] = (start, top + strip.height)
        if not extents:
            return
        upper = self._typography.top
        with canvas.artifact():
            for frame, (top, bottom) in extents.items():
                top -= _BLEED if self._first[frame] < canvas.page else 0.0
                bottom += _BLEED if self._last[frame] > canvas.page else 0.0
                area = (frame.left, upper - bottom, frame.right, upper - top)
                if frame.fill or frame.stroke:
                    canvas.box(area, frame.fill, frame.stroke)
                if frame.bar:
                    canvas.box((area[0], area[1], area[0] + frame.bar_width, area[3]), frame.bar)

    def note_rule(self, canvas: TaggedCanvas, top: float) -> None:
        """The short rule between text and notes; ``top`` is where the notes begin."""
        typography = self._typography
        with canvas.artifact():
            canvas.rule(
                typography.left, typography.left + _NOTE_RULE, top + 5, typography.theme.palette.muted
            )

    def _text(
        self,
        canvas: TaggedCanvas,
        text: str,
        style: TextStyle,
        y: float,
        *,
        start: float = 0.0,
        end: float | None = None,
        most: float = 1e9,
    ) -> float:
        """One line from ``start``, or up to ``end``, shortened to ``most`` points; returns its width."""
        face = self._faces.face(style.role, bold=style.bold)
        literal = self._faces.literal(text)
        runs = self._faces.runs(literal, face)
        while len(literal) > 1 and self._wide(runs, style) > most:
            literal = literal[:-2].rstrip("… ") + "…"
            runs = self._faces.runs(literal, face)
        width = self._wide(runs, style)
        x = start if end is None else end - width
        for name, shown in runs:
            canvas.text(x, y, shown, name, style.size, style.colour)
            x += self._faces.width(shown, name, style.size)
        return width

    def _wide(self, runs: Sequence[tuple[str, str]], style: TextStyle) -> float:
        return sum(self._faces.width(shown, name, style.size) for name, shown in runs)
