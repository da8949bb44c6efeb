"""Pictures: one drawing for every format, as vectors in PDF and HTML and as a PNG in DOCX.

The rows of ``Picture.data``:

* ``timeline``: (date as printed, what, first day, last day), the days ISO 8601 and the same where the day
  is known. Rows are in order.
* ``coverage``: (section, source, state, number of findings), the state one of :data:`STATES`, more than one
  row a pair where more than one holds; (``""``, source, condition) adds words below a source, and
  (section, ``""``, strength, reason) says how strong its evidence is all in all. Sources and sections are
  in order.
* ``relations``: (who, did what, toward whom). Rows of one party should stand together.

Nothing rests on colour alone: states differ in size, outline and hatching, and each is named in a key.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.document.blocks import Picture
from briefing.rendering.charts.coverage import STATES, draw_coverage
from briefing.rendering.charts.drawing import Drawing
from briefing.rendering.charts.pen import Pen
from briefing.rendering.charts.relations import draw_relations
from briefing.rendering.charts.timeline import draw_timeline
from briefing.rendering.fonts import Typefaces

if TYPE_CHECKING:
    from briefing.document.theme import Theme

__all__ = ["STATES", "as_wide_as_text", "drawing", "to_png", "to_svg"]

_MEMBERS = 4
"""Of the longest row; shorter ones are filled up with empty words."""


def drawing(picture: Picture, theme: Theme, faces: Typefaces, width: float) -> Drawing:
    """The picture, ``width`` points wide. Raises ``ValueError`` for one without rows."""
    if not picture.data:
        raise ValueError(f"a {picture.chart} picture needs rows")
    pen = Pen(theme, faces, width)
    rows = [(*row, *[""] * _MEMBERS)[:_MEMBERS] for row in picture.data]
    match picture.chart:
        case "timeline":
            return draw_timeline(pen, rows)
        case "coverage":
            return draw_coverage(pen, rows)
        case "relations":
            return draw_relations(pen, rows)


@lru_cache(maxsize=16)
def as_wide_as_text(picture: Picture, theme: Theme) -> Drawing:
    """The picture as wide as the text of ``theme``. Raises ``ValueError`` for one without rows."""
    from briefing.rendering.pdf.typography import Typography

    return drawing(picture, theme, Typefaces(theme), Typography(theme).width)


def to_png(picture: Picture, theme: Theme, dpi: int = 220) -> bytes:
    """The picture as a PNG, as wide as the text of ``theme``. Raises ``ValueError`` for one without rows."""
    from briefing.rendering.charts.page import raster
    from briefing.rendering.charts.png import png

    drawn = as_wide_as_text(picture, theme)
    return png(raster(drawn, Typefaces(theme).face("heading"), theme.palette.paper, dpi), theme.palette, dpi)


def to_svg(picture: Picture, theme: Theme) -> str:
    """The picture as an ``svg`` element, as wide as the text of ``theme``, with its alternative text.

    Raises ``ValueError`` for one without rows.
    """
    from briefing.rendering.charts.svg import svg

    return svg(as_wide_as_text(picture, theme), picture.alt, theme.fonts.heading)
