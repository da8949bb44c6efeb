"""Elements as strings; whatever is not made here is text, and is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from briefing.rendering.literal import literal_text

_VOID = frozenset({"br", "hr", "img", "meta"})


class Html(str):
    """Markup made by this module. Every other string is text."""

    __slots__ = ()


def tag(name: str, attributes: Mapping[str, str | None] | None = None, *children: str) -> Html:
    """An element; children that are not ``Html`` are escaped, attributes that are ``None`` left out."""
    given = "".join(
        f' {key}="{_escaped(value)}"' for key, value in (attributes or {}).items() if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{joined(children)}</{name}>")


def joined(children: Iterable[str], between: str = "") -> Html:
    """``children`` one after the other, with ``between`` (layout of the file, not text) between them."""
    return Html(between.join(child if isinstance(child, Html) else _escaped(child) for child in children))


def _escaped(text: str) -> str:
    return escape(literal_text(text))
