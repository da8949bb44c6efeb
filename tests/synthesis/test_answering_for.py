"""A reporter's judgement is given to whose report it is."""

from __future__ import annotations

import pytest

from briefing.cleaning import clean
from briefing.extraction.document_kinds import document_name, is_report
from briefing.synthesis.answering_for import _sentence
from briefing.synthesis.judgement import is_coloured
from tests.cleaning.conftest import source_of

COLOURED = "Corvane appears to be grasping at straws in its suit against the county over the camera contract"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"{COLOURED}.", f"{COLOURED}, according to the Norwick Courier."),
        (
            f"{COLOURED} (reported 4 May 2024).",
            f"{COLOURED}, according to the Norwick Courier (reported 4 May 2024).",
        ),
        (f"{COLOURED}, according to Ann Cole.", f"{COLOURED}, according to Ann Cole."),
        (f"Ann Cole said {COLOURED}.", f"Ann Cole said {COLOURED}."),
        (f"{COLOURED}, advocates say.", f"{COLOURED}, advocates say."),
        (f"{COLOURED}, Ann Cole, its chief, said.", f"{COLOURED}, Ann Cole, its chief, said."),
        (
            "Two counties still use the cameras (source undated).",
            "Two counties still use the cameras, according to the Norwick Courier (source undated).",
        ),
        (f"{COLOURED}, Ann Cole told the Courier.", f"{COLOURED}, Ann Cole told the Courier."),
        (f"{COLOURED}, said Ann Cole.", f"{COLOURED}, said Ann Cole."),
        ("Corvane sold 96 cameras to the county in May.", "Corvane sold 96 cameras to the county in May."),
    ],
)
def test_a_coloured_sentence_ends_with_whose_it_is(sentence: str, told: str) -> None:
    assert _sentence(sentence, "the Norwick Courier") == told


def test_a_report_that_tells_its_own_day_needs_no_other() -> None:
    told = _sentence(f"{COLOURED} (reported 4 May 2024).", "a report of 4 May 2024 (b.txt)")
    assert told == f"{COLOURED}, according to a report of 4 May 2024 (b.txt)."


def test_a_report_that_tells_that_it_is_undated_needs_not_tell_it_again() -> None:
    told = _sentence("Two counties still use the cameras (source undated).", "an undated report (b.txt)")
    assert told == "Two counties still use the cameras, according to an undated report (b.txt)."


@pytest.mark.parametrize(
    "sentence",
    [
        COLOURED,
        "Adding to the awkwardness, the county was a customer of Corvane when the letter came out.",
        "The deal seems unlikely to survive a summer of protests that has already cost the county dearly.",
    ],
)
def test_judgement_in_a_clause_colours_a_report(sentence: str) -> None:
    assert is_coloured(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The county ordered Corvane to hand over 4,000 pages by 3 May 2024.",
        "About 400 engineers walked out of Corvane’s offices over the contract.",
        "Section 4 forbids customers to use the service to follow anybody without a warrant.",
    ],
)
def test_a_bare_report_is_not_coloured(sentence: str) -> None:
    assert not is_coloured(sentence)


REPORT = (
    "Staff turn on Corvane\n\nMore than 90 engineers have signed a letter, the union said on Monday.\n\n“We will not "
    "build it,” said Ana Roth, an engineer. Corvane denied that it had ignored them, and the county said that it was "
    "reading the letter. The police declined to comment on the matter.\n"
)
LETTER = (
    "To the board of Corvane\n\nDear members of the board,\n\nWe are engineers of this company and we said in May that "
    "we would not build it. Our managers told us to wait. We asked for our work to stop.\n"
)


def test_a_page_that_gives_words_to_several_is_a_report() -> None:
    assert is_report(clean(source_of(REPORT, "a.txt")))
    assert document_name(clean(source_of(REPORT, "a.txt")), "2024-05-14") == "a report of 14 May 2024 (a.txt)"
    assert document_name(clean(source_of(REPORT, "a.txt")), None) == "an undated report (a.txt)"


def test_a_letter_is_none() -> None:
    assert not is_report(clean(source_of(LETTER, "a.txt")))
    assert document_name(clean(source_of(LETTER, "a.txt")), None) == "an undated document (a.txt)"
