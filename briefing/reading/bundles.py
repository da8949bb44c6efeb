"""Bundles: the numbered documents of which a release of records is made, each under a heading of its own.

“DOCUMENT 22 (extract): Minute of the Contract Board, 5 November 2024” ends the message that is printed above
it, and says what the lines below it are. So does a page's stamp, “HCC 0140 – Pilot Agreement, signed 1 April
2022”, where a release has several, and “Attachment: Pilot Agreement”. Where mail is released page by page, so
does the title of a form or paper below “Page 333 of 412” or a rule, and a page behind missing ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_HEADING = re.compile(
    r"\W*(?P<kind>(?i:document|exhibit|enclosure|annexe?|appendix|attachment|folio|tab))\s+(?i:no\.?\s*)?"
    r"(?P<number>\d{1,4}[A-Za-z]?|[A-Z]|[IVX]{1,5})"
    r"(?:\s+(?i:of)\s+\d+)?(?:\s*\([^()]{1,60}\))?(?:\s*(?:[:–—|]|-\s)\s*(?P<title>\S.{0,140}))?\W*"
)
#: What an exhibit is called; an annex is its document's own.
_OTHERS = frozenset({"document", "exhibit", "enclosure", "attachment", "folio", "tab"})
#: “HCC 0140   [attachment: Pilot Agreement, p. 3 of 9]”: the number that whoever released it put on a page;
#: “HCC 0140–0152  Pricing schedule” is a row of what was released.
_STAMP = re.compile(
    r"\W*(?P<prefix>[A-Z][A-Z&]{1,11}(?:[ _-][A-Z]{2,11}){0,2})[ _-]?(?P<number>\d{3,8})(?!\s?[–-]\s?\d)"
    r"(?:\s*(?:[:–—|]|-\s|\s{2,}|(?=[\[(]))\s*(?P<title>\S.{0,160}))?\W*"
)
#: “Attachment: Pilot Agreement”, as a line of its own.
_ATTACHED = re.compile(r"\W*(?i:attachment|enclosure)\s*[:–—-]\s*(?P<title>[A-Z]\S*(?:\s\S+){0,20}?)\W*")
#: What a stamp's title says that the document is.
_SORT = re.compile(r"\W*(?:attachment|attached|enclosure|enclosed)\b\s*[:–—-]?\s*", re.IGNORECASE)
_SENDER = re.compile(r"[>* \t]*From\*?[ \t]*:", re.IGNORECASE)
#: A heading's remark on how much of a document is printed.
_PART = re.compile(
    r"\s*(?:[\[(](?:extracts?|excerpts?|part|redacted|in part|partial)[\])]"
    r"|[-–—]\s*(?:extracts?|excerpts?))\s*$",
    re.IGNORECASE,
)
#: “Page 333 of 412”, “Pages 204 to 332 of 412: WITHHELD IN FULL – s. 7(1)”: the head of a released page.
_PAGE = re.compile(
    r"[\W_]*(?i:pages?)\s(?P<first>\d{1,5})(?:\s?(?i:to|through|-|–)\s?(?P<last>\d{1,5}))?"
    r"(?:\s(?i:of)\s(?P<total>\d{1,5}))?(?:\s?[:–—|(\[-].{0,120})?\W*"
)
_RULE = re.compile(r"[ \t]*[-_=*–—]{8,}[ \t]*")
#: What a paper's title says that it is, where it is no message.
_PAPER = re.compile(
    r"\b(?:form|memo|memorandum|minutes?|invoice|purchase order|requisition|schedule [A-Z\d]+|agreement"
    r"|contract|addendum|amendment|report|receipt|certificate|checklist|assessment|questionnaire|declaration"
    r"|briefing note|statement of work|work order|order form|quotation|business case|application|fact sheet"
    r"|transcript|policy|terms|approval|register|timesheet|evaluation|proposal|specification)\b",
    re.IGNORECASE,
)
#: “Form P-11”, “(Form 27B)”.
_FORM = re.compile(r"\b(?:Form|FORM)\s(?:[A-Z]{1,4}[- ]?)?\d")
_MAIL_FIELD = re.compile(r"[>* \t]*(?:From|To|Sent|Date|Cc|Subject)\*?[ \t]*:", re.IGNORECASE)
#: Letters of “of”, “and”, “from”, which titles write small.
_SMALL_WORD = 4
#: The longest line below a bare “DOCUMENT 9 OF 14” that is a document's name. Words.
_TITLE = 16


@dataclass(frozen=True, slots=True)
class Numbered:
    """One document of a bundle; ``start`` and ``end`` are code-point offsets of what stands below its
    heading."""

    start: int
    end: int
    label: str
    """“Document 22”; empty for what is only called an attachment, which has a title."""
    title: str
    """“Minute of the Contract Board, 5 November 2024”; empty where the heading has none."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line with which a document of a bundle begins."""

    line: int
    label: str
    """“Document 22”, “HCC 0140”; empty for what is only called an attachment."""
    title: str
    is_own: bool
    """Whether it is a document by itself; an annex is its document's own."""


