"""What a reporter thinks of the matter is told by nobody."""

from __future__ import annotations

import pytest

from briefing.synthesis.judgement import is_judgement


@pytest.mark.parametrize(
    "sentence",
    [
        "There is little reason for the county to give in to such demands.",
        "Norwick may yet come to regret how cheaply it let the cameras in.",
        "It is hard to see how the deal survives such a mess, which Corvane has said will be over by May.",
        "The oddest thing about the letter from Corvane is what the company did not say.",
        "The real trouble for Corvane is that nobody believes its assurances any more.",
        "It is hard to see how the contract survives this mess (reported 4 May 2024).",
        "The cameras feel like one more step towards a town where nothing goes unseen, according to a document of "
        "4 May 2024 (02.txt).",
    ],
)
def test_what_the_writer_makes_of_it_is_a_judgement(sentence: str) -> None:
    assert is_judgement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The county ordered Corvane to hand over 4,000 pages by 3 May 2024.",
        "Corvane sold 96 cameras to the Norwick Police Department without a public tender (reported 4 May 2024).",
        "About 400 engineers walked out of Corvane’s offices over the contract.",
        "Section 4 forbids customers to use the service to follow anybody without a warrant.",
        "The contract ends in June unless the council renews it.",
        "Ann Cole, a councillor, said there is little reason for the county to give in to such demands.",
        "There is little reason to give in, according to Ann Cole.",
        "There is little reason for the county to give in to such demands, Ann Cole suggested.",
        "A sad day indeed.",  # too short to tell
    ],
)
def test_a_report_or_what_somebody_says_is_none(sentence: str) -> None:
    assert not is_judgement(sentence)
