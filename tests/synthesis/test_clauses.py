"""Clauses of contracts and words without a name or a number are told in their section, never as the news."""

from __future__ import annotations

import pytest

from briefing.synthesis.clauses import is_boilerplate, is_clause, is_empty_talk


@pytest.mark.parametrize(
    ("text", "clause", "boilerplate"),
    [
        ("Corvane Ltd’s terms say: “The Customer shall pay the Fees within 30 days.”", True, True),
        (
            "Corvane Ltd’s terms say: “The Customer shall not use the Devices to identify anyone.”",
            True,
            False,
        ),
        ("9.1 Corvane may suspend an Account.", True, False),
        (
            "8.2 Corvane has no obligation to monitor use of Scores and no liability for such use.",
            True,
            False,
        ),
        ("6.6 Customer shall offer a test by a human examiner.", True, False),
        ("8.3 Corvane shall have no liability for any loss of profit.", True, True),
        (
            "Clause B.1 of Corvane’s Terms of Use reads: “Client shall not use Scores in violation of any law.”",
            True,
            True,
        ),
        ("Clause 2.4 of Corvane’s Terms of Use reads: “'Services' means what Corvane tracks.”", True, True),
        (
            "Clause 5.1 of Corvane’s Terms of Use reads: “Customer retains all right, title and interest.”",
            True,
            True,
        ),
        (
            "Clause 5.2 of Corvane’s Terms of Use reads: “'Score' means what is retained of a face.”",
            True,
            False,
        ),
        ("The Corvane Order Form (28 June 2020) reads: “Customer will act as a reference.”", True, True),
        (
            "The Corvane Order Form (28 June 2020) reads: “The pilot shall convert to a term of four years.”",
            True,
            False,
        ),
        ("Each party shall comply with the law.", True, True),
        ("Ohio paid 9.1 million dollars to Corvane Systems.", False, False),
        ("Ruth Penn said: “We shall honour it.”", False, False),
    ],
)
def test_clauses(text: str, clause: bool, boilerplate: bool) -> None:
    assert (is_clause(text), is_boilerplate(text)) == (clause, boilerplate)


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("Ruth Penn said: “I have been asked about the workers.”", True),
        ("The letter in a.txt wrote: “Some of us wrote the code that finds a face.”", True),
        ("Ruth Penn said: “We sold it to Ohio.”", False),
        ("Ruth Penn said: “We lost 40 contracts.”", False),
        ("Ruth Penn said: “The cameras were tested.”", False),
        ("Ohio sold it.", False),
    ],
)
def test_empty_talk(text: str, empty: bool) -> None:
    assert is_empty_talk(text) is empty
