"""Which note stands behind which sentence of a finding."""

from __future__ import annotations

import pytest

from briefing.model.briefing import Briefing, Finding
from briefing.templating import Bundle, render_document
from briefing.templating.bearing import borne
from briefing.templating.marks import note_marks
from templating.sample import sample_briefing

CALLED = "A Halden account manager rang the Port of Norwick and met its harbour master."
REFUSED = "The port turned the cameras down."
CHIEF = "The port's harbour master, Ida Quill, joined in 2019."


def _places(statement: str, *evidence: str) -> list[tuple[str, str]]:
    """Each piece, and the numbers of the evidence behind it."""
    pieces = borne(statement, {str(number): text for number, text in enumerate(evidence)})
    assert "".join(piece.text for piece in pieces) == statement
    return [(piece.text, "".join(piece.evidence)) for piece in pieces]


def test_each_sentence_has_the_note_that_shows_its_words() -> None:
    assert _places(f"{CALLED} {REFUSED}", REFUSED, CALLED) == [(CALLED, "1"), (f" {REFUSED}", "0")]


def test_what_lends_a_name_has_no_note() -> None:
    told = "Harbour master Ida Quill turned the cameras down."
    assert _places(told, "The harbour master turned the cameras down.", CHIEF) == [(told, "0")]


def test_the_words_behind_a_speakers_name_and_office_have_one() -> None:
    quoted = "“We never asked for it,” Quill wrote."
    told = "Ida Quill, harbour master of the Port of Norwick, wrote: “We never asked for it.”"
    named = "The letter is by Ida Quill, harbour master of the Port of Norwick."
    assert _places(told, quoted, named) == [(told, "01")]


@pytest.mark.parametrize(
    "told",
    [
        "The U.S. Immigration Court in St. Paul heard it.",
        "Quill said: “It was late. We left. Nobody asked.”",
        "Dr. Ida Quill of No. 4 Quay paid $1.5 million.",
    ],
)
def test_sentences_of_one_source_sentence_share_a_note(told: str) -> None:
    assert _places(told, told) == [(told, "0")]


def test_a_quotation_of_several_sentences_has_its_notes_at_its_end() -> None:
    told = "Quill said: “It was late. We left the quay.” The port declined to comment."
    parts = _places(told, "“It was late. We left the quay,” said Quill.", "The port declined to comment.")
    assert [note for _, note in parts] == ["0", "1"]
    assert parts[1][0] == " The port declined to comment."


def _told(briefing: Briefing, shipped: Bundle, **change: object) -> list[str]:
    """The notes in a bottom line of one finding."""
    finding = Finding.model_validate(briefing.bottom_line[0].model_dump() | change)
    changed = briefing.model_copy(update={"bottom_line": [finding]})
    return list(note_marks(render_document(changed, shipped).blocks[0]))


def test_a_finding_of_two_origins_has_a_note_of_each(shipped: Bundle) -> None:
    sample = sample_briefing(shipped)
    other = next(
        key for key, each in sample.evidence.items() if each.source != sample.evidence["e-letter"].source
    )
    text = sample.evidence["e-letter"].text
    cited = ["e-letter", other]
    assert _told(sample, shipped, statement=text, evidence=cited, independent_sources=1) == ["e-letter"]
    assert _told(sample, shipped, statement=text, evidence=cited, independent_sources=2) == cited
