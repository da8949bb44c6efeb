"""Lists: “The petition calls on the company:” says something only with the items below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.cleaning.passages import PassageKind
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span

#: What may stand between an introduction and an item, or between two items: one bullet or number.
_GAP = re.compile(r"\s*(?:[-–•*·▪o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])?\s*")
_ITEM_END = re.compile(r"(?:[;,.]|[;,]?\s+and)\s*$")
#: Behind a list, whose word it is; and a list as somebody's own words.
_ACCORDING = re.compile(r", according to [^“”]+\.$")
_QUOTED = re.compile(r"[^“”]*: “[^“”]*”")
#: The most items that are told.
MOST_ITEMS = 8


def with_items(statements: Sequence[Statement], text: str) -> dict[Statement, tuple[Statement, ...]]:
    """Each introduction that ends in a colon, with the items that follow it."""
    found: dict[Statement, tuple[Statement, ...]] = {}
    for index, statement in enumerate(statements):
        leads_in = statement.speech is None and statement.span.slice(text).rstrip().endswith(":")
        if leads_in and (items := _items(statement, statements[index + 1 :], text)):
            found[statement] = items
    return found


def _items(introduction: Statement, following: Sequence[Statement], text: str) -> tuple[Statement, ...]:
    items: list[Statement] = []
    end = introduction.span.end
    for statement in following[:MOST_ITEMS]:
        is_item = statement.passage is PassageKind.LIST_ITEM and statement.speech is None
        if not is_item or not _GAP.fullmatch(text, end, statement.span.start):
            break
        if "masked" in statement.faults or "question" in statement.faults:
            break
        items.append(statement)
        end = statement.span.end
    return tuple(items)


def goes_on(last: Statement, statements: Sequence[Statement], text: str) -> bool:
    """Whether the list of which ``last`` is an item has more behind it, told or not: one may be masked.

    Args:
        last: an item.
        statements: those of its source, in order.
        text: the source's text.
    """
    below = (each for each in statements if each.span.start >= last.span.end)
    following = next(below, None)
    return (
        following is not None
        and following.passage is PassageKind.LIST_ITEM
        and _GAP.fullmatch(text, last.span.end, following.span.start) is not None
    )


def broken_off(told: str) -> str:
    """A list of which more was left out, with “[…]” before whose word it is, or at the end of a quotation."""
    if _QUOTED.fullmatch(told):
        return f"{told[:-1].rstrip('.;, ')} […]”"
    owner = _ACCORDING.search(told)
    listed = told[: owner.start()] if owner else told
    return f"{listed.rstrip('.;')}; […]{owner.group() if owner else ''}"


@dataclass(frozen=True, slots=True)
class Listed:
    """An introduction and its items as one statement."""

    statement: Statement
    edits: list[tuple[Span, str]]
    """What makes one sentence of it: “; ” for the end of an item and the bullet of the next."""
    gaps: list[Span]
    """The bullets alone, for words that are quoted; letters and numbers are words of the document."""


def joined_up(introduction: Statement, items: Sequence[Statement], text: str) -> Listed:
    """The introduction and its items as one statement."""
    whole = [introduction, *items]
    merged = replace(
        introduction,
        span=Span(introduction.span.start, items[-1].span.end),
        faults=introduction.faults - {"introduction", "unfinished", "fragment"},
        dangling=tuple(d for each in whole for d in each.dangling),
        replacements=tuple(r for each in whole for r in each.replacements),
        first_person=tuple(p for each in whole for p in each.first_person),
        dates=tuple(d for each in whole for d in each.dates),
        figures=tuple(f for each in whole for f in each.figures),
        content=frozenset[str]().union(*(each.content for each in whole)),
    )
    gaps = [Span(a.span.end, b.span.start) for a, b in pairwise(whole)]
    joints = [Span(_words_end(item, text), gap.end) for item, gap in zip(items, gaps[1:], strict=False)]
    bullets = [gap for gap in gaps if not any(mark.isalnum() for mark in gap.slice(text))]
    return Listed(merged, [(gaps[0], " "), *((joint, "; ") for joint in joints)], bullets)


def _words_end(item: Statement, text: str) -> int:
    """Where an item's words end, before its “; and”."""
    end = _ITEM_END.search(item.span.slice(text))
    return item.span.start + end.start() if end else item.span.end
