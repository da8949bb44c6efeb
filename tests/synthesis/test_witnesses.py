"""What another source says counts only where it says the same, in words of its own."""

from __future__ import annotations

import pytest

from briefing.synthesis.findings import find_findings
from briefing.synthesis.witnesses import Witnesses
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import TOPICS, steps

TOLD = "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024 without a public tender."

AGAIN = "Without a public tender the Norwick Police Department was sold 96 cameras by Corvane Systems."


def witnesses(other: str) -> list[str]:
    """What of another source says what TOLD says."""
    made = steps(clean_source(TOLD), clean_source(other, name="s-2"))
    (told,) = made.extracted("s-1").statements
    return [each.text for each in Witnesses(made.extraction, ()).of([told], {"s-1"})]


def test_who_says_it_in_other_words_is_a_witness() -> None:
    assert witnesses(f"Rain fell on the council house. {AGAIN}") == [AGAIN]


@pytest.mark.parametrize(
    "other",
    [
        "Corvane Systems sold 88 cameras to the Norwick Police Department without a public tender.",
        "Corvane Systems sold cameras to the Norwick Police Department without a public tender.",
        "Corvane Systems sold 96 cameras to the Norwick Police Department after a public tender.",
        "Corvane Systems might sell 96 cameras to the Norwick Police Department without a public tender.",
        "Corvane Systems sold the Norwick Police Department 96 cameras in June 2024 without a public tender.",
        "Ann Cole said that Corvane Systems sold 96 cameras to the Norwick Police Department without tender.",
        "The Norwick Police Department has a public tender every year.",
        TOLD.replace("without", "with no"),
    ],
)
def test_another_number_day_turn_or_speaker_is_none(other: str) -> None:
    assert witnesses(other) == []


def test_a_witness_of_all_that_is_told_makes_a_finding_surer_and_is_cited() -> None:
    made = steps(clean_source(TOLD), clean_source(AGAIN, name="s-2"))
    told = [each for each in made.candidates if each.source == "s-1"]
    found = find_findings(
        told, TOPICS.sections, made.labels, made.book, witnesses=Witnesses(made.extraction, ())
    )
    (finding,) = [item.finding for group in found.values() for item in group]
    assert (finding.independent_sources, finding.information, finding.confidence) == (2, 1, "moderate")
    assert finding.because == "two independent origins (s-1.txt and s-2.txt)"
    assert len(finding.evidence) == 2


ONE = "One Corvane engineer is asking the company to stop selling its face scanner to the Norwick police."


@pytest.mark.parametrize(
    ("other", "says_it"),
    [
        (
            "Corvane engineers are asking the company to stop selling its face scanner to the Norwick police.",
            False,
        ),
        (
            "A Corvane engineer asks it to stop selling that face scanner to police forces such as Norwick.",
            True,
        ),
        (
            "Workers at Corvane are asking the company to stop selling its face scanner to Norwick police.",
            False,
        ),
    ],
)
def test_what_one_of_the_staff_does_is_not_borne_out_by_what_several_do(other: str, says_it: bool) -> None:
    made = steps(clean_source(ONE), clean_source(other, name="s-2"))
    (told,) = made.extracted("s-1").statements
    for asked, source in ((told, "s-1"), (made.extracted("s-2").statements[0], "s-2")):
        assert bool(Witnesses(made.extraction, ()).of([asked], {source})) is says_it
