"""Claims that a record goes against: an assurance and the log that lists exceptions, a date and the letter
that bears another, a cancelled order and its invoice.

A record shows what was done, and whoever reports puts it right behind what it contradicts. Not every record
that stands there does so; it must speak of the same, and differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.camps import camp, same_camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.dispute_denials import by_verb
from briefing.synthesis.dispute_titles import whether, whether_claimed
from briefing.synthesis.holders import RECORDS
from briefing.synthesis.points import Point, Side, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import (
    BINDING,
    EMPTY,
    NOT_DONE,
    SAYS_THAT,
    SHOWS,
    STRICTLY,
    TURNING,
    WITHOUT_EXCEPTION,
    claims_nothing,
)

#: How many claims behind an assurance stands the record against it, and behind any other claim.
AHEAD, RIGHT_BEHIND = 3, 2
#: How many words of greeting a turn may begin with before it answers, as claims.
GREETINGS = 2
_SAYING_THAT = re.compile(r"\b(?:said|says|told|tells|insist\w*|maintain\w*|claim\w*|assur\w*|added)\b")
#: “Marisol's invoice, for the third cabin, is stamped …”: the record itself is spoken of.
_IS_RECORD = re.compile(
    rf"^(?:(?:But|Yet|Still|However),?\s+)?(?:[\w’'-]+\s+){{0,4}}?{RECORDS}\b[^“”;]{{0,60}}?\s(?:is|are"
    rf"|was|were|bears?"
    r"|shows?|lists?|says?|gives?|adds? up|records?|dates?|names?)\b",
    re.IGNORECASE,
)
#: “… said that he had e-mails of March in which …”, “we have pulled 23 police reports”.
_PRODUCES = re.compile(
    r"\b(?:ha(?:s|ve|d)(?: (?:seen|obtained|pulled|collected|counted|produced|got|gathered|kept"
    r"|found))?|holds?|held"
    rf"|produced|showed|brandished|pulled)\s(?:[\w’'-]+\s){{0,3}}?{RECORDS}\b",
    re.IGNORECASE,
)
#: “Roe then had a clerk read out an e-mail”, “Ms Roe read slide 9 into the record”: an answer without a word
#: of one's own.
_READ_OUT = re.compile(
    r"(?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})\s(?:(?:then|also)\s)?"
    r"(?:(?:had|asked|got) [^,;“”]{2,30}? (?:to )?read|read)\s"
    r"(?:out\b|aloud\b|into the record\b|[^,;“”]{2,40}? (?:out loud|aloud|into the record)\b)"
)
#: “He did not answer a question about the file properties.”
_EVADES = re.compile(
    r"^(?:He|She|They|It|The [a-z]+|[A-Z][\w’'-]+)\s(?:did not|didn['’]t|would not|could not|declined to)\s"
    r"(?:answer|respond|reply|explain|account for|discuss|say)\b[^.;“”]*?\s?"
    r"\b(?:about|on|to|for|explain|discuss)\s(?:the|that|those|these|this)\s(?P<what>[a-z][^.,;“”]{3,60})"
)
#: How many claims before such a denial stands what it is asked about, and how many words say what that is.
BEFORE_DENIAL, ASKED = 5, 2
#: “At least two others had asked, the e-mails show.”
_OTHERS = re.compile(r"\b(?:others?|another|more than one|several|dozens|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\b")
_ONLY_ONE = re.compile(r"\bno (?:other|one else)\b|\b(?:sole|only|nobody else|none)\b", re.IGNORECASE)
#: What bears a claim out.
_SUPPORTS = re.compile(
    r"\b(?:also|likewise|similarly|confirm\w*|bears? (?:this|that|him|her|it|them) out|support\w*"
    r"|as (?:he|she|they|it) said"
    r"|the same)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|none|nobody|cancelled|before)\b|n['’]t\b", re.IGNORECASE)


def against_records(sources: Sequence[Source]) -> Iterator[Point]:
    """Claims with the records against them, in the order of their texts."""
    for source in sources:
        if source.is_contract:
            continue
        for claim in source.claims:
            yield from _exceptions(claim)
            yield from _right_behind(claim)
            yield from _evaded(claim)


# --- behind an assurance --------------------------------------------------------------------------


def _exceptions(claim: Claim) -> Iterator[Point]:
    """An assurance without exception, and the record that shows an exception."""
    if not claim.holder.stated or claim.holder.is_record or not WITHOUT_EXCEPTION.search(claim.text):
        return
    if claims_nothing(claim.text) or BINDING.search(claim.holder.name):
        return
    if claim.statement.speech is None and _SAYING_THAT.search(claim.text) is None:
        return
    for record in claim.after(AHEAD):
        if not record.holder.is_other_than(claim.holder):
            continue
        turning = TURNING.match(record.text) is not None
        if not (turning or SHOWS.match(record.text)):
            continue
        if not _goes_against(record, claim, turning=turning):
            continue
        sides = two_sides(
            claim, record, what=(_places(NOT_DONE, claim) or _places(WITHOUT_EXCEPTION, claim), ())
        )
        if sides is None:
            return
        sides = sides[0], _with_what_it_says(record, sides[1])
        yield Point(whether(claim, sides[0].text, record, sides[1].text), sides, weight=0.75)
        return


def _goes_against(record: Claim, claim: Claim, *, turning: bool) -> bool:
    """Whether it speaks of the same and shows an exception: a number where all is said to be well."""
    shared = bool((record.roots & claim.roots) - EMPTY)
    if turning:
        return SHOWS.match(record.text) is not None or (shared and by_verb(claim))
    common = (record.roots & claim.roots) - EMPTY
    enough = len(common) >= (1 if record.index - claim.index == 1 else 2)
    flat = NOT_DONE.search(claim.text) or STRICTLY.search(claim.text)
    shows = record.numbers or re.search(r"[“\"]", record.text)
    return enough and bool(flat and shows) and not WITHOUT_EXCEPTION.search(record.text)


def _with_what_it_says(record: Claim, told: Side) -> Side:
    """“… has a column headed ‘paid.’ It says yes 212 times.”: what shows the exception may stand behind."""
    run = [record]
    for after in record.after(RIGHT_BEHIND):
        parted = after.statement.speech is not None or record.source.is_parted(run[-1], after)
        if record.numbers or parted:
            break
        run.append(after)
    both = record.source.wording.quoted_together([c.statement for c in run]) if len(run) > 1 else None
    if both is None or len(both.text.split()) > LONGEST:
        return told
    return replace(told, text=both.text, evidence=both.evidence)


def _places(pattern: re.Pattern[str], claim: Claim) -> list[Span]:
    match = pattern.search(claim.source.text, *claim.statement.span)
    return [Span(match.end() - 1, match.end())] if match else []


# --- what a denial does not answer ----------------------------------------------------------------


def _evaded(claim: Claim) -> Iterator[Point]:
    """What the text tells, the denial behind it, and the question about the former that it leaves open."""
    evasion = next((m for c in claim.after(1) if (m := _EVADES.search(c.text)) is not None), None)
    if evasion is None or not _asserts(claim) or not WITHOUT_EXCEPTION.search(claim.text):
        return
    asked = roots(evasion["what"])
    told = (
        c for c in claim.before(BEFORE_DENIAL) if asked <= c.roots and not c.statement.faults & {"question"}
    )
    record = next(told, None) if len(asked) >= ASKED else None
    if record is None or same_camp(record, claim) or not record.holder.is_other_than(claim.holder):
        return
    sides = two_sides(record, claim)
    if sides is not None:
        yield Point(whether_claimed(claim, sides[1].text), sides, weight=0.7)


# --- right behind any claim -----------------------------------------------------------------------


def _right_behind(claim: Claim) -> Iterator[Point]:
    """What somebody says, and the record of another kind of deed, or of another day, right behind it."""
    if not _asserts(claim):
        return
    behind = [record for record in claim.after(RIGHT_BEHIND + GREETINGS) if not _greets(record)]
    for record in behind[:RIGHT_BEHIND]:
        if not record.holder.is_other_than(claim.holder):
            continue
        if not _shows_otherwise(record, claim):
            return
        reader = _READ_OUT.search(record.text)
        holders = (None, _named(reader["who"], record) if reader is not None else None)
        what = (_places(_NOT, claim), _places(_PRODUCES, record))
        sides = two_sides(claim, record, what=what, holders=holders)
        if sides is not None:
            yield Point(_about(claim, record, sides[0].text), sides, weight=0.7)
        return


def _named(who: str, claim: Claim) -> str:
    """The name that the brief has for whoever reads something out."""
    party = claim.source.actors.named(who)
    return party.name if party is not None else who


def _about(claim: Claim, record: Claim, worded: str) -> str:
    """“when it was decided”, or what is claimed."""
    settled = _DECIDED.search(claim.text)
    if settled is not None and not _FIRST_THEN.search(claim.text) and _on_other_months(record, claim):
        return f"when it was {settled.group().lower()}"
    return whether_claimed(claim, worded)


def _asserts(claim: Claim) -> bool:
    """Whether somebody says something of what was or is so, and it is no record or rule that says it."""
    if not claim.holder.stated or claim.holder.is_record or BINDING.search(claim.holder.name):
        return False
    says = claim.statement.speech is not None or SAYS_THAT.search(claim.text) is not None
    return says and not claims_nothing(claim.text) and not claim.statement.faults & {"question", "imperative"}


def _greets(claim: Claim) -> bool:
    """“If I may.”, “Ana Roth, for the board.”: how a turn begins, before it answers."""
    greets = "fragment" in claim.statement.faults and not claim.numbers
    return greets and claim.source.in_turns(claim.statement)


def _shows_otherwise(record: Claim, claim: Claim) -> bool:
    """Whether a record, or whoever holds one up, stands against a claim."""
    if _SUPPORTS.search(record.text) or same_camp(record, claim):
        return False
    if not record.holder.is_record and claims_nothing(record.text):
        return False
    if _READ_OUT.search(record.text):
        return _NOT.search(claim.text) is not None
    holds = _PRODUCES.search(record.text) is not None and record.holder.stated
    if not (holds or _IS_RECORD.match(record.text) or record.holder.is_record):
        return False
    if _ONLY_ONE.search(claim.text):
        return _OTHERS.search(record.text) is not None
    shared = (record.roots & claim.roots) - EMPTY
    if _on_other_months(record, claim) and (holds or shared):
        return True
    if _answers(record, claim):
        return holds and _NOT.search(claim.text) is not None
    flat = NOT_DONE.search(claim.text) or STRICTLY.search(claim.text) or _DECIDED.search(claim.text)
    return bool(shared) and camp(claim) is not None and flat is not None


def _answers(record: Claim, claim: Claim) -> bool:
    """Whether one turn of a transcript follows the other."""
    between = claim.source.claims[claim.index + 1 : record.index]
    adjacent = record.index > claim.index and all(map(_greets, between))
    return adjacent and claim.source.in_turns(claim.statement) and claim.source.in_turns(record.statement)


def _on_other_months(record: Claim, claim: Claim) -> bool:
    """“decided in February”, “e-mails of March in which …”."""
    one, other = (
        {d.date[:7] for d in c.statement.dates if d.date and len(d.date) > 4} for c in (claim, record)
    )
    if not one or not other:
        return False
    settled = max(one) < min(other) and _DECIDED.search(claim.text) is not None
    return settled or (max(other) < min(one) and _FIRST_THEN.search(claim.text) is not None)


#: What was first known or done then cannot have been before.
_FIRST_THEN = re.compile(
    r"\b(?:learn(?:ed|t)|heard|found out|told|informed|aware|knew|known|began|started|first|until"
    r"|discovered)\b",
    re.IGNORECASE,
)
#: What was settled cannot be open later.
_DECIDED = re.compile(
    r"\b(?:decided|settled|agreed|ended|stopped|switched off|closed|deleted|cancelled|destroyed|over)\b",
    re.IGNORECASE,
)
