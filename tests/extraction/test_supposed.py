"""What a writer only has the reader imagine, or says in jest, is no statement."""

from __future__ import annotations

import pytest

from briefing.extraction.supposed import supposed
from briefing.model.evidence import Span
from tests.extraction.texts import one


@pytest.mark.parametrize(
    ("sentences", "places"),
    [
        (
            ["Imagine the next version.", "Your kettle reports you.", "Halden sells it to the Crown."],
            {0, 1, 2},
        ),
        (["But suppose that Halden sold it.", "The board votes for it."], {0, 1}),
        (["Now picture this: a van outside.", "In fact the van came in May.", "It was white."], {0}),
        (["Halden opens a zoo.", "I jest; but it might.", "The board met on Monday."], {0, 1}),
        (["Let’s say the clinic pays.", "Halden is rich."], {0, 1}),
        (["What if nobody had asked?", "Halden sold it for years."], {0, 1}),
        (["Pictures of the van were posted.", "Halden imagined another use."], set()),
        (["Imagine that.", "The board had not been told."], set()),
        (["Imagine their surprise.", "The board had not been told."], set()),
        (["Suppose is a word.", "Nobody can imagine how it felt.", "The board picked it."], set()),
        (["I am not joking about Halden.", "It sold the van."], set()),
    ],
)
def test_which_sentences_suppose(sentences: list[str], places: set[int]) -> None:
    text, spans = " ".join(sentences), []
    for sentence in sentences:
        start = text.index(sentence)
        spans.append(Span(start, start + len(sentence)))
    assert supposed(spans, text) == places


def test_what_is_supposed_is_no_statement() -> None:
    source, _ = one(
        "Halden Devices sold the van in May.\n\nImagine the next trick. Halden Devices opens a zoo. "
        "“We feed it,” Ana Roth said.\n\nThe board of Halden Devices met."
    )
    text = source.source.source.text
    told = [statement.span.slice(text) for statement in source.statements]
    assert told == ["Halden Devices sold the van in May.", "The board of Halden Devices met."]
