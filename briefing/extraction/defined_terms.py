"""Defined terms: “Kestrel Gate Inc. (“the Vendor”)”, as memos, contracts and releases have them."""

from __future__ import annotations

import re

from briefing.model.evidence import Span

_DEFINITION = re.compile(
    r"(?P<name>[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|and|the|&)\s)*[A-Z][\w.&’'-]*){0,7})"
    r"\s*\((?P<terms>[^()\n]{0,20}[“\"‘][^()\n]{2,80})\)"
)
_TERM = re.compile(r"[“\"‘](?:the\s)?(?P<term>[A-Z][a-z]+)[”\"’]")


def defined_terms(text: str) -> dict[str, tuple[str, Span]]:
    """Each capitalised common noun that ``text`` defines: what it stands for, and where that is said."""
    terms: dict[str, tuple[str, Span]] = {}
    for definition in _DEFINITION.finditer(text):
        name = " ".join(definition["name"].split()).removeprefix("The ")
        for term in _TERM.finditer(definition["terms"]):
            if term["term"] not in name.split():
                terms.setdefault(term["term"], (name, Span(*definition.span("name"))))
    return terms
