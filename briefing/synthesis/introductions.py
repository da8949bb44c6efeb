"""Introductions: the people whom a finding names are told with what the sources say they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.lexicon import HONORIFICS, SOMEBODY_NOUNS
from briefing.model.evidence import Span
from briefing.synthesis.phrasing import is_quoted, opens_sentence, says_which
from briefing.synthesis.roles import Role, Roles

if TYPE_CHECKING:
    from briefing.synthesis.sentences import Worded

#: A finding that would be longer goes without. Words.
LONGEST_INTRODUCED = 90
#: A longer role, told behind the name, parts the name from its verb. Words.
LONGEST_APPOSED = 14
#: A longer one reads better behind the name. Words.
LONGEST_TITLE = 5
#: How many people one finding introduces.
MOST_INTRODUCED = 2
#: How many words behind a name tell what its bearer is.
_BEHIND = 8
#: How many stand right behind it.
_BESIDE = 5
_TELLING = SOMEBODY_NOUNS | {word.strip(".") for word in HONORIFICS}
_WORD = re.compile(r"[\w’'.-]+")
#: The end of a sentence or a clause; not of “Rep.” or “Coun.”.
_STOP = re.compile(r"(?<!\b[A-Z][a-z]{2})(?<!\b(?:Cllr|Coun|Insp|Prof|Supt))[.;:!?”] ")
#: An office that says nothing of whose it is, before a name that opens a sentence, and behind a name.
_OFFICE_BEFORE = re.compile(r"(?:^|[.”] )(?P<office>[A-Z][a-z]+(?: [a-z]+){0,3}|C[EFIOT]O) $")
_OFFICE_BEHIND = re.compile(r", (?:an? |the )?(?P<office>[a-z-]+(?: [a-z-]+){0,2})(?:,(?= [a-z])|(?=[.;:]))")
_PHRASE = re.compile(r"[,:“”] ")
#: Where an apposition reads well behind a name: before a verb, the end of a clause, a colon.
_GOES_ON = re.compile(r"(?:[.:;]|,(?! (?:and|or)\b)| (?!and\b|or\b|[A-Z(“‘’'])\S)")
#: Its bearer is said to be something right there: “Ann Cole, a nurse,”, “Ann Cole (Ward 9)”, “Ann Cole of
#: the Harbour Law Project”.
_TOLD_BEHIND = re.compile(
    r" (?:\(|(?:is|was) (?:an?|the)\b|of (?:the )?[A-Z])|, (?:who|an?|the|of|whose|then|former)\b"
)
#: Where a clause begins, so that its verb follows the name; where a phrase ends with the name.
_OPENS = re.compile(
    r"(?:^|[,;:.”] |\b(?:that|because|when|whether|as|if|but) |(?:^|[.!?”] )(?:On|In) (?:\w+ ){1,8})$"
)
_ENDS_PHRASE = re.compile(r"[.:;,]| (?:about|after|as|at|before|by|during|for|from|in|of|on|that|to|with)\b")
#: Whom a letter went to stands in its frame: “wrote to Ann Cole on 3 April 2025: …”.
_ADDRESSED = re.compile(r" on \d{1,2} [A-Z][a-z]+ \d{4}: “")
#: “goes by the name Cole”: what somebody is called, and not he.
_CALLED = re.compile(r"\b(?:alias|called|dubbed|handle|name|named|nicknamed|known as|pseudonym) [“‘]?$")
#: The name is one of several, or part of another phrase.
_ONE_OF_SEVERAL = re.compile(r"\b(?:and|or|&) $|[A-Z][\w’'-]+, $")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a finding names somebody."""

    start: int
    end: int
    party: Party


