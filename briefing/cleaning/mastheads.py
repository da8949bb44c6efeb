"""Mastheads: what the lines around an article declare of it: publisher, author, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.cleaning.draft import DraftBlock
from briefing.cleaning.phrases import CAPTION, Role
from briefing.cleaning.publishers import COMPANY, find_publisher

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _MONTHS)
_MONTH = _MONTH.replace("sep(?:tember)?", "sept?(?:ember)?")
_DATES = (
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{_MONTH})\.?,? (?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<y>(?:19|20)\d{2})(?P<sep>[-/])(?P<n>\d{2})(?P=sep)(?P<d>\d{2})\b"),
    re.compile(r"(?<![\w/.-])(?P<d>\d{1,2})\.(?P<n>\d{1,2})\.(?P<y>(?:19|20)\d{2})(?![\w/]|[.-]\d)"),
)
#: “27/05/2021”: read only where one number alone can be the day, since either may stand first.
_SLASHED = re.compile(r"(?<![\w/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d{2})(?![\w/]|[.-]\d)")
#: What a date line says of other days than that of publication.
_OTHER_DAY = re.compile(
    r"\b(?:opened|received|registered|lodged|filed|submitted|requested|updated|modified|reviewed|due|closes"
    r"|closing|deadline|expires|previous|event|hearing|meeting|complaint|request|application)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|from|words)\s+(?!(?:e-?mail|post|hand|fax|courier)\b)(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}"
    r"(?:(?:,| and| &) [^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}){0,3}?)\s*(?:[|,–—(·•].*)?",
    re.IGNORECASE,
)
#: “Minutes of the Extraordinary Meeting held in the Council Chamber on Tuesday, 28 January 2025 at 4 p.m.”
_MEETING = re.compile(
    r"\W*(?:draft |approved |the )*(?:minutes?|proceedings|record) of\b[^\n]{0,160}?\b(?:on|of)\s+"
    r"(?P<day>[^\n]{6,45})",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\W*(?:last |page )?(?:updated|modified|amended)\b", re.IGNORECASE)
#: “Gazette reporter and WWNA”: what somebody is, and no name.
_NO_NAME = re.compile(r"\b(?:correspondents?|desk|editors?|journalists?|reporters?|staff|writers?)\b")
#: A name of a byline in capitals, none of whose words is initials.
_CAPITALS = re.compile(r"(?:(?=[A-Z'’-]*[AEIOUY])[A-Z'’-]{2,}(?: (?=\w)|$|(?=,))){2,}")
#: “Adaeze Brandvold”, above “Chief Executive Officer”: who writes, without “by”.
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}")
_OFFICE = re.compile(
    r"(?:[\w&’'-]+ ){0,4}?(?:chief|president|director|officer|founder|co-founder|chair\w*|CEO|CTO|secretary"
    r"|head|manager|minister|commissioner|mayor|superintendent|counsel|editor|columnist|correspondent|reporter"
    r"|journalist|blogger|critic)\b(?:[ ,][\w ,&’'-]{0,50})?",
    re.IGNORECASE,
)
#: “A letter about machines, by Ana Roth. Issue 8.”: whose a newsletter or column is, by the line that says
#: what it is.
_LETTER_BY = re.compile(
    r"(?:An?|The) [^.]{0,80}\b(?:letter|newsletter|column|blog|bulletin|digest|podcast)\b[^.]{0,80}?,? by "
    r"(?P<who>[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})(?:[.,]|$).*"
)
_DATELINE = re.compile(
    r"(?:[^.!?]|\b[A-Z][a-z]{1,3}\.){0,60}?\b\d{4}\b\s*(?:\([^)]{2,30}\)\s*|/[^/\n]{2,30}/\s*)?(?:–|—|--?|:)\s"
)
#: “Re: Request PR-14 (rec'd January 14, 2025)”: when what a letter answers came.
_ANOTHERS = re.compile(r"\b(?:rec['’]d|received|requested|your (?:e-?mail|letter|request))\b", re.IGNORECASE)
#: Under an article: “First published on 4 March 2024.”
_CLOSING = re.compile(
    r"\W*(?:(?:this|the) (?:article|story|page|post|report|notice) was )?(?:(?:first|originally|last) )?"
    r"(?:published|posted|issued|updated|modified|released)\b[\s:]",
    re.IGNORECASE,
)
#: “Updated: 13 July 2023 | Published: 12 July 2023”, “**Date:** 12 July 2023”, “Issue 88. 21 October 2024”:
#: which day it is.
_LABELLED = re.compile(
    r"\b(?:published|posted|issued|date|(?:issue|edition|number|no\.) (?P<issue>\d{1,4}))\b\W{1,5}(?:on\s+)?"
    r"(?P<day>\w.{5,44})",
    re.IGNORECASE,
)
#: Above a letter: “An open letter from staff. Delivered to Ann Cole on June 2, 2023.”
_LETTER = re.compile(r"\b(?:letter|petition|submission)\b", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:delivered|sent|presented|handed|submitted)\b[^.]{0,60}?\bon\s+(?P<day>\w.{5,24})", re.IGNORECASE
)
#: Words of the line that says so.
_SENT_LINE = 45
#: How many lines below the first of the text a date line may stand; its most words there, and where it
#: is above the text or of the form of a date line.
_BELOW, _DATE_LINE, _ABOVE = 4, 6, 20
#: Words of a paragraph above the text that is another article's.
_TEXT = 20
#: Of how many lines at the end one may say when the text was published.
_LAST = 4


def declared(blocks: Sequence[DraftBlock], headline: int | None, text_start: int) -> dict[str, str]:
    """What the page says of its article: ``published``, ``publisher``, ``author``, as far as it does.

    ``headline`` and ``text_start``, where its text starts, are indices of blocks. A date is taken from a
    date line among the lines above the text, or from its dateline; never from the story, whose dates are
    of events. ``published`` is ISO 8601.
    """
    above = blocks[:text_start]
    # On a page of several articles, a byline above another's text is not this one's.
    others = [i for i, b in enumerate(above) if b.furniture is None and b.shape.prose and b.words >= _TEXT]
    header = above[others[-1] + 1 if others else 0 :]
    found = {
        "published": next(_dates(blocks, text_start), None),
        "publisher": find_publisher(blocks, headline, text_start),
        "author": next(_authors([*header, *_lines_below(blocks, text_start)]), None),
    }
    return {key: value for key, value in found.items() if value}


def _dates(blocks: Sequence[DraftBlock], text_start: int) -> Iterator[str]:
    for block in blocks[: text_start + _BELOW]:
        label = _LABELLED.search(block.text)
        if (
            label is not None
            and block.shape.words <= (2 if ":" in label.group() or label["issue"] else 1) * _ABOVE
            and (date := _date_in(label["day"])) is not None
        ):
            yield date
    # The nearest line above the text is the article's own; a date further up may be the page's.
    # What a picture shows was taken on a day of its own.
    above = [b for b in blocks[:text_start] if not _is_caption(b) and not _ANOTHERS.search(b.text)]
    # “Updated Tuesday 4 February” below the day of publication is a later one.
    above.sort(key=lambda b: _UPDATED.match(b.text) is None)
    for block in reversed(above):
        if block.shape.words <= _ABOVE and (date := _date_in(block.text)) is not None:
            yield date
    if text_start < len(blocks) and (dateline := _DATELINE.match(blocks[text_start].text)):
        date = _date_in(dateline.group())
        if date is not None:
            yield date
    for block in _lines_below(blocks, text_start):
        most = _ABOVE if block.furniture is not None and block.furniture.role is Role.BYLINE else _DATE_LINE
        if block.shape.words <= most and (date := _date_in(block.text)) is not None:
            yield date
    for block in blocks[max(text_start + 1, len(blocks) - _LAST) :]:
        if (
            _CLOSING.match(block.text)
            and block.shape.words <= _ABOVE
            and (date := _date_in(block.text)) is not None
        ):
            yield date
    for block in blocks[: text_start + _BELOW]:
        sent = _SENT.search(block.text) if block.shape.words <= _SENT_LINE else None
        if sent is not None and _LETTER.search(block.text) and (date := _date_in(sent["day"])) is not None:
            yield date
    for block in blocks[: text_start + _BELOW]:
        kept = _MEETING.match(block.text) if block.shape.words <= _SENT_LINE else None
        if kept is not None and (date := _date_in(kept["day"])) is not None:
            yield date


def _is_caption(block: DraftBlock) -> bool:
    return block.furniture is not None and block.furniture.name == CAPTION


def _lines_below(blocks: Sequence[DraftBlock], text_start: int) -> list[DraftBlock]:
    """Lines that are no text right below its start: a headline may read like the first sentence."""
    return [block for block in blocks[text_start : text_start + _BELOW] if block.furniture is not None]


def publishes_itself(metadata: Mapping[str, str]) -> dict[str, str]:
    """The metadata with a company that signs as author as its publisher too."""
    author = metadata.get("author")
    if author and "publisher" not in metadata and COMPANY.fullmatch(author):
        return {**metadata, "publisher": author}
    return dict(metadata)


def _date_in(text: str) -> str | None:
    """The day of publication in a date line: of several, the first that is not said of something else."""
    found = sorted(_days(text))
    ends = [0, *(end for _, end, _ in found)]
    own = (
        day
        for (start, _, day), label in zip(found, ends, strict=False)
        if not _OTHER_DAY.search(text[label:start])
    )
    return next(own, found[0][2] if found else None)


def _days(text: str) -> Iterator[tuple[int, int, str]]:
    """Every day of a line, as ISO 8601, with where it starts and ends."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = int(parts["n"]) if parts.get("n") else _month_number(parts["m"])
            if day := _iso(int(parts["y"]), month, int(parts["d"])):
                yield match.start(), match.end(), day
    for match in _SLASHED.finditer(text):
        year, first, second = int(match["y"]), int(match["a"]), int(match["b"])
        readings = {_iso(year, second, first), _iso(year, first, second)} - {None}
        if len(readings) == 1:
            yield match.start(), match.end(), str(readings.pop())


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _authors(above: Sequence[DraftBlock]) -> Iterator[str]:
    for block in above:
        line = " ".join(block.text.split())
        match = _BYLINE.fullmatch(line) or _LETTER_BY.fullmatch(line)
        if match is not None and (block.shape.words <= 16 or match.re is _LETTER_BY):
            who = match.group("who").strip()
            if _NO_NAME.search(who):
                continue
            yield _CAPITALS.sub(lambda name: name.group().title(), who).replace(" And ", " and ")
    for name, office in pairwise(above):
        if not (_PERSON.fullmatch(name.text.strip()) and _OFFICE.fullmatch(office.text.strip())):
            continue
        surname = re.escape(name.text.split()[-1])
        addressed = any(re.match(rf"dear\b.*\b{surname}\b", b.text, re.IGNORECASE) for b in above)
        if not addressed:
            yield name.text.strip()
