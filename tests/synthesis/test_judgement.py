"""What a reporter thinks of the matter is told by nobody."""

from __future__ import annotations

import pytest

from briefing.synthesis.judgement import is_coloured, is_judgement, with_verbs


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


@pytest.mark.parametrize(
    "sentence",
    [
        "Corvane seems intent on a long fight over a range of alleged slights of the county.",
        "The suit could end one of the disputes over Corvane’s trade secrets claims.",
        "The county looks set for a fight, which Corvane has announced is a matter of honour.",
        "The vote sets up a showdown between states and the federal government over the cameras.",
        "Norwick’s refusal dramatically deepens the crisis of confidence in the maker of the cameras.",
        "The council has been particularly harsh with the agency that watches over its cameras.",
    ],
)
def test_a_noun_or_a_clause_in_passing_gives_it_to_nobody(sentence: str) -> None:
    assert is_coloured(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Corvane claims that the vote could cost it a contract worth a lot to the town.",
        "A report in the Norwick Times notes the plans could change in the spring or later.",
        "Section 4 of the terms reads: “The customer may delete what is controversial.”",
        "The county bought 96 cameras in May, particularly for its two largest car parks.",
    ],
)
def test_who_says_it_or_a_quotation_answers_for_it(sentence: str) -> None:
    assert not is_coloured(sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("trade secrets claims against it", "trade secrets … against it"),
        ("its claims, and Corvane claims that", "its …, and Corvane claims that"),
        ("Reuters reports that the states’ lawyers called", "Reuters reports that the … lawyers called"),
    ],
)
def test_what_only_looks_like_a_verb_is_left_out(sentence: str, told: str) -> None:
    assert with_verbs(sentence).replace("…’", "…") == told
