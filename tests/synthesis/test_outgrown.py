"""A count or a vote to come that another source's words show to be over is not told, whoever has no day."""

from __future__ import annotations

import pytest

from briefing.synthesis.overtaken import Overtaken
from tests.extraction.texts import clean_source, extracted

COUNT = "Nine towns and villages are listed as holding Lanternfish logins of their own."
AGENDA = "A renewal at the same price is on the Harrow County Council's agenda for May 11."


def over(told: str, other: str) -> bool:
    """Whether ``told`` is over by what another source without a day says."""
    lead = "Corvane Systems sells the Lanternfish camera. The Harrow County Council bought it."
    extraction = extracted(
        clean_source(f"{lead} {told}", name="s-1"), clean_source(f"{lead} {other}", name="s-2")
    )
    source = extraction.sources[0]
    (statement,) = [s for s in source.statements if s.span.slice(source.source.source.text) == told]
    return Overtaken(extraction).is_over(statement)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("It covers all of the 14 towns and villages now holding logins.", True),
        ("There are now 14 towns and villages holding Lanternfish logins.", True),
        ("The first list had 14 towns and villages holding Lanternfish logins.", False),
        ("It covers the six towns and villages now holding logins.", False),
        ("It covers all of the 14 towns and villages now paying a fee.", False),
        ("It covers all of the 14 counties now holding logins.", False),
    ],
)
def test_a_count_gives_way_to_a_larger_one_of_now(other: str, expected: bool) -> None:
    assert over(COUNT, other) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The Harrow County Council voted 4-1 not to renew the contract.", True),
        ("The Harrow County Council voted 4-1 to mend the bridge.", False),
        ("The Harrow County Council voted in 2019 to renew the contract.", False),
        ("The Brill Town Council voted 4-1 not to renew the contract.", False),
        ("The Harrow County Council may still renew the contract.", False),
    ],
)
def test_what_is_on_an_agenda_gives_way_to_the_vote(other: str, expected: bool) -> None:
    assert over(AGENDA, other) is expected
