"""A transcript's labelled paragraphs are their speakers' words; other colons are nobody's."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
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


SITTING: tuple[Paragraph, ...] = (
    (PassageKind.HEADING, "Members in attendance: Senators Hale, Orr (Chair), Pryce-Lind"),
    (PassageKind.HEADING, "ROTH, Ms Ana, General Counsel, Kerbwise Limited"),
    "CHAIR: I'm going to read you item 4 of the contract. 'The Code does not apply to the Customer.' Is that so?",
    "Ms Roth: It is. The clause was in the first draft of the ministry. Kerbwise has signed nine such contracts.",
    "Senator HALE: It was Mr Bell who wrote: 'Nobody reads the annexes of a contract.' Why?",
    "Ms Roth: In May, 40 people.",
    "Senator HALE: You knew. The ministry told us on Friday that 40 people were fined.",
    "She then left the room of the committee.",
    "Ms Roth: I do not dispute that. Mr Bell has left the company.",
    "CHAIR: The answers are due in June.",
)


@pytest.fixture(scope="module")
def sitting() -> list[tuple[str | None, str]]:
    source = one(*SITTING)[0]
    text = source.source.source.text
    return [
        (each.speaker, each.span.slice(text))
        for each in source.statements
        if not each.faults & {"question", "points-back", "second-person", "fragment"}
    ]


@pytest.mark.parametrize(
    "told",
    [
        # an office by the list of those present, who has no first name there; and what is read out
        (
            "Senator Orr",
            "I'm going to read you item 4 of the contract. 'The Code does not apply to the Customer.'",
        ),
        # a witness by the list that has her surname first
        (
            "Ana Roth",
            "The clause was in the first draft of the ministry. Kerbwise has signed nine such contracts.",
        ),
        # who quotes somebody is not who wrote it, nor is “who” anybody
        ("Senator Hale", "It was Mr Bell who wrote: 'Nobody reads the annexes of a contract.'"),
        ("Senator Hale", "The ministry told us on Friday that 40 people were fined."),
        ("Ana Roth", "Mr Bell has left the company."),
        ("Senator Orr", "The answers are due in June."),
    ],
)
def test_a_sittings_turns_are_their_speakers(
    sitting: list[tuple[str | None, str]], told: tuple[str, str]
) -> None:
    assert told in sitting


def test_what_says_nothing_without_the_question_is_not_told(sitting: list[tuple[str | None, str]]) -> None:
    words = " ".join(said for _, said in sitting)
    assert not {"It is.", "In May, 40 people.", "You knew.", "Why?"} & {
        w for w in ("It is.", "In May, 40 people.", "You knew.", "Why?") if w in words
    }


def test_no_label_stays_in_what_is_told(sitting: list[tuple[str | None, str]]) -> None:
    assert not any(said.startswith(("CHAIR", "Senator HALE:", "Ms Roth:")) for _, said in sitting)


def test_what_stands_between_turns_without_a_label_is_left_out(sitting: list[tuple[str | None, str]]) -> None:
    assert all("left the room" not in said for _, said in sitting)


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_a_dash_may_stand_behind_a_label(dash: str) -> None:
    source = one(
        f"Cllr Brown {dash} The scheme cost £40,000 in May.",
        f"Mr Ellis {dash} We were told it was half of that.",
        f"Cllr Brown {dash} The auditor has our accounts of the scheme.",
        f"Mr Ellis {dash} I have read the accounts of the auditor.",
    )[0]
    assert ("Cllr Brown", "The scheme cost £40,000 in May.") in told(source)


def test_a_list_with_dashes_is_no_transcript() -> None:
    source = one(
        "Norwick – The scheme cost £40,000 in May.",
        "Halden – The scheme cost £20,000 in May.",
        "Norwick – The scheme ended in June.",
        "Halden – The scheme ended in July.",
    )[0]
    assert told(source) == []


def test_who_holds_no_known_office_is_nobody() -> None:
    source = one(
        "THE COURT: You may go on with the witness.",
        "DEFENSE COUNSEL: The camera was sold to Norwick in May.",
        "THE COURT: I see that the camera was sold.",
        "DEFENSE COUNSEL: I have no more questions for him.",
    )[0]
    assert list(source.statements) == []


def test_an_office_before_a_surname_is_no_first_name() -> None:
    source = one(
        "Commissioner Tamsin Greer met the harbour board in May. It was a short meeting.",
        "COMMISSIONER GREER: The paper had a number of its own in May.",
        "Mr Orr: We had 40 ships in May, and the paper did not ask.",
        "COMMISSIONER GREER: The auditor gave us the number of ships in June.",
        "Mr Orr: I have no quarrel with the auditor of the port.",
    )[0]
    assert ("Tamsin Greer", "The paper had a number of its own in May.") in told(source)
