"""Runs: foreign words of a statement, one after another, and whether other sentences have them so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.words import CALENDAR

#: “emails about X” for “X emails”.
JOINED = re.compile(r"\s+(?:of|about|from|at|by|on)\s+(?:the\s+)?")
#: How many words may say whose a role is, between a name and the role.
_OWNER = 4


def has_in_order(sentence: Sentence, stems: Sequence[str]) -> bool:
    """Whether the sentence has the words in order, with a few others between: a role with whose it is."""
    theirs = [
        word.stem
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited and word.is_content
    ]
    for start in (i for i, own in enumerate(theirs) if own == stems[0]):
        window = iter(theirs[start : start + len(stems) + _OWNER])
        if all(any(own == wanted for own in window) for wanted in stems):
            return True
    return False


def is_calendar(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether a month or a weekday is among the words: one sentence's date says nothing of another."""
    return any(aligned.words[i].text.casefold() in CALENDAR for i in run)


def has_sequence(sentence: Sentence, stems: Sequence[str]) -> bool:
    """Whether the cited content words have the stems one right after another."""
    theirs = [
        word.stem
        for word, cited in zip(sentence.words, sentence.is_cited, strict=True)
        if cited and word.is_content
    ]
    return any(theirs[i : i + len(stems)] == list(stems) for i in range(len(theirs)))


def is_a_name_run(aligned: Aligned, run: Sequence[int]) -> bool:
    """Whether every word has a capital, or is the second half of a hyphenated one: “Joon-ho”."""
    return (
        all(aligned.words[i].capitalised or aligned.text[: aligned.words[i].start].endswith("-") for i in run)
        and aligned.words[run[0]].capitalised
    )


def gap(aligned: Aligned, first: int, second: int) -> str:
    """What stands between two words of the statement."""
    return aligned.text[aligned.words[first].end : aligned.words[second].start]
