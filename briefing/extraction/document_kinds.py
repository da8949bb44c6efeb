"""Kinds of document: how a brief names a document whose writer and publisher nobody tells."""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource
from briefing.extraction.dates import is_day, say_date

_KIND = re.compile(
    r"(?:[\w’'-]+ ){0,2}?(?P<kind>decision notice|recommendation|minutes?|proceedings|memo(?:randum)?"
    r"|statement|press release|newsletter|bulletin|transcript|fact sheet|audit report|impact assessment"
    r"|briefing note|policy|notice|petition|judgment|ruling|opinion|agenda|questions and answers|faq)\b"
    r"(?: (?:of|on|in|to|from|for|about|regarding|concerning|re)\b.*)?",
    re.IGNORECASE,
)
#: How many blocks from the top a document says what it is.
_TOP = 8


def document_name(source: CleanSource, published: str | None) -> str:
    """“the decision notice of 17 June 2024”, or failing that “an undated document (file.txt)”."""
    day = say_date(published, "day") if is_day(published) else None
    text = source.source.text
    for passage in source.passages[:_TOP]:
        if match := _KIND.fullmatch(" ".join(passage.span.slice(text).split())):
            return f"the {match['kind'].lower()}{f' of {day}' if day else ''}"
    kind = f"a document of {day}" if day else "an undated document"
    return f"{kind} ({source.source.file})"


def is_minutes(name: str) -> bool:
    """Whether a document of that name keeps what was said at a meeting: “the minutes of 22 June 2024”."""
    return name.startswith(("the minute", "the proceedings"))
