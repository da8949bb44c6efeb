"""Articles that a page cuts into chunks, with advertisements between them, put together again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from briefing.reading.composing import one_line

#: Characters from which on a paragraph is prose, and paragraphs of prose from which on an element is a chunk.
_PROSE, _SEVERAL = 80, 2

#: How far above a chunk the element is that holds all of them: each may have a frame or two of its own.
_LEVELS = 3

#: What is cut alike and is no article.
_OTHERS = re.compile(r"comment|repl(?:y|ies)|related|teaser|recommend|review", re.IGNORECASE)


def join_chunks(tree: Any, article: Sequence[str]) -> bool:
    """Move the chunks of which ``article`` lacks the prose into the one before them; whether there are any.

    Chunks are elements of one kind and class, of which each holds paragraphs of prose and which one element
    above holds. trafilatura may take the first of them for the whole article.
    """
    text = "\n".join(article)
    found = False
    for first, *others in _chunks(tree):
        missing = [other for other in others if not _is_in(other, text)]
        if missing and _is_in(first, text):
            first.extend(missing)
            found = True
    return found


def _chunks(tree: Any) -> list[list[Any]]:
    """Each series of two chunks or more, no chunk in two of them."""
    series: dict[tuple[Any, str, str], list[Any]] = defaultdict(list)
    for element in tree.iter("div", "section"):
        name = element.get("class") or ""
        if name and not _OTHERS.search(name) and len(_prose(element)) >= _SEVERAL:
            ancestors = element.iterancestors("div", "section", "article", "main")
            for above, _ in zip(ancestors, range(_LEVELS), strict=False):
                series[above, element.tag, name].append(element)
    taken: set[Any] = set()
    kept = []
    for chunks in sorted(series.values(), key=len, reverse=True):
        if len(chunks) > 1 and taken.isdisjoint(chunks):
            taken.update(chunks)
            kept.append(chunks)
    return kept


def _prose(element: Any) -> list[str]:
    paragraphs = (one_line(child.text_content()) for child in element if child.tag == "p")
    return [paragraph for paragraph in paragraphs if len(paragraph) >= _PROSE]


def _is_in(element: Any, text: str) -> bool:
    """Whether ``text`` has some of the element's prose."""
    return any(paragraph[:_PROSE] in text for paragraph in _prose(element))
