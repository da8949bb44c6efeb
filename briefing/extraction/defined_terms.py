"""Defined terms: “Kestrel Gate Inc. (“the Vendor”)”, as memos, contracts and releases have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.extraction.lexicon import AGENCY_NOUNS, ASSOCIATION_NOUNS, COMPANY_NOUNS
from briefing.model.evidence import Span

#: “Ministry for Rural Transport (the “Ministry”)”: a kind of body is a term though the name has it.
_KINDS = AGENCY_NOUNS | ASSOCIATION_NOUNS | COMPANY_NOUNS
_DEFINITION = re.compile(
    r"(?P<name>[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|and|the|&)\s)*[A-Z][\w.&’'-]*){0,7})"
    r"(?:\s(?:plc|ltd|llc|gmbh))?\s*\((?P<terms>[^()\n]{0,20}[“\"‘][^()\n]{2,80})\)"
)
#: “Halo, Halo Plus and Kestrel (together the “Services”)”: the term stands for more than the last names.
_SEVERAL = re.compile(r"\b(?:together|collectively|jointly|each)\b", re.IGNORECASE)
_TERM = re.compile(r"[“\"‘](?:the\s)?(?P<term>[A-Z][\w&]+)[”\"’]")


#: “Score” means a numerical estimate …
_MEANING = re.compile(
    r"[“\"‘](?P<term>[A-Z][^“”\"\n]{1,40})[”\"’]\s+(?:means|shall mean|has the meaning|includes|refers to)\b"
)


def meanings(text: str) -> Iterator[str]:
    """Each term to which a contract or a policy gives a meaning."""
    for found in _MEANING.finditer(text):
        yield found["term"]


def definitions(text: str) -> Iterator[tuple[str, str, Span]]:
    """Each short form that ``text`` defines, the name that it stands for, and where that name stands."""
    for definition in _DEFINITION.finditer(text):
        name = " ".join(definition["name"].split()).removeprefix("The ")
        for term in () if _SEVERAL.search(definition["terms"]) else _TERM.finditer(definition["terms"]):
            yield term["term"], name, Span(*definition.span("name"))


def defined_terms(text: str) -> dict[str, tuple[str, Span]]:
    """Each capitalised common noun that ``text`` defines: what it stands for, and where that is said."""
    terms: dict[str, tuple[str, Span]] = {}
    for term, name, where in definitions(text):
        if (term not in name.split() or term.lower() in _KINDS) and term[1:].islower():
            terms.setdefault(term, (name, where))
    return terms
