"""Letters: a document that its writers address to somebody, by its title, salutation and signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning.passages import CleanSource
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.model.evidence import Span

_TITLE = re.compile(r"\bletter\s+(?P<way>from|to|of|by)\b|\bopen letter\b|\bpetition\b", re.IGNORECASE)
_NAME = (
    r"[A-Z\d][\w’'.,-]*(?:\s+(?:of|for|at|and|the|to|&|against|in|who|from|[a-z]+(?:ees|ers|ents|ists)|members"
    r"|staff|people|work|[A-Z][\w’'.-]*)){0,9}"
)
_TO = re.compile(rf"\bletter\s+to\s+(?P<name>(?:the\s+)?{_NAME})", re.IGNORECASE)
_FROM = re.compile(rf"\bletter\s+(?:from|by|of)\s+(?P<name>(?:the\s+)?{_NAME})", re.IGNORECASE)
_SALUTES = re.compile(r"Dear\s+(?P<name>[A-Z][\w’'-]*(?:\s+(?:of|the|and|[A-Z][\w’'.-]*)){0,6}),?")
#: “To Ana Haddad, chief executive, from 88 of us at Kerbwise”; “Addressed to …”.
_ADDRESSED = re.compile(
    r"(?:To|Addressed to|For the attention of)\s+(?P<name>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'.-]*){0,4})"
    r"(?=,|\s+from\b)"
)
_DEAR = re.compile(r"(?:Dear|Hi|Hello|To:?)\s+(?P<name>[A-Z][\w’'. -]{1,60})(?:,.*|:)?")
_ALL = re.compile(r"(?i:all|colleagues?|friends?|sirs?|madam|everyone|team|editor|readers?)\b")
_WRITTEN = re.compile(rf"(?i:written by|signed by|posted by)\s+(?P<name>{_NAME})")
_ORG = r"(?:the\s+)?[A-Z][\w&’'-]*(?:\s+(?:(?:of|for|and|the)\s+)*(?:&|[A-Z][\w&’'-]*)){0,5}"
_COUNT = r"(?:(?:the\s+)?(?P<count>\d[\d,]*)\s+)?"
#: “from 88 of us at Kerbwise”.
_OF_US = re.compile(
    rf"{_COUNT}\bof\s+(?:us|the undersigned)(?:\s+who\s+work)?\s+(?:at|in|for)\s+(?P<org>{_ORG})"
)
_WHO = "|".join(sorted([*(f"{noun}s" for noun in PEOPLE_NOUNS), "staff"]))
#: “We are engineers at Kerbwise”, “signed by 88 employees of Kerbwise”, “We, the undersigned staff of …”.
_STAFF = re.compile(
    r"\b(?:[Ww]e(?:\s+are|,)|[Ff]rom|[Ss]igned\s+by|[Tt]he\s+undersigned)\s+(?:the\s+undersigned\s+)?"
    rf"{_COUNT}(?P<who>(?:[a-z-]+\s+){{0,2}}(?:{_WHO})\s+(?:at|of|from|in))\s+(?P<org>{_ORG})"
)
#: “From: people who work at Kerbwise, Baner Road”, whatever emphasis the label has.
_LABELLED = re.compile(r"\W*(?:From|Sent by)\W*:\W*(?P<name>[^,;()]+?)\s*(?:[,;(].*)?")
_PEOPLE = re.compile(rf"\b(?:people|{_WHO})\b", re.IGNORECASE)
_SIGNS = re.compile(
    r"(?i:signed|(?:yours|sincerely|faithfully|respectfully|regards|in solidarity|cordially)\b.{0,24}),?"
)
_SALUTATION = re.compile(r"(?:Dear|Hi|Hello)\s+[A-Z].{0,60}?[,:]?")
#: What is put to a letter after it went out: “UPDATE, June 14: …”, “Notes added after”.
_ADDED = re.compile(
    r"\W*(?:(?:UPDATE|EDIT|ADDED|CORRECTION)[SD]?\b|(?:Update|Edit|Addendum|Postscript)[sd]?\b.{0,30}(?::|$)"
    r"|(?:Notes?|Updates?|Answers?)\s+(?:added|since|after|from)\b.{0,40}$"
    r"|(?:Frequently asked|Questions? (?:people|we))\b.{0,30}$)"
)
#: How its writers speak of themselves, outside what they quote: a report on a letter never does.
_OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|undersigned)\b")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
#: In so many lines.
_OWN_LINES = 2
#: A salutation further down opens a letter that the document prints, not the document.
_OPENING = 12
#: So many lines at its end may say who signs.
_CLOSING = 6


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter."""

    span: Span
    name: str
    """“a letter to Helen Strand by Corvane Workers Against Lodestar”."""
    by: str
    """Whose word it is: its writers, or the letter where they are not named."""
    above: Span | None = None
    """What its publisher says of it before it begins, if anything."""
    below: Span | None = None
    """What was put to it after it went out, if anything."""


