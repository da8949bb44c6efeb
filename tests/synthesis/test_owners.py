"""What a publisher is called."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.synthesis.owners import Owners
from tests.extraction.texts import one


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "Norwick Ledger",
            "Ann Cole told the Norwick Ledger that it is over. The Norwick Ledger asked why.",
            "the ",
        ),
        ("CamWatch", "Join the CamWatch community. The CamWatch readers asked why the cameras stay.", ""),
        ("Norwick Housing Authority", "Ann Cole told us that it is over.", "the "),
    ],
)
def test_a_publisher_has_the_article_that_its_name_takes(name: str, text: str, told: str) -> None:
    source, actors = one(text, facts=SourceFacts(publisher=name))
    assert Owners(source, actors).publisher == f"{told}{name}"
