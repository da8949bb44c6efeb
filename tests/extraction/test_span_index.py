"""What stands in a stretch of text, found by place, is what trying each item finds."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.span_index import SpanIndex
from briefing.model.evidence import Span

_SPANS = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair)))
_ITEMS = st.lists(st.tuples(st.integers(), st.lists(_SPANS, max_size=3)), max_size=12)


@given(_ITEMS, _SPANS)
def test_within_and_overlapping_are_those_of_each_item(
    items: list[tuple[int, list[Span]]], wanted: Span
) -> None:
    index = SpanIndex(items, lambda item: item[1])
    assert index.within(wanted) == [i for i in items if any(wanted.contains(span) for span in i[1])]
    assert index.overlapping(wanted) == [i for i in items if any(wanted.overlaps(span) for span in i[1])]
