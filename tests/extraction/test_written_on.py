"""Relative dates of an update count from the update."""

from __future__ import annotations

import pytest

from briefing.extraction.written_on import dates_of, written_on
from briefing.model.evidence import Span
from briefing.reading.chains import find_messages
from briefing.reading.source_text import Place, SourceText


def source(text: str, *places: Place) -> SourceText:
    return SourceText(id="s", file="s.txt", sha256="", text=text, encoding="utf-8", places=places)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("UPDATE, June 14: 96 of us have now signed.", "2024-05-28", "2024-06-14"),
        ("Updated 3 January: the firm has replied.", "2023-12-20", "2024-01-03"),
        ("Added June 14: the firm has replied.", "2024-05-28", "2024-06-14"),
        ("Update: the firm has replied.", "2024-05-28", "2024-05-28"),
        ("The update of June 14 was late.", "2024-05-28", "2024-05-28"),
        ("UPDATE, June 14: 96 of us have now signed.", None, None),
    ],
)
def test_an_update_is_written_after_publication(text: str, published: str | None, day: str | None) -> None:
    assert written_on(source(text), Span(0, len(text)), published) == day


def test_a_message_has_a_day_of_its_own() -> None:
    text = "I met them yesterday."
    assert (
        written_on(source(text, Place(0, len(text), "message 1", "2025-01-30")), Span(0, 5), None)
        == "2025-01-30"
    )


def test_a_bare_day_is_in_doubt_after_a_paragraph_of_another_month() -> None:
    told, bare = "A clerk complained on 12 December.", "The answer came on the 14th."
    text = f"{told}\n\n{bare}"
    spans = [Span(0, len(told)), Span(len(told) + 2, len(text))]
    assert [each.date for each in dates_of(source(text), spans, "2023-05-26")] == ["2022-12-12", None]
    assert [each.date for each in dates_of(source(text), spans[1:], "2023-05-26")] == ["2023-05-14"]


LOG = "June 27. The board voted tonight to stop."


def test_an_entry_of_a_log_is_of_its_own_day() -> None:
    log = source(f"Updates\n\n{LOG}\n\nJune 29. The county denied the appeal.")
    at = log.text.index("June 27")
    assert written_on(log, Span(at, at + len(LOG)), "2023-05-30") == "2023-06-27"


def test_one_line_that_opens_with_a_day_is_no_log() -> None:
    assert written_on(source(LOG), Span(0, len(LOG)), "2023-05-30") == "2023-05-30"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Send it.", "2021-05-05"),
        ("Three bids", "2021-03-02"),
        ("asked that the trial", "2021-06-09"),
        ("costs £40,000", None),
    ],
)
def test_a_released_paper_has_its_own_day_and_not_that_of_the_release(words: str, day: str | None) -> None:
    text = """\
EXHIBIT A

From: Dana Whitlock
To: Martin Osei
Date: 5 May 2021

Send it.

EXHIBIT B: Request to buy
Date filed: 2 March 2021

Three bids were not asked for.

EXHIBIT C: Note of the Berthing Committee, 9 June 2021

The chair asked that the trial be stopped.

EXHIBIT D: Price list for ports

The licence costs £40,000 a year.
"""
    at = text.index(words)
    read = source(text, *find_messages(text))
    assert written_on(read, Span(at, at + len(words)), "2022-02-01") == day


@pytest.mark.parametrize(("words", "day"), [("3.1 The", "2021-05-03"), ("A. Clause", "2022-06-09")])
def test_an_amendment_has_its_own_day_and_not_the_contracts(words: str, day: str) -> None:
    text = "Supply Agreement\n\n3.1 The port pays.\n\nAMENDMENT NO. 1\nMade as of 9 June 2022\n\nA. Clause 3.1 is deleted.\n"
    at = text.index(words)
    assert written_on(source(text), Span(at, at + len(words)), "2021-05-03") == day
