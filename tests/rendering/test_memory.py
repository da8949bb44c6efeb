"""The search for garbage rests while a file is made, and is then as it was."""

from __future__ import annotations

import gc

import pytest
from sample import sample_document

from briefing.document.theme import Theme
from briefing.rendering.memory import settle, uncollected
from briefing.rendering.pdf import write_pdf
from briefing.rendering.pdf.inline import Piece
from briefing.rendering.pdf.strips import Strip


def test_it_rests_and_goes_on() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()


def test_who_has_turned_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_has_settled_is_young_no_more() -> None:
    gc.disable()
    try:
        made: list[object] = []
        made.append(made)
        settle()
        assert not any(each is made for each in gc.get_objects(generation=0))
        assert any(each is made for each in gc.get_objects(generation=2))
        made.clear()
    finally:
        gc.enable()


def test_a_written_document_leaves_none_of_its_text_behind() -> None:
    gc.disable()
    try:
        write_pdf(sample_document(), Theme())
        # reportlab's own objects hold one another; ours, thousands in a brief, do not.
        assert not [each for each in gc.get_objects() if isinstance(each, Piece | Strip)]
    finally:
        gc.enable()
