"""Reworded copy: a source that tells another's story with its names and numbers, and other words.

A spinner leaves names and numbers alone. Where all but a few of a text's names and numbers stand in one
other source, hardly any run of its words does, and its wording alone is nearly enough to accuse it
(``altered``), the two findings together are. Nor does a spinner stop at quotation marks, as every editor
does: of two sources that quote the same people in different words, the one whose words fit worse is altered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from briefing.cleaning import altered
from briefing.cleaning.passages import CleanSource

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

_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][\w’'-]+", re.MULTILINE)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")


def detect(sources: Sequence[CleanSource]) -> list[CleanSource]:
    """The sources, with those marked as machine-altered that reword another of them."""
    return [_judged(source, [other for other in sources if other is not source]) for source in sources]


def _judged(source: CleanSource, others: Sequence[CleanSource]) -> CleanSource:
    if source.machine_altered:
        return source
    if (original := next((other for other in others if _misquotes(source, other)), None)) is not None:
        return altered.mark(
            source,
            f"It quotes what {original.source.file} quotes, but with other words inside the quotation marks.",
        )
    if (original := next((other for other in others if _retells(source, other)), None)) is None:
        return source
    verdict = altered.judge(source, plain_too=True)
    if verdict.log_odds < verdict.limit - LENIENCE:
        return source
    return altered.mark(
        source,
        f"It tells the story of {original.source.file} with the same names and numbers in other words, and "
        "its words look substituted by a machine.",
    )


def _retells(source: CleanSource, other: CleanSource) -> bool:
    own, their = _prose(source), _prose(other)
    names, numbers = set(_NAME.findall(own)), set(_NUMBER.findall(own))
    if len(names) < _FEWEST or len(numbers) < _FEWEST:
        return False
    return (
        _share(numbers, set(_NUMBER.findall(their))) >= KEPT
        and _share(names, set(_NAME.findall(their))) >= KEPT
        and _share(_runs(own), _runs(their)) <= SAME_RUNS
    )


def _misquotes(source: CleanSource, other: CleanSource) -> bool:
    """Whether the source has the other's quotations with their words replaced, not the other way round."""
    if other.machine_altered:
        return False
    own, their = _quotations(source), _quotations(other)
    nearest = [max((Indel.normalized_similarity(a, b) for b in their), default=0.0) for a in own]
    changed = sum(OTHER_WORDS <= likeness < SAME_WORDS for likeness in nearest)
    same = sum(likeness >= SAME_WORDS for likeness in nearest)
    if changed < CHANGED_QUOTATIONS or changed <= 2 * same:
        return False
    verdicts = [altered.judge(each, plain_too=True).log_odds for each in (source, other)]
    return verdicts[0] > verdicts[1] + WORSE


def _quotations(source: CleanSource) -> list[list[str]]:
    found = (re.findall(r"[\w’']+", words.lower()) for words in _QUOTED.findall(_prose(source)))
    return [words for words in found if len(words) >= QUOTED_WORDS]


def _prose(source: CleanSource) -> str:
    return "\n".join(passage.span.slice(source.source.text) for passage in source.prose())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def _share(own: set[str] | set[tuple[str, ...]], their: set[str] | set[tuple[str, ...]]) -> float:
    return len(own & their) / len(own) if own else 0.0
