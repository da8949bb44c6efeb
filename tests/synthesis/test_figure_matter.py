"""Figure matter: what a reader asks for first, and which of several counts of names is the last."""

from __future__ import annotations

import pytest

from briefing.model.briefing import Figure
from briefing.synthesis.figure_matter import is_idle, is_same_sum, matters, outgrown


def figure(value: float, what: str, unit: str | None = None) -> Figure:
    return Figure(
        id=f"n-{value:g}-{what}",
        value=value,
        unit=unit,
        what=what,
        qualifier="exact",
        display="1",
        evidence=["e"],
    )


@pytest.mark.parametrize(
    ("what", "unit"),
    [
        ("names on the staff letter", None),
        ("engineers at Halden signed a petition", None),
        ("members walked out of Halden in Cork", None),
        ("pages withheld from the Harbour Project", None),
        ("flagged sessions of 11,260", None),
        ("four-year agreement for Fairlight", "USD"),
    ],
)
def test_what_matters(what: str, unit: str | None) -> None:
    assert matters(what, unit)


@pytest.mark.parametrize(
    ("what", "unit"), [("cameras on the pier", None), ("people signed up to speak", None), ("revenue", "USD")]
)
def test_what_does_not(what: str, unit: str | None) -> None:
    assert not matters(what, unit)


def test_onlookers_and_miles_are_idle() -> None:
    assert is_idle("people signed up to speak")
    assert is_idle("miles west of Norwick")
    assert not is_idle("people walked out of Halden")


def test_the_newest_count_of_names_stands() -> None:
    first, second = figure(61, "employees signed a letter"), figure(148, "signatures on the letter to Halden")
    last, other = figure(212, "names on the staff letter"), figure(90, "names on the petition")
    dated = [("2024-09-12", first), ("2024-10-18", last), ("2024-09-20", second), ("2024-09-20", other)]
    assert outgrown(dated) == {first.id, second.id}


def test_the_contract_and_the_agreement_are_worth_one_sum() -> None:
    contract, agreement = figure(6.8e6, "contract", "USD"), figure(6.8e6, "agreement for Fairlight", "USD")
    assert is_same_sum(contract, agreement)
    assert not is_same_sum(contract, figure(6.8e6, "paid to lawyers", "USD"))
