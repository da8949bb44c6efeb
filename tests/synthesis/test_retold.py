"""Retold: a brief tells nothing twice, and drops nothing that the other finding does not have."""

from __future__ import annotations

import pytest

from briefing.dossier.config import SourceSettings
from briefing.model.briefing import Briefing
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.corroboration import Cluster
from briefing.synthesis.retold import Retold
from briefing.synthesis.witnesses import Witnesses
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import brief, steps

TOLD = (
    "Nurses of Harrow Hospital signed a petition on 4 May 2024 that asks Corvane Systems to remove 96 cameras from "
    "wards in Norwick, and Tom Reed called a meeting on the contract."
)
AGAIN = (
    "In a petition nurses of Harrow Hospital urge Corvane Systems to remove 96 cameras from wards in Norwick."
)


def made_of(*texts: str) -> Briefing:
    """The brief of some sources, each with a paper of its own, a day apart."""
    sources = [clean_source(*text.split("\n\n"), name=f"s-{at}") for at, text in enumerate(texts, 1)]
    settings = [
        SourceSettings(file=f"s-{at}.txt", published=f"2024-05-{at + 5:02}", publisher=f"Paper {at}")
        for at in range(1, len(texts) + 1)
    ]
    return brief(sources, settings)


def told(briefing: Briefing) -> list[str]:
    return [finding.statement for finding in briefing.findings()]


def left_of(*texts: str) -> list[Cluster]:
    """Of the findings that each first sentence of a source makes, what is told after all."""
    made = steps(*(clean_source(text, name=f"s-{at}") for at, text in enumerate(texts, 1)))
    first = {candidate.source: candidate for candidate in reversed(made.candidates)}
    groups = [Cluster((first[source],)) for source in sorted(first)]
    assert len(groups) == len(texts)
    retold = Retold(Witnesses(made.extraction, ()), Corrections(made.extraction))
    while changes := retold.without(groups):
        groups = [new for group in groups if (new := changes.get(id(group), group)) is not None]
    return groups


def test_what_another_finding_tells_whole_is_not_told_again() -> None:
    (group,) = left_of(TOLD, AGAIN)
    assert group.best.source == "s-1"
    assert [each.statement.source for each in group.in_part] == ["s-2"]
    assert len(group.origins) == 1


def test_of_two_that_tell_the_same_the_shorter_stays() -> None:
    longer = AGAIN.replace("a petition", "a long petition").replace("96", "all 96")
    (group,) = left_of(longer, AGAIN)
    assert group.best.source == "s-2"


def test_the_figures_of_what_is_not_told_again_are_the_findings() -> None:
    made = made_of(TOLD, AGAIN)
    assert any(figure.value == 96 for figure in made.figures) == any(
        figure.value == 96 for figure in made_of(AGAIN).figures
    )


@pytest.mark.parametrize(
    "more",
    [
        AGAIN.replace("96", "88"),
        AGAIN.replace("Norwick", "Ohio"),
        AGAIN.replace("urge", "urged, on 9 May 2024,"),
        AGAIN.replace("urge", "refuse to urge"),
        AGAIN.replace("Norwick", "Norwick unless patients agree"),
        AGAIN.replace("wards", "“every one” of the wards"),
        AGAIN.replace("wards", "wards, kitchens, stairs, elevators, lockers and laundries"),
    ],
)
def test_what_says_anything_more_is_told(more: str) -> None:
    assert len(left_of(TOLD, more)) == 2


def test_what_the_other_denies_of_another_matter_is_no_difference() -> None:
    told = TOLD.replace("and Tom Reed called", "and Tom Reed did not announce")
    assert len(left_of(told, AGAIN)) == 1
    assert len(left_of(TOLD.replace("asks", "does not ask"), AGAIN)) == 2


def test_a_fact_is_not_dropped_for_what_somebody_says() -> None:
    plain = "Corvane Systems sold 96 cameras to wards in Norwick after a tender."
    said = f"Ann Cole, a nurse of Harrow Hospital, said that {plain}"
    assert len(left_of(plain, said)) == 2


def test_the_old_number_goes_where_the_right_one_is_told() -> None:
    old = "Ann Cole of Norwick spent 17 days in jail after Corvane Systems sold cameras to the county."
    new = "Ann Cole of Norwick spent nine days in jail after Corvane Systems sold cameras to the county."
    notice = "Correction: An earlier version of this story said that Ann Cole spent 17 days in jail. It was nine days."
    made = made_of(old, f"{new}\n\n{notice}")
    assert told(made) == [new]
    (finding,) = made.findings()
    assert [made.evidence[each].text for each in finding.evidence] == [new]


def test_an_old_number_that_nothing_else_tells_is_marked() -> None:
    old = "Ann Cole of Norwick spent 17 days in jail after Corvane Systems sold cameras to the county."
    notice = "Correction: An earlier version of this story said that Ann Cole spent 17 days in jail. It was nine days."
    (only,) = told(made_of(old, notice))
    assert only.startswith("Paper 1 wrote on 6 May 2024: “Ann Cole of Norwick spent 17 days in jail")
    assert "to the county.” [corrected below] Paper 2" in only
    assert "Paper 2 wrote on 7 May 2024: “Correction:" in only


def test_the_same_two_sentences_of_a_source_are_told_once() -> None:
    text = (
        "At a meeting Hugh Cole told nurses that Corvane Systems sold cameras to Norwick. He denied that the "
        "cameras had been hidden."
    )
    assert len(told(made_of(text))) == 1
