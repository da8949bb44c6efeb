"""What a source without a day tells, and another one, known to have been written later, overtakes."""

from __future__ import annotations

import pytest

from briefing.dossier.config import SourceSettings
from briefing.extraction.extract import Extraction, SourceFacts
from briefing.model.briefing import Briefing
from briefing.synthesis.overtaken import Overtaken
from tests.extraction.texts import clean_source, extracted, statement_with
from tests.synthesis.dossiers import brief

WIRE = "PORT ELLIS, June 20 (Continental Wire) – Riders of Norwick asked Lanternway to stop selling cameras."
FEW = "More than 100 Lanternway employees have signed an internal letter, according to two people who saw it."
MANY = "The essay, published on Pressbench, says that 450 employees signed a letter to CEO Ana Bell."
BELL = "Ana Bell, 51, the chief executive of Lanternway, said that she sells cameras. Lanternway has its office in Ohio."
THEN = "Back in June, riders asked Lanternway to stop selling cameras."
TRIAL = "Tom Okafor defended the trial of Lanternway in Norwick, which runs to June 30."
LAPSED = "In July Norwick bought 12 buses."
WITHHELD = "The Norwick Police Department is still withholding 214 pages of records about Lanternway cameras."
RELEASED = (
    "A court told the Norwick Police Department to release 131 of the 214 pages of records about Lanternway "
    "that it had withheld."
)
KNOWN = "The Norwick Police Department published 340 pages of records about Lanternway cameras."


def dossier(*texts: str, published: str | None = None) -> Extraction:
    """Sources s-1, s-2, …, of which the first may have its day."""
    return extracted(
        *(clean_source(*text.split("\n\n"), name=f"s-{n}") for n, text in enumerate(texts, 1)),
        s_1=SourceFacts(published=published),
    )


def is_over(found: Extraction, words: str) -> bool:
    """Whether the one statement that has the words is over."""
    made = Overtaken(found)
    (over,) = [
        made.is_over(each)
        for source in found.sources
        for each in source.statements
        if words in each.span.slice(source.source.source.text)
    ]
    return over


@pytest.mark.parametrize(
    ("few", "later", "over"),
    [
        (f"{WIRE}\n\n{BELL}\n\n{FEW}", f"{BELL}\n\n{THEN} {MANY}", True),
        # Nobody knows which came first.
        (f"{BELL}\n\n{FEW}", f"{BELL}\n\n{MANY}", False),
        # The higher count is of an earlier source, and so of another letter or wrong.
        (f"{BELL}\n\n{THEN} {FEW}", f"{WIRE}\n\n{BELL}\n\n{MANY}", False),
        # Those are of another company.
        (f"{WIRE}\n\n{BELL}\n\n{FEW}", f"{THEN} {MANY.replace('450', '450 Corvane Systems')}", False),
        (f"{WIRE}\n\n{BELL}\n\n{FEW.replace('Lanternway', 'of its')}", f"{BELL}\n\n{THEN} {MANY}", False),
    ],
)
def test_a_count_of_signers_that_a_later_source_raises(few: str, later: str, over: bool) -> None:
    assert is_over(dossier(few, later), "More than 100") is over


def test_a_day_to_come_that_had_come_for_another_source() -> None:
    assert is_over(dossier(KNOWN, TRIAL, LAPSED, published="2023-05-24"), "runs to")
    assert not is_over(dossier(KNOWN, TRIAL, published="2023-05-24"), "runs to")
    before = LAPSED.replace("July", "May")
    assert not is_over(dossier(KNOWN, TRIAL, before, published="2023-05-24"), "runs to")


def test_a_state_whose_number_a_later_source_tells_of_again() -> None:
    assert is_over(dossier(f"{WIRE}\n\n{WITHHELD}", f"{THEN} {RELEASED}"), "still withholding")
    assert not is_over(dossier(WITHHELD, RELEASED), "still withholding")


def test_a_dated_source_is_old_where_an_undated_one_tells_of_a_later_month() -> None:
    def as_of(other: str) -> str:
        found = dossier(KNOWN, other, published="2023-05-24")
        return Overtaken(found).as_of(statement_with(found.sources[0], "340 pages"), KNOWN)

    assert as_of(LAPSED) == KNOWN[:-1] + " (reported 24 May 2023)."
    assert as_of(LAPSED.replace("July", "May")) == KNOWN


def told(*texts: str) -> Briefing:
    """The briefing of sources of which the first has its day."""
    return brief(
        [clean_source(*text.split("\n\n"), name=f"s-{n}") for n, text in enumerate(texts, 1)],
        [SourceSettings(file="s-1.txt", published="2023-05-24")],
    )


@pytest.mark.parametrize(("month", "is_told"), [("May", True), ("July", False)])
def test_what_leans_on_an_overtaken_sentence_is_not_told(month: str, is_told: bool) -> None:
    trial = f"{TRIAL} It covers six cameras that Lanternway sold to Norwick under a contract."
    made = told(KNOWN, f"{BELL}\n\n{trial}", LAPSED.replace("July", month))
    statements = [finding.statement for section in made.sections for finding in section.findings]
    assert any("six cameras" in each for each in statements) is is_told


@pytest.mark.parametrize(("known", "is_told"), [(BELL, True), (f"{WIRE}\n\n{BELL}", False)])
def test_an_overtaken_count_is_no_key_figure(known: str, is_told: bool) -> None:
    made = told(KNOWN, f"{known}\n\n{FEW}", f"{BELL}\n\n{THEN} {MANY}")
    assert any(figure.value == 100 for figure in made.figures) is is_told
