"""Text that a page holds and does not show: a way to slip words past a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.reading.composing import one_line

_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*(?:0|1)(?:\.\d+)?(?:px|pt)?\s*(?:;|!|$)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#])([\w-]+)", re.IGNORECASE)

#: Elements whose text no page shows anyway.
_NEVER_SHOWN = frozenset({"script", "style", "template", "noscript", "head", "title"})

#: Share of a page's words above which what seems hidden is the page itself, shown by a script.
_WHOLE = 0.4


def remove_hidden(tree: Any) -> list[str]:
    """Take out of ``tree`` what its own styles hide; the texts that were taken.

    Known are the ``hidden`` attribute, inline styles, and rules of the page's own ``<style>`` for one class
    or one id, outside of media queries. What scripts hide, and styles in files of their own, are not.
    """
    names = _hidden_names(tree)
    body = tree.find("body")
    total = len(_text(tree if body is None else body).split())
    taken = []
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _NEVER_SHOWN or element.tag in ("html", "body"):
            continue
        if not _is_hidden(element, names) or element.getparent() is None:
            continue
        text = _text(element)
        if len(text.split()) > _WHOLE * total:
            continue
        element.drop_tree()
        if text:
            taken.append(text)
    return taken


def _is_hidden(element: Any, names: frozenset[str]) -> bool:
    if element.get("hidden") is not None or _INVISIBLE.search(element.get("style") or ""):
        return True
    own = {f".{name}" for name in (element.get("class") or "").split()}
    return not names.isdisjoint(own | {f"#{element.get('id')}"})


def _hidden_names(tree: Any) -> frozenset[str]:
    """Classes and ids that the page's own styles hide, as ``.name`` and ``#name``."""
    names: set[str] = set()
    for style in tree.iter("style"):
        # Rules for print or for narrow screens do not hold for every reader.
        sheet = re.sub(r"/\*.*?\*/|@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", style.text or "", flags=re.S)
        for rule in _RULE.finditer(sheet[:500_000]):
            if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", rule.group(2), re.IGNORECASE):
                names.update(_names(rule.group(1)))
    return frozenset(names)


def _names(selectors: str) -> Iterator[str]:
    for selector in selectors.split(","):
        if match := _SIMPLE.fullmatch(selector.strip()):
            yield match.group(1) + match.group(2)


def _text(element: Any) -> str:
    parts = element.xpath(".//text()[not(ancestor::script or ancestor::style or ancestor::template)]")
    return one_line(" ".join(parts))
