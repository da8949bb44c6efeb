"""Words between the same neighbours: found wherever they stand, and only where they are other words."""

from __future__ import annotations

import pytest

from briefing.cleaning.substituted import Comparison, by_frame, compare, framed
from briefing.model.evidence import Span


def comparison(text: str, other: str) -> Comparison:
    return compare(*(by_frame(framed(each, [Span(0, len(each))])) for each in (text, other)))


def swapped(text: str, other: str) -> list[tuple[str, str]]:
    return [swap.forms for swap in comparison(text, other).swaps]


ORIGINAL = "The board of the port bought the cameras in March and told nobody of it until June."


def test_a_word_in_the_place_of_another_is_found() -> None:
    spun = ORIGINAL.replace("bought", "purchased")
    assert swapped(spun, ORIGINAL) == [("purchased", "bought")]
    assert comparison(spun, ORIGINAL).share == pytest.approx(1 / 3)


def test_it_is_found_in_paragraphs_that_were_put_in_another_order() -> None:
    first, second = (
        ORIGINAL,
        "The ferry office heard from a reporter what the cameras keep of each passenger.",
    )
    spun = second.replace("heard", "listened") + "\n\n" + first
    assert swapped(spun, f"{first}\n\n{second}") == [("listened", "heard")]


@pytest.mark.parametrize(
    ("word", "put"),
    [
        ("bought", "buys the new"),
        ("cameras", "camera's"),
        ("of it", "of them"),
        ("March", "May"),
        ("The", "A"),
    ],
)
def test_forms_names_function_words_and_phrases_are_no_swaps(word: str, put: str) -> None:
    assert swapped(ORIGINAL.replace(word, put), ORIGINAL) == []


def test_a_frame_that_stands_twice_tells_nothing() -> None:
    text = "He said that the port bought the cameras. He said that the port sold the cameras."
    assert swapped(text.replace("bought", "purchased"), text) == []


def test_nothing_is_shared_by_nothing() -> None:
    assert comparison("", "").share == 0.0


def test_what_stands_for_the_same_twice_is_one_usage() -> None:
    text = "The county says that the percent rose in May. Another percent of the ships never left the quay."
    found = comparison(text.replace("percent", "share"), text)
    assert len(found.swaps) == 2
    assert list(found.different) == [("share", "percent")]
