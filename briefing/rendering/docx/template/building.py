"""A filled story as elements again: what was printed becomes text of runs, and nothing but text."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from briefing.document.blocks import Inline, NoteRef, Picture, StrengthMark
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.oxml.element import Element, qualified, w
from briefing.rendering.docx.oxml.text import runs
from briefing.rendering.docx.template.cutting import Cut
from briefing.templating.colour import legible, uncoloured
from briefing.templating.filling import MARK, FillingError

#: Elements that one file may be filled with; the shipped template makes 9,000 of the seeds' briefing.
MOST_ELEMENTS = 300_000

_BLOCKS = frozenset(qualified(f"w:{name}") for name in ("p", "tbl"))
_R, _P, _T, _TC = (qualified(f"w:{name}") for name in ("r", "p", "t", "tc"))
_RPR = qualified("w:rPr")
_FOOTNOTE, _TEXT_BOX = qualified("w:footnote"), qualified("w:txbxContent")
_UNSEEN = frozenset(qualified(f"w:{name}") for name in ("rPr", "tab", "cr"))
_NEEDED = {
    qualified("w:tbl"): qualified("w:tr"),
    qualified("w:tr"): _TC,
    qualified("w:sdtContent"): "*",
    qualified("w:sdt"): qualified("w:sdtContent"),
    qualified("w:hyperlink"): "*",
}
"""What an element must have in it to mean anything."""


@dataclass(slots=True)
class Paper:
    """What the stories of one file share."""

    inlines: InlineWriter
    add_note: Callable[[Element], Element]
    """Takes a note of the author's own; gives its mark."""
    draw: Callable[[Picture], list[Element]]
    charts: tuple[Picture, ...]
    elements: int = MOST_ELEMENTS
    """That may still be made."""


def build(cut: Cut, text: str, root: Element, paper: Paper, *, takes_notes: bool) -> None:
    """Put the filled ``text`` of a story into ``root``, in place of what is there.

    Raises:
        FillingError: what was printed cannot stand where it was, or is beyond all bounds.
    """
    for child in list(root):
        root.remove(child)
    _Builder(cut, root, paper, takes_notes).build(text)


