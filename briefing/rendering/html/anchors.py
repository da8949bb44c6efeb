"""Ids of an HTML file: of headings and notes that links lead to, and of our own."""

from __future__ import annotations

import re

from briefing.document.blocks import Document
from briefing.rendering.headings import anchors


class Anchors:
    """The ids that stand for a document's anchors; a prefix keeps them apart from our own."""

    def __init__(self, document: Document) -> None:
        self._ids: dict[str, str] = {}
        for anchor in anchors(document):
            self._ids[anchor] = self._free(anchor)

    def id(self, anchor: str) -> str | None:
        """The id for ``anchor``, or ``None`` where nothing in the document bears it."""
        return self._ids.get(anchor)

    def _free(self, anchor: str) -> str:
        readable = f"s-{re.sub(r'[^A-Za-z0-9_.-]+', '-', anchor)}"
        taken = set(self._ids.values())
        if readable not in taken:
            return readable
        return next(name for n in range(2, len(taken) + 3) if (name := f"{readable}-{n}") not in taken)
