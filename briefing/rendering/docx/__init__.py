"""DOCX: the tree as a Word file. Layers, from the reader's side to the file's:

``writer`` puts the rest to work; ``blocks``, ``inlines``, ``contents`` and ``furniture`` turn the tree into
paragraphs and tables; ``stylesheet`` and ``design`` say how they look; ``columns``, ``measure`` and
``pagination`` how much room they take; ``oxml`` alone knows what a Word file is made of.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.rendering.memory import settle, uncollected

if TYPE_CHECKING:
    from briefing.document.blocks import Document
    from briefing.document.theme import Theme


def write_docx(
    document: Document, theme: Theme, *, base: Path | None = None, reference: Path | None = None
) -> bytes:
    """``document`` as a DOCX file (ISO/IEC 29500-1, transitional) in the look of ``theme``.

    ``base`` is the folder that the theme's logo is relative to. ``reference`` is a Word file whose styles,
    page, headers and footers are taken over; what it lacks is added. The same input gives the same bytes:
    the date in the file is ``SOURCE_DATE_EPOCH``, else the document's own. Raises ``InputError`` where
    ``reference`` or the logo cannot be used, ``KeyError`` for a mark whose note the document lacks, and
    ``ValueError`` for a note that carries the mark of a note.
    """
    with uncollected():
        return _writer()(document, theme, base, reference)


@cache
def _writer() -> Callable[..., bytes]:
    from briefing.rendering.docx.writer import write

    settle()
    return write