def introduced(worded: Worded, source: str, actors: Actors, roles: Roles) -> Worded:
    """``worded`` with what the people are whom it names outside quotation marks, if it does not tell it.

    Args:
        worded: a finding.
        source: the id of the source that it is drawn from.
        actors: whom the dossier names.
        roles: what they are.
    """
    worded = _housed(worded, source, actors, roles)
    text, evidence, edits = worded.text, worded.evidence, 0
    for place in sorted(unintroduced(worded.text, actors), key=lambda place: place.start):
        role = roles.told(place.party, source)
        if (
            role is None
            or (not role.has_house and _ADDRESSED.match(worded.text, place.end))
            or _is_only_part(worded.text, place)
            or role.is_former
            or edits == MOST_INTRODUCED
            or not (role.has_house or role.says_something)
        ):
            continue
        shift = len(text) - len(worded.text)
        told = _told(text, place.start + shift, place.end + shift, role)
        if told is None or len(told.split()) > LONGEST_INTRODUCED:
            continue
        text, edits = told, edits + 1
        known = [where for where in roles.evidence(role) if not _is_cited(where, evidence)]
        evidence = (*evidence, *known)
    return worded if text == worded.text else replace(worded, text=text, evidence=evidence)


def _is_only_part(text: str, place: _Place) -> bool:
    """“the Cole administration”, “Corvane/Cole”, “Cole's Corvane”: a name that has no room for an office."""
    if says_which(text, place.start, place.end) or _CALLED.search(text, 0, place.start):
        return True
    return text.startswith(("’s ", "'s "), place.end)


def _housed(worded: Worded, source: str, actors: Actors, roles: Roles) -> Worded:
    """With the bodies of the people who are told by a bare office, where nothing before says whose it is:
    “Ann Cole, the chief executive of Halden Health,” for “Chief executive Ann Cole”."""
    edits = 0
    for party in actors.parties:
        found = _first_named(party, worded.text)
        if found is None or edits == MOST_INTRODUCED:
            continue
        plain, noun = _without_office(worded.text, *found.span())
        role = roles.told(party, source) if noun else None
        if role is None or not role.has_house or role.is_clause:
            continue
        start = plain.find(party.name)
        if _is_clear(plain[:start], plain[start + len(party.name) :], role, actors):
            continue
        told = _told(plain, start, start + len(party.name), role) if noun in role.words.lower() else None
        if told is not None and len(told.split()) <= LONGEST_INTRODUCED:
            known = [where for where in roles.evidence(role) if not _is_cited(where, worded.evidence)]
            worded, edits = replace(worded, text=told, evidence=(*worded.evidence, *known)), edits + 1
    return worded


def _is_clear(before: str, behind: str, role: Role, actors: Actors) -> bool:
    """Whether what stands before a name, or right behind it, speaks of the office's body, and of no other."""
    house = _named_house(role)
    near = f"{before} {' '.join(behind.split()[:_BESIDE])}"
    bodies = {
        party.name
        for party in actors.parties
        if party.is_body and any(name in near for name in (party.name, *party.aliases))
    }
    return bool(house & _words(near)) and len(bodies) <= 1


def _without_office(text: str, start: int, end: int) -> tuple[str, str]:
    """The text without the bare office beside a name, and the noun of the office, if it has one there."""
    if before := _OFFICE_BEFORE.search(text, 0, start):
        noun = before["office"].split()[-1].lower()
        if noun in _TELLING | {"executive", "officer", "ceo"}:
            return f"{text[: before.start('office')]}{text[start:]}", noun
    if behind := _OFFICE_BEHIND.match(text, end):
        noun = behind["office"].split()[-1]
        if noun in _TELLING:
            return f"{text[:end]}{text[behind.end() :]}", noun
    return text, ""


def _named_house(role: Role) -> set[str]:
    """The words of a role that name a body."""
    return {word for word in _words(role.words) if word[0].isupper()}


def _words(text: str) -> set[str]:
    return {re.sub(r"[’']s?$", "", word).strip(".") or word for word in _WORD.findall(text)}


