"""What the lines around an article declare of it: publisher, author, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.cleaning.draft import DraftBlock
from briefing.cleaning.phrases import Role
from briefing.cleaning.shape import shape_of

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
    r"(?:by|from|words)\s+(?P<who>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}"
    r"(?:(?:,| and| &) [^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}){0,3}?)\s*(?:[|,–—(].*)?",
    re.IGNORECASE,
)
#: “Adaeze Brandvold”, above “Chief Executive Officer”: who writes, without “by”.
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}")
_OFFICE = re.compile(
    r"(?:[\w&’'-]+ ){0,4}?(?:chief|president|director|officer|founder|co-founder|chair\w*|CEO|CTO|secretary"
    r"|head|manager|minister|commissioner|mayor|superintendent|counsel|editor)\b(?:[ ,][\w ,&’'-]{0,50})?",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^.!?]{0,60}?\b\d{4}\b\s*(?:\([^)]{2,30}\)\s*)?(?:–|—|--?|:)\s")
#: Under an article: “First published on 4 March 2024.”
_CLOSING = re.compile(
    r"\W*(?:(?:this|the) (?:article|story|page|post|report|notice) was )?(?:(?:first|originally|last) )?"
    r"(?:published|posted|issued|updated|modified|released)\b[\s:]",
    re.IGNORECASE,
)
#: “Updated: 13 July 2023 | Published: 12 July 2023”, “**Date:** 12 July 2023”: which day it is.
_LABELLED = re.compile(
    r"\b(?:published|posted|issued|date)\b\W{1,5}(?:on\s+)?(?P<day>\w.{5,24})", re.IGNORECASE
)
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
#: What stands above a headline and names a kind of text or a part of a paper, not who publishes it.
_KICKER = re.compile(
    r"(?:press|news|media) releases?|for immediate release|(?:breaking|latest|local|world|national|top) "
    r"(?:news|stories)|(?:meeting )?minutes|memo(?:randum)?|transcript|(?:public )?statement|open letter"
    r"|exclusive|analysis|features?|opinions?|editorial|commentary|letters to the editor"
    r"|guest (?:post|column)|special report|sponsored content|(?:related|more) (?:articles|stories)|business"
    r"|politics|technology|health|sports?|home|menu|search|sign in|log in|subscriber[- ](?:content|only)"
    r"|skip to (?:main )?content|share this(?: article)?|read more|dear .{2,60}|to (?:whom|all|our)\b.{2,60}",
    re.IGNORECASE,
)
_COMPANY = re.compile(r".*\b(?:inc|ltd|llc|plc|corp|gmbh|co)\b\.?", re.IGNORECASE)
#: Short words that are no acronyms; other words in capitals are, up to so many letters.
_FORMS = {
    word.upper(): word
    for word in "and at by for from in of on the to Inc Ltd Co plc New Sun Bay San Los Las El Rio".split()
}
_ACRONYM = 3
_SMALL = frozenset("and at by for from in of on the to & de la".split())
_NAME = r"[A-Z][\w.'’&-]*(?:\s(?:of|for|and|the|&|[A-Z\d][\w.'’&-]*)){0,6}"
_ISSUE = r"(?:statement|response|reply|submission|evidence|press release|memo|memorandum|notice|newsletter)"
_ISSUED = (
    re.compile(rf"(?P<who>{_NAME}):\s+{_ISSUE}\b"),
    re.compile(rf"(?P<who>{_NAME}?)\s+{_ISSUE}\s+(?:on|about|regarding|to)\b"),
    re.compile(rf"(?i:{_ISSUE})\s+(?:from|by|of)\s+(?:the\s+)?(?P<who>{_NAME})"),
)
#: How many lines below the first of the text a date line may stand; its most words there, and where it
#: is above the text or of the form of a date line.
_BELOW, _DATE_LINE, _ABOVE = 4, 6, 20
#: Of how many lines at the end one may say when the text was published.
_LAST = 4


def declared(blocks: Sequence[DraftBlock], headline: int | None, text_start: int) -> dict[str, str]:
    """What the page says of its article: ``published``, ``publisher``, ``author``, as far as it does.

    ``headline`` and ``text_start``, where its text starts, are indices of blocks. A date is taken from a
    date line among the lines above the text, or from its dateline; never from the story, whose dates are
    of events. ``published`` is ISO 8601.
    """
    above = blocks[:text_start]
    found = {
        "published": next(_dates(blocks, text_start), None),
        "publisher": _publisher(blocks, above, headline) or _issuer(blocks, headline),
        "author": next(_authors([*above, *_lines_below(blocks, text_start)]), None),
    }
    if found["publisher"]:
        found["publisher"] = _as_name(found["publisher"], " ".join(block.text for block in blocks))
    return {key: value for key, value in found.items() if value}


def _dates(blocks: Sequence[DraftBlock], text_start: int) -> Iterator[str]:
    for block in blocks[: text_start + _BELOW]:
        label = _LABELLED.search(block.text)
        if (
            label is not None
            and block.shape.words <= (2 if ":" in label.group() else 1) * _ABOVE
            and (date := _date_in(label["day"])) is not None
        ):
            yield date
    # The nearest line above the text is the article's own; a date further up may be the page's.
    for block in reversed(blocks[:text_start]):
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


def _lines_below(blocks: Sequence[DraftBlock], text_start: int) -> list[DraftBlock]:
    """Lines that are no text right below its start: a headline may read like the first sentence."""
    return [block for block in blocks[text_start : text_start + _BELOW] if block.furniture is not None]


def _as_name(text: str, within: str) -> str:
    """A name that a letterhead has in capitals, as it is written in a sentence.

    A short word stays in capitals, as initials do, unless ``within`` has it in small letters.
    """
    text = " ".join(text.split())
    if not text.isupper():
        return text
    words = [_as_word(word, within) for word in text.split()]
    return " ".join([words[0][0].upper() + words[0][1:], *words[1:]])


def _as_word(word: str, within: str) -> str:
    if word in _FORMS:
        return _FORMS[word]
    forms = re.findall(rf"\b{re.escape(word)}\b", within, re.IGNORECASE)
    written = any(not form.isupper() for form in forms)
    return (
        word if len(word) <= _ACRONYM and not written else "-".join(p.capitalize() for p in word.split("-"))
    )


def publishes_itself(metadata: Mapping[str, str]) -> dict[str, str]:
    """The metadata with a company that signs as author as its publisher too."""
    author = metadata.get("author")
    if author and "publisher" not in metadata and _COMPANY.fullmatch(author):
        return {**metadata, "publisher": author}
    return dict(metadata)


def is_masthead(first: DraftBlock) -> bool:
    """Whether the very first line, above a headline, is the name of a publication or body."""
    name = _as_name(first.text, first.text)
    if re.search(r"[|›»>/:,!?\d]", name) or _KICKER.fullmatch(name) or re.match(_ISSUE, name, re.IGNORECASE):
        return False
    own = [word for word in name.split() if word not in _SMALL]
    named = all(word[0].isupper() for word in own) and "." not in name
    return 2 <= len(name.split()) <= 6 and (named or _COMPANY.fullmatch(name) is not None)


def is_body(line: DraftBlock) -> bool:
    """Whether a line is the name of a body or paper, wherever above the text it stands."""
    return is_masthead(line) and _ORGANISATION.search(line.text.split()[-1]) is not None


def _issuer(blocks: Sequence[DraftBlock], headline: int | None) -> str | None:
    """Whose statement the headline says it is: “United Nurses Local 88: statement on …”."""
    if headline is None:
        return None
    title = " ".join(blocks[headline].text.split())
    found = (pattern.match(title) for pattern in _ISSUED)
    return next((match["who"] for match in found if match), None)


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
        match = _BYLINE.fullmatch(" ".join(block.text.split()))
        if match is not None and block.shape.words <= 16:
            yield match.group("who").strip()
    for name, office in pairwise(above):
        if _PERSON.fullmatch(name.text.strip()) and _OFFICE.fullmatch(office.text.strip()):
            yield name.text.strip()


def _publisher(blocks: Sequence[DraftBlock], above: Sequence[DraftBlock], headline: int | None) -> str | None:
    """A masthead: a short line above the headline that is a name; else who holds the copyright."""
    for block in above[: headline if headline is not None else len(above)]:
        shape = shape_of(block.text)
        named = shape.title_case and 2 <= shape.words <= 6 and not any(c.isdigit() for c in block.text)
        named = named and _KICKER.fullmatch(block.text.strip()) is None
        if named and _ORGANISATION.search(block.text) and not re.search(r"[|›»>/]|\s{2,}", block.text):
            return block.text
    if above and is_masthead(blocks[0]):
        return blocks[0].text
    for block in blocks:
        if block.furniture is not None and (match := _RIGHTS.search(block.text)):
            return match.group("who").strip()
    return None
