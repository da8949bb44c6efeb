"""Known phrases: a name with small words inside is one name where the dossier never has it in pieces."""

from __future__ import annotations

import pytest

from briefing.extraction.known_phrases import known_phrases
from tests.extraction.texts import actors, party


@pytest.mark.parametrize(
    ("texts", "phrase"),
    [
        (("The signers call themselves Leave It in the Ground.", "By May, Leave It in the Ground had 612 names."),
         "Leave It in the Ground"),
        (("After a complaint by the campaign group Time to Care Orrin, they met.", "Some wrote for Time to Care Orrin."),
         "Time to Care Orrin"),
        (("It was bought by Orrin and Skerra Council.", "In May Orrin and Skerra Council refused."),
         "Orrin and Skerra Council"),
        (("The Orrin and Skerra Hospitals Trust (OSHT) met in Orrin on Monday.", "In Skerra, the OSHT said no."),
         "Orrin and Skerra Hospitals Trust"),
    ],
)  # fmt: skip
def test_a_name_with_small_words_is_one(texts: tuple[str, ...], phrase: str) -> None:
    assert known_phrases({f"s-{number}": text for number, text in enumerate(texts)}) == {phrase}
    assert actors(*texts).named(phrase) is not None


@pytest.mark.parametrize(
    "texts",
    [
        ("The campaign group Open Shores in Brussels wrote.", "In May Open Shores in Brussels sued. So Open Shores won."),
        ("A letter of the group Meterwatch to Ofwat.", "Then Meterwatch to Ofwat again; in June Meterwatch won."),
        ("Corvane and Norwick Police met.", "In May Corvane and Norwick Police met. Then Corvane left."),
        ("It was bought by Orrin and Skerra Council.",),
        ("Corvane and the Skerra Hospitals Trust (SHT) met.", "Orrin and Skerra Hospitals Trust (SHT) met."),
    ],
)  # fmt: skip
def test_names_that_stand_apart_or_once_are_not_joined(texts: tuple[str, ...]) -> None:
    assert not known_phrases({f"s-{number}": text for number, text in enumerate(texts)})


def test_a_name_whose_initials_are_of_the_whole_is_taken_whole() -> None:
    """Without its first word it is a body that does not exist."""
    found = actors(
        "Orrin and Skerra Hospitals Trust (OSHT) said on Monday that it would stop. The trust in Orrin paid.",
        "Directors of Orrin and Skerra Hospitals Trust (OSHT) met in Skerra.",
    )

    assert found.named("OSHT") is found.named("Orrin and Skerra Hospitals Trust")
    assert found.named("Skerra Hospitals Trust") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Bell wrote on Monday: “Fine, but Information Governance will want sight of it.”", "Information Governance"),
        ("The page says that Corvane “does not use Customer Audio to train its models”.", "Customer Audio"),
        ("A statement came from a crisis-PR shop called Marlow Fitch on Monday.", "PR"),
    ],
)  # fmt: skip
def test_departments_terms_and_trades_are_no_names(text: str, name: str) -> None:
    assert actors(text).named(name) is None


def test_a_firm_of_advisers_is_no_product() -> None:
    found = actors(
        "A statement came from a crisis-PR shop called Marlow Fitch on Monday. Marlow Fitch said no."
    )

    assert (party(found, "Marlow Fitch").kind, party(found, "Marlow Fitch").sort) == (
        "organisation",
        "company",
    )


def test_a_commissioners_office_is_named_whole() -> None:
    found = actors(
        "The group went to the Records Commissioner's Office in May. The Records Commissioner’s Office said no."
    )

    assert party(found, "Records Commissioner's Office").kind == "agency"


def test_two_surnames_and_an_ampersand_are_one_firm() -> None:
    found = actors(
        "Staff at the Harnett & Doyle glass works met on Monday. Management of Harnett & Doyle paid."
    )

    assert found.named("Harnett & Doyle") is not None
    assert found.named("Doyle") is None


def test_what_a_company_is_said_to_make_is_its_product() -> None:
    found = actors("Brightline is made by Corvane Inc. of Pell. Norwick uses Brightline in schools.")

    assert party(found, "Brightline").kind == "product"
