"""Each span is cited once, under an id that depends on what it is and not on when it was found."""

from __future__ import annotations

import pytest

from briefing.model.evidence import Span
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from tests.extraction.texts import clean_source

ONE = clean_source("Corvane Systems sold cameras.")
TWO = clean_source("Ohio bought “them” – all 🎥.", name="s-2")


def test_ids_depend_on_content_only() -> None:
    assert stable_id("f", "sales", "It sold.") == stable_id("f", "sales", "It sold.")
    assert stable_id("f", "sales", "It sold.").startswith("f-")


@pytest.mark.parametrize(
    "other",
    [("f", "sales", "It sold"), ("f", "salesIt", " sold."), ("g", "sales", "It sold."), ("f", "sales")],
)
def test_ids_of_other_content_differ(other: tuple[str, ...]) -> None:
    assert stable_id("f", "sales", "It sold.") != stable_id(*other)


def test_a_lone_surrogate_has_an_id() -> None:
    assert stable_id("f", "\ud800")


def test_evidence_is_the_exact_words() -> None:
    book = EvidenceBook([ONE, TWO])
    text = TWO.source.text
    for start in range(len(text)):
        key = book.cite("s-2", Span(start, len(text)))
        record = book.records([key])[key]
        assert record.text == text[start:]
        assert record.span.slice(text) == record.text


def test_a_span_has_one_id() -> None:
    book = EvidenceBook([ONE, TWO])
    cited = book.cite_all([("s-1", Span(0, 7)), ("s-1", Span(8, 15)), ("s-1", Span(0, 7))])
    assert cited == [book.cite("s-1", Span(0, 7)), book.cite("s-1", Span(8, 15))]
    assert book.cite("s-2", Span(0, 7)) not in cited


def test_ids_are_the_same_in_another_book() -> None:
    first, second = EvidenceBook([ONE, TWO]), EvidenceBook([TWO, ONE])
    second.cite("s-2", Span(3, 9))
    assert first.cite("s-1", Span(0, 7)) == second.cite("s-1", Span(0, 7))


def test_only_what_is_asked_for_is_given_in_reading_order() -> None:
    book = EvidenceBook([ONE, TWO])
    late = book.cite("s-2", Span(0, 4))
    book.cite("s-1", Span(16, 20))
    middle, first = book.cite("s-1", Span(8, 15)), book.cite("s-1", Span(0, 7))
    assert list(book.records([late, middle, first])) == [first, middle, late]


def test_an_empty_span_is_refused() -> None:
    with pytest.raises(ValueError, match="text"):
        EvidenceBook([ONE]).cite("s-1", Span(3, 3))
