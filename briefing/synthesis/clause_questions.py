"""Clause questions: what somebody says to be so, or not to be so, as the question whether it is.

“it doesn't share data with the agency” is asked as “whether the firm does share data with the agency”: the
title of a contested point takes no side, and so has no “not”.
"""

from __future__ import annotations

import re

from briefing.synthesis.camps import THE_COMPANY
from briefing.synthesis.dispute_titles import LONGEST, whether_so
from briefing.synthesis.phrasing import possessive, small_article

#: A title may be longer than one cut from a sentence, as nothing is missing in it. Words.
WHOLE = LONGEST + 6
_PASSING = re.compile(r",\s(?:including|such as|among them)\s[^,;]{2,50},")
_NOT_DONE = (
    (re.compile(r"\bwon['’]t\b"), "will"),
    (re.compile(r"\b(?:can['’]t|cannot|can not)\b"), "can"),
    (re.compile(r"\b(did)(?:n['’]t| not)\b"), r"\1"),
    (re.compile(r"\b(is|are|was|were|has|have|had|would|could|should)(?:n['’]t| not)\b"), r"\1"),
    (re.compile(r"\b(has|have|had)\sno\b(?!\slonger)"), r"\1 any"),
)
_DOES = re.compile(
    r"\b(?P<do>do|does)(?:n['’]t| not)?\s(?P<between>[a-z]+ly\s)?(?P<verb>(?!so\b)[a-z]{2,})\b"
)
_COMPANY = re.compile(rf"^{THE_COMPANY}")
_PRONOUN = re.compile(r"^(?:it|they|he|she)(?=\s|[’'])")
_OWN = re.compile(r"^(?:its|their|his|her)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|us|our|my|me|you|your)\b")
_NO_LONGER = re.compile(r"\b(?:no longer|not yet|yet)\b")


def whether_it_is(clause: str, subject: str) -> str | None:
    """The question whether a clause is true; None if it cannot be asked so that it is understood alone.

    Args:
        clause: what is said to be so, or not to be so.
        subject: who says it, or the body for which he speaks: for a pronoun with which the clause begins.
    """
    words = _PASSING.sub("", " ".join(clause.split()).rstrip(".,”"))
    name = small_article(subject)
    words = _COMPANY.sub(name, _OWN.sub(possessive(name), _PRONOUN.sub(name, words)))
    if _FIRST_PERSON.search(words) or _NO_LONGER.search(words):
        return None
    for pattern, positive in _NOT_DONE:
        changed = pattern.sub(positive, words, count=1)
        if changed != words:
            words = changed
            break
    words = _DOES.sub(_done, words, count=1)
    told = whether_so(words)
    return f"whether {told}" if len(told.split()) <= WHOLE else None


def _done(match: re.Match[str]) -> str:
    """“does not share” as “shares”, “don't have” as “have”."""
    verb, between = match["verb"], match["between"] or ""
    if match["do"] == "do":
        return between + verb
    if verb == "have":
        return f"{between}has"
    if re.search(r"(?:s|sh|ch|x|z|o)$", verb):
        return f"{between}{verb}es"
    return between + (f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s")
