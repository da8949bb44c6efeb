"""Bracketed: what a thing is stands behind it in the very words that bring it in, earlier in its source."""

from __future__ import annotations

import pytest

WALL = "The firm built a concrete wall around the quarry in spring."
PLAIN = "Neighbours said that the wall keeps little of the dust away."
FENCE = "The town put up a wooden fence near the school."
AGAIN = "In June it put up another wall by the river."
SECOND = "Drivers said that the wall blocks the road to Brill."
TOLD = "Neighbours said that the wall [a concrete wall around the quarry] keeps little of the dust away."


@pytest.fixture(autouse=True)
def _quarry(model):
    model.source("quarry.txt", f"{WALL}\n\n{FENCE}\n\n{PLAIN}\n\n{AGAIN}\n\n{SECOND}")
    model.source("other.txt", "A builder from Brill raised a stone wall around the mill.")


def test_an_earlier_sentence_says_which(model):
    model.finding(TOLD, PLAIN, WALL)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (TOLD, (PLAIN,)),
        (TOLD.replace("concrete", "brick"), (PLAIN, WALL)),
        (TOLD.replace("a concrete wall", "a wall"), (PLAIN, WALL)),
        (TOLD.replace("a concrete wall around the quarry", "a wooden fence near the school"), (PLAIN, FENCE)),
        (
            TOLD.replace("a concrete wall around the quarry", "a stone wall around the mill"),
            (PLAIN, "A builder from Brill raised a stone wall around the mill."),
        ),
        (
            "Drivers said that the wall [a concrete wall around the quarry] blocks the road to Brill.",
            (SECOND, WALL),
        ),
        (TOLD.replace("little", "much"), (PLAIN, WALL)),
    ],
)
def test_no_other_words_and_no_other_thing(model, statement, cited):
    model.finding(statement, *cited)
    assert model.failures()


BEHIND = "Neighbours said that the wall [around the quarry] keeps little of the dust away."


def test_what_stands_behind_the_noun_says_which(model):
    model.finding(BEHIND, PLAIN, WALL)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (BEHIND, (PLAIN,)),
        (BEHIND.replace("around the quarry", "near the school"), (PLAIN, FENCE)),
        (BEHIND.replace("around the quarry", "in spring"), (PLAIN, WALL)),
        (BEHIND.replace("around the quarry", "around the mill"), (PLAIN, WALL)),
        ("Drivers said that the wall [around the quarry] blocks the road to Brill.", (SECOND, WALL)),
    ],
)
def test_what_stands_behind_another_noun_does_not(model, statement, cited):
    model.finding(statement, *cited)
    assert model.failures()


def test_what_answers_a_letter_may_be_meant(model):
    sent, answered = (
        "A letter to the mayor of Brill came in May.",
        "The mayor said no in a reply to the firm.",
    )
    last = "Neighbours said that the letter was short."
    told = "Neighbours said that the letter [to the mayor of Brill] was short."
    model.source("letter.txt", f"{sent}\n\n{answered}\n\n{last}")
    model.finding(told, last, sent)
    assert model.failures()


def test_a_letter_that_nothing_answers_is_meant(model):
    sent, last = "A letter to the mayor of Brill came in May.", "Neighbours said that the letter was short."
    model.source("letter.txt", f"{sent}\n\n{last}")
    model.finding("Neighbours said that the letter [to the mayor of Brill] was short.", last, sent)
    assert model.failures() == []
