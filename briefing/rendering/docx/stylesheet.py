"""The look of a theme as Word styles. Sizes are points, in proportion to the body size."""

from __future__ import annotations

from briefing.document.theme import Theme
from briefing.rendering.docx.oxml.formats import CharacterFormat, Line, ParagraphFormat, Tab
from briefing.rendering.docx.oxml.styles import Style, TableFormat

LIST_STEP = 16.0
"""Indent of one list level."""
FIGURE_SCALE, FIGURE_GUTTER = 1.7, 10.0
"""Of key figures: their size as a multiple of the body's, and points between two of them."""
_NOTE_INDENT = 1.7
"""Of a note's text behind its number, as a multiple of the body's size: three digits and a little space."""
GLYPH_FONT = "Arial"
"""Has the squares of the strength marks (WGL4) on Windows and macOS; Liberation Sans, its twin, elsewhere."""

PARAGRAPH_STYLES = {
    "body": "Body Text",
    "lead": "Briefing Lead",
    "question": "Briefing Question",
    "small": "Briefing Small",
    "label": "Briefing Label",
}
"""The style of a paragraph by its role."""


def stylesheet(theme: Theme, *, text_width: float, fonts: bool = True) -> tuple[Style, ...]:
    """Every style that the writer uses.

    ``text_width`` is the width between the margins. Without ``fonts`` no style names a family, so that
    styles added to a user's document speak in that document's own.
    """
    heading = theme.fonts.heading if fonts else None
    return (
        *_defaults(),
        *_title_block(theme, heading),
        *_headings(theme, heading),
        *_text(theme, heading),
        *_lists(theme),
        *_boxes(theme, heading),
        *_tables(theme, heading),
        *_furniture(theme, heading, text_width),
        *_notes_and_marks(theme, heading),
    )


def _defaults() -> tuple[Style, ...]:
    return (
        Style("Normal", default=True, paragraph=ParagraphFormat(widow_control=True)),
        Style("Default Paragraph Font", "character", base=None, default=True, gallery=False),
        Style("Normal Table", "table", base=None, default=True, gallery=False, table=TableFormat()),
        Style("No List", "numbering", base=None, default=True, gallery=False),
    )


