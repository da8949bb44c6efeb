"""A statement belongs to the section where a reader would look for it, by the bundle's words alone."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import PassageKind
from briefing.extraction.extract import Extraction
from briefing.model.briefing import FindingKind
from briefing.synthesis.cue_patterns import patterns
from briefing.synthesis.placing import PLACED, Placing
from tests.extraction.texts import Paragraph, clean_source, extracted, statement_with
from tests.synthesis.dossiers import TOPICS


def placed(*paragraphs: Paragraph) -> tuple[Extraction, Placing]:
    extraction = extracted(clean_source(*paragraphs))
    return extraction, Placing(extraction, TOPICS)


def section(text: str) -> str | None:
    extraction, placing = placed(text)
    best, fit = placing.section(extraction.sources[0].statements[-1])
    return best if fit >= PLACED else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corvane Systems sold cameras to Ohio in a contract.", "sales"),
        ("Ohio cancelled a contract for cameras.", "sales"),
        ("Ohio released records about Corvane Systems.", "records"),
        ("Emails disclosed by Ohio show it.", "records"),
        ("Engineers at Corvane Systems signed a petition.", "staff"),
        ("Nurses in Ohio demanded in a letter that Corvane stop.", "staff"),
        ("Norwick lies on a river in the north of Ohio.", None),
    ],
)
def test_where_a_reader_would_look(text: str, expected: str | None) -> None:
    assert section(text) == expected


def test_a_section_of_a_party_takes_only_its_acts() -> None:
    assert section("Lawyers at Corvane Systems signed a petition.") != "staff"
    extraction, placing = placed("Senators in Ohio demanded a petition.")
    assert placing.fits(extraction.sources[0].statements[0])["staff"] < PLACED


def test_a_word_in_a_name_is_no_party() -> None:
    extraction, placing = placed("The American Nurses Association demanded an answer.")
    assert placing.fits(extraction.sources[0].statements[0])["staff"] < PLACED


def test_a_heading_draws_what_stands_under_it() -> None:
    plain = "Ohio released a list about Corvane Systems."
    extraction, placing = placed((PassageKind.HEADING, "What the FOIA request gave"), plain)
    bare, bare_placing = placed(plain)
    under = placing.fits(statement_with(extraction.sources[0], plain))["records"]
    assert under > bare_placing.fits(bare.sources[0].statements[0])["records"]


def test_an_utterance_belongs_with_the_sentence_before_it() -> None:
    words = "“We stand by what we did,” said Anna Lindqvist, chief executive of Corvane Systems."
    extraction, placing = placed(f"Corvane Systems sold cameras to Ohio in a contract. {words}")
    alone, alone_placing = placed(words)
    after = placing.section(extraction.sources[0].statements[-1])
    before = alone_placing.section(alone.sources[0].statements[-1])
    assert after[0] == "sales"
    assert after[1] > before[1]


def test_the_parties_most_named_are_the_focus() -> None:
    extraction = extracted(
        clean_source("Corvane Systems sold Plateview to Ohio. Corvane Systems met the Border Directorate."),
        clean_source("Corvane Systems left. The Border Directorate said so. Tom Okafor did not.", name="s-2"),
    )
    focus = Placing(extraction, TOPICS).focus
    assert focus.names[0] == "Corvane Systems"
    assert "Border Directorate" in focus.names
    assert "Tom Okafor" not in focus.names


def test_what_stands_far_from_any_shared_party_is_an_aside() -> None:
    far = " ".join(f"Bakers in Ohio sold bread number {number} to a customer." for number in range(8))
    extraction = extracted(
        clean_source(f"Corvane Systems sold cameras. {far}"),
        clean_source("Corvane Systems sold cameras to a customer.", name="s-2"),
    )
    placing = Placing(extraction, TOPICS)
    statements = extraction.sources[0].statements
    assert not placing.is_aside(statements[0])
    assert placing.is_aside(statements[-1])
    assert placing.section(statements[-1])[1] < placing.section(statements[1])[1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Corvane Systems sold cameras to Ohio.", FindingKind.DEAL),
        ("Nurses in Ohio demanded a meeting.", FindingKind.DEMAND),
        ("Tom Okafor criticised Corvane Systems.", FindingKind.CRITICISM),
        ("Anna Lindqvist said that Corvane Systems sells cameras.", FindingKind.POSITION),
        ("“We sold cameras to Ohio,” said Tom Okafor, a nurse.", FindingKind.POSITION),
        ("Ohio released a report.", FindingKind.DISCLOSURE),
    ],
)
def test_kinds(text: str, kind: FindingKind) -> None:
    extraction, placing = placed(text)
    statement = extraction.sources[0].statements[-1]
    best = placing.section(statement)[0]
    frame = placing.leading_frame(statement, best)
    assert placing.kind(frame.act if frame else None, statement) == kind


def test_a_product_that_is_released_discloses_nothing() -> None:
    text = "Corvane Systems makes a tool called Plateview. Ohio released Plateview in May."
    extraction, placing = placed(text)
    assert placing.frames(extraction.sources[0].statements[-1]) == []
    extraction, placing = placed("Ohio released a report in May.")
    assert [frame.act for frame in placing.frames(extraction.sources[0].statements[-1])] == ["disclose"]


def test_the_longest_cue_is_the_topic() -> None:
    extraction, placing = placed("Ohio answered a records request about emails.")
    assert placing.topic(extraction.sources[0].statements[0], "records") == "records request"
    assert placing.topic(extraction.sources[0].statements[0], "staff") is None


@pytest.mark.parametrize(
    ("cue", "text", "matches"),
    [
        ("contract", "Two contracts.", True),
        ("contract", "A contractor.", False),
        ("policy", "Its policies.", True),
        ("records request", "A records-request.", True),
        ("FOIA", "A foia bird.", False),
        ("FOIA", "Two FOIAs.", True),
        ("$", "It is worth $3 million.", True),
        ("C++ (beta)", "In c++ (beta).", True),
    ],
)
def test_cues_match_whole_words_in_any_inflection(cue: str, text: str, matches: bool) -> None:
    (pattern,) = patterns([cue])
    assert bool(pattern.search(text)) is matches


def test_what_employees_issue_is_theirs_throughout() -> None:
    demand = "End the contract with Ohio and publish the audit."
    rest = ("We wrote the code.", "We ask Corvane Systems for an answer.", "Our names stand below.", demand)
    for opening, is_issuer in (
        ("We are engineers at Corvane Systems.", 1.0),
        ("We are residents of Ohio.", 0.0),
    ):
        extraction, placing = placed(opening, *rest)
        statement = statement_with(extraction.sources[0], demand)
        assert placing.section_clues[statement]["staff"]["issuer"] == is_issuer


def test_what_stands_far_from_a_sections_party_is_not_its() -> None:
    senator = "The senator defended the purchase of cameras by Ohio."
    filler = [f"Ohio bought {count} cameras from Corvane Systems in 2021." for count in range(3, 9)]
    engineers = "Engineers at Corvane Systems signed a petition."
    for paragraphs, is_far in (([engineers, *filler, senator], 1.0), ([*filler, engineers, senator], 0.0)):
        extraction, placing = placed(*paragraphs)
        clues = placing.section_clues[statement_with(extraction.sources[0], senator)]
        assert clues["staff"]["party far"] == is_far
        assert clues["sales"]["party far"] == 0.0
