"""The footnotes part (17.11): native notes, which Word numbers and sets at the foot of the page."""

from __future__ import annotations

from collections.abc import Iterable

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.rendering.docx.oxml.element import Element, parse, qualified, serialise, w
from briefing.rendering.docx.oxml.formats import CharacterFormat, ParagraphFormat
from briefing.rendering.docx.oxml.text import paragraph, run, runs, tab

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class FootnotesPart(Part):
    """The notes of one document, in the order of their marks."""

    def __init__(self, main: Part, separators: Iterable[Element] = ()) -> None:
        super().__init__(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, package=main.package)
        kept = list(separators)
        self._root = w("footnotes", *(kept or [_separator(kind, id) for kind, id in _SEPARATORS]))
        self._next = 1 + max(int(note.get(qualified("w:id"), "0")) for note in self._root)
        main.relate_to(self, RELATIONSHIP_TYPE.FOOTNOTES)

    def add(
        self, text: ParagraphFormat, mark: CharacterFormat, content: Iterable[Element], *, hung: bool = False
    ) -> int:
        """Adds a note of one paragraph and returns its id, which is not the number that it shows; ``hung``
        sets its text off by a tab, where ``text`` has a place for it."""
        note, self._next = self._next, self._next + 1
        own_mark = run(w("footnoteRef"), mark)
        self._root.append(
            w("footnote", paragraph(text, [own_mark, *([tab()] if hung else runs(" ")), *content]), id=note)
        )
        return note

    def take(self, note: Element) -> int:
        """Adds ``note`` as it stands, but for its id, which is returned."""
        number, self._next = self._next, self._next + 1
        note.set(qualified("w:id"), str(number))
        self._root.append(note)
        return number

    @property
    def root(self) -> Element:
        """All the notes."""
        return self._root

    @property
    def blob(self) -> bytes:
        """The part as it is stored."""
        return serialise(self._root)


def replace_footnotes(main: Part) -> FootnotesPart:
    """A part without notes for ``main``; the separators of one that was there are kept."""
    old = [rel for rel in main.rels.values() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    separators = [
        note for rel in old for note in parse(rel.target_part.blob) if note.get(qualified("w:type"))
    ]
    for rel in old:
        del main.rels[rel.rId]
    return FootnotesPart(main, separators)


def take_over_footnotes(main: Part) -> tuple[FootnotesPart, dict[str, Element]]:
    """As ``replace_footnotes``, and the notes that were there by their ids; what they link to is kept."""
    old = [rel.target_part for rel in main.rels.values() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    roots = [parse(part.blob) for part in old]
    notes = {
        note.get(qualified("w:id"), ""): note
        for root in roots
        for note in root.iter(qualified("w:footnote"))
        if not note.get(qualified("w:type"))
    }
    part = replace_footnotes(main)
    for rel in (rel for each in old for rel in each.rels.values()):
        part.load_rel(
            rel.reltype, rel.target_ref if rel.is_external else rel.target_part, rel.rId, rel.is_external
        )
    return part, notes


def footnote_mark(note: int, mark: CharacterFormat) -> Element:
    """The mark of the note with id ``note`` in the text."""
    return run(w("footnoteReference", id=note), mark)


def _separator(kind: str, id: int) -> Element:
    plain = ParagraphFormat(space_before=0, space_after=0)
    return w("footnote", paragraph(plain, [run(w(kind))]), type=kind, id=id)