class _Builder:
    def __init__(self, cut: Cut, root: Element, paper: Paper, takes_notes: bool) -> None:
        self._cut = cut
        self._paper = paper
        self._takes_notes = takes_notes
        self._stack = [root]
        self._numbers: list[int | None] = [None]
        """For each element on the stack its number in the cut."""
        self._marks: list[Inline] = []
        """Note marks that stand side by side."""
        self._endnotes: set[str] = set()
        self._place: int | None = None
        """The paragraph of the template that this comes from."""

    def build(self, text: str) -> None:
        place = 0
        for found in MARK.finditer(text):
            self._text(text[place : found.start()])
            place = found.end()
            if found["note"] is not None:
                self._note(uncoloured(found["note"]))
                continue
            self._flush()
            match found["kind"]:
                case "+":
                    self._begin(int(found["number"]))
                case "-":
                    self._end()
                case "=":
                    self._whole(int(found["number"]))
                case "@":
                    self._place = int(found["number"])
                case "#":
                    self._chart(int(found["number"]))
                case _:
                    self._strength(found["strength"])
        self._text(text[place:])
        self._flush()
        _ends_in_paragraph(self._stack[0])

    # --- elements -------------------------------------------------------------------------------

    def _begin(self, number: int) -> None:
        made = self._copy(number)
        if made.tag in _BLOCKS:
            self._require_between_paragraphs()
        if made.tag != _FOOTNOTE:
            self._stack[-1].append(made)
        self._stack.append(made)
        self._numbers.append(number)

    def _end(self) -> None:
        ended, number = self._stack.pop(), self._numbers.pop()
        parent = self._stack[-1]
        needed = _NEEDED.get(ended.tag)
        if ended.tag == _FOOTNOTE:
            _ends_in_paragraph(ended)
            parent.append(self._paper.add_note(ended))
        elif (
            (needed and ended.find(needed) is None)
            or (ended.tag == _R and all(child.tag == _RPR for child in ended))
            or (ended.tag == _P and number in self._cut.vanishing and _is_blank(ended))
        ):
            parent.remove(ended)
        elif ended.tag in (_TC, _TEXT_BOX):
            _ends_in_paragraph(ended)

    def _whole(self, number: int) -> None:
        made = self._copy(number)
        if made.tag in _BLOCKS:
            self._require_between_paragraphs()
        for mark in made.iter(qualified("w:endnoteReference")):
            if (identifier := mark.get(qualified("w:id"), "")) in self._endnotes:
                raise self._error("an endnote cannot be repeated", "make it a footnote")
            self._endnotes.add(identifier)
        self._stack[-1].append(made)

    def _chart(self, number: int) -> None:
        self._require_between_paragraphs()
        self._stack[-1].extend(self._paper.draw(self._paper.charts[number]))

    def _copy(self, number: int) -> Element:
        made = deepcopy(self._cut.elements[number])
        self._paper.elements -= sum(1 for _ in made.iter())
        if self._paper.elements < 0:
            raise self._error(f"the template makes more than {MOST_ELEMENTS:,} elements")
        return made

    def _require_between_paragraphs(self) -> None:
        if self._stack[-1].tag == _R:
            mend = "write {{p … }}, in a paragraph of its own"
            raise self._error("“{{ … }}” prints paragraphs inside a paragraph", mend)

    # --- what is printed --------------------------------------------------------------------------

    def _text(self, coloured: str) -> None:
        # Line ends of the template's own colour count its paragraphs; those that are printed have the other.
        words = legible(uncoloured(coloured.replace("\n", "")))
        if not words:
            return
        self._flush()
        if self._stack[-1].tag != _R:
            if words.strip():
                raise self._error("“{{p … }}” prints text without a paragraph", "write {{ … }}")
            return
        for piece in runs(words):
            format, text = piece.find(_RPR), piece[-1]
            if format is not None:  # right-to-left words, which need a run that says so
                right_to_left = self._like(format)
                right_to_left.append(text)
                self._beside([right_to_left])
                continue
            run = self._stack[-1]
            if len(run) and run[-1].tag == _T:
                run[-1].text = (run[-1].text or "") + (text.text or "")
            else:
                run.append(text)

    def _like(self, format: Element) -> Element:
        """A run like the present one that has ``format``'s properties, too."""
        run = _without_content(self._stack[-1])
        own = run.find(_RPR)
        if own is None:
            run.append(deepcopy(format))
        else:
            own.extend(deepcopy(each) for each in format if own.find(each.tag) is None)
        return run

    def _note(self, evidence: str) -> None:
        if not self._takes_notes or any(each.tag in (_TEXT_BOX, _FOOTNOTE) for each in self._stack):
            raise self._error(
                "a note mark cannot stand here", "Word knows notes in the body of the text only"
            )
        self._marks.append(NoteRef(evidence))

    def _strength(self, name: str) -> None:
        self._inlines([StrengthMark(name)])  # type: ignore[arg-type]

    def _flush(self) -> None:
        marks, self._marks = self._marks, []
        if marks:
            self._inlines(marks)

    def _inlines(self, inlines: list[Inline]) -> None:
        if self._stack[-1].tag != _R:
            raise self._error("a mark stands outside a paragraph", "write it without p: {{ … }}")
        self._beside(self._paper.inlines.write(tuple(inlines)))

    def _beside(self, elements: list[Element]) -> None:
        """Set ``elements`` after the present run, and go on in another run like it."""
        run, parent = self._stack[-1], self._stack[-2]
        if all(child.tag == _RPR for child in run):
            parent.remove(run)
        self._stack[-1] = _without_content(run)
        parent.extend([*elements, self._stack[-1]])

    # --- mistakes -------------------------------------------------------------------------------

    def _error(self, what: str, mend: str = "") -> FillingError:
        return FillingError(self._cut.part, None, what, mend, self._place)


def _without_content(run: Element) -> Element:
    made = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    made.extend([deepcopy(child) for child in run if child.tag == _RPR])
    return made


def _is_blank(paragraph: Element) -> bool:
    """Whether nothing of a paragraph would be seen."""
    return not any(
        child.tag not in _UNSEEN and (child.tag != _T or (child.text or "").strip())
        for run in paragraph.iter(_R)
        for child in run
    )


def _ends_in_paragraph(story: Element) -> None:
    """A cell, a text box and a story end in a paragraph (17.4.65), before the section if that is here."""
    blocks = [child for child in story if child.tag != qualified("w:sectPr")]
    if not blocks or blocks[-1].tag != _P:
        story.append(w("p"))
