"""Tables (17.4): fixed columns, headers that repeat, rows that stay whole, words for who cannot see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.rendering.docx.oxml.element import Element, w
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT, Line
from briefing.rendering.docx.oxml.styles import shading
from briefing.rendering.literal import literal_text


class Cell(NamedTuple):
    """A cell: its blocks, and what sets it off from its table's style."""

    content: Sequence[Element]
    background: str | None = None
    bar: Line | None = None
    """A line at its left edge."""
    padding: tuple[float, float] | None = None
    """Points above and below the content, where they differ from the table style's."""

    def element(self, width: int) -> Element:
        """``w:tc``, ``width`` twips wide; its content must end in a paragraph (17.4.65)."""
        properties = w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            w("tcBorders", self.bar.element("left")) if self.bar else None,
            shading(self.background) if self.background else None,
            self._margins(),
        )
        return w("tc", properties, *self.content)

    def _margins(self) -> Element | None:
        if self.padding is None:
            return None
        sides = zip(("top", "bottom"), self.padding, strict=True)
        return w("tcMar", *(w(side, w=round(points * TWIPS_PER_POINT), type="dxa") for side, points in sides))


class Row(NamedTuple):
    """A row; ``header`` rows come first and repeat on every page that the table reaches."""

    cells: Sequence[Cell]
    header: bool = False
    may_split: bool = False
    """Whether a page may end inside it; a row longer than a page must."""

    def element(self, widths: Sequence[int]) -> Element:
        """``w:tr``; ``widths`` are twips."""
        properties = w(
            "trPr",
            None if self.may_split else w("cantSplit"),
            w("tblHeader") if self.header else None,
        )
        cells = [cell.element(width) for cell, width in zip(self.cells, widths, strict=True)]
        return w("tr", properties if len(properties) else None, *cells)


class TableGrid(NamedTuple):
    """A table before its rows: style, columns in twips, and what it says to those who cannot see it."""

    style: str
    widths: Sequence[int]
    title: str = ""
    description: str = ""
    header_row: bool = False
    header_column: bool = False
    outline: Line | None = None
    """Around the whole table, but for a bar at its left."""

    def element(self, rows: Iterable[Row]) -> Element:
        """``w:tbl`` of fixed layout: Word and LibreOffice agree on it, and a long word cannot widen it."""
        properties = w(
            "tblPr",
            w("tblStyle", val=self.style),
            w("tblW", w=sum(self.widths), type="dxa"),
            self._outline(),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val=f"{0x0600 | 0x20 * self.header_row | 0x80 * self.header_column:04X}",
                firstRow=int(self.header_row),
                lastRow=0,
                firstColumn=int(self.header_column),
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            w("tblCaption", val=literal_text(self.title)) if self.title else None,
            w("tblDescription", val=literal_text(self.description)) if self.description else None,
        )
        columns = w("tblGrid", *(w("gridCol", w=width) for width in self.widths))
        return w("tbl", properties, columns, *(row.element(self.widths) for row in rows))

    def _outline(self) -> Element | None:
        if self.outline is None:
            return None
        return w("tblBorders", *(self.outline.element(side) for side in ("top", "bottom", "right")))