def find_headings(lines: list[str]) -> list[Heading]:
    """The headings of a bundle's documents, in order; what stands above one ends there."""
    stamps = _stamps(lines)
    found = []
    for at, line in enumerate(lines):
        if match := _HEADING.fullmatch(line):
            kind = match["kind"]
            label = f"{kind.capitalize()} {match['number']}"
            found.append(Heading(at, label, title_of(line), kind.lower() in _OTHERS))
        elif at in stamps and (stamp := _STAMP.fullmatch(line)):
            title = _SORT.sub("", stamp["title"] or "", count=1).strip(" []()")
            found.append(Heading(at, line[: stamp.end("number")].strip(), _PART.sub("", title), True))
        elif (attached := _ATTACHED.fullmatch(line)) and not _is_field(lines, at):
            found.append(Heading(at, "", _PART.sub("", attached["title"]), True))
    known = {heading.line for heading in found}
    found += [heading for heading in _papers(lines) if heading.line not in known]
    return sorted(found, key=lambda heading: heading.line)


def _papers(lines: list[str]) -> Iterator[Heading]:
    """Papers among released mail that only their title or the page they are on tells apart from it."""
    if not any(_SENDER.match(line) for line in lines):
        return
    last: tuple[int, str | None] | None = None
    for at, line in enumerate(lines):
        page = _PAGE.fullmatch(line)
        if page is None and not _RULE.fullmatch(line) and (at == 0 or lines[at - 1].strip()):
            continue
        below = at if page is None and not _RULE.fullmatch(line) else _filled(lines, at + 1)
        title = lines[below].strip() if below < len(lines) else ""
        goes_on = page is not None and last in (None, (int(page["first"]) - 1, page["total"]))
        if page is not None:
            last = int(page["last"] or page["first"]), page["total"]
        if _MAIL_FIELD.match(title) or _PAGE.fullmatch(title) or _RULE.fullmatch(title):
            if page is not None or below > at:
                yield Heading(at, "", "", is_own=False)
        elif _is_paper(title, is_apart=below > at):
            yield Heading(below, "", _plain_title(title), is_own=True)
        elif page is not None and not goes_on:
            yield Heading(at, line.strip(" -–—_=*|[]"), "", is_own=True)


def _filled(lines: list[str], at: int) -> int:
    return next((index for index in range(at, len(lines)) if lines[index].strip()), len(lines))


def _is_paper(line: str, *, is_apart: bool) -> bool:
    """Whether a line is a paper's title; within a page it must be in capitals."""
    words = line.split()
    plain = re.sub(r"\([^()]*\)", " ", line)
    if (
        not words
        or len(words) > _TITLE
        or not line[0].isalnum()
        or line.endswith((".", ",", ";", ":", "!", "?"))
    ):
        return False
    if not (_PAPER.search(plain) or _FORM.search(line)):
        return False
    long = [word for word in plain.split() if len(word) > _SMALL_WORD and word[0].isalpha()]
    return plain.isupper() or (is_apart and all(word[0].isupper() for word in long))


def _plain_title(line: str) -> str:
    """A title with “(Form P-11)” behind a comma, as it stands in brackets itself."""
    return re.sub(r" ?\(([^()]*)\)$", r", \1", " ".join(_PART.sub("", line).split()))


def _stamps(lines: list[str]) -> frozenset[int]:
    """The lines that are stamps at the heads of pages: several with one prefix, and no two alike.

    Below the first message they are at the feet, and say nothing of what comes next.
    """
    found = {at: match for at, line in enumerate(lines) if (match := _STAMP.fullmatch(line))}
    prefixes = [match["prefix"] for match in found.values()]
    numbers = [(match["prefix"], match["number"]) for match in found.values()]
    first = next(iter(found), 0)
    at_head = not any(_SENDER.match(line) for line in lines[:first])
    several = {p for p in prefixes if len({n for q, n in numbers if q == p}) > 1}
    return frozenset(at for at, match in found.items() if at_head and match["prefix"] in several)


def _is_field(lines: list[str], at: int) -> bool:
    """Whether a line stands among the header lines of a message: “Attachment: plan.pdf”."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    return (
        at > 0
        and bool(lines[at - 1].strip())
        and re.match(r"[>* \t]*[A-Z][\w-]*\*?[ \t]*:", above) is not None
    )


def title_of(line: str) -> str:
    """What a line calls a document, without its number and without “(extract)”."""
    match = _HEADING.fullmatch(line)
    return _PART.sub("", (match["title"] or "") if match else line).strip()


def find_numbered(text: str) -> Iterator[Numbered]:
    """The numbered documents of a text, in order; annexes are their document's own and are not found."""
    lines = text.split("\n")
    offsets = [0, *accumulate(len(line) + 1 for line in lines)]
    heads = find_headings(lines)
    ends = [head.line for head in heads[1:]] + [len(lines)] * bool(heads)
    for head, end in zip(heads, ends, strict=True):
        if head.is_own:
            title = head.title or _named_below(lines[head.line + 1 : end])
            yield Numbered(offsets[head.line + 1], offsets[end] - 1, head.label, title)


def _named_below(lines: list[str]) -> str:
    """The name that stands on the first filled line below a heading, if that is a name."""
    first = next((line.strip() for line in lines if line.strip()), "")
    plain = first[:1].isupper() and not first.endswith((".", "!", "?", ",")) and ":" not in first
    return title_of(first) if plain and len(first.split()) <= _TITLE else ""
