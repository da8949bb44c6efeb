"""The words around a mask are told as what they are: a list, with the share, and nothing between."""

from __future__ import annotations

import pytest

from briefing.cleaning.passages import CleanSource, PassageKind
from briefing.model.briefing import Briefing, Finding
from briefing.model.sources import Condition, ConditionKind
from briefing.verification.check import check
from tests.extraction.texts import clean_source
from tests.synthesis.dossiers import brief

MASKED = (
    "The records, released to Corvane Systems in May, *** *** a contract for cameras in Ohio *** *** "
    "offering a “quiet trial” of cameras *** ***."
)


def source(words: str = MASKED, heading: str = "What FOIA showed") -> CleanSource:
    condition = Condition(kind=ConditionKind.MASKED, detail="Masked.", share=0.4, of="the file")
    told = "Corvane Systems sold 96 cameras to Ohio in a contract."
    return clean_source(told, (PassageKind.HEADING, heading), words, conditions=[condition])


def fragments(briefing: Briefing) -> list[Finding]:
    return [finding for finding in briefing.findings() if finding.statement.startswith("Legible around")]


def test_the_legible_words_in_order_with_the_share() -> None:
    (finding,) = fragments(brief([source()]))
    assert finding.statement == (
        "Legible around the mask in s-1.txt (40 % masked): “The records, released to Corvane Systems in May”, "
        "“a contract for cameras in Ohio”, “offering a ‘quiet trial’ of cameras”."
    )
    assert finding.section == "records"
    assert finding.confidence == "low"
    assert finding.caution is not None


def test_it_stands_in_the_check() -> None:
    masked = source()
    assert check(brief([masked]), {masked.source.id: masked}) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("40 %", "30 %"),
        ("in Ohio”", "in Ohio and Norwick”"),
        ("”, “a contract", " a contract"),
        ("Legible around the mask", "Corvane Systems sold"),
        ("s-1.txt", "s-2.txt"),
    ],
)
def test_anything_but_the_list_of_its_evidence_fails(old: str, new: str) -> None:
    masked = source()
    briefing = brief([masked])
    sections = [
        section.model_copy(
            update={
                "findings": [
                    f.model_copy(update={"statement": f.statement.replace(old, new)})
                    for f in section.findings
                    if f.statement.startswith("Legible")
                ]
            }
        )
        for section in briefing.sections
    ]
    changed = briefing.model_copy(update={"sections": sections, "bottom_line": []})
    assert fragments(briefing)
    assert check(changed, {masked.source.id: masked})


@pytest.mark.parametrize(
    "words",
    ["*** *** *** released records *** ***.", "The records are long, very long *** and *** so on and so on."],
)
def test_too_little_or_nobody_is_no_finding(words: str) -> None:
    assert fragments(brief([source(words)])) == []


def test_what_another_source_has_in_clear_is_not_told_around_a_mask() -> None:
    clear = (
        "The records, released to Corvane Systems in May, showed cameras that nobody in Ohio had asked for."
    )
    assert len(fragments(brief([source()]))) == 1
    assert fragments(brief([source(), clean_source(clear, name="s-2")])) == []
