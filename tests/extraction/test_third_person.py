"""Words that speak of a person by name are not that person's own."""

from __future__ import annotations

import pytest

from briefing.extraction.third_person import speaks_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("However, there is no proof that Veldt was ever vetted.", True),
        ("Nobody told Ana Veldt.", True),
        ("The case against Veldt is over.", True),
        ("They said Veldt was done, and I laughed.", False),
        ("My name is Ana Veldt.", False),
        ("The Veldt plan is dead.", False),
        ("Veldt’s plan failed.", False),
        ("Veldt ward officials left.", False),
        ("He told us, ‘Nobody trusts Veldt.’ That was all.", False),
        ("Good morning, Veldt.", False),
        ("We at Veldt & Daughters are sorry.", False),
    ],
)
def test_speaks_of(words: str, told: bool) -> None:
    assert speaks_of(words, "Ana Veldt") is told
