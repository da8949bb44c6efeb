"""Event words: a row of the timeline tells what belongs under its date, and of whom."""

from __future__ import annotations

import pytest

from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.synthesis.event_words import row


def told(words: str, date: str, precision: str = "day") -> str | None:
    return row(words, DateMention(Span(0, 1), date, precision))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "date", "precision", "kept"),
    [
        ("Ana Bell had said in May 2024 that nobody paid.", "2024-05", "month", None),
        (
            "Ana Bell said in May 2024 that nobody paid.",
            "2024-05",
            "month",
            "Ana Bell said in May 2024 that nobody paid.",
        ),
        (
            "Corvane bought a lens maker in 2021 and was valued at $4 billion.",
            "2021",
            "year",
            "Corvane bought a lens maker in 2021.",
        ),
        (
            "Ana Bell refused the second, a right of appeal, but agreed to meet the union on 6 November 2024.",
            "2024-11-06",
            "day",
            "Ana Bell agreed to meet the union on 6 November 2024.",
        ),
        ("Ana Bell said that she had moved him on 7 May 2024 to another post.", "2024-05-07", "day", None),
        ("The council moved him on 7 May 2024.", "2024-05-07", "day", None),
        (
            "The council asked Ana Bell to leave and paid her on 7 May 2024.",
            "2024-05-07",
            "day",
            "The council asked Ana Bell to leave and paid her on 7 May 2024.",
        ),
        (
            "Ana Bell sold her house on 7 May 2024.",
            "2024-05-07",
            "day",
            "Ana Bell sold her house on 7 May 2024.",
        ),
    ],
)
def test_row(words: str, date: str, precision: str, kept: str | None) -> None:
    assert told(words, date, precision) == kept
