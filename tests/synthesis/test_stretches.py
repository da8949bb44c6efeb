"""Stretches: sentences told in a row keep what links them, and stand for nothing outside of the row."""

from __future__ import annotations

from briefing.extraction.extract import extract
from briefing.synthesis.stretches import LONGEST_STRETCH, Stretches
from briefing.synthesis.wording import Wording
from tests.extraction.texts import ACTS, Paragraph, clean_source


def stretches(*paragraphs: Paragraph) -> list[str]:
    """Every stretch of a source."""
    extraction = extract([clean_source(*paragraphs)], {}, ACTS)
    source = extraction.sources[0]
    made = Stretches(source, extraction.actors, Wording(source, extraction.actors))
    return [told.text for statement in source.statements for _, told in made.up_to(statement)]


LEAD = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department under an emergency order in May 2024."
)


def test_what_a_sentence_takes_up_reads_as_it_does_in_the_source() -> None:
    told = stretches(f"{LEAD} The price was $2.9 million over two years. It was paid out of a grant.")
    assert f"{LEAD} The price was $2.9 million over two years. It was paid out of a grant." in told


def test_an_outcome_is_told_behind_what_it_came_of() -> None:
    asked = "Corvane employees voted most for a question about the Norwick Police Department."
    assert f"{asked} It was not read." in stretches(f"{asked} It was not read.")


def test_linking_words_stay_behind_what_they_link_to() -> None:
    after = "However, the Norwick Police Department has never published the order."
    assert f"{LEAD} {after}" in stretches(f"{LEAD} {after}")


def test_the_thing_of_an_earlier_paragraph_is_not_meant() -> None:
    told = stretches(
        "Corvane Systems signed a contract with the Norwick Police Department in May 2024.",
        "Tom Okafor, the auditor of Norwick, read 40 pages of letters. The contract was worth $475,000.",
    )
    assert not any("letters. The contract was" in each for each in told)
    assert any("letters. The contract with the Norwick Police Department was" in each for each in told)


def test_a_pronoun_of_somebody_told_further_back_is_not_told() -> None:
    told = stretches(
        "Anna Lindqvist founded Corvane Systems in 2011, and Ruth Bell joined it.",
        "Tom Okafor and Maria Quist of Norwick met the engineers in May. She praised the cameras.",
    )
    assert not any("May. She praised" in each for each in told)


def test_one_person_goes_on_as_he() -> None:
    told = stretches(
        "Tom Okafor, the auditor of Norwick, found no tender for the cameras. He sent his report in June."
    )
    assert any(each.endswith("cameras. He sent his report in June.") for each in told)


def test_what_another_paragraph_tells_of_another_matter_is_apart() -> None:
    told = stretches(
        "Corvane Systems bought a software house in Leeds for $2 million.",
        "Anna Lindqvist, a nurse, has lived beside the harbour since 2009.",
    )
    assert told == []


def test_no_stretch_is_too_long_to_read() -> None:
    long = " ".join(["Corvane Systems sold many different cameras to the police department of Norwick"] * 4)
    told = stretches(f"{long}. {long.replace('many', 'some')}. {long.replace('many', 'few')}.")
    assert all(len(each.split()) <= LONGEST_STRETCH for each in told)


def test_what_only_announces_is_left_out_of_the_row() -> None:
    first = "One engineer at Corvane Systems asks it to end its contract with Ohio."
    told = stretches(
        f"{first} It’s important to note two things here. One, the engineer has no name, and two, the "
        "editors say that they have verified the story."
    )
    assert any(row.startswith(f"{first} One, the engineer") for row in told)
    assert not any("important to note" in row and "One, the" in row for row in told)
