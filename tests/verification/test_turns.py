"""A transcript's turn may be quoted without marks around it, whole sentences of it, as its label's words."""

from __future__ import annotations

import pytest

from briefing.verification.failures import Verdict

HEARING = """\
Members present: Rosa Delgado (Chair).

Q1 Chair: Was there a tender for the cameras of Corvane Systems?

Oskar Lindgren: There was no tender. We should have asked for one in May.

Q2 Chair: The harbour board will hear of this.

Oskar Lindgren: The price was not published."""
TURN = "Oskar Lindgren: There was no tender. We should have asked for one in May."


@pytest.fixture(autouse=True)
def _hearing(model):
    model.source("hearing.txt", HEARING)


@pytest.mark.parametrize(
    "statement",
    [
        "Oskar Lindgren said: “There was no tender. We should have asked for one in May.”",
        "Oskar Lindgren said: “There was no tender.”",
    ],
)
def test_whole_sentences_of_a_turn(model, statement):
    model.finding(statement, TURN)
    assert model.failures() == []


def test_who_holds_an_office_by_the_list_of_those_present(model):
    said = "The harbour board will hear of this."
    model.finding(
        f"Rosa Delgado said: “{said}”", f"Q2 Chair: {said}", "Members present: Rosa Delgado (Chair)."
    )
    assert model.failures() == []


@pytest.mark.parametrize(
    "statement",
    [
        "Rosa Delgado said: “There was no tender.”",
        "The harbour board said: “There was no tender.”",
        "Oskar Lindgren, mayor, said: “There was no tender.”",
        "Oskar Lindgren said: “was no tender.”",
        "Oskar Lindgren said: “We should have asked”",
        "“There was no tender.”",
    ],
)
def test_anything_else_is_no_quotation(model, statement):
    model.finding(statement, TURN)
    assert Verdict.FABRICATED in model.verdicts()


INTERVIEW = """\
Oskar Lindgren runs the harbour board.

Q: Was there a tender?

A: There was no tender in May.

Q: Who was told?

A: The board was told in June."""


def test_answers_are_the_only_person_introduced(model):
    model.source("interview.txt", INTERVIEW)
    said = "There was no tender in May."
    model.finding(f"Oskar Lindgren said: “{said}”", f"A: {said}", "Oskar Lindgren runs the harbour board.")
    assert model.failures() == []


def test_nobody_else_answers(model):
    model.source("interview.txt", INTERVIEW)
    said = "There was no tender in May."
    model.finding(f"Rosa Delgado said: “{said}”", f"A: {said}")
    assert Verdict.FABRICATED in model.verdicts()
