"""Undated: words such as “June” and “last month” that no source lets anybody put into a calendar.

A brief tells dates with their year where the source is dated. What is left without one is told for several
findings at once: a reader needs to know it, and not behind every sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.model.briefing import Briefing, Finding
from briefing.model.sources import ConditionKind

_QUOTED = re.compile(r"“[^”]*”")
#: Behind a month that is dated or is none: “June 2018”, “June (2018)”, “March Networks”.
_DATED = r"(?! [A-Z(]|(?: \d{1,2})?,? (?:of )?\d{4})"
_MONTH = (
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December"
    rf"|(?<=[a-z\d] )May)\b{_DATED}"
)
_DAY = r"(?<![A-Z][a-z] )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! [A-Z(]|,? \d)"
_STEP = (
    r"\b(?:[Ee]arlier |[Ll]ater )?(?:[Ll]ast|[Tt]his|[Nn]ext) "
    r"(?:week|month|year|spring|summer|autumn|fall|winter)\b(?! \()"
)
_SOME = r"(?:[Aa] )?(?:[Cc]ouple|[Ff]ew|[Hh]andful)(?: of)?"
_NEAR = (
    r"\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight)\b"
    rf"|\b(?:{_SOME}|[\w-]+) (?:day|week|month|year)s? (?:ago|earlier)\b"
)
_LOOSE = re.compile(rf"{_MONTH}|{_DAY}|{_STEP}|{_NEAR}")


def undated(briefing: Briefing, findings: Iterable[Finding]) -> list[str]:
    """The words of some findings, outside quotation marks, that date something from a day or in a year which
    their source does not give; each once, in their order.

    Not those whose source gives its day: ``yearless`` has them.
    """
    return list(dict.fromkeys(word for day, word in _loose(briefing, findings) if day is None))


def yearless(briefing: Briefing, findings: Iterable[Finding]) -> dict[str, list[str]]:
    """Such words of sources that give their day and no year, by that day, ``--03-27``."""
    found: dict[str, dict[str, None]] = {}
    for day, word in _loose(briefing, findings):
        if day is not None:
            found.setdefault(day, {})[word] = None
    return {day: list(words) for day, words in found.items()}


def _loose(briefing: Briefing, findings: Iterable[Finding]) -> Iterator[tuple[str | None, str]]:
    for finding in findings:
        source = briefing.source((finding.told_by or [briefing.evidence[finding.evidence[0]].source])[0])
        if source.has(ConditionKind.UNDATED):
            told = _QUOTED.sub("“”", finding.statement)
            for found in _LOOSE.finditer(told):
                yield source.published_day, " ".join(found.group().split())
