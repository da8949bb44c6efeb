"""What a paper sets before and into the first words of a report does not reach the brief."""

from __future__ import annotations

import pytest

from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import brief, words

MORE = "The officers of the Norwick Police Department use more than 96 cameras in Dunmere, employees say."


def told(sentence: str, more: str = MORE) -> str | None:
    worded = words(sentence, sentence, more)
    return worded.text if worded else None


@pytest.mark.parametrize(
    "dateline",
    [
        "Oct. 3, 2019 — ",
        "DUNMERE (CP) — Oct. 3, 2019 — ",
        "DUNMERE, July 26: ",
        "DUNMERE, 26 July 2023: ",
        "Dunmere: ",
        "DUNMERE: ",
        "UPDATE, 14 June 2024: ",
        "UPDATE 2, June 14: ",
        "UPDATE (Friday, June 14, 4:40 p.m.): ",
        "Update: ",
        "Added June 14: ",
        "Edited on June 14: ",
        "Background, quickly: ",
        "A recap for those who have been away: ",
        "For anyone who has been on leave: ",
    ],
)
def test_a_dateline_is_left_off(dateline: str) -> None:
    sentence = "Corvane Systems sold 96 cameras to the Norwick Police Department."
    assert told(dateline + sentence) == sentence


def test_the_days_of_a_chronology_stay() -> None:
    sentence = "Oct. 3, 2019 — Corvane Systems sold 96 cameras to the Norwick Police Department."
    assert told(sentence, "Oct. 9, 2019 — Ohio declined.") == sentence


@pytest.mark.parametrize("label", ["Warning: ", "Halden: "])
def test_a_label_is_no_place(label: str) -> None:
    sentence = "Corvane Systems sold 96 cameras to the Norwick Police Department."
    assert told(label + sentence) in {None, label + sentence}


@pytest.mark.parametrize(
    ("opening", "plain"),
    [
        ("EMPLOYEES of Corvane Systems sold", "Employees of Corvane Systems sold"),
        ("NURSES at Norwick sold", "Nurses at Norwick sold"),
        ("THE Norwick Police Department sold", "The Norwick Police Department sold"),
        ("MORE THAN 40 officers sold", "More than 40 officers sold"),
        ("THE NORWICK Police Department sold", "The Norwick Police Department sold"),
        # An acronym, and a name that the text has in no other type.
        ("DOWU members sold", "DOWU members sold"),
        ("WHO officers sold", "WHO officers sold"),
        ("RUTH OYELARAN of Norwick sold", "RUTH OYELARAN of Norwick sold"),
    ],
)
def test_opening_capitals_are_set_in_plain_type(opening: str, plain: str) -> None:
    rest = " cameras of Corvane Systems to 14 police departments in Ohio."
    assert told(opening + rest, f"{MORE} Anyone who sold it knows.") == plain + rest


def test_capitals_inside_a_paragraph_stay() -> None:
    sentence = "EMPLOYEES of Corvane Systems sold cameras to Ohio."
    worded = words(sentence, f"It rained. {sentence}", MORE)
    assert worded is not None and worded.text == sentence


def test_the_check_takes_plain_type_for_the_capitals_that_it_stands_for() -> None:
    opening = "MORE THAN 40 employees of Corvane Systems signed a letter about its cameras in Norwick."
    made = brief([clean_source(opening, MORE)])
    assert any(each.statement.startswith("More than 40 employees") for each in made.findings())


def test_one_report_under_two_datelines_is_one_finding() -> None:
    report = "More than 40 employees of Corvane Systems signed a letter about its cameras in Norwick."
    made = brief(
        [
            clean_source(f"{place}{report}", name=f"s-{n}")
            for n, place in enumerate(["", "OHIO (CP) — May 3 — "])
        ]
    )
    assert [each.statement for each in made.findings()].count(report) == 1


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Predictably, Corvane Systems sold 96 cameras to Ohio.", "Corvane Systems sold 96 cameras to Ohio."),
        (
            "Corvane Systems sold 96 cameras to Ohio for a modest $41,500.",
            "Corvane Systems sold 96 cameras to Ohio for $41,500.",
        ),
        (
            "Corvane Systems, a modest company, sold 96 cameras to Ohio.",
            "Corvane Systems, a modest company, sold 96 cameras to Ohio.",
        ),
    ],
)
def test_what_a_reporter_thinks_of_it_is_left_off(sentence: str, plain: str) -> None:
    assert told(sentence) == plain
