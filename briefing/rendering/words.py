"""The plain words of inlines, for outlines, captions and measures."""

from __future__ import annotations

from briefing.document.blocks import Emphasis, Inlines, LineBreak, Link, NoteRef, StrengthMark, Strong, Text

_LONG_TITLE, _BOUND_WORDS = 36, 24
"""Characters of a title that may take two lines, and of two words that may go down together."""


def plain_text(inlines: Inlines) -> str:
    """The words of ``inlines`` without note marks; a line break is a space."""
    words: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text):
                words.append(text)
            case Strong(children) | Emphasis(children) | Link(_, children):
                words.append(plain_text(children))
            case StrengthMark():
                words.append(inline.words)
            case LineBreak():
                words.append(" ")
            case NoteRef():
                pass
    return "".join(words)


def without_orphan(text: str) -> str:
    """A title with its last two words bound, so that one of them never stands on a line alone;
    for a format whose program breaks the lines. A short title and long words stay as they are."""
    start, space, last = text.rpartition(" ")
    second = start.rpartition(" ")[2]
    bound = space and len(text) >= _LONG_TITLE and len(second) + len(last) <= _BOUND_WORDS
    return f"{start}\u00a0{last}" if bound else text
