"""Words: what they are compared by."""

from __future__ import annotations

import pytest

from briefing.verification.words import NEGATOR_STEMS, stem


@pytest.mark.parametrize("word", ["note", "notes", "noted", "Noting", "bare"])
def test_a_note_negates_nothing(word: str) -> None:
    assert stem(word) not in NEGATOR_STEMS


@pytest.mark.parametrize("word", ["not", "never", "banned", "refuses", "without"])
def test_negators_are_known_in_every_form(word: str) -> None:
    assert stem(word) in NEGATOR_STEMS


def test_all_forms_of_a_word_share_what_they_are_compared_by() -> None:
    assert stem("notes") == stem("noted") == stem("note")
    assert stem("stopped") == stem("stops")
