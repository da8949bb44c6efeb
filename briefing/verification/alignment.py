"""Alignment: which word of the evidence each word of a statement is, in order as far as that goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.verification.backing import Sentence
from briefing.verification.words import NEGATOR_STEMS, Word

#: How many content words after it a negator reaches at most when the head of what it negates is sought,
#: and when a word is asked whether it is negated. The second is longer since a statement may name parties
#: by longer names than its evidence.
REACH, LONG_REACH = 3, 7


@dataclass(frozen=True)
class Aligned:
    """A statement (or one clause of it) laid beside the sentence that carries it."""

    text: str
    words: Sequence[Word]
    """Words of the clause, offsets into ``text``."""
    home: Sentence
    places: Sequence[int | None]
    """For each word, the index of its counterpart in ``home.words``; None for those without one."""
    verbatim: frozenset[int] = frozenset()
    """Words of quotations that the evidence has, which the check of quotations answers for."""

    def counterpart(self, place: int) -> int | None:
        """Index of the statement's word whose counterpart is ``home.words[place]``."""
        return next((index for index, own in enumerate(self.places) if own == place), None)


def align(text: str, words: Sequence[Word], home: Sentence) -> Aligned:
    """Lay the words beside the home sentence's cited words.

    The longest common subsequence first; a content word that it leaves out takes the free occurrence
    nearest to its neighbour's counterpart. A word that is capitalised inside the statement is a name,
    and no counterpart of a common noun.
    """
    usable = [index for index, cited in enumerate(home.is_cited) if cited]
    theirs = [home.words[index] for index in usable]
    ours = [_Key(word, word.start > words[0].start) for word in words]
    places: list[int | None] = [None] * len(words)
    for own, other in _common(ours, theirs):
        places[own] = usable[other]
    for own, key in enumerate(ours):
        if places[own] is None and key.word.is_content:
            free = [i for i in usable if key.matches(home.words[i]) and i not in places]
            near = next((p for p in reversed(places[:own]) if p is not None), 0)
            places[own] = min(free, key=lambda i: abs(i - near), default=None)
    return Aligned(text, words, home, tuple(places))


@dataclass(frozen=True, slots=True)
class _Key:
    """A word of the statement, and whether its capital can only be a name's."""

    word: Word
    inside: bool

    def matches(self, other: Word) -> bool:
        """Whether the two may be the same word. Function words align with nothing: they say nothing."""
        if not (self.word.is_content or self.word.stem in NEGATOR_STEMS):
            return False
        is_name = self.inside and self.word.capitalised
        return self.word.stem == other.stem and (other.capitalised or not is_name)


def _common(ours: Sequence[_Key], theirs: Sequence[Word]) -> list[tuple[int, int]]:
    """Index pairs of a longest common subsequence."""
    same = [[key.matches(word) for word in theirs] for key in ours]
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i in range(len(ours) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            if same[i][j]:
                lengths[i][j] = lengths[i + 1][j + 1] + 1
            else:
                lengths[i][j] = max(lengths[i + 1][j], lengths[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(ours) and j < len(theirs):
        if same[i][j] and lengths[i][j] == lengths[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
