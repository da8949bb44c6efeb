"""PDF: the tree on pages, tagged, with notes at their foot. Layers, from the reader's side to the file's:

``writer`` puts the rest to work; ``compose``, ``displays``, ``tables`` and ``front`` turn blocks into the
strips of a ``flow``; ``inline``, ``openings`` and ``lines`` set text; ``pages`` breaks the flow into pages
with their notes; ``furniture`` adds what is no content; ``canvas``, ``pencil``, ``structure``,
``metadata``, ``truetype`` and ``stream`` know what a PDF is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from briefing.rendering.memory import settle, uncollected

if TYPE_CHECKING:
    from briefing.document.blocks import Document
    from briefing.document.theme import Theme


def write_pdf(
    document: Document, theme: Theme, *, base: Path | None = None, report: list[str] | None = None
) -> bytes:
    """``document`` as a PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

    ``base`` is the folder that the theme's logo is relative to. ``report`` collects a line for each
    character that no typeface has and that is shown as U+FFFD, and for each family that is not to be
    had. The same input gives the same bytes: the date in the file is ``SOURCE_DATE_EPOCH``, else the
    document's own. Raises ``KeyError`` for a mark whose note the document lacks.
    """
    with uncollected():
        file: bytes = _writer().write(document, theme, base, report)
        return file


def pages_before(document: Document, theme: Theme, anchor: str) -> int:
    """How many pages what stands before the heading ``anchor`` takes; without such a heading, all of it.

    A page that the heading shares counts, too, and the notes that its text cites.
    """
    with uncollected():
        pages: int = _writer().pages_before(document, theme, anchor)
        return pages


@cache
def _writer() -> ModuleType:
    from briefing.rendering.pdf import writer

    settle()
    return writer
