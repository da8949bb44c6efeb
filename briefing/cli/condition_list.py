"""The sources and their conditions, as lines for a person."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.sources import Condition, Source

_WIDTH = 100


def lines(sources: Sequence[Source], texts: Mapping[str, str]) -> Iterator[str]:
    """One block of lines a source; ``texts`` by source id give the line numbers of spans."""
    for number, source in enumerate(sources):
        if number:
            yield ""
        yield f"{source.file}  ({source.id}, grade {source.reliability})"
        yield from _wrapped("  title      ", source.title or "not known")
        yield from _wrapped("  publisher  ", source.publisher or "not known")
        yield f"  published  {source.published or _day_alone(source) or 'not known'}"
        if source.year_because:
            yield from _wrapped("             ", source.year_because)
        yield f"  words      {source.words:,}"
        for condition in source.conditions:
            yield f"  {_heading(condition, texts.get(source.id, ''))}"
            yield from _wrapped("      ", condition.detail)


def _day_alone(source: Source) -> str | None:
    from briefing.extraction.dates.wording import say_month_day

    return f"{say_month_day(source.published_day)}, year not given" if source.published_day else None


def _heading(condition: Condition, text: str) -> str:
    parts = [f"- {condition.kind}"]
    if condition.share is not None:
        parts.append(f"{condition.share:.0%} of {condition.of or 'the file'}")
    if condition.start is not None and condition.end is not None:
        first, last = (text.count("\n", 0, place) + 1 for place in (condition.start, condition.end))
        where = f"line {first}" if first == last else f"lines {first}–{last}"
        parts.append(f"{where} (characters {condition.start}–{condition.end})")
    return ", ".join(parts)


def _wrapped(lead: str, text: str) -> list[str]:
    """``text`` behind ``lead``, further lines in the same column."""
    return textwrap.wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False
    )
