"""Quotation marks, characters only."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.quotation_marks import MarkedQuotation, quotations_in
from briefing.model.evidence import Span


def marked(text: str) -> list[MarkedQuotation]:
    return quotations_in(text, [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)])


def words(text: str) -> list[tuple[int, list[str]]]:
    return [(one.depth, [part.slice(text) for part in one.parts]) for one in marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A b,” she said, “C d.”", [(0, ["A b,"]), (0, ["C d."])]),
        ("“One “two” three”", [(0, ["One “two” three"]), (1, ["two"])]),
        ("“One.\n“Two.”", [(0, ["One.", "Two."])]),
        ("“One.\nTwo.”", [(0, ["One.", "Two."])]),
        ("“One.\nTwo.", [(0, ["One."])]),
        ("“A, he said. “B.”", [(0, ["A, he said."]), (0, ["B."])]),
        ("''He said 'no.'''", [(0, ["He said 'no.'"]), (1, ["no."])]),
        ("'''No,' he said, and left,'' she said.", [(0, ["'No,' he said, and left,"]), (1, ["No,"])]),
        ("'It isn't the workers' fault,' she said.", [(0, ["It isn't the workers' fault,"])]),
        ("the 'dogs' were 'mad' at the players' ball", [(0, ["dogs"]), (0, ["mad"])]),
        ("'Tis the season; ‘tis so", []),
        ("a “‘real’ man”", [(0, ["‘real’ man"]), (1, ["real"])]),
        ("5'10\" tall", []),
        ('said:"I am"', [(0, ["I am"])]),
        ('"... and so on," he said', [(0, ["... and so on,"])]),
        ("“”", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[int, list[str]]]) -> None:
    assert words(text) == expected


@given(st.text(alphabet="ab.,' \n\"“”‘’«»„`!", max_size=120))
def test_any_marks_give_spans_inside_their_paragraphs(text: str) -> None:
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    for one in marked(text):
        assert len(one.parts) == len(one.outer)
        for inner, outer in zip(one.parts, one.outer, strict=True):
            assert outer.start <= inner.start < inner.end <= outer.end
            assert any(line.contains(outer) for line in lines)
            assert inner.slice(text) == inner.slice(text).strip()


@given(st.text(alphabet="ab.,' \n\"“”‘’", max_size=120))
def test_quotations_of_one_depth_do_not_overlap(text: str) -> None:
    pieces = sorted(piece for one in marked(text) if one.depth == 0 for piece in one.outer)
    assert all(one.end <= other.start for one, other in pairwise(pieces))


def test_a_thousand_deep() -> None:
    found = marked("“" * 1000 + "a" + "”" * 1000)
    assert max(one.depth for one in found) == 999
    assert all(one.closed for one in found)
