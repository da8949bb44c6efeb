"""Withdrawals: what a party has itself taken back is told with that, and leads no brief."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource
from briefing.extraction.extract import SourceFacts
from briefing.synthesis.withdrawals import Withdrawals
from tests.extraction.texts import clean_source, extracted
from tests.synthesis.test_corrections import dossier, everything_told

PROMISE = (
    "Harrow will keep the cameras, the head of the city's parking office told the council on 7 May 2024.",
    "Ann Lee, director of the Harrow Port Board, spoke for an hour.",
)


def taken_back(old: CleanSource, new: CleanSource, publisher: str = "Harrow Port Board") -> list[str]:
    """The words of each statement of ``old`` that ``new`` withdraws."""
    extraction = extracted(
        old,
        new,
        s_1=SourceFacts(published="2024-05-08", publisher="Harrow Gazette"),
        s_2=SourceFacts(published="2024-06-03", publisher=publisher),
    )
    withdrawals = Withdrawals(extraction)
    text = old.source.text
    return [
        each.span.slice(text) for each in extraction.sources[0].statements if withdrawals.of(each) is not None
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "This notice supersedes the Harrow Port Board's statement of 7 May 2024.",
        "The Harrow Port Board has withdrawn its statement of 7 May 2024.",
        "The Harrow Port Board's statement of 7 May 2024 no longer stands.",
        "All cameras will be removed in July. Our statement of 7 May 2024 that they would stay is withdrawn.",
        "The cameras will be removed. Our May 2024 statement that the city needed such cameras was in error.",
    ],
)
def test_a_promise_of_the_day_is_withdrawn(notice: str) -> None:
    old = clean_source(*PROMISE, name="s-1")
    new = clean_source(f"The Harrow Port Board met today. {notice}", name="s-2")
    assert taken_back(old, new) == [PROMISE[0]]


@pytest.mark.parametrize(
    ("old", "notice", "publisher"),
    [
        # another day, another party, a dispute, a deed, another's decision
        (
            PROMISE,
            "This notice supersedes the Harrow Port Board's statement of 9 May 2024.",
            "Harrow Port Board",
        ),
        (
            ("Corvane Systems said on 7 May 2024 that it will keep its office.",),
            "This notice supersedes the Harrow Port Board's statement of 7 May 2024.",
            "Harrow Port Board",
        ),
        (PROMISE, "The Harrow Port Board's statement of 7 May 2024 was wrong.", "Corvane Systems"),
        (
            ("The Harrow Port Board bought cameras on 7 May 2024.",),
            "This notice supersedes the Harrow Port Board's statement of 7 May 2024.",
            "Harrow Port Board",
        ),
        (
            PROMISE,
            "The Harrow Port Board replaces its cameras and repeats its statement.",
            "Harrow Port Board",
        ),
    ],
)
def test_what_was_not_taken_back_stands(old: tuple[str, ...], notice: str, publisher: str) -> None:
    new = clean_source(f"The Harrow Port Board met today. {notice}", name="s-2")
    assert taken_back(clean_source(*old, name="s-1"), new, publisher) == []


def test_a_claim_of_no_known_day_needs_its_own_party_and_its_matter() -> None:
    old = clean_source(
        "The Harrow Port Board said that the cameras would remain in use at the ferry.",
        "The Harrow Port Board said that tolls would rise.",
        "Corvane Systems said that the cameras would remain in use at the ferry.",
        name="s-1",
    )
    new = clean_source(
        "The Harrow Port Board's earlier statement that the cameras would remain in use is withdrawn.",
        name="s-2",
    )
    assert taken_back(old, new) == [
        "The Harrow Port Board said that the cameras would remain in use at the ferry."
    ]


def test_it_is_told_with_the_withdrawal_and_does_not_lead() -> None:
    told = dossier(
        clean_source(*PROMISE, "Corvane Systems sold the cameras under a contract.", name="s-1"),
        clean_source(
            "The Harrow Port Board met today. This notice supersedes the Harrow Port Board's statement of 7 May 2024.",
            name="s-2",
        ),
        s_1="2024-05-08",
        s_2="2024-06-03",
    )
    promised = [each for each in everything_told(told) if "will keep" in each]
    assert all("supersedes" in each for each in promised)
    assert not any("will keep" in each.statement for each in told.bottom_line)


@pytest.mark.parametrize(
    ("notice", "count"),
    [
        ("The Harrow Port Board has withdrawn its claim that pictures ‘never leave the harbour office’.", 1),
        ("The Harrow Port Board has withdrawn its claim that pictures are of no use.", 0),
        ("The town council has withdrawn its claim that pictures ‘never leave the harbour office’.", 0),
    ],
)
def test_a_claim_that_is_quoted_as_withdrawn_needs_no_day(notice: str, count: int) -> None:
    claim = "“Pictures never leave the harbour office. Full stop,” the Harrow Port Board spokesman said."
    old = clean_source(claim, "The Harrow Port Board met in May.", name="s-1")
    new = clean_source(notice, name="s-2")
    extraction = extracted(old, new, s_1=SourceFacts(), s_2=SourceFacts())
    withdrawals = Withdrawals(extraction)
    taken = [each for each in extraction.sources[0].statements if withdrawals.of(each) is not None]
    assert len(taken) == count


@pytest.mark.parametrize(
    ("said", "is_back"),
    [
        ("“I got it from a slide,” Ann Lee said. “I'm withdrawing it until somebody shows me.”", True),
        ("“I should not have repeated it,” Ann Lee said.", True),
        ("“I stand by it,” Ann Lee said.", False),
        ("“I'm withdrawing it,” Tom Reed said.", False),
    ],
)
def test_who_withdraws_it_in_the_next_sentence(said: str, is_back: bool) -> None:
    claim = "In a letter to the council Ann Lee wrote that thefts in Harrow were down by half."
    extraction = extracted(clean_source(f"Tom Reed met Ann Lee. {claim} {said}", name="s-1"))
    found = [each for each in extraction.sources[0].statements if Withdrawals(extraction).of(each)]
    text = extraction.sources[0].source.source.text
    assert [each.span.slice(text) for each in found] == ([claim] if is_back else [])
