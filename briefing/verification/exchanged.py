"""Exchanged: a name of the statement that stands where its evidence has somebody else's.

The order of two names tells little where a sentence names a party twice. So the words beside a name are
compared: “said Cole that” for “said Marsh that”; and whose an office is: “Halden's director” for
“Wexmoor's director”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS
from briefing.model.evidence import Span
from briefing.verification.alignment import Aligned
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.parties import Parties, is_short_for
from briefing.verification.words import CALENDAR, Word, stem, words

_EDGE = re.compile(r"[.;:!?(](?=\s|$)|[—–\"“”()\[\]]")
_OFFICES = frozenset(map(stem, HONORIFICS | ROLE_NOUNS))
#: “Halden's sales director”: whose, and what.
_OWNED = re.compile(
    r"(?<![\w&.-])(?P<owner>(?:[A-Z][\w&.-]*\s){0,3}?[A-Z][\w&.-]*)'s?\s(?P<what>(?:[a-z][\w-]*\s){0,4}?[a-z][\w-]*)(?=,|\.|\s[A-Z]|\s(?:said|wrote|told|says)\b)"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A run of words with capitals, and the words right beside it."""

    words: tuple[Word, ...]
    text: str
    before: str
    after: str


def exchanged_names(aligned: Aligned, parties: Parties) -> Iterator[str]:
    """Names between the same two words as another in the home."""
    theirs = list(_names(aligned.home.text, aligned.home.words))
    ours = list(_names(aligned.text, aligned.words))
    for own in ours:
        beside = (own.before, own.after)
        same = [name for name in theirs if (name.before, name.after) == beside and any(beside)]
        told = [other for other in ours if (other.before, other.after) == beside and other is not own]
        if any(_is_same(each.text, name.text, parties) for name in same for each in (own, *told)):
            continue
        if same:
            yield f"The statement has “{own.text}” where the evidence has “{same[0].text}”."


def _names(text: str, words: Sequence[Word]) -> Iterator[_Name]:
    """Runs of capitalised content words; what only opens a sentence is none."""
    index = 0
    while index < len(words):
        start = index
        while index < len(words) and _is_part(text, words, start, index):
            index += 1
        if index > start:
            run = tuple(words[start:index])
            before = _beside(text, words, start, -1)
            if before or len(run) > 1 or _is_owner(run[-1]):
                yield _Name(run, text[run[0].start : run[-1].end], before, _beside(text, words, index - 1, 1))
        index = max(index, start + 1)


def _is_part(text: str, words: Sequence[Word], start: int, index: int) -> bool:
    word = words[index]
    if not word.capitalised or not word.is_content or word.text.casefold() in CALENDAR:
        return False
    if index == start:
        return True
    joined = re.fullmatch(r"\.?\s|-", text[words[index - 1].end : word.start]) is not None
    return joined and not _is_owner(words[index - 1])


def _is_owner(word: Word) -> bool:
    return re.search(r"['’]s?$", word.text) is not None


def _beside(text: str, words: Sequence[Word], index: int, step: int) -> str:
    """The word on one side, in small letters, with its mark; empty where a sentence or clause ends there."""
    other = index + step
    if not 0 <= other < len(words):
        return ""
    left, right = (words[other], words[index]) if step < 0 else (words[index], words[other])
    gap = text[left.end : right.start]
    if _EDGE.search(gap + " "):
        return ""
    mark = "," if "," in gap else ""
    owner = "'s " if step > 0 and _is_owner(words[index]) else ""
    return f"{owner}{mark}{words[other].text.lower()}"


def exchanged_owners(text: str, clause: Span, support: Sequence[Sentence], parties: Parties) -> Iterator[str]:
    """Whose somebody or something is, where the evidence has it of others and of nobody by that name."""
    cited = [normalised(sentence.cited_text()) for sentence in support]
    for own in _OWNED.finditer(text, clause.start, clause.end):
        theirs = [
            match["owner"]
            for known in cited
            for match in re.finditer(
                rf"(?<![\w&.-])(?P<owner>(?:[A-Z][\w&.-]*\s){{0,3}}[A-Z][\w&.-]*)'s?\s{re.escape(own['what'])}(?!\w)",
                known,
            )
        ]
        if theirs and not any(_is_same(own["owner"], other, parties) for other in theirs):
            yield f"“{own['owner']}'s {own['what']}” is “{theirs[0]}'s {own['what']}” in the evidence."


def _is_same(one: str, other: str, parties: Parties) -> bool:
    """Whether both may name one party: they share a word that is no office, are short for one another, or one
    actor bears both."""
    ours, theirs = _stems(one), _stems(other)
    if ours & theirs or is_short_for(one, other) or is_short_for(other, one):
        return True
    return any(ours <= party.stems and theirs <= party.stems for party in parties.all())


def _stems(name: str) -> set[str]:
    found = {word.stem for word in words(name) if word.capitalised}
    return {each for each in found if each not in _OFFICES} or found
