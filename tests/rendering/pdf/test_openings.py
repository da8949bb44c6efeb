"""Where a line may end."""

from __future__ import annotations

import pytest

from briefing.rendering.pdf.openings import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two words", ["two", " ", "words"]),
        ("east–west talk", ["east–|", "west", " ", "talk"]),
        ("on 9-11, 24/7", ["on", " ", "9-11,", " ", "24/7"]),
        ("a.org/b?c=d", ["a.org/|", "b?|", "c=|", "d"]),
        ("王小明。说", ["王|", "小|", "明。|", "说"]),
        ("Mr 王 said", ["Mr", " ", "王", " ", "said"]),
        ("ends-", ["ends-"]),
        ("", []),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    found = parts(text)
    assert [part + "|" * may_end for part, may_end in found] == expected
    assert "".join(part for part, _ in found) == text
