"""Dating: relative dates of a sentence as calendar dates, in the words of a brief that is read later."""

from __future__ import annotations

import re

from briefing.extraction.dates import say_date
from briefing.model.evidence import Span
from briefing.model.statements import DateMention

#: Dates that mean nothing without the day on which they were written.
DEICTIC = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this|last|next|\w+day|ago)\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_WEEKDAY = re.compile(r"(?:(?P<step>last|this|next)\s+)?(?P<day>\w+day)", re.IGNORECASE)
_DAY = re.compile(r"today|yesterday|tomorrow", re.IGNORECASE)
_STEPPED_MONTH = re.compile(r"(?:last|this)\s+(?:month|\w+)", re.IGNORECASE)
#: “Tuesday's”, “Thursday-night”: the date is told behind it.
_OWNING = re.compile(r"['’]s?\b|-\w+")
#: Before a date, what makes “on” or “in” wrong.
_JOINED = re.compile(
    r"\b(?:on|in|by|since|until|till|from|after|before|of|for|to|through|than|late|early|earlier|and|or|between)\s+$",
    re.IGNORECASE,
)


def dated(text: str, mention: DateMention) -> tuple[Span, str] | None:
    """Where to write what for a relative date that is known; None for one that needs nothing.

    “yesterday” becomes “on 11 June 2025”, “on Monday” “on Monday 13 May 2024”; whatever is longer keeps its
    words and gets the date in brackets.
    """
    if not (mention.date and mention.resolved_from) or mention.until is not None:
        return None
    said = say_date(mention.date, mention.precision)
    if said.startswith("winter"):
        return None  # it has two years
    span, written = mention.span, mention.span.slice(text)
    if owner := _OWNING.match(text, span.end):
        return Span(owner.end(), owner.end()), f" ({said})"
    joined = _JOINED.search(text[max(0, span.start - 12) : span.start]) is not None
    if mention.precision == "day" and _DAY.fullmatch(written):
        return span, said if joined else f"on {said}"
    if mention.precision == "day" and (match := _WEEKDAY.fullmatch(written)):
        lead = "on " if match["step"] and not joined else ""
        return span, f"{lead}{match['day'].capitalize()} {said}"
    if mention.precision == "month" and _STEPPED_MONTH.fullmatch(written):
        return span, said if joined else f"in {said}"
    if DEICTIC.search(written) or not _MONTH.search(written):
        return Span(span.end, span.end), f" ({said})"
    return (span, said) if mention.precision in {"day", "month"} else None
