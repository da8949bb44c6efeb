"""How a manuscript begins: empty, in a design of our own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefing.rendering.docx.oxml.element import Element, w
from briefing.rendering.docx.oxml.footnotes import FootnotesPart
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT, CharacterFormat, ParagraphFormat
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.numbering import Numbering
from briefing.rendering.docx.oxml.package import add_part, new_package
from briefing.rendering.docx.oxml.properties import set_application
from briefing.rendering.docx.oxml.sections import Page, section, text_width
from briefing.rendering.docx.oxml.settings import font_table_root, settings_root
from briefing.rendering.docx.oxml.styles import Style, Styles, styles_root
from briefing.rendering.docx.oxml.theme import ColourScheme, theme_root


class Design(NamedTuple):
    """All that a manuscript's parts say about its look."""

    name: str
    page: Page
    colours: ColourScheme
    character: CharacterFormat
    paragraph: ParagraphFormat
    styles: Callable[[float, bool], tuple[Style, ...]]
    """Styles for a text width in points, with or without font families."""
    body_font: str
    heading_font: str
    glyph_font: str
    list_step: float
    list_colour: str
    language: str


def new_manuscript(design: Design) -> Manuscript:
    """An empty manuscript in ``design``."""
    package, main = new_package()
    page = section(design.page)
    wanted = design.styles(text_width(page) / TWIPS_PER_POINT, True)
    style_root = styles_root(design.character, design.paragraph)
    styles = Styles(style_root, wanted)
    for style in wanted:
        styles.id(style.name)
    numbering_root = w("numbering")
    fonts = font_table_root((design.body_font, design.heading_font, design.glyph_font))
    theme = theme_root(design.name, design.colours, design.heading_font, design.body_font)
    parts: tuple[tuple[str, str, str, Element], ...] = (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, style_root),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings_root(design.language)),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, numbering_root),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, fonts),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme),
    )
    for name, content_type, relationship, root in parts:
        add_part(main, name, content_type, relationship, root)
    set_application(package)
    return Manuscript(
        package,
        main,
        main.root[0],
        styles=styles,
        numbering=Numbering(numbering_root, step=design.list_step, colour=design.list_colour),
        footnotes=FootnotesPart(main),
        section=page,
    )
