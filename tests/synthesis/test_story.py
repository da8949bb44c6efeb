"""Story: which part a finding plays, who the accused are, what is central and what is new."""

from __future__ import annotations

import pytest

from briefing.synthesis.centrality import Centrality
from briefing.synthesis.story import Part, Story
from tests.extraction.texts import clean_source, statement_with
from tests.synthesis.dossiers import TOPICS, Steps, steps

MATTER = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2023. "
    "Corvane Systems and the Norwick Police Department tested a camera in June 2023. "
    "Norwick lies on a river."
)


def parts(sentence: str) -> dict[Part, float]:
    made = steps(clean_source(f"{MATTER} {sentence}"), clean_source(MATTER, name="s-2"))
    return _story(made).parts(made.finding(sentence.split()[-1].rstrip(".”")).best)


def _story(made: Steps) -> Story:
    return Story(made.extraction, TOPICS, made.placing.focus)


def main_part(sentence: str) -> Part:
    found = parts(sentence)
    return max(found, key=lambda part: found[part])


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Some 40 engineers at Corvane Systems urged it to cancel the petition sale to Ohio.", Part.DEMAND),
        ("Corvane Systems denied that a camera of the contract identifies a nurse.", Part.ANSWER),
        ("Released records show that Corvane Systems sold a camera without a warrant.", Part.EXPOSURE),
        ("Corvane Systems cancelled the contract with a customer in Ohio in July 2024.", Part.EVENT),
        ("Corvane Systems sold cameras to a customer for $2.4 million in Ohio.", Part.DEAL),
    ],
)
def test_main_part(sentence: str, part: Part) -> None:
    assert main_part(sentence) is part


def test_counted_employees_weigh_more_than_a_lone_voice() -> None:
    many = "Some 40 engineers at Corvane Systems urged it to cancel the camera contract with Ohio."
    lone = "Tom Okafor urged Corvane Systems to cancel the camera contract with Ohio."
    assert parts(many)[Part.DEMAND] > parts(lone)[Part.DEMAND]


def test_who_asks_for_papers_demands_nothing() -> None:
    asked = "Tom Okafor asked Corvane Systems for the records of the contract with Ohio."
    assert Part.DEMAND not in parts(asked)


def test_employees_do_not_answer_for_their_employer() -> None:
    assert Part.ANSWER not in parts("Engineers at Corvane Systems denied that the camera contract is theirs.")


def test_an_outsiders_deed_is_no_event_unless_others_tell_it() -> None:
    deed = "In May 2024 Port Ellis cancelled a contract for 40 cameras with Ohio."
    made = steps(
        clean_source(MATTER, *["Nothing was said of Corvane Systems."] * 4, deed),
        clean_source(MATTER, name="s-2"),
    )
    assert Part.EVENT not in _story(made).parts(made.finding("Port Ellis").best)


def test_central_is_what_other_sources_tell() -> None:
    told = "Corvane Systems sold 96 cameras to the Norwick Police Department."
    alone = "Tom Okafor bought a boat in Ohio."
    made = steps(clean_source(told, alone), clean_source(f"In May, {told}", name="s-2"))
    central = Centrality(made.extraction)
    first = made.extracted("s-1")
    assert central.of(statement_with(first, "96")) > 0.5
    assert central.of(statement_with(first, "boat")) == 0.0
