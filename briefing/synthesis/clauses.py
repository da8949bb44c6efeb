"""Clauses and empty words: what may be told in its section, but neither first nor as the news."""

from __future__ import annotations

import re

#: What a contract or its terms say, by their own wording.
_CLAUSE = re.compile(
    r"^(?:(?:clause|section|article|§)?\s*\d+(?:\.\d+)+[.)]?\s)|\bterms say: “|^[^“]*\b(?:shall|hereby)\b"
    r"|^(?:Clause|Section|Article|Rule|Principle) [\dIVX.]+ of [^“]+ reads: “"
)
#: What a clause may forbid, permit or order with the matter itself, not with invoices.
_MATTER = re.compile(
    r"\b(?:shall not use|may not use|not use|prohibit\w*|forbid\w*|identif\w+|track\w*|monitor\w*|retain\w*|"
    r"delet\w+|record\w*|activat\w+|disclos\w+|without notice|surveill\w+|disciplin\w+|suspend\w*|"
    r"audit\w*)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^”]*)”")
#: A number or a name within somebody's words; “I” and the first word of a sentence are none.
_SUBSTANCE = re.compile(r"\d|(?<![.?!:…] )(?<!^)(?<!“)\b(?!I\b)[A-Z][\w’'-]+")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me)\b", re.IGNORECASE)


def is_clause(text: str) -> bool:
    """Whether a worded statement only gives a contract's clause."""
    return bool(_CLAUSE.search(text))


def is_boilerplate(text: str) -> bool:
    """Whether it is a clause that says nothing of what may be done with the matter."""
    return is_clause(text) and not _MATTER.search(text)


def is_empty_talk(text: str) -> bool:
    """Whether it is somebody's own words about himself, with no number and no name in them."""
    quoted = " ".join(_QUOTED.findall(text))
    return bool(quoted and _FIRST_PERSON.search(quoted)) and not _SUBSTANCE.search(quoted)
