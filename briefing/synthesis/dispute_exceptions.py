"""Disputed rules without exception: “every customer signs our terms”, and the agreement in which they do
not apply.

Whoever reports sets the paper right behind the assurance, a few sentences on at the most: a clause that the
terms “shall not apply”, an annex that leaves a section out, an addendum that calls them aspirational.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.points import Point, beside_each_other, side
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import claims_nothing

#: How many claims behind the assurance the exception stands, or before it; and how many before the exception
#: its paper may be introduced.
AHEAD, BACK, INTRODUCED = 10, 8, 3

_CUSTOMER = (
    r"(?:customers?|clients?|(?:end[- ])?users?|buyers?|contracts?|agreements?|agenc(?:y|ies)"
    r"|partners?|licensees?)"
)
#: What is said to hold for all.
_FOR_ALL = re.compile(
    rf"\b(?:every|each|all|any)\s(?:\w+\s)?{_CUSTOMER}\b|\bno\s{_CUSTOMER}\s(?:has|had|have|is|was)\s"
    r"(?:ever\s)?(?:been\s)?(?:given|granted|exempt\w*|allowed|let)\b|\bregardless of\b|\bwithout exception\b"
    r"|\b(?:an|any)yone who uses\b",
    re.IGNORECASE,
)
#: That it is a rule that holds.
_RULE = re.compile(
    r"\b(?:terms|polic(?:y|ies)|contract|section|clause|commitments?|standards?|rules?|charter|code|waivers?"
    r"|safeguards?|principles|signs?|bound|binds?|applies|certif\w+|held to)\b|(?<!\d)\d+\.\d+(?!\d)",
    re.IGNORECASE,
)
#: That its own rules forbid it, or that whoever breaks them is cut off.
_FORBIDDEN = re.compile(
    r"\b(?:its|our|their|the company['’]s) (?:own )?(?:[a-z-]+ ){0,3}?(?:terms(?: of (?:service"
    r"|use))?|polic(?:y|ies)"
    r"|standards?|rules|code|charter) (?:already |expressly |strictly |clearly )?"
    r"(?:forbids?|prohibits?|bars?|bans?|do(?:es)? not (?:allow|permit)|rules? out)\b"
    r"|\b(?:customers|clients|users|buyers) (?:are|were) bound by\b"
)
_PAPER = (
    r"(?:agreement|addendum|contract|exhibit|schedule|annex|appendix|letter|clause|section|copy|order"
    r"|side letter"
    r"|licen[cs]e|amendment|memorandum|document|email|e-mail)"
)
_DOES_NOT_HOLD = (
    r"(?:(?:shall|do|does|did|will|would) not (?:apply|bind|form part|cover|extend)|not (?:apply"
    r"|applying|applicable)"
    r"|aspirational|advisory(?: only)?|non-?binding|not binding|guidance only|exempt(?:s|ed|ion)?"
    r"|waive[sd]?|disappl\w+|carve[sd]?[ -]out|(?:replaced|superseded) by"
    r"|[“\"‘']?reserved|struck out|(?:left|taken|crossed) out|omit(?:s|ted)|is missing|not among"
    r"|is not (?:there|in it)"
    r"|deleted)"
)
#: A paper in which it does not hold.
_EXCEPTION = re.compile(
    rf"\b{_PAPER}\b[^“”]{{0,160}}?[^.;]{{0,120}}\b{_DOES_NOT_HOLD}\b", re.IGNORECASE | re.DOTALL
)
#: The same, where the sentence before says in which paper.
_IT_DOES_NOT = re.compile(
    rf"^(?:It|In it|There|Neither|That document)\b(?:[^.;]|\.\d){{0,160}}\b{_DOES_NOT_HOLD}\b"
    rf"|^In (?:the|that|its) {_PAPER}\b[^.;]{{0,60}}\bboth\b[^.;]{{0,60}}\b{_DOES_NOT_HOLD}\b",
    re.IGNORECASE,
)
#: “Nobody sent me a Section 8.”: whoever should be bound has never seen it.
_NEVER_SEEN = re.compile(
    r"\b(?:(?:nobody|no one|never)(?: ever)? (?:sent|showed|gave|told|asked)(?: me| us)?"
    r"|never (?:saw|signed|received|got|seen|been shown|been sent))\b",
    re.IGNORECASE,
)
#: “But the agreement under which …, a copy of which …, says”: the paper that opens a sentence.
_OPENS = re.compile(
    rf"(?:But |Yet |However, )?(?P<paper>(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){{0,3}}?"
    rf"{_PAPER}\b[^,;.“”]{{0,60}}?)"
    r"(?=,|\s(?:says?|states?|shall|does|reads?)\b)"
)
LONGEST_NAME = 12
_SENTENCE_ON = re.compile(r"(?:She|He)\b")


def broken_rules(sources: Sequence[Source]) -> Iterator[Point]:
    """Rules that are said to hold for all, with the papers in which they do not."""
    for source in sources:
        if source.is_contract:
            continue
        told: set[Claim] = set()
        for claim in source.claims:
            if not _assures(claim):
                continue
            exception = _exception_to(claim, sources)
            if exception is None or exception in told:
                continue
            point = _point(claim, exception)
            if point is not None:
                told.add(exception)
                yield point


def _exception_to(claim: Claim, sources: Sequence[Source]) -> Claim | None:
    """The paper that goes against an assurance: behind it, before it, or in another source that speaks of its
    body."""
    near = [*claim.after(AHEAD), *claim.before(BACK)]
    found = next((c for c in near if _excepts(c, claim)), None)
    bodies = {body} if (body := camp(claim)) else set().union(*(c.parties for c in claim.before(INTRODUCED)))
    if found is not None:
        return found
    elsewhere = (
        c for each in sources if each is not claim.source and not each.is_contract for c in each.claims
    )
    return next((c for c in elsewhere if _IT_DOES_NOT.match(c.text) and _is_of(c, bodies, claim)), None)


def _is_of(exception: Claim, bodies: set[str], assurance: Claim) -> bool:
    """Whether it is one of those bodies' rules which do not hold, as the sentence before says."""
    before = next(iter(exception.before(1)), None)
    if before is None or _RULE.search(before.text) is None or not _excepts(exception, assurance):
        return False
    named = {p.name for p in before.source.actors.parties if p.kind == "organisation"} & before.parties
    return bool(named & bodies)


