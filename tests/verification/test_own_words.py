"""A document's sentence may be quoted without marks around it, whole, and given to whoever issued it."""

from __future__ import annotations

import pytest

from briefing.model.evidence import Span
from briefing.verification.failures import Verdict

LETTER = """\
We have asked the harbour board to confirm the legal basis by 31 October. It has not replied to us.

We do not sell footage, but we keep it for 90 days.

“Nobody asked us,” said Oskar Lindgren, a crane driver."""
ASKED = "We have asked the harbour board to confirm the legal basis by 31 October."


@pytest.fixture(autouse=True)
def _letter(model):
    model.source("letter.txt", LETTER)
    model.records[-1] |= {"publisher": "Corvane Systems", "author": "Anna Quist"}


@pytest.mark.parametrize("issuer", ["Corvane Systems", "Anna Quist", "The author of letter.txt"])
def test_a_sentence_of_a_letter(model, issuer):
    model.finding(f"{issuer} wrote: “{ASKED}”", ASKED)
    assert model.failures() == []


def test_two_sentences_with_a_name_in_brackets(model):
    both = f"{ASKED} It has not replied to us."
    bracketed = f"{ASKED} [the harbour board] has not replied to us."
    model.finding(f"Corvane Systems wrote: “{bracketed}”", both)
    assert model.failures() == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        (f"Oskar Lindgren wrote: “{ASKED}”", ASKED),
        (f"Critics of Corvane Systems wrote: “{ASKED}”", ASKED),
        (f"“{ASKED}”", ASKED),
        ("Corvane Systems wrote: “We do not sell footage.”",
         "We do not sell footage, but we keep it for 90 days."),
        ("Corvane Systems wrote: “sell footage, but we keep it for 90 days.”",
         "We do not sell footage, but we keep it for 90 days."),
        ("Corvane Systems wrote: “We have asked [nobody] to confirm the legal basis by 31 October.”", ASKED),
    ],
)  # fmt: skip
def test_anything_else_is_no_quotation(model, statement, cited):
    model.finding(statement, cited)
    assert Verdict.FABRICATED in model.verdicts()


def test_somebodys_marked_words_are_not_the_issuers(model):
    model.finding("Corvane Systems wrote: “Nobody asked us.”", "“Nobody asked us,” said Oskar Lindgren")
    assert Verdict.MISATTRIBUTED in model.verdicts()


@pytest.mark.parametrize("lead", ["Corvane Systems’ terms say", "The terms in letter.txt say"])
def test_a_clause_of_terms(model, lead):
    clause = "We do not sell footage, but we keep it for 90 days."
    model.finding(f"{lead}: “{clause}”", clause)
    assert model.failures() == []


def test_a_clause_of_anothers_terms(model):
    clause = "We do not sell footage, but we keep it for 90 days."
    model.finding(f"Halden Health’s terms say: “{clause}”", clause)
    assert Verdict.FABRICATED in model.verdicts()


def test_a_list_without_its_bullets(model):
    text = "We ask the port:\n\n1. End the contract by May.\n2. Pay the crews that were sent home."
    model.source("ask.txt", text)
    model.finding(
        "The author of ask.txt wrote: “We ask the port: End the contract by May. Pay the crews that were sent "
        "home.”",
        text,
    )
    assert model.failures() == []


def test_a_document_without_a_known_author_is_quoted_by_its_file(model):
    model.finding(f"The file letter.txt reads: “{ASKED}”", ASKED)
    assert model.failures() == []


PAGE = """\
Fair parking

From the Kerbwise Licence Agreement (rev. 4, 2021)

3.2 Purpose. The Operator shall not use Reads to locate a named person."""
CLAUSE = "The Operator shall not use Reads to locate a named person."


@pytest.mark.parametrize(
    ("lead", "stands"),
    [
        ("Clause 3.2 of the Kerbwise Licence Agreement (rev. 4, 2021) reads", True),
        ("Clause 3.1 of the Kerbwise Licence Agreement (rev. 4, 2021) reads", False),
        ("Clause 3.2 of the Kerbwise Charter reads", False),
        ("Eva Lind wrote", False),
    ],
)
def test_a_printed_clause_is_its_agreements(model, lead, stands):
    model.source("page.txt", PAGE)
    model.records[-1] |= {"author": "Eva Lind"}
    model.finding(f"{lead}: “{CLAUSE}”", f"3.2 Purpose. {CLAUSE}")
    assert (model.failures() == []) is stands


MINUTES = """\
Minutes of the meeting of 4 May

4.1 Superintendent Lind said 12 cars had been towed. Refunds of £900 had been paid. Cllr Osei said that was little. \
Nobody had complained. Ms Quist did not accept that. The lorry had been hired."""


@pytest.mark.parametrize(
    ("statement", "cited", "stands"),
    [
        ("Refunds of £900 had been paid, according to Superintendent Lind.", "Refunds of £900 had been paid.", True),
        ("Refunds of £900 had been paid, according to Cllr Osei.", "Refunds of £900 had been paid.", False),
        ("Nobody had complained, according to Superintendent Lind.", "Nobody had complained.", False),
        ("The lorry had been hired, according to Ms Quist.", "The lorry had been hired.", True),
        ("The lorry had been hired, according to Cllr Osei.", "The lorry had been hired.", False),
    ],
)  # fmt: skip
def test_reported_speech_in_minutes_is_its_speakers(model, statement, cited, stands):
    model.source("minutes.txt", MINUTES)
    spoken = [
        "4.1 Superintendent Lind said 12 cars had been towed.",
        "Cllr Osei said that was little.",
        "Ms Quist did not accept that.",
    ]
    model.finding(statement, cited, *spoken)
    assert (model.failures() == []) is stands


NOTED = """\
# Not in our name: an open letter to Ingrid Falk

[We sent this to Ingrid on 2 May. As of tonight 88 of us have signed.]

Dear Ingrid,

Two of us have been told to take the letter down.

In solidarity,

Members of the Plate Reader Team"""


@pytest.mark.parametrize(
    ("lead", "stands"),
    [
        (
            "A note of 9 May 2021 above an open letter to Ingrid Falk by Members of the Plate Reader Team reads",
            True,
        ),
        (
            "A note of 8 May 2021 above an open letter to Ingrid Falk by Members of the Plate Reader Team reads",
            False,
        ),
        ("An open letter to Ingrid Falk by Members of the Plate Reader Team reads", False),
    ],
)
def test_a_note_above_a_letter_is_of_its_day(model, lead, stands):
    model.source("noted.txt", NOTED, "2021-05-09", headline=Span(0, NOTED.index("\n")))
    model.finding(f"{lead}: “As of tonight 88 of us have signed.”", "As of tonight 88 of us have signed.")
    assert (model.failures() == []) is stands


LATER = "Ann Lee conceded on Friday that the pumps had not been tested."
EARLIER = "Tom Reed, of the water board, said that every pump was tested."


@pytest.mark.parametrize(("day", "stands"), [("20 May 2024", True), ("21 May 2024", False)])
def test_what_was_said_later_has_the_day_of_its_own_source(model, day, stands):
    model.source("early.txt", EARLIER, published="2024-05-03")
    model.source("late.txt", LATER.replace(" on Friday", ""), published="2024-05-20")
    told = f"{EARLIER[:-1]} (reported 3 May 2024). {LATER.replace(' on Friday', '')[:-1]} (reported {day})."
    model.finding(told, EARLIER, LATER.replace(" on Friday", ""))
    assert (not model.failures()) == stands
