"""A story of a Word template as the text that Jinja reads: tags and words, with marks for elements.

What holds no tag goes whole. Tags that Word has split over runs are put together where they begin. A
paragraph or a row that holds nothing but ``{% … %}`` is a place for tags, and leaves no trace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from briefing.rendering.docx.oxml.element import Element, qualified
from briefing.rendering.docx.template.typed import (
    TEXT,
    Typing,
    character,
    nothing_but,
    only_tags,
    own_text,
)
from briefing.templating.filling import FillingError, begins, ends, line_of, stands
from briefing.templating.tags import OpenTag, Tag, find_tags, unclosed

_P, _R, _TR = (qualified(f"w:{name}") for name in ("p", "r", "tr"))
_RPR, _PPR = qualified("w:rPr"), qualified("w:pPr")
_FOOTNOTE_REFERENCE = qualified("w:footnoteReference")
_LIKE_A_MARK = re.compile(r"\[(?=[!^])")
_WHOLE_PARAGRAPH = "it stands for its whole paragraph: put nothing else into it"
_WHOLE_ROW = "it stands for its whole row: put nothing else into the row"


@dataclass(slots=True)
class Cut:
    """A story, cut: its text for Jinja, and what the marks in it stand for."""

    part: str
    text: str = ""
    elements: list[Element] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    """The text of each paragraph, in their order."""
    lines: list[int] = field(default_factory=list)
    """The paragraph of each line of ``text`` but the first."""
    vanishing: set[int] = field(default_factory=set)
    """Paragraphs, as elements, that are left out where nothing stands in them."""

    def paragraph_of(self, line: int | None) -> int | None:
        """The paragraph of a line of ``text``, if it has one."""
        known = line is not None and 2 <= line <= len(self.lines) + 1
        return self.lines[line - 2] if known and line is not None else None


def cut(story: Cut, root: Element, notes: Mapping[str, Element]) -> None:
    """Cut the story in ``root`` into ``story``; ``notes`` are the author's own, by the id of their mark.

    Raises:
        FillingError: a tag that its paragraph does not close, or one that does not stand for what it says.
    """
    _Cutter(story, notes).cut(root)


class _Cutter:
    def __init__(self, story: Cut, notes: Mapping[str, Element]) -> None:
        self._cut = story
        self._notes = notes
        self.out: list[str] = []
        self._open: set[Element] = set()
        """Elements that do not go whole."""
        self._block_tags: list[tuple[Tag, int]] = []
        """With the line of each."""

    def cut(self, root: Element) -> None:
        self._find_open(root)
        self._children(root)
        if found := unclosed(self._block_tags):
            what, line, mend = found
            raise FillingError(self._cut.part, line, what, mend)
        self._cut.text = "".join(self.out)

    def _find_open(self, root: Element) -> None:
        for paragraph in root.iter(_P):
            text = own_text(paragraph)
            has_note = any(True for _ in paragraph.iter(_FOOTNOTE_REFERENCE))
            if has_note or any(opening in text for opening in ("{{", "{%", "{#")):
                self._open.update((paragraph, *paragraph.iterancestors()))

    # --- blocks ---------------------------------------------------------------------------------

    def _children(self, parent: Element) -> None:
        for child in parent:
            self._block(child)

    def _block(self, block: Element) -> None:
        if block not in self._open:
            self._whole(block)
        elif block.tag == _P:
            self._paragraph(block)
        elif block.tag != _TR or not self._tags_of_row(block):
            self.begin(block)
            self._children(block)
            self.out.append(ends())

    def _tags_of_row(self, row: Element) -> bool:
        """Puts out the tags of a row that holds nothing else; whether it is such a row."""
        paragraphs = list(row.iter(_P))
        found = [(paragraph, own_text(paragraph)) for paragraph in paragraphs]
        try:
            tags = [find_tags(text) for _, text in found]
        except OpenTag:  # to be told with its paragraph
            return False
        scoped = any(tag.scope == "tr" for each in tags for tag in each)
        if not any(tags) or not all(
            only_tags(*each, tags_of) for each, tags_of in zip(found, tags, strict=True)
        ):
            if scoped:
                raise self._error("“tr” in a tag of a row that holds more", _WHOLE_ROW, of=row)
            return False
        for (_, text), each in zip(found, tags, strict=True):
            self._line(text)
            self._put_tags(each)
        return True

    # --- paragraphs -----------------------------------------------------------------------------

    def _paragraph(self, paragraph: Element) -> None:
        text = own_text(paragraph)
        place = self._line(text)
        tags = self._tags(text)
        for tag in tags:
            if tag.scope in ("tr", "tc"):
                what = f"“{tag.scope}” in a tag"
                mend = _WHOLE_ROW if tag.scope == "tr" else "columns cannot be repeated: repeat rows"
                raise self._error(what, mend)
        if any(tag.scope == "p" for tag in tags) or only_tags(paragraph, text, tags):
            if not nothing_but(text, tags):
                raise self._error("“p” in a tag of a paragraph that holds more", _WHOLE_PARAGRAPH)
            self._put_tags(tags)
            return
        number = self.begin(paragraph)
        if tags and paragraph.find(f"{_PPR}/{qualified('w:sectPr')}") is None:
            self._cut.vanishing.add(number)
        self._inline(paragraph, Typing(paragraph, tags), place)
        self.out.append(ends())

    def _inline(self, parent: Element, typing: Typing, place: int) -> None:
        for child in parent:
            if child.tag == _R:
                self._run(child, typing, place)
            elif child.find(f".//{_R}") is not None:
                self.begin(child)
                self._inline(child, typing, place)
                self.out.append(ends())
            else:
                self._whole(child)

    def _run(self, run: Element, typing: Typing, place: int) -> None:
        inside = _Inside(self, run)
        for child in run:
            if child.tag == _RPR:
                continue
            if child in typing.starts:
                self._typed(child, typing, inside)
            elif child.tag == _FOOTNOTE_REFERENCE and child.get(qualified("w:id")) in self._notes:
                inside.enter()
                self._block_in_run(self._notes[child.get(qualified("w:id"), "")], place)
            else:
                inside.enter()
                self._block_in_run(child, place)
        inside.leave()

    def _block_in_run(self, block: Element, place: int) -> None:
        """A note or a text box, whose paragraphs are lines of their own."""
        if block.tag == qualified("w:footnote"):
            self._find_open(block)
            self._open.add(block)
        self._block(block)
        if any(True for _ in block.iter(_P)):
            self._begin_line(place)

    def _typed(self, child: Element, typing: Typing, inside: _Inside) -> None:
        """The text, tab or break ``child`` with the tags that begin in it, without what of them it holds."""
        start = typing.starts[child]
        text = character(child)
        place = start
        while place < start + len(text):
            tag = typing.tag_at(place)
            if tag is None:
                end = min(typing.next_tag(place), start + len(text))
                inside.enter()
                if child.tag == TEXT:
                    self.out.append(_literal(text[place - start : end - start]))
                else:
                    self._whole(child)
                place = end
                continue
            if place == tag.start:
                if tag.kind == "print":
                    inside.enter()
                else:
                    inside.leave()
                self._put_tags([tag])
            place = min(tag.end, start + len(text))

    # --- putting out ----------------------------------------------------------------------------

    def _line(self, text: str) -> int:
        """Begins the line of the next paragraph."""
        self._cut.paragraphs.append(text)
        place = len(self._cut.paragraphs) - 1
        self._begin_line(place)
        return place

    def _begin_line(self, place: int) -> None:
        self._cut.lines.append(place)
        self.out.append(line_of(place))

    def _put_tags(self, tags: Sequence[Tag]) -> None:
        line = len(self._cut.lines) + 1
        self._block_tags += [(tag, line) for tag in tags if tag.kind == "block"]
        self.out += [tag.text for tag in tags]

    def _whole(self, element: Element) -> None:
        for paragraph in element.iter(_P):
            self._cut.paragraphs.append(own_text(paragraph))
            self._cut.lines.append(len(self._cut.paragraphs) - 1)
            self.out.append("\n")
        self.out.append(stands(self._number(deepcopy(element))))

    def begin(self, element: Element) -> int:
        number = self._number(_shell(element))
        self.out.append(begins(number))
        return number

    def _number(self, element: Element) -> int:
        self._cut.elements.append(element)
        return len(self._cut.elements) - 1

    def _tags(self, text: str) -> list[Tag]:
        try:
            return find_tags(text)
        except OpenTag as error:
            raise self._error(
                f"the tag “{error}” is not closed in its paragraph", "end it before the paragraph does"
            ) from None

    def _error(self, what: str, mend: str, of: Element | None = None) -> FillingError:
        if of is not None:
            self._line(next((text for each in of.iter(_P) if (text := own_text(each)).strip()), ""))
        return FillingError(self._cut.part, len(self._cut.lines) + 1, what, mend)


class _Inside:
    """Whether what is put out stands in a run; a tag that encloses others stands between runs."""

    def __init__(self, cutter: _Cutter, run: Element) -> None:
        self._cutter = cutter
        self._run = run
        self._entered = False

    def enter(self) -> None:
        if not self._entered:
            self._cutter.begin(self._run)
            self._entered = True

    def leave(self) -> None:
        if self._entered:
            self._cutter.out.append(ends())
            self._entered = False


def _literal(text: str) -> str:
    """Words of the template as Jinja is to read them: what looks like one of our marks is none."""
    return _LIKE_A_MARK.sub('{{ "[" }}', text.replace("\n", " "))


def _shell(element: Element) -> Element:
    """``element`` without what stands in it; a run keeps its format."""
    made = element.makeelement(element.tag, dict(element.attrib), element.nsmap)
    if element.tag == _R and (format := element.find(_RPR)) is not None:
        made.append(deepcopy(format))
    return made
