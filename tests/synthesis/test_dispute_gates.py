"""What is printed as contested, and under which title, whatever rule found it."""

from __future__ import annotations

import pytest

from briefing.model.briefing import Dispute
from briefing.synthesis.question_titles import asked
from tests.synthesis.test_disputes import disputes

HOLDERS = ("Ana Bell", "Corvane Systems")


def one(text: str) -> Dispute:
    (dispute,) = disputes(text)
    return dispute


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("how many ferries were late", "how many ferries were late"),
        ("how many ferries who found that the log's", "how many ferries Ana Bell and Corvane Systems count"),
        ("how many ferries", "how many ferries Ana Bell and Corvane Systems count"),
        (
            "whether the letter to the harbour’s master",
            "what Ana Bell and Corvane Systems say of the pier lamps",
        ),
        ("whether it was so", "what Ana Bell and Corvane Systems say of the pier lamps"),
        ("whether it would apply to ‘every ferry", "what Ana Bell and Corvane Systems say of the pier lamps"),
        ("whether the rule covers ‘every ferry", "what Ana Bell and Corvane Systems say of the pier lamps"),
        ("whether the lamps’ maker was “told", "what Ana Bell and Corvane Systems say of the pier lamps"),
        ("whether the rule covers ‘every ferry’ at sea", "whether the rule covers ‘every ferry’ at sea"),
        ("the claim “Nobody was filmed”", "whether it is true that “Nobody was filmed”"),
        ("the claim “tested in every port”", "whether “tested in every port” is right"),
        (
            "the claim “The June statement, she added, ‘referred to contracts’”",
            "what Ana Bell and Corvane Systems say of the pier lamps",
        ),
        (
            "the claim “is not a denial and is not a decision”",
            "what Ana Bell and Corvane Systems say of the pier lamps",
        ),
        (
            "the claim “The guard counted 12 ferries, the clerk, …”",
            "whether it is true that “The guard counted 12 ferries”",
        ),
        ("the figure of £3 million", "what Ana Bell and Corvane Systems say of the figure of £3 million"),
        ("why Tom Reed was dismissed", "why Tom Reed was dismissed"),
    ],
)
def test_a_title_is_a_question(title: str, told: str) -> None:
    texts = ["Ana Bell said that the pier lamps were off.", "Corvane Systems saw the pier lamps burning."]
    assert asked(title, texts, HOLDERS) == told


def test_positions_that_share_nothing_have_no_title() -> None:
    assert (
        asked("whether the letter to the master", ["The sea is cold.", "Boats cost money."], HOLDERS) is None
    )


@pytest.mark.parametrize(
    "text",
    [
        # signatures, and then a walkout
        "The staff letter has reached 611 names, according to its organizers. In May employees walked out of the "
        "yard. Corvane Systems counted about 300.",
        # what is said of a clause behind somebody's resignation
        "“It is a permission slip,” said Ana Bell, an engineer who resigned last month. Corvane Systems maintains "
        "that the old clause never bound the ferries, because a supplement set it aside. Bell said that the sea was "
        "cold.",
        # “that” is what somebody else said, and a product says nothing
        "Two current employees disputed that. Sightline, the manager said, was a working build by May.",
    ],
)
def test_no_dispute(text: str) -> None:
    assert disputes(text) == []


def test_two_counts_of_one_sentence_are_of_the_walkout_before_it() -> None:
    dispute = one(
        "The staff letter has reached 611 names, according to its organizers. In May employees walked out for an "
        "hour. The organizers counted about 300; “fewer than 120,” said Corvane Systems, which went by badges."
    )
    assert dispute.about == "how many walked out"
    assert {position.holder for position in dispute.positions} == {"The organizers", "Corvane Systems"}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Nor do the parties agree on how many boats were stopped. The harbour's log lists 310 of 1,120. Corvane "
            "Systems stands by 190, the number left once errors were taken out.",
            "how many boats were stopped",
        ),
        (
            "On who asked for that clause in May, there is still no agreement. Corvane Systems says that the Norwick "
            "Council did. Ana Bell, the auditor, said that she found no request.",
            "who asked for the clause in May",
        ),
        (
            "Ana Bell, a lawyer, said that the scans break the state's privacy law. Corvane Systems' position is that "
            "the law does not reach it.",
            "whether the scans break the state's privacy law",
        ),
    ],
)
def test_what_the_text_says_is_not_agreed(text: str, about: str) -> None:
    assert one(text).about == about


def test_who_found_something_holds_it_and_not_the_paper() -> None:
    dispute = one(
        "The vote followed a report by the auditor, Ana Bell, who found that the log's 214 flights contained 27 "
        "double entries, leaving 187. Tom Reed maintains that the right figure is 148."
    )
    assert {position.holder for position in dispute.positions} == {"Ana Bell", "Tom Reed"}


def test_a_person_is_no_it() -> None:
    titles = [
        dispute.about
        for dispute in disputes(
            "Norwick has a new rule on filming. Ana Bell, the chief executive, told staff that it would apply to "
            "‘every ferry, everywhere’. Tom Reed, the general counsel, said that it would bind new ferries alone. The "
            "company declined to say which account was right."
        )
    ]

    assert not any("Ana Bell would apply" in title or title.count("‘") > title.count("’") for title in titles)
