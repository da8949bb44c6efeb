"""Machine-altered copy is summed up by names that other sources know, and over a thing, or not at all."""

from __future__ import annotations

import pytest

from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps

SOLD = "Tom Okafor of Dayton wrote to Corvane Systems. Corvane Systems sold cameras to Ohio in a contract."


def summaries(altered: str) -> list[str]:
    made = steps(clean_source(SOLD), clean_source(altered, name="s-2", altered=True))
    return [candidate.worded.text for candidate in made.candidates if candidate.source == "s-2"]


def test_who_and_whom_other_sources_know_are_told() -> None:
    assert summaries("Tom Okafor criticised Corvane Systems over the contract.") == [
        "Tom Okafor criticised Corvane Systems in the matter of contract, according to machine-altered copy."
    ]


@pytest.mark.parametrize(
    "altered",
    [
        "Tom Okafor criticised Corvane Frameworks over the contract.",
        "Tim Oakfare criticised Corvane Systems over the contract.",
        "Tom Okafor in Dayton criticised a contract.",
        "Tom Okafor criticised Corvane Systems over engineers.",
    ],
)
def test_a_name_that_nobody_else_has_a_place_and_people_are_no_summary(altered: str) -> None:
    assert summaries(altered) == []


def test_an_officer_of_a_body_that_other_sources_know_is_told() -> None:
    officer = "Tim Oakfare, {} of Corvane Systems, criticised {} over the contract."
    assert summaries(officer.format("a lawyer", "Corvane Systems"))
    assert summaries(officer.format("a lawyer", "Ohio")) == []
