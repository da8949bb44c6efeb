"""Inlines → runs: emphasis, links, note marks, strength marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.opc.part import Part

from briefing.document.blocks import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    NoteRef,
    StrengthMark,
    Strong,
    Text,
)
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.fields import note_number
from briefing.rendering.docx.oxml.footnotes import footnote_mark
from briefing.rendering.docx.oxml.formats import PLAIN, CharacterFormat, ParagraphFormat
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.text import external_link, internal_link, line_break, runs
from briefing.rendering.literal import web_address

_BETWEEN_MARKS = "\u00a0"
"""Without a space between them, marks 1 and 2 read as 12."""
_STEPS = 3
"""Squares of a strength mark; as many are filled as the mark has steps."""


class InlineWriter:
    """Writes the inlines of one document, body and notes; it numbers notes in the order of their marks."""

    def __init__(self, manuscript: Manuscript, notes: Mapping[str, Note], anchors: frozenset[str]) -> None:
        """``anchors`` are those that a link may lead to: a link to any other prints as its text."""
        self._manuscript = manuscript
        self._notes = notes
        self._anchors = anchors
        self._numbers: dict[str, int] = {}
        self._others = 0
        """Notes that are not of ``notes``, in whose numbers they take part."""

    def write(self, inlines: Inlines, format: CharacterFormat = PLAIN) -> list[Element]:
        """Runs of ``inlines`` for a paragraph of the body."""
        return list(self._all(inlines, format, self._manuscript.main))

    def count_note(self) -> None:
        """Tell that a note which this writer does not write stands here."""
        self._others += 1

    def _all(self, inlines: Inlines, format: CharacterFormat, part: Part) -> Iterator[Element]:
        for index, inline in enumerate(inlines):
            if isinstance(inline, NoteRef) and index and isinstance(inlines[index - 1], NoteRef):
                yield from runs(_BETWEEN_MARKS, self._mark_format())
            yield from self._one(inline, format, part)

    def _one(self, inline: Inline, format: CharacterFormat, part: Part) -> Iterator[Element]:
        match inline:
            case Text(text):
                yield from runs(text, format)
            case Strong(children):
                yield from self._all(children, format._replace(bold=True), part)
            case Emphasis(children):
                # Stress within stressed words is set upright, as typographers do.
                yield from self._all(children, format._replace(italic=not format.italic), part)
            case Link(target, children):
                yield from self._link(target, children, format, part)
            case NoteRef(note):
                if part is self._manuscript.footnotes:
                    raise ValueError(f"a note carries the mark of {note!r}: Word knows no notes on notes")
                yield from self._note_mark(note)
            case StrengthMark():
                yield from self._strength(inline)
            case LineBreak():
                yield line_break()

    def _link(self, target: str, children: Inlines, format: CharacterFormat, part: Part) -> Iterator[Element]:
        address = web_address(target)
        anchor = target.removeprefix("#")
        linked = format._replace(style=self._manuscript.styles.id("Hyperlink"))
        if target.startswith("#") and anchor in self._anchors:
            bookmark = self._manuscript.bookmarks.name(anchor)
            yield internal_link(bookmark, self._all(children, linked, part))
        elif address:
            yield external_link(self._manuscript.link(part, address), self._all(children, linked, part))
        else:
            yield from self._all(children, format, part)

    def _note_mark(self, key: str) -> list[Element]:
        bookmark = self._manuscript.bookmarks.name(f"mark {key}")
        if key in self._numbers:
            return note_number(bookmark, self._numbers[key], self._mark_format())
        self._numbers[key] = len(self._numbers) + self._others + 1
        note = self._notes[key]
        content = list(self._all(note.children, PLAIN, self._manuscript.footnotes))
        if note.anchor:
            content = self._manuscript.bookmarks.around(self._manuscript.bookmarks.name(note.anchor), content)
        text = ParagraphFormat(style=self._manuscript.styles.id("footnote text"))
        number = self._manuscript.footnotes.add(
            text, self._mark_format(), content, hung=self._manuscript.styles.hangs("footnote text")
        )
        return self._manuscript.bookmarks.around(bookmark, [footnote_mark(number, self._mark_format())])

    def _mark_format(self) -> CharacterFormat:
        return CharacterFormat(style=self._manuscript.styles.id("footnote reference"))

    def _strength(self, mark: StrengthMark) -> Iterator[Element]:
        squares = "■" * mark.steps + "□" * (_STEPS - mark.steps)
        styles = self._manuscript.styles
        yield from runs(squares, CharacterFormat(style=styles.id("Evidence Strength Squares")))
        yield from runs(f" {mark.words}", CharacterFormat(style=styles.id("Evidence Strength")))
