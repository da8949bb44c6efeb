"""What has ended leads, what happened first stands first, and a charge before its denial and the retort."""

from __future__ import annotations

import time

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.extraction.statements import Statement
from briefing.synthesis.telling_order import answers, charges_first, hour, tells_an_end, when
from tests.extraction.texts import one


@pytest.mark.parametrize(
    "told",
    [
        "The ministry announced on Monday that it will no longer use the Corvane scanner.",
        "Norwick scrapped the contract in May 2024.",
        "Corvane said it would withdraw the module. Drivers had asked for that.",
        "The council has suspended the pilot, which drivers called unsafe.",
        "The port confirmed that it would not be going ahead with the scheme.",
        "Norwick no longer uses the scanner.",
    ],
)
def test_an_end(told: str) -> None:
    assert tells_an_end(told)


@pytest.mark.parametrize(
    "told",
    [
        "Drivers demanded that Norwick scrap the contract.",
        "Senators urged the ministry, which suspended a pilot in May, to answer.",
        "Corvane denied that it had abandoned the module.",
        "Ann Cole said: “We have scrapped it.”",
        "Drivers sued after Norwick suspended the pilot.",
        "The ministry signed a contract with Corvane.",
        "The union called on Norwick, which said it would end the pilot, to publish it.",
    ],
)
def test_no_end(told: str) -> None:
    assert not tells_an_end(told)


def test_a_hostile_finding_takes_no_time() -> None:
    began = time.perf_counter()
    for piece in ("said ", "will ", "announced that it would to ", "was been ", "denied of "):
        tells_an_end(piece * 20_000)
        answers(piece * 20_000)
    assert time.perf_counter() - began < 2


def _of(text: str) -> Statement:
    found, _ = one(text, facts=SourceFacts(published="2024-06-10"))
    return found.statements[0]


def test_when_it_was() -> None:
    assert when(_of("Norwick scrapped the contract on 3 May 2024."), "2024-06-10") == "2024-05-03"
    assert when(_of("Norwick scrapped the contract."), "2024-06-10") == "2024-06-10"
    assert when(_of("Norwick will scrap the contract on 3 July 2024."), "2024-06-10") == "2024-06-10"


def test_the_hours_of_a_day() -> None:
    told = ["on Monday night", "on Monday", "on Monday afternoon", "on Monday morning"]
    assert sorted(told, key=hour) == [told[1], told[3], told[2], told[0]]


def test_a_charge_stands_before_its_denial_and_the_retort() -> None:
    retort = "Ann Cole called Corvane's denial a joke."
    denial = "Corvane denied her allegation that it had cut the film."
    charge = "Ann Cole said Corvane had cut the film."
    other = "Norwick bought 40 scanners."

    def all_one(one: str, two: str) -> bool:
        return other not in (one, two)

    assert charges_first([retort, other, denial, charge], str, all_one) == [other, charge, denial, retort]
    assert charges_first([retort, other], str, all_one) == [retort, other]
    assert charges_first([charge, other, denial], str, all_one) == [charge, other, denial]
