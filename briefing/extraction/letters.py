"""Letters: a document that its writers address to somebody, by its title, salutation and signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import CleanSource
from briefing.model.evidence import Span

_TITLE = re.compile(r"\bletter\s+(?P<way>from|to|of|by)\b|\bopen letter\b|\bpetition\b", re.IGNORECASE)
_NAME = (
    r"[A-Z\d][\w’'.,-]*(?:\s+(?:of|for|at|and|the|to|&|against|in|who|from|[a-z]+(?:ees|ers|ents|ists)|members"
    r"|staff|people|work|[A-Z][\w’'.-]*)){0,9}"
)
_TO = re.compile(rf"\bletter\s+to\s+(?P<name>(?:the\s+)?{_NAME})", re.IGNORECASE)
_FROM = re.compile(rf"\bletter\s+(?:from|by|of)\s+(?P<name>(?:the\s+)?{_NAME})", re.IGNORECASE)
_DEAR = re.compile(r"(?:Dear|To:?)\s+(?P<name>[A-Z][\w’'. -]{1,60})(?:,.*|:)?")
_ALL = re.compile(r"(?i:all|colleagues?|friends?|sirs?|madam|everyone|team|editor|readers?)\b")
_WRITTEN = re.compile(rf"(?i:written by|signed by|posted by)\s+(?P<name>{_NAME})")
_SIGNS = re.compile(
    r"(?i:signed|(?:yours|sincerely|faithfully|respectfully|regards|in solidarity|cordially)\b.{0,24}),?"
)
_DATED = re.compile(r".{0,30}\b\d{4}\b.{0,30}")
#: A salutation further down opens a letter that the document prints, not the document.
_OPENING = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter."""

    span: Span
    name: str
    """“a letter to Helen Strand by Corvane Workers Against Lodestar”."""
    by: str
    """Whose word it is: its writers, or the letter where they are not named."""


def find_letter(source: CleanSource, author: str | None) -> Letter | None:
    """The letter that the document is, if it is one by its title."""
    text = source.source.text
    title = " ".join(source.headline.slice(text).split()) if source.headline else ""
    if not _TITLE.search(title) or not source.passages:
        return None
    lines = [" ".join(passage.span.slice(text).split()) for passage in source.passages]
    to = _addressee(title, lines)
    writers = _writers(title, lines, author)
    kind = "an open letter" if "open letter" in title.lower() else "a letter"
    kind = "a petition" if "petition" in title.lower() else kind
    name = f"{kind}{f' to {to}' if to else ''}{f' by {writers}' if writers else ''}"
    plain = f"the {kind.split(' ', 1)[1]}{f' to {to}' if to else ''}"
    span = Span(source.passages[0].span.start, source.passages[-1].span.end)
    return Letter(span, name if writers else plain, writers or plain)


def _addressee(title: str, lines: Sequence[str]) -> str | None:
    if match := _TO.search(title):
        return match["name"].rstrip(" ,.")
    found = (_DEAR.fullmatch(line) for line in lines[:_OPENING])
    names = [match["name"].rstrip(" ,") for match in found if match]
    return next((name for name in names if not _ALL.match(name)), None)


def _writers(title: str, lines: Sequence[str], author: str | None) -> str | None:
    if match := _FROM.search(title):
        return match["name"].rstrip(" ,.")
    if author:
        return author
    if match := next((m for line in lines if (m := _WRITTEN.fullmatch(line))), None):
        return match["name"]
    at = next((place for place, line in enumerate(lines[:-1]) if _SIGNS.fullmatch(line)), None)
    signature = lines[at + 1].split(",")[0] if at is not None and not lines[at + 1][:1].isdigit() else ""
    return signature if re.fullmatch(_NAME, signature) else None
