"""Telling: a statement that is not understood alone comes after the sentence before it, or not at all."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import extract
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.focus import Focus
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.standing import Standing
from briefing.synthesis.telling import CLEAR, Telling
from tests.extraction.texts import ACTS, Paragraph, clean_source

OPENING = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024, and the Norwick Police "
    "Department paid for them out of a grant for road safety."
)


def tellings(*paragraphs: Paragraph) -> dict[str, float]:
    """What is told of a source, with how likely each is to be understood."""
    extraction = extract([clean_source(*paragraphs)], {}, ACTS)
    standing = Standing(extraction.actors, Focus(extraction.actors), Prominence(extraction))
    made = Telling(extraction, standing, Corrections(extraction), Overtaken(extraction))
    return {each.best.worded.text: each.best.standing for each in made.of(extraction.sources[0])}


def test_what_says_who_and_which_is_told_alone() -> None:
    told = tellings(OPENING)
    assert list(told) == [OPENING]
    assert told[OPENING] >= CLEAR


def test_what_is_said_of_something_told_before_comes_after_it() -> None:
    remark = "“It was a grant for road safety,” said Tom Okafor."
    told = tellings(
        OPENING, f"Norwick's auditor found that the Norwick Police Department had no tender. {remark}"
    )
    assert not any(each.startswith("Tom Okafor said") for each in told)


def test_a_short_remark_of_somebody_unknown_is_hardly_understood() -> None:
    told = tellings(OPENING, "“Nobody had asked us for any grant by then,” said Anna Lindqvist.")
    assert all(standing < CLEAR for text, standing in told.items() if text.startswith("Anna Lindqvist"))
    assert len(told) == 2


@pytest.mark.parametrize(
    ("after", "together"),
    [
        ("The cameras were paid for twice, Norwick's auditor found.", True),
        ("At least one agency passed on an offer.", False),
        ("“At least one agency passed on an offer,” said Anna Lindqvist.", False),
    ],
)
def test_a_new_paragraph_of_another_matter_does_not_follow(after: str, together: bool) -> None:
    said = "Corvane Systems said that the price of its cameras was nobody's business in May 2024."
    told = tellings(OPENING, said, after)
    assert any(said in each and each != said for each in told if "passed" in each or "twice" in each) == (
        together
    )


@pytest.mark.parametrize(
    ("clearer", "other"),
    [
        (OPENING, "Anna Lindqvist said: “It never was.”"),
        ("Tom Okafor, the auditor of Norwick, said that Corvane Systems had no tender.",
         "Tom Okafor said that there was no tender."),
    ],
)  # fmt: skip
def test_names_and_roles_make_it_clearer(clearer: str, other: str) -> None:
    extraction = extract(
        [
            clean_source(
                OPENING, "Tom Okafor, the auditor of Norwick, said that Corvane Systems had no tender."
            )
        ],
        {},
        ACTS,
    )
    standing = Standing(extraction.actors, Focus(extraction.actors), Prominence(extraction))
    source = extraction.sources[0]
    statement = source.statements[-1]
    assert standing.of(clearer, statement, source) > standing.of(other, statement, source)


def test_what_takes_up_a_thing_is_told_behind_its_first_mention_or_not_at_all() -> None:
    mention = "Corvane Systems ran a channel for questions in May 2024, which Anna Lindqvist had started."
    closed = "Anna Lindqvist, an engineer at Corvane Systems, said that the channel had been closed."
    told = tellings(OPENING, f"{mention} {closed}")
    assert closed not in told
    assert any(f"{mention} Anna Lindqvist" in each and "channel had been closed" in each for each in told)
    apart = tellings(mention, OPENING.replace("May", "June"), OPENING, closed)
    assert closed not in apart


def test_what_takes_up_one_thing_follows_what_brings_it_in_however_clear_it_is_otherwise() -> None:
    before = "Norwick Council asked in May 2024 for a wooden fence behind its depot."
    said = (
        "Corvane Systems told Norwick Council on 3 May 2024 that the fence keeps drivers of the Norwick Police "
        "Department from seeing the school."
    )
    told = tellings(f"{before} {said}")
    assert not any(text.startswith("Corvane Systems told") and "fence keeps" in text for text in told)


@pytest.mark.parametrize(("thing", "together"), [("The feature", True), ("A second feature", False)])
def test_what_opens_with_a_word_for_what_was_told_comes_behind_it(thing: str, *, together: bool) -> None:
    plans = (
        "Corvane Systems meant to add face recognition to the cameras that it sold to the Norwick Police "
        "Department in May 2024."
    )
    after = (
        f"{thing}, known inside as “Otter”, would show officers of the Norwick Police Department in the "
        "street who is standing before Corvane Systems cameras."
    )
    assert (f"{plans} {after}" in tellings(f"{plans} {after}")) == together


@pytest.mark.parametrize(
    ("fires", "together"),
    [
        ("A fire broke out at the Corvane Systems depot in Norwick on 3 May 2024.", True),
        (
            "A fire broke out at the Corvane Systems depot in Norwick on 3 May 2024. Ansel had a fire in June.",
            False,
        ),
    ],
)
def test_a_thing_is_told_behind_the_sentence_that_brings_it_in(fires: str, *, together: bool) -> None:
    later = "Corvane Systems told Norwick Council that the fire cost it 96 cameras and a van."
    told = tellings(f"{fires} {OPENING}", "Norwick's auditor found that there had been no tender.", later)
    first = "A fire broke out at the Corvane Systems depot in Norwick on 3 May 2024."
    assert (f"{first} {later}" in told) == together
