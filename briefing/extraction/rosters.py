"""Rosters: who is present, by the lists that a transcript or minutes open a session with.

“Members present: Senators Hale, Orr (Chair)”, “ROTH, Ms Ana, General Counsel, Kerbwise”, “Host: Ana Roth”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS, TITLES
from briefing.model.evidence import Span

#: What stands before a name and is no part of it.
FORMS = (
    HONORIFICS
    | TITLES
    | frozenset(
        """the madam justice baroness baron viscount earl cr cr. representative delegate herr frau mme m.
        hon""".split()
    )
)
_HONORIFIC = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Senator|Cllr|Cr|The Hon|Hon|Lord|Lady)\.?"
_GIVEN = r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,2}"
#: “ROTH, Ms Ana, General Counsel, Kerbwise Ltd”.
_WITNESS = re.compile(
    rf"(?P<last>[A-Z][A-Z’'-]+(?:\s[A-Z][A-Z’'-]+)?),\s(?:{_HONORIFIC}\s)?(?P<first>{_GIVEN})"
    r"(?:,\s(?P<office>[A-Z][^:!?]{2,140}?))?\.?"
)
_LISTED = re.compile(
    r"(?:also|(?:committee\s)?members(?:\s(?:present|in attendance))?|(?:also\s)?present|in attendance"
    r"|witness(?:es)?|attendees|attending|participants|panel(?:l?ists)?|speakers|guests?)\s*:\s*(?P<who>.+)",
    re.IGNORECASE,
)
#: “Present: Ana Roth. Also: Tom Hale.”
_PARTED = re.compile(
    r"(?<=[\w)])\.\s+(?=(?:Also|Apologies|In attendance|Witness(?:es)?|Guests?)(?:\s[a-z]+)?:)"
)
#: “Host: Ana Roth”, “Moderator: Ana Roth, the Daily Post”, on a line of its own.
_OFFICE_LINE = re.compile(
    rf"(?P<office>[A-Z][a-z]+):\s+(?P<name>(?:{_HONORIFIC}\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+){{1,3}})"
    r"(?:,\s[^.:!?]{2,80})?"
)
#: “Senators Hale, Orr and Pryce”: a title for all of a list.
_TITLED = re.compile(
    r"(?P<title>Senators|Councillors|Cllrs|Crs|Representatives|Messrs|Drs|Judges|Justices"
    r"|Commissioners|Supervisors|Trustees|Directors|Members)\s+"
)
_SINGLE = {"Messrs": "Mr"}
_ENTRY = re.compile(
    rf"(?:{_HONORIFIC}\s)*(?P<name>[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*\.?){{0,3}})"
    r"(?:\s*\((?P<bracket>[^()]+)\)|,\s(?P<office>.+))?\.?"
)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody whom a roster names."""

    name: str
    """“Ana Roth”; “Senator Hale”, where it has no first name."""
    office: str
    """As written; empty where it is not told."""
    where: Span


@lru_cache(maxsize=4)
def find_present(text: str) -> tuple[Present, ...]:
    """Everybody whom the lines of a text list as present, in order. Each turn of a transcript asks for it."""
    return tuple(
        each
        for line in re.finditer(r"[^\n]+", text)
        for part in _PARTED.split(line.group().strip())
        for each in _in_line(part, Span(*line.span()))
    )


def holder_of(office: str, text: str) -> Present | None:
    """The only one whom a text gives an office to: “Harcourt Nwosu (Chair)”, “Chair: Harcourt Nwosu”."""
    office = office.removeprefix("The ").removeprefix("THE ").casefold()
    found = [each for each in find_present(text) if each.office.casefold().removeprefix("the ") == office]
    found += [
        Present(match["name"], office, Span(*match.span("name")))
        for match in re.finditer(
            rf"(?P<name>[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*\.?){{1,3}})\s*\((?:the\s)?{re.escape(office)}\)",
            text,
            re.IGNORECASE,
        )
        if match["name"][0].isupper()
    ]
    return found[0] if len({surname(each.name) for each in found}) == 1 else None


def bearer_of(label: str, text: str) -> Present | None:
    """The only one of those present whom a label names by surname: “Ms Roth”, “ROTH”."""
    last, first = surname(label), first_name(label)
    found = [each for each in find_present(text) if surname(each.name) == last]
    if first is not None:
        found = [each for each in found if first_name(each.name) in {None, first}]
    return found[0] if len({each.name for each in found}) == 1 else None


def surname(name: str) -> str:
    """The last word of a name, without case."""
    return name.split()[-1].casefold().rstrip(".,")


def first_name(name: str) -> str | None:
    """The first name, without case, where a name has one before its last word."""
    own = [word for word in name.split() if word.lower() not in FORMS | ROLE_NOUNS]
    return own[0].casefold() if len(own) > 1 else None


def as_written(name: str) -> str:
    """A name that a transcript has in capitals, as a sentence has it: “Senator Pryce-Wells”, “O'Brien”."""
    return " ".join(_cased(word) for word in name.split())


def _cased(word: str) -> str:
    letters = re.sub(r"\W", "", word)
    scottish = re.fullmatch(r"(Ma?c)([A-Z])([A-Z’'-]+)", word)
    if scottish:
        return f"{scottish[1]}{scottish[2]}{scottish[3].lower()}"
    if len(letters) < 2 or not word.isupper() or letters in {"KC", "QC", "MP", "MEP", "II", "III", "IV"}:
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)


def _in_line(line: str, where: Span) -> Iterator[Present]:
    if match := _WITNESS.fullmatch(line):
        yield Present(f"{match['first']} {as_written(match['last'])}", match["office"] or "", where)
    elif match := _LISTED.fullmatch(line):
        yield from _listed(match["who"], where)
    elif (match := _OFFICE_LINE.fullmatch(line)) and match["office"].lower() in _OFFICES:
        yield Present(match["name"], match["office"], where)


#: Offices that a line of its own may give to a name.
_OFFICES = ROLE_NOUNS | frozenset("host moderator interviewer guest facilitator presiding clerk".split())


def _listed(who: str, where: Span) -> Iterator[Present]:
    parts = re.split(r";\s*(?:and\s)?", who) if ";" in who else [who]
    for part in parts:
        titled = _TITLED.match(part)
        title = _SINGLE.get(titled["title"], titled["title"].removesuffix("s")) if titled else ""
        rest = part[titled.end() :] if titled else part
        for entry in _by_commas(rest) if titled or len(parts) == 1 else [rest]:
            if present := _entry(entry.strip().rstrip("."), title, where):
                yield present


def _entry(entry: str, title: str, where: Span) -> Present | None:
    match = _ENTRY.fullmatch(entry)
    if match is None:
        return None
    words = match["name"].split()
    lead = next((at for at, word in enumerate(words) if word.lower() not in _OFFICES), len(words))
    name = " ".join(words[lead:])
    if not name or words[-1].lower() in _OFFICES:
        return None
    office = match["bracket"] or match["office"] or " ".join(words[:lead])
    return Present(f"{title} {name}" if title and " " not in name else name, office, where)


def _by_commas(who: str) -> list[str]:
    """The names of a list; what begins in small letters or with an office goes with the name before it."""
    parts: list[str] = []
    for piece in re.split(r",\s(?:and\s)?(?![^(]*\))|\sand\s(?=[A-Z])(?![^(]*\))", who):
        told = {word.lower().rstrip(".,") for word in piece.split()} & _OFFICES
        if parts and (not piece[:1].isupper() or (told and "(" not in piece)):
            parts[-1] += f", {piece}"
        else:
            parts.append(piece)
    return parts
