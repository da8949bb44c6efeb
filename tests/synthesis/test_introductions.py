"""Introductions: who opens a finding is told with what the source says he is."""

from __future__ import annotations

import pytest

from briefing.synthesis.introductions import introduced
from briefing.synthesis.wording import Wording
from tests.extraction.texts import one, statement_with

WHO = "Curtis Hallam, a spokesman for Norwick Council, was there."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Hallam said that nobody had asked for cameras.",
            "Curtis Hallam, a spokesman for Norwick Council, said that nobody had asked for cameras.",
        ),
        (
            "On 4 May 2024 Hallam said that nobody had asked for cameras.",
            "On 4 May 2024 Curtis Hallam, a spokesman for Norwick Council, said that nobody had asked for "
            "cameras.",
        ),
        (
            "Hallam, reached by phone in May, said that nobody had seen cameras.",
            "Curtis Hallam, reached by phone in May, said that nobody had seen cameras.",
        ),
        (
            "Norwick Council heard Hallam on the cameras.",
            "Norwick Council heard Curtis Hallam on the cameras.",
        ),
    ],
)
def test_who_opens_a_finding_is_introduced(sentence: str, told: str) -> None:
    source, actors = one(f"{WHO} The hall was full.", sentence)
    worded = Wording(source, actors).word(statement_with(source, "cameras"))
    assert worded is not None
    found = introduced(worded, source, actors)
    assert found.text == told
    text = source.source.source.text
    assert ("spokesman" in told) <= any("spokesman" in span.slice(text) for _, span in found.evidence)


def test_who_is_introduced_by_another_source_alone_is_left_as_he_is() -> None:
    source, actors = one("Curtis Hallam said that nobody had asked for cameras.")
    worded = Wording(source, actors).word(source.statements[0])
    assert worded is not None
    assert introduced(worded, source, actors) == worded
