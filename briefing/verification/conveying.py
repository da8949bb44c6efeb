"""Conveying: who has just said something to another goes on speaking, whoever else was named beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What somebody does who says something to another: the other has not spoken yet.
_CONVEYS = (
    r"(?:(?:add|answer|explain|insist|respond)(?:s|ed)|argue[sd]|repl(?:ies|ied)|says|said|tells|told"
    r"|writes|wrote)\b"
)
#: “Asked by Ngaio Cole who had signed it, she said”: who asks is not who answers.
_ASKED_BY = re.compile(r"\bAsked by [^,.“”]+,(?=\s*$| s?he\b)")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_NEXT_SENTENCE = re.compile(r"[.!?][”\"'’)]*\s+\w")


def without_askers(text: str) -> str:
    """The text without those by whom somebody was asked."""
    return _ASKED_BY.sub("", text)


def goes_on(names: Iterable[str], between: str) -> bool:
    """“Feld replied to Orr’s question. “…,” she wrote”: whether who bears one of the names says something
    in the last sentence before the pronoun.

    Args:
        names: all by which the texts call somebody.
        between: the text from where the name is given to the pronoun.
    """
    for name in names:
        says = rf"(?<!\w){re.escape(name)} (?:also |later |then )?{_CONVEYS}"
        said = re.search(rf"{says}(?P<rest>.*)$", between, re.DOTALL)
        if said is not None and _NEXT_SENTENCE.search(_QUOTED.sub("", said["rest"])) is None:
            return True
    return False
