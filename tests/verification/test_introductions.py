"""Introductions: who somebody is may come from anywhere, in the very words and beside the very name."""

from __future__ import annotations

import pytest

SAID = "Frick wrote to the council about the cameras."
WHO = "Dana Frick, the harbour master of Port Wessel, was not there."
FORMER = "Piet Osten, a former harbour master of Brill, agreed."
FIRM = "Harbour Data makes cameras."
SELLER = "Its sales director, Lena Corve, was not there."
SOLD = "Corve offered the town a price."
THEN = "Joop Terhal, then the firm's chief engineer, was not there."
LEFT = "Terhal wrote to the town."


@pytest.fixture(autouse=True)
def _harbour(model):
    model.source(
        "council.txt", f"Dana Frick was late. {SAID}\n\nLena Corve rose. {SOLD}\n\nJoop Terhal rose. {LEFT}"
    )
    model.source("harbour.txt", f"{WHO} {FORMER}\n\n{FIRM} {SELLER} {THEN}")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (
            "Dana Frick, the harbour master of Port Wessel, wrote to the council about the cameras.",
            (SAID, WHO),
        ),
        ("Lena Corve, Harbour Data’s sales director, offered the town a price.", (SOLD, SELLER, FIRM)),
        ("Joop Terhal, then Harbour Data’s chief engineer, wrote to the town.", (LEFT, THEN, FIRM)),
    ],
)
def test_another_source_says_who_somebody_is(model, statement, cited):
    model.person("Dana Frick", WHO, "Frick")
    model.person("Lena Corve", SELLER, "Corve")
    model.person("Joop Terhal", THEN, "Terhal")
    model.finding(statement, *cited)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        ("Dana Frick, the harbour master of Brill, wrote to the council about the cameras.", (SAID, WHO)),
        ("Dana Frick, a harbour master of Brill, wrote to the council about the cameras.", (SAID, FORMER)),
        ("Dana Frick, sales director, wrote to the council about the cameras.", (SAID, SELLER)),
        ("Lena Corve, Port Wessel’s sales director, offered the town a price.", (SOLD, SELLER, FIRM)),
        ("Joop Terhal, Harbour Data’s chief engineer, wrote to the city.", (LEFT, THEN, FIRM)),
        ("Dana Frick, the harbour master of Port Wessel, wrote to the council about the boats.", (SAID, WHO)),
    ],
)
def test_nobody_is_what_another_is(model, statement, cited):
    model.person("Dana Frick", WHO, "Frick")
    model.person("Lena Corve", SELLER, "Corve")
    model.person("Joop Terhal", THEN, "Terhal")
    model.finding(statement, *cited)
    assert model.failures()


def test_former_is_not_left_out(model):
    model.source("brill.txt", "Piet Osten rose. Osten wrote to the town about boats.")
    model.person("Piet Osten", FORMER, "Osten")
    model.finding(
        "Piet Osten, a harbour master of Brill, wrote to the town about boats.",
        "Osten wrote to the town about boats.",
        FORMER,
    )
    assert model.failures()


def test_a_day_goes_with_the_event_and_not_with_who_it_was(model):
    offered = "In March, Corve offered the mayor a boat."
    model.source("papers.txt", f"The letters begin on 9 June 2021.\n\n{offered}", published="2022-09-15")
    model.person("Lena Corve", SELLER, "Corve")
    told = "In March {}, Lena Corve, Harbour Data’s sales director, offered the mayor a boat."
    model.finding(told.format(2022), offered, SELLER, FIRM)
    assert model.failures() == []
    model.finding(told.format(2021), offered, SELLER, FIRM)
    assert model.failures() != []
