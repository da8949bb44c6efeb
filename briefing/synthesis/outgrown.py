"""Outgrown states: a count, or a vote to come, that the words of another source show to be over.

Where nobody gives the days of the sources, their words may: “14 agencies now hold logins” is later than “nine
agencies hold logins”, and a board that “voted not to renew it” has done with the renewal on its agenda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.extraction.statements import Statement
from briefing.synthesis.correction_notices import numbers_in

#: What stands behind the number of a count: “state and local agencies are”.
_COUNTED = re.compile(
    r"\s+(?P<what>(?:[a-z][a-z-]*\s+){0,4}?[a-z][a-z-]+s)\s+(?:are|have|hold|own|run|share|use)\b"
)
#: “now”, right behind a count or right before it.
_NOW_BEHIND = re.compile(r"\s+(?:(?:are|have)\s+)?now\b")
_NOW_BEFORE = re.compile(r"\bnow\s+(?:[a-z]+\s+){0,2}$")
_NUMBER = re.compile(r"[\w,.]+\s+")
#: So many words beside the thing counted are of the same count.
_BESIDE = 2
#: Of what is put off, or comes up, a sitting will decide.
AGENDA = re.compile(
    r"\b(?:is|are)\s+(?:(?:also|already|now)\s+)?(?:on|up\s+for\s+(?:a\s+)?(?:vote|decision))\s+"
    r"(?:[^,;.“”]{1,60}?\s)??(?:agenda|docket|calendar|vote|decision)\s+(?:for|on)\s"
)
_DECIDED = re.compile(
    r"\b(?:voted|approved|rejected|declined|refused|decided|agreed|renewed|tabled|passed|adopted)\b"
)
_LONG_AGO = re.compile(r"\blast\s+(?:year|spring|summer|autumn|fall|winter)\b|\bin\s+(?:19|20)\d\d\b")
#: So many letters at its beginning make “renewal” and “renew” one matter.
_STEM = 5
_WORD = re.compile(r"[a-z]{5,}")
#: What is said of any vote.
_OF_ANY = frozenset(
    "agenda board council commission committee county meeting supervisors vote price same".split()
)


def may_be_outgrown(words: str) -> bool:
    """Whether a sentence counts something in the present tense, or has something on an agenda."""
    return AGENDA.search(words) is not None or any(_counts(words))


def is_outnumbered(words: str, content: frozenset[str], later: str, theirs: frozenset[str]) -> bool:
    """Whether ``later`` has “now” more of the very things that ``words`` count in the present tense.

    Args:
        words: a sentence.
        content: its content words.
        later: another source's sentence.
        theirs: that one's content words.
    """
    for number, what in _counts(words) if "now" in later else ():
        things = set(what.split())
        beside = {word for word in content & theirs if word.isalpha() and not _is_of(word, things)}
        if len(beside) >= _BESIDE and any(each > number for each in _counted_now(later, what)):
            return True
    return False


def _is_of(word: str, things: set[str]) -> bool:
    return any(thing.startswith(word[:_STEM]) for thing in things)


def _counts(words: str) -> Iterator[tuple[float, str]]:
    """The numbers of a sentence and what it says in the present tense of so many: “state agencies”."""
    for start, (value, unit) in numbers_in(words):
        number = _NUMBER.match(words, start) if unit is None else None
        match = _COUNTED.match(words, number.end() - 1) if number else None
        if match is not None:
            yield value, " ".join(match["what"].split())


def _counted_now(words: str, what: str) -> Iterator[float]:
    """How many of the same there are “now”."""
    for start, (value, unit) in numbers_in(words):
        number = _NUMBER.match(words, start) if unit is None else None
        if number is None or not words.startswith(what, number.end()):
            continue
        if _NOW_BEHIND.match(words, number.end() + len(what)) or _NOW_BEFORE.search(words[:start]):
            yield value


def is_decided(statement: Statement, words: str, other: Statement, theirs: str) -> bool:
    """Whether ``theirs`` tells how a vote went that ``words`` have on the agenda of the same body."""
    agenda, decided = AGENDA.search(words), _DECIDED.search(theirs)
    if agenda is None or decided is None or _LONG_AGO.search(theirs):
        return False
    bodies = {name for name in statement.content & other.content if " " in name}
    if not bodies:
        return False
    named = {part.lower() for name in bodies for part in name.split()}
    matter = {word[:_STEM] for word in _WORD.findall(words[: agenda.start()].lower())}
    matter -= {word[:_STEM] for word in _OF_ANY | named}
    return any(word[:_STEM] in matter for word in _WORD.findall(theirs[decided.start() :].lower()))
