"""Content words and names: what a stretch of text is about, as counts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d")
_SUFFIX = re.compile(r"(?:['’]s?|(?<=[a-z]{3})(?:ings?|edly|ed|es|s|ly))$")

#: Words that say nothing about the matter: the closed classes of English, and what every report says.
FUNCTION_WORDS = frozenset(
    """a about above after again against all almost along already also although always am among an and
    another any anyone anything are aren't around as ask asked asking at away back be became because become
    been before began being below between both but by call called came can can't cannot come could day days
    did didn't do does doesn't doing don't done down during each either else enough even ever every everyone
    few first for from further gave get gets getting give given go goes going gone good got great had hadn't
    has hasn't have haven't having he he's her here hers herself him himself his how however i i'd i'll i'm
    i've if in instead into is isn't it it's its itself just keep kept know known last later least less let
    like likely long made make makes making many may maybe me mean might month months more most mr mrs ms
    much must my myself near never new next no nor not nothing now of off often on once one only onto or
    other others our ours out over own part people per perhaps put quite rather really said same saw say
    saying says second see seem seen several shall she she'd she'll she's should since so some something
    soon still such take taken tell than that that's the their theirs them themselves then there there's
    these they they'd they'll they're they've thing things think this those though three through thus time
    times to today told too took toward two under until up upon us use used using very via want wanted was
    wasn't way we we'd we'll we're we've week weeks well went were weren't what when where whether which
    while who whom whose why will with within without won't work would wouldn't year years yes yesterday yet
    you you'd you'll you're you've your yours monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december""".split()
)


#: Characters before a word in which the end of the sentence before it is looked for.
_BEFORE = 40


def stem(word: str) -> str:
    """A word without its commonest endings, so that ``sells`` and ``selling`` are one."""
    lowered = word.lower().replace("’", "'")
    return _SUFFIX.sub("", lowered) if len(lowered) > 3 else lowered


def content_words(text: str) -> list[str]:
    """The stems of the words that say what ``text`` is about, in order."""
    return [
        stem(word)
        for word in _WORD.findall(text)
        if len(word) > 1 and word.lower().replace("’", "'") not in FUNCTION_WORDS and not word.isdigit()
    ]


def names(text: str) -> list[str]:
    """Words with a capital inside a sentence, stemmed: people, places, firms, products."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        before = text[max(0, match.start() - _BEFORE) : match.start()].rstrip(" \"'“”‘’([")
        inside = bool(before) and before[-1] not in ".!?:…\n•–—"
        if word[0].isupper() and len(word) > 1 and (inside or word.isupper()):
            lowered = word.lower().replace("’", "'")
            if lowered not in FUNCTION_WORDS:
                found.append(stem(word))
    return found


def inverse_document_frequency(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """How telling each word is: log of documents over those that hold it, at least 0."""
    sets = [set(document) for document in documents]
    held = Counter(word for words in sets for word in words)
    return {word: math.log((1 + len(sets)) / count) for word, count in held.items()}


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Cosine of the angle between two weighted bags of words, 0–1."""
    if len(first) > len(second):
        first, second = second, first
    product = sum(weight * second[word] for word, weight in first.items() if word in second)
    norms = math.sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return product / norms if norms else 0.0