def unintroduced(text: str, actors: Actors) -> Iterator[_Place]:
    """Where the text first names each person in full, outside quotation marks, without telling who it is."""
    shared = {word for party in actors.parties if " " in party.name for word in party.name.split()}
    for party in actors.parties:
        found = None if party.name in shared else _first_named(party, text)
        if found is not None and not _is_told(text, *found.span()):
            yield _Place(*found.span(), party)


def _first_named(party: Party, text: str) -> re.Match[str] | None:
    """Where the text first names a person in full, unless that is inside quotation marks."""
    if party.kind != "person" or party.name not in text:
        return None
    found = re.search(rf"(?<![\w’'-]){re.escape(party.name)}(?![\w-])", text)
    return None if found is None or is_quoted(text, found.start()) else found


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say what its bearer is."""
    *earlier, last = _PHRASE.split(_STOP.split(text[:start])[-1])
    before = _WORD.findall(last)[-1:] or _WORD.findall(earlier[-1] if earlier else "")
    apposed = text.startswith(",", end)
    behind = _WORD.findall(re.split(r"[.;:!?“]", text[end:])[0])[:_BEHIND] if apposed else []
    words = (re.sub(r"[’']s?$", "", word.lower()).strip(".") for word in [*before, *behind])
    named = bool(before) and before[-1] in {"named", "called"}
    return (
        named
        or bool(_TOLD_BEHIND.match(text, end))
        or any({word, word.removesuffix("s"), word.rsplit("-")[-1]} & _TELLING for word in words)
    )


def _told(text: str, start: int, end: int, role: Role) -> str | None:
    """The text with the role beside the name that it has there, or None where it would not read well."""
    name, before, behind = text[start:end], text[:start], text[end:]
    if before.endswith(("’s ", "'s ", "s’ ")):
        return None  # “Halden's Ann Cole” tells whose she is, and has no room for what
    if _is_title(role) and not before.endswith(("the ", "a ", "an ")):
        before = _without_end(before, role.words)
        if opens_sentence(text, start):
            return f"{before}{role.words[0].upper()}{role.words[1:]} {name}{behind}"
        return f"{before}{_inside(role.words)} {name}{behind}"
    if _ONE_OF_SEVERAL.search(before) or not _GOES_ON.match(behind) or behind.startswith(", "):
        return None
    opens = _OPENS.search(before) is not None
    if (role.is_clause and not opens) or not (opens or _ENDS_PHRASE.match(behind)):
        return None
    said = f"{role.article.lower()}{role.phrase}"
    if role.is_clause and not role.words.startswith("of "):
        said = f"who {role.words.removeprefix('who ')}"
    if len(said.split()) > LONGEST_APPOSED:
        return None
    return f"{before}{name}, {said}{'' if behind[0] in '.:;' else ','}{behind}"


def _without_end(before: str, role: str) -> str:
    """What stands before a name without the end of the role that it has there already: “Attorney General” of
    “New York Attorney General”."""
    words = role.split()
    for first in range(len(words)):
        tail = " ".join(words[first:]) + " "
        if before.lower().endswith(tail.lower()):
            return before[: len(before) - len(tail)]
    return before


def _is_title(role: Role) -> bool:
    """“Police Chief Ann Cole”, “Halden salesman Ann Cole”: a role that stands before the name."""
    plain = not re.search(r"\s(?:at|for|in|of|with|and)\s|,|^[a-z]+[’']s\s", role.words)
    return role.leads and role.owner is None and plain and len(role.words.split()) <= LONGEST_TITLE


def _inside(role: str) -> str:
    """“Chief executive”, as a sentence begins, inside one; a title and a house keep their capitals."""
    first, _, rest = role.partition(" ")
    common = first.lower() in _TELLING and rest == rest.lower() and bool(rest)
    return f"{first.lower()} {rest}" if common else role


def _is_cited(where: tuple[str, Span], evidence: Iterable[tuple[str, Span]]) -> bool:
    return any(source == where[0] and span.contains(where[1]) for source, span in evidence)
