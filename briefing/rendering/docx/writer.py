"""Document → DOCX: native notes, built-in styles, fields that are filled; same input, same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from briefing.document.blocks import Document, Picture
from briefing.document.theme import Theme
from briefing.rendering.docx.blocks import BlockWriter
from briefing.rendering.docx.contents import Contents
from briefing.rendering.docx.design import design
from briefing.rendering.docx.furniture import set_header_and_footer, title_block
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.opening import new_manuscript
from briefing.rendering.docx.oxml.properties import set_properties
from briefing.rendering.docx.oxml.reference import manuscript_like
from briefing.rendering.docx.oxml.sections import text_height, text_width
from briefing.rendering.docx.pagination import estimated_pages
from briefing.rendering.docx.stylesheet import stylesheet
from briefing.rendering.headings import anchors
from briefing.rendering.logo import read_logo


def write(document: Document, theme: Theme, base: Path | None, reference: Path | None) -> bytes:
    """See :func:`briefing.rendering.docx.write_docx`."""
    look = design(theme, document.language)
    manuscript = manuscript_like(reference, look) if reference else new_manuscript(look)
    contents = Contents(document, manuscript, _pages(document, manuscript, theme))
    inlines = InlineWriter(manuscript, document.notes, frozenset(anchors(document)))
    blocks = BlockWriter(manuscript, inlines, contents, theme, lambda picture: draw(picture, theme))
    manuscript.append(title_block(document, manuscript))
    manuscript.append(blocks.write(document.blocks, text_width(manuscript.section)))
    if not manuscript.own_furniture:
        set_header_and_footer(document, manuscript, read_logo(theme, base))
    set_properties(
        manuscript.package,
        title=document.title,
        author=document.author,
        subject=document.subtitle,
        keywords=document.keywords,
        language=document.language,
        written=written(document),
    )
    return manuscript.to_bytes()


def _pages(document: Document, manuscript: Manuscript, theme: Theme) -> dict[int, int]:
    width = text_width(manuscript.section) / TWIPS_PER_POINT
    height = text_height(manuscript.section) / TWIPS_PER_POINT
    styles = stylesheet(theme, text_width=width)
    return estimated_pages(
        document,
        styles,
        size=theme.fonts.size,
        width=width,
        height=height,
        picture_height=lambda picture: _drawn_height(picture, theme, width),
    )


def _drawn_height(picture: Picture, theme: Theme, width: float) -> float:
    from briefing.rendering.charts import as_wide_as_text

    drawn = as_wide_as_text(picture, theme)
    return drawn.height * width / drawn.width


def draw(picture: Picture, theme: Theme) -> bytes:
    """``picture`` as PNG."""
    from briefing.rendering.charts import to_png

    return to_png(picture, theme)


def written(document: Document) -> datetime | None:
    """When the file says that it was written: never the clock, so that a rebuild is the same."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    try:
        return datetime.fromisoformat(document.date or "")
    except ValueError:
        return None
