"""A Word template and a summary model → DOCX: the author's text and look, the briefing's words and notes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.document.blocks import Picture
from briefing.document.theme import Theme
from briefing.errors import InputError, Problem
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.rendering.docx.blocks import BlockWriter
from briefing.rendering.docx.contents import Contents
from briefing.rendering.docx.design import design
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.footnotes import footnote_mark
from briefing.rendering.docx.oxml.formats import CharacterFormat
from briefing.rendering.docx.oxml.properties import set_properties
from briefing.rendering.docx.oxml.sections import text_width
from briefing.rendering.docx.oxml.word_template import OpenTemplate, open_template
from briefing.rendering.docx.template.building import Paper, build
from briefing.rendering.docx.template.cutting import Cut, cut
from briefing.rendering.docx.template.finishing import fill_contents, number, own_bookmarks
from briefing.rendering.docx.template.settling import settle
from briefing.rendering.docx.writer import draw, written
from briefing.templating.bundle import Bundle
from briefing.templating.colour import printable, uncoloured
from briefing.templating.filling import Filled, FillingError, fill

_BODY = "body"
_LONGEST_QUOTATION = 60
"""Characters of a paragraph that a message shows."""


def write(
    template: Path,
    briefing: Briefing,
    bundle: Bundle,
    theme: Theme,
    options: Mapping[str, Any] | None,
    changes: Difference | None,
    report: list[str] | None,
) -> bytes:
    """See :func:`briefing.rendering.docx.template.fill_docx`."""
    language = "en-GB" if briefing.language == "en" else briefing.language
    opened = open_template(template, design(theme, language))
    cuts = {name: Cut(name) for name in opened.stories}
    try:
        for name, root in opened.stories.items():
            _cut(cuts[name], root, opened)
        filled = fill({name: each.text for name, each in cuts.items()}, briefing, bundle, options, changes)
        _build(opened, cuts, filled, theme)
    except FillingError as error:
        raise InputError(_problem(error, cuts[error.part], template)) from error
    manuscript = opened.manuscript
    document = filled.document
    levels = manuscript.styles.heading_levels()
    fill_contents(opened.stories[_BODY], manuscript.styles, levels, manuscript.bookmarks)
    number((*opened.stories.values(), manuscript.footnotes.root))
    set_properties(
        manuscript.package,
        title=document.title,
        author=document.author,
        subject=document.subtitle,
        keywords=document.keywords,
        language=document.language,
        written=written(document),
    )
    if report is not None and document.handling and not _prints(filled, document.handling):
        report.append(
            f"{template}: the label “{document.handling}” is not in it – write {{{{ briefing.handling }}}}"
        )
    return manuscript.to_bytes()


def _cut(story: Cut, root: Element, opened: OpenTemplate) -> None:
    notes = opened.notes if story.part == _BODY else {}
    for each in (root, *notes.values()):
        settle(each)
        own_bookmarks(each)
    cut(story, root, notes)


def _build(opened: OpenTemplate, cuts: Mapping[str, Cut], filled: Filled, theme: Theme) -> None:
    manuscript, document = opened.manuscript, filled.document
    inlines = InlineWriter(manuscript, document.notes, frozenset())
    blocks = BlockWriter(
        manuscript, inlines, Contents(document, manuscript, {}), theme, lambda picture: draw(picture, theme)
    )

    def drawn(picture: Picture) -> list[Element]:
        return blocks.write((picture,), text_width(manuscript.section))

    def add_note(note: Element) -> Element:
        inlines.count_note()
        return footnote_mark(manuscript.footnotes.take(note), CharacterFormat())[0]

    paper = Paper(inlines, add_note, drawn, filled.charts)
    for name, root in opened.stories.items():
        build(cuts[name], filled.parts[name], root, paper, takes_notes=name == _BODY)


def _prints(filled: Filled, words: str) -> bool:
    return any(words in printable(uncoloured(text)) for text in filled.parts.values())


def _problem(error: FillingError, story: Cut, template: Path) -> Problem:
    """Where in the file the mistake is, as its author finds it: the story, the paragraph and its words."""
    where = "" if error.part == _BODY else f"{error.part.rstrip('0123456789')}, "
    place = story.paragraph_of(error.line) if error.paragraph is None else error.paragraph
    if place is not None:
        words = " ".join(story.paragraphs[place].split())
        quoted = words if len(words) <= _LONGEST_QUOTATION else words[:_LONGEST_QUOTATION].rstrip() + " …"
        where += f"paragraph {place + 1} “{quoted}”: "
    return Problem(f"{where}{error.what}", error.mend, template)