def _assures(claim: Claim) -> bool:
    """Whether somebody says that a rule holds for all, or that its own rules forbid something."""
    if (
        not claim.holder.stated
        or claim.holder.is_record
        or claim.statement.faults & {"question", "imperative"}
    ):
        return False
    if not (_FORBIDDEN.search(claim.text) or (_FOR_ALL.search(claim.text) and _RULE.search(claim.text))):
        return False
    says = claim.statement.speech is not None or re.search(
        r"\b(?:said|says|told|answered|insist\w*|replied|assured|wrote)\b", claim.text
    )
    return bool(says) and not claims_nothing(claim.text)


def _excepts(claim: Claim, assurance: Claim) -> bool:
    """Whether it says in which paper the rule does not hold, and is not the same side's word."""
    if not are_opposed(claim, assurance):
        return False
    if claim.statement.faults & {"question", "imperative"} or re.search(r"\bsaid that\b", claim.text):
        return False
    if _NEVER_SEEN.search(claim.text) and _RULE.search(claim.text) and claim.statement.speech is not None:
        return claim.holder.stated
    return bool(_EXCEPTION.search(claim.text) or _IT_DOES_NOT.match(claim.text))


def _point(assurance: Claim, exception: Claim) -> Point | None:
    unseen = [Span(*m.span()) for m in _NEVER_SEEN.finditer(exception.source.text, *exception.statement.span)]
    told = _with_its_paper(exception, assurance)
    worded = beside_each_other(assurance, *([] if told else [exception]), what=((), unseen[:1]))
    if worded is None:
        return None
    paper = told or worded[1]
    if paper.text == worded[0].text:
        return None
    sides = (side(assurance, worded[0]), side(exception, paper, _paper_in(exception)))
    return Point(_about(assurance), sides, weight=0.83, tied=True)


def _paper_in(exception: Claim) -> str | None:
    """“The agreement under which the Bureau used it”, where the exception is nobody's word but its own."""
    match = _OPENS.match(exception.text)
    if match is None or exception.holder.stated or len(match["paper"].split()) > LONGEST_NAME:
        return None
    return match["paper"][0].upper() + match["paper"][1:]


def _with_its_paper(exception: Claim, assurance: Claim) -> Worded | None:
    """The exception behind the sentences that say in which paper it stands, where its own do not."""
    if not _IT_DOES_NOT.match(exception.text):
        return None
    source = exception.source
    for back in range(1, INTRODUCED + 1):
        start = exception.index - back
        if start < 0 or (source is assurance.source and start == assurance.index):
            return None
        run = source.claims[start : exception.index + 1]
        goes_on = source is assurance.source and start == assurance.index + 1
        if re.match(r"(?:It|That|This|They|Both)\b", run[0].text):
            continue
        if _SENTENCE_ON.match(run[0].text) and not goes_on and not run[0].statement.replacements:
            continue
        told = source.wording.quoted_together([c.statement for c in run], named=True)
        if told is not None and len(told.text.split()) <= LONGEST:
            return told
    return None


def _about(assurance: Claim) -> str:
    """“whether every customer is held to the terms”."""
    whom = re.search(rf"(?:every|each|all|any)\s(?:\w+\s)?{_CUSTOMER}", assurance.text, re.IGNORECASE)
    told = whom.group().lower() if whom and not _FORBIDDEN.search(assurance.text) else "every customer"
    told = re.sub(r"^(?:any|each)\b", "every", told)
    held = "are held" if re.match(r"all\b", told) else "is held"
    return f"whether {told} {held} to the same rules"
