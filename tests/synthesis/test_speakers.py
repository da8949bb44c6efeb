"""Speakers: a quotation names somebody, or says what he is."""

from __future__ import annotations

import pytest

from briefing.synthesis.speakers import is_told
from tests.extraction.texts import actors

FOUND = actors("Tom Okafor, a nurse at Corvane Systems, signed it. The Open Frontier Project asked for it.")


@pytest.mark.parametrize(
    "speaker",
    [
        "Tom Okafor",
        "Open Frontier Project",
        "A former official",
        "A spokeswoman for Corvane Systems",
        "The letter from Corvane employees",
        "Organizers",
    ],
)
def test_somebody_is_told(speaker: str) -> None:
    assert is_told(speaker, FOUND)


@pytest.mark.parametrize(
    "speaker",
    ["The chief executive", "The email", "Somebody", "One of them", "The one with the most votes", "Another"],
)
def test_nobody_is_told(speaker: str) -> None:
    assert not is_told(speaker, FOUND)
