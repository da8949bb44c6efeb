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
#: “PORT BULLETIN 31/2024”, “Members' Newsletter No. 7”.
_PERIODICAL = re.compile(
    r"(?P<name>(?:[A-Z][\w’'&-]*\s){0,4}(?i:bulletin|newsletter|circular|digest|gazette)\s(?:(?i:no\.?|issue|number)\s)?"
    r"\d{1,4}(?:/\d{2,4})?)"
)
#: “Issue 88.”, “No. 14”, on a line below the title.
_ISSUE = re.compile(r"\b(?:[Ii]ssue|ISSUE|[Ee]dition|No\.)\s(?:no\.?\s)?(?P<number>\d{1,4})\b")
#: A newsletter's name: a few words, no sentence.
_TITLE = re.compile(r"(?:[A-Z][\w’'&-]*)(?:\s(?:(?:of|the|and|for|in|on)\s)?[A-Z][\w’'&-]*){0,4}")
_BETWEEN = re.compile(r"\s*[·|•]\s*|\s[–—-]\s")
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?")
#: What a report gives to others, and what a party's own page is full of.
_GIVEN = re.compile(
    r"\b(?:said|says|told|added|wrote|argued|alleged|announced|claimed|confirmed|denied|testified"
    r"|according to|declined to (?:comment|say)|did not (?:immediately )?(?:respond|reply))\b"
)
_OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|my)\b")
_ADDRESSED = re.compile(r"^\W*(?:Dear|To:|From:|TO:|FROM:|Minutes of)\b", re.MULTILINE)
#: What a report may have a heading for, and be none.
_REPORTED_ON = frozenset({"transcript", "statement", "policy", "notice", "opinion", "petition"})
#: So many are no accident.
GIVEN = 3
#: How many blocks from the top a document says what it is.
_TOP = 8


def document_name(source: CleanSource, published: str | None) -> str:
    """“the decision notice of 17 June 2024”, or failing that “an undated document (file.txt)”."""
    day = say_date(published, "day") if is_day(published) else None
    text = source.source.text
    for passage in source.passages[:_TOP]:
        match = _KIND.fullmatch(" ".join(passage.span.slice(text).split()))
        if match and not (match["kind"].lower() in _REPORTED_ON and is_report(source)):
            return f"the {match['kind'].lower()}{f' of {day}' if day else ''}"
    if issue := _issue(source):
        return f"{issue} of {day}" if day else issue
    kind = "report" if is_report(source) else "document"
    return f"{f'a {kind} of {day}' if day else f'an undated {kind}'} ({source.source.file})"


def is_report(source: CleanSource) -> bool:
    """Whether a page reports on others, as news does: it gives words to several, and has few of its own."""
    text = source.source.text
    if source.source.places:
        return False  # a chain of messages, or a document with pages
    story = " ".join(_QUOTED.sub(" ", passage.span.slice(text)) for passage in source.prose())
    own = len(_OWN.findall(story))
    return len(_GIVEN.findall(story)) >= max(GIVEN, own) and _ADDRESSED.search(text) is None


def _issue(source: CleanSource) -> str | None:
    """“the Port Bulletin 31/2024”, “Tidelines, issue 8,”: which issue of what, by the lines at the top."""
    text = source.source.text
    lines = [" ".join(passage.span.slice(text).split()) for passage in source.passages[:_TOP]]
    for place, line in enumerate(lines):
        parts = _BETWEEN.split(line)
        if match := _PERIODICAL.fullmatch(parts[0]):
            name = match["name"].title() if match["name"].isupper() else match["name"]
            return f"the {name.removeprefix('The ')}"
        number = _ISSUE.search(line)
        if number is None or place == 0:
            continue
        title = lines[0]
        if _TITLE.fullmatch(title):
            return f"{title}, issue {number['number']},"
    return None


def is_minutes(name: str) -> bool:
    """Whether a document of that name keeps what was said at a meeting: “the minutes of 22 June 2024”."""
    return name.startswith(("the minute", "the proceedings"))
