"""What stands first in a story, or in the words of a headline, is prominent."""

from __future__ import annotations

from briefing.cleaning.passages import PassageKind
from briefing.synthesis.prominence import Prominence
from tests.extraction.texts import clean_source, extracted, statement_with


def test_leads_and_headlines() -> None:
    filler = " ".join(f"Bakers in Norwick baked loaf number {number}." for number in range(6))
    last = "Engineers at Corvane Systems signed the petition about cameras."
    extraction = extracted(
        clean_source(
            (PassageKind.HEADLINE, "Petition over cameras"), f"Corvane Systems left. {filler} {last}"
        )
    )
    source = extraction.sources[0]
    prominence = Prominence(extraction)
    first = prominence.of(statement_with(source, "left"))
    middle = prominence.of(statement_with(source, "number 5"))
    told = prominence.of(statement_with(source, "petition"))
    assert first > middle
    assert told > middle
    assert middle == 0.0
