"""A body is named in full where the reader first meets its initials, and not again at every turn."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import extract
from briefing.model.briefing import Finding
from briefing.synthesis.evidence_book import EvidenceBook
from briefing.synthesis.first_mentions import FirstMentions
from tests.extraction.texts import ACTS, clean_source

NAMED = "Ann Cole sued the Norwick Port Authority. The Norwick Port Authority (NPA) sold boats."
FULL = "the Norwick Port Authority (NPA)"


def told(
    leading: list[str], *sections: list[str], named: str = NAMED, altered: bool = False
) -> tuple[list[str], ...]:
    """The statements of the bottom line and of each section, as they are printed."""
    texts = list(dict.fromkeys([*leading, *(text for section in sections for text in section)]))
    sources = [clean_source(*texts, name="s-1"), clean_source(named, name="s-2", altered=altered)]
    book = EvidenceBook(sources)
    findings = {
        text: Finding.model_validate(
            {
                "id": f"f-{number}",
                "statement": text,
                "kind": "deal",
                "evidence": [book.cite("s-1", sources[0].passages[number].span)],
                "told_by": ["s-1"],
                "independent_sources": 1,
                "information": 3,
                "confidence": "low",
                "because": "one origin",
            }
        )
        for number, text in enumerate(texts)
    }
    listed = [[findings[text] for text in each] for each in (leading, *sections)]
    changed = FirstMentions(extract(sources, {}, ACTS), book).spelled_out(listed[0], listed[1:])
    for finding in changed.values():
        cited = " ".join(record.text for record in book.records(finding.evidence).values())
        assert finding.statement in texts or "Norwick Port Authority" in cited
    return tuple([changed[finding.id].statement for finding in each] for each in listed)


def test_the_bottom_line_spells_out_for_all() -> None:
    bottom, section = told(["Ann Cole sued NPA."], ["Ann Cole sued NPA.", "The boats of NPA are old."])
    assert bottom == [f"Ann Cole sued {FULL}."]
    assert section == [f"Ann Cole sued {FULL}.", "The boats of NPA are old."]


def test_each_section_spells_out_once_what_the_bottom_line_has_not() -> None:
    _, first, second = told([], ["Ann Cole sued NPA.", "She met NPA."], ["The port was shut by NPA in May."])
    assert first == [f"Ann Cole sued {FULL}.", "She met NPA."]
    assert second == [f"The port was shut by {FULL} in May."]


@pytest.mark.parametrize(
    ("said", "named", "altered"),
    [
        ("Ann Cole sued NPA.", "Norwick Port Authority sold boats. Northern Pilots Association sued.", False),
        ("Ann Cole sued NPA.", NAMED, True),
        ("Ann Cole said: “NPA sold boats.”", NAMED, False),
        ("The chief executive rang the CEO.", NAMED, False),
    ],
)
def test_what_the_initials_are_is_not_guessed(said: str, named: str, altered: bool) -> None:
    assert told([said], named=named, altered=altered)[0] == [said]
