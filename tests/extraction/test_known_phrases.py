"""Known phrases: a name with small words inside is one name where the dossier never has it in pieces."""

from __future__ import annotations

import pytest

from briefing.extraction.known_phrases import known_phrases
from tests.extraction.texts import actors


@pytest.mark.parametrize(
    ("texts", "phrase"),
    [
        (("The signers call themselves Leave It in the Ground.", "By May, Leave It in the Ground had 612 names."),
         "Leave It in the Ground"),
        (("After a complaint by the campaign group Time to Care Orrin, they met.", "Some wrote for Time to Care Orrin."),
         "Time to Care Orrin"),
        (("It was bought by Orrin and Skerra Council.", "In May Orrin and Skerra Council refused."),
         "Orrin and Skerra Council"),
    ],
)  # fmt: skip
def test_a_name_with_small_words_is_one(texts: tuple[str, ...], phrase: str) -> None:
    assert known_phrases({f"s-{number}": text for number, text in enumerate(texts)}) == {phrase}
    assert actors(*texts).named(phrase) is not None


@pytest.mark.parametrize(
    "texts",
    [
        ("The campaign group Open Shores in Brussels wrote.", "In May Open Shores in Brussels sued. So Open Shores won."),
        ("A letter of the group Meterwatch to Ofwat.", "Then Meterwatch to Ofwat again; in June Meterwatch won."),
        ("Corvane and Norwick Police met.", "In May Corvane and Norwick Police met. Then Corvane left."),
        ("It was bought by Orrin and Skerra Council.",),
    ],
)  # fmt: skip
def test_names_that_stand_apart_or_once_are_not_joined(texts: tuple[str, ...]) -> None:
    assert not known_phrases({f"s-{number}": text for number, text in enumerate(texts)})
