"""Concessions: what a party denied or assured is told with what it, or its records, said later of just that."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts, extract
from briefing.synthesis.claims import read_claims
from briefing.synthesis.concessions import Concessions
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.focus import Focus
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.prominence import Prominence
from briefing.synthesis.standing import Standing
from briefing.synthesis.telling import Telling
from briefing.synthesis.wording import Worded
from tests.extraction.texts import ACTS, clean_source

TRUST = (
    "The Belcombe Trust runs 14 wards. Ida Marsh, a spokeswoman for the Belcombe Trust, answered on Monday."
)
TRUST_HEAD = "The assembly sat on Thursday. Ann Cole, the chief executive of the Belcombe Trust, was heard."
HAULIER = "Lowan Freight drives for six ports. Piet Rask, a spokesman for Lowan Freight, was asked on Monday."


def conceded(old: str, new: str, days: tuple[str, str] = ("2024-03-04", "2024-03-21")) -> list[str]:
    """The sentences of ``old`` that one of ``new`` concedes, each with that."""
    sources = [clean_source(*text.split("\n\n"), name=f"s-{n}") for n, text in enumerate((old, new), 1)]
    facts = {
        f"s-{n}": SourceFacts(published=day, publisher=f"Port {name}")
        for n, day, name in zip((1, 2), days, ("Gazette", "Herald"), strict=True)
    }
    extraction = extract(sources, facts, ACTS)
    concessions = Concessions(read_claims(extraction, {"s-1": "Port Gazette", "s-2": "Port Herald"}))
    return [
        f"{each.span.slice(old)} -> {found.claim.text}"
        for each in extraction.sources[0].statements
        if (found := concessions.of(each)) is not None
    ]


#: Written before the rules were tried on any dossier.
TRUE = [
    (
        f"{TRUST}\n\n“Every alarm is checked by a trained nurse before anybody is called,” Ida Marsh said.",
        f"{TRUST_HEAD}\n\nAnn Cole conceded that until January alarms had been passed on with no nurse checking "
        "them.",
    ),
    (
        f"{TRUST}\n\nThe Belcombe Trust denied that it had sold recordings of emergency calls to insurers.",
        f"{TRUST_HEAD}\n\n“We sold recordings of emergency calls to three insurers until May,” Ann Cole said.",
    ),
    (
        "Dunholt Council bought the system in June.\n\nThe tender was drawn up by the council's own officers, a "
        "spokesman for Dunholt Council said.",
        "The committee met on Thursday.\n\nUnder questioning, Petra Voss, Dunholt Council's director of "
        "procurement, admitted that the tender had been drawn up by the vendor.",
    ),
    (
        f"{HAULIER}\n\n“No driver has ever been dismissed on the strength of a score,” Piet Rask said.",
        "Papers came out on Friday.\n\nPersonnel records of Lowan Freight show that nine drivers were dismissed on the "
        "strength of a score.",
    ),
    (
        f"{HAULIER}\n\nLowan Freight said that the cab camera is always switched off during breaks.",
        "Lowan Freight wrote to its drivers on Friday.\n\n“We should have been clearer: the cab camera was not "
        "switched off during breaks,” Piet Rask, a spokesman for Lowan Freight, said.",
    ),
    (
        "Tom Hale is the sheriff of Orme County.\n\n“We have never asked the library for the names of borrowers,” "
        "Sheriff Tom Hale said.",
        "A letter came on Friday.\n\nSheriff Tom Hale acknowledged that deputies asked the library for the names of 40 "
        "borrowers.",
    ),
]
#: Forms that came up later, in words of the tests' own.
FURTHER = [
    (
        f"{TRUST}\n\n“We have never sold recordings of emergency calls,” Ida Marsh said.",
        "The assembly sat on Thursday.\n\nThe Belcombe Trust had said repeatedly that it had never sold recordings of "
        "emergency calls. “Our statement of March 4 was incomplete, and we withdraw it,” the Belcombe Trust said.",
    ),
    (
        "Tom Hale is the sheriff of Orme County.\n\nSheriff Tom Hale said that no deputy had asked the library for "
        "the names of borrowers.",
        "Records released on Friday show that a deputy visited twice in May, though Tom Hale said in March that no "
        "deputy had asked the library for the names of borrowers.",
    ),
    (
        f"{HAULIER}\n\nPiet Rask said that Ana Quist paid for the flight to Lisbon herself.",
        "A voucher came out on Friday.\n\nThe flight cost 900 euros and was met by a maker of cameras, Tilbrook "
        "Systems. Piet Rask had said in March that Ana Quist paid for the flight herself.",
    ),
    (
        f"{TRUST}\n\nThe Belcombe Trust rejected the idea that a machine decides. “Every alarm is checked by a trained "
        "nurse before anybody is called,” Ida Marsh said.",
        f"{TRUST_HEAD}\n\nAnn Cole conceded that until January alarms had been passed on with no nurse checking them.",
    ),
]
NEAR_MISSES = [
    (  # another party's deed
        f"{HAULIER}\n\n“No driver has ever been dismissed on the strength of a score,” Piet Rask said.",
        "Brask Haulage is a rival of Lowan Freight.\n\nBrask Haulage admitted that nine drivers were dismissed on the "
        "strength of a score.",
    ),
    (  # another matter
        f"{TRUST}\n\n“Every alarm is checked by a trained nurse before anybody is called,” Ida Marsh said.",
        f"{TRUST_HEAD}\n\nAnn Cole conceded that the alarms had not come cheap and that some nurses would retire.",
    ),
    (  # the state after it, not before
        f"{TRUST}\n\nIda Marsh, for the Belcombe Trust, admitted that alarms had been passed on with no nurse "
        "checking them.",
        f"{TRUST_HEAD}\n\n“Every alarm is now checked by a trained nurse before anybody is called,” Ann Cole said.",
    ),
    (  # the same again
        f"{HAULIER}\n\n“No driver has ever been dismissed on the strength of a score,” Piet Rask said.",
        "Papers came out on Friday.\n\nLowan Freight acknowledged that scores exist but said that no driver had been "
        "dismissed on the strength of one.",
    ),
    (  # records that contradict nothing
        f"{HAULIER}\n\n“No driver has ever been dismissed on the strength of a score,” Piet Rask said.",
        "Papers came out on Friday.\n\nPersonnel records of Lowan Freight show that scores of nine drivers were "
        "reviewed before the drivers resigned.",
    ),
    (  # somebody else of the same house, on something else that was built
        f"{HAULIER}\n\n“We built this camera to help drivers at night,” Eva Lund, a mechanic of Lowan Freight, said.",
        "Papers came out on Friday.\n\nLowan Freight had said that the scores came from a build that no driver ever had "
        "in his cab. “That answer was incorrect,” Piet Rask, a spokesman for Lowan Freight, said.",
    ),
    (  # a critic's word
        f"{HAULIER}\n\nLowan Freight said that the cab camera is always switched off during breaks.",
        "The Drivers' League met on Friday.\n\n“Lowan Freight should have been clearer that the cab camera is not "
        "switched off during breaks,” said Eva Lund of the Drivers' League.",
    ),
]


@pytest.mark.parametrize(("old", "new"), [*TRUE, *FURTHER[:3]])
def test_what_is_conceded_later_is_found(old: str, new: str) -> None:
    assert len(conceded(old, new)) == 1


def test_a_denial_before_the_words_that_are_conceded_is_conceded_with_them() -> None:
    assert len(conceded(*FURTHER[3])) == 2


def test_what_was_said_on_the_same_day_or_later_concedes_nothing() -> None:
    old, new = TRUE[0]
    assert conceded(old, new, ("2024-03-21", "2024-03-21")) == []
    assert conceded(old, new, ("2024-03-22", "2024-03-21")) == []


@pytest.mark.parametrize(("old", "new"), NEAR_MISSES)
def test_what_only_looks_like_it_is_not(old: str, new: str) -> None:
    assert conceded(old, new) == []


def told_with(old: str, new: str, words: str) -> Worded:
    """How the finding of ``old`` that has ``words`` is told."""
    sources = [clean_source(*text.split("\n\n"), name=f"s-{n}") for n, text in enumerate((old, new), 1)]
    facts = {
        "s-1": SourceFacts(published="2024-03-04", publisher="Port Gazette"),
        "s-2": SourceFacts(published="2024-03-21", publisher="Port Herald"),
    }
    extraction = extract(sources, facts, ACTS)
    concessions = Concessions(read_claims(extraction, {"s-1": "Port Gazette", "s-2": "Port Herald"}))
    standing = Standing(extraction.actors, Focus(extraction.actors), Prominence(extraction))
    telling = Telling(extraction, standing, Corrections(extraction), Overtaken(extraction), None, concessions)
    (told,) = (
        each.best.worded for each in telling.of(extraction.sources[0]) if words in each.best.worded.text
    )
    return told


def test_the_later_words_are_told_behind_the_claim_and_its_day() -> None:
    told = told_with(*TRUE[0], "trained nurse")
    denied, _, later = told.text.partition(" (reported 4 March 2024). ")
    assert denied.endswith("is checked by a trained nurse before anybody is called”")
    assert later.startswith("Ann Cole")
    assert later.endswith("with no nurse checking them (reported 21 March 2024).")
    assert {source for source, _ in told.evidence} == {"s-1", "s-2"}


def test_later_words_that_do_not_name_their_speaker_are_not_told() -> None:
    old, new = FURTHER[0]
    assert "incomplete" in told_with(old, new, "never sold").text
    new = new.replace("withdraw it,” the Belcombe Trust said", "withdraw it,” the trust said")
    assert "incomplete" not in told_with(old, new, "never sold").text


def test_what_is_too_much_to_read_is_told_without_them() -> None:
    old, new = TRUE[0]
    wards = " and ".join(f"that Ward {number} had no nurse for it on most nights" for number in range(1, 12))
    assert "Ann Cole" not in told_with(old, new.replace("them.", f"them, {wards}."), "trained nurse").text
