"""All the text that a piece of HTML shows, in lines as its blocks part them."""

from __future__ import annotations

import re
from typing import Any

from briefing.reading.composing import table_row

_BLOCKS = frozenset(
    "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr legend li main nav ol p pre section table tbody tfoot thead tr ul".split()
)
#: Stands between the cells of a row until the row is whole; no character of HTML.
_CELL = "\x1f"

_NOT_SHOWN = frozenset("script style template noscript head title select option svg math".split())


def shown_lines(tree: Any) -> list[str]:
    """The lines in their order; an empty one where a paragraph ends, cells of a row parted by semicolons."""
    from lxml import etree

    parts: list[str] = []
    skipped = None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if skipped is None and event == "start":
            if not isinstance(tag, str) or tag in _NOT_SHOWN:
                skipped = element
            else:
                parts.append(_before(tag) + re.sub(r"\s+", " ", element.text or ""))
        elif event == "end":
            if skipped is not None and skipped is not element:
                continue
            parts.append("" if skipped is element else _after(tag))
            skipped = None
            if element is not tree:
                parts.append(re.sub(r"\s+", " ", element.tail or ""))
    lines = (re.sub(r"[ \t]+", " ", line).strip() for line in "".join(parts).split("\n"))
    rows = [table_row(line.split(_CELL)) if _CELL in line else line for line in lines]
    return _without_runs_of_blanks(rows)


def _before(tag: str) -> str:
    if tag == "li":
        return "\n- "
    return "\n" if tag in _BLOCKS else ""


def _after(tag: str) -> str:
    if tag in ("td", "th"):
        return _CELL
    if tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table"):
        return "\n\n"
    return "\n" if tag in _BLOCKS and tag != "br" else ""


def _without_runs_of_blanks(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return kept
