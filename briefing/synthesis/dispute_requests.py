"""Disputed requests: who wanted a clause, a change or a price: one says the customer, the other the maker.

“It was put in at the office's request. – It was in the first draft that we received from the company.” What
either says is short and names no thing; so the two must stand near each other, and the thing before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.points import Point, in_order, two_sides
from briefing.synthesis.stances import EMPTY

#: How many claims apart the two stand, and how many before the first what was asked for.
NEAR, NAMED = 6, 5

_BODY = r"(?:the\s|our\s|its\s|their\s|his\s|her\s)?[\w’'-]+(?:\s[\w’'-]+){0,4}?"
#: Somebody else wanted it.
_AT_REQUEST = re.compile(
    rf"\bat (?:{_BODY}[’']s? )?(?:own )?(?:request|insistence|suggestion|behest|direction|instigation"
    rf"|urging)\b"
    r"(?! of (?:an?|any)\b)"
    r"|\b(?:had |has |have )?(?:asked for|requested|wanted|insisted on|demanded) (?:it|this|that|the"
    r" (?:clause|item|section|provision|exception|exemption|waiver|change|amendment|wording|words))\b"
    r"|\b(?:was|were|been) (?:requested|asked for|demanded|insisted on) by\b"
)
#: It came from whoever says so, or from the other.
_THEIR_OWN = re.compile(
    r"\b(?:in|part of) (?:the |its |their |our |your |[A-Z][\w’'-]+[’']s? )?(?:(?:very )?(?:first"
    r"|original|initial|earliest)"
    r" (?:draft|version|proposal|offer|quote)|standard (?:[a-z]+ ){0,2}?(?:template|terms|contract"
    r"|form|agreement))\b"
    r"|\b(?:was|were|been) (?:drafted|written|proposed|suggested|supplied|inserted|offered"
    r"|put forward|sent (?:to us )?)"
    r" by (?:the )?(?:vendor|company|supplier|firm|maker|contractor|manufacturer|customer|agency"
    r"|department|buyer|[A-Z]\w+)"
    r"|\b(?:did not|didn['’]t|never|had not|hadn['’]t) (?:ask(?:ed)? for|request(?:ed)?|want(?:ed)?"
    r"|suggest(?:ed)?)\b"
    r"|\bcame (?:to us )?from (?:the )?(?:vendor|company|supplier|firm|maker|contractor|customer"
    r"|agency|department)\b"
)
_THING = re.compile(
    r"\b(?P<thing>clause|item|section|provision|exception|exemption|waiver|amendment|schedule|addendum|annex|paragraph"
    r"|price|wording|feature|setting|threshold)s?\b",
    re.IGNORECASE,
)


def disputed_requests(sources: Sequence[Source]) -> Iterator[Point]:
    """Of each source, the pairs of claims that give one thing to different authors."""
    for claim in outside_contracts(sources):
        if _AT_REQUEST.search(claim.text) and claim.is_asserted:
            yield from _other_author(claim)


def _other_author(claim: Claim) -> Iterator[Point]:
    """Whoever says, not far from it, that it was somebody else's own."""
    for other in (*claim.after(NEAR), *claim.before(NEAR)):
        if not (_THEIR_OWN.search(other.text) and other.is_asserted and are_opposed(claim, other)):
            continue
        thing = _thing(min(claim, other, key=lambda c: c.index), claim, other)
        if thing is None or not _of_one_thing(claim, other):
            continue
        sides = two_sides(claim, other)
        if sides is not None:
            yield Point(f"who asked for the {thing}", in_order(*sides), weight=0.85, tied=True)
        return


def _thing(first: Claim, *claims: Claim) -> str | None:
    """What was asked for, as one of the two calls it or a sentence before them."""
    for claim in (*claims, *first.before(NAMED)):
        if found := _THING.search(claim.text):
            return found["thing"].lower()
    return None


def _of_one_thing(claim: Claim, other: Claim) -> bool:
    """Whether the two share a word, or are answers to one question of a hearing."""
    turns = claim.source.turns
    answers = all(turns.turn_of(c.statement.span) is not None for c in (claim, other))
    return answers or bool((claim.roots & other.roots) - EMPTY)
