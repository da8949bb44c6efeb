"""A transcript's labelled paragraphs are their speakers' words; other colons are nobody's."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import Extracted
from tests.extraction.texts import Paragraph, one

HEARING: tuple[Paragraph, ...] = (
    "Members present: Rosa Delgado (Chair). Witness: Tom Okafor, a nurse.",
    "Q1 Chair: Did Corvane Systems sell cameras to Norwick?",
    "Tom Okafor: Corvane Systems sold 40 cameras in May. We should have asked for a tender.",
    "Q2 Chair: You knew that.",
    "Tom Okafor: The price was never published.",
    "The committee then adjourned for the summer.",
)


@pytest.fixture(scope="module")
def hearing() -> Extracted:
    return one(*HEARING)[0]


def told(source: Extracted) -> list[tuple[str | None, str]]:
    text = source.source.source.text
    return [
        (each.speaker, each.speech.parts[0].slice(text))
        for each in source.statements
        if each.speech is not None and each.speech.kind == "turn"
    ]


def test_each_turn_is_its_labels(hearing: Extracted) -> None:
    assert (
        "Tom Okafor",
        "Corvane Systems sold 40 cameras in May. We should have asked for a tender.",
    ) in told(hearing)


def test_an_office_is_its_holders(hearing: Extracted) -> None:
    assert ("Rosa Delgado", "You knew that.") in told(hearing)


def test_what_stands_behind_no_label_is_nobodys(hearing: Extracted) -> None:
    assert all("adjourned" not in words for _, words in told(hearing))


def test_a_question_and_a_word_to_another_speaker_do_not_stand_alone(hearing: Extracted) -> None:
    faults = {
        each.speech.parts[0].slice(hearing.source.source.text): each.faults
        for each in hearing.statements
        if each.speech is not None
    }
    assert "question" in faults["Did Corvane Systems sell cameras to Norwick?"]
    assert "second-person" in faults["You knew that."]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Note: Corvane Systems sells cameras.", "Update: Tom Okafor has left.", "Note: It is May."),
        ("To: Tom Okafor", "From: Rosa Delgado", "Subject: Cameras", "Date: May 3"),
        ("Tom Okafor: Corvane Systems sold cameras.", "Rosa Delgado met Norwick in May."),
    ],
)
def test_other_labels_are_no_transcript(paragraphs: tuple[str, ...]) -> None:
    assert told(one(*paragraphs)[0]) == []


INTERVIEW: tuple[Paragraph, ...] = (
    "Dana Okoro runs the Halden school board. By Rosa Delgado.",
    "Q: Did the board know about the microphones?",
    "A: We did not know about the microphones until March.",
    "Q. The board has 12 members. Will it vote?",
    "A. The board will vote on the contract in June.",
)


def test_answers_are_the_only_person_introduced() -> None:
    assert told(one(*INTERVIEW)[0]) == [
        ("Dana Okoro", "We did not know about the microphones until March."),
        ("Dana Okoro", "The board will vote on the contract in June."),
    ]


def test_answers_of_one_of_two_are_nobodys() -> None:
    source = one("Dana Okoro met Tom Okafor in May.", *INTERVIEW[1:])[0]
    assert [each.span.slice(source.source.source.text) for each in source.statements] == [
        "Dana Okoro met Tom Okafor in May."
    ]


def test_a_question_is_no_statement() -> None:
    source = one(*INTERVIEW)[0]
    assert all("12 members" not in s.span.slice(source.source.source.text) for s in source.statements)
