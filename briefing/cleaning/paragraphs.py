"""Text to blocks: paragraphs, list items and single lines, whatever the page used to part them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.model.evidence import Span

_LINE = re.compile(r"[^\n\u2028\u2029\f\v\x85]+")
_MARKER = re.compile(
    r"""(?: [•‣◦▪●○·■□➤►▸✓✔] \s*          # a sign that is nothing but a bullet
          | [-–—*+] [ \t\u00a0]+           # one that is also punctuation
          | \(? (?: \d{1,2} | [a-z] | [ivx]{1,4} ) [.)] [ \t\u00a0]+
        )""",
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")

#: Columns between which a line can be a hard-wrapped one: e-mail and typewritten memos wrap at 60–80,
#: bulletins at 100; below 45 stand menus, addresses and verse.
_NARROWEST, _WIDEST = 45, 100

#: Columns by which a line broken by hand may stick out.
_OVERHANG = 8


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a text."""

    span: Span
    """Without surrounding white space and without its list marker."""
    marker: str = ""
    """``•``, ``-``, ``1.``; empty for all but list items."""
    blank_before: int = 0
    """Blank lines above it."""
    indent: int = 0
    """Columns of white space before it."""


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    blank_before: int
    indent: int


def split_blocks(text: str) -> list[Block]:
    """The blocks of ``text`` in order, covering all of it but white space and list markers."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and width and _continues(text, groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(text, group) for group in groups]


def _lines(text: str) -> Iterator[_Line]:
    """The non-blank lines."""
    previous_end = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped)
        newlines = text.count("\n", previous_end, match.start())
        previous_end = match.end()
        yield _Line(Span(start, start + len(stripped)), max(0, newlines - 1), start - match.start())


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The column at which the text was hard-wrapped, or 0.

    A line that goes on in lower case on the next one was broken by a program, not by its writer.
    """
    broken = [
        line.indent + line.span.end - line.span.start
        for line, following in pairwise(lines)
        if not following.blank_before and text[following.span.start].islower()
    ]
    widths = [width for width in broken if _NARROWEST <= width <= _WIDEST]
    return max(widths) if len(widths) >= 2 else 0


def _continues(text: str, group: list[_Line], line: _Line, width: int) -> bool:
    """Whether ``line`` goes on with the paragraph in ``group``: its first word did not fit above."""
    last = group[-1]
    length = last.indent + last.span.end - last.span.start
    if line.blank_before or length > width + _OVERHANG or _MARKER.match(line.span.slice(text)):
        return False
    if line.indent > last.indent + 1 and len(group) > 1:
        return False  # an indented first line starts a paragraph
    first_word = _WORD.match(text, line.span.start)
    assert first_word is not None
    if length + 1 + len(first_word.group()) > width:
        return True
    # A writer who breaks lines by hand leaves a ragged edge: then the sentence itself must run on.
    runs_on = text[last.span.end - 1] not in '.!?:;"”’)'
    lower = first_word.group()[0].islower() or first_word.group()[0].isdigit()
    return runs_on and length >= width * (0.6 if lower else 0.8)


def _block(text: str, group: list[_Line]) -> Block:
    start, end = group[0].span.start, group[-1].span.end
    marker = _MARKER.match(text, start, end)
    if marker is None or marker.end() == end or not _is_marker(text, marker, end):
        return Block(Span(start, end), "", group[0].blank_before, group[0].indent)
    start = end - len(text[marker.end() : end].lstrip())
    return Block(Span(start, end), marker.group().strip(), group[0].blank_before, group[0].indent)


def _is_marker(text: str, marker: re.Match[str], end: int) -> bool:
    """Whether the sign is a bullet: an asterisk among asterisks is a masked one-letter word."""
    rest = text[marker.end() : end].split()
    sign = marker.group().strip()
    if sign[0] in "*•■":
        same = sum(1 for word in rest if set(word.strip(".,;:!?()'\"’”")) == {sign[0]})
        return same * 3 < len(rest)
    return True
