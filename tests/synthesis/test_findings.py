"""A section is empty only where no statement fits it, and says then what is true of the sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.briefing import Gap
from briefing.synthesis.corroboration import Cluster
from briefing.synthesis.findings import find_findings, relations, strength
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import TOPICS, Steps, brief, steps

DEAL = "Corvane Systems sold cameras to Ohio in a contract. Ohio cancelled a contract for cameras."


def with_fit(made: Steps, section: str, fit: float) -> dict[str, list[str]]:
    found = find_findings(
        made.candidates,
        TOPICS.sections,
        made.labels,
        made.book,
        fits=lambda statement: {section: fit},
    )
    return {key: [item.finding.section or "" for item in group] for key, group in found.items()}


def test_an_empty_section_gets_what_fits_it_nearly_as_well() -> None:
    made = steps(clean_source(DEAL))
    assert len(made.found["sales"]) == 2 and not made.found["records"]
    assert with_fit(made, "records", 0.9) == {"sales": ["sales"], "records": ["records"], "staff": []}


def test_an_empty_section_gets_nothing_that_hardly_fits_it() -> None:
    assert with_fit(steps(clean_source(DEAL)), "records", 0.1)["records"] == []


def test_the_last_finding_of_a_section_stays() -> None:
    made = steps(clean_source("Corvane Systems sold cameras to Ohio in a contract."))
    assert with_fit(made, "records", 0.9)["records"] == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"{DEAL} It was in an email.", "no finding could be drawn"),
        (DEAL, "no source that was read speaks of it"),
    ],
)
def test_an_empty_section_says_whether_the_sources_speak_of_it(text: str, part: str) -> None:
    records = next(section for section in brief([clean_source(text)]).sections if section.id == "records")
    assert records.strength == "none"
    assert part in records.strength_because


def test_what_was_withheld_was_spoken_of() -> None:
    assert "stands by itself" in strength([], 0)[1]


def test_what_a_section_asks_and_leaves_open_is_no_strong_evidence() -> None:
    firm = [item.finding for item in steps(clean_source(DEAL)).all_found()] * 2
    firm = [finding.model_copy(update={"confidence": "moderate", "information": 2}) for finding in firm]
    masked = Gap(id="g-1", reason="what the passage under “Sales” says")
    asked = masked.model_copy(update={"asked": True})
    assert strength(firm, 3, [masked])[0] == "strong"
    assert strength(firm, 3, [masked, asked])[0] == "moderate"
    assert "not all established" in strength(firm, 3, [asked])[1]


def test_who_pays_sells_nothing() -> None:
    made = steps(clean_source("Ohio sold cameras to Corvane Systems in a contract."))
    (item,) = made.all_found()
    assert [relation.act for relation in relations([item])] == ["sell"]
    paid = replace(item, cluster=Cluster((replace(item.best, verb="pay"),)))
    assert relations([paid]) == []


def test_relations_are_between_listed_parties() -> None:
    made = steps(clean_source("Corvane Systems sold cameras to Ohio under a contract."))
    found = [item for group in made.found.values() for item in group]
    whole = relations(found)
    assert whole and relations(found, {whole[0].actor, whole[0].target}) == whole
    assert relations(found, {whole[0].actor}) == []


def test_neither_of_two_is_told_where_both_are_named() -> None:
    lone = "Corvane Systems signed a contract for 96 cameras in May 2024. Neither responded to a request."
    both = (
        "Corvane Systems sold 96 cameras to the Norwick Police Department in May 2024. Neither responded to a "
        "request."
    )

    called = (
        "Corvane Systems makes cameras. In May 2024 the company signed a contract with engineers of Halden Health "
        "for 96 cameras. Neither responded to a request."
    )

    things = "In May 2024 Corvane Systems signed two contracts for 96 cameras. Neither was paid in full."

    assert any("Neither" in each for each in steps(clean_source(things)).statements())
    assert not any("Neither" in each for each in steps(clean_source(lone)).statements())
    assert any("Neither" in each for each in steps(clean_source(called)).statements())
    assert any("Neither" in each for each in steps(clean_source(both)).statements())
