"""Running heads, running feet and page numbers of a paged document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.reading.pdf_layout import Line

_NUMBER = re.compile(
    r"[-–—|\[( ]*(?:page|p\.|pg\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\]) .]*",
    re.IGNORECASE,
)

#: Lines at a page's head, and at its foot, that may be running ones.
_EDGE = 3

#: Pages on which a line stands at the edge from which on it is a running one, and their share.
_PAGES, _SHARE = 3, 0.4


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages' lines without those at the edges that recur, and without page numbers there.

    Lines are compared with their figures left out: a running foot carries the page's number. In a document
    of two pages what both share at one edge is a running line too.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    filled = sum(1 for page in pages if page)
    enough = min(_PAGES, 2) if filled == 2 else max(_PAGES, round(_SHARE * filled))
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        left_out = [line for line in edge if _NUMBER.fullmatch(line.text) or counts[_key(line)] >= enough]
        kept.append([line for line in page if line not in left_out])
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    """The lines nearest the top and the bottom of the page, whatever column they are of."""
    by_height = sorted(page, key=lambda line: -line.top)
    return by_height if len(by_height) <= 2 * _EDGE else [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _key(line: Line) -> str:
    return " ".join(re.sub(r"\d+", "#", line.text.casefold()).split())
