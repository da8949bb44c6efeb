"""Short forms: how the bottom line tells a stretch, by one of its sentences."""

from __future__ import annotations

import pytest

from briefing.synthesis.placed import short_form
from briefing.synthesis.sentences import Worded
from briefing.synthesis.telling import CLEAR, Told

CLEARLY = (
    "Corvane Systems sold 96 cameras to the Norwick Police Department, which paid for them out of a grant."
)
WHOLE = Worded(f"{CLEARLY} The purchase cost $9 million.", ())


@pytest.mark.parametrize(
    ("text", "is_open", "standing", "used"),
    [
        (CLEARLY, False, CLEAR, True),
        (CLEARLY, True, CLEAR, False),
        (CLEARLY, False, CLEAR - 0.1, False),
        ("Corvane Systems’s plans could change (reported 13 February 2026).", False, CLEAR, False),
    ],
)
def test_a_sentence_that_is_clear_and_says_something(
    text: str, *, is_open: bool, standing: float, used: bool
) -> None:
    assert (short_form(Told(Worded(text, ()), standing, is_open), WHOLE) is not None) == used
