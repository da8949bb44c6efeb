"""The bottom line: the few findings that answer what was demanded, answered, disclosed and decided."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.briefing import Finding, FindingKind
from briefing.synthesis.bottom_line import FEWEST, LONGEST, MOST, bottom_line
from briefing.synthesis.corroboration import Cluster
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import steps

DEMAND = "Engineers at Corvane Systems demanded an end to the sale of cameras."
POSITION = "Corvane Systems defended the contract with Norwick in June 2024."
DISCLOSURE = "The Norwick Police Department released records about an audit."
DEAL = "Ohio bought 96 cameras from Corvane Systems in May 2023."
CRITICISM = "Tom Okafor criticised a camera that Veridian Systems makes."


def lines(*texts: str) -> list[Finding]:
    sources = [clean_source(text, name=f"s-{number}") for number, text in enumerate(texts, 1)]
    return bottom_line(steps(*sources).found)


def test_one_finding_a_question_in_their_order() -> None:
    found = lines(f"{DEAL} {CRITICISM} {DISCLOSURE} {POSITION} {DEMAND}")
    assert [finding.kind for finding in found] == [
        FindingKind.DEMAND,
        FindingKind.POSITION,
        FindingKind.DISCLOSURE,
        FindingKind.DEAL,
    ]


def test_few_and_none_twice() -> None:
    text = f"{DEAL} {CRITICISM} {DISCLOSURE} {POSITION} {DEMAND}"
    found = lines(text, text, f"{text} Ohio bought 12 cars from Veridian Systems. Norwick sold a customer.")
    assert FEWEST <= len(found) <= MOST
    assert len({finding.id for finding in found}) == len(found)
    assert len({finding.statement for finding in found}) == len(found)


def test_what_says_the_same_is_not_said_twice() -> None:
    found = lines(
        "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024. “Corvane Systems "
        "sold 96 cameras to the Norwick Police Department in May 2024,” said Anna Lindqvist, a nurse."
    )
    assert len(found) == 1


def test_filled_up_from_the_rest() -> None:
    assert [finding.kind for finding in lines(f"{CRITICISM} {DEAL}")] == [
        FindingKind.DEAL,
        FindingKind.CRITICISM,
    ]


def test_every_line_is_a_finding_of_a_section() -> None:
    made = steps(clean_source(f"{DEAL} {DISCLOSURE} {POSITION} {DEMAND}"))
    ids = {item.finding.id for item in made.all_found()}
    assert {finding.id for finding in bottom_line(made.found)} <= ids


def test_none_from_machine_altered_copy() -> None:
    altered = "Tom Okafor criticised Corvane Systems over the contract with Norwick."
    made = steps(clean_source(DEAL), clean_source(altered, name="s-2", altered=True))
    assert any(item.finding.information == 6 for item in made.all_found())
    assert all(finding.information != 6 for finding in bottom_line(made.found))


def test_none_that_cannot_be_read_at_a_glance() -> None:
    towns = ", ".join(f"the town of Norwick number {number}" for number in range(8))
    made = steps(clean_source(f"Corvane Systems sold cameras to {towns} and Ohio. {POSITION} {DEMAND}"))
    long = [item.finding.id for item in made.all_found() if len(item.finding.statement.split()) > LONGEST]
    assert len(long) == 1
    assert long[0] not in {finding.id for finding in bottom_line(made.found)}


def test_nothing_from_nothing() -> None:
    assert bottom_line({"sales": []}) == []


def test_a_clause_is_never_the_news() -> None:
    clause = "Corvane Systems shall sell 96 cameras to Ohio under the contract."
    assert steps(clean_source(clause)).statements() == [clause]
    assert lines(clause) == []


def test_the_main_news_comes_first() -> None:
    texts = f"{DEAL} {DISCLOSURE} {DEMAND}"
    found = steps(clean_source(texts)).found
    told = {
        key: [
            replace(item, cluster=Cluster((replace(item.best, prominence=2.0),)))
            if item.finding.statement == DEAL
            else item
            for item in group
        ]
        for key, group in found.items()
    }
    assert bottom_line(told)[0].statement == DEAL
    assert bottom_line(found)[0].statement != DEAL


def test_what_a_company_is_is_no_news() -> None:
    (item,) = steps(clean_source(DEAL)).all_found()
    background = "Corvane Systems is based in Norwick and sold 96 cameras to Ohio."
    told = replace(item, finding=item.finding.model_copy(update={"statement": background}))
    assert bottom_line({"sales": [item]}) == [item.finding]
    assert bottom_line({"sales": [told]}) == []
