"""Bracketed: a thing that a finding only takes up is told with what brings it in."""

from __future__ import annotations

import pytest

from briefing.synthesis.bracketed import Bracketed
from briefing.synthesis.sentences import Worded
from briefing.synthesis.telling import anaphora_of
from tests.extraction.texts import one

WALL = "Corvane Systems built a concrete wall around the quarry at Norwick."


def told(sentence: str, *before: str) -> str:
    source, _ = one(*before, sentence)
    text = source.source.source.text
    bracketed = Bracketed(source, anaphora_of(source))
    start = text.index(sentence)
    return bracketed.told(Worded(sentence, ()), start).text


def test_the_words_that_bring_a_thing_in_stand_behind_it() -> None:
    said = "Jane Odell said that the wall keeps little of the dust away."
    assert told(said, WALL) == said.replace(
        "the wall", "the wall [a concrete wall around the quarry at Norwick]"
    )


def test_their_sentence_is_cited() -> None:
    said = "Jane Odell said that the wall keeps little of the dust away."
    source, _ = one(WALL, said)
    text = source.source.source.text
    worded = Bracketed(source, anaphora_of(source)).told(Worded(said, ()), text.index(said))
    assert [span.slice(text) for _, span in worded.evidence] == [WALL]


@pytest.mark.parametrize(
    "said",
    [
        "Jane Odell said that a wall keeps little of the dust away.",
        "Jane Odell said that the wall of the mill is old.",
        "Jane Odell said that the brick wall is old.",
        "Jane Odell said that the walls keep little of the dust away.",
        "Jane Odell said that the wall's owner had left.",
        "Tom Okafor wrote: “Nobody asked us about the wall.”",
        "Jane Odell had asked for a wall, and the wall was built.",
        "Jane Odell said that the second wall is old.",
    ],
)
def test_nothing_is_put_in_where_it_may_be_another_or_is_told(said: str) -> None:
    assert told(said, WALL) == said


def test_of_two_things_nobody_can_say_which() -> None:
    said = "Jane Odell said that the wall keeps little of the dust away."
    assert told(said, WALL, "Norwick Council raised a wooden wall behind the school.") == said


def test_what_comes_later_brings_nothing_in() -> None:
    said = "Jane Odell said that the wall keeps little of the dust away."
    source, _ = one(said, WALL)
    assert Bracketed(source, anaphora_of(source)).told(Worded(said, ()), 0).text == said


def test_a_tool_may_be_any() -> None:
    said = "Jane Odell said that the tool was slow."
    assert told(said, "Corvane Systems sells a search tool for lost dogs in Norwick.") == said


@pytest.mark.parametrize(
    ("before", "said", "piece"),
    [
        (
            "A letter to Norwick Council reached Corvane Systems.",
            "Jane Odell said that the letter came too late.",
            "to Norwick Council",
        ),
        (
            "The fire at the Brill depot spread to two houses.",
            "Jane Odell said that the fire was out of hand.",
            "at the Brill depot",
        ),
        (
            "Text messages between Corvane Systems managers were shown.",
            "Jane Odell said that the messages were a joke.",
            "between Corvane Systems managers",
        ),
    ],
)
def test_what_stands_behind_the_noun_is_enough(before: str, said: str, piece: str) -> None:
    noun = next(each for each in ("letter", "fire", "messages") if each in said)
    assert told(said, before) == said.replace(f"the {noun}", f"the {noun} [{piece}]")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        # Somebody's deeds are not those that are told of later.
        (
            "Corvane Systems's actions against Ansel were quick.",
            "Jane Odell said that the actions were wrong.",
        ),
        # Of any letters nothing is brought in.
        ("Letters to patients were late.", "Jane Odell said that the letters were rude."),
        # Everything has its safety.
        (
            "The safety of cameras like Otter was praised.",
            "Jane Odell said that the safety was a lie.",
        ),
        # What says which stands behind the second noun.
        (
            "The fire at the Brill depot spread.",
            "Jane Odell said that the fire and theft at Ansel were not linked.",
        ),
        # One of several raids.
        (
            "The raid on the Brill depot failed. The raid on the Ansel depot did not.",
            "Jane Odell said that the raid was filmed.",
        ),
        # It was spoken of before what says more of one.
        (
            "The raid was long planned. The raid on the Brill depot failed.",
            "Jane Odell said that the raid was filmed.",
        ),
    ],
)
def test_nothing_is_put_in_where_nothing_is_brought_in(before: str, said: str) -> None:
    assert told(said, before) == said


def test_a_clause_that_says_what_the_finding_says_is_not_put_in() -> None:
    before = "The exhibits that Corvane Systems wanted to hide were shown."
    said = "Corvane Systems wrote that the exhibits were old."
    assert told(said, before) == said
    other = "Jane Odell wrote that the exhibits were old."
    assert told(other, before) == other.replace("exhibits", "exhibits [that Corvane Systems wanted to hide]")


def test_what_answers_a_letter_may_be_meant() -> None:
    before = (
        "A letter to Norwick Council reached the board. In a response to Corvane Systems the board said no."
    )
    said = "Jane Odell said that the letter was short."
    assert told(said, before) == said


# --- things told by whose they are ------------------------------------------------------------------------

RULE = "Jane Odell cited the Norwick Harbour Board’s night mooring rule on Monday."


def test_a_bodys_thing_is_told_by_whose_it_is_and_of_what_kind() -> None:
    said = "Owners said that the rule had cost them trade."
    assert told(said, RULE) == said.replace(
        "the rule", "the rule [the Norwick Harbour Board’s night mooring rule]"
    )


@pytest.mark.parametrize(
    "before",
    [
        ("Jane Odell cited their night mooring rule on Monday.",),
        (RULE, "Jane Odell cited the old speed rule too."),
        ("Jane Odell cited the rule.", RULE),
    ],
)
def test_a_thing_of_nobody_or_one_of_two_is_not_told_so(before: tuple[str, ...]) -> None:
    said = "Owners said that the rule had cost them trade."
    assert told(said, *before) == said
