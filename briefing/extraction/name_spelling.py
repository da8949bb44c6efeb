"""Name spelling: how a name is written, apart from what it names."""

from __future__ import annotations

import re
import unicodedata

_ACRONYM = re.compile(r"^(?:[A-Z]\.){2,}$|^[A-Z][A-Z&]{1,6}s?$|^[A-Z][a-z][A-Z]$")
#: What stands before a surname and is part of it: “van den Berg”, “de la Cruz”.
PARTICLES = frozenset("al bin da de del della den der di du el la le ten ter van von".split())
_SMALL = frozenset("of and the for & de la in on at".split())


def is_acronym(text: str) -> bool:
    """Whether ``text`` is written as initials: ``ACLU``, ``A.C.L.U.``"""
    return bool(_ACRONYM.match(text))


def plain(text: str) -> str:
    """A name as a key: lower case, no dots in initials, single spaces, straight apostrophes, no accents,
    which one page prints and the next leaves out."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(text.replace(".", "").replace("’", "'").lower().split())


def initials(key: str) -> set[str]:
    """The initials that a plain name can have: with and without its small words and its country."""
    words = [word for word in re.split(r"[\s\-]+", key) if word]
    strict = "".join(word[0] for word in words if word not in _SMALL)
    loose = "".join(word[0] for word in words)
    bare = strict[2:] if words[:1] == ["us"] else strict
    return {strict, loose, strict[1:] if words[:1] in (["us"], ["uk"]) else strict, bare} - {""}


def spelled(text: str) -> str:
    """A word in capitals as it is spelled elsewhere; parts that a hyphen joins each keep theirs."""
    return "-".join(part.capitalize() for part in text.split("-")) if text.isupper() else text


def is_surname(key: str) -> bool:
    """Whether a plain name is one word, or one with particles before it: “van rijn”, “de la cruz”."""
    return all(word in PARTICLES for word in key.split()[:-1])
