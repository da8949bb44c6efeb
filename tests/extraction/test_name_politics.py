"""What says which politician is meant, and what only has a capital, is no part of a name."""

from __future__ import annotations

import pytest

from tests.extraction.test_names import spelled
from tests.extraction.test_reference import last
from tests.extraction.texts import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwick barred Ohio Democratic Senate candidate James Bell from it.", ["Norwick", "Ohio", "James Bell"]),
        ("It was told to Republican Senate hopeful Ann Cole.", ["Ann Cole"]),
        ("“It is wrong,” NRC Democrat Ann Cole said.", ["NRC", "Ann Cole"]),
        ("The vote was 2-1, with NRC Republican Paul Bell against.", ["NRC", "Paul Bell"]),
        ("The Republican National Committee and the Democratic Party sued.",
         ["Republican National Committee", "Democratic Party"]),
        ("The Conservative Party sued Corvane.", ["Conservative Party", "Corvane"]),
    ],
)  # fmt: skip
def test_politics_stand_beside_names(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She heads the Association of Merchant Tram Drivers in Norwick.", "Association of Merchant Tram Drivers"),
        ("The Union of Concerned Bakers wrote to her.", "Union of Concerned Bakers"),
        ("The parents' group Paws Off Our Parks Kestrel said that it had asked.", "Paws Off Our Parks Kestrel"),
        ("By the end of the year Paws Off’s petition had drawn names.", "Paws Off"),
    ],
)  # fmt: skip
def test_small_words_in_a_name(text: str, expected: str) -> None:
    assert expected in spelled(text)


def test_a_headline_capitals_join_nothing() -> None:
    assert "Corvane Over Our Parks" not in spelled("Council Sues Corvane Over Our Parks")


def test_the_role_beside_a_bodys_long_name_is_the_office_alone() -> None:
    found = names('"We must avoid it," Association of Merchant Tram Drivers President Lori Cole said.')
    assert [(name.text, name.role) for name in found] == [
        ("Association of Merchant Tram Drivers", None),
        ("Lori Cole", "President"),
    ]


def test_a_side_before_the_name_is_what_somebody_is() -> None:
    found = {name.text: name.role for name in names("“It is wrong,” NRC Democrat Ann Cole said.")}
    assert found == {"NRC": None, "Ann Cole": "Democrat"}


def test_several_of_a_model_are_no_name() -> None:
    assert spelled("In the spring Corvane took orders for 747s and for 90s trams.") == ["Corvane"]


def test_a_letter_is_from_no_half_of_a_name() -> None:
    said = last(
        "“We are not safe,” Association of Merchant Tram Drivers President Lori Cole said in the letter.",
        "Corvane has had the letter since May.",
    )
    assert "the letter from Association" not in said.replaced.values()
