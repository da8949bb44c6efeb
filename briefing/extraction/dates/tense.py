"""On which side of publication a sentence puts a date that its form leaves open.

The verb decides. The nearest one before the date in its clause is read first (``said Monday``,
``will meet Monday``), then the first one after it (``On Monday the board will vote``). A deadline
(``by Friday``, ``until June``) lies ahead, unless it opens a clause that tells the past, or what was so
by then is told (``212 had lost their benefits by the end of July``).
"""

from __future__ import annotations

import re

from briefing.extraction.dates.calendar import Direction

_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|No|Inc|Corp|Co|Ltd|vs|approx"
    r"|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.$"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_CLAUSE_BREAK = re.compile(
    r"[;:“”\"—]|\s–\s|,\s+(?:which|who|where|and|but|so|while|after|when)\b"
    r"|\b(?:that|but|while|because|although|unless|whether)\b"
)
# A modal or plan with the verb it governs, so that "will be delivered" is not read as "delivered".
_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would|could|may|might)(?!\s+have\b)|won[’']t"
    r"|(?:is|are|was|were|be|been)\s+(?:also\s+|now\s+)?"
    r"(?:going|set|due|scheduled|slated|expected|planned|likely|supposed|called|poised)(?:\s+(?:to|for))?"
    r"|(?:is|are)\s+to|to\s+be|(?<!’ll\s)\bbe\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn|ght|ld|pt|nt)|due|scheduled|slated|upcoming|forthcoming"
    r"|plan(?:s|ned|ning)?\s+(?:to|for)|expect(?:s|ed|ing)?|hopes?\s+to|aims?\s+to|intends?\s+to"
    r"|starts?|begins?|opens|closes|ends|resumes?|expires?|returns|meets?|sits|runs|retires"
    r"|takes?\s+effect|goes|comes\s+into\s+force)\b"
    r"(?:\s+(?:not|also|then|only|be|been|have|to|for|[a-z]+ly)\b){0,4}(?:\s+[a-z]+\b)?"
    r"|[’']ll\s+[a-z]+|[’']d\s+(?!(?:[a-z]+(?:ed|en|wn|ght)|had|done|gone|got|heard|held|kept|left|lost|made|met|paid"
    r"|said|sent|sold|told|won)\b)[a-z]+"
)
_PAST = re.compile(
    r"\b(?:said|told|wrote|was|were|had|has|have|did|took|made|gave|came|went|began|met|sent|held|found|sold"
    r"|bought|brought|saw|got|kept|left|ran|won|lost|fell|rose|struck|spoke|chose|became|quit|paid|broke|grew"
    r"|drew|knew|heard|built|stood|led|sat|sued|swore|withdrew|shut|showed"
    r"|(?!need\b|indeed\b|speed\b|feed\b|exceed\b|proceed\b|succeed\b|hundred\b)[a-z]{2,}ed)\b"
)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|before|no later than|ahead of|effective|starting|beginning|as soon as)\s+"
    r"(?:the\s+|(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+|early\s+|late\s+|midnight\s+)*$",
    re.IGNORECASE,
)
#: “until staff report back in June”; with a verb in the past, “until staff reported back”, it looks back.
_UNTIL = re.compile(
    r"\b(?:until|till)\s+(?:(?!\b(?:[a-z]{2,}ed|was|were|had|did|came|went|took|left|began)\b)[^,;])+$"
)
_BY = re.compile(r"by\b", re.IGNORECASE)
#: Verbs of what is to be done by a day that they do not tell as past: “demanded an answer by Friday”.
_SETS = re.compile(
    r"\b(?:(?:agree|ask|call|commit|demand|direct|expect|give|gave|guarantee|hope|instruct|need|offer|order"
    r"|ow|pledg|plan|promis|request|requir|schedul|seek|sought|set|tell|told|urg|vot|vow|want|warn)(?:e?s|e?d)?"
    r"|to\s+[a-z]+|deadline)\b"
)
#: “had promised an answer by the 26th” is told when that day has come.
_HAD = re.compile(r"\bhad\s+(?!to\b)(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|ld|id|nt)\b")
#: “the notice had to be in by 1 April” is told shortly before or after that day.
_HAD_TO = re.compile(r"\b(?:had|was|were)\s+to\b[^,;]*$")
#: “was not paid until 15 May” is told when it was paid.
_NOT_UNTIL = re.compile(r"\b(?:was|were|did|had)(?:\s+not|n[’']t)\b")
_TILL = re.compile(r"until|till", re.IGNORECASE)
_AS_EARLY = re.compile(r"\bas early as\s+(?:the\s+)?$", re.IGNORECASE)
#: “has called a walkout for Wednesday” was done in the past, and looks ahead.
_SET_FOR = re.compile(
    r"\b(?:announced|arranged|booked|called|calling|calls|fixed|listed|organi[sz]ed|planned|planning|plans|scheduled|set)\b"
    r"[^,;]{0,40}\bfor\s+$"
)
_IS_ON = re.compile(r"\b(?:is|are)\s+(?:on|in|for)?\s*$")


def direction(text: str, start: int, end: int) -> Direction:
    """On which side of publication the words around ``text[start:end]`` put it."""
    begins, ends = _sentence(text, start, end)
    before = _CLAUSE_BREAK.split(text[begins:start])[-1]
    after = text[end:ends]
    opens = not before.strip(" \t“\"'‘(")
    if _IS_ON.search(before) or _UNTIL.search(before) or _SET_FOR.search(before):
        return Direction.FUTURE
    if _AS_EARLY.search(before):
        return _last(before)  # “warned as early as November” looks back, “could come as early as” ahead
    deadline = _DEADLINE.search(before)
    if deadline and before[: deadline.start()].strip(" \t“\"'‘("):
        told = before[: deadline.start()]
        is_day = any(letter.isdigit() for letter in text[start:end])
        return Direction.OPEN if is_day and _HAD_TO.search(told) else _by_then(told, deadline.group())
    side = Direction.OPEN if opens else _last(before)
    if side is Direction.OPEN:
        side = _first(after)
    if side is Direction.OPEN and deadline:
        return Direction.FUTURE
    return side


def _by_then(told: str, deadline: str) -> Direction:
    """On which side of publication a deadline lies behind the words ``told`` of its clause."""
    if _TILL.match(deadline) and _NOT_UNTIL.search(told) and not _SETS.search(told):
        return Direction.PAST
    if not _BY.match(deadline) or _last(told) is not Direction.PAST:
        return Direction.FUTURE
    return Direction.PAST if _HAD.search(told) or not _SETS.search(told) else Direction.FUTURE


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends."""
    begins, ends = 0, len(text)
    for stop in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text, max(0, stop.start() - 8), stop.start() + 1):
            continue
        if stop.end() <= start:
            begins = stop.end()
        elif stop.start() >= end:
            ends = stop.start() + 1
            break
    return begins, ends


def _cues(clause: str) -> list[tuple[int, Direction]]:
    future = [found.span() for found in _FUTURE.finditer(clause)]
    cues = [(start, Direction.FUTURE) for start, _ in future]
    cues += [
        (found.start(), Direction.PAST)
        for found in _PAST.finditer(clause)
        if not any(start <= found.start() < end for start, end in future)
    ]
    return sorted(cues, key=lambda cue: cue[0])


def _last(clause: str) -> Direction:
    cues = _cues(clause)
    return cues[-1][1] if cues else Direction.OPEN


def _first(clause: str) -> Direction:
    cues = _cues(clause)
    return cues[0][1] if cues else Direction.OPEN
