"""The registry of formats: a file's suffix, and the function that makes text of its bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.reading.plain_text import read_plain_text
from briefing.reading.source_text import ReadText

Reader = Callable[[bytes], ReadText]
"""Raises ``decoding.NotText`` with a reason for the reader where the bytes hold no text."""

READERS: Mapping[str, Reader] = {
    ".txt": read_plain_text,
    ".text": read_plain_text,
    ".md": read_plain_text,
}
"""By lower-case suffix. Markdown is read as it stands: its marks are part of the text."""
