"""What the lines around an article declare of it: publisher, author, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.draft import DraftBlock
from briefing.cleaning.shape import shape_of

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _MONTHS)
_MONTH = _MONTH.replace("sep(?:tember)?", "sept?(?:ember)?")
_DATES = (
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{_MONTH})\.?,? (?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<y>\d{4})-(?P<n>\d{2})-(?P<d>\d{2})\b"),
)
_BYLINE = re.compile(
    r"(?:by|from|words)\s+(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}"
    r"(?:(?:,| and| &) [^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}){0,3}?)\s*(?:[|,–—(].*)?",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^.!?]{0,60}?\b\d{4}\b\s*(?:–|—|--?|:)\s")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{4}(?:[-–]\d{4})?,?\s*(?P<who>[^.,|]+)", re.IGNORECASE
)
_ORGANISATION = re.compile(
    r"\b(?:courier|times|post|herald|tribune|journal|gazette|chronicle|bulletin|ledger|star|sun|mirror|echo|"
    r"observer|guardian|monitor|weekly|daily|news|press|review|record|register|sentinel|standard|telegraph|argus|"
    r"mail|express|examiner|inquirer|dispatch|globe|world|magazine|online|today|wire|report|insider|"
    r"authority|directorate|department|ministry|agency|commission|council|bureau|office|board|court|committee|"
    r"association|foundation|institute|university|union|inc|ltd|llc|plc|corporation|company)\b",
    re.IGNORECASE,
)


def declared(blocks: Sequence[DraftBlock], headline: int | None, text_start: int) -> dict[str, str]:
    """What the page says of its article: ``published``, ``publisher``, ``author``, as far as it does.

    ``headline`` and ``text_start``, where its text starts, are indices of blocks. A date is taken from a
    date line among the lines above the text, or from its dateline; never from the story, whose dates are
    of events. ``published`` is ISO 8601.
    """
    above = blocks[:text_start]
    found = {
        "published": next(_dates(blocks, text_start), None),
        "publisher": _publisher(blocks, above, headline),
        "author": next(_authors(above), None),
    }
    return {key: value for key, value in found.items() if value}


def _dates(blocks: Sequence[DraftBlock], text_start: int) -> Iterator[str]:
    # The nearest line above the text is the article's own; a date further up may be the page's.
    for block in reversed(blocks[:text_start]):
        if block.shape.words <= 20 and (date := _date_in(block.text)) is not None:
            yield date
    if text_start < len(blocks) and (dateline := _DATELINE.match(blocks[text_start].text)):
        date = _date_in(dateline.group())
        if date is not None:
            yield date


def _date_in(text: str) -> str | None:
    for pattern in _DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = int(parts["n"]) if parts.get("n") else _month_number(parts["m"])
            try:
                return datetime.date(int(parts["y"]), month, int(parts["d"])).isoformat()
            except ValueError:
                continue
    return None


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _authors(above: Sequence[DraftBlock]) -> Iterator[str]:
    for block in above:
        match = _BYLINE.fullmatch(" ".join(block.text.split()))
        if match is not None and block.shape.words <= 16:
            yield match.group("who").strip()


def _publisher(blocks: Sequence[DraftBlock], above: Sequence[DraftBlock], headline: int | None) -> str | None:
    """A masthead: a short line above the headline that is a name; else who holds the copyright."""
    for block in above[: headline if headline is not None else len(above)]:
        shape = shape_of(block.text)
        named = shape.title_case and 2 <= shape.words <= 6 and not any(c.isdigit() for c in block.text)
        if named and _ORGANISATION.search(block.text) and not re.search(r"[|›»>/]|\s{2,}", block.text):
            return block.text
    for block in blocks:
        if block.furniture is not None and (match := _RIGHTS.search(block.text)):
            return match.group("who").strip()
    return None
