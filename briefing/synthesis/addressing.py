"""Addressing: to whom something is said, and in what, as the sentence has it that quotes it.

“An e-mail of 29 January, in which she told a supervisor: “Clear the hall.”” is no statement to the press:
told as “she said”, it would be understood as one.
"""

from __future__ import annotations

import re

from briefing.extraction.dates import say_date
from briefing.extraction.statements import Statement

_GROUPS = (
    "analysts|colleagues|councillors|customers|employees|investors|journalists|lawmakers|legislators|managers"
    "|members|parents|reporters|residents|shareholders|staff|supervisors|workers"
)
#: Who is spoken to, where the words need no other: “a supervisor at a guard company”, “her staff”.
_TO = re.compile(
    rf"\s(?P<who>(?:an?\s(?:[\w’'-]+\s){{0,8}}?[\w’'-]+|(?:(?:his|her|its|their)\s(?:own\s)?)?"
    rf"(?:{_GROUPS})))"
    r"[:,.]?\s*[“\"]?\s*"
)
_LOOSE = re.compile(r"\b(?:that|this|it|him|them|then|who|which|what|last|on|in|when|before|after)\b")
#: What the words were written in: “They include an email of Jan. 29, the eve of a visit, in which …”.
_IN_WHICH = re.compile(
    r"\b(?P<what>an?\s(?:[a-z]+\s)?(?:e-?mail|letter|memo|message|note|text message|text))\b"
    r"(?P<more>(?:[^.;:“”\"]|\.(?=\s[\da-z])){0,160}?),?\s(?:in\swhich|where)\s"
)
_OF = re.compile(r"\s(?:of|from|dated|sent\son|on|written\son)\s")


def spoken_to(text: str, statement: Statement) -> str | None:
    """“a supervisor at a guard company”, of “told a supervisor at a guard company: “…””."""
    speech = statement.speech
    if speech is None or speech.cue is None or speech.cue_lemma != "tell":
        return None
    behind = (part.start for part in speech.parts if part.start > speech.cue.end)
    found = _TO.fullmatch(text, speech.cue.end, next(behind, statement.span.end))
    return None if found is None or _LOOSE.search(found["who"]) else " ".join(found["who"].split())


def written_in(text: str, statement: Statement) -> str:
    """“In an email of 29 January 2019 ”, where the sentence says so before its speaker; else nothing."""
    speech = statement.speech
    if speech is None or speech.cue is None:
        return ""
    found = _IN_WHICH.search(text, statement.span.start, speech.cue.start)
    if found is None:
        return ""
    joint = _OF.match(text, found.end("what"))
    days = (
        each.date
        for each in statement.dates
        if joint is not None and each.span.start == joint.end() and each.precision == "day" and each.date
    )
    day = next(days, None)
    what = " ".join(found["what"].split())
    return f"In {what} of {say_date(day, 'day')} " if day else f"In {what} "
