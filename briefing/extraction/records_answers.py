"""Answers to requests for records: letters that go through what somebody asked for, item by item.

“Item 4. Withheld in full (46 pages)” says something only with what item 4 of the request was, which stands in
a list above; “the Board located 412 pages” only with which board, and for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.cleaning.passages import PROSE, CleanSource, Passage, PassageKind
from briefing.model.evidence import Span

_ON_RECORDS = re.compile(
    r"\b(?:freedom of information|(?:public|open)[- ]records|right[- ]to[- ]know|right to information"
    r"|FOIA?|FOIL|"
    r"access to information|records request|request for (?:records|information))\b",
    re.IGNORECASE,
)
_DEAR = re.compile(r"Dear\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+)?(?P<name>[A-Z][\w’' .-]{1,50}?)[,:]?")
_SIGNS_OFF = re.compile(
    r"(?:yours|sincerely|faithfully|respectfully|regards|best|kind)\b.{0,24}[,.]?", re.IGNORECASE
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s+"
#: What opens the list of what was asked for.
_ASKED = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?|sought|seek(?:s|ing)?|wanted)\b[^.]{0,120}:\s*$"
)
#: “1. all agreements …;”, as its line has it.
_NUMBERED = re.compile(r"\s*\(?(?P<number>\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?P<thing>\S.*)", re.DOTALL)
#: “Item 4. Withheld in full”, “As to Part (b): none”, “Request No. 2 – denied”.
_ITEM = re.compile(
    r"\W*(?:(?:as to|regarding|concerning|with (?:regard|respect) to|in (?:answer|response|reply) to|on"
    r"|for)\s+)?"
    r"(?:your\s+)?(?:items?|requests?|parts?|questions?|points?|categor(?:y|ies)|paragraphs?)\s+(?:no\.?\s*|number\s+)?"
    r"\(?(?P<number>\d{1,2}|[a-z]|[ivx]{1,4})\)?(?:\s*[.:,;]|\s*[–—-](?=\s))\s+",
    re.IGNORECASE,
)
#: A sentence that says how many records there are, and what became of them.
_FOUND = re.compile(
    r"\b(?:locat|identif|found|retriev|releas|disclos|enclos|withh[eo]ld|with?hold|refus)\w*\b[^.]*"
    r"\b(?:pages?|records?|documents?|e-?mails?|files?)\b",
    re.IGNORECASE,
)
#: What stands behind a thing asked for and does not belong to it, and marks that no lead may have.
_TAIL, _ASIDE = re.compile(r"(?:[;,.]|[;,]?\s+(?:and|or))\s*$"), re.compile(r"\s*\([^()]*\)")
_MARKS = re.compile(r"[.:“”\"?!]")
_TAKES_ARTICLE = re.compile(
    r"(?:Board|Bureau|City|Commission|Commonwealth|Council|County|Department|Directorate|Ministry|Office"
    r"|State|Town|University|Village)\s(?:of|for)\b"
)
#: Words of the longest thing asked for that is told with its answer.
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Answer:
    """One paragraph of a letter that answers a request for records."""

    span: Span
    words: Span
    """Without “Item 4.”"""
    lead: str
    """“asked by Samir Haddad for the travel records, the Board of Governors wrote”; empty where what it
    answers
    is not known: then it says nothing."""
    by: str


def find_answers(source: CleanSource, publisher: str | None) -> Iterator[Answer]:
    """The paragraphs of an answer that say what was found, released and withheld."""
    text = source.source.text
    lines = [" ".join(passage.span.slice(text).split()) for passage in source.passages]
    opens = next((at for at, line in enumerate(lines) if _DEAR.fullmatch(line)), None)
    if opens is None or not _ON_RECORDS.search("\n".join(lines[: opens + 3])):
        return
    ends = next((at for at in range(opens, len(lines)) if _SIGNS_OFF.fullmatch(lines[at])), len(lines))
    letter = source.passages[opens + 1 : ends]
    asker = _addressee(lines[: opens + 1])
    by = _with_article(publisher) if publisher else f"the reply to {asker}"
    says = "wrote" if publisher else "reads"
    things = _asked_for(letter, text)
    for passage in letter:
        if passage.kind not in PROSE:
            continue
        words = passage.span.slice(text)
        item = _ITEM.match(words)
        if item is not None and things:
            thing = things.get(item["number"].lower())
            lead = f"asked by {asker} for {thing}, {by} {says}" if thing else ""
            yield Answer(passage.span, Span(passage.span.start + item.end(), passage.span.end), lead, by)
        elif item is None and passage.kind is PassageKind.BODY and _FOUND.search(words.split(". ")[0]):
            to = f" to {asker}" if publisher else ""
            yield Answer(passage.span, passage.span, f"{by} wrote{to}" if publisher else f"{by} reads", by)


def _asked_for(letter: tuple[Passage, ...], text: str) -> Mapping[str, str]:
    """What each item of the request asks for, by its number; empty where an item cannot be told in a
    sentence.
    """
    found: dict[str, str] = {}
    is_list = False
    for passage in letter:
        words = " ".join(passage.span.slice(text).split())
        start = text.rfind("\n", 0, passage.span.start) + 1
        match = _NUMBERED.fullmatch(text[start : passage.span.end])
        if is_list and match is not None:
            thing = _ASIDE.sub("", _TAIL.sub("", " ".join(match["thing"].split())))
            fits = not _MARKS.search(thing) and len(thing.split()) <= _LONGEST
            found[match["number"].lower()] = thing[0].lower() + thing[1:] if fits else ""
        elif not found:
            is_list = _ASKED.search(words) is not None
        else:
            break
    return found


def _addressee(above: list[str]) -> str:
    """“Samir Haddad” for “Dear Mr. Haddad:”, as the address above has it."""
    match = _DEAR.fullmatch(above[-1])
    surname = match["name"].strip() if match else ""
    full = (
        re.fullmatch(rf"(?:{_TITLE})?(?P<name>(?:[A-Z][\w.’'-]*\s){{1,3}}{re.escape(surname)})", line)
        for line in above
    )
    return next((found["name"] for found in full if found), surname)


def _with_article(name: str) -> str:
    return f"the {name}" if _TAKES_ARTICLE.match(name) else name
