"""Disputes with what somebody says there was none of, how somebody left, and what half a sentence denies."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from briefing.synthesis import dispute_departures, dispute_disclaimed, dispute_exits, dispute_halves, halves
from tests.lasting import within
from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[str, str, list[str]]] = {
    "no such order": (
        "Tom Reed, the harbour master, said that the gate was shut on a written order from the mayor. Ana Bell, the "
        "mayor of Norwick, said she knew of no such order.",
        "whether there was any written order",
        ["Tom Reed", "Ana Bell"],
    ),
    "no record of that": (
        "Tidal Ltd said that it had turned down an offer from the Norwick Council in March. The Norwick Council said it "
        "had no record of that.",
        "whether Tidal Ltd had turned down an offer from the Norwick Council",
        ["Tidal Ltd", "Norwick Council"],
    ),
    "no record of reading it": (
        "Tom Reed, a clerk at Tidal Ltd, said: “I was told what to sell. The lawyers read the brochure.” Tidal Ltd said "
        "that its lawyers have no record of reading the brochure.",
        "The lawyers read the brochure",
        ["Tom Reed", "Tidal Ltd"],
    ),
    "no agreement": (
        "Tidal Ltd said that it and the Norwick Council had agreed to end the trial. Ana Bell, the mayor of Norwick, "
        "said there had been no agreement.",
        "had agreed to end the trial",
        ["Tidal Ltd", "Ana Bell"],
    ),
    "not recognised": (
        "Ida Crane said that a guard had followed her to the ferry and taken her bag. The Norwick Council said it did "
        "not recognise the description.",
        "whether a guard had followed",
        ["Ida Crane", "Norwick Council"],
    ),
    "his lawyer, and the firm": (
        "Tom Reed was dismissed on 4 May, said Ann Cole, his lawyer. Tidal Ltd said that they “parted by mutual "
        "agreement.”",
        "how Tom Reed left",
        ["Ann Cole", "Tidal Ltd"],
    ),
    "the firm, and her lawyer": (
        "Tidal Ltd said that Ida Crane resigned. Her lawyer, Ann Cole, said that she was told to sign a letter or be "
        "dismissed.",
        "how Ida Crane left",
        ["Tidal Ltd", "Ann Cole"],
    ),
    "it does not": (
        "Tidal Ltd maintains that the lease of the pier allows night work; Ana Bell said it does not.",
        "whether the lease of the pier allows night work",
        ["Tidal Ltd", "Ana Bell"],
    ),
    "has denied that throughout": (
        "Ida Crane has said that her transfer was a penalty for the petition; Tidal Ltd has denied that throughout.",
        "transfer was a penalty for the petition",
        ["Ida Crane", "Tidal Ltd"],
    ),
    "by the union's count": (
        "On June 3 about 80 people walked out for an hour at the pier, by the Harbour Union's count; Tidal Ltd put it "
        "at 30.",
        "how many people walked out",
        ["Harbour Union", "Tidal Ltd"],
    ),
    "still contested": (
        "Who was to lock the gate? That is still contested. Tidal Ltd says the gate is locked by the council's guards "
        "at dusk. The Norwick Council says that the firm kept the only key.",
        "whether the gate is locked",
        ["Tidal Ltd", "Norwick Council"],
    ),
    "at odds over money": (
        "The two sides are also at odds over money. Tidal Ltd says £9,000, equal to a year's rent, falls due in May. The "
        "Norwick Council says it owes nothing because the boats never came.",
        "whether £9,000 falls due in May",
        ["Tidal Ltd", "Norwick Council"],
    ),
    "whom the firm dismissed": (
        "In May Tidal Ltd dismissed Ida Crane, who had signed a letter about the lamps. Tidal Ltd said Crane broke its "
        "rules on keys by copying one. She says that the key was hers and that she was fired for the letter.",
        "why Ida Crane was dismissed",
        ["Tidal Ltd", "Ida Crane"],
    ),
}

UNDISPUTED = {
    "no order of that kind": (
        "Tom Reed said that the gate was shut at noon. Ana Bell, the mayor of Norwick, said she knew of no such order."
    ),
    "an order that was only wanted": (
        "Tom Reed said that the guards wanted a written order. Ana Bell, the mayor of Norwick, said there was no order."
    ),
    "one side": (
        "Tidal Ltd said that it had an order from the mayor. Ruth Adair, a spokeswoman for Tidal Ltd, said she knew of "
        "no such order."
    ),
    "no record of something else": (
        "Tidal Ltd said that the lamps were sold in March. The Norwick Council said it had no record of a fire."
    ),
    "no comment": "Tidal Ltd said that the talks went well. Ana Bell said there was no comment to add.",
    "none at first": (
        "Tom Reed said that two of the letters had been opened. Ana Bell initially said there was no letter."
    ),
    "another head": (
        "Tom Reed said that a written order came. Ana Bell said there was no order book in the tower."
    ),
    "two who left": (
        "Tidal Ltd said that Ida Crane resigned. Ann Cole, a lawyer, said that Tom Reed was dismissed in May."
    ),
    "left, and not dismissed": (
        "Tidal Ltd said that Ida Crane resigned. Ann Cole, her lawyer, said that she was not dismissed."
    ),
    "denies something else": (
        "Tidal Ltd maintains that the lease allows night work; Ana Bell said it was raining."
    ),
    "counts of two piers": (
        "About 80 people walked out at the pier, by the Harbour Union's count; Tidal Ltd put the rent at $30."
    ),
    "contested, and nobody tells": "The vote is near. That is still contested. Rain is due. The ferry runs late.",
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    text, about, holders = DISPUTED[name]
    assert holders_of(about, text) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(UNDISPUTED[name]) == []


def test_whose_lawyer_it_is_is_told() -> None:
    (dispute,) = disputes(DISPUTED["the firm, and her lawyer"][0])
    assert "Ida Crane’s lawyer, Ann Cole" in dispute.positions[1].statement


def test_workers_of_a_firm_are_not_the_firm() -> None:
    (dispute,) = disputes(
        "The pier was full, according to the group, Tidal Workers for Quiet. On June 3 about 80 people walked out for an "
        "hour, by the group's count; Tidal put it at 30."
    )
    assert [position.holder for position in dispute.positions] == ["Tidal Workers for Quiet", "Tidal"]


@pytest.mark.parametrize(
    "module", [dispute_disclaimed, dispute_exits, dispute_halves, dispute_departures, halves]
)
@pytest.mark.parametrize(
    "unit",
    [
        "said he had no record of ",
        "said there was no a of ",
        "the group, Ab ",
        "by the a’s ",
        "Ab Cd ",
        "He filed saying ",
    ],
)
def test_patterns_take_no_longer_than_their_text(module: ModuleType, unit: str) -> None:
    text = unit * (24_000 // len(unit))
    with within(2):
        for pattern in vars(module).values():
            if isinstance(pattern, re.Pattern):
                pattern.search(text)
