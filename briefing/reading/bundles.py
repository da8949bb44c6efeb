"""Bundles: the numbered documents of which a release of records is made, each under a heading of its own.

“DOCUMENT 22 (extract): Minute of the Contract Board, 5 November 2024” ends the message that is printed above
it, and says what the lines below it are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_HEADING = re.compile(
    r"\W*(?P<kind>(?i:document|exhibit|enclosure|annexe?|appendix))\s+(?i:no\.?\s*)?"
    r"(?P<number>\d{1,4}[A-Za-z]?|[A-Z]|[IVX]{1,5})"
    r"(?:\s+(?i:of)\s+\d+)?(?:\s*\([^()]{1,60}\))?(?:\s*(?:[:–—|]|-\s)\s*(?P<title>\S.{0,140}))?\W*"
)
#: What an exhibit is called; an annex is its document's own.
_OTHERS = frozenset({"document", "exhibit", "enclosure"})
#: A heading's remark on how much of a document is printed.
_PART = re.compile(
    r"\s*(?:[\[(](?:extracts?|excerpts?|part|redacted|in part|partial)[\])]"
    r"|[-–—]\s*(?:extracts?|excerpts?))\s*$",
    re.IGNORECASE,
)
#: The longest line below a bare “DOCUMENT 9 OF 14” that is a document's name. Words.
_TITLE = 16


@dataclass(frozen=True, slots=True)
class Numbered:
    """One document of a bundle; ``start`` and ``end`` are code-point offsets of what stands below its
    heading."""

    start: int
    end: int
    label: str
    """“Document 22”."""
    title: str
    """“Minute of the Contract Board, 5 November 2024”; empty where the heading has none."""


def heads_another(line: str) -> bool:
    """Whether a line is the heading of another document, so that what stands above it ends there."""
    return _HEADING.fullmatch(line) is not None


def title_of(line: str) -> str:
    """What a line calls a document, without its number and without “(extract)”."""
    match = _HEADING.fullmatch(line)
    return _PART.sub("", (match["title"] or "") if match else line).strip()


def find_numbered(text: str) -> Iterator[Numbered]:
    """The numbered documents of a text, in order; annexes are their document's own and are not found."""
    lines = text.split("\n")
    offsets = [0, *accumulate(len(line) + 1 for line in lines)]
    heads = [(at, match) for at, line in enumerate(lines) if (match := _HEADING.fullmatch(line))]
    ends = [at for at, _ in [*heads, (len(lines), None)]][1:]
    for (at, match), end in zip(heads, ends, strict=True):
        if match["kind"].lower() not in _OTHERS:
            continue
        title = title_of(lines[at]) or _named_below(lines[at + 1 : end])
        label = f"{match['kind'].capitalize()} {match['number']}"
        yield Numbered(offsets[at + 1], offsets[end] - 1, label, title)


def _named_below(lines: list[str]) -> str:
    """The name that stands on the first filled line below a heading, if that is a name."""
    first = next((line.strip() for line in lines if line.strip()), "")
    plain = first[:1].isupper() and not first.endswith((".", "!", "?", ",")) and ":" not in first
    return title_of(first) if plain and len(first.split()) <= _TITLE else ""
