"""Decks: what stands between headline and byline only promises what the article tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.synthesis.decks import deck
from tests.extraction.texts import one

HEADLINE = (PassageKind.HEADLINE, "Norwick bought the cameras")
DECK = "Norwick bought 40 cameras on the strength of a memo that its vendor typed."
TEXT = "Corvane Systems sold 40 cameras to Norwick Council in May 2024 without a tender."


@pytest.mark.parametrize(
    "line",
    [
        "By Marisol Etxe",
        "metxe@courier.example",
        "Sep. 3, 2025 | Updated 8:15 a.m.",
        "Published 3 May 2024",
        "Updated Oct. 18, 2019 9:12AM ET",
        "+ Date: 2024-05-03 16:36:21",
        "Author: Marisol Etxe",
    ],
)
def test_what_stands_above_the_byline_is_a_deck(line: str) -> None:
    assert _decks(DECK, line, TEXT) == [DECK]


@pytest.mark.parametrize("line", ["Advertisement", "Share", "Photo: Norwick Council"])
def test_what_stands_above_another_line_is_text(line: str) -> None:
    assert _decks(DECK, line, TEXT) == []


@pytest.mark.parametrize(
    ("line", "is_deck"),
    [
        ("Court rules that the city may not use the cameras.", True),
        ("Norwick rules that the cameras may stay.", False),
        ("The court rules that the city may not use the cameras.", False),
        ("Courts rule on such cameras in May.", False),
    ],
)
def test_a_line_in_the_style_of_a_headline_is_a_deck(line: str, is_deck: bool) -> None:
    text = "A court in Ohio held on Monday that the cameras of Corvane Systems have to go."
    assert _decks(line, "Advertisement", text) == ([line] if is_deck else [])


def test_a_dispatch_begins_the_text() -> None:
    assert _decks(f"NORWICK, Ohio (AW) — {DECK}", "By Marisol Etxe", TEXT) == []


def test_fields_below_a_deck_are_no_text() -> None:
    link = (PassageKind.LIST_ITEM, "Link: article")
    day = (PassageKind.LIST_ITEM, "Date: May 3, 2024")
    source, _ = one(HEADLINE, DECK, link, day, TEXT)
    text = source.source.source.text
    assert [each.span.slice(text) for each in deck(source)] == [DECK]


@pytest.mark.parametrize("said", [DECK, "Another line than the one that stands above the text."])
def test_what_a_page_is_saved_with_as_its_deck_is_one(said: str) -> None:
    source, _ = one(HEADLINE, DECK, TEXT)
    page = replace(source.source.source, metadata={"deck": said})
    saved = replace(source, source=replace(source.source, source=page))
    assert bool(deck(saved)) == (said == DECK)


def _decks(first: str, line: str, then: str) -> list[str]:
    source, _ = one(HEADLINE, first, (PassageKind.FURNITURE, line), then)
    text = source.source.source.text
    return [each.span.slice(text) for each in source.statements if each in deck(source)]
