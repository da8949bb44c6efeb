"""Lines: units are broken into lines, and a line is drawn with its links, marks and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.document.theme import Palette
from briefing.rendering.bidi import base_direction, mirrored, visual_order
from briefing.rendering.fonts import Typefaces
from briefing.rendering.pdf.canvas import TaggedCanvas
from briefing.rendering.pdf.inline import Piece, Unit
from briefing.rendering.pdf.notes import NoteText
from briefing.rendering.pdf.typography import TextStyle


class Line(NamedTuple):
    """Pieces in reading order. ``soft``: the line ends at a space, which belongs to the text."""

    pieces: tuple[Piece, ...]
    width: float
    soft: bool = False

    @property
    def notes(self) -> list[NoteText]:
        """Notes whose first marks stand on the line."""
        return [piece.note for piece in self.pieces if piece.note is not None]


def break_lines(units: Sequence[Unit], measure: float, faces: Typefaces) -> list[Line]:
    """The fewest lines of at most ``measure`` points; a unit that is longer is broken where it must be."""
    lines: list[Line] = []
    current: list[Piece] = []
    width = 0.0

    def close(soft: bool) -> None:
        nonlocal current, width
        while current and current[-1].space:
            width -= current.pop().width
        lines.append(Line(tuple(current), width, soft))
        current, width = [], 0.0

    for unit in units:
        if unit.must_end:
            current += [piece for piece in unit.pieces if piece.text]
            close(soft=True)
            continue
        if not unit.space and current and width + unit.width > measure:
            close(soft=current[-1].space)
        if unit.space and not current:
            continue
        for piece in unit.pieces if unit.width <= measure else _shortened(unit.pieces, measure, faces):
            if current and not piece.space and width + piece.width > measure and unit.width > measure:
                close(soft=False)
            current.append(piece)
            width += piece.width
    if current:
        close(soft=False)
    return lines


def balance_lines(units: Sequence[Unit], measure: float, faces: Typefaces) -> list[Line]:
    """As few lines as :func:`break_lines` needs, and as even as they can be: for headings."""
    lines = break_lines(units, measure, faces)
    if len(lines) < 2:
        return lines
    least, most = measure / len(lines), measure
    while most - least > 1:
        middle = (least + most) / 2
        if len(break_lines(units, middle, faces)) == len(lines):
            most = middle
        else:
            least = middle
    return break_lines(units, most, faces)


def _shortened(pieces: Sequence[Piece], measure: float, faces: Typefaces) -> Iterator[Piece]:
    """Pieces of a unit longer than the line, cut into parts that fill one."""
    for piece in pieces:
        start, width = 0, 0.0
        for index, character in enumerate(piece.text):
            advance = faces.width(character, piece.face, piece.size)
            if width + advance > measure and index > start:
                yield piece._replace(text=piece.text[start:index], width=width, note=None)
                start, width = index, 0.0
            width += advance
        rest = piece.text[start:]
        yield piece._replace(text=rest, width=width if piece.text else piece.width)


class LineDrawer:
    """Draws lines on a canvas."""

    def __init__(self, palette: Palette, faces: Typefaces, language: str) -> None:
        self._palette, self._faces, self._language = palette, faces, language

    def draw(
        self, canvas: TaggedCanvas, line: Line, style: TextStyle, left: float, top: float, measure: float
    ) -> None:
        """Draw ``line`` below ``top``, between ``left`` and ``left + measure``."""
        directions = [piece.direction for piece in line.pieces]
        base = base_direction(directions, self._language)
        x = left + _indent(style, base, measure - line.width)
        base_line = top - style.drop
        if "R" not in directions and base == "L":
            runs = _joined_runs(line.pieces, x)
        else:
            runs = _ordered_runs(line.pieces, directions, base, x)
        last = len(runs) - 1
        for index, (piece, start, turned) in enumerate(runs):
            tail = " " if line.soft and index == last else ""
            self._draw_run(canvas, piece, start, base_line, turned, tail)

    def draw_pieces(self, canvas: TaggedCanvas, pieces: Sequence[Piece], x: float, y: float) -> None:
        """Draw ``pieces`` from ``x`` on the base line ``y``, as a label stands."""
        for piece, start, turned in _joined_runs(pieces, x):
            self._draw_run(canvas, piece, start, y, turned, "")

    def _draw_run(
        self, canvas: TaggedCanvas, piece: Piece, x: float, y: float, turned: bool, tail: str
    ) -> None:
        if piece.steps is not None:
            self._draw_strength(canvas, piece, piece.steps, x, y)
            return
        canvas.tagged(piece.element)
        here = (piece.face, piece.size, piece.colour)
        if turned:
            self._draw_leftward(canvas, piece, x + piece.width, y)
        elif piece.text:
            canvas.text(x, y + piece.rise, piece.text, *here)
        if tail:
            ((spaced, _),) = self._faces.runs(tail, piece.face)
            canvas.text(x + piece.width, y, tail, spaced, piece.size, piece.colour)
        if piece.note is not None:
            canvas.place(piece.note.mark, y + piece.size + piece.rise)
        if piece.link is not None and piece.text.strip():
            area = (
                x,
                y + piece.rise - 0.25 * piece.size,
                x + piece.width,
                y + piece.rise + 0.85 * piece.size,
            )
            canvas.link(area, piece.link.element, piece.link.address, piece.link.words)

    def _draw_leftward(self, canvas: TaggedCanvas, piece: Piece, right: float, y: float) -> None:
        """Letters one by one from the right edge, so that the content too is in reading order; a mark
        has no width and stands with its letter."""
        for character in mirrored(piece.text):
            right -= self._faces.width(character, piece.face, piece.size)
            canvas.text(right, y + piece.rise, character, piece.face, piece.size, piece.colour)

    def _draw_strength(self, canvas: TaggedCanvas, piece: Piece, steps: int, x: float, y: float) -> None:
        """Three rising steps, filled as far as the evidence reaches; the empty ones are outlined."""
        step = piece.size * 0.52
        with canvas.artifact():
            for index in range(3):
                left, height = x + index * step * 1.25, piece.size * (0.32 + 0.24 * index)
                fill = piece.colour if index < steps else self._palette.paper
                canvas.box((left, y, left + step, y + height), fill=fill, stroke=piece.colour, width=0.6)


def _indent(style: TextStyle, base: str, free: float) -> float:
    if style.align == "centre":
        return free / 2
    return free if (style.align == "end") != (base == "R") else 0.0


def _joined_runs(pieces: Sequence[Piece], x: float) -> list[tuple[Piece, float, bool]]:
    """Runs from left to right; neighbours that look and belong alike are drawn as one."""
    runs: list[tuple[Piece, float, bool]] = []
    start = 0
    while start < len(pieces):
        first, end = pieces[start], start + 1
        while end < len(pieces) and _alike(first, pieces[end]):
            end += 1
        members = pieces[start:end]
        if len(members) > 1:
            width = sum([piece.width for piece in members])
            text = "".join([piece.text for piece in members])
            noted = next((piece.note for piece in members if piece.note is not None), None)
            first = first._replace(text=text, width=width, note=noted)
        runs.append((first, x, False))
        x += first.width
        start = end
    return runs


def _alike(one: Piece, other: Piece) -> bool:
    return (
        one.element is other.element
        and one.link is other.link
        and one.face == other.face
        and one.size == other.size
        and one.colour == other.colour
        and one.rise == other.rise
        and one.steps == other.steps
    )


def _ordered_runs(
    pieces: Sequence[Piece], directions: Sequence[str], base: str, x: float
) -> list[tuple[Piece, float, bool]]:
    """Runs in reading order, each at the place that the order of its line gives it."""
    runs: list[tuple[Piece, float, bool]] = [(piece, 0.0, False) for piece in pieces]
    for index, turned in visual_order(directions, base):  # type: ignore[arg-type]
        runs[index] = (pieces[index], x, turned)
        x += pieces[index].width
    return runs
