"""Jinja's tags in a text: where each stands, what it encloses, what was typed before Word changed it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KINDS: dict[str, Literal["print", "block", "comment"]] = {"{{": "print", "{%": "block", "{#": "comment"}
_STRING = re.compile(r'("(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')')
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
#: What stands for a paragraph, a row, a cell or a run instead of in it, as docxtpl writes it.
_SCOPE = re.compile(r"(\{[{%][-+]?)(p|tr|tc|r)\s+(?=[^|.}%\s-])")
_KEYWORD = re.compile(r"\{%[-+]?\s*(\w+)")
_ENCLOSING = frozenset({"for", "if", "macro", "call", "filter", "with", "block", "raw", "autoescape"})
_SET_BLOCK = re.compile(r"\{%[-+]?\s*set\s[^=]*%\}")
_END_OF_RAW = re.compile(r"\{%[-+]?\s*endraw\b")
#: What Word makes of what is typed, and what was typed.
_TYPED = str.maketrans("“”„‟‘’‚‛–—\u00a0\u202f\u2011", "\"\"\"\"''''--  -")


class OpenTag(Exception):
    """A tag that its text does not close."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: ``start`` and ``end`` in its text, half-open."""

    start: int
    end: int
    kind: Literal["print", "block", "comment"]
    text: str
    """As Jinja is to read it."""
    scope: str = ""
    """``p``, ``tr``, ``tc`` or ``r``: what the tag stands for; empty where it does not say."""

    @property
    def keyword(self) -> str:
        """``for``, ``endif`` … of a block tag; empty for the others."""
        found = _KEYWORD.match(self.text)
        return found[1] if found else ""


def find_tags(text: str) -> list[Tag]:
    """The tags of ``text``, in their order.

    Raises:
        OpenTag: the last is not closed.
    """
    tags: list[Tag] = []
    place = 0
    while (opening := _OPENING.search(text, place)) is not None:
        tag = _tag(text, opening.start())
        tags.append(tag)
        place = tag.end
        if tag.keyword == "raw" and (raw_end := _END_OF_RAW.search(text, place)):
            place = raw_end.start()
    return tags


def unclosed(tags: Iterable[tuple[Tag, int]]) -> tuple[str, int, str] | None:
    """The first tag that encloses nothing, or closes nothing: what is wrong, its line, how to mend it.

    Jinja names the end of the template where a tag is never closed; its author looks for the beginning.
    """
    awaited: list[tuple[Tag, int]] = []
    for tag, line in tags:
        keyword = tag.keyword
        if awaited and awaited[-1][0].keyword == "raw" and keyword != "endraw":
            continue
        if keyword in _ENCLOSING or _SET_BLOCK.fullmatch(tag.text):
            awaited.append((tag, line))
        elif keyword.startswith("end"):
            if not awaited:
                return f"“{tag.text}” closes nothing", line, ""
            opened, place = awaited.pop()
            if keyword != f"end{opened.keyword}":
                return f"“{tag.text}” stands where {_closes(opened)} should", line, ""
    if not awaited:
        return None
    opened, place = awaited[-1]
    return f"“{opened.text}” is never closed", place, f"write {_closes(opened)}"


def _closes(tag: Tag) -> str:
    return f"“{{% end{tag.keyword} %}}” for “{tag.text}”"


def _tag(text: str, start: int) -> Tag:
    opening = text[start : start + 2]
    end = _end(text, start, _CLOSING[opening])
    if end is None:
        raise OpenTag(text[start : start + 40])
    if opening == "{#":
        return Tag(start, end, "comment", text[start:end])
    written = _as_typed(text[start:end])
    scope = _SCOPE.match(written)
    if scope is None:
        return Tag(start, end, _KINDS[opening], written)
    return Tag(start, end, _KINDS[opening], f"{scope[1]} {written[scope.end() :]}", scope[2])


def _end(text: str, start: int, closing: str) -> int | None:
    """Where the tag at ``start`` ends: not in a string, nor in brackets, if those are closed at all."""
    place, awaited = start + 2, list[str]()
    while place < len(text):
        if not awaited and text.startswith(closing, place):
            return place + 2
        if string := _STRING.match(text, place):
            place = string.end()
            continue
        if text[place] in _BRACKETS:
            awaited.append(_BRACKETS[text[place]])
        elif awaited and text[place] == awaited[-1]:
            awaited.pop()
        place += 1
    end = text.find(closing, start + 2)
    return None if end < 0 else end + 2


def _as_typed(tag: str) -> str:
    """``tag`` with straight quotation marks, hyphens and plain spaces, but for what its strings hold."""
    parts = _STRING.split(" ".join(re.split(r"[\t\n\r\v]+", tag)))
    return "".join(part if index % 2 else part.translate(_TYPED) for index, part in enumerate(parts))
