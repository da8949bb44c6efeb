"""What a report tells beside its news."""

from __future__ import annotations

import pytest

from briefing.synthesis.asides import is_aside
from tests.lasting import within


@pytest.mark.parametrize(
    "told",
    [
        "Corvane Systems was founded in 2009 by two surveyors and sells cameras to 40 towns.",
        "Corvane Systems, which sells cameras, is best known for a doorbell that barked.",
        "Corvane Systems raised money in March at a $3 billion valuation.",
        "Veridian Systems closed a $70 million funding round in April.",
        "In May 2023, Nora Hale, a retired teacher in Duluth, bought a doorbell for $90.",
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
        "Nora Hale, an engineer at Corvane Systems, resigned over the contract.",
        "Nora Hale, a nurse in Duluth, said that the camera had cost her the house.",
        "Nora Hale, a judge in Duluth, ordered the county to release the e-mails.",
        "Nora Hale, the chief executive of Corvane Systems, bought 12 towers.",
        "Senators called the promise best known to staff a fraud, and the town founded a council.",
    ],
)
def test_deals_words_and_deeds_of_parties_are_none(told: str) -> None:
    assert not is_aside(told)


def test_hostile_words_take_no_time() -> None:
    with within(1):
        for hostile in ("Aa, a " + "b-" * 20_000, "In " + "Aa " * 20_000, "at a " + "9," * 20_000):
            is_aside(hostile)
