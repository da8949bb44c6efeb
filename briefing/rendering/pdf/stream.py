"""Dictionaries, strings and streams as PDF/A wants them, for reportlab to put into its file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from briefing.rendering.literal import literal_text


class Entries(PDFObject):  # type: ignore[misc]
    """A dictionary object. Values are numbers, names with their slash, references, ``dict``, ``list`` and
    ``tuple`` of these, and reportlab's objects.

    Why not reportlab's: it looks through each name for what a name may not hold, each time that it is
    written, and a structure tree has thousands; ours are known.
    """

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def __setitem__(self, name: str, value: Any) -> None:
        self._entries[name] = value

    def format(self, document: Any) -> bytes:
        """The object's bytes as they stand in the file."""
        return written(self._entries, document).encode("latin-1")


def written(value: Any, document: Any) -> str:
    """A value of an entry (see :class:`Entries`) as it stands in the file."""
    match value:
        case PDFObjectReference():
            number, version = document.idToObjectNumberAndVersion[value.name]
            return f"{number} {version} R"
        case dict():
            entries = [f"/{name} {written(entry, document)}" for name, entry in value.items()]
            return f"<<{' '.join(entries)}>>"
        case list() | tuple():
            return f"[{' '.join([written(member, document) for member in value])}]"
        case float():
            return f"{value:.2f}"
        case str():
            return value
        case PDFObject():
            formatted: bytes = value.format(document)
            return formatted.decode("latin-1")
        case _:
            return str(value)


class Numbers(PDFObject):  # type: ignore[misc]
    """An array of numbers, with three decimals at most; reportlab's looks at each one's type and digits."""

    def __init__(self, numbers: Iterable[float]) -> None:
        self._numbers = numbers

    def format(self, document: Any) -> bytes:
        """The object's bytes."""
        # ``:g`` alone would write a million as 1e+06.
        listed = " ".join([f"{round(number, 3):.10g}" for number in self._numbers])
        return f"[{listed}]".encode("ascii")


class Stream(PDFStream):  # type: ignore[misc]
    """A stream object, deflated unless it or all of its document is plain, with an end of line before
    ``endstream``.

    Why: ISO 19005-2, 6.1.7.1 asks for that end of line and reportlab leaves it out. It is CR LF: a lone LF
    behind data that end in CR would be read as one end of line with it. Metadata must stay ``plain``, so
    that a program which knows no PDF finds it (6.6.2.1).
    """

    def __init__(self, content: bytes, entries: dict[str, Any] | None = None, *, plain: bool = False) -> None:
        filters = None if plain else [PDFZCompress]
        super().__init__(PDFDictionary(dict(entries or {})), content, filters)

    def format(self, document: Any) -> bytes:
        """The object's bytes as they stand in the file."""
        if not document.compression:
            self.filters = None
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\r\nendstream\n"


def text_string(text: str) -> PDFString:
    """A text string (ISO 32000-1, 7.9.2.2); what Unicode cannot encode becomes U+FFFD."""
    return PDFString(literal_text(text))
