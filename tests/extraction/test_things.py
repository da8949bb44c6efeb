"""Things: noun phrases that say which thing they mean, as the source has them."""

from __future__ import annotations

import pytest

from tests.extraction.texts import one


def things(sentence: str) -> dict[str, tuple[bool, bool]]:
    """Each phrase, whether it brings its thing in, and whether it says which that is."""
    source, _ = one(sentence)
    text = source.source.source.text
    return {each.span.slice(text): (each.is_new, each.says_which) for each in source.things}


@pytest.mark.parametrize(
    ("sentence", "phrase", "new"),
    [
        (
            "Corvane Systems built a concrete wall around its depot in Norwick.",
            "a concrete wall",
            True,
        ),
        (
            "Drivers signed a petition against Corvane's cameras.",
            "a petition against Corvane's cameras",
            True,
        ),
        (
            "Residents fear the tower that Corvane Systems built.",
            "the tower that Corvane Systems built",
            False,
        ),
        (
            "Neighbours hear Corvane's noisy cement plant in Norwick all night.",
            "Corvane's noisy cement plant in Norwick",
            False,
        ),
    ],
)
def test_a_phrase_has_what_says_which(sentence: str, phrase: str, new: bool) -> None:
    assert phrase in things(sentence)
    assert things(sentence)[phrase][0] is new


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Corvane Systems built a wall.", "a wall"),
        (
            "Corvane Systems showed its second concrete wall in Norwick.",
            "its second concrete wall in Norwick",
        ),
        (
            "Norwick saw no petition against Corvane's cameras.",
            "no petition against Corvane's cameras",
        ),
        ("Drivers saw the third offer from Corvane Systems.", "the third offer from Corvane Systems"),
    ],
)
def test_what_does_not_say_which_is_known_for_that(sentence: str, phrase: str) -> None:
    assert things(sentence)[phrase][1] is False


def test_half_a_clause_is_no_part_of_a_phrase() -> None:
    found = things("Drivers signed a long petition that they had printed in Norwick.")
    assert "a long petition" in found


def test_a_day_is_no_part_of_a_phrase() -> None:
    assert "a hearing in Norwick" in things("The council held a hearing in Norwick on Tuesday.")


def test_what_somebody_says_brings_nothing_in() -> None:
    found = things("“There is a concrete wall around the depot,” said Tom Okafor of Corvane Systems.")
    assert not any("wall" in phrase for phrase in found)


@pytest.mark.parametrize(
    ("sentence", "bare", "owned", "behind"),
    [
        ("Letters from Norwick nurses reached the board.", False, False, "from Norwick nurses"),
        ("The letters reached the board.", True, False, ""),
        ("These letters reached the board.", True, False, ""),
        ("Norwick's letters reached the board.", False, True, ""),
        ("Its letters to Corvane Systems were read.", False, True, "to Corvane Systems"),
        ("The letters to Corvane Systems were read.", False, False, "to Corvane Systems"),
        ("Letters to an aide known as “Otter” were read.", False, False, "to an aide"),
        ("Letters with that demand were read.", False, False, ""),
    ],
)
def test_whose_a_phrase_is_and_what_stands_behind_it(
    sentence: str, *, bare: bool, owned: bool, behind: str
) -> None:
    source, _ = one(sentence)
    (thing,) = (each for each in source.things if each.lemma == "letter")
    said = thing.behind.slice(source.source.source.text).strip()
    assert (thing.is_bare, thing.is_owned, said) == (bare, owned, behind)
