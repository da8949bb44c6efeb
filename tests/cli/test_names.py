from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli.names import names_a_matter, slug, title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("seeds", "seeds"),
        ("Amazon & ICE (2018)", "amazon-ice-2018"),
        ("Łódź – Crèche", "odz-creche"),
        ("../..", "briefing-"),
        ("警察", "briefing-"),
        ("", "briefing-"),
        ("con", "briefing-con"),
        ("-rf", "rf"),
        ("a" * 300, "a" * 80),
    ],
)
def test_a_slug_is_safe_and_never_empty(name: str, expected: str) -> None:
    made = slug(Path(name))
    assert made == expected or (expected.endswith("-") and made.startswith(expected))
    assert made.isascii() and made.replace("-", "").isalnum()


def test_names_without_latin_letters_do_not_meet() -> None:
    assert slug(Path("警察")) != slug(Path("軍隊"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("seeds", "Seeds"), ("amazon_and-ICE", "Amazon and ICE"), ("", "Briefing"), ("--", "Briefing")],
)
def test_a_title_is_the_name_in_words(name: str, expected: str) -> None:
    assert title(Path(name)) == expected


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        ("acme", True),
        ("Smart bins", True),
        ("房", True),
        ("b", False),
        ("docs-2", False),
        ("New folder", False),
        ("2024-05-01", False),
    ],
)
def test_a_folder_whose_name_says_nothing(folder: str, names: bool) -> None:
    assert names_a_matter(Path(folder)) == names
