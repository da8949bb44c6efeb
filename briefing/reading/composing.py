"""From a document's pieces to one text, each piece with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.model.sources import Condition
from briefing.reading.source_text import Attachment, Place, ReadText

#: What XML cannot hold and no reader should see: controls but tab and newline, surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CELL_END = "; "
_SPACE = re.compile(r"[ \t\n\r\u00a0]+")


def legible(text: str) -> str:
    """``text`` with ``\\n`` as its only newline, and � for each character that is none."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))


def one_line(text: str) -> str:
    """``text`` with every run of white space as one space."""
    return _SPACE.sub(" ", legible(text)).strip()


def table_row(cells: Iterable[str]) -> str:
    """A row as one line. Bars between its cells would make it look like a page's menu."""
    return _CELL_END.join(cell for cell in map(one_line, cells) if cell)


def is_table_row(line: str) -> bool:
    """Whether a row that ``table_row`` made has several cells: one alone is a frame around a paragraph."""
    return _CELL_END in line


class Composer:
    """Collects paragraphs, parted by a blank line in the text that comes of them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._places: list[Place] = []
        self._paragraphs = 0

    def paragraph(self, text: str, place: str | None = None, *, row: bool = False) -> None:
        """Add a paragraph, or a ``row`` of a table, as one line; without a ``place`` it is counted, as
        “paragraph 5”."""
        line = one_line(text)
        if line:
            self._paragraphs += 1
            start = self._next_start()
            label = place or f"paragraph {self._paragraphs}"
            self._place(Place(start, start + len(line), label, row=row))
            self._append(line)

    def pieces(self, pieces: Iterable[tuple[str, str]]) -> None:
        """Add a paragraph that stands in several places: ``(text, place)`` for each."""
        start = self._next_start()
        text = ""
        for piece, place in pieces:
            begin = len(text)
            text += piece
            self._place(Place(start + begin, start + len(text), place))
        self._append(text)

    def block(
        self,
        text: str,
        place: str,
        date: str | None = None,
        sender: str | None = None,
        recipient: str | None = None,
    ) -> None:
        """Add ``text`` with its lines as they are; ``date``, in ISO 8601, ``sender`` and ``recipient`` are
        its own."""
        if text.strip():
            start = self._next_start()
            self._place(Place(start, start + len(text), place, date, sender, recipient=recipient))
            self._append(text)

    def finish(
        self,
        encoding: str,
        conditions: Iterable[Condition] = (),
        metadata: dict[str, str] | None = None,
        attachments: Iterable[Attachment] = (),
        single: bool = False,
    ) -> ReadText:
        """All that was added, as the registry wants it."""
        return ReadText(
            "\n\n".join(self._parts),
            encoding,
            tuple(conditions),
            metadata or {},
            tuple(self._places),
            tuple(attachments),
            single,
        )

    def _next_start(self) -> int:
        return self._length + (2 if self._parts else 0)

    def _append(self, text: str) -> None:
        self._length = self._next_start() + len(text)
        self._parts.append(text)

    def _place(self, place: Place) -> None:
        last = self._places[-1] if self._places else None
        if last is not None and last.label == place.label:
            self._places[-1] = replace(place, start=last.start)
        elif place.end > place.start:
            self._places.append(place)
