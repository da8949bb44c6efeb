"""Disputes as news has them: charges that are denied without a word of the deed, and what is no answer to a charge."""

from __future__ import annotations

import pytest

from briefing.synthesis import dispute_accused, dispute_denials, dispute_partings, dispute_titles
from briefing.synthesis.past_forms import was_doing
from tests.lasting import assert_linear
from tests.synthesis.test_disputes import disputes, holders_of

DISPUTED: dict[str, tuple[str, str, list[str]]] = {
    "a charge, and a denial that names no deed": (
        "Ana Bell, a former skipper, accused Corvane Systems of hiding two logs. The firm has an office in Norwick. "
        "Corvane Systems has denied the allegations.",
        "whether Corvane Systems hid two logs",
        ["Ana Bell", "Corvane Systems"],
    ),
    "a denial of deeds": (
        "Ana Bell, the harbour master, said that Corvane Systems had copied maps of the pier. Corvane Systems has denied "
        "ever copying maps or selling any.",
        "whether Corvane Systems ever copied maps or sold any",
        ["Ana Bell", "Corvane Systems"],
    ),
    "whose allegation it is": (
        "Ana Bell told the council that Corvane Systems had kept her off the pier. Corvane Systems denied Bell's main "
        "allegation that it had barred her from work.",
        "whether Corvane Systems had barred her from work",
        ["Ana Bell", "Corvane Systems"],
    ),
}

UNDISPUTED = {
    "a number of others": (
        "Tom Reed, a councillor, accused Corvane Systems of supporting “soft steering”. The loss would hurt, but the firm "
        "has a number of other customers. Corvane Systems said that it has 40 of them in Leeds."
    ),
    "a hope beside a blanket denial": (
        "“That case going away lets us target the harbour,” said Senator Ann Moore. Carl Voss has denied any wrongdoing "
        "and has said he is a target of the harbour."
    ),
    "a plan beside what was never done": (
        "Corvane Systems announced its venture with Tidal Ltd in May, giving skippers the option to share their films. "
        "“No films were ever shared between these firms,” said Ana Bell, a spokeswoman for Pier Group."
    ),
    "what anybody would have to drop": (
        "Tom Reed said that any port that wants a grant would have to drop Corvane's pumps. Ana Bell said that the ports "
        "must be told before they cut ties with Corvane or its pumps."
    ),
    "what should be complied with": (
        "Carl Voss, the minister, issued guidance that skippers should comply with the rule. Ana Bell said that mostly "
        "unenforced rules are nothing for skippers."
    ),
    "an arrest behind a dismissal": (
        "Carl Voss was fired in May. “He was arrested at his house and has been taken to a station,” said the Norwick "
        "Police. “I want to say that I was wrong to trust him after his letter,” said Carl Voss."
    ),
    "a charge against another": (
        "Ana Bell accused Tidal Ltd of hiding two logs. Corvane Systems has denied the allegations."
    ),
}


@pytest.mark.parametrize("name", DISPUTED)
def test_a_dispute(name: str) -> None:
    texts, about, holders = DISPUTED[name]
    assert holders_of(about, texts) == holders


@pytest.mark.parametrize("name", UNDISPUTED)
def test_no_dispute(name: str) -> None:
    assert not disputes(UNDISPUTED[name])


@pytest.mark.parametrize(
    ("doing", "done"),
    [
        ("raising concerns or meddling with it", "raised concerns or meddled with it"),
        ("having sold the maps", "had sold the maps"),
        ("bullying skippers", "bullied skippers"),
        ("being there", "was there"),
        ("using the king and the ring", "used the king and the ring"),
    ],
)
def test_past(doing: str, done: str) -> None:
    assert was_doing(doing) == done


def test_linear() -> None:
    hostile = [
        w * 4000
        for w in (
            "accused Ana of ",
            "denied A's ",
            "any of the ",
            "to be ",
            "and has ",
            "denied ever ",
            "a ",
            "A ",
        )
    ]
    assert_linear((dispute_accused, dispute_denials, dispute_partings, dispute_titles), hostile)
