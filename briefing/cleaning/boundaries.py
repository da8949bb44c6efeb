"""Where one article of a file ends and another begins: the signs at each line that could be a headline."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.cleaning.shape import shape_of
from briefing.cleaning.vocabulary import content_words, cosine, inverse_document_frequency, names

#: Paragraphs looked at on either side of a line.
_WINDOW = 8

#: Paragraphs in which a new article introduces its people.
_OPENING = 3

#: Words of a line that could be a deck.
_LINE = 16

_FULL_NAME = re.compile(
    r"\b[A-Z][\w'’.-]*[a-z.](?: [A-Z]\.)?(?: (?:de|van|von|bin|al|der|la))? ([A-Z][a-z’'][\w'’-]+)"
)
_CAPITAL = re.compile(r"\b[A-Z][a-z][\w-]+")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?:,[^()—–-]{2,30})?\s*(?:\([^)]{2,30}\))?\s*(?:—|–|--| - )"
    r"|[A-Z][\w .,]{2,40}\([A-Z][\w ]{1,20}\)\s*(?:—|–|--?)"
)
#: The stamp of an entry in a live report.
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\b")
_SPEECH = re.compile(r"\b(?:said|says|told|added|asked|wrote|according to)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|did|been|has|have|is|are|would|could)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?)\b", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|it|its|this|that|those|these|there)\b", re.IGNORECASE
)
_LINK_WORD = re.compile(
    r"[\"'“‘(]*(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|or|so|yet|however|still|also|then|"
    r"meanwhile|in addition|another|other|the (?:two|former|candidate|group|letter|report|company))\b",
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
    illegible: bool = False
    """Masked so far that its words say nothing."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against a headline at one line; each about 0–1."""

    title_shape: float
    title_case: float
    stopped: float
    like_first: float
    """It ends as the file's first line does, with a stop or without: one page prints headlines one way."""
    semicolon: float
    """It ends as a headline does above its deck."""
    short: float
    no_article: float
    auxiliary: float
    own_pronoun: float
    link_word: float
    """It, or what follows, takes up what was said before."""
    speech: float
    quoted: float
    byline: float
    ended: float
    dateline: float
    weekday: float
    deck: float
    """Another short line follows."""
    below_line: float
    """A line stands above it that could itself be the headline."""
    label: float
    """It is so short that it is rather a heading within an article."""
    head_after: float
    """Share of its words that the text below has."""
    head_before: float
    head_next: float
    named_next: float
    """Names in it that the next paragraphs introduce in full."""
    cohesion: float
    shared_names: float
    introduced_again: float
    still_known: float


class Matter:
    """The words and names of each block of one file, weighed by how telling they are within it."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self.contents = contents
        self.words = [[] if each.illegible else content_words(each.text) for each in contents]
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
    if contents[index].illegible or contents[index + 1].illegible:
        return False
    if not 1 <= shape.words <= 30 or text[0].islower() or _CLOCK.match(text):
        return False
    return any(shape_of(content.text).words >= 8 for content in contents[index + 1 : index + 3])


def signs_at(matter: Matter, index: int, start: int, end: int) -> Signs:
    """The signs at block ``index``, seen against the blocks ``start`` to ``end`` (half-open)."""
    contents = matter.contents
    content = contents[index]
    text = content.text
    shape = shape_of(text)
    before, after = max(start, index - _WINDOW), min(end, index + 1 + _WINDOW)
    opening = min(end, index + 1 + _OPENING)
    following = [each.text for each in contents[index + 1 : index + 3]]
    deck = shape_of(following[0]).words <= _LINE
    head = set(matter.words[index]) | (set(matter.words[index + 1]) if deck else set())
    text_start = index + 2 if deck else index + 1
    words_before, words_after = matter.bag(before, index), matter.bag(text_start, after)
    return Signs(
        title_shape=float(shape.title),
        title_case=float(shape.title_case),
        stopped=float(_stopped(text)),
        like_first=float(_stopped(text) == _stopped(contents[0].text)),
        semicolon=float(text.endswith(";")),
        short=1 / (1 + math.exp((shape.words - 14) / 4)),
        no_article=float(not _ARTICLE.search(text)),
        auxiliary=float(bool(_PAST.search(text))),
        own_pronoun=float(bool(_PRONOUN.search(text))),
        link_word=float(bool(_LINK_WORD.match(text))) + float(bool(_LINK_WORD.match(following[0]))) / 2,
        speech=float(bool(_SPEECH.search(text))),
        quoted=float(text[0] in '"“' or text[-1] in '"”'),
        byline=float(content.after_byline),
        ended=float(content.after_end),
        dateline=float(any(_DATELINE.match(each) for each in following)),
        weekday=float(any(_WEEKDAY.search(each) for each in following)),
        deck=float(deck),
        below_line=float(_is_line(contents[index - 1].text)),
        label=float(shape.words <= 4),
        head_after=_covered(head, words_after, matter.idf),
        head_before=_covered(head, words_before, matter.idf),
        head_next=_covered(head, matter.bag(text_start, min(len(contents), text_start + 2)), matter.idf),
        named_next=_named_next(matter, index, opening),
        cohesion=cosine(words_before, words_after),
        shared_names=_shared(matter.named(before, index), matter.named(index, after)),
        introduced_again=_introduced_again(matter, before, index, opening),
        still_known=_still_known(matter, before, index, opening),
    )


def _stopped(text: str) -> bool:
    return text.rstrip("\"'”’").endswith((".", ";"))


def _is_line(text: str) -> bool:
    """Whether a block could be a headline by its looks: a short line, and not something said."""
    shape = shape_of(text)
    return shape.words <= _LINE and not _SPEECH.search(text) and text[-1] not in '"”' and text[0] not in '"“'


def _covered(head: set[str], words: Mapping[str, float], idf: Mapping[str, float]) -> float:
    """Share of the headline's words, by weight, that the text has."""
    total = sum(idf[word] for word in head)
    return sum(idf[word] for word in head if word in words) / total if total else 0.0


def _shared(before: Counter[str], after: Counter[str]) -> float:
    """Share of the mentions of names after the line that are of names known before it."""
    total = sum(after.values())
    return sum(count for name, count in after.items() if name in before) / total if total else 0.5


def _named_next(matter: Matter, index: int, opening: int) -> float:
    """Whether people whom the line calls by surname are given their first names right below."""
    introduced = set().union(*matter.full[index + 1 : opening])
    return min(1.0, len(introduced & matter.capitals[index]) / 2)


def _introduced_again(matter: Matter, before: int, index: int, opening: int) -> float:
    """People known before the line who are given with their first name after it, as if new."""
    known = set().union(*matter.capitals[before:index])
    again = set().union(*matter.full[index + 1 : opening])
    return min(1.0, len(again & known) / 2)


def _still_known(matter: Matter, before: int, index: int, opening: int) -> float:
    """Surnames after the line whose bearer was introduced before it, and is not introduced after it."""
    introduced = set().union(*matter.full[before:index])
    mentioned = set().union(*matter.capitals[index + 1 : opening])
    again = set().union(*matter.full[index:opening])
    return min(1.0, len((introduced & mentioned) - again) / 2)
