"""Conditions of documents that hold more than they show: comments, tracked changes, hidden text."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.sources import Condition, ConditionKind


def unsettled(insertions: int, deletions: int, comments: int) -> Iterator[Condition]:
    """A condition if a document has tracked changes or comments."""
    counted = ((insertions, "insertion"), (deletions, "deletion"), (comments, "comment"))
    kinds = [_count(number, thing) for number, thing in counted if number]
    if kinds:
        detail = (
            f"Nobody has settled its {', '.join(kinds)}: inserted text was read as part of it, deleted "
            "text and comments were not."
        )
        yield Condition(kind=ConditionKind.REVISED, detail=detail)


def hidden_words(what: str, words: int) -> Iterator[Condition]:
    """A condition if ``what`` (“The document”) holds words that it does not show."""
    if words:
        detail = f"{what} holds {_count(words, 'word')} that it does not show; left out."
        yield Condition(kind=ConditionKind.HIDDEN, detail=detail)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
