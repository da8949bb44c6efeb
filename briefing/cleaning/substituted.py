"""Word for word: which words of a text stand where another text has another word between the same neighbours.

A spinner changes one word here and one there and leaves the rest, so most of what it put stands in a frame,
two words before and two words after, that the original has too. Desks that cut or rewrite a story change
whole phrases, and words that a desk puts for others fit as well as those did.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from rapidfuzz.distance import Indel

from briefing.cleaning.wording import is_content
from briefing.model.evidence import Span

#: Likeness (1 - indel distance, by letters) from which two words are forms or spellings of one: "organise"
#: and "organize", "accuse" and "accused". That "ally" and "rally" are so too only leaves a swap uncounted.
SAME_WORD = 0.7

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")

Frame: TypeAlias = tuple[str, str, str, str]
"""The two words before a word and the two after it, in lower case."""


class Framed(NamedTuple):
    """A content word between its neighbours."""

    span: Span
    form: str
    frame: Frame


class Swap(NamedTuple):
    """A word and what another text has in its place."""

    word: Framed
    other: Framed

    @property
    def forms(self) -> tuple[str, str]:
        """The two words as they are written."""
        return (self.word.form, self.other.form)


class Comparison(NamedTuple):
    """What two texts have between the same neighbours."""

    swaps: tuple[Swap, ...]
    """Where they have different words."""
    framed: int
    """Content words of the one whose frames the other has too, the swapped ones included."""

    @property
    def share(self) -> float:
        """Of the words between the same neighbours, how many are others."""
        return len(self.swaps) / self.framed if self.framed else 0.0

    @property
    def different(self) -> dict[tuple[str, str], list[Swap]]:
        """The swaps by what stands for what: a desk's usage changes one word wherever it stands."""
        found: dict[tuple[str, str], list[Swap]] = defaultdict(list)
        for swap in self.swaps:
            found[swap.forms].append(swap)
        return found


def framed(text: str, within: Sequence[Span]) -> list[Framed]:
    """The content words of the spans ``within`` that are no names, and have two words on each side."""
    return [word for span in within for word in _framed(text, span)]


def _framed(text: str, within: Span) -> Iterator[Framed]:
    found = [
        (Span(*match.span()), match.group().replace("’", "'")) for match in _WORD.finditer(text, *within)
    ]
    forms = [written.lower() for _, written in found]
    for place in range(2, len(found) - 2):
        span, written = found[place]
        if written.islower() and is_content(written):
            frame = (forms[place - 2], forms[place - 1], forms[place + 1], forms[place + 2])
            yield Framed(span, forms[place], frame)


def by_frame(words: Sequence[Framed]) -> dict[Frame, Framed]:
    """The words by their frames; without frames that stand in the text more than once."""
    counts = Counter(word.frame for word in words)
    return {word.frame: word for word in words if counts[word.frame] == 1}


def compare(words: Mapping[Frame, Framed], others: Mapping[Frame, Framed]) -> Comparison:
    """The words of one text beside those that stand between the same neighbours in another."""
    both = [(words[frame], others[frame]) for frame in words if frame in others]
    swaps = (Swap(word, other) for word, other in both if not _same(word.form, other.form))
    return Comparison(tuple(swaps), len(both))


def _same(form: str, other: str) -> bool:
    return Indel.normalized_similarity(form, other) >= SAME_WORD
