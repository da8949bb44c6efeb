"""The difference between two briefings: each change once, under its right name."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.briefing import Briefing
from briefing.model.difference import Difference, Item
from briefing.synthesis.difference import difference

WORDS = {
    "f-letter": "More than 200 engineers signed a letter to the company.",
    "f-terms": "The company says that its terms forbid tracking.",
}


def finding(name: str, statement: str, **changes: Any) -> dict[str, Any]:
    graded = {"independent_sources": 1, "information": 3, "confidence": "low", "because": "one origin"}
    return {
        "id": name,
        "statement": statement,
        "kind": "demand",
        "evidence": [f"e-{name}"],
        **graded,
        **changes,
    }


def briefing(*findings: dict[str, Any], strength: str = "thin", **items: Any) -> Briefing:
    return Briefing.model_validate(
        {
            "title": "Cameras",
            "date": "2024-05-20",
            "template": "own",
            "sections": [
                {
                    "id": "one",
                    "title": "One",
                    "question": "What?",
                    "strength": strength,
                    "findings": findings,
                }
            ],
            "evidence": {
                each["evidence"][0]: {
                    "source": "s-1",
                    "start": 0,
                    "end": len(each.get("words", each["statement"])),
                    "text": each.get("words", each["statement"]),
                }
                for each in findings
            },
            **items,
        }
    )


LETTER, TERMS = (finding(name, words) for name, words in WORDS.items())


def test_the_same_is_no_change() -> None:
    assert difference(briefing(LETTER, TERMS), briefing(TERMS, LETTER)) == Difference(since="2024-05-20")
    assert difference(briefing(), briefing()).is_empty


def test_new_and_gone() -> None:
    found = difference(briefing(LETTER), briefing(TERMS))
    assert [item.text for item in found.new] == [WORDS["f-terms"]]
    assert found.new[0].section == "One" and found.new[0].evidence == ["e-f-terms"]
    assert [item.text for item in found.gone] == [WORDS["f-letter"]]
    assert not (found.stronger or found.weaker or found.reworded)


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"confidence": "high"}, "confidence low → high"),
        ({"independent_sources": 3}, "independent sources 1 → 3"),
        ({"information": 1}, "information 3 → 1"),
        (
            {"confidence": "moderate", "independent_sources": 2, "information": 1},
            "confidence low → moderate, independent sources 1 → 2, information 3 → 1",
        ),
    ],
)
def test_stronger_one_way_is_weaker_the_other(changes: dict[str, Any], because: str) -> None:
    before, after = briefing(LETTER), briefing({**LETTER, **changes})
    (shift,) = difference(before, after).stronger
    assert (shift.text, shift.because) == (WORDS["f-letter"], because)
    (back,) = difference(after, before).weaker
    assert not difference(after, before).stronger and back.id == shift.id


def test_a_section_moves_with_its_evidence() -> None:
    (shift,) = difference(briefing(LETTER), briefing(LETTER, strength="strong")).stronger
    assert (shift.kind, shift.text, shift.because) == ("section", "One", "evidence thin → strong")


def test_other_words_for_the_same_are_a_rewording() -> None:
    """Under another id, since ids are made from the words; and its grade is compared as well."""
    words = "More than 200 engineers at the company signed a letter to it."
    reworded = finding("f-new", words, confidence="moderate")
    for new in (
        briefing(reworded),
        briefing({**reworded, "statement": WORDS["f-letter"].replace("More than", "Over")}),
    ):
        found = difference(briefing(LETTER), _on_same_words(new))
        assert not found.new and not found.gone
        assert found.reworded[0].before == WORDS["f-letter"] and found.stronger[0].id == "f-new"


def _on_same_words(new: Briefing) -> Briefing:
    evidence = new.evidence["e-f-new"]
    text = WORDS["f-letter"]
    moved = evidence.model_copy(update={"text": text, "end": len(text)})
    return new.model_copy(update={"evidence": {"e-f-new": moved}})


def test_two_findings_on_one_sentence_stay_two() -> None:
    other = finding("f-new", "The company has not answered.")
    found = difference(briefing(LETTER), _on_same_words(briefing(other)))
    assert len(found.new) == len(found.gone) == 1


def test_everything_else_is_told_in_words() -> None:
    cited = {"evidence": ["e-f-letter"]}
    items = {
        "quotations": [
            {"id": "q-1", "speaker": "Ana", "text": "Stop", "verbatim": True, "section": "one", **cited}
        ],
        "figures": [
            {
                "id": "n-1",
                "value": 2,
                "what": "vans",
                "qualifier": "exact",
                "display": "two",
                **cited,
            }
        ],
        "timeline": [{"id": "t-1", "date": "2024", "precision": "year", "what": "A vote", **cited}],
        "disputes": [
            {
                "id": "d-1",
                "about": "Accuracy",
                "positions": [
                    {"statement": "Good.", "holder": "A", **cited},
                    {"statement": "Bad.", "holder": "B", **cited},
                ],
            }
        ],
        "gaps": [{"id": "g-1", "reason": "the price"}],
        "sources": [{"id": "s-1", "file": "a.txt", "sha256": "0"}],
    }
    found = difference(briefing(LETTER), briefing(LETTER, **items))
    assert {item.kind: item.text for item in found.new} == {
        "quotation": "Ana: “Stop”",
        "figure": "two vans",
        "event": "2024: A vote",
        "dispute": "Accuracy",
        "gap": "the price",
        "source": "a.txt",
    }
    assert found.gone == []
    back = difference(briefing(LETTER, **items), briefing(LETTER))
    assert [Item.model_validate(item) for item in back.gone] == found.new
