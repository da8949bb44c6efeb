"""Who published a text and when, from the lines around it."""

from __future__ import annotations

import pytest

from briefing.cleaning.clean import clean
from briefing.reading.source_text import SourceText

STORY = (
    "The council voted 5-2 on Monday to end its contract with Corvane Systems, which has run cameras in the "
    "town since 2019, after residents complained that nobody had told them.\n\nThe vote came after an hour of "
    "testimony, and the mayor said that she would sign the motion within a week."
)


def metadata(text: str) -> dict[str, str]:
    source = SourceText(id="s", file="s.txt", sha256="", text=text, encoding="utf-8")
    return dict(clean(source).source.metadata)


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("Open Streets Project\nCouncil ends its contract for cameras with Corvane", "Open Streets Project"),
        ("THE VALLEY COURIER\nCouncil ends its contract for cameras with Corvane", "The Valley Courier"),
        ("CUSTOMS AND COAST AUTHORITY\nReply to your request about cameras", "Customs and Coast Authority"),
        ("United Nurses Local 88: statement on the cameras of Corvane", "United Nurses Local 88"),
    ],
)
def test_a_publisher_is_named_above_the_text(above: str, publisher: str) -> None:
    assert metadata(f"{above}\n\n{STORY}")["publisher"] == publisher


@pytest.mark.parametrize("kicker", ["Press Release", "Local News", "Subscriber Content", "Read more"])
def test_a_kind_of_text_is_no_publisher(kicker: str) -> None:
    assert "publisher" not in metadata(f"{kicker}\nCouncil ends its contract for cameras\n\n{STORY}")


def test_a_date_line_below_a_headline_that_reads_like_text() -> None:
    text = f"Open Streets Project\nWe got the contract. Here is what it says.\nAugust 14, 2023\n\n{STORY}"
    assert metadata(text)["published"] == "2023-08-14"
