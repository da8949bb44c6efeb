"""What is said to somebody, or in a letter, is told so: it is no statement to the press."""

from __future__ import annotations

import pytest

from tests.synthesis.dossiers import words

SAID = "The cameras of Corvane Systems are sold to nobody in Ohio"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"Tom Okafor told his staff: “{SAID}.”", f"Tom Okafor told his staff: “{SAID}.”"),
        (f"“{SAID},” Tom Okafor told reporters.", f"Tom Okafor told reporters: “{SAID}”."),
        (f"Tom Okafor told them: “{SAID}.”", f"Tom Okafor said: “{SAID}.”"),
        (f"Tom Okafor told a clerk that was new: “{SAID}.”", f"Tom Okafor said: “{SAID}.”"),
        (
            "They include an email of Jan. 29, 2019, the eve of a visit, in which Tom Okafor told "
            f"a supervisor at a guard company: “{SAID}.”",
            f"In an email of 29 January 2019 Tom Okafor told a supervisor at a guard company: “{SAID}.”",
        ),
        (
            f"The file has a memo in which Tom Okafor told a colleague: “{SAID}.”",
            f"In a memo Tom Okafor told a colleague: “{SAID}.”",
        ),
    ],
)
def test_to_whom_and_in_what(sentence: str, told: str) -> None:
    worded = words(SAID, f"Corvane Systems makes cameras in Norwick. {sentence}")
    assert worded is not None and worded.text == told
