"""Signatures: by which of its reporters an entry of a live report is signed: *He left at noon. —PR*.

Who signs an entry wrote it. He is no party, and a quotation that the entry happens to end with is not his:
*When? “This week.” —PR*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span

_NAME = r"[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){1,3}"
_INITIALS = r"[A-Z]{2,4}"
#: What stands behind the last mark of a line, or alone on one.
_AT_END = re.compile(
    rf"(?:^|(?P<after>[.!?…)\]”\"’']))[ \t]*"
    rf"(?P<sign>(?:[—–―]|--|(?<=\s)-)[ \t]?(?P<who>{_NAME}|(?:[A-Z]\.){{2,4}}|{_INITIALS})"
    rf"|[(\[/](?P<short>{_INITIALS})[)\]]?)[ \t]*$",
    re.MULTILINE,
)
#: “Reporting: Mina Orr (MO) and Tom Hale (TH)”, “Live updates by …”.
_REPORTERS = re.compile(
    r"^[^\w\n]{0,8}(?:(?:Live|Today’s|Today's|Our)\s)?(?:Reporting|Reporters?|Coverage|Updates|Bloggers?|Blogging|Written|Compiled"
    r"|Contributors?|Contributing|Team|By|With|Posting|Posts)\b[^\n]{0,400}",
    re.MULTILINE | re.IGNORECASE,
)
_LISTED = re.compile(rf"(?P<name>{_NAME})\s?[(\[](?P<initials>{_INITIALS})[)\]]")
_QUOTE_ENDS = frozenset("”\"’'")


def find_signatures(text: str) -> list[Span]:
    """Where reporters sign what they wrote, in order.

    Who signs is known by that list, or by a signature under words that nobody is quoted with: a name under a
    quotation alone is its speaker's.
    """
    ends = list(_AT_END.finditer(text))
    signers = {initials.slice(text) for initials in listed_initials(text)} | {
        found["who"] for found in ends if found["who"] and (found["after"] or '"') not in _QUOTE_ENDS
    }
    return [Span(*found.span("sign")) for found in ends if (found["who"] or found["short"]) in signers]


def listed_initials(text: str) -> Iterator[Span]:
    """Where a list of reporters gives their initials."""
    for line in _REPORTERS.finditer(text):
        for found in _LISTED.finditer(text, *line.span()):
            first = [part[0] for part in re.split(r"[\s-]+", found["name"]) if part]
            if found["initials"][0] in first and set(found["initials"]) <= set(first):
                yield Span(*found.span("initials"))


def signing(signatures: Sequence[Span], text: str, paragraph: Span) -> Span | None:
    """The last of the ascending signatures, if the paragraph ends with it."""
    last = bisect_left(signatures, Span(paragraph.end, paragraph.end)) - 1
    if last < 0 or not paragraph.contains(signatures[last]):
        return None
    return None if text[signatures[last].end : paragraph.end].strip() else signatures[last]
