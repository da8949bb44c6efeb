"""Certainty: limits, doubts, modals and intentions of the evidence stay; who says a thing and whose it is too."""

from __future__ import annotations

import pytest

from briefing.verification.failures import Verdict

PLANS = "Ovrel plans to close the mill in Tarn, and may sell the reportedly empty sheds to a former partner."
ASKED = "Residents asked Ovrel to repair the dam before winter."
SAID = "The alleged leak could harm the river, warned Mina Sorel, who studies fish."
MOVED = "According to the Tarn Herald, the driver left the site before the inspectors reached Ovrel."
TOLD = "The mill lost money for years, Sorel said."
STAYS = "Ovrel will keep the quarry until the lease ends."
NAMES = (
    "Ovrel's lawyer Jon Abel told the court that Dessa Mining had lied, and Ovrel paid Dessa Mining nothing."
)
DECK = "A slide deck sent to the mayor calls the dam sound."
HOW = "It does not say how that was tested."
TEXT = "\n\n".join([PLANS, ASKED, SAID, MOVED, TOLD, STAYS, NAMES, f"{DECK} {HOW}"])


@pytest.fixture(autouse=True)
def _mill(model):
    model.source("mill.txt", TEXT, published="2024-05-14")
    model.person("Mina Sorel", SAID, "Sorel")
    model.person("Jon Abel", NAMES, "Abel")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (PLANS, [PLANS]),
        ("Ovrel may sell the reportedly empty sheds to a former partner.", [PLANS]),
        ("Ovrel plans to close the mill in Tarn.", [PLANS]),
        ("The alleged leak could harm the river, Mina Sorel warned.", [SAID]),
        (
            "The driver left the site before the inspectors reached Ovrel, according to the Tarn Herald.",
            [MOVED],
        ),
        ("The mill lost money for years, Sorel said.", [TOLD]),
        ("Ovrel will keep the quarry until the lease ends.", [STAYS]),
        ("Ovrel's lawyer Jon Abel told the court that Dessa Mining had lied.", [NAMES]),
        ("The slide deck does not say how that was tested.", [HOW, DECK]),
    ],
)
def test_what_stays_as_it_is(model, statement, cited):
    model.finding(statement, *cited)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited", "verdict"),
    [
        ("Ovrel may sell the empty sheds to a former partner.", [PLANS], Verdict.CERTAINTY),
        ("Ovrel may sell the reportedly empty sheds to a partner.", [PLANS], Verdict.CERTAINTY),
        ("Ovrel sells the reportedly empty sheds to a former partner.", [PLANS], Verdict.CERTAINTY),
        ("Ovrel did close the mill in Tarn.", [PLANS], Verdict.CERTAINTY),
        ("Ovrel repaired the dam before winter.", [ASKED], Verdict.CERTAINTY),
        ("The leak could harm the river, Mina Sorel warned.", [SAID], Verdict.CERTAINTY),
        ("The mill lost money for years.", [TOLD], Verdict.UNATTRIBUTED),
        ("Ovrel will keep the quarry.", [STAYS], Verdict.CONDITION),
        ("Abel's lawyer Jon Ovrel told the court that Dessa Mining had lied.", [NAMES], Verdict.REORDERED),
        ("Dessa Mining paid Ovrel nothing.", [NAMES], Verdict.REORDERED),
        ("The slide deck does say how that was tested.", [HOW, DECK], Verdict.STITCHED),
    ],
)
def test_what_is_made_of_it(model, statement, cited, verdict):
    model.finding(statement, *cited)
    assert verdict in model.verdicts()


def test_a_source_at_the_other_end_is_the_same_source(model):
    told = "The driver left the site before the inspectors reached Ovrel, according to the Dessa Herald."
    model.finding(told, MOVED)
    assert model.failures()


def test_first_person_is_somebodys(model):
    words = "We closed the mill in spring because nobody bought the paper."
    model.source("letter.txt", words)
    model.finding(words, words)
    assert model.verdicts() == {Verdict.UNATTRIBUTED}


WORKS = "The letter from the DOW came on Friday."
FULL = "Clerks at the Department of Works opened it."
REPORT = "The report's authors did not see the mill."
MARCH = "The March report is based on talks with forty clerks."


def test_initials_and_months_tell_which(model):
    model.source("works.txt", f"{FULL} {WORKS}\n\n{MARCH} {REPORT}")
    model.finding("The letter from the Department of Works (DOW) came on Friday.", WORKS, FULL)
    model.finding("The March report's authors did not see the mill.", REPORT, MARCH)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        ("The letter from the Department of Wages (DOW) came on Friday.", [WORKS, FULL]),
        ("The letter from the Department of Works (DOX) came on Friday.", [WORKS, FULL]),
        ("The April report's authors did not see the mill.", [REPORT, MARCH]),
    ],
)
def test_other_initials_and_months_do_not(model, statement, cited):
    model.source("works.txt", f"{FULL} {WORKS}\n\n{MARCH} {REPORT}\n\nNothing came in April.")
    model.finding(statement, *cited)
    assert model.failures()


def test_two_months_tell_nothing(model):
    model.source("two.txt", f"{MARCH} {REPORT}\n\nThe April report has more.")
    model.finding("The March report's authors did not see the mill.", REPORT, MARCH)
    assert model.failures()


def test_a_small_first_letter_may_be_a_name(model):
    before, then = "yAmp did not answer.", "But the company has long blamed its users for the outage."
    model.source("amp.txt", f"{before} {then}")
    model.finding("yAmp has long blamed its users for the outage.", then, before)
    assert model.failures() == []
