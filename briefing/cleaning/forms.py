"""Texts that are one document however little their parts have in common: their form says so.

The clauses of a contract, the points of a memorandum and the turns of a hearing differ as much as the items
of a digest do. A form counts only if it goes on to the end of the file, so that an article pasted below a
transcript can still be parted from it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.cleaning.headlines import is_titular
from briefing.cleaning.shape import shape_of

_LETTERHEAD = re.compile(
    r"(?:to|from|cc|subject|re|date|via|attention|our ref(?:erence)?)\s*:\s*\S", re.IGNORECASE
)
_SPEAKER = re.compile(r"((?:Q|A|[A-Z][\w.'’-]+(?: [A-Z(][\w.'’)-]*){0,3}))\s*:\s+\S")
_CLAUSE = re.compile(
    r"\b(?:shall|hereby|herein|hereunder|thereof|pursuant to|notwithstanding|liable|warrant(?:y|ies|s)?"
    r"|indemnif\w+|the part(?:y|ies)|(?:must|may|will) not|governed by|terminat(?:e|ion)|prohibited)\b",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:terms|conditions|agreement|contract|licen[cs]e|polic(?:y|ies)|code of \w+|by-?laws"
    r"|regulations|standing orders|rules)\b",
    re.IGNORECASE,
)

#: Blocks from the top in which a letterhead or the name of an instrument stands.
_TOP = 8

#: Lines of a letterhead, turns of a talk, questions of an interview that make one.
_FIELDS, _TURNS, _QUESTIONS = 2, 4, 3

#: Share of the blocks from which on they are the form of the whole.
_TURN_SHARE, _QUESTION_SHARE, _CLAUSE_SHARE = 0.3, 0.5, 0.3

#: Share of the file within which, from its end, the form must still be seen.
_TAIL = 0.34


def is_one_document(texts: Sequence[str]) -> bool:
    """Whether the blocks of a file, furniture apart, are a memorandum, a talk or an instrument of law."""
    return (
        _has_letterhead(texts) or _is_talk(texts) or _is_questions_and_answers(texts) or _is_instrument(texts)
    )


def _has_letterhead(texts: Sequence[str]) -> bool:
    return sum(1 for text in texts[:_TOP] if _LETTERHEAD.match(text)) >= _FIELDS


def turns_in(texts: Sequence[str]) -> list[int]:
    """The blocks that begin with the name of somebody who speaks more than once."""
    places = _speakers(texts)
    turns = Counter(speaker for _, speaker in places)
    return [index for index, speaker in places if turns[speaker] >= 2]


def _speakers(texts: Sequence[str]) -> list[tuple[int, str]]:
    return [(index, match.group(1)) for index, text in enumerate(texts) if (match := _SPEAKER.match(text))]


def _is_talk(texts: Sequence[str]) -> bool:
    places = _speakers(texts)
    turns = {speaker for _, speaker in places}
    spoken = turns_in(texts)
    return (
        len(turns) >= 2
        and len(spoken) >= _TURNS
        and len(places) >= _TURN_SHARE * len(texts)
        and _reaches_end(spoken, texts)
    )


def _is_questions_and_answers(texts: Sequence[str]) -> bool:
    lines = [index for index, text in enumerate(texts) if index and is_titular(shape_of(text))]
    asked = [index for index in lines if texts[index].rstrip("\"'”’").endswith("?")]
    return (
        len(asked) >= _QUESTIONS and len(asked) >= _QUESTION_SHARE * len(lines) and _reaches_end(asked, texts)
    )


def _is_instrument(texts: Sequence[str]) -> bool:
    prose = [index for index, text in enumerate(texts) if shape_of(text).prose]
    clauses = [index for index in prose if _CLAUSE.search(texts[index])]
    named = any(_INSTRUMENT.search(text) and shape_of(text).words <= 12 for text in texts[:_TOP])
    return (
        named
        and len(clauses) >= 3
        and len(clauses) >= _CLAUSE_SHARE * len(prose)
        and _reaches_end(clauses, texts)
    )


def _reaches_end(places: Sequence[int], texts: Sequence[str]) -> bool:
    return bool(places) and places[-1] >= (1 - _TAIL) * (len(texts) - 1)
