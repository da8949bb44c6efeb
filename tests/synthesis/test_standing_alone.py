"""Standing alone: which told sentences a reader of nothing else would not understand."""

from __future__ import annotations

import pytest

from briefing.extraction.actors import Actors
from briefing.synthesis.standing_alone import (
    calls_by_surname,
    is_no_news,
    is_of_the_writer,
    is_shared_by_the_writer,
    is_tied,
    is_unexplained,
    is_unnamed,
    points_back,
)
from tests.extraction.texts import one

NOBODY = Actors([])


@pytest.mark.parametrize(
    "told",
    [
        "The code was changed in April 2024.",
        "Its cabinet scrapped an award of £3.2m.",
        "On 4 June 2024, the software was switched off.".replace("the", "The", 1),
        "Orrery said that he had copied customer files.",
    ],
)
def test_unexplained(told: str) -> None:
    assert is_unexplained(told, NOBODY)


@pytest.mark.parametrize(
    "told",
    [
        "The City Council voted 7-2 to ground the drones.",
        "The head of the agency told lawmakers that he was sorry.",
        "The letter signed by 300 employees says that officers have logged in.",
        "More than 200 engineers asked their chief executive to stop.",
        "A spokeswoman for the authority said that she had no comment.",
    ],
)
def test_explained(told: str) -> None:
    assert not is_unexplained(told, NOBODY)


def test_a_pronoun_behind_its_name_is_explained() -> None:
    told = "Dana Okafor of Orrery Labs said that she had sold to schools."
    _, actors = one(told)
    assert not is_unexplained(told, actors)
    assert is_unexplained(told, NOBODY)


def test_a_surname_that_opens_a_sentence_needs_the_full_name() -> None:
    _, actors = one(
        "Ms Anna Lindqvist, chief executive of Orrery Labs, sold it. Ms Lindqvist denied that she knew."
    )
    assert calls_by_surname("Lindqvist denied that she knew.", actors)
    assert not calls_by_surname("Anna Lindqvist denied that she knew.", actors)
    assert not calls_by_surname("Orrery denied that it knew.", actors)


def test_tied_to_what_came_before() -> None:
    assert is_tied("Following mediation, 214 pages were released.")
    assert not is_tied("Some 214 pages were released.".replace("Some", "About"))


def test_pointing_back() -> None:
    assert points_back("A debt collector uses the same product.")
    assert not points_back("A debt collector uses Undertone.")


def test_unnamed() -> None:
    assert is_unnamed("The file memo.txt reads: “It was sold.”")
    assert is_unnamed("It was sold, according to memo.txt.")
    assert not is_unnamed("It was sold, according to the Courier.")


def test_of_the_writer() -> None:
    assert is_of_the_writer("The file blog.txt reads: “I'd make the same call tomorrow.”")
    assert is_of_the_writer("The authority wrote: “We regret that your request was late.”")
    assert not is_of_the_writer("The union wrote: “Members have voted.”")


def test_shared_by_the_writer() -> None:
    assert is_shared_by_the_writer("Wiley Quarles wrote: “There is an addendum, and we got it.”")
    assert not is_shared_by_the_writer("The union wrote: “Members have voted.”")


@pytest.mark.parametrize(
    "told",
    [
        "At its meeting the Board asked for a report on the use of cameras.",
        "Meridian notes recent press comment concerning its product.",
        "The committee meets again on 4 June 2024.",
        "Corvane is based in Norwick.",
        "5.1: Customer shall not resell.",
    ],
)
def test_no_news(told: str) -> None:
    assert is_no_news(told, is_speech=False)


def test_news() -> None:
    assert not is_no_news("The Board suspended the cameras on 25 February 2025.", is_speech=False)
    promise = "Ruth Adeyemi told staff that the sale “complies with our terms”."
    assert not is_no_news(promise, is_speech=False)
    assert is_no_news("Ruth Adeyemi said: “We are proud of our terms.”", is_speech=True)
