"""Where one article of a file ends and another begins: signs at each place where a headline could stand."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from briefing.cleaning.shape import shape_of
from briefing.cleaning.vocabulary import content_words, cosine, inverse_document_frequency, names

#: Paragraphs looked at on either side of a place. Tuned with the weights, see ``WEIGHTS``.
_WINDOW = 8

#: Paragraphs in which a new article must introduce its people.
_OPENING = 3

_FULL_NAME = re.compile(
    r"\b[A-Z][\w'’.-]*[a-z.](?: [A-Z]\.)?(?: (?:de|van|von|bin|al|der|la))? ([A-Z][a-z’'][\w'’-]+)"
)
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z][\w'’-]+")
_CAPITAL = re.compile(r"\b[A-Z][a-z][\w-]+")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:,[^()—–-]{2,30})?\s*(?:\([^)]{2,30}\))?\s*(?:—|–|--| - )|[A-Z][\w .,]{2,40}\((?:Reuters|AP|AFP|CP|PA)\)"
)
_SPEECH = re.compile(r"\b(?:said|says|told|added|asked|wrote|according to)\b", re.IGNORECASE)
_PRONOUN_START = re.compile(
    r"[\"'“‘(]*(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|however|still|also|meanwhile|in addition|for (?:his|her)|"
    r"the (?:two|former|candidate|group|letter|report|company))\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|this week|last week)\b")


@dataclass(frozen=True, slots=True)
class Content:
    """One block of a file that is not furniture."""

    text: str
    after_end: bool = False
    """Furniture that ends an article stands right above it: related posts, comments, credits."""
    after_byline: bool = False
    """A byline or a date line stands right below it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against a new article at one place; each about 0–1."""

    title_shape: float
    title_case: float
    stopped: float
    short: float
    speech: float
    quoted: float
    byline: float
    ended: float
    dateline: float
    weekday: float
    pronoun: float
    head_after: float
    head_before: float
    head_next: float
    cohesion: float
    shared_names: float
    introduced_again: float
    still_known: float
    gap_to_next: float


class Matter:
    """The words and names of each block of one file, weighed by how telling they are within it."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self.contents = contents
        self.words = [content_words(content.text) for content in contents]
        self.idf = inverse_document_frequency(self.words)
        self.names = [Counter(names(content.text)) for content in contents]
        self.full = [set(_FULL_NAME.findall(content.text)) for content in contents]
        self.capitals = [set(_CAPITAL.findall(content.text)) for content in contents]

    def bag(self, start: int, end: int) -> Mapping[str, float]:
        """Weighted words of the blocks ``start`` to ``end`` (half-open)."""
        counts = Counter(word for words in self.words[start:end] for word in words)
        return {word: (1 + math.log(count)) * self.idf[word] for word, count in counts.items()}

    def named(self, start: int, end: int) -> Counter[str]:
        """Names in the blocks ``start`` to ``end`` (half-open)."""
        total: Counter[str] = Counter()
        for index in range(start, end):
            total += self.names[index]
        return total


def is_candidate(contents: Sequence[Content], index: int) -> bool:
    """Whether an article could begin with this block: a line that could be a headline, above text."""
    if index == 0 or index + 1 >= len(contents):
        return False
    text = contents[index].text
    shape = shape_of(text)
    if shape.words > 30 or shape.words < 1 or text[0].islower():
        return False
    return any(shape_of(content.text).prose for content in contents[index + 1 : index + 3])


def signs_at(matter: Matter, index: int, start: int, end: int) -> Signs:
    """The signs at block ``index``, seen against the blocks from ``start`` to ``end`` (half-open)."""
    contents = matter.contents
    content = contents[index]
    shape = shape_of(content.text)
    before, after = max(start, index - _WINDOW), min(end, index + 1 + _WINDOW)
    opening = min(end, index + 1 + _OPENING)
    head = set(matter.words[index])
    words_before, words_after = matter.bag(before, index), matter.bag(index + 1, after)
    names_before, names_after = matter.named(before, index), matter.named(index, after)
    text = content.text
    following = contents[index + 1].text
    return Signs(
        title_shape=float(shape.title),
        title_case=float(shape.title_case),
        stopped=float(text.endswith((".", "!", "?", ".”", '."'))),
        short=1 / (1 + math.exp((shape.words - 14) / 4)),
        speech=float(bool(_SPEECH.search(text))),
        quoted=float(text[0] in '"“' or text[-1] in '"”'),
        byline=float(content.after_byline),
        ended=float(content.after_end),
        dateline=float(any(_DATELINE.match(contents[i].text) for i in range(index + 1, min(index + 3, end)))),
        weekday=float(any(_WEEKDAY.search(contents[i].text) for i in range(index + 1, min(index + 3, end)))),
        pronoun=float(bool(_PRONOUN_START.match(text)) or bool(_PRONOUN_START.match(following))),
        head_after=_covered(head, words_after, matter.idf),
        head_before=_covered(head, words_before, matter.idf),
        head_next=_covered(head, matter.bag(index + 1, min(end, index + 3)), matter.idf),
        cohesion=cosine(words_before, words_after),
        shared_names=_shared(names_before, names_after),
        introduced_again=_introduced_again(matter, before, index, opening),
        still_known=_still_known(matter, before, index, opening),
        gap_to_next=min(1.0, shape_of(following).words / 40),
    )


def _covered(head: set[str], words: Mapping[str, float], idf: Mapping[str, float]) -> float:
    """Share of the headline's words, by weight, that the text has."""
    total = sum(idf[word] for word in head)
    return sum(idf[word] for word in head if word in words) / total if total else 0.0


def _shared(before: Counter[str], after: Counter[str]) -> float:
    """Share of the mentions of names after the place that are of names known before it."""
    total = sum(after.values())
    return sum(count for name, count in after.items() if name in before) / total if total else 0.5


def _introduced_again(matter: Matter, before: int, index: int, opening: int) -> float:
    """People known before the place who are given with their first name after it, as if new."""
    known = set().union(*matter.capitals[before:index])
    again = set().union(*matter.full[index:opening])
    return min(1.0, len(again & known) / 2)


def _still_known(matter: Matter, before: int, index: int, opening: int) -> float:
    """Surnames after the place whose bearer was introduced before it, and is not introduced after it."""
    introduced = set().union(*matter.full[before:index])
    mentioned = set().union(*matter.capitals[index:opening])
    again = set().union(*matter.full[index:opening])
    return min(1.0, len((introduced & mentioned) - again) / 2)


#: Names of the signs in the order of their weights.
SIGNS = tuple(field.name for field in fields(Signs))
