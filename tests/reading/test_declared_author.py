"""A program's name in the author's field names nobody."""

from __future__ import annotations

import pytest

from briefing.reading.declared import facts


@pytest.mark.parametrize("author", ["python-docx", "Microsoft Office User", "user", "LibreOffice"])
def test_a_program_is_no_author(author: str) -> None:
    assert "author" not in facts(author=author)


def test_a_person_is() -> None:
    assert facts(author="Denise User-Okafor")["author"] == "Denise User-Okafor"
