"""Who acts: a section of one party's tells what that party does, whatever stands around it."""

from __future__ import annotations

import pytest

from briefing.extraction.extract import Extraction
from briefing.synthesis.placing import PLACED, Placing
from briefing.templating import load_bundle
from tests.extraction.texts import clean_source, extracted, statement_with

STAFF, SALES = "employee-activism", "lessons-for-sales-teams"
TERMS = "vendor-terms-of-service"
PROTEST = (
    "About 200 employees of Tarn Optics signed a letter to the chief executive, Lena Moss, against its work"
    " for the Harbour Agency. Engineers at Tarn Optics walked out for an hour on Friday."
)
AFTER = (
    "The employees want an answer by Monday. The organisers say that 90 engineers took part in the walkout."
)


def placed(*texts: str) -> tuple[Extraction, Placing]:
    sources = [clean_source(text, name=f"s-{number}") for number, text in enumerate(texts)]
    extraction = extracted(*sources)
    return extraction, Placing(extraction, load_bundle("policy-briefing").topics)


def section(sentence: str) -> str:
    """Where a sentence belongs that stands between what employees do."""
    extraction, placing = placed(f"{PROTEST} {sentence} {AFTER}")
    return placing.section(statement_with(extraction.sources[0], sentence[:40]))[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fourteen shareholders wrote a letter to Lena Moss on Monday about the sales.",
        "The Larch Street Fund, which owns shares in Tarn Optics, signed a petition against the contract.",
        "The Harbour Agency said in a statement that it respects the law.",
        "The agency's director, Omar Fell, said that he would buy Looksee again.",
        "Senator Ida Brandt demanded in a letter that Tarn Optics stop selling Looksee.",
    ],
)
def test_what_others_do_is_not_what_employees_do(sentence: str) -> None:
    assert section(sentence) != STAFF


@pytest.mark.parametrize(
    "sentence",
    [
        "Members of the works council signed a letter to Lena Moss on Monday about the sales.",
        "An account manager who handles public customers said that he had signed a letter too.",
        "Staff demanded in a petition that Tarn Optics stop selling Looksee to the Harbour Agency.",
        "Lena Moss told employees at a meeting that the contract would go on.",
    ],
)
def test_what_employees_do_and_are_told_stays_theirs(sentence: str) -> None:
    assert section(sentence) == STAFF


def test_one_whom_a_source_calls_an_engineer_is_of_the_staff() -> None:
    told = "Ruth Ames refused to sign the report."
    known, placing = placed(f"Ruth Ames, a senior engineer in Derry, works for Tarn Optics. {told}")
    assert placing.section_clues[statement_with(known.sources[0], told)][STAFF]["member"]
    lawyer, placing = placed(f"Ruth Ames, a staff attorney at Open Files, works in Derry. {told}")
    assert not placing.section_clues[statement_with(lawyer.sources[0], told)][STAFF]["member"]


def test_a_letter_of_people_who_work_somewhere_is_the_staffs() -> None:
    opening = "An open letter from people who work at Tarn Optics."
    asks = "We ask that it be switched off. We built it. We were not told. Publish the results."
    extraction, placing = placed(f"{opening} {asks}")
    assert placing.section(statement_with(extraction.sources[0], "Publish"))[0] == STAFF
    report = " ".join(f"The council met for the {number}th time in May." for number in range(4, 24))
    extraction, placing = placed(f"A visit to people who work at Tarn Optics. {asks} {report}")
    last = extraction.sources[0].statements[-1]
    assert not placing.section_clues[last][STAFF]["issuer"]


def test_what_a_party_does_elsewhere_tells_where_it_belongs() -> None:
    told = "The Linden Institute has answered."
    tests = " ".join(
        f"The Linden Institute found in a test that {number} of 50 results were wrong and that the safeguard fails."
        for number in (7, 9, 12)
    )
    extraction, placing = placed(f"Tarn Optics makes Looksee. {told}", f"{tests} Tarn Optics makes Looksee.")
    known = placing.section_clues[statement_with(extraction.sources[0], told)]
    assert known[TERMS]["who does it"] > known[SALES]["who does it"]
    extraction, placing = placed(f"Tarn Optics makes Looksee. {told}")
    unknown = placing.section_clues[statement_with(extraction.sources[0], told)]
    assert unknown[TERMS]["who does it"] == unknown[SALES]["who does it"]


def test_what_fits_two_sections_alike_fits_neither_well() -> None:
    extraction, placing = placed(f"{PROTEST} {AFTER}")
    for statement in extraction.sources[0].statements:
        fits = placing.fits(statement)
        assert sum(fits.values()) <= 1.0
    signed = statement_with(extraction.sources[0], "About 200 employees")
    assert placing.section(signed)[1] >= PLACED
