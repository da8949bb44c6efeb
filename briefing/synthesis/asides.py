"""Asides: what a report tells beside its news – a company's history and worth, a private person's tale.

Such sentences name the parties, sums and days, by which they look like news of a deal.
"""

from __future__ import annotations

import re

#: A company's history, as papers print it behind the news: “was founded in 2009 by”, “is best known for”,
#: “at a $3 billion valuation”, “Launched by Bell in 2019, Corvane is”, “a deal that valued it at $3 billion”.
_HISTORY = re.compile(
    r"^[^,.“]{1,40} (?:is|was) (?:an?|the) (?:[A-Z][\w’.]+[ -]){1,3}based\b"
    r"|^(?:Created|Founded|Launched|Started)\b[^.,“]{1,40}\b(?:19|20)\d\d, "
    r"|\bvalu(?:ed|es|ing) (?:it|the [^.“]{1,30}) at [$€£]"
    r"|\b(?:was|were) (?:co-?)?founded (?:in|by)\b|\b(?:is|are|[’']s) best known for\b|\bfunding round\b"
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


#: “Corvane acquired Gate Seven for $40 million in 2018.”: years ago.
_IN_A_YEAR = re.compile(
    r"[^.“]{1,80}?\b(?:acquired|bought|founded|launched|purchased|sold|started)\b[^.“]{1,120}?"
    r"\bin (?P<year>(?:19|20)\d\d)\.?$"
)


def is_years_ago(told: str, today: str | None) -> bool:
    """Whether a finding only tells what was bought or founded two years or more before a day, ISO 8601."""
    match = _IN_A_YEAR.match(told)
    return match is not None and today is not None and int(match["year"]) + 2 <= int(today[:4])


def is_aside(told: str) -> bool:
    """Whether a finding tells a company's history or a private person's tale."""
    return _HISTORY.search(told) is not None or _PRIVATE.match(told) is not None
