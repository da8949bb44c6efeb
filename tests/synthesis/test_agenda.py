"""What minutes have besides the matter of the dossier is not told."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import SourceFacts
from briefing.synthesis.agenda import Agenda
from tests.extraction.texts import clean_source, extracted

REPORT = "Corvane Systems sold 96 cameras to the Norwick Police Department. The Norwick council pays for it."
MINUTES = (
    "MINUTES OF THE NORWICK COUNCIL",
    "1. OPENING",
    "The mayor called the meeting to order at noon.",
    "2. INTERESTS",
    "Councillor Adeyemi declared an interest in item 4.2, as her son works for the seller.",
    "3. MARKET HALL",
    "The council resolved that a new roof be ordered for $310,000 from a builder in Hale.",
    "4. POLICE",
    "4.1 Hay for the stables. The council heard that the stables need hay for the winter of 2023.",
    "4.2 Cameras",
    "The council heard that Corvane Systems had sent a bill for $88,000 in May.",
    "1. The bill was sent back to the chief of police.",
    "A recorded vote was requested.",
    "4.3 The chief said that the bill had been too high by half.",
    "5. CLOSE",
    "The meeting was adjourned at 9:10 p.m.",
)


def besides(*minutes: str) -> list[str]:
    source = clean_source(*minutes, name="s-1")
    found = extracted(
        source, clean_source(REPORT, name="s-2"), s_1=SourceFacts(published="2023-05-04"), s_2=SourceFacts()
    )
    agenda = Agenda(found.sources[0], found.actors)
    text = source.source.text
    return [s.span.slice(text) for s in found.sources[0].statements if agenda.is_besides(s)]


@pytest.mark.parametrize(
    ("words", "is_besides"),
    [
        ("new roof", True),
        ("need hay", True),
        ("called the meeting to order", True),
        ("recorded vote was requested", True),
        ("adjourned", True),
        ("declared an interest in item 4.2", False),
        ("had sent a bill", False),
        ("bill was sent back", False),
        ("too high by half", False),
    ],
)
def test_only_items_of_the_matter_are_told(words: str, is_besides: bool) -> None:
    assert any(words in told for told in besides(*MINUTES)) == is_besides


def test_what_is_no_minutes_has_no_agenda() -> None:
    assert besides("WHAT THE NORWICK COUNCIL DID", *MINUTES[1:]) == []


def test_minutes_of_which_no_item_names_the_matter_are_told_but_for_the_procedure() -> None:
    plain = tuple(line.replace("Corvane Systems", "the seller") for line in MINUTES)
    assert not any("new roof" in told for told in besides(*plain))


def test_minutes_without_numbers_have_no_items() -> None:
    told = besides("MINUTES OF THE NORWICK COUNCIL", "The council let a roof. A recorded vote was requested.")
    assert told == ["A recorded vote was requested."]
