"""The day from which a passage's relative dates count: a message's, an update's, or that of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.extraction.dates import find_dates
from briefing.extraction.dates.grammar import MONTH_FORMS, MONTH_NAME
from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.reading.amendments import amendment_at
from briefing.reading.bundles import Numbered, find_numbered
from briefing.reading.source_text import SourceText

#: A date of a month: ``2019-02``, ``2019-02-19``; not a season, ``2019-21``, or a week.
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?")

_UPDATE = re.compile(
    r"\W*(?:ADDED|Added|UPDATED?|Updated?|EDIT(?:ED)?|Edited|CORRECT(?:ION|ED)|Correct(?:ion|ed)|CLARIFICATION|Clarification)"
    r"\b(?:[^:.\n]|(?<=[a-z])\.(?=\s?\d)){0,40}?(?=\s*(?:[:–—]|\.(?!\s?\d)))"
)
_CORRECTION = re.compile(r"\W*(?:CORRECT|Correct|CLARIF|Clarif)")
#: The line that says when a page was last changed: “Updated 10:04 AM EST, February 15, 2025”.
_CHANGED = re.compile(
    r"^\W{0,4}(?:Last )?(?:Updated|UPDATED|Corrected|CORRECTED|Amended|Modified|updated)\b[^\n]{4,90}$",
    re.MULTILINE,
)
#: “June 27. The board voted tonight …”: an entry of a log, where other lines begin so too.
_ENTRY = re.compile(
    rf"(?:{MONTH_NAME}\.?\s\d{{1,2}}|\d{{1,2}}\s(?:{MONTH_FORMS}))(?![\w%])(?:,?\s\d{{4}})?\s?[.:–—]\s(?=[“\"A-Z])"
)
#: “Date filed: September 8, 2023”, “Dated this 4 May 2021”, “Made as of 4 December 2023”: a paper's own day.
_OWN_DAY = re.compile(
    r"[\W_]*(?:(?:[A-Z][a-z]+ )?[Dd]ated?(?: [a-z]+){0,2}\b|DATED?\b"
    r"|(?:Made|Signed|Filed|Issued)(?: as)?(?: of| on)?\b)[^\n]{1,60}",
    re.MULTILINE,
)
#: In so many code points below its heading.
_TOP = 600
#: So many lines that begin so make a log; a single one may be a sentence about a day.
ENTRIES = 2


def dates_of(source: SourceText, passages: Iterable[Span], published: str | None) -> list[DateMention]:
    """The dates of passages in their order, each as of the day on which its passage was written.

    A bare “the 14th” stays open where the passage before it last told of another month than that of writing.
    """
    found: list[DateMention] = []
    month: str | None = None
    for span in passages:
        written = counted_from(source, span, published)
        here = find_dates(span.slice(source.text), written, span.start, month=month)
        told = [
            each.date[:7] for each in here if each.date and not each.until and _MONTH.fullmatch(each.date)
        ]
        month = told[-1] if told else None
        found += here
    return found


def written_on(source: SourceText, passage: Span, published: str | None) -> str | None:
    """ISO 8601 date on which ``passage`` was written, as far as the text and its source tell.

    “UPDATE, June 14: …” was written after publication, on the next such day; so was “CORRECTION, Sept. 4: …”.
    An entry of a log, “June 27. The board voted tonight …”, was written on its own day; a paper of a release
    on the day that it bears, and not on that of the release.
    """
    own = source.date_of(passage)
    if own is not None:
        return own
    paper = next((each for each in _papers(source.text) if each.start <= passage.start < each.end), None)
    if paper is not None:
        return _day_of(paper, source.text)
    amendment = amendment_at(source.text, passage.start)
    if amendment is not None:
        return amendment.date
    entry = _ENTRY.match(source.text, passage.start, passage.end)
    if entry is not None and len(_entries(source.text)) >= ENTRIES:
        return next((d.date for d in find_dates(entry.group(), published) if d.precision == "day"), published)
    update = _UPDATE.match(source.text, passage.start, passage.end)
    if update is None or published is None or len(published) != len("2018-06-12"):
        return published
    told = next((d.date for d in find_dates(update.group(), published) if d.precision == "day"), None)
    if told is None and _CORRECTION.match(update.group()):
        return _changed(source.text, published) or published
    return _not_before(told, published) if told else published


def counted_from(source: SourceText, passage: Span, published: str | None) -> str | None:
    """ISO 8601 date from which the relative dates of ``passage`` count: that on which it was written, or,
    where it is copied word for word, that of the earlier report."""
    copied = source.copied_on(passage) if published else None
    return copied or written_on(source, passage, published)


def is_update(source: SourceText, passage: Span) -> bool:
    """Whether ``passage`` was added after publication."""
    return _UPDATE.match(source.text, passage.start, passage.end) is not None


@lru_cache(maxsize=64)
def _papers(text: str) -> tuple[Numbered, ...]:
    return tuple(find_numbered(text))


def _day_of(paper: Numbered, text: str) -> str | None:
    """The day that a paper bears in its title or on a line of its own below that."""
    top = text[paper.start : min(paper.end, paper.start + _TOP)]
    told = [paper.title, *(match.group() for match in _OWN_DAY.finditer(top))]
    days = (each.date for line in told for each in find_dates(line, None) if each.precision == "day")
    return next((day for day in days if day), None)


def _changed(text: str, published: str) -> str | None:
    """The day after publication on which the page says that it was last changed."""
    lines = (match.group() for match in _CHANGED.finditer(text))
    days = (each.date for line in lines for each in find_dates(line, published) if each.precision == "day")
    return max((day for day in days if day and day > published), default=None)


def _entries(text: str) -> list[str]:
    lines = (line.strip(" \t*•-–") for line in text.splitlines())
    return [line for line in lines if _ENTRY.match(line)]


def _not_before(day: str, published: str) -> str:
    """The same day of the year, in the first year in which it does not come before ``published``."""
    _, month, date = map(int, day.split("-"))
    for year in (int(published[:4]), int(published[:4]) + 1):
        try:
            found = datetime.date(year, month, date).isoformat()
        except ValueError:
            continue
        if found >= published:
            return found
    return published
