"""Who is who lists those who act or are quoted, with what they are, and leaves out places, papers and junk."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.extraction.extract import SourceFacts
from briefing.model.briefing import Actor
from briefing.synthesis.who_is_who import find_actors
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps

SOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024."


def listed(*sources: CleanSource, quoted: tuple[str, ...] = (), **facts: SourceFacts) -> dict[str, Actor]:
    """The actors of the dossier of those sources, by name."""
    made = steps(*sources, **facts)
    return {a.name: a for a in find_actors(made.extraction, made.placing, made.found, made.book, quoted)}


def test_who_is_quoted_is_listed_whatever_a_finding_says() -> None:
    text = f"{SOLD} The bridge was painted, and Tom Okafor, a nurse, left."
    assert "Tom Okafor" in listed(clean_source(text), quoted=("Tom Okafor",))


def test_a_paper_that_reports_is_not_listed() -> None:
    found = listed(
        clean_source(f"{SOLD} The Evening Courier has learned of it."),
        s_1=SourceFacts(publisher="The Evening Courier"),
    )
    assert "Corvane Systems" in found
    assert "Evening Courier" not in found


def test_a_paper_is_not_listed_by_its_address() -> None:
    text = f"{SOLD} Tom Okafor told CorkRegisterLive that Corvane Systems denied the sale. CorkRegisterLive asked."
    found = listed(clean_source(text), s_1=SourceFacts(publisher="Cork Register"))
    assert "CorkRegisterLive" not in found


def test_an_agency_that_publishes_its_minutes_is_listed() -> None:
    text = f"{SOLD} Minutes. Tom Okafor asked the Norwick Police Department about the cameras."
    found = listed(clean_source(text), s_1=SourceFacts(publisher="Norwick Police Department"))
    assert "Norwick Police Department" in found


def test_who_publishes_its_own_statement_is_listed() -> None:
    found = listed(clean_source(SOLD), s_1=SourceFacts(publisher="Corvane Systems"))
    assert "Corvane Systems" in found


def test_a_name_that_only_altered_copy_has_is_not_listed() -> None:
    altered = "Corvane Frameworks sold 96 cameras to the Norwick Police Department."
    found = listed(clean_source(SOLD), clean_source(altered, name="s-2", altered=True))
    assert "Corvane Frameworks" not in found


def test_the_role_that_names_the_body_is_told_without_its_article() -> None:
    text = (
        f"{SOLD} Its chief executive, Anna Lindqvist, defended the sale of cameras. Anna Lindqvist, the chief "
        "executive of Corvane Systems, denied it."
    )
    assert listed(clean_source(text))["Anna Lindqvist"].role == "chief executive of Corvane Systems"


def test_a_role_is_taken_from_an_unaltered_source() -> None:
    found = listed(
        clean_source(f"{SOLD} Tom Okafor, a nurse, criticised the sale of cameras by Corvane Systems."),
        clean_source(
            "Tom Okafor, a faculty transport driver of sick folk, said no.", name="s-2", altered=True
        ),
    )
    assert found["Tom Okafor"].role == "nurse"


def test_what_somebody_does_stands_for_a_role() -> None:
    text = f"{SOLD} Anna Lindqvist, who heads public sales at Corvane, defended the sale of cameras to Ohio."
    assert listed(clean_source(text))["Anna Lindqvist"].role == "who heads public sales at Corvane"


def test_a_role_without_words_inside_is_told_as_far_as_it_is_written() -> None:
    text = (
        f"{SOLD} Anna Lindqvist, a software engineer in the company's Norwick office, denied the sale. Tom Okafor, "
        "then the company's deputy director, defended the sale of cameras."
    )
    found = listed(clean_source(text))
    assert found["Anna Lindqvist"].role == "software engineer"
    assert found["Tom Okafor"].role == "deputy director"


def test_a_surname_of_two_is_the_alias_of_neither() -> None:
    text = (
        f"{SOLD} Tom Okafor, a nurse, signed a petition against Corvane Systems. Okafor left. Ada Okafor, a porter, "
        "signed it too."
    )
    found = listed(clean_source(text), quoted=("Tom Okafor", "Ada Okafor"))
    assert {"Tom Okafor", "Ada Okafor"} <= set(found)
    assert all("Okafor" not in actor.aliases for actor in found.values())


def test_a_surname_that_several_bear_is_nobody() -> None:
    text = (
        f"{SOLD} Lorna Hatch, a nurse, signed a petition against Corvane Systems. Lorna Hatch said she was sorry. "
        "Benny Hatch, a porter, signed it too. Benny Hatch denied that he had sold cameras."
    )
    bare = "Corvane Systems sold a camera to Ohio. “It was fair,” said salesman Hatch. Hatch denied the sale."
    found = listed(clean_source(text), clean_source(bare, name="s-2"), quoted=("Lorna Hatch", "Hatch"))
    assert "Lorna Hatch" in found
    assert "Hatch" not in found


def test_a_firm_and_its_name_in_full_are_listed_once() -> None:
    text = (
        "Halden sold 96 cameras to the Norwick Police Department in May 2024. Halden said the contract was fair. "
        "Halden Metrics Inc. sold a camera to Ohio. Halden Metrics said the sale was small."
    )
    found = listed(clean_source(text), quoted=("Halden",))
    (name,) = {"Halden", "Halden Metrics"} & set(found)
    assert {name, *found[name].aliases} >= {"Halden", "Halden Metrics"}


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("our staff attorney", "staff attorney"),
        ("a lawyer there", "lawyer"),
        ("a lawyer at the project", "lawyer"),
        ("a spokesman for the company", "spokesman"),
        ("the chair of the board", "chair of the board"),
        ("a lawyer at the Norwick Law Centre", "lawyer at the Norwick Law Centre"),
    ],
)
def test_a_role_says_nothing_of_where_only_its_text_tells(told: str, role: str) -> None:
    found = listed(clean_source(f"{SOLD} “They sold it,” said Tom Okafor, {told}."), quoted=("Tom Okafor",))
    assert found["Tom Okafor"].role == role


def test_an_agency_that_a_finding_names_once_is_listed() -> None:
    text = "Corvane Systems sold 96 cameras to the Marlow County Sheriff’s Office in May 2024."
    assert "Marlow County Sheriff’s Office" in listed(clean_source(text))


def test_a_speaker_in_capitals_goes_by_the_name_of_those_present() -> None:
    text = f"{SOLD}\n\nPresent: Ana Quist-Vane (Chair).\n\nCHAIR QUIST-VANE: Item two is the sale. The board buys it."
    found = listed(clean_source(*text.split("\n\n")), quoted=("Quist-Vane", "QUIST-VANE"))
    assert not any(name.isupper() for name in found)


def test_its_coordinator_is_not_of_the_body_that_the_group_went_to() -> None:
    text = (
        f"{SOLD} Local campaign group Pell Riders' Voice asked for the contract in May. The group has since gone to "
        "the Records Commissioner's Office, and its coordinator, Ana Bell, wrote twice. “We wait,” Bell said."
    )
    found = listed(clean_source(text), quoted=("Ana Bell",))

    assert "Commissioner" not in (found["Ana Bell"].role or "")
    assert (found["Ana Bell"].role or "").endswith("coordinator")


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Corvane Systems spokesman Tom Okafor", "Corvane Systems spokesman"),
        ("Sold by Corvane Systems.\n\nSpokesman Tom Okafor", "Spokesman"),
    ],
)
def test_a_role_is_told_with_the_body_right_before_it(before: str, role: str) -> None:
    paragraphs = f"{SOLD} {before} defended the sale of cameras by Corvane Systems.".split("\n\n")
    found = listed(clean_source(*paragraphs), quoted=("Tom Okafor",))
    assert found["Tom Okafor"].role == role
