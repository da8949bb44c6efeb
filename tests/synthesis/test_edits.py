"""Edits change what they name, cite what they add, and say why they could not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import TypeAdapter

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.dossier.config import Edit
from briefing.model.briefing import Briefing
from briefing.model.evidence import Span
from briefing.reading.source_text import SourceText
from briefing.synthesis.edits import Edited, apply_edits

STORY = (
    "The council cancelled the pilot.\nIt gave no\nreason for it, ******* said. “We can’t – yet,” it said."
)
MENU = "Home | News | Puzzles"
TEXT = f"{MENU}\n\n{STORY}"
Apply = Callable[..., Edited]


def _source(*, altered: bool = False) -> CleanSource:
    start = TEXT.index(STORY)
    mask = TEXT.index("*******")
    passages = (
        Passage(Span(0, len(MENU)), PassageKind.FURNITURE),
        Passage(Span(start, len(TEXT)), PassageKind.BODY, masks=(Span(mask, mask + 7),)),
    )
    text = SourceText(id="s-1", file="a.txt", sha256="0" * 64, text=TEXT, encoding="utf-8")
    return CleanSource(text, passages, (), machine_altered=altered)


def _finding(name: str, section: str) -> dict[str, Any]:
    return {
        "id": name,
        "statement": f"Statement of {name}.",
        "kind": "demand",
        "section": section,
        "evidence": [f"e-{name}"],
        "independent_sources": 1,
        "information": 3,
        "confidence": "low",
        "because": "one origin",
    }


@pytest.fixture
def briefing() -> Briefing:
    names = ("f-a", "f-b", "f-c")
    return Briefing.model_validate(
        {
            "title": "Pilot",
            "template": "own",
            "bottom_line": [_finding("f-a", "one")],
            "sections": [
                {
                    "id": "one",
                    "title": "One",
                    "question": "What?",
                    "strength": "moderate",
                    "findings": [_finding(name, "one") for name in names],
                },
                {"id": "two", "title": "Two", "question": "Why?", "strength": "none"},
            ],
            "gaps": [{"id": "g-1", "reason": "Masked."}],
            "sources": [{"id": "s-1", "file": "a.txt", "sha256": "0" * 64}],
            "evidence": {
                f"e-{name}": {"source": "s-1", "start": 23, "end": 26, "text": "The"} for name in names
            },
            "method": ["A rule."],
        }
    )


@pytest.fixture
def apply(briefing: Briefing) -> Apply:
    def call(*edits: dict[str, Any], altered: bool = False, without: dict[int, str] | None = None) -> Edited:
        parsed = TypeAdapter(list[Edit]).validate_python(edits)
        return apply_edits(briefing, parsed, {"s-1": _source(altered=altered)}, without)

    return call


def ids(edited: Edited, section: int = 0) -> list[str]:
    return [finding.id for finding in edited.briefing.sections[section].findings]


def addition(**changes: str) -> dict[str, Any]:
    said = {"section": "two", "statement": "The council cancelled the pilot.", "source": "a.txt"}
    return {"add": {**said, "quote": "cancelled the pilot", **changes}}


def test_no_edits_change_nothing(apply: Apply, briefing: Briefing) -> None:
    assert apply() == Edited(briefing)


def test_drop_takes_an_item_and_its_evidence(apply: Apply) -> None:
    edited = apply({"drop": "f-a"}, {"drop": "g-1"})
    assert ids(edited) == ["f-b", "f-c"]
    assert edited.briefing.bottom_line == [] and edited.briefing.gaps == []
    assert "e-f-a" not in edited.briefing.evidence


def test_a_section_without_its_findings_claims_no_evidence(apply: Apply) -> None:
    section = apply(*({"drop": name} for name in ("f-a", "f-b", "f-c"))).briefing.sections[0]
    assert section.strength == "none" and "owner" in section.strength_because


def test_reword_keeps_id_and_evidence_and_shows_whose_words_they_are(apply: Apply) -> None:
    edited = apply({"reword": "f-a", "statement": "In other words."})
    for finding in (edited.briefing.bottom_line[0], edited.briefing.sections[0].findings[0]):
        assert (finding.id, finding.statement, finding.from_edit) == ("f-a", "In other words.", True)
        assert finding.evidence == ["e-f-a"]
    assert edited.worded == {"f-a": 0}


def test_pins_come_first_in_their_order(apply: Apply) -> None:
    edited = apply({"pin": "f-c"}, {"pin": "f-b"})
    assert ids(edited) == ["f-c", "f-b", "f-a"]
    assert [finding.id for finding in edited.briefing.bottom_line] == ["f-c", "f-b", "f-a"]


def test_a_pin_takes_the_new_words(apply: Apply) -> None:
    edited = apply({"pin": "f-b"}, {"reword": "f-b", "statement": "Anew."})
    assert edited.briefing.bottom_line[0].statement == "Anew."


def test_add_cites_the_words_where_they_stand(apply: Apply) -> None:
    edited = apply(addition(kind="outcome"))
    (finding,) = edited.briefing.sections[1].findings
    (evidence,) = (edited.briefing.evidence[each] for each in finding.evidence)
    assert evidence.text == "cancelled the pilot" == TEXT[evidence.start : evidence.end]
    assert (finding.kind, finding.confidence, finding.from_edit) == ("outcome", "low", True)
    assert edited.worded == {finding.id: 0}
    assert edited.briefing.sections[1].strength == "thin"


def test_a_quote_may_be_folded_as_yaml_folds_it(apply: Apply) -> None:
    edited = apply(addition(quote="It gave no reason for it"))
    (finding,) = edited.briefing.sections[1].findings
    assert edited.briefing.evidence[finding.evidence[0]].text == "It gave no\nreason for it"


def test_quotation_marks_and_dashes_may_have_another_shape(apply: Apply) -> None:
    edited = apply(addition(quote='"We can\'t - yet," it said'))
    (finding,) = edited.briefing.sections[1].findings
    assert edited.briefing.evidence[finding.evidence[0]].text == "“We can’t – yet,” it said"


def test_the_id_of_an_addition_is_stable(apply: Apply) -> None:
    assert ids(apply(addition()), 1) == ids(apply({"drop": "g-1"}, addition()), 1)


def test_machine_altered_copy_stays_marked(apply: Apply) -> None:
    (finding,) = apply(addition(), altered=True).briefing.sections[1].findings
    assert finding.information == 6 and finding.caution


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"drop": "f-gone"}, "no “f-gone” any more"),
        ({"reword": "f-gone", "statement": "X."}, "no finding “f-gone” any more"),
        ({"pin": "f-gone"}, "no finding “f-gone” any more"),
        ({"pin": "g-1"}, "is no finding"),
        (addition(section="three"), "no section “three”; it has one, two"),
        (addition(source="b.txt"), "was not read"),
        (addition(quote="cancelled the contract"), "word for word"),
        (addition(quote="Home | News"), "left out of the article"),
        (addition(quote="for it, ******* said"), "masks"),
    ],
)
def test_an_edit_that_cannot_be_applied_says_why(
    edit: dict[str, Any], why: str, apply: Apply, briefing: Briefing
) -> None:
    edited = apply(edit)
    assert edited.briefing == briefing
    (unapplied,) = edited.unapplied
    assert why in unapplied.why and unapplied.index == 0


def test_the_same_addition_twice_is_one(apply: Apply) -> None:
    edited = apply(addition(), addition())
    assert len(ids(edited, 1)) == 1
    assert [each.index for each in edited.unapplied] == [1]


def test_a_refused_edit_leaves_the_sources_words(apply: Apply) -> None:
    edited = apply({"reword": "f-a", "statement": "No."}, {"pin": "f-b"}, without={0: "unsupported name"})
    assert ids(edited) == ["f-b", "f-a", "f-c"]
    assert not any(finding.from_edit for finding in edited.briefing.findings())
    assert edited.unapplied[0].why == "unsupported name"


def test_the_method_note_tells_of_the_edits(apply: Apply) -> None:
    method = apply({"drop": "f-a"}, {"drop": "f-b"}, {"pin": "f-c"}, {"pin": "f-gone"}).briefing.method
    assert method == [
        "A rule.",
        "The dossier’s owner edited the briefing: 2 items left out, 1 item put first.",
    ]
