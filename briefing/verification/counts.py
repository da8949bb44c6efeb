"""Counts: each number of a clause stands in its home, and counts there what it counts in the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.failures import Verdict
from briefing.verification.numbers import Number, find_numbers
from briefing.verification.words import Word

#: How far from its number, in words, what it counts may stand in the evidence.
_BESIDE = 8


def check_numbers(
    text: str, numbers: Sequence[Number], spelt: Sequence[Word], home: Sentence, support: Sequence[Sentence]
) -> Iterator[tuple[Verdict, str]]:
    """Numbers that the home does not have, or has of something else."""
    here = _cited_numbers(home)
    elsewhere = [number for sentence in support for number in _cited_numbers(sentence)]
    for number in numbers:
        shown = number.span.slice(text)
        same = [other for other in here if other.agrees_with(number)]
        if not same and _belongs_to_antecedent(text, number, spelt, home, support):
            continue
        if not same and any(other.agrees_with(number) for other in elsewhere):
            yield Verdict.STITCHED, f"“{shown}” stands in another sentence than what is said of it."
        elif not same:
            yield Verdict.UNSUPPORTED_NUMBER, f"The evidence has no “{shown}”."
        elif not any(_counts_the_same(text, number, spelt, other, home) for other in same):
            yield Verdict.UNSUPPORTED_NUMBER, f"In the evidence “{shown}” counts something else."


def _belongs_to_antecedent(
    text: str, number: Number, spelt: Sequence[Word], home: Sentence, support: Sequence[Sentence]
) -> bool:
    """Whether the number counts a noun of another sentence that the home does not have: “19 shareholders”.

    What the two words together may stand for is then decided as for any words of another sentence.
    """
    counted = next((word for word in spelt if word.start >= number.span.end and word.is_content), None)
    if counted is None or counted.stem in home.cited_stems:
        return False
    return any(
        other.agrees_with(number) and _counts_the_same(text, number, spelt, other, sentence)
        for sentence in support
        if sentence is not home
        for other in _cited_numbers(sentence)
    )


def _cited_numbers(sentence: Sentence) -> list[Number]:
    """Numbers of the cited words; offsets count from the sentence's start."""
    base = sentence.span.start
    dates = [
        mention.span
        for mention in sentence.ground.dates
        if sentence.span.contains(mention.span) and mention.date and not mention.resolved_from
    ]
    leave = [Span(d.start - base, d.end - base) for d in dates]
    return [
        number
        for number in find_numbers(sentence.text, leave)
        if any(
            c.start <= base + number.span.start and base + number.span.end <= c.end for c in sentence.cited
        )
    ]


def _counts_the_same(text: str, number: Number, spelt: Sequence[Word], other: Number, home: Sentence) -> bool:
    """Whether one of the next content words follows both numbers; at a clause's end, one before.

    So does a number between the same two words, as “at ten to six”.
    """
    beside = _beside(text, number)
    if all(beside) and beside == _beside(home.text, other):
        return True
    after = [w for w in spelt if w.start >= number.span.end and w.is_content][:3]
    stop = re.compile(r"[;:]\s").search(home.text, other.span.end)
    limit = stop.start() if stop else len(home.text)
    following = [w for w in home.words if other.span.end <= w.start < limit][:_BESIDE]
    if after and {w.stem for w in after} & {w.stem for w in following}:
        return True
    before = [w for w in spelt if w.end <= number.span.start and w.is_content][-2:]
    preceding = [w for w in home.words if w.end <= other.span.start][-_BESIDE:]
    return not after and (not before or bool({w.stem for w in before} & {w.stem for w in preceding}))


def _beside(text: str, number: Number) -> tuple[str, str]:
    """The words right before and right after a number; empty where there is none."""
    before = re.search(r"([\w'’-]+) $", text[: number.span.start])
    after = re.match(r" ([\w'’-]+)", text[number.span.end :])
    return before[1].lower() if before else "", after[1].lower() if after else ""
