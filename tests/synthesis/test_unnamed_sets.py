"""Unnamed sets: a part is not told without its whole, nor a comparison without its measure."""

from __future__ import annotations

import pytest

from briefing.synthesis.unnamed_sets import lacks_its_set


@pytest.mark.parametrize(
    "told",
    [
        "Jane Odell refused the third, a right to turn work down, but agreed to meet the union.",
        "Norwick Council said that the sixth was out of the question.",
        "A slide that Corvane made for the trustees says 1,940 of them were marked.",
        "Corvane Systems told the board that two of these had been sold.",
        "Tom Okafor said 131 of the names were those of staff.",
        "Some 40 of the signatories walked out of Corvane's offices.",
        "Corvane Systems said that the other 17 had left.",
        "Norwick Council learned of the extra $88,000 from a reporter.",
        "The remaining 84 were refused, according to Norwick Council.",
        "Corvane's own rules may be stricter.",
        "Norwick's fees are much lower (reported 3 May 2024).",
        "Withheld in full (46 pages) under Section 7, Corvane having claimed that they are secret.",
        "Denied under Section 4, according to Norwick Council.",
        "No responsive records were located in the files of Norwick Council.",
        "None could be found at Norwick Council.",
        "Norwick Council instead asked the ombudsman for leave to keep the records.",
        "Tom Okafor said: “What I told reporters last month was wrong.”",
        "One price had not been known. A change order added $88,000 to the contract.",
        "Norwick Council has used what both sides call a trial.",
    ],
)
def test_a_part_without_its_whole_is_a_riddle(told: str) -> None:
    assert lacks_its_set(told, 1)


@pytest.mark.parametrize(
    "told",
    [
        "Jane Odell granted the first demand and refused the third.",
        "Of three demands Jane Odell met two; the third, a right to turn work down, was refused.",
        "Norwick tried 60 doors, and 22 of them were marked.",
        "Corvane Systems has 900 people, most of them in Norwick.",
        "Corvane is to let its employees refuse work after a letter signed by 212 of them.",
        "Corvane employees came to the hearing. One of them, Jane Odell, spoke.",
        "Of 148 names on the letter 131 belonged to staff; the other 17 had left.",
        "Corvane's letter has 148 names; 131 of the names are those of staff.",
        "Some 40 of the nurses who signed walked out of Corvane's offices.",
        "Norwick approved $486,000 for Corvane and the extra $88,000 in May.",
        "Corvane's own rules are stricter than the law.",
        "Jane Odell said that version 6 of the terms had taken effect in May.",
        "Norwick's fees, which nobody else charges, are lower.",
        "No records about Corvane Systems were found by Norwick Council.",
        "Withheld pages were handed to Open Norwick under an order of the court.",
        "Norwick Council refused and instead asked the ombudsman for leave.",
        "Norwick Council chose cameras instead of guards.",
        "Corvane Systems and Norwick Council met in May, and both left content.",
        "One of the officers had left. Norwick Council did not replace him.",
    ],
)
def test_what_has_its_whole_is_told(told: str) -> None:
    assert not lacks_its_set(told, 1)


def test_both_sides_are_known_where_both_are_named() -> None:
    told = "Corvane Systems lent Norwick Council cameras in what both sides call a trial."
    assert not lacks_its_set(told, 2)
