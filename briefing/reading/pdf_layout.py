"""Segments of a page to lines in reading order: columns one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from briefing.reading.pdf_segments import Segment, line_height

#: Width of the white strip between columns, in heights of a line.
_GUTTER = 0.7

#: Lines that a column has at least.
_COLUMN_LINES = 4

#: Width of a column's lines, in heights, below which it is a column of a table, read along its rows.
_COLUMN_WIDTH = 8

#: Share of a page's lines that may run across the gutter: headlines, abstracts.
_ACROSS = 0.4

_NOTE_MARKS = re.compile(r"\d{1,3}(?:[ ,]+\d{1,3})*|[*†‡§]{1,3}")

#: Height of a raised figure, in that of its line, up to which it calls a note.
_RAISED = 0.8

#: Segments from which on a page is no page of prose, and is read from top to bottom.
_MOST = 3_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    column: int
    """Counted on its page; a line across columns is one of its own."""
    is_row: bool = False
    """Whether it is a row of a table, whose cells stand apart."""

    @property
    def height(self) -> float:
        """In points."""
        return self.top - self.bottom


def page_lines(page: list[Segment], number: int) -> list[Line]:
    """The lines of a page, counted from 1, in the order in which they are read."""
    if not page:
        return []
    columns = _columns(page, line_height(page)) if len(page) <= _MOST else [page]
    return [line for count, column in enumerate(columns) for line in _lines(column, number, count)]


def _columns(page: list[Segment], height: float) -> list[list[Segment]]:
    """Groups of segments, each of one column, in reading order."""
    gutter = _gutter(page, height)
    if gutter is None:
        return [page]
    groups: list[list[Segment]] = []
    band: list[Segment] = []
    across: list[Segment] = []
    for segment in sorted(page, key=lambda segment: -segment.top):
        if _crosses(segment, gutter, height):
            groups += _sides(band, gutter, height)
            band = []
            across.append(segment)
        else:
            if across:
                groups.append(across)
                across = []
            band.append(segment)
    return [*groups, *([across] if across else []), *_sides(band, gutter, height)]


def _sides(band: list[Segment], gutter: float, height: float) -> list[list[Segment]]:
    left = [segment for segment in band if segment.right <= gutter]
    right = [segment for segment in band if segment.right > gutter]
    return [group for side in (left, right) if side for group in _columns(side, height)]


def _crosses(segment: Segment, gutter: float, height: float) -> bool:
    strip = _GUTTER * height / 2
    return segment.left < gutter + strip and segment.right > gutter - strip


def _gutter(page: list[Segment], height: float) -> float | None:
    """Where the strip between two columns of prose is that the fewest segments cross."""
    if len(page) < 2 * _COLUMN_LINES or height <= 0:
        return None
    first, last = min(s.left for s in page), max(s.right for s in page)
    best: tuple[int, float, float] | None = None
    for step in range(1, 100):
        place = first + (last - first) * step / 100
        across = sum(1 for segment in page if _crosses(segment, place, height))
        if across > _ACROSS * len(page):
            continue
        left = [s for s in page if s.right <= place and not _crosses(s, place, height)]
        right = [s for s in page if s.left >= place and not _crosses(s, place, height)]
        if not (_is_column(left, height) and _is_column(right, height) and _beside(left, right)):
            continue
        key = (across, abs(place - (first + last) / 2), place)
        if best is None or key < best:
            best = key
    return best[2] if best is not None else None


def _is_column(side: list[Segment], height: float) -> bool:
    if len(side) < _COLUMN_LINES:
        return False
    return median(segment.width for segment in side) >= _COLUMN_WIDTH * height


def _beside(left: list[Segment], right: list[Segment]) -> bool:
    """Whether the two share lines of the page, rather than stand one above the other."""
    top = min(max(s.top for s in left), max(s.top for s in right))
    bottom = max(min(s.bottom for s in left), min(s.bottom for s in right))
    extent = min(_extent(left), _extent(right))
    return top - bottom > extent / 2


def _extent(side: list[Segment]) -> float:
    return max(segment.top for segment in side) - min(segment.bottom for segment in side)


def _lines(column: list[Segment], page: int, count: int) -> list[Line]:
    """Segments on one baseline joined, from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(column, key=lambda segment: (-(segment.top + segment.bottom), segment.left)):
        if rows and _on_one_line(rows[-1][0], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [_line(row, page, count) for row in rows]


def _on_one_line(first: Segment, other: Segment) -> bool:
    shared = min(first.top, other.top) - max(first.bottom, other.bottom)
    return shared > 0.5 * min(first.height, other.height)


def _without_note_marks(row: list[Segment]) -> list[Segment]:
    """The segments of a line without the raised figures that call a note, as text processors' are read."""
    tallest = max(row, key=lambda segment: segment.height)
    return [
        segment
        for place, segment in enumerate(row)
        if place == 0
        or not _NOTE_MARKS.fullmatch(segment.text)
        or segment.height > _RAISED * tallest.height
        or segment.bottom <= tallest.bottom
    ]


def _line(row: list[Segment], page: int, count: int) -> Line:
    row = _without_note_marks(sorted(row, key=lambda segment: segment.left))
    is_row = len(row) > 2
    glue = "; " if is_row else " "
    return Line(
        glue.join(segment.text for segment in row),
        page,
        row[0].left,
        max(segment.right for segment in row),
        min(segment.bottom for segment in row),
        max(segment.top for segment in row),
        count,
        is_row,
    )
