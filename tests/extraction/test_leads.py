"""A lead that only describes a body gets its name, where the text leaves one that is meant."""

from __future__ import annotations

import pytest

from tests.extraction.texts import one

BEHIND = (
    "Some 80 of them stood outside Veridian Systems at noon. It rained. Nobody came out to them.",
    "They had brought tea. The police looked on. Buses went by. By one o'clock all had gone.",
    "Veridian Systems sells to the police. The company employs 310.",
)


def put(lead: str, *behind: str) -> list[str]:
    source, _ = one(lead, *behind)
    return [each.text for each in source.statements[0].replacements if "[" in each.text]


@pytest.mark.parametrize(
    "lead",
    [
        "Staff walked out on Monday at a company whose software scores drivers.",
        "Workers at the Ohio company that counts passengers left their desks on Monday.",
    ],
)
def test_a_described_company_is_named(lead: str) -> None:
    assert put(lead, *BEHIND) == ["company [Veridian Systems]"]


def test_a_body_of_some_sort_is_named_by_the_sentence_behind() -> None:
    lead = "A hospital trust is to end its contract for software that scores voices."
    behind = (
        "Directors of Halden Hospitals Trust voted by eight to three on Wednesday to stop using Evenkeel."
    )
    assert put(lead, behind) == ["trust [Halden Hospitals Trust]"]
    assert put("Managers allowed a private company to send the police names.", *BEHIND) == [
        "company [Veridian Systems]"
    ]
    other = "Halden Hospitals Trust and Wexmoor Care Trust met on Wednesday to speak of it."
    assert put(lead, other) == []


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("Employees of Veridian Systems, a company that counts passengers, left their desks.", BEHIND),
        ("Employees of a company left their desks on Monday.", BEHIND),
        ("A company spokesman who had been asked said nothing on Monday.", BEHIND),
        (
            "Staff walked out on Monday at a company whose software scores drivers.",
            ("Some 80 of them stood outside Veridian Systems at noon.", "Veridian Systems employs 310."),
        ),
        (
            "Staff walked out on Monday at a company whose software scores drivers.",
            (
                *BEHIND,
                "Corvane Systems makes the poles. Corvane Systems sold them. Corvane Systems is small.",
            ),
        ),
    ],
)
def test_nothing_is_put_where_it_is_named_or_in_doubt(lead: str, behind: tuple[str, ...]) -> None:
    assert put(lead, *behind) == []


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ((), "Veridian Systems"),
        (("Corvane Systems sold the poles to Ohio.",), None),
    ],
)
def test_the_company_behind_such_a_lead_is_the_one(between: tuple[str, ...], name: str | None) -> None:
    lead = "Staff walked out on Monday at a company whose software scores drivers."
    behind = "A letter signed by 37 drivers asked the company to stop."
    source, _ = one(
        lead, "Some 80 of them stood outside Veridian Systems at noon.", *between, behind, *BEHIND
    )
    text = source.source.source.text
    letter = next(each for each in source.statements if each.span.slice(text) == behind)
    assert next((each.text for each in letter.replacements), None) == name
    assert (letter.dangling == ()) == (name is not None)
