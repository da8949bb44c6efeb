"""Points: what may become a dispute of the brief, before it is decided which ones are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extraction.dates import is_day, say_date
from briefing.model.evidence import Span
from briefing.synthesis.camps import camp
from briefing.synthesis.claims import Claim
from briefing.synthesis.sentences import Worded

#: “… notes that Wyvern Constabulary, in answer to a request, has given …”: what another had said.
_RELAYS = re.compile(
    r"\b(?:not(?:es?|ed)|observe[sd]?|said|says|recorded"
    r"|records)\sthat\s(?:the\s)?(?P<who>[A-Z][\w’'-]*(?:\s(?:of\s|for\s)?"
    r"[A-Z][\w’'-]*){0,4})(?:,[^;“”]{1,90}?,)?\s(?:has|had)\s(?:since\s|also\s|already\s)?(?:written"
    r"|said|told|put(?=\s[^.;]{0,40}\bat\b)|given(?=\s(?:(?:the|an?|its|their)\s(?:[a-z]+\s)?(?:number|figure|total"
    r"|count|tally|estimate|account|answer|explanation|reason|date)|(?:it|that|them)\sas)\b)"
    r"|stated|claimed|admitted|replied|informed|reported)\b"
)
#: “Dr Ioane told us this morning that …”, in a hearing.
_TOLD_US = re.compile(
    r"(?:So |And |But |Well, )?(?!(?:I|It|He|She|They|We|You|That|This|There|Your|Our|The"
    r"|Who)\b)(?P<who>(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir"
    r"|Dame)\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})"
    r"(?:,[^,;]{2,60},|\s(?:from|of|at)\s(?:the\s)?[A-Z][^,;]{1,60}?)?\s(?:has\s|had\s|have\s)?"
    r"(?:told|said|says|wrote|writes|found|reported|claimed|claims)\b"
)
#: “… a report by the county auditor, Beatriz Holm, who found that …”, in a paper's own sentence.
_FOUND_BY = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}),\swho\s(?:found|says|said|concluded|counted)\b"
)
#: Whoever speaks for a body and has no name.
_NOBODY = re.compile(r"^(?:An?|The|Its)\s(?:[a-z]+\s)?(?:spokes(?:man|woman|person)|statement)$")


@dataclass(frozen=True, slots=True)
class Side:
    """One position on a point, with whoever holds it."""

    text: str
    holder: str
    evidence: tuple[tuple[str, Span], ...]
    published: str | None = None
    """When its source was published, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Point:
    """A contested point and the positions on it."""

    about: str
    sides: tuple[Side, ...]
    weight: float
    """How sure it is to be one, and how much it matters: 0 to 1."""
    numbers: frozenset[float] = frozenset()
    """The numbers that are set against each other, if it is about how many."""
    tied: bool = False
    """Whether more than shared words shows that its positions are of one matter: the text says so, or a rule
    asks both the same question."""
    whole: bool = False
    """Whether its question is known to be a clause with its verb, and not cut from a sentence."""


def side(claim: Claim, worded: Worded, holder: str | None = None) -> Side:
    """The position that a claim takes; of whoever it is that somebody else only reports."""
    return Side(worded.text, holder or _held_by(claim), worded.evidence, claim.source.published)


def _held_by(claim: Claim) -> str:
    """“The Commissioner notes that Wyvern has given the number as 38.”: the number is Wyvern's."""
    name = claim.holder.name
    if (
        not claim.holder.stated
        and claim.statement.speech is None
        and (finder := _FOUND_BY.search(claim.text))
    ):
        found = claim.source.actors.named(finder["who"])
        name = found.name if found is not None else name
    if _NOBODY.match(name) and (body := camp(claim)) is not None:
        return body
    if name.startswith("Your "):
        return f"{name.replace('Your', 'The', 1)}, according to {claim.source.label}"
    speech = claim.statement.speech
    if speech is not None and speech.kind == "turn" and (told := _TOLD_US.match(claim.text)):
        teller = claim.source.actors.named(told["who"])
        return f"{teller.name if teller is not None else told['who']}, according to {name}"
    match = _RELAYS.search(claim.text)
    party = claim.source.actors.named(match["who"]) if match else None
    if (
        party is None
        or party.kind == "product"
        or not claim.holder.stated
        or party.name == claim.holder.party
    ):
        return name
    return f"{party.name}, according to {name}"


def later(again: Side, before: Side) -> Side | None:
    """What a holder says again at a later date, marked as such; None if it is not later."""
    if again.published is None or before.published is None or again.published <= before.published:
        return None
    day = f" ({say_date(again.published, 'day')})" if is_day(again.published) else ""
    return replace(again, holder=f"{again.holder}, later{day}")


def beside_each_other(*claims: Claim, what: Sequence[Sequence[Span]] = ()) -> list[Worded] | None:
    """The claims so that each stands beside the others; None if one cannot.

    Args:
        claims: two or more.
        what: for each claim, the words in it that matter, so that a long utterance can be told in part.
    """
    told: list[Worded] = []
    for place, claim in enumerate(claims):
        others = " ".join(other.text for at, other in enumerate(claims) if at != place)
        worded = (claim.saying(what[place]) if place < len(what) else None) or claim.beside(others)
        if worded is None:
            return None
        told.append(worded)
    return told if len({worded.text for worded in told}) == len(told) else None


def joined(*told: Worded) -> Worded:
    """What is told as the sentences of one position, one behind the other."""
    evidence = dict.fromkeys(span for each in told for span in each.evidence)
    return Worded(" ".join(each.text for each in told), tuple(evidence))


def two_sides(
    one: Claim,
    other: Claim,
    *,
    what: Sequence[Sequence[Span]] = (),
    holders: tuple[str | None, str | None] = (None, None),
) -> tuple[Side, Side] | None:
    """Two claims as the positions on a point, each told beside the other; None if one cannot be.

    Args:
        one: the first.
        other: the second.
        what: for each, the words in it that matter.
        holders: for each, whose position it is, where that is not its own holder.
    """
    worded = beside_each_other(one, other, what=what)
    return (side(one, worded[0], holders[0]), side(other, worded[1], holders[1])) if worded else None


def in_order(one: Side, other: Side) -> tuple[Side, Side]:
    """Two positions as their source has them, the earlier first."""
    (source, span), (other_source, other_span) = one.evidence[0], other.evidence[0]
    return (other, one) if source == other_source and other_span < span else (one, other)
