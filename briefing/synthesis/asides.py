"""Asides: what a report tells beside its news – a company's history and worth, a private person's tale.

Such sentences name the parties, sums and days, by which they look like news of a deal.
"""

from __future__ import annotations

import re

#: A company's history, as papers print it behind the news: “was founded in 2009 by”, “is best known for”,
#: “at a $3 billion valuation”.
_HISTORY = re.compile(
    r"\b(?:was|were) (?:co-?)?founded (?:in|by)\b|\b(?:is|are|[’']s) best known for\b|\bfunding round\b"
    r"|\b(?:at|to) an? (?:[$€£]?[\d.,]+ ?(?:[a-z]+)? )valuation\b"
)
#: When a tale begins: “In May 2023, ”, “Last spring, ”.
_WHEN = r"(?:(?:In|On|Last|Early|Late|Earlier)\s[^,.;“”]{1,30},\s)?"
_WORD = r"[A-Z][\w’'.-]+"
#: “Nora Hale, a retired teacher in Duluth, bought …”: nobody of a party, as what he is names none.
_PRIVATE = re.compile(
    rf"{_WHEN}{_WORD}(?:\s{_WORD}){{1,2}},\san?\s[a-z][a-z-]*(?:\s[a-z][a-z-]*){{0,4}}?"
    rf"(?:\s(?:in|from|near|outside)\s{_WORD}(?:,?\s{_WORD}){{0,3}})?,\s"
    r"(?:bought|purchased|subscribed|signed\sup|downloaded|cancell?ed|switched)\b"
)


def is_aside(told: str) -> bool:
    """Whether a finding tells a company's history or a private person's tale."""
    return _HISTORY.search(told) is not None or _PRIVATE.match(told) is not None