def find_letter(source: CleanSource, author: str | None) -> Letter | None:
    """The letter that the document is, if its title or its salutation and senders show one."""
    text = source.source.text
    title = " ".join(source.headline.slice(text).split()) if source.headline else ""
    lines = [" ".join(passage.span.slice(text).split()) for passage in source.passages]
    to, senders = _addressee(title, lines), _senders(lines)
    titled = _TITLE.search(title) and _speaks_for_itself(lines)
    shown = titled or _SALUTES.fullmatch(title) or (to and senders and senders.speak)
    if not lines or not shown:
        return None
    kind = "an open letter" if "open letter" in title.lower() else "a letter"
    kind = "a petition" if "petition" in title.lower() else kind
    addressed = f"{kind}{f' to {to}' if to else ''}"
    above, span, below = _parts(source, lines)
    if senders and not _FROM.search(title):
        by = f"{kind} from {senders.name}"
        return Letter(span, f"{addressed} from {senders.name}", by, above, below)
    writers = _writers(title, lines, author)
    plain = f"the {addressed.split(' ', 1)[1]}"
    return Letter(span, f"{addressed} by {writers}" if writers else plain, writers or plain, above, below)


def _speaks_for_itself(lines: Sequence[str]) -> bool:
    """Whether a text is its writers' own: “Staff back rival in open letter” heads a report."""
    if any(_SALUTATION.fullmatch(line) for line in lines[:_OPENING]):
        return True
    return sum(_OWN.search(_QUOTED.sub(" ", line)) is not None for line in lines) >= _OWN_LINES


def _parts(source: CleanSource, lines: Sequence[str]) -> tuple[Span | None, Span, Span | None]:
    """What stands above a letter's salutation, the letter, and what was put to it later."""
    passages = source.passages
    opens = next((at for at, line in enumerate(lines[:_OPENING]) if _SALUTATION.fullmatch(line)), 0)
    added = next((at for at in range(opens + 1, len(lines)) if _ADDED.match(lines[at])), len(lines))
    noted = any(line.startswith(("[", "(")) for line in lines[:opens])
    opens = opens if noted else 0
    above = Span(passages[0].span.start, passages[opens - 1].span.end) if opens else None
    below = Span(passages[added].span.start, passages[-1].span.end) if added < len(lines) else None
    return above, Span(passages[opens].span.start, passages[added - 1].span.end), below


@dataclass(frozen=True, slots=True)
class _Senders:
    name: str
    """“88 employees of Kerbwise”."""
    speak: bool
    """Whether they say so of themselves, as “we” or “us”; a report says who sent a letter, too."""


def _senders(lines: Sequence[str]) -> _Senders | None:
    """Who “we” are, as the letter's opening or its end tells."""
    for line in [*lines[:_OPENING], *lines[-_CLOSING:]]:
        if match := _OF_US.search(line):
            who, speak = f"employees of {match['org']}", True
        elif (match := _LABELLED.fullmatch(line)) and _PEOPLE.search(match["name"]):
            return _Senders(_inside(match["name"]), True)
        elif match := _STAFF.search(line):
            who, speak = f"{match['who']} {match['org']}", match.start() == 0 and match.group()[0] == "W"
        else:
            continue
        return _Senders(f"{match['count']} {who}" if match["count"] else who, speak)
    return None


def _inside(name: str) -> str:
    """“People who work at Kerbwise” as it reads inside a sentence; a body's name keeps its capital."""
    first = name.split()[0].lower()
    return name[0].lower() + name[1:] if first in {"people", "staff"} or first[:-1] in PEOPLE_NOUNS else name


def _addressee(title: str, lines: Sequence[str]) -> str | None:
    if match := _TO.search(title):
        return match["name"].rstrip(" ,.")
    opening = lines[:_OPENING]
    direct = [line for line in opening if _OF_US.search(line)]
    found = [
        *map(_ADDRESSED.match, direct),
        *map(_SALUTES.fullmatch, [title]),
        *map(_DEAR.fullmatch, opening),
    ]
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
