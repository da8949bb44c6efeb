"""Words of a source mean nothing to a template, whatever they contain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document.blocks import Picture, Text
from briefing.templating import Bundle, load_bundle, render_document
from briefing.templating.colour import colourless, printable, swap
from templating.sample import HOSTILE, hostile_briefing, sample_briefing


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle("policy-briefing")


def _shape(node: Any) -> Any:
    """A block tree without its words: neighbouring texts are one already."""
    if isinstance(node, Text):
        return "text"
    if isinstance(node, Picture):
        return (node.chart, len(node.data))
    if isinstance(node, tuple):
        return tuple(_shape(child) for child in node)
    if is_dataclass(node):
        return (type(node).__name__, *(_shape(getattr(node, f.name)) for f in fields(node)))
    if isinstance(node, str) and " " in node:
        return "text"
    return node


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.text
    elif isinstance(node, dict):
        for child in node.values():
            yield from _texts(child)
    elif isinstance(node, tuple):
        for child in node:
            yield from _texts(child)
    elif is_dataclass(node):
        for f in fields(node):
            yield from _texts(getattr(node, f.name))


def test_hostile_words_change_no_structure(bundle: Bundle) -> None:
    plain = render_document(sample_briefing(bundle), bundle)
    hostile = render_document(hostile_briefing(bundle), bundle)
    skip = {"KeyFigures"}  # a figure's value is a plain string: compared below
    assert [_shape(b) for b in hostile.blocks if type(b).__name__ not in skip] == [
        _shape(b) for b in plain.blocks if type(b).__name__ not in skip
    ]
    assert [len(d.blocks) for d in (plain, hostile)] == [len(plain.blocks)] * 2
    assert hostile.notes.keys() == plain.notes.keys()


def test_hostile_words_arrive_as_they_are(bundle: Bundle) -> None:
    expected = printable(colourless(HOSTILE))
    document = render_document(hostile_briefing(bundle), bundle)
    prose = [text for text in _texts(document.blocks) if "engineers at Veridian Systems signed" in text]
    assert prose
    assert all(expected in text for text in prose)
    assert document.title.endswith(expected)
    assert document.facts[0][1].endswith(expected)


def test_no_shifted_character_is_left(bundle: Bundle) -> None:
    document = render_document(hostile_briefing(bundle), bundle)
    text = "".join(_texts(document.blocks)) + "".join(_texts(document.notes))
    assert not any(0xD800 <= ord(char) <= 0xDFFF for char in text)
    assert "\x00" not in text
    assert "\u202e" not in text


_EVIL = st.text(
    alphabet=st.sampled_from("*_`#<>&|[]()!^~:{}%=-+.\\ \n\tab1\udc00\udc21\u2028\ue000"), max_size=40
)


@pytest.fixture(scope="module")
def line_by_line(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A bundle that puts each statement where Markdown would give most characters a meaning."""
    folder = tmp_path_factory.mktemp("bundle")
    (folder / "template.yaml").write_text("name: own\ntitle: Own\nextends: policy-briefing\n")
    (folder / "briefing.md.j2").write_text(
        "{% for finding in briefing.bottom_line %}\n{{ finding.statement }}\n\n{% endfor %}"
    )
    return load_bundle(folder)


@settings(max_examples=80, deadline=None)
@given(words=_EVIL)
def test_any_statement_reads_as_it_is(bundle: Bundle, line_by_line: Bundle, words: str) -> None:
    briefing = sample_briefing(bundle)
    statement = f"{words}x{words}"
    finding = briefing.bottom_line[0].model_copy(update={"statement": statement})
    changed = briefing.model_copy(update={"bottom_line": [finding, finding]})
    expected = printable(colourless(statement)).strip(" ")
    assert [list(_texts(block)) for block in render_document(changed, line_by_line).blocks] == [
        [expected],
        [expected],
    ]


@given(st.text())
def test_swapping_twice_changes_nothing(text: str) -> None:
    assert swap(swap(text)) == text
    assert len(swap(text)) == len(text)
