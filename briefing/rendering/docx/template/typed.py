"""What is typed into a paragraph: its characters, the element that holds each, and the tags in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.rendering.docx.oxml.element import Element, qualified
from briefing.templating.tags import Tag

_P, _R, _PPR = (qualified(f"w:{name}") for name in ("p", "r", "pPr"))
TEXT = qualified("w:t")
_CHARACTERS = {
    qualified(f"w:{name}"): text
    for name, text in (("tab", "\t"), ("br", "\n"), ("cr", "\n"), ("noBreakHyphen", "-"))
}
"""Elements of a run that stand for a character."""
_PAGE_BREAKS = ("page", "column")
_SHAPES = frozenset(qualified(f"w:{name}") for name in ("drawing", "pict", "object", "sym", "fldChar"))


class Typing:
    """A paragraph's characters: where each element of a run stands among them, and the tags."""

    def __init__(self, paragraph: Element, tags: Sequence[Tag]) -> None:
        self.starts: dict[Element, int] = {}
        """Place of each element's first character."""
        place = 0
        for element in _own_characters(paragraph):
            self.starts[element] = place
            place += len(character(element))
        self._tags = tags

    def tag_at(self, place: int) -> Tag | None:
        """The tag that holds the character at ``place``."""
        return next((tag for tag in self._tags if tag.start <= place < tag.end), None)

    def next_tag(self, place: int) -> int:
        """Where the next tag after ``place`` begins; beyond any text where none does."""
        return min((tag.start for tag in self._tags if tag.start > place), default=1 << 31)


def _own_characters(paragraph: Element) -> Iterator[Element]:
    """The texts, tabs and breaks of a paragraph's runs, but for those of paragraphs in its text boxes."""
    for child in paragraph:
        if child.tag == _R:
            yield from (each for each in child if each.tag == TEXT or each.tag in _CHARACTERS)
        elif child.tag not in (_P, _PPR):
            yield from _own_characters(child)


def character(element: Element) -> str:
    """What one of these elements stands for."""
    return (element.text or "") if element.tag == TEXT else _CHARACTERS[element.tag]


def own_text(paragraph: Element) -> str:
    """The characters of a paragraph, without those of its text boxes."""
    return "".join(map(character, _own_characters(paragraph)))


def only_tags(paragraph: Element, text: str, tags: Sequence[Tag]) -> bool:
    """Whether a paragraph holds tags that print nothing, and nothing else."""
    return (
        nothing_but(text, tags)
        and all(tag.kind != "print" for tag in tags)
        and (bool(tags) or not text.strip())
        and paragraph.find(f"{_PPR}/{qualified('w:sectPr')}") is None
        and not any(
            found.tag in _SHAPES or found.get(qualified("w:type")) in _PAGE_BREAKS
            for found in paragraph.iter("*")
        )
    )


def nothing_but(text: str, tags: Sequence[Tag]) -> bool:
    """Whether ``text`` is ``tags`` and white space."""
    edges = [0, *(edge for tag in tags for edge in (tag.start, tag.end)), len(text)]
    return not any(text[edges[n] : edges[n + 1]].strip() for n in range(0, len(edges), 2))
