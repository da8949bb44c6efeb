"""Copied days: a paper that prints a wire story two days later leaves its “on Friday” as it was filed.

What a passage of a copy says in the very words of an earlier one counts from the day of that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import DossierConfig
from briefing.extraction.dates import is_day
from briefing.extraction.dates.tense import sentence
from briefing.extraction.yearless import COPY, copies_of, published_on
from briefing.model.evidence import Span

#: Words that count from the day of writing.
_COUNTS = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|ago|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:this|last|next|past|coming)\s(?!of\b)\w+)\b",
    re.IGNORECASE,
)
#: No paragraph of a report is longer. Characters.
_LONGEST = 10_000


def with_copied_days(sources: Sequence[CleanSource], config: DossierConfig) -> list[CleanSource]:
    """The same sources in the same order, each that repeats an earlier one with the passages whose relative
    dates count from the day of that."""
    days = {
        each.source.id: date.fromisoformat(told)
        for each in sources
        if is_day(told := published_on(each, config))
    }
    return [
        _counting(each, copies_of(each, sources), days) if each.source.id in days else each
        for each in sources
    ]


def _counting(copy: CleanSource, copies: Sequence[CleanSource], days: Mapping[str, date]) -> CleanSource:
    """A copy with what it repeats of the first of them, if that is earlier."""
    own = days[copy.source.id]
    dated = [each for each in copies if each.source.id in days]
    earlier = [each for each in dated if 0 < (own - days[each.source.id]).days <= COPY]
    if not earlier:
        return copy
    first = min(earlier, key=lambda each: days[each.source.id])
    day = days[first.source.id]
    text, words = copy.source.text, _normal(first.source.text)
    repeated = tuple(
        (passage.span.start, passage.span.end, day.isoformat())
        for passage in copy.prose()
        if _repeats(passage.span.slice(text), words)
    )
    return replace(copy, source=replace(copy.source, copied=repeated)) if repeated else copy


def _repeats(passage: str, first: str) -> bool:
    """Whether every sentence of a passage that counts from the day of writing stands in the first text."""
    if len(passage) > _LONGEST:
        return False
    told = {sentence(passage, *match.span()) for match in _COUNTS.finditer(passage)}
    return bool(told) and all(_normal(Span(*each).slice(passage)) in first for each in told)


def _normal(text: str) -> str:
    return " ".join(text.translate({0x2019: "'", 0x201C: '"', 0x201D: '"'}).split())
