"""Speakers: a quotation names somebody, or says what he is."""

from __future__ import annotations

import pytest

from briefing.model.evidence import Span
from briefing.model.statements import QuotedSpeech
from briefing.synthesis.speakers import is_machine_translated, is_told, is_written_on
from tests.extraction.texts import actors, one

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


def _read(speaker: str, cue: str) -> bool:
    return is_written_on(QuotedSpeech((Span(0, 4),), "sentence", cue_lemma=cue), speaker)


def test_what_a_thing_reads_is_nobodys_word() -> None:
    assert _read("A button", "read")
    assert _read("A sign at the gate", "read")
    assert not _read("A letter from staff", "read")
    assert not _read("A slide from Tom Okafor’s talk", "read")
    assert not _read("A clerk", "read")
    assert not _read("The Sellers’ Charter", "read")
    assert not _read("A beekeeper", "say")


@pytest.mark.parametrize(
    ("sentence", "translated"),
    [
        ("“Officers came to Corvane Systems today to examine it,” Tom Okafor wrote (Google translated from Dutch).", True),
        ("“Officers came to Corvane Systems today to examine it,” Tom Okafor said, per a machine translation.", True),
        ("“Officers came to Corvane Systems today to examine it,” Tom Okafor wrote (in Dutch).", False),
        ("“Officers came with a machine translation of the letter to examine it,” Tom Okafor wrote.", False),
    ],
)  # fmt: skip
def test_the_words_of_a_translating_program_are_nobodys(sentence: str, *, translated: bool) -> None:
    source, _ = one("Tom Okafor, a nurse at Corvane Systems, signed it.", sentence)
    (statement,) = [each for each in source.statements if each.speech is not None]
    assert is_machine_translated(source.source.source.text, statement) == translated
