"""A theme as the parts of a Word file state it."""

from __future__ import annotations

from briefing.document.theme import Theme
from briefing.rendering.bidi import base_direction
from briefing.rendering.docx.oxml.formats import CharacterFormat, ParagraphFormat
from briefing.rendering.docx.oxml.opening import Design
from briefing.rendering.docx.oxml.sections import Page
from briefing.rendering.docx.oxml.theme import ColourScheme
from briefing.rendering.docx.stylesheet import GLYPH_FONT, LIST_STEP, stylesheet


def design(theme: Theme, language: str) -> Design:
    """The design of a document in ``theme`` and ``language`` (BCP 47)."""
    palette, fonts = theme.palette, theme.fonts
    return Design(
        name=theme.name,
        page=Page(theme.page, theme.margin_top, theme.margin_bottom, theme.margin_side),
        colours=ColourScheme(
            dark=(palette.ink, palette.accent),
            light=(palette.paper, palette.accent_tint),
            accents=(
                palette.accent,
                palette.caution,
                palette.muted,
                palette.rule,
                palette.accent_tint,
                palette.caution_tint,
            ),
            link=palette.accent,
        ),
        character=CharacterFormat(font=fonts.body, size=fonts.size, colour=palette.ink, language=language),
        paragraph=ParagraphFormat(space_after=0, right_to_left=base_direction((), language) == "R" or None),
        styles=lambda width, with_fonts: stylesheet(theme, text_width=width, fonts=with_fonts),
        body_font=fonts.body,
        heading_font=fonts.heading,
        glyph_font=GLYPH_FONT,
        list_step=LIST_STEP,
        list_colour=palette.accent,
        language=language,
    )
