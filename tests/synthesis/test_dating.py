"""Relative dates in the words of a brief that is read later."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from tests.synthesis.dossiers import words

FRIDAY = SourceFacts(published="2023-05-26")


def told(sentence: str, *before: str) -> str | None:
    worded = words(sentence, " ".join([*before, sentence]), facts=FRIDAY)
    return worded.text if worded else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Corvane Systems sold 96 cameras to Ohio yesterday, Thursday 25 May, in Norwick.",
            "Corvane Systems sold 96 cameras to Ohio on Thursday 25 May 2023, in Norwick.",
        ),
        (
            "The sales that Ohio sued Corvane Systems for today are of 96 cameras.",
            "The sales that Ohio sued Corvane Systems for on 26 May 2023 are of 96 cameras.",
        ),
        (
            "Corvane Systems sold 96 cameras to Ohio today, May 26.",
            "Corvane Systems sold 96 cameras to Ohio on 26 May 2023.",
        ),
        (
            "Corvane Systems will sell 96 cameras to Ohio on Friday 9 June.",
            "Corvane Systems will sell 96 cameras to Ohio on Friday 9 June 2023.",
        ),
        (
            "Corvane Systems sold 96 cameras at noon on Tuesday, January 17 to Ohio.",
            "Corvane Systems sold 96 cameras at noon on Tuesday, January 17, 2023 to Ohio.",
        ),
        (
            "Corvane Systems sold 96 cameras to Ohio on Monday 9 May.",
            "Corvane Systems sold 96 cameras to Ohio on Monday 9 May (9 May 2023).",
        ),
        (
            "Corvane Systems wrote to Ohio on 2 March, and again on the 9th.",
            "Corvane Systems wrote to Ohio on 2 March 2023, and again on 9 March 2023.",
        ),
        (
            "In May last year Corvane Systems sold 96 cameras to Ohio.",
            "In May 2022 Corvane Systems sold 96 cameras to Ohio.",
        ),
        (
            "Corvane Systems sold 96 cameras to Ohio and yesterday announced another sale.",
            "Corvane Systems sold 96 cameras to Ohio and on 25 May 2023 announced another sale.",
        ),
        (
            "Corvane Systems had sold 96 cameras to Ohio by the end of March.",
            "Corvane Systems had sold 96 cameras to Ohio by the end of March 2023.",
        ),
        (
            "Corvane Systems sold 96 cameras to Ohio in early May.",
            "Corvane Systems sold 96 cameras to Ohio in early May 2023.",
        ),
        (
            "Corvane Systems sold 96 cameras between February and October last year to Ohio.",
            "Corvane Systems sold 96 cameras between February and October 2022 to Ohio.",
        ),
        (
            "Corvane Systems sold 96 cameras to Ohio in late February.",
            "Corvane Systems sold 96 cameras to Ohio in late February 2023.",
        ),
        (
            "Ohio will pay Corvane Systems to the end of June.",
            "Ohio will pay Corvane Systems to the end of June 2023.",
        ),
        (
            "Corvane Systems sold Ohio 96 cameras, free through the end of June, in April.",
            "Corvane Systems sold Ohio 96 cameras, free through the end of June, in April 2023.",
        ),
        (
            "Corvane Systems met Ohio officials on Wednesday evening.",
            "Corvane Systems met Ohio officials on Wednesday evening (24 May 2023).",
        ),
    ],
)
def test_a_day_gets_what_it_lacks_once(sentence: str, expected: str) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Corvane Systems says 41 police departments use its cameras today.",
            "Corvane Systems says 41 police departments use its cameras (as of 26 May 2023).",
        ),
        (
            "Corvane Systems, founded in 1998 in Ohio, says 41 police departments use its cameras today.",
            "Corvane Systems, founded in 1998 in Ohio, says 41 police departments use its cameras "
            "(as of 26 May 2023).",
        ),
        (
            "Today, 41 police departments use the cameras of Corvane Systems.",
            "As of 26 May 2023, 41 police departments use the cameras of Corvane Systems.",
        ),
        (
            "Corvane Systems is today the owner of 41 cameras in Ohio.",
            "Corvane Systems is the owner of 41 cameras in Ohio.",
        ),
        (
            "Corvane Systems launches a petition in Ohio today.",
            "Corvane Systems launches a petition in Ohio on 26 May 2023.",
        ),
        (
            "Corvane Systems announced 41 sales in Ohio today.",
            "Corvane Systems announced 41 sales in Ohio on 26 May 2023.",
        ),
    ],
)
def test_the_today_of_a_state_is_no_day_of_a_deed(sentence: str, expected: str) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Corvane Systems sold 96 cameras to Ohio last week.", "sold 96 cameras to Ohio in the week of 15 May 2023."),
        ("Corvane Systems sold 96 cameras to Ohio last year.", "sold 96 cameras to Ohio in 2022."),
        ("Corvane Systems sold 96 cameras to Ohio earlier this month.", "to Ohio earlier in May 2023."),
        ("Corvane Systems sold 96 cameras to Ohio late last year.", "sold 96 cameras to Ohio late in 2022."),
        ("Corvane Systems had sold 96 cameras to Ohio as of last week.", "Ohio as of the week of 15 May 2023."),
        ("This week, though, Corvane Systems sold cameras to Ohio.", "In the week of 22 May 2023, Corvane Systems sold"),
        ("In the first quarter of last year Corvane Systems sold 96 cameras.", "first quarter of last year (2022)"),
        # A subject, what somebody owns, and what may be the year of either verb keep their words.
        ("Corvane Systems said last year was good for Ohio.", "said last year (2022) was good"),
        ("Last week's sale of 96 cameras by Corvane Systems to Ohio was cheap.", "Last week's (the week of 15 May 2023)"),
        ("Corvane Systems announced it would leave Ohio last year.", "it would leave Ohio last year (2022)."),
        ("Corvane Systems may sell cameras to Ohio as soon as this year.", "as soon as this year (2023)."),
    ],
)  # fmt: skip
def test_a_week_or_year_stands_in_the_place_of_what_counts_from_the_day_of_writing(
    sentence: str, expected: str
) -> None:
    assert expected in (told(sentence) or "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Corvane Systems made $9 million in the first quarter of 2023, up from $4 million a year ago.", "a year ago."),
        ("Corvane Systems sold 96 cameras to Ohio a year ago.", "a year ago (2022)."),
    ],
)  # fmt: skip
def test_what_a_number_is_compared_with_counts_from_its_own_time(sentence: str, expected: str) -> None:
    assert (told(sentence) or "").endswith(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Corvane Systems, meanwhile, sells 96 cameras to Ohio.",
            "Corvane Systems sells 96 cameras to Ohio.",
        ),
        ("In Ohio, however, Corvane Systems sold 96 cameras.", "In Ohio, Corvane Systems sold 96 cameras."),
        ("Corvane Systems, of Ohio, sold 96 cameras.", "Corvane Systems, of Ohio, sold 96 cameras."),
    ],
)
def test_what_links_a_sentence_to_another_goes_behind_its_opening_too(sentence: str, expected: str) -> None:
    assert told(sentence) == expected
