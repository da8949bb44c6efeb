"""Halves: a sentence that gives two accounts, each half told as its source has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.claims import Claim
from briefing.synthesis.phrasing import apply
from briefing.synthesis.points import Side

#: How far before a sentence a group is named, in characters, and how.
_NEAR = 900
_GROUP = re.compile(
    r"\b(?:the|a) group,?\s(?:called\s|calling itself\s)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:for\s|of\s)?[A-Z][\w’'-]+){1,5})"
)
_LONGEST_NAME = 8


def _holder(claim: Claim, half: Span, who: str) -> str:
    """Whose account a half gives, by the name that the brief has for it.

    Args:
        claim: the sentence.
        half: its half.
        who: how the half calls whoever gives it.
    """
    who = _named_before(claim, half.start) if who.lower() == "the group" else who
    place = claim.source.text.find(who, *half)
    place = place if place >= 0 else claim.source.text.find(who.split()[0], *half)
    subject = Span(place, place + len(who)) if place >= 0 else half
    replaced = [(r.span, r.text) for r in claim.statement.replacements if subject.contains(r.span)]
    told = apply(claim.source.text, subject, replaced) if place >= 0 else who
    told = re.sub(r"^[Tt]he\s(?=[A-Z])", "", " ".join(told.split()))
    party = claim.source.actors.named(told)
    if party is None:  # “General Manager Walt Reed”
        people = [p for _, p in claim.source.actors.within(claim.source.id, subject) if p.kind == "person"]
        party = people[0] if len(people) == 1 and told.endswith(people[0].name) else None
    name = party.name if party is not None else told
    return name[0].upper() + name[1:] if len(name.split()) <= _LONGEST_NAME else who


def _named_before(claim: Claim, offset: int) -> str:
    """“according to the group, Harbour Staff for Quiet”, some sentences before: what the group is called."""
    start = max(0, offset - _NEAR)
    found = list(_GROUP.finditer(claim.source.text[start:offset]))
    return " ".join(found[-1]["name"].split()) if found else "the group"


def _side(claim: Claim, half: Span, holder: str) -> Side | None:
    """One half as its source has it."""
    source, statement = claim.source, claim.statement
    own = replace(
        statement,
        span=half,
        speech=None,
        quotes=(),
        faults=frozenset(),
        dangling=(),
        replacements=tuple(r for r in statement.replacements if half.contains(r.span)),
    )
    told = source.wording.half(own)
    return Side(told.text, holder, told.evidence, source.published) if told is not None else None


def half_sides(claim: Claim, halves: Sequence[Span], givers: Sequence[str]) -> tuple[Side, ...] | None:
    """Both halves as their source has them; None if one cannot be told, or both are one holder's.

    Args:
        claim: the sentence.
        halves: its two halves.
        givers: how each half calls whoever gives it.
    """
    holders = [_holder(claim, half, who) for half, who in zip(halves, givers, strict=True)]
    told = [_side(claim, half, holder) for half, holder in zip(halves, holders, strict=True)]
    sides = tuple(each for each in told if each is not None)
    return None if holders[0] == holders[1] or len(sides) < len(halves) else sides
