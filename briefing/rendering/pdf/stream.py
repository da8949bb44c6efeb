"""Strings and streams as PDF/A wants them."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFString, PDFZCompress

from briefing.rendering.literal import literal_text


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


def text_string(text: str) -> PDFString:
    """A text string (ISO 32000-1, 7.9.2.2); what Unicode cannot encode becomes U+FFFD."""
    return PDFString(literal_text(text))
