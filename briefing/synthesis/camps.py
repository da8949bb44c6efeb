"""Camps: for which body somebody speaks, so that two voices of one side are not set against each other.

A spokeswoman and her company hold one position, and so do its chief executive and its statement. An engineer,
a former manager or a works council of the same company may well hold another.
"""

from __future__ import annotations

import re

from briefing.extraction.actors import Actors, Party
from briefing.model.evidence import Span
from briefing.synthesis.claims import Claim

#: Whose role lets them speak for a body; not those who only work there.
_MOUTHPIECE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|chief (?:\w+ )?officer|chief executive|C\.?[EFOTI]\.?O\b"
    r"|(?:vice[- ])?president|chair(?:man|woman|person)?|founder|co-founder|(?:managing |executive |regional "
    r"|sales |communications )*director|press officer|general counsel|head of|minister|secretary|commissioner"
    r"|sheriff|superintendent|lawyer for|general manager)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(r"\b(?:spokes(?:man|woman|person)|chief executive|C\.?E\.?O\b)", re.IGNORECASE)
#: What a description says the body is for which somebody speaks.
PUBLIC = re.compile(r"\b(?:agency|service|department|ministry|authority|force|office|city|council|county)\b")
PRIVATE = re.compile(r"\b(?:company|firm|maker|vendor|manufacturer|supplier)\b")
#: How a text calls the body that it has named, in any form of news.
THE_COMPANY = r"[Tt]he (?:company|firm|agency|department|startup|maker|vendor)\b"
#: How much of the text before a name may describe its bearer. Characters.
_DESCRIBING = 50
#: “Floor Kuipers, a spokeswoman for the agency,”
_BEHIND = re.compile(r",\s(?:an?|the|its)\s[^,.;“”]{2,50}")
_AT = re.compile(r"\s(?:at|of|for|from|with)\s(?:the\s)?")
FORMER = re.compile(r"\b(?:former|formerly|ex-|then|until|retired)\b", re.IGNORECASE)
#: “A spokeswoman said”, “the company”: nobody whom the text names.
_NAMELESS = re.compile(
    r"^(?:a|an|the|its|their)?\s*(?:[a-z]+\s)?(?:spokes(?:man|woman|person)|statement|company|firm|vendor"
    r"|management|maker|agency|department|council)$",
    re.IGNORECASE,
)
#: How far before “a spokeswoman” the body stands for which she speaks. Characters.
_NEAR = 400


def camp(claim: Claim) -> str | None:
    """The body whose position a claim is, as the brief calls it; None where nobody can tell."""
    source, holder = claim.source, claim.holder
    party = source.actors.named(holder.party) if holder.party is not None else None
    if party is None:
        if holder.stated and _NAMELESS.match(holder.name):
            return _last_before(claim.statement.span.end, claim)
        published = source.actors.named(source.extracted.publisher or "")
        return published.name if not holder.stated and published is not None else None
    if party.is_body:
        return party.name
    role = party.role or ""
    if not _MOUTHPIECE.search(role) or FORMER.search(role):
        return None
    named = next((body.name for body in source.actors.bodies_in(role)), None)
    return named or (_introduced(party, claim) if _SPEAKING.search(role) else None)


def same_camp(one: Claim, other: Claim) -> bool:
    """Whether two claims are positions of one body."""
    first, second = camp(one), camp(other)
    if first is None or second is None:
        return False
    return f" {first} ".startswith(f" {second} ") or f" {second} ".startswith(f" {first} ")


def are_opposed(one: Claim, other: Claim) -> bool:
    """Whether two claims can be set against each other: of different holders, who speak for no one body."""
    return one.holder.is_other_than(other.holder) and not same_camp(one, other)


def _introduced(person: Party, claim: Claim) -> str | None:
    """The body named last before “a spokeswoman, Floor Kuipers”, or before “Floor Kuipers, a spokeswoman
    for the agency”, where the source introduces her."""
    own = [m for m in person.mentions if m.source == claim.source.id]
    if not own:
        return None
    text, (start, end) = claim.source.text, own[0].span
    behind_it = claim.source.actors.within(claim.source.id, Span(end, min(end + _DESCRIBING, len(text))))
    for mention, party in behind_it[:1]:  # “Ana Bell at the Norwick Council”
        if party.is_body and _AT.fullmatch(text, end, mention.span.start):
            return party.name
    described = text[max(0, start - _DESCRIBING) : start]
    if not (PUBLIC.search(described) or PRIVATE.search(described)):
        behind = _BEHIND.match(text, end)
        described = behind.group() if behind else ""
    kind = "agency" if PUBLIC.search(described) else "organisation" if PRIVATE.search(described) else None
    return _last_before(start, claim, kind)


def _last_before(offset: int, claim: Claim, kind: str | None = None) -> str | None:
    """The body that the source names last before a place, not far from it."""
    return last_body(claim.source.actors, claim.source.id, Span(max(0, offset - _NEAR), offset), kind)


def last_body(actors: Actors, source: str, where: Span, kind: str | None = None) -> str | None:
    """The body, of a kind if that is known, that a stretch of a source names last; no place and no paper."""
    near = (party for _, party in actors.within(source, where) if party.is_body and not party.is_place)
    bodies = [party for party in near if not party.is_publication and party.sort != "press"]
    fit = [party for party in bodies if kind is None or party.kind == kind]
    return fit[-1].name if fit else None
