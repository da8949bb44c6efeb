"""Paragraphs, runs, links and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.rendering.docx.oxml.element import Element, qualified, w, with_text
from briefing.rendering.docx.oxml.formats import PLAIN, CharacterFormat, ParagraphFormat
from briefing.rendering.literal import literal_text

_RTL = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_RTL_WORDS = re.compile(rf"({_RTL}+(?:\W+{_RTL}+)*)")
"""Right-to-left words with the spaces and points between them."""


def paragraph(format: ParagraphFormat, content: Iterable[Element]) -> Element:
    """A paragraph of runs, links, fields and bookmarks."""
    return w("p", format.element(), *content)


def runs(text: str, format: CharacterFormat = PLAIN) -> Iterator[Element]:
    """Runs that print ``text`` as it stands; right-to-left words get runs that say so (17.3.2.30)."""
    for index, part in enumerate(_RTL_WORDS.split(literal_text(text))):
        if part:
            yield run(
                with_text(w("t"), part), format if index % 2 == 0 else format._replace(right_to_left=True)
            )


def run(content: Element, format: CharacterFormat = PLAIN) -> Element:
    """A run of one thing: a text, a break, a field mark, a picture."""
    return w("r", format.element(), content)


def line_break() -> Element:
    """A line break inside a paragraph."""
    return run(w("br"))


def page_break() -> Element:
    """A page break inside a paragraph."""
    return run(w("br", type="page"))


def tab() -> Element:
    """A step to the next tab stop."""
    return run(w("tab"))


def external_link(relationship: str, content: Iterable[Element]) -> Element:
    """A link to the address that the part relates to as ``relationship``."""
    return w("hyperlink", *content, r_id=relationship, history=1)


def internal_link(bookmark: str, content: Iterable[Element]) -> Element:
    """A link to a bookmark of this document."""
    return w("hyperlink", *content, anchor=bookmark, history=1)


def keep_with_next(block: Element) -> None:
    """Keep each paragraph of ``block``, itself one or a table, on the page of the next (17.3.1.15)."""
    for each in block.iter(qualified("w:p")):
        properties = each.find(qualified("w:pPr"))
        if properties is None:
            properties = w("pPr")
            each.insert(0, properties)
        if properties.find(qualified("w:keepNext")) is None:
            # The schema wants it behind the style and before all else.
            styled = properties.find(qualified("w:pStyle")) is not None
            properties.insert(int(styled), w("keepNext"))


def plain(block: Element) -> str:
    """The words of a block."""
    return "".join(text.text or "" for text in block.iter(qualified("w:t")))


class Bookmarks:
    """Names and ids of the bookmarks of one document; both must be unique over all its stories."""

    def __init__(self) -> None:
        self._count = 0
        self._names: dict[str, str] = {}

    def name(self, anchor: str) -> str:
        """The bookmark that stands for ``anchor``: always the same, never two anchors' own.

        Word allows letters, digits and ``_``, a letter first, and 40 characters in all.
        """
        if anchor not in self._names:
            readable = re.sub(r"[^A-Za-z0-9]+", "_", anchor)[:24].strip("_")
            self._names[anchor] = f"b{len(self._names) + 1}_{readable}"
        return self._names[anchor]

    def around(self, name: str, content: Iterable[Element]) -> list[Element]:
        """``content`` between the marks of bookmark ``name``."""
        self._count += 1
        start = w("bookmarkStart", id=self._count, name=name)
        return [start, *content, w("bookmarkEnd", id=self._count)]
