"""Markdown's inline tokens as the block tree's inlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from markdown_it.tree import SyntaxTreeNode

from briefing.document.blocks import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    StrengthMark,
    Strong,
    Text,
)
from briefing.model.briefing import Strength
from briefing.templating.colour import printable, uncoloured
from briefing.templating.markdown import MarkupError

_TARGET = re.compile(r"(https?://|mailto:|#)\S+", re.IGNORECASE)
_BEFORE_MARK = "\u202f"
"""A narrow space without which “17” and note 4 read as 17 to the power of 4; no line ends at it."""
STRENGTHS: tuple[Strength, ...] = get_args(Strength)


def inlines_of(nodes: Sequence[SyntaxTreeNode]) -> Inlines:
    """The inlines of some inline nodes, their text restored, neighbouring text joined, ends trimmed."""
    return trimmed(_joined([inline for node in nodes for inline in _inline(node)]))


def safe_target(url: str) -> str | None:
    """``url`` if it is a web or mail address or an anchor of this document; None for any other scheme."""
    return url if _TARGET.fullmatch(url) else None


def plain_text(inlines: Inlines) -> str:
    """The words of some inlines, without marks."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Strong(children) | Emphasis(children) | Link(_, children):
                parts.append(plain_text(children))
    return "".join(parts)


def is_blank(inlines: Inlines) -> bool:
    """Whether nothing of some inlines would be seen."""
    return not plain_text(inlines).strip() and not any(
        isinstance(inline, NoteRef | StrengthMark) for inline in inlines
    )


def trimmed(inlines: Inlines) -> Inlines:
    """Some inlines without line breaks and white space at their ends, and without empty ones."""
    kept = list(inlines)
    while kept and _is_space(kept[0]):
        kept.pop(0)
    while kept and _is_space(kept[-1]):
        kept.pop()
    if kept and isinstance(kept[0], Text):
        kept[0] = Text(kept[0].text.lstrip(" "))
    if kept and isinstance(kept[-1], Text):
        kept[-1] = Text(kept[-1].text.rstrip(" "))
    return tuple(kept)


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.text.strip(" "))


def _inline(node: SyntaxTreeNode) -> list[Inline]:
    match node.type:
        case "inline":
            return [inline for child in node.children for inline in _inline(child)]
        case "text" | "text_special":
            return [Text(uncoloured(node.content))]
        case "softbreak":
            return [Text(" ")]
        case "hardbreak":
            return [LineBreak()]
        case "strong":
            return _wrapped(node, Strong)
        case "em":
            return _wrapped(node, Emphasis)
        case "link":
            return _link(node)
        case "note_ref":
            return [NoteRef(uncoloured(node.content))]
        case "strength":
            return [StrengthMark(strength) for strength in STRENGTHS if strength == node.content]
        case "image":
            raise MarkupError("images are not part of a template's Markdown – a logo belongs in theme.yaml")
    raise MarkupError(f"“{node.type}” has no place in a briefing")


def _wrapped(node: SyntaxTreeNode, wrapper: type[Strong] | type[Emphasis]) -> list[Inline]:
    children = _joined([inline for child in node.children for inline in _inline(child)])
    return [] if is_blank(children) else [wrapper(children)]


def _link(node: SyntaxTreeNode) -> list[Inline]:
    children = _joined([inline for child in node.children for inline in _inline(child)])
    target = safe_target(uncoloured(str(node.attrs.get("href", ""))))
    if target is None or is_blank(children):
        return list(children)
    return [Link(target, children)]


def _joined(inlines: Sequence[Inline]) -> Inlines:
    """Neighbouring texts as one, made printable; a little space parts a number from the mark of a note."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            if joined and isinstance(joined[-1], Text):
                inline = Text(joined.pop().text + inline.text)  # type: ignore[union-attr]
            inline = Text(printable(inline.text))
            if not inline.text:
                continue
        elif isinstance(inline, NoteRef) and joined and _ends_in_digit(joined[-1]):
            joined[-1] = Text(f"{joined[-1].text}{_BEFORE_MARK}")  # type: ignore[union-attr]
        joined.append(inline)
    return tuple(joined)


def _ends_in_digit(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.text[-1:].isdigit()
