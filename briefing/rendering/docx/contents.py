"""The table of contents: what it lists, and the bookmarks that its entries lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.document.blocks import Document, Heading
from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.fields import contents_end, contents_start, page_of
from briefing.rendering.docx.oxml.formats import ParagraphFormat
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.text import internal_link, paragraph, runs, tab
from briefing.rendering.headings import headings
from briefing.rendering.words import plain_text


class Contents:
    """The headings of one document, each with the bookmarks it is to carry."""

    def __init__(self, document: Document, manuscript: Manuscript, pages: Mapping[int, int]) -> None:
        """``pages`` gives the page of a heading by its place among all headings."""
        self._manuscript = manuscript
        self._entries: dict[int, tuple[Heading, str, int]] = {}
        self._anchored: dict[str, int] = {}
        for index, heading in enumerate(headings(document.blocks)):
            # Word knows its own marks of a contents table by this name, and hides them from lists.
            self._entries[id(heading)] = (heading, f"_Toc{index + 1:09}", pages.get(index, 1))
            if heading.anchor:
                self._anchored.setdefault(heading.anchor, id(heading))

    def bookmarks(self, heading: Heading) -> Iterator[str]:
        """Names of the bookmarks around ``heading``; of two with one anchor, the first has it."""
        if id(heading) in self._entries:
            yield self._entries[id(heading)][1]
        if heading.anchor and self._anchored.get(heading.anchor) == id(heading):
            yield self._manuscript.bookmarks.name(heading.anchor)

    def table(self, depth: int) -> Iterator[Element]:
        """The table of headings 1 to ``depth``, filled; none where there is nothing to list."""
        listed = [entry for entry in self._entries.values() if entry[0].level <= depth]
        for index, (heading, bookmark, page) in enumerate(listed):
            text = [*runs(plain_text(heading.children).strip()), tab(), *page_of(bookmark, page)]
            content = [internal_link(bookmark, text)]
            if index == 0:
                content = [*contents_start(depth), *content]
            if index == len(listed) - 1:
                content.append(contents_end())
            style = self._manuscript.styles.id(f"toc {heading.level}")
            yield paragraph(ParagraphFormat(style=style), content)
