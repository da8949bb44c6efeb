"""Joint speakers: all who say words together, where a text names several: “Ash, Bell and two others wrote”.

A parse gives the verb to the first name. Words that several say are never told as the first one's alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.lexicon import PERSON_NOUNS, ROLE_NOUNS
from briefing.model.evidence import Span

#: How many are told by name; of more, the first and how many others.
MOST_NAMED = 3
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
#: A name, with what stands before it: “Sen. Lea Ash”, “the Ferry Union”.
_NAME = r"(?:the )?[A-Z][\w.’'-]*(?: (?:of|for|de|la|van|von|[A-Z][\w.’'-]*)){0,6}"
#: Some more of them: “two colleagues”, “her lawyers”, “others”.
_COUNT = rf"(?:\d+|{'|'.join(_NUMBERS)}|several|a dozen|dozens of)"
_OTHERS = (
    rf"(?:{_COUNT} )?(?:other )?(?:others|colleagues|co-?authors|co-?founders|co-?signers|[a-z-]+ others)"
)
_ANYBODY = rf"(?:his|her|their|an?|the|other|{_COUNT})(?: [a-z’'-]+){{1,5}}?"
#: What stands between two of them: a party in brackets, what the first is, which a comma closes (“head of
#: Security and Design” is one office), a comma or “and”.
_BETWEEN = r"(?:\s\([^()]{1,20}\))?(?P<aside>,\s(?!and\b|who\b)[a-z][^,.;:“”\"()]{2,70}(?=,\sand\s))?"
_NEXT = re.compile(rf"{_BETWEEN}(?P<link>,\sand\s|\sand\s|,\s)(?P<who>{_NAME}|{_OTHERS}\b)")
_NEXT_ANYBODY = re.compile(rf"{_BETWEEN}(?P<link>,\sand\s|\sand\s)(?P<who>{_ANYBODY})(?=\s)")
#: A list that the parse has for one phrase: “Ash and Bell”; not “a lawyer of Ash and Bell”.
_LISTED = re.compile(rf"(?P<first>{_NAME})(?:,\s(?:and\s)?|\sand\s)(?:{_NAME}|{_ANYBODY})")
#: Behind the last of them, before the verb.
_TO_THE_VERB = re.compile(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:(?:also|all|both|each|have|has|had|later|jointly|together|then) ){0,3}"
)
_ADVERB = re.compile(r"(?: (?:also|all|both|each|have|has|had|later|jointly|together|then))*\s?$")
#: Behind the last of them, where the verb stands before them.
_ENDS = re.compile(
    r"(?:\s\([^()]{1,20}\))?(?:[.,;:)\]”\"—–]|\s*$|\s+(?:after|as|at|by|during|for|from|in|of|on|to|when|who|with)\b)"
)
#: Where a list of names that goes before the speaker begins: a sentence, or what follows quoted words.
_BEFORE = re.compile(rf"(?:^|[”\"“.!?,]\s|\n)(?P<names>{_NAME}(?:,\s{_NAME}){{0,5}}),?\sand\s$")
_NAMES = re.compile(_NAME)
#: Code points of a list before the speaker.
_REACH = 200


def co_speakers(text: str, speaker: Span, cue: Span | None) -> tuple[Span, ...]:
    """Those who say the words of a speech beside its speaker, in order; none where he alone does.

    Args:
        text: the text of the source.
        speaker: whom the text gives the words to, or the first of them.
        cue: the word that gives them.
    """
    if cue is None:
        return ()
    speaker = first_speaker(text, speaker)
    led = cue.start >= speaker.end
    if led and (before := _before(text, speaker)):
        return before
    found: list[Span] = []
    at, joined, apart = speaker.end, False, False
    while not joined:
        nxt = _NEXT.match(text, at)
        if nxt is None and led and (anybody := _anybody(text, at, cue)):
            found.append(anybody)
            joined, at = True, anybody.end
            break
        if nxt is None:
            return ()
        joined = "and" in nxt["link"]
        apart = apart or bool(found or nxt["aside"])
        if joined and not apart and nxt["link"].startswith(","):
            return ()  # “…,” said Ash, and Bell left.
        who = _whole(text, Span(*nxt.span("who")), cue.start if led else None)
        at = who.end
        if who.start == who.end:
            return ()
        if not joined and _is_office(who.slice(text)):
            apart = True
        else:
            found.append(who)
    return tuple(found) if _is_whole(text, at, cue, led=led) else ()


def first_speaker(text: str, speaker: Span) -> Span:
    """The first of a list that the parse has for one phrase."""
    listed = _LISTED.match(speaker.slice(text))
    return speaker if listed is None else Span(speaker.start, speaker.start + listed.end("first"))


def names_behind(text: str, at: int) -> tuple[Span, ...]:
    """The names of a list, behind its first: “, Bell, Orr and Cole” at the end of “Ash”."""
    found: list[Span] = []
    while nxt := _NEXT.match(text, at):
        found.append(_whole(text, Span(*nxt.span("who")), None))
        at = found[-1].end
        if "and" in nxt["link"]:
            return tuple(found)
    return ()


def _is_office(words: str) -> bool:
    """“Director of Policy”, behind the name of who is one."""
    head = re.split(r" (?:of|for) ", words)[0].split()[-1].lower().removeprefix("co-")
    return head in ROLE_NOUNS | PERSON_NOUNS


def _anybody(text: str, at: int, cue: Span) -> Span | None:
    """“and her lawyers”, up to the verb."""
    some = _NEXT_ANYBODY.match(text, at)
    if some is None:
        return None
    words = text[some.start("who") : cue.start]
    if not re.fullmatch(r"[\w’' -]{3,60}", words):
        return None
    return Span(some.start("who"), some.start("who") + len(_ADVERB.sub("", words)))


def _whole(text: str, who: Span, stop: int | None) -> Span:
    """A name without the words of the verb that follows it, and without the stop of a sentence."""
    end = who.end if stop is None else min(who.end, stop)
    while end > who.start and (text[end - 1].isspace() or (stop is None and text[end - 1] in ".'’")):
        end -= 1
    return Span(who.start, end)


def _is_whole(text: str, at: int, cue: Span, *, led: bool) -> bool:
    """Whether the names are all that stands between the quotation or the verb and its other end."""
    if not led:
        return _ENDS.match(text, at) is not None
    return _TO_THE_VERB.fullmatch(text, at, cue.start) is not None


def _before(text: str, speaker: Span) -> tuple[Span, ...]:
    """The names of a list whose last the parse has given the verb to."""
    start = max(0, speaker.start - _REACH)
    found = _BEFORE.search(text[start : speaker.start])
    if found is None:
        return ()
    first = start + found.start("names")
    return tuple(Span(first + m.start(), first + m.end()) for m in _NAMES.finditer(found["names"]))


def counted_names(names: Sequence[str]) -> str:
    """“Lea Ash and Tom Bell”; of more than three, “Lea Ash and four others”."""
    if len(names) > MOST_NAMED and not any(name[:1].islower() for name in names):
        others = len(names) - 1
        return f"{names[0]} and {_NUMBERS[others - 2] if others - 2 < len(_NUMBERS) else others} others"
    *first, last = names
    return f"{', '.join(first)} and {last}"
