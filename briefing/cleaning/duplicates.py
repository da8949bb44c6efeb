"""Wire copy: the same text under two mastheads.

A source is a duplicate if most of its words stand in sentences that another source also has, verbatim
or lightly reworded: so a new headline, a cut, or dropped paragraphs do not hide it, and a shared
quotation does not make it one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import Indel

from briefing.cleaning.passages import CleanSource
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

#: On the odd-numbered PolNeAR train articles of evals.duplicates .5, .6 and .7 all found .9985 of the copies
#: at .9985 precision (the one "wrong" pair is one story printed on two days), .8 found .997.
DUPLICATE_SHARE = 0.6
#: Similarity (1 - indel distance, by words) from which two sentences are one: .5 and .6 did the same there,
#: .7 found .9955 of the copies, .8 only .787, since a fifth of the words of some were reworded.
SAME_SENTENCE = 0.6
#: Sentences with fewer words are too common to say where they came from ("He declined to comment.").
SENTENCE_WORDS = 6
#: Texts that share fewer of the smaller one's three-word shingles are not aligned at all, for speed.
#: With every fifth word reworded about half of them survive (0.8 ** 3).
CANDIDATE_SHARE = 0.12
#: A source with a larger share of its words masked is no original while a whole copy is at hand.
MASKED_SHARE = 0.02

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|No))(?<!Mrs|Sen|Rep|Gov|Gen|Inc)[.!?…]+[\"”’')\]]*\s+|\n+"
)

_Shingle = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: tuple[str, ...]

    @property
    def telling(self) -> bool:
        return len(self.words) >= SENTENCE_WORDS


@dataclass(frozen=True)
class _Text:
    """The prose of one source, as words, sentence by sentence."""

    clean: CleanSource
    sentences: tuple[_Sentence, ...]

    @cached_property
    def shingles(self) -> frozenset[_Shingle]:
        return frozenset(shingle for sentence in self.sentences for shingle in _shingles(sentence.words))

    @cached_property
    def by_shingle(self) -> dict[_Shingle, list[int]]:
        """Which sentences hold a shingle."""
        places: dict[_Shingle, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for shingle in set(_shingles(sentence.words)):
                places[shingle].append(number)
        return places

    @cached_property
    def words(self) -> int:
        return sum(len(sentence.words) for sentence in self.sentences if sentence.telling)


def find(sources: Sequence[CleanSource]) -> list[CleanSource]:
    """The same sources in the same order, each that repeats another marked as its duplicate.

    Of the texts that repeat one another the original is the one that was not machine-altered, is not
    masked, is the fullest and the earliest, in that order of weight. A duplicate always names an original,
    never another duplicate.
    """
    texts = [_text(source) for source in sources]
    order = sorted(range(len(texts)), key=lambda index: (*_rank(texts[index]), index))
    candidates = _candidates(texts)
    originals: list[int] = []
    found = list(sources)
    for index in order:
        shares = {
            other: _share(texts[index], texts[other])
            for other in originals
            if (min(index, other), max(index, other)) in candidates
        }
        original = max(shares, key=lambda other: shares[other], default=None)
        if original is None or shares[original] < DUPLICATE_SHARE:
            originals.append(index)
        else:
            found[index] = mark(sources[index], sources[original], shares[original])
    return found


def mark(source: CleanSource, original: CleanSource, share: float) -> CleanSource:
    """``source`` as a duplicate of ``original``, which has ``share`` of its words."""
    condition = Condition(
        kind=ConditionKind.DUPLICATE,
        detail=(
            f"{share:.0%} of its words stand in sentences that {original.source.file} has too, "
            "word for word or lightly reworded: the two count as one origin."
        ),
        share=round(share, 3),
        of="the article",
        other=original.source.id,
    )
    return replace(source, duplicate_of=original.source.id, conditions=(*source.conditions, condition))


def _text(source: CleanSource) -> _Text:
    sentences = (
        sentence
        for passage in source.prose()
        for sentence in _sentences(source.source.text, passage.span)
        if sentence.words
    )
    return _Text(source, tuple(sentences))


def _sentences(text: str, within: Span) -> Iterable[_Sentence]:
    start = within.start
    for end in [
        *(match.end() for match in _SENTENCE_END.finditer(text, within.start, within.end)),
        within.end,
    ]:
        words = tuple(_normal(match.group()) for match in _WORD.finditer(text, start, end))
        if words:
            yield _Sentence(words)
        start = end


def _normal(word: str) -> str:
    return word.lower().replace("’", "'")


def _shingles(words: Sequence[str]) -> Iterable[_Shingle]:
    return zip(words, words[1:], words[2:], strict=False)


def _rank(text: _Text) -> tuple[bool, bool, int, str]:
    """Smallest for the text that is best taken as the original."""
    clean = text.clean
    masks = sum(len(passage.masks) for passage in clean.passages)
    masked = masks > MASKED_SHARE * max(1, text.words)
    return (clean.machine_altered, masked, -text.words, clean.source.metadata.get("published", "9999"))


def _candidates(texts: Sequence[_Text]) -> set[tuple[int, int]]:
    """Pairs with enough three-word shingles in common to be worth aligning."""
    holders: dict[_Shingle, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        for shingle in text.shingles:
            holders[shingle].append(index)
    common = Counter(
        (one, other)
        for indexes in holders.values()
        for place, one in enumerate(indexes)
        for other in indexes[place + 1 :]
    )
    return {
        (one, other)
        for (one, other), count in common.items()
        if count >= CANDIDATE_SHARE * min(len(texts[one].shingles), len(texts[other].shingles))
    }


def _share(text: _Text, other: _Text) -> float:
    """Share of the words of ``text`` in sentences that ``other`` has; sentences too short to tell are out."""
    if not text.words:
        return 0.0
    return sum(len(sentence.words) for sentence in _same_sentences(text, other)) / text.words


def _same_sentences(text: _Text, other: _Text) -> Iterable[_Sentence]:
    """The telling sentences of ``text`` that are the same as one of ``other``."""
    for sentence in text.sentences:
        if not sentence.telling:
            continue
        near = Counter(
            number
            for shingle in set(_shingles(sentence.words))
            for number in other.by_shingle.get(shingle, ())
        )
        if any(
            Indel.normalized_similarity(sentence.words, other.sentences[number].words) >= SAME_SENTENCE
            for number, _ in near.most_common(3)
        ):
            yield sentence
