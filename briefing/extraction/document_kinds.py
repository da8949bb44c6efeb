"""Kinds of document: how a brief names a document whose writer and publisher nobody tells."""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource

_KIND = re.compile(
    r"(?:[\w’'-]+ ){0,2}?(?P<kind>decision notice|recommendation|minutes?|proceedings|memo(?:randum)?"
    r"|statement|press release|newsletter|bulletin|transcript|fact sheet|audit report|impact assessment"
    r"|briefing note"
    r"|policy|notice|petition|judgment|ruling|opinion|agenda|questions and answers|faq)\b"
    r"(?: (?:of|on|in|to|from|for|about)\b.*)?",
    re.IGNORECASE,
)
#: How many blocks from the top a document says what it is.
_TOP = 8


def document_name(source: CleanSource, published: str | None) -> str:
    """“the decision notice of 17 June 2024”, or failing that “an undated document (file.txt)”."""
    day = calendar_day(published) if published and len(published) == len("2024-06-17") else None
    text = source.source.text
    for passage in source.passages[:_TOP]:
        if match := _KIND.fullmatch(" ".join(passage.span.slice(text).split())):
            return f"the {match['kind'].lower()}{f' of {day}' if day else ''}"
    kind = f"a document of {day}" if day else "an undated document"
    return f"{kind} ({source.source.file})"


_MONTHS = "January February March April May June July August September October November December".split()


def calendar_day(date: str) -> str:
    """“2023-01-26” as “26 January 2023”."""
    year, month, day = date.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
