"""What a report tells beside its news."""

from __future__ import annotations

import pytest

from briefing.synthesis.asides import is_aside, is_years_ago
from tests.lasting import within


@pytest.mark.parametrize(
    "told",
    [
        "Corvane Systems was founded in 2009 by two surveyors and sells cameras to 40 towns.",
        "Corvane Systems, which sells cameras, is best known for a doorbell that barked.",
        "Corvane Systems raised money in March at a $3 billion valuation.",
        "Veridian Systems closed a $70 million funding round in April.",
        "In May 2023, Nora Hale, a retired teacher in Duluth, bought a doorbell for $90.",
        "Launched by Bell in 2019, Corvane Systems is up against Veridian Systems.",
        "Corvane Systems is a San Remo-based maker of cameras.",
        "Bell sold the firm in a deal that valued the group at $3 billion.",
        "Nora Hale, an accountant, cancelled a subscription that cost $12 a month.",
    ],
)
def test_a_history_and_a_private_tale_are_asides(told: str) -> None:
    assert is_aside(told)


@pytest.mark.parametrize(
    "told",
    [
        "Ohio bought 96 cameras from Corvane Systems in May 2023.",
        "Corvane Systems, a company in Duluth, sold 96 cameras to Ohio.",
        "Founded on 4 May, the union has 40 members.",
        "Corvane Systems is based in Duluth.",
        "Nora Hale, an engineer at Corvane Systems, resigned over the contract.",
        "Nora Hale, a nurse in Duluth, said that the camera had cost her the house.",
        "Nora Hale, a judge in Duluth, ordered the county to release the e-mails.",
        "Nora Hale, the chief executive of Corvane Systems, bought 12 towers.",
        "Senators called the promise best known to staff a fraud, and the town founded a council.",
    ],
)
def test_deals_words_and_deeds_of_parties_are_none(told: str) -> None:
    assert not is_aside(told)


def test_what_was_bought_years_ago() -> None:
    bought = "Corvane Systems acquired Gate Seven for $40 million in 2018."
    assert is_years_ago(bought, "2024-05-01")
    assert not is_years_ago(bought, "2019-05-01")
    assert not is_years_ago(bought, None)
    assert not is_years_ago("Ohio cancelled the contract in 2018.", "2024-05-01")
    assert not is_years_ago("Corvane Systems bought Gate Seven in 2018 and closed it in May.", "2024-05-01")


def test_hostile_words_take_no_time() -> None:
    with within(1):
        for hostile in ("Aa, a " + "b-" * 20_000, "In " + "Aa " * 20_000, "at a " + "9," * 20_000):
            is_aside(hostile)
        is_years_ago("bought " * 20_000, "2024-05-01")
        is_aside("valued the " * 20_000)
