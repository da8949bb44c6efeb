"""Transcripts: paragraphs that open with whoever speaks, “Ana Roth: We never saw it.”

A hearing, a debate, an interview. Its lines are text, however short they are and whatever they end with, and
the label is no part of what is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = r"[A-Z][\w’'-]*\.?"
_NAME = rf"(?:(?:The|the|THE)\s)?{_WORD}(?:\s(?:(?:of|the|de|da|du|van|von|bin|al)\s){{0,2}}{_WORD}){{0,5}}"
#: “[00:14:02] ”, “Q12 ”: when, and which question.
_BEFORE = r"\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*(?:[-–—]\s*)?)?(?:[QA]?\d+\.?\s+)?"
#: “(Barton—Minister for Roads) (14:02)”.
_ASIDE = r"(?:\s[(\[][^()\[\]\n]{1,60}[)\]]){0,2}"
LABEL = re.compile(rf"{_BEFORE}(?P<label>{_NAME}){_ASIDE}:\s+(?=[\w“\"‘'(…])")
#: “Cllr Brown – We never saw it.”
_DASHED = re.compile(rf"{_BEFORE}(?P<label>{_NAME}){_ASIDE}\s[–—-]\s(?=[A-Z“\"‘'(])")
#: “Q. Did you know?” has a full stop where a name has a colon.
_ASKED = re.compile(r"\s*(?P<label>[QA])\.\s+(?=[A-Z“\"‘(])")
#: Fewer labelled paragraphs, or fewer speakers, are no transcript: a letter's “Note: …” is none.
FEWEST_TURNS, FEWEST_SPEAKERS = 4, 2
#: What stands before a colon at the start of many lines and speaks nowhere: fields of mail and of forms, what
#: a page says and denies.
_FIELDS = frozenset(
    """action actions address agenda attachment attachments author background bcc caption category caution cc
    clarification clause conclusion contact correction cost date decision deadline email example fact facts
    fax fiction figure from image importance issue item link location memo misconception myth next note notes
    outcome page phone photo picture place previous price published re reality recommendation ref reference
    result resolved section sent source sources status step subject summary table tags tel time tip title to
    topic total truth update updated url venue version warning website when where""".split()
)
#: “Members present: …”: who may speak, and nothing that is said.
_ROSTERS = frozenset(
    "absent apologies attendance attendees attending chaired members participants present witnesses".split()
)
_LISTED_LINE = re.compile(
    rf"(?:[\w’'-]+\s){{0,2}}(?:{'|'.join(sorted(_ROSTERS))})(?:\s[\w’'-]+)?\s*:\s*\S", re.IGNORECASE
)
_WITNESS_LINE = re.compile(r"[A-Z][A-Z’'-]+(?:\s[A-Z][A-Z’'-]+)?,\s(?:[A-Z][\w’'.-]*\s?){1,4}(?:,\s[A-Z]|$)")
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b|\?")


def label_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label that a paragraph opens with, as the match that ends where the words begin."""
    match = LABEL.match(text, start, end) or _ASKED.match(text, start, end) or _DASHED.match(text, start, end)
    if match is None or match["label"].rstrip(".").lower() in _FIELDS:
        return None
    return match if _ROSTERS.isdisjoint(match["label"].lower().split()) else None


def is_roster(line: str) -> bool:
    """Whether a line says who is present: “Members present: …”, “ROTH, Ms Ana, General Counsel, Kerbwise”."""
    named = _WITNESS_LINE.match(line) is not None
    return named or _LISTED_LINE.match(line) is not None


def turns_among(matches: Sequence[re.Match[str]], words: Sequence[str]) -> list[bool]:
    """Which labelled paragraphs of a document are a transcript's turns; none where they make up none.

    Args:
        matches: their labels, as ``label_at`` has found them.
        words: what stands behind each.
    """
    labels = [match["label"] for match in matches]
    again = {label for label in labels if labels.count(label) > 1}
    # A dash stands behind many a word that is no label.
    turns = [match.re is not _DASHED or match["label"] in again for match in matches]
    spoken = sum(1 for each in words if _SPEAKING.search(each))
    enough = turns.count(True) >= FEWEST_TURNS and min(len(again), spoken) >= FEWEST_SPEAKERS
    return [enough and turn for turn in turns]


def spoken_lines(texts: Sequence[str]) -> list[int]:
    """Which paragraphs of a document are a transcript's turns, as indices of ``texts``, in order; not an
    interviewer's “Q: …?”, which heads the answer below it."""
    found = {at: match for at, text in enumerate(texts) if (match := label_at(text, 0, len(text)))}
    words = [texts[at][match.end() :] for at, match in found.items()]
    turns = turns_among(list(found.values()), words)
    return [at for at, turn in zip(found, turns, strict=True) if turn and found[at]["label"] != "Q"]
