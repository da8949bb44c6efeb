"""What surrounds the blocks: the title block, the running header and the footer."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from briefing.document.blocks import Document
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.fields import page_count, page_number
from briefing.rendering.docx.oxml.formats import CharacterFormat, ParagraphFormat
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.sections import FurniturePart, set_furniture
from briefing.rendering.docx.oxml.text import paragraph, runs, tab
from briefing.rendering.printed_date import printed_date
from briefing.rendering.words import without_orphan

LOGO_WIDTH = 99.0
"""Points: 35 mm."""
_RUNNING_LINE = 100
"""Characters of header text that stand side by side between the narrowest margins we ship."""


def title_block(document: Document, manuscript: Manuscript) -> Iterator[Element]:
    """Title, subtitle, facts and date; and the handling label, where the headers are not ours to carry it."""
    if document.handling and manuscript.own_furniture:
        yield paragraph(_style(manuscript, "Briefing Label"), _handling(document, manuscript))
    yield paragraph(_style(manuscript, "Title"), runs(without_orphan(document.title)))
    if document.subtitle:
        yield paragraph(_style(manuscript, "Subtitle"), runs(without_orphan(document.subtitle)))
    label = CharacterFormat(style=manuscript.styles.id("Briefing Fact Label"))
    for name, value in (*document.facts, *_date_fact(document)):
        yield paragraph(_style(manuscript, "Briefing Facts"), [*runs(name, label), tab(), *runs(value)])
    yield paragraph(_style(manuscript, "Briefing Space"), [])


def set_header_and_footer(document: Document, manuscript: Manuscript, logo: bytes | None) -> None:
    """Page one carries logo and handling label, the others the title too, and all of them their number."""
    main = manuscript.main
    first, others = FurniturePart(main, "header"), FurniturePart(main, "header")
    image = [manuscript.picture(first, logo, width=LOGO_WIDTH, alt="Logo")] if logo else []
    header = _style(manuscript, "header")
    first.fill([paragraph(header, [*image, tab(), *_handling(document, manuscript)])])
    running = _style(manuscript, "Running Header")
    others.fill(
        [paragraph(running, [*runs(_running_title(document)), tab(), *_handling(document, manuscript)])]
    )
    footer = FurniturePart(main, "footer")
    page = [*runs("Page "), *page_number(), *runs(" of "), *page_count()]
    footer.fill([paragraph(_style(manuscript, "footer"), [*runs(document.author or ""), tab(), *page])])
    set_furniture(
        manuscript.section,
        {
            ("header", "first"): first,
            ("header", "default"): others,
            ("footer", "first"): footer,
            ("footer", "default"): footer,
        },
    )


def _handling(document: Document, manuscript: Manuscript) -> list[Element]:
    look = CharacterFormat(style=manuscript.styles.id("Handling Label"))
    return list(runs(document.handling or "", look))


def _running_title(document: Document) -> str:
    """The title as far as one line has room for it beside the handling label."""
    return shorten(document.title, _RUNNING_LINE - len(document.handling or ""), placeholder=" …")


def _date_fact(document: Document) -> tuple[tuple[str, str], ...]:
    if not document.date:
        return ()
    return (("Date", printed_date(document.date)),)


def _style(manuscript: Manuscript, name: str) -> ParagraphFormat:
    return ParagraphFormat(style=manuscript.styles.id(name))
