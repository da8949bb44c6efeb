"""Right-to-left text: joining, cutting and order."""

from __future__ import annotations

import pytest

from briefing.rendering.bidi import (
    base_direction,
    direction,
    joined,
    mirrored,
    split_directions,
    visual_order,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [("abc", "L"), ("אב", "R"), ("ليلى", "R"), ("24", "E"), ("… ", "N"), ("", "N"), ("12 א", "R")],
)
def test_direction_is_that_of_the_first_strong_character(text: str, found: str) -> None:
    assert direction(text) == found


def test_text_is_cut_where_its_direction_changes() -> None:
    assert split_directions("(דוד),") == ["(", "דוד", "),"]
    assert split_directions("re-use (24)") == ["re-use (24)"]
    assert split_directions("ABCדוד9") == ["ABC", "דוד", "9"]


def test_marks_stay_with_their_letters() -> None:
    assert split_directions("שָׁלוֹם") == ["שָׁלוֹם"]


def test_arabic_letters_take_the_form_that_their_neighbours_ask_for() -> None:
    # seen initial, lam-alef final, meem isolated: alef joins nothing after it.
    assert joined("سلام") == "\ufeb3\ufefc\ufee1"
    # A mark between two letters does not part them.
    assert joined("بَب") == "\ufe91\u064e\ufe90"


def test_other_scripts_are_not_touched_by_joining() -> None:
    assert joined("abc דוד 王") == "abc דוד 王"


def test_a_right_to_left_word_keeps_its_place_in_a_left_to_right_line() -> None:
    # A word, two Hebrew words with their space, a word.
    order = visual_order(["L", "N", "R", "N", "R", "N", "L"], "L")
    assert [index for index, _ in order] == [0, 1, 4, 3, 2, 5, 6]
    assert [index for index, turned in order if turned] == [4, 3, 2]


def test_a_number_within_right_to_left_text_is_not_turned() -> None:
    order = visual_order(["R", "N", "E", "N", "R"], "R")
    assert [index for index, _ in order] == [4, 3, 2, 1, 0]
    assert (2, False) in order


def test_a_paragraph_runs_as_all_its_words_do() -> None:
    assert base_direction(["R", "N", "E"], "en-GB") == "R"
    assert base_direction(["R", "N", "L"], "en-GB") == "L"
    assert base_direction(["R", "N", "L"], "ar") == "R"
    assert base_direction(["N"], "he-IL") == "R"


def test_brackets_turn_round_with_their_text() -> None:
    assert mirrored("(א)") == ")א("
