"""A paper or an agreement is worded by how its source introduces it, if it introduces one alone."""

from __future__ import annotations

import pytest

from tests.extraction.test_reference import last
from tests.lasting import within

WITH = "Norwick said it would end its contract with Corvane Systems by June."


def test_the_contract_is_the_one_that_was_introduced() -> None:
    meant = last(WITH, "The contract, worth $2 million a year, was to run until May.")
    assert meant.replaced["The contract"] == "the contract with Corvane Systems"
    assert meant.antecedents == ["its contract with Corvane Systems"]
    assert meant.dangling == []


def test_the_kind_and_the_hearer_of_a_letter_are_told() -> None:
    told = "An open letter addressed to Chief Executive Anna Lindqvist had 90 names by May."
    meant = last(told, "The letter asks Norwick to stop the trial.")
    assert meant.replaced["The letter"] == "the open letter addressed to Chief Executive Anna Lindqvist"


@pytest.mark.parametrize(
    "between",
    [
        "Norwick has a second contract for lamps.",
        "The maintenance contract with Halden Works ended in April.",
        "Halden Works wrote two contracts for the harbour.",
        "Corvane's contract was printed in April.",
    ],
)
def test_of_two_none_is_meant(between: str) -> None:
    meant = last(f"{WITH} {between}", "The contract was worth $2 million.")
    assert "the contract with Corvane Systems" not in meant.replaced.values()


@pytest.mark.parametrize(
    "introduced",
    [
        "Norwick said it would end its contract for the cameras.",
        "Norwick said it would end its contract with them by June.",
        "Norwick said it would end a new contract with Corvane Systems.",
        "Norwick will end a contract on 3 June.",
    ],
)
def test_words_that_say_nothing_by_themselves_are_not_told(introduced: str) -> None:
    meant = last(introduced, "The contract was worth $2 million.")
    assert meant.replaced == {}
    assert meant.dangling == ["the contract"]


def test_a_clause_that_goes_on_is_left_out() -> None:
    told = "Norwick ended its deal with Corvane Systems, which had run for two years."
    assert (
        last(told, "The deal was worth $2 million.").replaced["The deal"] == "the deal with Corvane Systems"
    )


def test_many_papers_take_no_long_time() -> None:
    with within(20):
        last(
            " ".join(
                f"Norwick signed a contract with Corvane Systems in {year}." for year in range(1900, 2020)
            )
        )


# --- things that are told of anew -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("between", "is_meant"),
    [
        ("Drivers said that the fare had doubled.", True),
        ("Drivers said that its night parking scheme had failed.", True),
        ("Drivers said that the night parking scheme had failed.", True),
        ("Drivers said that any talk of parking scheme is new.", False),
        ("Drivers said that the school bus scheme had failed.", False),
    ],
)
def test_a_description_holds_until_the_thing_is_told_of_in_other_words(between: str, is_meant: bool) -> None:
    told = "Corvane Systems sells gates. Norwick is to end Corvane's night parking scheme."
    meant = last(told, between, "The scheme harms children, owners said.")

    assert (meant.replaced.get("The scheme") == "Corvane's night parking scheme") is is_meant
