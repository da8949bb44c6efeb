"""Notes: numbered in the order in which a reader meets their marks, each written once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.document.blocks import Note
from briefing.rendering.pdf.structure import Element

if TYPE_CHECKING:
    from briefing.rendering.pdf.strips import Strip


@dataclass(eq=False, repr=False, slots=True)
class NoteText:
    """A note that is cited; ``strips`` are its lines, once they are set."""

    note: Note
    number: int
    element: Element
    strips: list[Strip] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Name of the place where the note stands."""
        return f"note:{self.number}"

    @property
    def mark(self) -> str:
        """Name of the place where its first mark stands."""
        return f"mark:{self.number}"


class NoteBook:
    """The notes of a document, in the order of their first marks."""

    def __init__(self, notes: Mapping[str, Note]) -> None:
        self._notes = notes
        self._by_key: dict[str, NoteText] = {}
        self.cited: list[NoteText] = []

    def cite(self, key: str, block: Element) -> tuple[NoteText, bool]:
        """The note, and whether this is its first mark.

        The note's element follows ``block``, in which the first mark stands: a reader of the structure
        hears the note when the sentence is over (ISO 14289-1, 7.9 asks for its ID). Raises ``KeyError``
        for a key that the document lacks.
        """
        known = self._by_key.get(key)
        if known is not None:
            return known, False
        number = len(self.cited) + 1
        parent = block.parent or block
        element = parent.add("Note", note_id=f"note-{number}")
        cited = self._by_key[key] = NoteText(self._notes[key], number, element)
        self.cited.append(cited)
        return cited, True
