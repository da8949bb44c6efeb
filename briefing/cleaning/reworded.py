"""Reworded copy: a source that tells another's story with other words in place of its words.

What a spinner leaves alone gives its copy away beside the original. Most words keep their neighbours, and
between the same neighbours the copy has words that fit worse. Where hardly any run of words is left, names
and numbers are: a text that has nearly all of them from one other source, and whose wording alone is nearly
enough to accuse it (``altered``), is a copy too. Nor does a spinner stop at quotation marks, as every editor
does: of two sources that quote the same people in different words, the one whose words fit worse is altered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from statistics import fmean

from rapidfuzz.distance import Indel, LCSseq

from briefing.cleaning import altered
from briefing.cleaning.passages import CleanSource
from briefing.cleaning.substituted import (
    Comparison,
    Frame,
    Framed,
    Swap,
    by_frame,
    compare,
    framed,
)

#: Words that are others between the same neighbours: how many different ones accuse, what share of those with
#: the same neighbours, and what log odds of substitution they have on average: by themselves, and beyond the
#: words that the other source has there. On ``evals.altered_pairs`` log odds of -2.5, -2 and -1.5 find 30, 28
#: and 27 of 30 copies altered by 8 %, and accuse 4, 1 and 1 of 60 copies in which a desk's usage was put
#: everywhere without regard to the sentence; that each pair of words counts once spares two of them. No two
#: honest sources of fifteen dossiers have three such words, nor two of 904 PolNeAR articles four.
SWAPPED, SWAPPED_SHARE, UNFIT, LESS_FIT = 4, 0.02, -2.0, 2.5
#: Where so many are others all over the text, it is enough that they fit somewhat worse. Of eight spun
#: sources in those dossiers whose original is there too, seven have .30 to .64, and fit worse by 1.5 to 3.2.
MANY, ALL_OVER, WORSE_ALL_OVER = 6, 0.25, 1.5
#: Share of names and of numbers that the other source must have, and of four-word runs that it may have.
#: Set on brackwater-housing: its spun re-post has .75 of the names, all numbers and .15 of the runs; the two
#: wire copies .82, .83 and .49; no other pair of its sources shares half of its numbers.
KEPT, SAME_RUNS = 0.7, 0.35
#: So much may be missing from the log odds that accuse a text alone.
LENIENCE = 2.0
_FEWEST = 6
#: Words of a quotation that is long enough to be known again; likeness (1 - indel distance, by words) of two
#: wordings of one utterance; how many such pairs accuse, and by how much the wording of one must be the
#: worse. Set by hand: no two honest sources of fourteen dossiers have more than one such pair.
QUOTED_WORDS, SAME_WORDS, OTHER_WORDS = 6, 0.9, 0.35
CHANGED_QUOTATIONS, WORSE = 3, 2.0
#: Share of the shorter quotation's words that a longer stretch of the same utterance has in their order: of
#: five spun sources' quotations none has more than .83 of another's, of two papers that quote different
#: stretches all have .88 or more.
WITHIN = 0.85
_EXAMPLES = 3

_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][\w’'-]+", re.MULTILINE)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")


class _Told:
    """A source, and what it is compared by with each other: found once, when it is asked for."""

    def __init__(self, source: CleanSource) -> None:
        self.source = source

    @cached_property
    def prose(self) -> str:
        return "\n".join(passage.span.slice(self.source.source.text) for passage in self.source.prose())

    @cached_property
    def names(self) -> set[str]:
        return set(_NAME.findall(self.prose))

    @cached_property
    def numbers(self) -> set[str]:
        return set(_NUMBER.findall(self.prose))

    @cached_property
    def runs(self) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", self.prose.lower())
        return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}

    @cached_property
    def quotations(self) -> list[list[str]]:
        found = (re.findall(r"[\w’']+", words.lower()) for words in _QUOTED.findall(self.prose))
        return [words for words in found if len(words) >= QUOTED_WORDS]

    @cached_property
    def frames(self) -> Mapping[Frame, Framed]:
        spans = [passage.span for passage in self.source.prose()]
        return by_frame(framed(self.source.source.text, spans))

    @cached_property
    def verdict(self) -> altered.Verdict:
        return altered.judge(self.source, plain_too=True)

    @cached_property
    def suspicion(self) -> dict[int, float]:
        """Where each word that was judged starts → log odds that it was substituted."""
        judged = zip(self.verdict.words, self.verdict.suspicion, strict=True)
        return {word.span.start: odds for word, odds in judged}


def detect(sources: Sequence[CleanSource]) -> list[CleanSource]:
    """The sources, with those marked as machine-altered that reword another of them."""
    told = [_Told(source) for source in sources]
    return [_judged(each, [other for other in told if other is not each]) for each in told]


def _judged(told: _Told, others: Sequence[_Told]) -> CleanSource:
    if told.source.machine_altered:
        return told.source
    for other in others:
        if comparison := _substitutes(told, other):
            return _marked(told, other, comparison)
    if (original := next((other for other in others if _misquotes(told, other)), None)) is not None:
        return altered.mark(
            told.source,
            f"It quotes what {original.source.source.file} quotes, but with other words inside the quotation "
            "marks.",
        )
    if (original := next((other for other in others if _retells(told, other)), None)) is None:
        return told.source
    if told.verdict.log_odds < told.verdict.limit - LENIENCE:
        return told.source
    return altered.mark(
        told.source,
        f"It tells the story of {original.source.source.file} with the same names and numbers in other "
        "words, and its words look substituted by a machine.",
    )


def _substitutes(told: _Told, other: _Told) -> Comparison | None:
    """How the source's words differ from the other's, if they were put for them; None if not."""
    if other.source.machine_altered:
        return None
    comparison = compare(told.frames, other.frames)
    different = comparison.different
    if len(different) < SWAPPED or len(different) < SWAPPED_SHARE * comparison.framed:
        return None
    odds = [pair for swaps in different.values() if (pair := _odds(told, other, swaps))]
    if len(odds) < SWAPPED:
        return None
    own, their = (fmean(column) for column in zip(*odds, strict=True))
    all_over = len(different) >= max(MANY, ALL_OVER * comparison.framed) and own - their >= WORSE_ALL_OVER
    return comparison if all_over or (own >= UNFIT and own - their >= LESS_FIT) else None


def _odds(told: _Told, other: _Told, swaps: Sequence[Swap]) -> tuple[float, float] | None:
    """Mean log odds of substitution of the words, and of what the other source has for them; None if either
    was not judged."""
    own = [told.suspicion[start] for swap in swaps if (start := swap.word.span.start) in told.suspicion]
    their = [other.suspicion[start] for swap in swaps if (start := swap.other.span.start) in other.suspicion]
    return (fmean(own), fmean(their)) if own and their else None


def _marked(told: _Told, other: _Told, comparison: Comparison) -> CleanSource:
    text, original = told.source.source.text, other.source.source
    first = [swaps[0] for swaps in comparison.different.values()]
    plainest = sorted(first, key=lambda swap: -told.suspicion.get(swap.word.span.start, 0.0))
    shown = (
        f"“{swap.word.span.slice(text)}” for “{swap.other.span.slice(original.text)}”"
        for swap in plainest[:_EXAMPLES]
    )
    return altered.mark(
        told.source,
        f"Between the same neighbours as in {original.file}, {len(comparison.swaps)} of {comparison.framed} "
        f"content words are others, and fit worse: {'; '.join(shown)}.",
        comparison.share,
    )


def _misquotes(told: _Told, other: _Told) -> bool:
    """Whether the source has the other's quotations with their words replaced, not the other way round."""
    if other.source.machine_altered:
        return False
    nearest = [
        max((_likeness(own, their) for their in other.quotations), default=0.0) for own in told.quotations
    ]
    changed = sum(OTHER_WORDS <= likeness < SAME_WORDS for likeness in nearest)
    same = sum(likeness >= SAME_WORDS for likeness in nearest)
    if changed < CHANGED_QUOTATIONS or changed <= 2 * same:
        return False
    return told.verdict.log_odds > other.verdict.log_odds + WORSE


def _likeness(own: Sequence[str], their: Sequence[str]) -> float:
    """How like two quotations are, 0 to 1, by words; 1 where one has the other, or most of it, in its order:
    a paper that quotes a longer stretch of an utterance changes nothing."""
    if LCSseq.similarity(own, their) >= WITHIN * min(len(own), len(their)):
        return 1.0
    return float(Indel.normalized_similarity(own, their))


def _retells(told: _Told, other: _Told) -> bool:
    if len(told.names) < _FEWEST or len(told.numbers) < _FEWEST:
        return False
    return (
        _share(told.numbers, other.numbers) >= KEPT
        and _share(told.names, other.names) >= KEPT
        and _share(told.runs, other.runs) <= SAME_RUNS
    )


def _share(own: set[str] | set[tuple[str, ...]], their: set[str] | set[tuple[str, ...]]) -> float:
    return len(own & their) / len(own) if own else 0.0
