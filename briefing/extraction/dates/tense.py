"""On which side of publication a sentence puts a date that its form leaves open.

The verb decides. The nearest one before the date in its clause is read first (``said Monday``,
``will meet Monday``), then the first one after it (``On Monday the board will vote``). A deadline
(``by Friday``, ``until June``) lies ahead, unless it opens a clause that tells the past, or what was so
by then is told (``212 had lost their benefits by the end of July``). What a “when” behind the date tells
was on it (``The emails begin on March 14, when she wrote``).

What looks ahead does so from publication (``will``, ``is to``), or from the time told, which may be long gone
(``would``, ``if the city signed by``, words in quotation marks).
"""

from __future__ import annotations

import re
from typing import NamedTuple

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
#: What opens a clause about a noun or a matter: its verb is not that of the date before it.
_ABOUT = re.compile(r"\b(?:that|which|who|whose|how|why|what)\b|\bwhere\b")
#: “a December amendment”: what stands behind the month is of that month.
_ARTICLE, _NOUN = (
    re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[A-Z]\w*[’']s)\s+$"),
    re.compile(r"\s[a-z]"),
)
#: “may be kept under a November amendment”: a paper that is in force is there, whatever may be done by it …
_PAPER = re.compile(
    r"\s(?:[a-z-]+\s)?(?:agreement|amendment|assessment|change|complaint|contract|deal|decision|e-?mail|filing|invoice"
    r"|lawsuit|letter|log|memo|memorandum|message|notice|order|resolution|ruling|settlement|statement|survey|update)s?\b"
)
#: … but where it is what is to be made: “expects a December ruling”, “will sign a June agreement”.
_MAKING = re.compile(
    r"\b(?:expect|plan|await|schedul|due|slated|upcoming|forthcoming|hope|aim|intend|ahead|announc|adopt|bring|come"
    r"|conduct|deliver|file|follow|get|give|hold|issu|make|negotiat|pass|present|produc|publish|put|reach|releas"
    r"|seek|send|sign|submit|wait|write)[a-z]*\b"
)
#: What another says, or another clause tells.
_OTHER_WORDS = re.compile(r"[;:“\"]|—")
_HAVE_DONE = (
    r"\s+have\s+(?:not\s+|[a-z]+ly\s+)?"
    r"(?:been|had|done|gone|made|met|put|[a-z]+(?:ed|en|wn|ght|ld|pt|nt|ft|st|un|um))\b"
)
# A modal or plan with the verb it governs, so that "will be delivered" is not read as "delivered".
_FUTURE = re.compile(
    rf"\b(?:(?:will|shall|would|could|may|might)(?!{_HAVE_DONE})|won[’']t"
    r"|(?:is|are|was|were|be|been)\s+(?:also\s+|now\s+)?"
    r"(?:going|set|due|scheduled|slated|expected|planned|likely|supposed|called|poised)(?:\s+(?:to|for))?"
    r"|(?:is|are|was|were)\s+to|to\s+be|(?<!’ll\s)\bbe\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn|ght|ld|pt|nt)|due|scheduled|slated|upcoming|forthcoming"
    r"|plan(?:s|ned|ning)?\s+(?:to|for)|expect(?:s|ed|ing)?|hopes?\s+to|aims?\s+to|intends?\s+to"
    r"|starts?|begins?|opens|closes|ends|resumes?|expires?|returns|meets?|sits|runs|retires"
    r"|takes?\s+effect|goes|comes\s+into\s+force"
    r"|(?:assembly|board|cabinet|commission|committee|council|court|governors|house|judge|jury|members|panel"
    r"|parliament|regents|senate|trustees)\s+(?:votes?|decides?|rules?|hears?|convenes?|gathers?|reports?))\b"
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
#: “On Aug. 19 Vance tells Cole that anything over it goes to a vote”: a message of then, told in the present.
_TELLS = re.compile(
    r"^[^.;:“\"]{0,120}?\b(?:answers|asks|e-?mails|forwards|replies|responds|sends|tells|texts|writes)\b"
)
_ON = re.compile(r"(?:[Oo]n|[Ii]n)?")
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
#: “has called a walkout for Wednesday”, “was put off to June 3”: it was done in the past, and looks ahead.
_SET_FOR = re.compile(
    r"\b(?:announced|arranged|booked|called|calling|calls|fixed|listed|organi[sz]ed|planned|planning|plans|scheduled|set)\b"
    r"[^,;]{0,40}\bfor\s+$"
    r"|\b(?:put\s+(?:off|back)|postponed|adjourned|deferred|delayed|moved|pushed(?:\s+back)?|rescheduled|extended"
    r"|brought\s+forward|prolonged)\b[^,;]{0,40}\b(?:to|into|through|until)\s+$"
)
#: “would move staff off targets tied to add-ons from January 1”: from then on they are moved, not tied.
_FROM = re.compile(r"\b(?:from|as of)\s+$")
_WITH_ITS_OWN = re.compile(r"(?<=s )[a-z]{2,}ed\s+(?:to|by|with|at|in|on|for)\s")
_IS_ON = re.compile(r"\b(?:is|are)\s+(?:on|in|for)?\s*$")
#: “the memo of August 28 says that …”
_DATED = re.compile(
    r"\b(?:dated|(?:letter|e-?mail|memo|memorandum|message|note|order|ruling|report|statement|reply|answer|release"
    r"|invoice|minutes|version|log|article|record|entry|judgment|decision)s?\s+of)\s+$"
)
_QUOTE_MARK, _CLOSING_MARK = re.compile(r"[“”\"]"), re.compile(r"[”\"\n]")
_SINCE = re.compile(r"\b[Ss]ince\s+(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+|early\s+|late\s+)?$")
#: What is told of a record in the present is past: “the emails begin on March 14”.
_RECORD = re.compile(
    r"\b(?:e-?mails?|messages?|letters|correspondence|exchanges?|thread|chain|logs?|log\s?book|records?|files?|minutes"
    r"|diary|diaries|transcripts?|documents?|papers|entries|notes|invoices|story|account|timeline|trail)"
    r"(?:\s+(?:themselves|itself|then|also))?\s+(?:begins?|starts?|opens?|resumes?|ends?|closes?|runs?|goes|go)\b"
    r"(?:[^,;]{1,30}\band\s+(?:ends?|closes?|stops?)\b)?"
)
#: “On March 14, when she wrote to the mayor”
_WHEN = re.compile(r",\s+(?:which is\s+)?when\b")
_WILL, _HAS = re.compile(r"will|shall|won[’']t|[’']ll"), re.compile(r"has|have")
#: “would be commissioned and its summary published by January”: both are still to come.
_BE_DONE = re.compile(r"\b(?:be|been)\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn|ght|ld|pt|nt|ut|de)$")
_AND_DONE = re.compile(
    r"(?:\s+(?:by|to|in|at|for|of|from|with)\s[^,;]{1,40}?)?,?\s+(?:and|or|then|and then)\s+"
    r"(?:(?:the|an?|its|their|his|her|all|any|both|those|these)\s+(?:[\w’'-]+\s+){1,4}?)?(?:[a-z]+ly\s+)?"
    r"(?P<done>[a-z]{2,}ed|sent|made|given|held|built|put|shut|taken|told|paid|brought|begun)"
    r"(?=\s*(?:$|(?:by|on|in|before|until|no later|from|to|at|with|within)\b))"
)
#: Verbs that look ahead from publication itself, unless somebody's words of then are quoted.
_FROM_NOW = re.compile(
    r"(?:will|shall|won[’']t|[’']ll|may|is|are|has|have|plans?|expects?|hopes?|aims?|intends?|upcoming|forthcoming"
    r"|starts?|begins?|opens|closes|ends|resumes?|expires?|returns|meets?|sits|runs|retires|takes?\s+effect|goes"
    r"|comes\s+into\s+force|[a-z]+\s+(?:votes?|decides?|rules?|hears?|convenes?|gathers?|reports?))\b"
)


class _Look(NamedTuple):
    """On which side a date lies, and the words that say so."""

    side: Direction
    words: str = ""


def direction(text: str, start: int, end: int) -> Direction:
    """On which side of publication the words around ``text[start:end]`` put it."""
    look = _look(text, start, end)
    if look.side is Direction.FUTURE and _is_in_force(text, start, end) and not _MAKING.search(look.words):
        return Direction.PAST
    return look.side


def _is_in_force(text: str, start: int, end: int) -> bool:
    """Whether the date, without a day, names a paper: “a November amendment”."""
    named = not any(letter.isdigit() for letter in text[start:end])
    return named and _ARTICLE.search(text[:start][-40:]) is not None and _PAPER.match(text, end) is not None


def looks_ahead_from_then(text: str, start: int, end: int) -> bool:
    """Whether the date follows the time that is told, which may be long gone, rather than publication."""
    look = _look(text, start, end)
    if look.side is not Direction.FUTURE or not _FROM_NOW.match(look.words):
        return True
    return quotation_around(text, start) is not None


def quotation_around(text: str, at: int) -> tuple[int, int] | None:
    """Where the quotation marks of the paragraph open and close around a place, if they do."""
    begins = text.rfind("\n", 0, at) + 1
    open_at = None
    for mark in _QUOTE_MARK.finditer(text, begins, at):
        closes = mark.group() == "”" or (mark.group() == '"' and open_at is not None)
        open_at = None if closes else mark.start()
    if open_at is None:
        return None
    closing = _CLOSING_MARK.search(text, at)
    return open_at, closing.start() if closing else len(text)


def _look(text: str, start: int, end: int) -> _Look:
    begins, ends = sentence(text, start, end)
    before = _CLAUSE_BREAK.split(text[begins:start])[-1]
    after = _OTHER_WORDS.split(text[end:ends])[0]
    opens = not before.strip(" \t“\"‘'(")
    if _SINCE.search(before) or _DATED.search(before):
        return _Look(Direction.PAST)
    if (behind := _WHEN.match(after)) and not _WILL.match(_last(before).words):
        told = _first(after[behind.end() :])
        if told.side is not Direction.OPEN and not _HAS.match(told.words):
            return told
    for ahead in (_IS_ON, _UNTIL, _SET_FOR):
        if found := ahead.search(before):
            last = _last(before)
            return last if last.side is Direction.FUTURE else _Look(Direction.FUTURE, found.group())
    if _AS_EARLY.search(before):
        return _last(before)  # “warned as early as November” looks back, “could come as early as” ahead
    deadline = _DEADLINE.search(before)
    if deadline and before[: deadline.start()].strip(" \t“\"‘'("):
        told_before = before[: deadline.start()]
        is_day = any(letter.isdigit() for letter in text[start:end])
        if is_day and _HAD_TO.search(told_before):
            return _Look(Direction.OPEN)
        return _by_then(told_before, deadline.group())
    if _FROM.search(before) and (starts := _starting(before)):
        return starts
    look = _Look(Direction.OPEN) if opens else _last(before)
    if look.side is Direction.OPEN:
        look = _behind(after, names=bool(_ARTICLE.search(before) and _NOUN.match(after)))
        if (tells := _TELLS.match(after)) and _ON.fullmatch(before.strip()) and not _cues(tells.group()):
            look = _Look(Direction.PAST, tells.group())
    if look.side is Direction.OPEN and deadline:
        return _Look(Direction.FUTURE, deadline.group())
    return look


def _behind(after: str, *, names: bool) -> _Look:
    """The first verb behind a date that is not one of a clause about a noun: “On Monday the man who will
    lead it resigned”. Where only such a one is, it tells; but not of a noun that the date ``names``: “a May
    letter on how it will be paid”.
    """
    cues = _cues(after)
    opened = [found.start() for found in _ABOUT.finditer(after) if after[: found.start()].strip()]
    for at, (start, look) in enumerate(cues):
        since = cues[at - 1][0] if at else -1
        if not any(since < place < start for place in opened):
            return look
    return cues[0][1] if cues and not names else _Look(Direction.OPEN)


def _starting(before: str) -> _Look | None:
    """What is to start then, where a participle with a phrase of its own stands between it and the date."""
    *earlier, (last, _) = _cues(before) or [(0, _Look(Direction.OPEN))]
    ahead = [look for _, look in earlier if look.side is Direction.FUTURE]
    return ahead[-1] if ahead and _WITH_ITS_OWN.match(before, last) else None


def _by_then(told: str, deadline: str) -> _Look:
    """On which side of publication a deadline lies behind the words ``told`` of its clause."""
    if _TILL.match(deadline) and _NOT_UNTIL.search(told) and not _SETS.search(told):
        return _Look(Direction.PAST)
    last = _last(told)
    if last.side is Direction.PAST and _BY.match(deadline) and (_HAD.search(told) or not _SETS.search(told)):
        return last
    return _Look(Direction.FUTURE, last.words)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
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


def _cues(clause: str) -> list[tuple[int, _Look]]:
    records = [found.span() for found in _RECORD.finditer(clause)]
    future = [
        found.span()
        for found in _FUTURE.finditer(clause)
        if not any(start <= found.start() < end for start, end in records)
    ]
    ahead = future + [done for start, end in future for done in _done_with(clause, start, end)]
    cues = [(start, _Look(Direction.PAST, clause[start:end])) for start, end in records]
    cues += [(start, _Look(Direction.FUTURE, clause[start:end])) for start, end in future]
    cues += [
        (found.start(), _Look(Direction.PAST, found.group()))
        for found in _PAST.finditer(clause)
        if not any(start <= found.start() < end for start, end in ahead)
    ]
    return sorted(cues, key=lambda cue: cue[0])


def _done_with(clause: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where what is to be done along with it stands: “would be audited and its results published”."""
    if not _BE_DONE.search(clause[start:end]):
        return []
    behind = _AND_DONE.match(clause, end)
    return [behind.span("done")] if behind else []


def _last(clause: str) -> _Look:
    cues = _cues(clause)
    return cues[-1][1] if cues else _Look(Direction.OPEN)


def _first(clause: str) -> _Look:
    cues = _cues(clause)
    return cues[0][1] if cues else _Look(Direction.OPEN)
