"""Records of the block tree are made, compared, copied and protected as frozen dataclasses are."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from briefing.document.blocks import Document, Heading, Paragraph, Text

WORDS = (Text("a"),)


def test_fields_by_place_by_name_and_by_default() -> None:
    assert Paragraph(WORDS, "small") == Paragraph(children=WORDS, role="small")
    assert Paragraph(WORDS).role == "body"
    one, other = Document("t", ()), Document("t", ())
    assert one.notes == {}
    assert one.notes is not other.notes


@pytest.mark.parametrize(
    ("values", "named", "told"),
    [
        ((), {}, "needs children"),
        ((WORDS,), {"rôle": "small"}, "no field rôle"),
        ((WORDS, "small", "more"), {}, "2 fields, not 3"),
        ((WORDS,), {"children": ()}, "given twice"),
    ],
)
def test_what_does_not_fit_is_refused(
    values: tuple[object, ...], named: dict[str, object], told: str
) -> None:
    with pytest.raises(TypeError, match=told):
        Paragraph(*values, **named)  # type: ignore[arg-type]


def test_equal_within_a_class_only() -> None:
    assert Paragraph(WORDS) == Paragraph(WORDS)
    assert hash(Paragraph(WORDS)) == hash(Paragraph(WORDS))
    assert Paragraph(WORDS) != Heading(1, WORDS)
    assert repr(Text("a")) == "Text(text='a')"


def test_never_changed() -> None:
    text = Text("a")
    with pytest.raises(FrozenInstanceError):
        text.text = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del text.text
    assert not hasattr(text, "__dict__")


def test_copied_and_taken_apart_as_dataclasses() -> None:
    paragraph = Paragraph(WORDS, "small")
    assert pickle.loads(pickle.dumps(paragraph)) == copy.deepcopy(paragraph) == paragraph
    assert replace(paragraph, role="body") == Paragraph(WORDS)
    assert [field.name for field in fields(paragraph)] == ["children", "role"]
