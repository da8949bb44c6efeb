"""The plain words of inlines, for outlines, captions and measures."""

from __future__ import annotations

from briefing.document.blocks import Emphasis, Inlines, LineBreak, Link, NoteRef, StrengthMark, Strong, Text


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
