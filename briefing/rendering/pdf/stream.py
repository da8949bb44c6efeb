"""A PDF stream as PDF/A wants it."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFZCompress


class Stream(PDFStream):  # type: ignore[misc]
    """A stream object, deflated unless ``plain``, with an end of line before ``endstream``.

    Why: ISO 19005-2, 6.1.7.1 asks for that end of line and reportlab leaves it out. It is CR LF: a lone LF
    behind data that end in CR would be read as one end of line with it. Metadata must stay ``plain``, so
    that a program which knows no PDF finds it (6.6.2.1).
    """

    def __init__(self, content: bytes, entries: dict[str, Any] | None = None, *, plain: bool = False) -> None:
        filters = None if plain else [PDFZCompress]
        super().__init__(PDFDictionary(dict(entries or {})), content, filters)

    def format(self, document: Any) -> bytes:
        """The object's bytes as they stand in the file."""
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\r\nendstream\n"
