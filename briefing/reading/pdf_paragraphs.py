"""Lines of a paged document to paragraphs, over columns and pages, with the words that line ends broke."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefing.reading.pdf_layout import Line
from briefing.reading.pdf_segments import SOFT_HYPHEN

Paragraph = list[tuple[str, int]]
"""Stretches of its text, each with its page."""

_MARKER = re.compile(r"(?:[•‣◦▪●○·■□➤►▸–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]]*$")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")

#: Distance of two baselines, in usual ones, from which on a paragraph ends between them.
_SPACED = 1.3

#: Share by which a heading's font differs from its text's.
_OTHER_FONT = 0.12

#: Parts of compounds that keep their hyphen: a word with one is a compound where nothing else tells.
_PREFIXES = frozenset(
    "all anti co cross ex half high inter long low mid multi non on post pre pro quasi self semi short so "
    "third two three four five vice well".split()
)


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Paragraph]:
    """The paragraphs of all pages in their order."""
    lines = [line for page in pages for line in page]
    leading = _leading(lines)
    words = Counter(word.casefold() for line in lines for word in _inner_words(line.text))
    group: list[Line] = []
    for line in lines:
        if group and _ends_between(group, line, leading):
            yield _joined(group, words)
            group = []
        group.append(line)
    if group:
        yield _joined(group, words)


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of two baselines, in heights of the upper line."""
    distances = [
        (upper.bottom - lower.bottom) / upper.height
        for upper, lower in pairwise(lines)
        if (upper.page, upper.column) == (lower.page, lower.column) and upper.bottom > lower.bottom
    ]
    return median(distances) if distances else 1.0


def _ends_between(group: Sequence[Line], line: Line, leading: float) -> bool:
    last = group[-1]
    if _MARKER.match(line.text) or line.is_row or last.is_row:
        return True
    if abs(last.height - line.height) > _OTHER_FONT * last.height:
        return True
    if (last.page, last.column) != (line.page, line.column):
        # A sentence that a column's or page's end broke goes on; a new one may be a new paragraph.
        return _SENTENCE_END.search(last.text) is not None or not (
            line.text[:1].islower() or _BROKEN.search(last.text) or _is_full(group, last)
        )
    if last.bottom - line.bottom > _SPACED * leading * last.height:
        return True
    if line.left > last.left + 0.8 * line.height and len(group) > 1:
        return True  # the indented first line of the next paragraph
    short = not _is_full(group, last, line)
    return short and _SENTENCE_END.search(last.text) is not None


def _is_full(group: Sequence[Line], last: Line, following: Line | None = None) -> bool:
    """Whether ``last`` reaches its column's right edge, so that the next word may not have fitted."""
    right = max(line.right for line in [*group, *([following] if following else [])])
    return right - last.right < 0.2 * (right - last.left)


def _joined(group: Sequence[Line], words: Counter[str]) -> Paragraph:
    pieces: Paragraph = []
    for line, following in zip(group, [*group[1:], None], strict=True):
        text = line.text
        if following is None:
            pieces.append((text.replace(SOFT_HYPHEN, ""), line.page))
            continue
        broken = _BROKEN.search(text)
        if broken and following.text[:1].isalpha():
            text = text[:-1] if _is_one_word(broken, following.text, words) else text[:-1] + "-"
        else:
            text += " "
        pieces.append((text.replace(SOFT_HYPHEN, ""), line.page))
    return pieces


def _is_one_word(broken: re.Match[str], following: str, words: Counter[str]) -> bool:
    """Whether the hyphen was put in by the line's end. The document itself knows best: how it writes the
    word elsewhere; then a capital after the hyphen, or a first part that makes compounds, keeps it."""
    first = broken.group(1).casefold()
    match = _WORD.match(following)
    assert match is not None
    second = match.group().casefold().split("-")[0]
    whole, compound = words[first + second], words[f"{first}-{second}"]
    if whole != compound:
        return whole > compound
    if broken.group().endswith(SOFT_HYPHEN) and not following[:1].isupper():
        return first not in _PREFIXES
    return following[:1].islower() and first not in _PREFIXES


def _inner_words(text: str) -> Iterable[str]:
    """The words of a line but its last, which may be broken, as they are written."""
    found = [match.group().replace("\u2010", "-") for match in _WORD.finditer(text.replace(SOFT_HYPHEN, ""))]
    return found[:-1] if _BROKEN.search(text) else found
