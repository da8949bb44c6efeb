"""Dates without a year: on which side of publication, and behind which day that the text tells of."""

from __future__ import annotations

import pytest

from briefing.extraction.dates import find_dates

THURSDAY = "2024-09-12"


def dates(text: str, published: str = THURSDAY) -> list[str | None]:
    return [f"{each.date}/{each.until}" if each.until else each.date for each in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On June 21 he offered a rebate if the town signed by June 30.", ["2024-06-21", "2024-06-30"]),
        ("He offered a rebate if the town signed by June 30.", [None]),
        ("Prices would rise on July 1, the note of April 3 warned.", ["2024-07-01", "2024-04-03"]),
        ("In March they said it would end on June 1.", ["2024-03", "2024-06-01"]),
        ("In March they said it would end in June.", ["2024-03", "2024-06"]),
        ("In March they said it would end on Dec. 1.", ["2024-03", "2024-12-01"]),
        ("It was signed on May 2, 2021, and would end on June 30.", ["2021-05-02", None]),
        ("The trial would end on Sept. 1.", ["2024-09-01"]),
        ("The trial would end on May 1.", [None]),
        ("The trial will end on May 1.", ["2025-05-01"]),
        ("The trial will end on Sept. 1.", [None]),
        ("The trial was to end on Nov. 1.", ["2024-11-01"]),
        ("The fair, to be held June 4-6, was called off.", [None]),
        ("On May 2 they cancelled the fair, to be held June 4-6.", ["2024-05-02", "2024-06-04/2024-06-06"]),
        ("The hearing was put off to Dec. 2.", ["2024-12-02"]),
    ],
)
def test_what_was_still_to_come_then_follows_the_day_told(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stop by June 30,” he wrote on May 2.", ["2024-06-30", "2024-05-02"]),
        ('On May 2 he writes: "We will stop by June 30."', ["2024-05-02", "2024-06-30"]),
        ("The mayor, elected on May 2, will stop it by June 30.", ["2024-05-02", "2025-06-30"]),
        ("On May 2 he wrote: “You will have it by Friday.”", ["2024-05-02", None]),
        ("“Go on Friday,” he wrote on May 2.", [None, "2024-05-02"]),
        ("“We will vote on Friday,” he said on Monday.", ["2024-09-13", "2024-09-09"]),
    ],
)
def test_what_is_quoted_counts_from_the_day_on_which_it_was_said(
    text: str, expected: list[str | None]
) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The messages begin on March 14.", ["2024-03-14"]),
        ("The thread opens on Feb. 3 and ends on July 9.", ["2024-02-03", "2024-07-09"]),
        ("It begins on March 14, when the mayor wrote to the firm.", ["2024-03-14"]),
        ("It begins on March 14, when the contract ends.", ["2025-03-14"]),
        ("It begins on Dec. 3, when the judge has set a hearing.", ["2024-12-03"]),
        ("They will be heard on Dec. 3, when the term began last year.", ["2024-12-03", "2023"]),
        ("She writes to the clerk on May 6: “You will hear from us.”", ["2024-05-06"]),
        ("The memo of Aug. 28 says that letters will go out.", ["2024-08-28"]),
        ("The shop has been shut since Nov. 1.", ["2023-11-01"]),
    ],
)
def test_what_a_record_tells_in_the_present_is_past(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An audit would be made and its findings published by the end of January.", "2025-01"),
        ("The list will be checked and sent to members in January.", "2025-01"),
        ("The list was checked and sent to members in January.", "2024-01"),
        ("It would be heard, and the firm was fined in January.", "2024-01"),
        ("You will have the list in January.", "2025-01"),
    ],
)
def test_what_is_to_be_done_along_with_it_is_still_to_come(text: str, expected: str) -> None:
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She took it to the port in February 2022. By April they had a draft.", ["2022-02", None]),
        ("She took it to the port in February 2022. On 9 April they signed.", ["2022-02", None]),
        ("She asked for it in October 2023. They sent it in January.", ["2023-10", "2024-01"]),
        (
            "She asked for it in February 2022. On Monday they sent what they had found in April.",
            ["2022-02", "2024-09-09", "2024-04"],
        ),
    ],
)
def test_in_an_older_story_the_latest_such_month_is_not_meant(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met last Wednesday.", "2024-09-04"),
        ("They met last Tuesday.", None),
        ("They met last Friday.", "2024-09-06"),
        ("They meet next Friday.", "2024-09-20"),
        ("They meet next Saturday.", None),
        ("They meet next Tuesday.", "2024-09-17"),
        ("They will meet this Tuesday.", "2024-09-17"),
        ("They met this Tuesday.", "2024-09-10"),
        ("Agents went there that Tuesday.", None),
        ("They met on the Tuesday before the call.", None),
        ("The firm said that it would answer on Tuesday.", "2024-09-17"),
    ],
)
def test_a_weekday_that_may_be_of_either_week_has_no_day(text: str, expected: str | None) -> None:
    assert dates(text) == [expected]


def test_a_weekday_to_come_when_it_was_told_may_be_gone() -> None:
    assert dates("The firm said on Monday that it would answer by Tuesday.") == ["2024-09-09", None]
    assert dates("The firm said on Wednesday that it would answer by Monday.") == ["2024-09-11", "2024-09-16"]


def test_a_stretch_of_months_is_as_old_as_its_end() -> None:
    assert dates("It lists 214 flights from October through May, twice as many.") == ["2023-10/2024-05"]


def test_a_town_in_capitals_is_no_month() -> None:
    assert dates("MARL LAKE – The board met.") == []
