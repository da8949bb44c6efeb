"""The registry of formats: a file's suffix, and the function that makes text of its bytes.

A reader's module is imported when the first file needs it: parsers are heavy, and most dossiers need few.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from briefing.reading.plain_text import read_plain_text
from briefing.reading.source_text import ReadText

Reader = Callable[[bytes], ReadText]
"""Raises ``decoding.NotText`` with a reason for the reader where the bytes hold no text."""


def _from(module: str, function: str) -> Reader:
    def read(content: bytes) -> ReadText:
        reader: Reader = getattr(import_module(f"briefing.reading.{module}"), function)
        return reader(content)

    return read


READERS: Mapping[str, Reader] = {
    ".txt": read_plain_text,
    ".text": read_plain_text,
    ".md": _from("markdown", "read_markdown"),
    ".markdown": _from("markdown", "read_markdown"),
    ".html": _from("html", "read_html"),
    ".htm": _from("html", "read_html"),
    ".xhtml": _from("html", "read_html"),
    ".mhtml": _from("mhtml", "read_mhtml"),
    ".mht": _from("mhtml", "read_mhtml"),
    ".pdf": _from("pdf", "read_pdf"),
    ".docx": _from("docx", "read_docx"),
    ".docm": _from("docx", "read_docx"),
    ".odt": _from("odt", "read_odt"),
    ".rtf": _from("rtf", "read_rtf"),
    ".eml": _from("mail", "read_message"),
    ".mbox": _from("mail", "read_mailbox"),
}
"""By lower-case suffix."""

TRUSTED = frozenset({".txt", ".text"})
"""Read in the build's own process: nothing parses them but Python's codecs."""
