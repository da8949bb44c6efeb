"""Copied days: a paper that prints a wire story two days later leaves its “on Friday” as it was filed.

What a passage of a copy says in the very words of an earlier one counts from the day of that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import DossierConfig
from briefing.extraction.dates import is_day
from briefing.extraction.dates.tense import sentence
from briefing.model.evidence import Span

#: Words that count from the day of writing.
_COUNTS = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|ago|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:this|last|next|past|coming)\s(?!of\b)\w+)\b",
    re.IGNORECASE,
)
#: No paragraph of a report is longer. Characters.
_LONGEST = 10_000
#: A copy is printed within so many days of the first.
_COPY = 31


def with_copied_days(sources: Sequence[CleanSource], config: DossierConfig) -> list[CleanSource]:
    """The same sources in the same order, each that repeats an earlier one with the passages whose relative
    dates count from the day of that."""
    days = {each.source.id: day for each in sources if (day := _day(each, config)) is not None}
    found = []
    for each in sources:
        own = days.get(each.source.id)
        origin = each.duplicate_of or each.source.id
        first = min(
            (
                (days[other.source.id], other)
                for other in sources
                if own is not None and origin in {other.source.id, other.duplicate_of}
                if other.source.id in days and 0 < (own - days[other.source.id]).days <= _COPY
            ),
            key=lambda pair: pair[0],
            default=None,
        )
        found.append(each if first is None else _counting(each, first[1], first[0]))
    return found


def _day(source: CleanSource, config: DossierConfig) -> date | None:
    settings = config.settings_for(source.source.file)
    told = (settings.published if settings else None) or source.source.metadata.get("published")
    return date.fromisoformat(told) if is_day(told) else None


def _counting(copy: CleanSource, first: CleanSource, day: date) -> CleanSource:
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
