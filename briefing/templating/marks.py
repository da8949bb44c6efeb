"""The note marks of a block tree, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from briefing.document.blocks import NoteRef


def note_marks(node: Any) -> Iterator[str]:
    """The notes that a block, an inline or a sequence of them marks, one for each mark."""
    if isinstance(node, NoteRef):
        yield node.note
    elif isinstance(node, tuple):
        for child in node:
            yield from note_marks(child)
    elif is_dataclass(node):
        for part in fields(node):
            yield from note_marks(getattr(node, part.name))
