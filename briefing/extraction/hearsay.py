"""Hearsay: words that a text has from one who was there, and not from whoever is said to have spoken.

“One person who was there said Ortega told the room, “…””: that Ortega spoke so is what that person says, and
often what Ortega denies. Such words are nobody's quotation.
"""

from __future__ import annotations

import re

from briefing.model.evidence import Span

#: “…,” is how one person in the room remembers it.
_REMEMBERED = re.compile(r"[,.]?[”\"’']?,?\s*(?:is|was)\s+how\b")
#: Those who were there and whom nobody names.
_THERE = (
    "attendee|colleague|employee|engineer|executive|guest|insider|manager|member|official|participant|people|person"
    "|source|staffer|worker"
)
_TELLING = (
    r"(?:(?:has|have|had)\s)?(?:allege[sd]?|claim(?:s|ed)?|recall(?:s|ed)?|relates?d?|remember(?:s|ed)?"
    r"|report(?:s|ed)?|said|says?|tells?\s\w+|told\s(?:the\s)?\w+)"
)
#: Who tells it, where the sentence begins, and how the sentence goes on to whoever is said to have spoken.
_TELLER = re.compile(
    rf"[^\w“\"]*(?:(?:[Ss]omebody|[Ss]omeone)\b|(?:[Oo]ne|[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal)"
    rf"\s(?:[\w-]+\s){{0,3}}?(?:{_THERE})(?:s|es)?\b)"
    rf"(?P<between>[^“”\"\n]{{0,80}}?)\b{_TELLING},?(?:\sthat)?,?\s(?P<who>[^“”\"\n]{{0,60}})$"
)
#: “According to one person in the room, …”
_ACCORDING = re.compile(
    rf"[^\w“\"]*According to (?:somebody|someone|(?:one|an?|another|two|three|some|several)"
    rf"\s(?:[\w-]+\s){{0,3}}?(?:{_THERE})(?:s|es)?)\b[^“”\"\n]{{0,80}}?,\s[^“”\"\n]{{0,60}}$"
)
#: “…,” Ortega said, according to two people who were there.
_AFTERWARDS = re.compile(
    r"[,.]?[”\"’']?[^“”\"\n]{0,80}?\baccording to "
    r"(?:somebody|someone|(?:one|an?|another|two|three|some|several)\s(?:[\w-]+\s){0,3}?"
    rf"(?:{_THERE})(?:s|es)?)\b(?! for\b)"
)
#: How far before whoever is said to speak his sentence may begin. Code points.
_REACH = 240
_ENDS = re.compile(r"(?:(?<![A-Z])[.!?][”\"’')]*\s|\n)(?=[“\"‘A-Z])")


def is_hearsay(text: str, speaker: Span, behind: int) -> bool:
    """Whether quoted words come from somebody without a name who heard them.

    Args:
        text: the source's text.
        speaker: who is said to have spoken.
        behind: where the words end.
    """
    if _REMEMBERED.match(text, behind) or _AFTERWARDS.match(_rest(text, behind)):
        return True
    start = max(0, speaker.start - _REACH)
    before = text[start : speaker.start]
    breaks = [found.end() for found in _ENDS.finditer(before)]
    sentence = before[breaks[-1] :] if breaks else before if not start else ""
    return bool(_TELLER.match(sentence) or _ACCORDING.match(sentence))


def _rest(text: str, start: int) -> str:
    """What stands behind the words, to the end of their sentence."""
    near = text[start : start + _REACH]
    stop = _ENDS.search(near)
    return near if stop is None else near[: stop.start()]
