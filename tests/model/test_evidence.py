"""Spans are half-open ranges of code points, and evidence is as long as its span."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from briefing.model.briefing import Briefing, Finding, FindingKind, Section
from briefing.model.evidence import Evidence, Span
from briefing.model.sources import Condition, ConditionKind, Source

TEXT = "The 🛰️ saw “Norwick”."


@pytest.mark.parametrize("words", ["The", "🛰️", "“Norwick”.", TEXT])
def test_a_span_counts_code_points(words: str) -> None:
    start = TEXT.index(words)
    assert Span(start, start + len(words)).slice(TEXT) == words


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        (Span(2, 8), Span(2, 8), True, True),
        (Span(2, 8), Span(3, 7), True, True),
        (Span(3, 7), Span(2, 8), False, True),
        (Span(2, 8), Span(7, 9), False, True),
        (Span(2, 8), Span(8, 9), False, False),
        (Span(2, 8), Span(0, 2), False, False),
    ],
)
def test_how_spans_lie(one: Span, other: Span, contains: bool, overlaps: bool) -> None:
    assert one.contains(other) is contains
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps


def test_spans_sort_by_where_they_start() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(5, 6)]


def test_evidence_knows_its_span() -> None:
    assert Evidence(source="s-1", start=4, end=7, text="Saw").span == Span(4, 7)


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 3, "Sa"), (0, 3, "Saws"), (0, 0, ""), (-1, 2, "Saw"), (5, 2, "Saw")]
)
def test_evidence_is_as_long_as_its_span(start: int, end: int, text: str) -> None:
    with pytest.raises(ValidationError):
        Evidence(source="s-1", start=start, end=end, text=text)


def test_records_are_closed_and_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Evidence.model_validate({"source": "s-1", "start": 0, "end": 1, "text": "S", "page": 3})
    record = Evidence(source="s-1", start=0, end=1, text="S")
    with pytest.raises(ValidationError):
        record.text = "T"


def _finding(name: str, *evidence: str) -> Finding:
    return Finding(
        id=name,
        statement="It sold.",
        kind=FindingKind.DEAL,
        evidence=list(evidence),
        independent_sources=1,
        information=3,
        confidence="low",
        because="one origin",
    )


def test_a_finding_cites_something() -> None:
    with pytest.raises(ValidationError):
        _finding("f-1")
    assert _finding("f-1", "e-1").evidence == ["e-1"]


def test_a_briefing_finds_its_findings_and_sources() -> None:
    sections = [
        Section(id=name, title=name, question="?", strength="thin", findings=[_finding(f"f-{name}", "e-1")])
        for name in ("a", "b")
    ]
    source = Source(id="s-1", file="a.txt", sha256="0" * 64)
    briefing = Briefing(title="A matter", template="own", sections=sections, sources=[source])
    assert [finding.id for finding in briefing.findings()] == ["f-a", "f-b"]
    assert briefing.source("s-1") is source
    with pytest.raises(KeyError):
        briefing.source("s-2")


def test_a_briefing_survives_its_json() -> None:
    evidence = {"e-1": Evidence(source="s-1", start=4, end=6, text=TEXT[4:6])}
    briefing = Briefing(title=TEXT, template="own", evidence=evidence)
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing


def test_a_source_knows_its_condition_and_its_name() -> None:
    masked = Condition(kind=ConditionKind.MASKED, detail="Masked.", share=0.5)
    source = Source(id="s-1", file="a.txt", sha256="0" * 64, conditions=[masked])
    assert source.has(ConditionKind.MASKED)
    assert not source.has(ConditionKind.DUPLICATE)
    assert source.label == "a.txt"
    assert source.model_copy(update={"title": "What the e-mails show"}).label == "“What the e-mails show”"
    long = "What the e-mails about the cameras show and hide"
    assert source.model_copy(update={"title": long}).label == "“What the e-mails about the cameras …”"
    assert source.model_copy(update={"publisher": "Evening Courier"}).label == "Evening Courier"


@pytest.mark.parametrize("share", [-0.1, 1.1])
def test_a_share_is_a_fraction(share: float) -> None:
    with pytest.raises(ValidationError):
        Condition(kind=ConditionKind.MASKED, detail="Masked.", share=share)
