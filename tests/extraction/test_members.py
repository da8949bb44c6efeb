"""“The senators” are told by whom the text has named or counted before, or nobody is told."""

from __future__ import annotations

import pytest

from briefing.extraction.members import UNNAMED, meant
from briefing.synthesis.speakers import is_told
from tests.extraction.test_reference import last
from tests.extraction.test_speakers import speaker
from tests.extraction.texts import one

NAMED = "Sen. Lea Ash and Senators Tom Bell and Nia Orr wrote to ferry owner Sol Cole on Monday."
COUNTED = "A letter signed by 12 senators went to Norwick on Monday."
SAID = "“The fares rose twice,” the senators wrote."


@pytest.mark.parametrize(
    ("before", "who"),
    [
        (NAMED, "Lea Ash, Tom Bell and Nia Orr"),
        (COUNTED, "12 senators"),
        ("A group of Norwick senators met.", "A group of Norwick senators"),
        (f"{NAMED}\n\nThe fares are high.", "Lea Ash, Tom Bell and Nia Orr"),
        ("Sen. Lea Ash wrote to the owners.", None),
        ("The senators met on Monday.", None),
        (f"{COUNTED}\n\nNone of the coastal senators came.", None),
        ("Rep. Lea Ash and Rep. Tom Bell wrote to the owners.", None),
        ("The owners wrote to Sen. Lea Ash and Sen. Tom Bell.", None),
    ],
)
def test_whom_the_senators_stand_for(before: str, who: str | None) -> None:
    found = meant(f"{before}\n\n{SAID}", "the senators", len(before) + 2)

    assert (found[0] if found else None) == who


def test_who_is_quoted_is_named() -> None:
    assert speaker(NAMED, SAID) == "Lea Ash, Tom Bell and Nia Orr"
    assert speaker(COUNTED, SAID) == "12 senators"


def test_unnamed_members_are_no_speakers() -> None:
    _, actors = one(SAID)

    assert not is_told("The senators", actors)
    assert not is_told("The members of Congress", actors)
    assert is_told("12 senators", actors)


def test_members_of_whom_nothing_tells_dangle() -> None:
    assert last("The ferries are old.", "The council members asked for papers.").dangling
    assert last(NAMED, "The senators asked for papers.").dangling == []
    assert last("The ferries are old.", "The senators who own ferries asked for papers.").dangling == []


@pytest.mark.parametrize(
    "others", ["The union members", "The company representatives", "The signatories", "The board members"]
)
def test_members_of_much_else_are_left_to_themselves(others: str) -> None:
    assert last("The ferries are old.", f"{others} asked for papers.").dangling == []


def test_they_are_those_whom_the_senators_stand_for() -> None:
    meant_ = last(NAMED, "The senators asked for papers.", "They also want a hearing.")

    assert meant_.replaced.get("They") == "Lea Ash, Tom Bell and Nia Orr"
    assert last("Fares rose.", "The senators asked for papers.", "They want a hearing.").dangling != []


def test_a_long_text_takes_no_time() -> None:
    for text in ("Rep. A, " * 9000, "5 a " * 9000, "the " * 9000, "a b c senators " * 9000):
        assert meant(text, "the senators", len(text)) is None or True
        assert UNNAMED.fullmatch(f"the {text}") is None
