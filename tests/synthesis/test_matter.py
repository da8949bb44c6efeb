"""What most sources open with is the dossier's matter."""

from __future__ import annotations

from briefing.synthesis.matter import Matter
from tests.extraction.texts import clean_source, extracted, statement_with

FENCE = "The Norwick Harbour Board granted Corvane Systems a permit for a fence along the river."
MARCH = "Fishermen in Norwick marched against the fence that Corvane Systems builds along the river."
SUIT = "A fishing club sued the Norwick Harbour Board over the permit for the fence by the river."
SALE = "Corvane Systems bought Veridian Radio for $40 million and moved its head office to Tarnbury."


def test_what_other_sources_open_with_is_the_matter() -> None:
    extraction = extracted(
        clean_source(FENCE, name="s-1"),
        clean_source(MARCH, name="s-2"),
        clean_source(SUIT, name="s-3"),
        clean_source(SALE, name="s-4"),
    )
    matter = Matter(extraction)
    fence, march, suit, sale = (
        matter.of(statement_with(source, words))
        for source, words in zip(extraction.sources, ("granted", "marched", "sued", "Radio"), strict=True)
    )
    assert min(fence, march, suit) > 2 * sale
    assert max(fence, march, suit) <= 1.0


def test_a_source_is_no_witness_of_its_own_matter() -> None:
    extraction = extracted(clean_source(SALE))
    assert Matter(extraction).of(statement_with(extraction.sources[0], "Radio")) == 0.0


def test_what_stands_further_down_opens_nothing() -> None:
    before = "Rain fell on Norwick. The pier was empty. Gulls sat on the roofs. "
    extraction = extracted(clean_source(FENCE, name="s-1"), clean_source(before + SALE, name="s-2"))
    assert Matter(extraction).of(statement_with(extraction.sources[1], "Radio")) < 0.2
    assert Matter(extraction).of(statement_with(extraction.sources[0], "granted")) < 0.2
