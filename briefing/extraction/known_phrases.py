"""Known phrases: names with small words inside, which only the dossier as a whole shows to be one name.

A group may call itself by a sentence (“Leave It in the Ground”), and a council may have two places in its
name (“Orrin and Skerra Council”). One occurrence does not tell such a name from the words around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from briefing.extraction.lexicon import AGENCY_WORDS, INSTITUTION_WORDS
from briefing.extraction.name_spelling import initials, plain

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CALLED = (
    r"(?:\b(?:call|name|style)(?:s|d|ed|ing)? (?:itself|themselves|ourselves)"
    r"|\b(?:campaign|charity|coalition|collective|group|movement|network|union)(?: called| named)?) "
)
_SMALL = "(?: (?:a|and|at|by|for|from|in|is|it|not|of|on|our|the|to|us|with))"
_WORDS = r"[A-Z][\w’']+(?: [A-Z][\w’']+)*"
_TITLE = re.compile(rf"{_CALLED}(?P<name>(?P<head>{_WORDS}){_SMALL}+ {_WORDS}(?:{_SMALL}+ {_WORDS})*)")
_BODY = "|".join(sorted(word.capitalize() for word in AGENCY_WORDS | INSTITUTION_WORDS | {"trust"}))
_PAIR = re.compile(rf"\b(?P<name>(?P<head>[A-Z][\w’'-]+) and (?P<tail>[A-Z][\w’'-]+ (?:{_BODY})))\b")
#: “Orrin and Skerra Hospitals Trust (OSHT)”: whose initials a text gives right behind it.
_INTRODUCED = re.compile(
    r"(?<![\w’'-])(?P<name>(?:[A-Z][\w’'-]* ){1,3}(?:and|&) (?:[A-Z][\w’'-]* ){1,5})"
    r"\((?P<initials>[A-Z]{3,8})\)"
)


def known_phrases(texts: Mapping[str, str]) -> frozenset[str]:
    """The names of the dossier that have small words inside: those that occur twice, and whose first words
    never stand without the rest; and those whose initials a text gives.

    Args:
        texts: each source's text.
    """
    whole = "\n".join(texts.values())
    found = {
        name
        for name, parts in _candidates(whole).items()
        if whole.count(name) > 1 and not any(_stands_alone(part, name, whole) for part in parts)
    }
    return frozenset(found | set(_introduced(whole)))


def _introduced(text: str) -> Iterator[str]:
    """The names with an “and” inside that the initials behind them are of, however often they occur and
    though their places stand alone elsewhere: initials are of one body."""
    for match in _INTRODUCED.finditer(text):
        words = match["name"].split()
        link = next(place for place, word in enumerate(words) if word in {"and", "&"})
        for first in range(link):
            name = " ".join(words[first:])
            if words[first] == "The":
                continue
            if match["initials"].lower() in initials(plain(name)):
                yield name
                break


def _candidates(text: str) -> dict[str, tuple[str, ...]]:
    found = {match["name"]: (match["head"],) for match in _TITLE.finditer(text)}
    return found | {match["name"]: (match["head"], match["tail"]) for match in _PAIR.finditer(text)}


def _stands_alone(part: str, name: str, text: str) -> bool:
    """Whether a part of the name is written with its capitals elsewhere, and not to open a sentence."""
    rest = text.replace(name, "")
    return re.search(rf"(?<=[\w,;] ){re.escape(part)}\b", rest) is not None


def phrases_in(doc: Doc, phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The token ranges (inclusive) of known phrases in a passage, in order."""
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i for token in doc}
    found: set[tuple[int, int]] = set()
    for phrase in phrases:
        for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", doc.text):
            if match.start() in starts and match.end() in ends:
                found.add((starts[match.start()], ends[match.end()]))
    yield from sorted(found)
