"""The outline, which readers show as bookmarks, and the places that it and links lead to (12.3)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from briefing.rendering.pdf.objects import Name, PdfFile, Reference


class Outline:
    """Headings in order; a level that is skipped is closed up."""

    def __init__(self) -> None:
        self._entries: list[tuple[int, str, int, float]] = []

    def add(self, level: int, title: str, page: int, top: float) -> None:
        """An entry; levels count from 1, pages from 0."""
        self._entries.append((level, title, page, top))

    def write(self, file: PdfFile, pages: Sequence[Reference]) -> Reference | None:
        """The outline as a tree of dictionaries (12.3.3), or ``None`` where there is no entry."""
        if not self._entries:
            return None
        root = file.add({"Type": Name("Outlines")})
        path = [(0, root)]
        children: dict[Reference, list[Reference]] = {root: []}
        for level, title, page, top in self._entries:
            while path[-1][0] >= level:
                path.pop()
            parent = path[-1][1]
            entry = file.add({"Title": title, "Parent": parent, "Dest": destination(pages[page], top)})
            children[parent].append(entry)
            children[entry] = []
            path.append((level, entry))
        _chain(file, root, children)
        return root


def destination(page: Reference, top: float) -> list[Any]:
    """A place on a page, at the zoom that the reader has (12.3.2)."""
    return [page, Name("XYZ"), 0, top, 0]


def _chain(file: PdfFile, parent: Reference, children: dict[Reference, list[Reference]]) -> int:
    """Link the entries below ``parent``; returns how many are open."""
    entries = children[parent]
    for before, after in itertools.pairwise(entries):
        file[before]["Next"], file[after]["Prev"] = after, before
    count = len(entries) + sum(_chain(file, entry, children) for entry in entries)
    if entries:
        file[parent] |= {"First": entries[0], "Last": entries[-1], "Count": count}
    return count
