"""Disputes with what stands right behind a claim: a reply, a record read out, a count, a question left open."""

from __future__ import annotations

import pytest

from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[str, str, list[str]]] = {
    "what the doors counted": (
        "The Harbour Union said 1,900 people took part, counted by stewards at the gates. Ruth Adair, a spokeswoman for "
        "Corvane Systems, said door data showed that fewer than 700 left during the hour.",
        "how many people took part",
        ["Harbour Union", "Ruth Adair"],
    ),
    "what an export has": (
        "Ana Bell, the harbour master, was asked how many boats had been photographed since May. She said 1,480. The "
        "export, which ends that week, has 2,210.",
        "how many boats had been photographed since May",
        ["Ana Bell", "The export"],
    ),
    "two that part ways over how": (
        "Ana Bell, deputy head of the Harbour Police, parted ways with the company on how the contract had come about. "
        "Corvane Systems has said that the police came to it. “It was they who rang us, twice in a week,” Bell said.",
        "how the contract had come about",
        ["Corvane Systems", "Ana Bell"],
    ),
    "which of two it is": (
        "Tom Reed told employees in May that the company would see any misuse and stop it. The schedule signed with the "
        "Harbour Police says that Corvane Systems “shall have no access” to searches. “Which is it?” asked Senator Ann "
        "Moore.",
        "would see any misuse",
        ["Tom Reed", "The schedule"],
    ),
    "an order, and how it is told": (
        "On 2 May Carl Voss, the deputy harbour master, wrote to his crews. “Above 60 I want the boat at the pier by "
        "noon,” the message says. “If you doubt it, tell me later.”\n\nIn June his boss described things otherwise. Ana "
        "Bell, who runs the harbour, was asked by Senator Ann Moore whether anyone was bound. “It is a hint,” Bell told "
        "the committee. “They are free to ignore it.”",
        "Above 60 I want the boat at the pier by noon",
        ["Carl Voss", "Ana Bell"],
    ),
    "a study of an older version": (
        "A study published in May by Ada Quill, a statistician at Norwick University, took 300 fines at random. In 96 "
        "cases, or 32 percent, there was no boat in the picture. Corvane Systems disputes the finding. Ruth Adair, a "
        "spokeswoman, said that Quill had looked at version 1.4, and that in its own tests 9 percent of fines were wrong.",
        "shows",
        ["Ada Quill", "Ruth Adair"],
    ),
}

UNDISPUTED = {
    "what each has": "The Harbour Union says it has 12 boats. The council says it has none.",
    "none of something else": (
        "The committee heard of 14 complaints in Leeds. The Norwick Council said it had received none of the grants."
    ),
    "we of two firms": (
        "“We sell pictures,” said Tom Reed, the chief executive of Corvane Systems. “We don't sell pictures,” said Ana "
        "Bell, the chief executive of Tidal Ltd."
    ),
    "what is to be": (
        "Tom Reed, the chief executive of Corvane Systems, said that every boat will be checked by June. Ana Bell, the "
        "town clerk, said that she had no check of her own planned."
    ),
    "a verb that says little": (
        "“Nobody thought it would work,” said Tom Reed, the chief executive of Corvane Systems. “I thought of my boat,” "
        "said a skipper."
    ),
    "whose it was, and when": "Corvane Systems says the boat was Tom Reed's. Ida Crane says it was late.",
    "a further reason": (
        "Corvane Systems said that it dropped the lamp because of its price. Two engineers said that it was dropped also "
        "because the pictures were wrong."
    ),
    "those who bought": (
        "The Harbour Union said 1,900 people took part in the march. Ruth Adair, a spokeswoman for Corvane Systems, said "
        "data showed that 700 had bought tickets for the ferry."
    ),
    "one pier of nine": (
        "The Harbour Union said 400 people took part at 9 piers. Tom Reed said that 120 left from the north pier."
    ),
    "more who sign": "The Harbour Union said 190 had signed by Monday. Ida Crane said that 240 had signed by Friday.",
    "another list": "Ana Bell said that 1,480 boats came in May. The list of lamps, which is old, has 2,210.",
    "what is read out against nothing": (
        "Ana Bell testified that the harbour was quiet. Senator Ann Moore then had a clerk read out the agenda."
    ),
    "a question about something else": (
        "The file carries a price. Ruth Adair, a spokeswoman for Corvane Systems, said that no employee had been hurt. "
        "She did not answer a question about the colour of the lamps."
    ),
    "which of two lamps": (
        "The shop sells a red and a blue lamp. The catalogue names both. “Which is it?” asked the clerk."
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    text, about, holders = DISPUTED[name]
    assert holders_of(about, text) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert disputes(UNDISPUTED[name]) == []


def test_the_charge_is_its_makers_whom_the_denial_names() -> None:
    """Of two that tell of it, the one whose allegation it is, and not who only guesses at it."""
    told = (
        "Tom Reed said that Corvane Systems seemed to have stopped the harbour film from being shown to the crews."
        "\n\nAna Bell said that Corvane Systems had stopped her harbour film."
        "\n\nCorvane Systems denied Bell's main allegation that it had stopped the harbour film from being shown."
    )
    assert sorted(holders_of("had stopped the harbour film", told)) == ["Ana Bell", "Corvane Systems"]
