"""What holds on the day of writing, and what has come or is to come by then."""

from __future__ import annotations

import pytest

from briefing.synthesis.passing_states import is_news, lasts, stamped


@pytest.mark.parametrize(
    "sentence",
    [
        "Two counties still use the cameras.",
        "Corvane has 14 counties as customers.",
        "Corvane is one of the few firms to have signed.",
        "Corvane is the only firm working with them.",
        "The court hasn’t ruled on the motion yet.",
        "Corvane continues to ignore requests for comment.",
        "Norwick wants Corvane to know that it means to fight.",
        "The talks are expected to end in the spring.",
        "Engineers are circulating a letter.",
        "Norwick and Ohio both use the cameras.",
    ],
)
def test_what_is_so_and_may_be_over_lasts(sentence: str) -> None:
    assert lasts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Corvane is a company in Ohio.",
        "The customer has 30 days to pay.",
        "The two counties still used the cameras.",
        "Corvane sold the cameras, which two counties still use.",
        "Corvane said that two counties still use the cameras.",
        "Corvane wrote: “Two counties still use the cameras.”",
        "The contract was signed in May.",
    ],
)
def test_what_was_so_or_somebody_says_does_not(sentence: str) -> None:
    assert not lasts(sentence)


@pytest.mark.parametrize(
    ("sentence", "news"),
    [
        ("A judge has temporarily banned the cameras.", True),
        ("More councillors have announced opposition to the plan.", True),
        ("The county will no longer use the cameras.", True),
        ("In a newly released letter, Corvane apologised.", True),
        ("The founder has not heard from Corvane.", True),
        ("Corvane is sorry to have signed.", False),
        ("The county, which has sued, lost.", False),
        ("Corvane had signed in May.", False),
        ("The chief said that he will go on.", True),
        ("The chief said that the county has gone on.", False),
        ("The chief has sued and said that he means it.", True),
    ],
)
def test_what_has_come_or_is_to_come_is_news(sentence: str, *, news: bool) -> None:
    assert is_news(sentence) == news


def test_what_has_its_day_gets_no_other() -> None:
    told = "Two counties use it (as of 4 May 2024). Ohio still has it."
    assert stamped(told, "(as of 4 May 2024)", lambda _: True).count("as of") == 2
    assert (
        stamped("Ohio still has it (as of 4 May 2024).", "(source undated)", lambda _: True).count("(") == 1
    )
