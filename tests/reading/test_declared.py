"""What a document declares of itself: its author, and its day, which may stand in its address."""

from __future__ import annotations

import pytest

from briefing.reading.declared import facts


@pytest.mark.parametrize("author", ["python-docx", "Microsoft Office User", "user", "LibreOffice"])
def test_a_program_is_no_author(author: str) -> None:
    assert "author" not in facts(author=author)


def test_a_person_is() -> None:
    assert facts(author="Denise User-Okafor")["author"] == "Denise User-Okafor"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.courier.example/uk/2024/jan/17/staff-win", "2024-01-17"),
        ("https://courier.example/2024/4/5/24122079/staff", "2024-04-05"),
        ("https://courier.example/news/2024-05-14-staff-win", "2024-05-14"),
        ("https://courier.example/2024/13/45/staff", None),
        ("https://courier.example/2024/05/staff", None),
        ("https://courier.example/a?day=2024/05/14", None),
        ("https://courier.example/parts/12024/05/14/", None),
    ],
)
def test_an_address_may_tell_the_day(url: str, day: str | None) -> None:
    assert facts(url=url).get("published") == day


def test_a_declared_day_is_better_than_that_of_the_address() -> None:
    assert (
        facts(url="https://courier.example/2024/05/14/a", published="2024-05-15")["published"] == "2024-05-15"
    )
