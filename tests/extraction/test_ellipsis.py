"""An auxiliary without its verb says nothing, unless its sentence has the verb."""

from __future__ import annotations

import pytest

from tests.extraction.texts import one


def faults(text: str) -> frozenset[str]:
    source, _ = one(text)
    return source.statements[-1].faults


@pytest.mark.parametrize(
    "sentence",
    [
        "The current employees say that it must, because Norwick runs on Corvane.",
        "Okafor said the contract does.",
        "The company says that it will not.",
        "The board, which met in May, did not.",
        "Neither has the vendor.",
        "Nobody at the company has.",
        "Corvane may not, the judge ruled.",
        "Okafor said that the cameras were.",
        "The memo says she did so in May.",
    ],
)
def test_what_only_says_whether_points_back(sentence: str) -> None:
    assert "points-back" in faults(f"Corvane Systems sells cameras to Ohio. {sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "The company says it does not track people, but the log shows that it did.",
        "Asked whether the software could identify people, Okafor said it could.",
        "The board pays more than it did last year.",
        "The staff asked for a list, as they did in June.",
        "The council will meet in May, and so will the board.",
        "The camera that the county says it has is red.",
        "The officer does her job.",
        "The log shows who did.",
        "The vendor has until Friday.",
        "The meeting is on Thursday.",
        "If the county wants a list, it can.",
    ],
)
def test_a_verb_in_the_sentence_says_what(sentence: str) -> None:
    assert "points-back" not in faults(f"Corvane Systems sells cameras to Ohio. {sentence}")


@pytest.mark.parametrize(
    ("words", "points_back"),
    [
        ("They tell me they didn't.", True),
        ("The council must.", True),
        ("The council voted for the list because it had to and the board did.", False),
        ("We asked the county to stop, and the county says it will.", False),
    ],
)
def test_what_is_quoted_must_have_the_verb_itself(words: str, points_back: bool) -> None:
    text = f"“{words}” said Anna Lindqvist, who leads Corvane Systems and tracks people."
    assert ("points-back" in faults(text)) == points_back