def _title_block(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    return (
        Style(
            "Title",
            next="Subtitle",
            paragraph=ParagraphFormat(keep_with_next=True, keep_together=True, space_after=3),
            character=CharacterFormat(font=heading, bold=True, size=size * 2.4, colour=palette.accent),
        ),
        Style(
            "Subtitle",
            next="Body Text",
            paragraph=ParagraphFormat(keep_with_next=True, space_after=7),
            character=CharacterFormat(font=heading, size=size * 1.3, colour=palette.muted),
        ),
        Style(
            "Briefing Facts",
            paragraph=ParagraphFormat(
                tabs=(Tab(size * 9),), left=size * 9, hanging=size * 9, space_before=0, space_after=1.5
            ),
            character=CharacterFormat(font=heading, size=size * 0.88),
        ),
        Style(
            "Briefing Fact Label",
            "character",
            base="Default Paragraph Font",
            character=CharacterFormat(colour=palette.muted),
        ),
    )


def _headings(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    looks = (
        (size * 1.55, palette.accent, 20.0, 4.0),
        (size * 1.2, palette.accent, 14.0, 3.0),
        (size * 1.05, palette.ink, 10.0, 2.0),
        (size, palette.muted, 8.0, 2.0),
    )
    return tuple(
        Style(
            f"heading {level}",
            next="Body Text",
            paragraph=ParagraphFormat(
                keep_with_next=True,
                keep_together=True,
                space_before=before,
                space_after=after,
                outline_level=level - 1,
            ),
            character=CharacterFormat(font=heading, bold=True, size=points, colour=colour),
        )
        for level, (points, colour, before, after) in enumerate(looks, start=1)
    )


def _text(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    bar = Line(palette.accent, width=2.25, distance=10)
    return (
        Style("Body Text", paragraph=ParagraphFormat(space_after=size * 0.6, line_height=size * 1.42)),
        Style(
            "Briefing Lead",
            base="Body Text",
            paragraph=ParagraphFormat(line_height=size * 1.65),
            character=CharacterFormat(size=size * 1.15),
        ),
        Style(
            "Briefing Question",
            base="Body Text",
            paragraph=ParagraphFormat(keep_with_next=True, space_after=size * 0.3),
            character=CharacterFormat(italic=True, colour=palette.muted),
        ),
        Style(
            "Briefing Small",
            base="Body Text",
            paragraph=ParagraphFormat(line_height=size * 1.2),
            character=CharacterFormat(font=heading, size=size * 0.82, colour=palette.muted),
        ),
        Style(
            "Briefing Label",
            base="Body Text",
            paragraph=ParagraphFormat(keep_with_next=True),
            character=CharacterFormat(font=heading, size=size * 0.88, colour=palette.muted),
        ),
        Style(
            "Quote",
            base="Body Text",
            next="Quote Attribution",
            paragraph=ParagraphFormat(
                keep_together=True,
                border_left=bar,
                space_before=size * 0.8,
                space_after=0,
                line_height=size * 1.7,
                left=24,
                right=24,
            ),
            character=CharacterFormat(italic=True, size=size * 1.2, colour=palette.accent),
        ),
        Style(
            "Quote Attribution",
            base="Body Text",
            next="Body Text",
            paragraph=ParagraphFormat(border_left=bar, space_after=size, left=24, right=24),
            character=CharacterFormat(font=heading, size=size * 0.85, colour=palette.muted),
        ),
        Style("caption", paragraph=ParagraphFormat(space_before=6, space_after=4), character=CharacterFormat(
            font=heading, bold=True, size=size * 0.85, colour=palette.muted
        )),
        Style("Briefing Picture", paragraph=ParagraphFormat(space_before=4, space_after=2)),
        Style("Briefing Space", gallery=False, paragraph=ParagraphFormat(
            space_before=0, space_after=0, exact_height=size * 0.6
        )),
    )  # fmt: skip


def _lists(theme: Theme) -> tuple[Style, ...]:
    space = theme.fonts.size * 0.35
    return tuple(
        Style(
            f"{kind} {depth}" if depth > 1 else kind,
            base="Body Text",
            paragraph=ParagraphFormat(
                left=LIST_STEP * depth,
                hanging=None if kind == "List Continue" else LIST_STEP,
                space_after=space,
            ),
        )
        for kind in ("List Bullet", "List Number", "List Continue")
        for depth in (1, 2, 3)
    )


def _boxes(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    title = ParagraphFormat(keep_with_next=True, space_before=0, space_after=0)
    look = CharacterFormat(font=heading, bold=True, size=size * 0.92, colour=palette.accent)
    return (
        Style("Callout Title", next="Callout Text", paragraph=title, character=look),
        Style("Caution Title", base="Callout Title", character=CharacterFormat(colour=palette.caution)),
        Style("Callout Text", base="Body Text", paragraph=ParagraphFormat(space_after=size * 0.3)),
        Style(
            "Key Figure",
            next="Key Figure Label",
            paragraph=ParagraphFormat(keep_with_next=True, space_before=0, space_after=0),
            character=CharacterFormat(
                font=heading, bold=True, size=size * FIGURE_SCALE, colour=palette.accent
            ),
        ),
        Style(
            "Key Figure Label",
            paragraph=ParagraphFormat(space_before=0, space_after=0),
            character=CharacterFormat(font=heading, size=size * 0.82, colour=palette.muted),
        ),
        Style("Briefing Box", "table", base="Normal Table", table=TableFormat(padding=(0, 10, 0, 12))),
        Style(
            "Briefing Figures",
            "table",
            base="Normal Table",
            table=TableFormat(outer_rule=Line(palette.rule, 0.75), padding=(6, FIGURE_GUTTER, 6, 0)),
        ),
    )


def _tables(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    return (
        Style(
            "Table Text",
            paragraph=ParagraphFormat(space_before=0, space_after=0, line_height=size * 1.15),
            character=CharacterFormat(font=heading, size=size * 0.85),
        ),
        Style(
            "Table Heading",
            base="Table Text",
            paragraph=ParagraphFormat(keep_with_next=True),
            character=CharacterFormat(bold=True, colour=palette.accent),
        ),
        Style(
            "Briefing Table",
            "table",
            base="Normal Table",
            table=TableFormat(
                rule=Line(palette.rule, 0.5),
                header_rule=Line(palette.accent, 1),
                padding=(3, 8, 3, 0),
            ),
        ),
    )


def _furniture(theme: Theme, heading: str | None, text_width: float) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    look = CharacterFormat(font=heading, size=size * 0.8, colour=palette.muted)
    edge = Tab(text_width, "right")
    contents = Tab(text_width, "right", dotted=True)
    return (
        Style("header", gallery=False, paragraph=ParagraphFormat(tabs=(edge,)), character=look),
        Style(
            "Running Header",
            base="header",
            gallery=False,
            # A page's first heading has no space above it: without this one it would stand on the rule.
            paragraph=ParagraphFormat(border_bottom=Line(palette.rule, 0.75, 3), space_after=size * 0.9),
        ),
        Style(
            "Handling Label",
            "character",
            base="Default Paragraph Font",
            character=CharacterFormat(bold=True, colour=palette.caution),
        ),
        Style("footer", gallery=False, paragraph=ParagraphFormat(tabs=(edge,)), character=look),
        *(
            Style(
                f"toc {level}",
                next="Normal",
                gallery=False,
                paragraph=ParagraphFormat(
                    tabs=(contents,),
                    left=(level - 1) * 12.0,
                    space_before=4 if level == 1 else 0,
                    space_after=2,
                ),
                character=CharacterFormat(font=heading, size=size * 0.9, bold=level == 1 or None),
            )
            for level in range(1, 5)
        ),
    )


def _notes_and_marks(theme: Theme, heading: str | None) -> tuple[Style, ...]:
    size, palette = theme.fonts.size, theme.palette
    base = "Default Paragraph Font"
    return (
        Style(
            "footnote text",
            gallery=False,
            paragraph=ParagraphFormat(
                space_after=1.5,
                line_height=size * 1.05,
                left=size * _NOTE_INDENT,
                hanging=size * _NOTE_INDENT,
                tabs=(Tab(size * _NOTE_INDENT),),
            ),
            character=CharacterFormat(size=size * 0.78),
        ),
        Style(
            "footnote reference",
            "character",
            base,
            gallery=False,
            character=CharacterFormat(superscript=True),
        ),
        Style(
            "Hyperlink",
            "character",
            base,
            gallery=False,
            character=CharacterFormat(colour=palette.accent, underline=True),
        ),
        Style("Strong", "character", base, character=CharacterFormat(bold=True)),
        Style("Emphasis", "character", base, character=CharacterFormat(italic=True)),
        Style(
            "Evidence Strength",
            "character",
            base,
            character=CharacterFormat(font=heading, bold=True, colour=palette.accent),
        ),
        Style(
            "Evidence Strength Squares",
            "character",
            base,
            gallery=False,
            character=CharacterFormat(font=GLYPH_FONT, colour=palette.accent, spacing=1),
        ),
    )
