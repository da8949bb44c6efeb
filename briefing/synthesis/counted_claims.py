"""Counted claims: the numbers of a source, each with what it counts, be it said there, asked just before, or
told by whoever counted before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.stances import TAKEN_BACK
from briefing.synthesis.told_numbers import Told

#: A number then and a number now.
_WAS = re.compile(r"\d+\. It (?:was|had been) \d+")
_FROM_TO = re.compile(r"\bgone (?:up |down )?from \d[\d,]* to \d")
_OCCASIONS = frozenset({"occasion", "time"})
#: What a record does with a number of things that it does not name again.
_BILLED = re.compile(
    r"\b(?:bill(?:s|ed)?\s(?:[^,;.]{1,40}?\s)?for|shows?|lists?|records?|counts?|gives?|puts? it at)\s*$"
)
_ASKED = re.compile(r"\b[Hh]ow (?:many|much)\b[^?]*\?")


@dataclass(frozen=True)
class Counted:
    """A number of a claim with what it counts and what the sentence says of that."""

    claim: Claim
    told: Told
    ground: frozenset[str]


def counted_in(source: Source) -> Iterator[Counted]:
    """The numbers of a source that say what they count, there, in the question, or in the sentence after."""
    wholes = {
        told.value: told.what for claim in source.claims for told in claim.numbers if told.whole and told.what
    }
    for claim in source.claims:
        if source.is_contract:
            return
        if TAKEN_BACK.search(claim.text):
            continue
        ground = claim.statement.content
        asked = _question_before(claim)
        change = _change(claim, asked)
        if change is not None:
            yield Counted(claim, change, ground)
            continue
        for told in claim.numbers:
            if told.unit is not None or told.whole:
                continue
            if told.head in _OCCASIONS and told.value in wholes:
                told = replace(told, what=wholes[told.value])
            if told.alone and not told.what and asked:
                told = replace(told, what=_noun_of(asked))
                ground = ground | set(re.findall(r"[a-z]{4,}", asked.lower()))
            elif told.alone and not told.what:
                told = replace(told, what=_billed_for(claim, told))
            if told.what:
                yield Counted(claim, told, ground)


def _change(claim: Claim, asked: str) -> Told | None:
    """“I believe 19. It was 22 in the summer.”: three fewer of what was asked for."""
    match = _WAS.search(claim.text) or _FROM_TO.search(claim.text)
    what = _noun_of(asked)
    numbers = [n for n in claim.numbers if n.alone]
    if match is None or not what or len(numbers) != len(("then", "now")):
        return None
    change = abs(numbers[0].value - numbers[1].value)
    lost = (numbers[0].value < numbers[1].value) == (_WAS.search(claim.text) is not None)
    return replace(numbers[0], value=change, what=what, verb="lose" if lost else "gain")


def _question_before(claim: Claim) -> str:
    """The question for a number that stands between a claim and the one before it, or is that one."""
    start = next((each.statement.span.start for each in claim.before(1)), 0)
    asked = list(_ASKED.finditer(claim.source.text, start, claim.statement.span.start))
    return asked[-1].group() if asked else ""


def _billed_for(claim: Claim, told: Told) -> str:
    """What a record counts that gives a number of what was counted just before: “The agency has said that
    3,912 drivers were tested. Invoices bill the state for 4,386 in the same months.”"""
    before = next(iter(claim.before(1)), None)
    if (
        not claim.holder.is_record
        or before is None
        or not before.holder.stated
        or not _BILLED.search(lead(claim, told))
    ):
        return ""
    counted = [n for n in before.numbers if n.what and n.unit is None and not n.whole]
    return counted[0].what if len(counted) == 1 else ""


def _noun_of(question: str) -> str:
    match = re.search(r"how (?:many|much) (?:of (?:the|these|those) )?(?P<noun>[a-z]+)", question, re.I)
    return match["noun"] if match else ""


def lead(claim: Claim, told: Told) -> str:
    """The claim up to a number; “estimated” belongs to whoever estimates."""
    text = claim.source.text
    own = "estimated" if told.span.slice(text).startswith("estimated") else ""
    return " ".join(f"{text[claim.statement.span.start : told.span.start]} {own}".split())
