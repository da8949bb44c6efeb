"""What stands in a stretch of text, found without looking at all that stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from briefing.model.evidence import Span

_Item = TypeVar("_Item")


class SpanIndex(Generic[_Item]):
    """Items with the spans that each has, by place; answers are in the order in which the items were given.

    A long text has thousands of sentences and of figures: to try each pair takes minutes.
    """

    def __init__(self, items: Iterable[_Item], spans_of: Callable[[_Item], Iterable[Span]]) -> None:
        """``spans_of`` gives the spans of an item; it is called once for each."""
        self._items = list(items)
        self._spans = sorted(
            (span, number) for number, item in enumerate(self._items) for span in spans_of(item)
        )
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((span.end - span.start for span, _ in self._spans), default=0)

    def within(self, span: Span) -> list[_Item]:
        """The items of which a span lies wholly within ``span``."""
        found = self._spans[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end + 1)]
        return self._in_order(number for each, number in found if span.contains(each))

    def overlapping(self, span: Span) -> list[_Item]:
        """The items of which a span shares at least one code point with ``span``."""
        first = bisect_left(self._starts, span.start - self._longest)
        found = self._spans[first : bisect_left(self._starts, span.end)]
        return self._in_order(number for each, number in found if span.overlaps(each))

    def _in_order(self, numbers: Iterable[int]) -> list[_Item]:
        return [self._items[number] for number in sorted(set(numbers))]
