"""Words that somebody without a name heard are no quotation of whoever is said to have spoken."""

from __future__ import annotations

import pytest

from tests.extraction.texts import one

_LED = "Theo Marsh, the chief executive of Corvane, met staff on Monday. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Somebody who was there says that Theo Marsh told the room, “We are a prisons company now.”", None),
        ("One employee who attended said Theo Marsh told staff: “We are a prisons company now.”", None),
        ("According to two people at the meeting, Theo Marsh said: “We are a prisons company now.”", None),
        ("“We are a prisons company now,” Theo Marsh told staff, according to one person who heard it.", None),
        ("Theo Marsh told staff, “We are a prisons company now.”", "Theo Marsh"),
        ("“We are a prisons company now,” Theo Marsh said. According to one person there, nobody left.", "Theo Marsh"),
        ("A spokeswoman said that Theo Marsh had told staff, “We are a prisons company now.”", "Theo Marsh"),
    ],
)  # fmt: skip
def test_hearsay_has_no_speaker(text: str, speaker: str | None) -> None:
    source, _ = one(_LED + text)

    (quoted,) = [each for each in source.statements if each.speech is not None]
    assert quoted.speaker == speaker
