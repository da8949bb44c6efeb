"""The floor: quotations that the last speaker does not go on with."""

from __future__ import annotations

import pytest

from tests.extraction.test_quotations import quotations


def last_speaker(text: str) -> str | None:
    speech = quotations(text)[-1]
    return speech.speaker.slice(text) if speech.speaker else None


@pytest.mark.parametrize(
    ("between", "who"),
    [
        ("When?", "Haddad"),
        ("She paused.", "Haddad"),
        ("The room was quiet.", "Haddad"),
        ("Monroe asks when.", None),
        ("Monroe turned to Orta.", None),
        ("Monroe wants a date.", None),
        ("Monroe: by when?", None),
        ("Pressed by Monroe for a date.", None),
        ("A lawyer nodded.", None),
        ("The policy is blunt.", None),
        ("A clause was added in May:", None),
    ],
)
def test_who_takes_a_turn_between_two_quotations_ends_what_was_said(between: str, who: str | None) -> None:
    text = f"“It has been withdrawn,” says Haddad. {between} “The trial ended this week.”"
    assert last_speaker(text) == who
    assert len(quotations(text)) == (1 if who and between != "When?" else 2)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Files take a day, she says, in reply to Bell, who does the sum aloud: “Ten minutes each.”", None),
        ("She says this in reply to Bell, who muttered: “Ten minutes each.”", "Bell"),
        ("The sum is right, said Haddad, who runs the plant: “We counted it twice.”", "Haddad"),
        ("Asked by Monroe for a date: “The trial ended this week.”", None),
        ("Haddad asked for the date: “Which week was it?”", "Haddad"),
        ("Monroe asked who had written it.\n“The vendor sent a draft.”", None),
    ],
)
def test_words_are_not_given_to_who_stands_further_off(text: str, who: str | None) -> None:
    assert last_speaker(text) == who


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("In May the parties signed Amendment No. 2, which adds a line to the lease: ", "Amendment No. 2"),
        ("Amendment No. 2 inserts a line in section 4: ", "Amendment No. 2"),
        ("The addendum says: ", "The addendum"),
    ],
)
def test_a_clause_is_said_by_its_document(told: str, who: str) -> None:
    text = f"“I would steer away from it,” Bell told Orta. {told}“Review is no decision.”"
    assert last_speaker(text) == who


_BLOG = "Bell left the room at noon. —TH\n\n“It has been withdrawn,” says Haddad. When? “The trial ended this week.” {}"


@pytest.mark.parametrize("sign", ["—TH", "– TH", "-- TH"])
def test_who_signs_an_entry_says_none_of_it(sign: str) -> None:
    assert last_speaker(_BLOG.format(sign)) == "Haddad"


def test_a_list_of_reporters_tells_who_signs() -> None:
    entry = "“It was a long day.” —TH"
    assert last_speaker(f"Reporting: Mina Orr (MO) and Tom Hale (TH)\n\n{entry}") is None
    assert last_speaker(f"The Thistle House (TH) wrote to us.\n\n{entry}") == "TH"


def test_a_name_under_a_quotation_alone_is_its_speaker() -> None:
    assert last_speaker("Bell left the room at noon.\n\n“It was a long day.” — Ana Haddad") == "Ana Haddad"


@pytest.mark.parametrize(
    "above", ["“We counted twice,” said Haddad. —TH", "“We counted twice,” said Haddad.\n\n3:20 p.m."]
)
def test_nobody_goes_on_speaking_in_the_next_entry(above: str) -> None:
    text = f"Bell left at noon. —TH\n\n{above}\n\n“The trial ended this week.”"
    assert last_speaker(text) is None
