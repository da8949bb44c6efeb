"""Spelling out: initials that a source introduces are told with the name."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import extract
from briefing.model.evidence import Span
from briefing.synthesis.sentences import Worded
from briefing.synthesis.spelling_out import spelled_out
from tests.extraction.texts import ACTS, clean_source

DEFINED = "The Norwick Port Authority (NPA) bought cameras. The Norwick Port Authority sold boats."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("NPA bought more cameras.", "The Norwick Port Authority (NPA) bought more cameras."),
        ("Ann Cole sued the NPA over boats.", "Ann Cole sued the Norwick Port Authority (NPA) over boats."),
        ("Ann Cole, NPA's lawyer, rang.", "Ann Cole, the Norwick Port Authority’s lawyer, rang."),
        ("Ann Cole said: “NPA bought boats.”", "Ann Cole said: “NPA bought boats.”"),
        ("NPA wrote: “We bought boats.”", "NPA wrote: “We bought boats.”"),
        ("The boats are old, according to NPA.", "The boats are old, according to NPA."),
        ("The account NPA-BUF has 40 seats.", "The account NPA-BUF has 40 seats."),
        ("An NPA clerk rang.", "An NPA clerk rang."),
        ("The NPA work is old.", "The NPA work is old."),
    ],
)
def test_initials_are_spelt_out(sentence: str, told: str) -> None:
    sources = [clean_source(sentence, name="s-1"), clean_source(DEFINED, name="s-2")]
    extraction = extract(sources, {}, ACTS)
    by_id = {each.source.source.id: each for each in extraction.sources}
    found = spelled_out(Worded(sentence, (("s-1", Span(0, len(sentence))),)), by_id, extraction.actors)
    assert found.text == told
    assert (told != sentence) == any(source == "s-2" for source, _ in found.evidence)
