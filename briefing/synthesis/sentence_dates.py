"""Sentence dates: what a sentence that is told alone has in place of its relative dates."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.synthesis.dating import DEICTIC, apposed, dated, is_compared, joint


def dated_edits(
    statement: Statement, text: str, taken: Collection[Span], *, is_dated: bool
) -> list[tuple[Span, str]]:
    """Relative dates get the calendar date that they resolve to; a leading one that points back goes.

    What counts from the day of writing stays, though nobody knows that day.

    Args:
        statement: the sentence.
        text: its source's text.
        taken: spans that something else is put for.
        is_dated: whether the day on which the source was written is known.
    """
    found: list[tuple[Span, str]] = []
    told_behind = _apposed(statement, text)
    for date in statement.dates:
        if double := told_behind.get(date.span):
            found.append(double)
            continue
        quoted = any(part.overlaps(date.span) for quote in statement.quotes for part in quote.parts)
        if quoted or any(span.overlaps(date.span) for span in taken):
            continue
        if len(statement.dates) > 1 and is_compared(text, statement.span.start, date):
            continue
        if edit := dated(text, date):
            found.append(edit)
        elif _points_back(date, text, is_dated=is_dated) and (lead := _leading(statement, date, text)):
            found.append((lead, ""))
    return found


def _points_back(date: DateMention, text: str, *, is_dated: bool) -> bool:
    """Whether no day is known of it, but not for want of the day on which its source was written."""
    counts = not is_dated and DEICTIC.search(date.span.slice(text))
    return date.date is None and not counts


def _apposed(statement: Statement, text: str) -> dict[Span, tuple[Span, str]]:
    """“yesterday, ” before the day that it is, and what stands for it."""
    return {
        first.span: (double, joint(text, first.span))
        for first, second in pairwise(statement.dates)
        if (double := apposed(text, first, second))
    }


def _leading(statement: Statement, date: DateMention, text: str) -> Span | None:
    """“Earlier this week, ” at the start of a sentence, to its comma."""
    before = text[statement.span.start : date.span.start].strip().lower()
    after = text[date.span.end : date.span.end + 2]
    if before in {"", "earlier", "late", "just", "on", "only"} and after == ", ":
        return Span(statement.span.start, date.span.end + 2)
    return None
