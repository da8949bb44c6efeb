"""Datelines: where, when and by which agency a report was filed, before its first sentence."""

from __future__ import annotations

import re

_DAY = r"(?:\d{1,2}\s)?[A-Z][\w.]+(?:\s\d{1,2})?(?:,?\s\d{4})?"
#: “LANSING, Mich.”, “WELLINGTON, New Zealand”.
_LAND = r"(?:(?:New|North|South|West|Northern|Southern|Western|Sri|Saudi|Costa|El|Puerto)\s)?[A-Z][a-z]+\.?"
#: “PORT ELLIS (AP) — ”, “TOLVIK/NORWICK, Thursday (MPA) – ”, “Dunmere, 9 October 2024 – ” before what a
#: source says.
DATELINE = re.compile(
    rf"(?:\([A-Z][^)]{{2,30}}\)|[A-Z][A-Z.,'’ /]+(?:,\s{_LAND})?(?:,\s{_DAY})?\s*"
    r"(?:\([^)]{2,30}\)\s*|/[^/\n]{2,30}/\s*)?"
    r"|[A-Z]\w+(?:\s[A-Z]\w+)?,\s\d{1,2}\s[A-Z]\w+\s\d{4})\s*[—–-]+\s+"
)

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WRITTEN = rf"(?:[A-Z][a-z]+day,?\s)?(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?"
#: “DUNMERE, July 26: ”, “UPDATE, 14 June 2024: ”, “UPDATE (Friday, 4:40 p.m.): ”.
_HEADS = (
    DATELINE,
    re.compile(rf"[A-Z][A-Z.’' ]+,\s{_WRITTEN}:\s+(?=\S)"),
    re.compile(
        r"(?:ADDED|Added|EDITED|Edited|UPDATED?|Updated?)(?:\s\d)?"
        rf"(?:\s\([^)\n]{{3,40}}\)|,?\s(?:on\s)?{_WRITTEN}(?:,\s[^:\n]{{1,5}}\b)?)?:\s+(?=\S)"
    ),
)
#: “Oct. 3, 2019 — ”; a chronology has many such lines, and there it is the day of what the line tells.
_DAY_ALONE = re.compile(rf"{_WRITTEN}\s*[—–-]+\s+(?=[A-Z“\"])")
#: “Dunmere: After six hours the council …”, where the text elsewhere is about what happened in Dunmere.
_PLACE = re.compile(r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?):\s+(?=[A-Z“\"])")


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the words of a report's sentence begin, behind place, day and agency; ``start`` where none stand.

    Args:
        text: the whole source, which tells a place from a speaker's label.
        start: where the sentence begins, in code points.
        end: where it ends.
    """
    here = start
    while found := next((match for head in _HEADS if (match := head.match(text, here, end))), None):
        here = found.end()
    if (day := _DAY_ALONE.match(text, here, end)) and not _is_chronology(text):
        here = day.end()
    place = _PLACE.match(text, here, end)
    opens = here == text.rfind("\n", 0, here) + 1
    return place.end() if place and opens and _is_place(place["place"], text) else here


def _is_chronology(text: str) -> bool:
    """Whether several lines begin with a day."""
    return sum(_DAY_ALONE.match(line) is not None for line in text.splitlines()) > 1


def _is_place(name: str, text: str) -> bool:
    """Whether something happens in it, or a body is named for it: “in Dunmere”, “Dunmere City Council”."""
    title = re.escape(name.title())
    return (
        re.search(rf"\b[Ii]n {title}\b(?!’s|'s)|\b{title} (?:City|Town|County|District|Municipal)\b", text)
        is not None
    )
