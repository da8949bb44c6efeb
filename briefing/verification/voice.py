"""Voice: what a source gives to a speaker is not told in the brief's own voice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.verification.alignment import Aligned, align
from briefing.verification.backing import Sentence
from briefing.verification.ground import sentence_around
from briefing.verification.homes import home_of
from briefing.verification.words import SPEECH_STEMS, stem, words

_SPEECH = SPEECH_STEMS | {stem("according"), stem("position"), stem("criticism")}
#: Reporting whose loss makes a claim into a fact.
_CLAIMING = frozenset(map(stem, "say claim argue allege contend insist maintain assert".split()))


def is_unattributed(text: str, support: Sequence[Sentence]) -> bool:
    """Whether what a source gives to a speaker is said without any word of saying."""
    own = words(text)
    home = home_of(own, support, ())
    aligned = align(text, own, home)
    if re.search(r"[\"“:]", text) or _says_who(aligned):
        return False
    used = [p for p in aligned.places if p is not None and home.words[p].is_content]
    if len(used) < 2:
        return False
    return _mostly_quoted(home, used) or _mostly_claimed(home, used)


def _says_who(aligned: Aligned) -> bool:
    """Whether a word of saying stands in the statement that is not itself among the quoted words."""
    return any(
        word.stem in _SPEECH and (place is None or not _is_quoted(aligned.home, place))
        for word, place in zip(aligned.words, _reported_places(aligned), strict=True)
    )


def _reported_places(aligned: Aligned) -> list[int | None]:
    """Counterparts of all words; for those of reporting, which alignment leaves out, a quoted one if any."""
    places = list(aligned.places)
    for index, word in enumerate(aligned.words):
        same = [i for i, other in enumerate(aligned.home.words) if other.stem == word.stem]
        if places[index] is None and same:
            quoted = [place for place in same if _is_quoted(aligned.home, place)]
            places[index] = (quoted or same)[0]
    return places


def _mostly_quoted(home: Sentence, used: Sequence[int]) -> bool:
    return 3 * sum(_is_quoted(home, place) for place in used) > 2 * len(used)


def _is_quoted(home: Sentence, place: int) -> bool:
    return home.ground.is_quoted(home.span.start + home.words[place].start)


def _mostly_claimed(home: Sentence, used: Sequence[int]) -> bool:
    """Whether most of the used words follow “X said”, or precede “…, X said”."""
    for place, word in enumerate(home.words):
        if word.stem not in _CLAIMING or place in used:
            continue
        start = sentence_around(home.text, word.start).start
        after = sum(p > place for p in used)
        marks = max(home.text.rfind(mark, start, word.start) for mark in '"”')
        close = marks if marks >= 0 else home.text.rfind(",", start, word.start)
        before = sum(start <= home.words[p].start < close for p in used)
        ends = re.match(r"[^,;]{0,40}[.]", home.text[word.end :])
        if 3 * after > 2 * len(used) or (ends and 3 * before > 2 * len(used)):
            return True
    return False
