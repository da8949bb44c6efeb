"""Event words: what of a worded sentence a row of the timeline tells.

A row stands under one date. What the sentence goes on to tell of another time is left out; what it only says
had been said before, or leaves open who “him” is, makes no row.
"""

from __future__ import annotations

import re

from briefing.extraction.dates import say_date
from briefing.model.statements import DateMention

#: “Tobias Wren had said in September that …”: told in passing, of a time before.
_HAD_SAID = re.compile(
    r"\bhad (?:[a-z]+ly |also |already |earlier |first )?(?:said|told|written|claimed|insisted|denied|argued"
    r"|promised|asked|announced|stated|maintained)\b[^.;“”]*$"
)
#: Behind the date, what is so at another time: “in 2021 | and was valued at $4.1 billion”.
_GOES_ON = re.compile(r",?\s+(?:and|but)\s+(?:was|were|is|are|has|have|had|now|later|since)\b")
#: “refused the third, but | agreed to meet the union on 6 November”: only the meeting is on that day.
_LATER_DEED = re.compile(
    r"(?P<who>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}?)\s(?P<first>[a-z]{3,}(?:ed|ld|nt|id|ook|ave))\s[^.;“”]*?,?\s(?:but|and)\s"
    r"(?P<plans>(?:[a-z]+ly\s)?(?:agreed|promised|offered|planned|plans|intends|agrees|promises|expects)\sto\s[^.;“”]*)"
)
OBJECT = re.compile(r"\b(?:him|them|her(?=\s(?:on|in|to|at|from|for|with|as|by)\b|[.,;]|$))")
_SUBJECT = re.compile(r"\b(?:he|she|they)\b")
_NAMED = re.compile(r"\b[A-Z][\w’'.-]+\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+")
_QUOTED = re.compile(r"“[^”]*”")


def row(told: str, date: DateMention) -> str | None:
    """What a row under ``date`` tells of a worded sentence; None where that says nothing by itself.

    Args:
        told: the sentence, as the brief words it.
        date: the date of what it tells.
    """
    if is_open(told):
        return None
    found = _found(told, date)
    if found is None:
        return told
    before, behind = told[: found.start()], told[found.end() :]
    if date.precision != "day" and _HAD_SAID.search(before):
        return None
    if date.precision != "day" and (more := _GOES_ON.match(behind)) and "”" not in behind[more.start() :]:
        return f"{told[: found.end()]}."
    planned = _LATER_DEED.match(told)
    if planned is not None and planned.start("plans") < found.start() < planned.end("plans"):
        return f"{planned['who']} {told[planned.start('plans') :]}"
    return told


def _found(told: str, date: DateMention) -> re.Match[str] | None:
    """Where the words tell the date."""
    if date.date is None:
        return None
    return re.search(rf"\b{re.escape(say_date(date.date, date.precision))}\b", told)


def is_open(told: str) -> bool:
    """Whether “him” may be nobody whom the words name: “Ana Bell said that she had moved him”."""
    plain = _QUOTED.sub("", told)
    found = OBJECT.search(plain)
    if found is None:
        return False
    ahead = plain[: found.start()]
    named = len(set(_NAMED.findall(ahead)))
    return named == 0 or (named == 1 and _SUBJECT.search(ahead) is not None)
