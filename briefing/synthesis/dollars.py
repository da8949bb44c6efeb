"""Dollars: whose a bare “$” is, as far as a dossier says what country it is about.

An ISO 4217 code is given where the sum has it (“US$”, “A$”), or where the dossier names one country that has
dollars and no other. Elsewhere the unit stays “$”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

#: The unit of a sum in the dollars of a country that nobody names.
BARE = "$"
#: What extraction reads a bare sign as.
_READ_AS = "USD"
_SAID = re.compile(r"(?:US|U\.S\.|USD)\s?\$?|\bU\.?S\.? dollars?", re.IGNORECASE)
_NAMED = {
    "USD": re.compile(r"\bU\.S\.|\bUnited States\b|\bUSA\b|\bAmericans?\b|\bUS (?=[A-Z][a-z]|government)"),
    "CAD": re.compile(
        r"\bCanad(?:a|ian)s?\b|\bOntario\b|\bQu[eé]bec\b|\bAlberta\b|\bManitoba\b|\bSaskatchewan\b"
        r"|\bBritish Columbia\b|\bNova Scotia\b|\bNew Brunswick\b|\bNewfoundland\b"
    ),
    "AUD": re.compile(r"\bAustralians?\b|\bAustralia\b|\bNew South Wales\b|\bQueensland\b|\bTasmania\b"),
    "NZD": re.compile(r"\bNew Zealand(?:ers?)?\b|\bAotearoa\b"),
    "SGD": re.compile(r"\bSingapore\b"),
    "HKD": re.compile(r"\bHong Kong\b"),
}


def dollar_of(texts: Iterable[str]) -> str:
    """The unit of a bare “$” in a dossier of these texts: an ISO 4217 code, or “$”."""
    whole = "\n".join(texts)
    named = [code for code, words in _NAMED.items() if words.search(whole)]
    return named[0] if len(named) == 1 else BARE


def unit_of(unit: str | None, written: str, dollar: str) -> str | None:
    """The unit of a sum as it is written, where a bare “$” is ``dollar``."""
    return dollar if unit == _READ_AS and not _SAID.search(written) else unit


def is_sum(unit: str | None) -> bool:
    """Whether a unit is a currency, by its ISO 4217 code or its sign."""
    return unit is not None and (unit == BARE or (len(unit) == 3 and unit.isupper()))
