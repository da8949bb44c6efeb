"""Withholding takes an item out everywhere, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.briefing import Briefing
from briefing.synthesis.withhold import item_ids, withhold


def finding(number: int) -> dict[str, Any]:
    return {
        "id": f"f-{number}",
        "statement": f"Statement {number}.",
        "kind": "demand",
        "evidence": [f"e-{number}"],
        "independent_sources": 1,
        "information": 3,
        "confidence": "low",
        "because": "One source.",
    }


@pytest.fixture
def briefing() -> Briefing:
    spans = ("1", "2", "gap", "q", "n", "t", "a", "d1", "d2")
    return Briefing.model_validate(
        {
            "title": "T",
            "template": "policy-briefing",
            "bottom_line": [finding(1)],
            "sections": [
                {
                    "id": "one",
                    "title": "One",
                    "question": "What?",
                    "strength": "thin",
                    "findings": [finding(1), finding(2)],
                    "gaps": [{"id": "g-1", "reason": "Masked.", "evidence": ["e-gap"]}],
                }
            ],
            "quotations": [
                {"id": "q-1", "speaker": "A", "text": "Stop", "verbatim": True, "evidence": ["e-q"]}
            ],
            "figures": [
                {
                    "id": "n-1",
                    "value": 2,
                    "what": "engineers",
                    "qualifier": "exact",
                    "display": "2",
                    "evidence": ["e-n"],
                }
            ],
            "timeline": [
                {"id": "t-1", "date": "2024", "precision": "year", "what": "X", "evidence": ["e-t"]}
            ],
            "actors": [{"id": "a-1", "name": "Veridian", "kind": "organisation", "evidence": ["e-a", "e-2"]}],
            "disputes": [
                {
                    "id": "d-1",
                    "about": "Accuracy",
                    "positions": [
                        {"statement": "Good.", "holder": "Veridian", "evidence": ["e-d1"]},
                        {"statement": "Bad.", "holder": "Staff", "evidence": ["e-d2"]},
                    ],
                }
            ],
            "relations": [
                {"actor": "a-1", "act": "demand", "target": "a-2", "finding": "f-1"},
                {"actor": "a-3", "act": "demand", "target": "a-2", "finding": "f-2"},
            ],
            "evidence": {f"e-{name}": {"source": "s-1", "start": 0, "end": 1, "text": "x"} for name in spans},
        }
    )


def test_a_finding_goes_everywhere_with_its_relation_and_evidence(briefing: Briefing) -> None:
    left = withhold(briefing, {"f-1"})
    assert left.bottom_line == []
    assert [each.id for each in left.findings()] == ["f-2"]
    assert [relation.finding for relation in left.relations] == ["f-2"]
    assert set(briefing.evidence) - set(left.evidence) == {"e-1"}


def test_evidence_that_something_else_cites_stays(briefing: Briefing) -> None:
    assert "e-2" in withhold(briefing, {"f-2"}).evidence


@pytest.mark.parametrize(
    ("item", "gone"),
    [
        ("g-1", {"e-gap"}),
        ("q-1", {"e-q"}),
        ("n-1", {"e-n"}),
        ("t-1", {"e-t"}),
        ("a-1", {"e-a"}),
        ("d-1", {"e-d1", "e-d2"}),
    ],
)
def test_every_kind_of_item_can_go(item: str, gone: set[str], briefing: Briefing) -> None:
    left = withhold(briefing, {item})
    assert item_ids(briefing) - item_ids(left) == {item}
    assert set(briefing.evidence) - set(left.evidence) == gone


def test_an_actor_takes_its_relations_along(briefing: Briefing) -> None:
    assert [relation.actor for relation in withhold(briefing, {"a-1"}).relations] == ["a-3"]


def test_nothing_else_changes(briefing: Briefing) -> None:
    assert withhold(briefing, set()) == briefing
    assert withhold(briefing, {"s-1", "e-q", "unknown"}) == briefing


@pytest.mark.parametrize(
    ("publisher", "origins"), [("The Courier", "1 independent origin"), (None, "2 independent")]
)
def test_what_is_left_of_one_publisher_is_of_one_origin(
    publisher: str | None, origins: str, briefing: Briefing
) -> None:
    pages = [{"id": f"s-{n}", "file": f"{n}.txt", "sha256": "", "publisher": publisher} for n in ("1", "2")]
    sources = Briefing.model_validate({**briefing.model_dump(), "sources": pages}).sources
    (section,) = briefing.sections
    three = [
        section.findings[0].model_copy(update={"id": f"f-{n}", "evidence": [f"e-{n}"]})
        for n in ("1", "2", "n")
    ]
    evidence = {
        **briefing.evidence,
        "e-2": briefing.evidence["e-2"].model_copy(update={"source": "s-2"}),
    }
    whole = briefing.model_copy(
        update={
            "sources": sources,
            "sections": [section.model_copy(update={"findings": three})],
            "evidence": evidence,
        }
    )
    (left,) = withhold(whole, ["f-n"]).sections
    assert origins in left.strength_because
