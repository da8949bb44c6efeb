"""Contrasts: what somebody maintains, and whom a “but” sets against it.

“Ring maintains that no agency can ask. But critics say that agencies could.”, “The firm claimed that it
blurred faces, but workers disputed that this worked.” A reporter says “maintains”, “claims” or “argues” where
somebody else sees it otherwise, and the “but” right behind it says who. Both must speak of the same thing, by
words that they share, and say no to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.clause_questions import whether_it_is
from briefing.synthesis.halves import half_sides
from briefing.synthesis.points import Point, Side, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import EMPTY, TAKEN_BACK

#: How many claims back stands what a “but” is set against.
BACK = 2
#: Content words that two accounts share, and that they share if one of them denies.
SHARED, SHARED_IF_DENIED = 2, 1
_UNFIT = frozenset({"question", "imperative", "masked", "fragment"})

_BUT = re.compile(r"(?:But|Yet|However)\b,?\s")
#: What is not simply said, but held up against others.
_MAINTAINS = re.compile(
    r"(?<!\bto )\b(?:maintain(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|contend(?:s|ed)?"
    r"|assert(?:s|ed)?|alleg(?:es|ed)|believe[sd]?|assure[sd]?|den(?:y|ies|ied))\b(?!\s(?:to|for|against|in)\b)"
)
_SAYS = re.compile(
    r"\b(?:say|says|said|told|tells|show|shows|showed|found|finds|suggest(?:s|ed)?|note[sd]?|wrote|argue[sd]?"
    r"|believe[sd]?|insist(?:s|ed)?|claim(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|warn(?:s|ed)?)\b"
)
_NOT = re.compile(
    r"\b(?:not|no|none|nobody|nothing|never|neither|nor|cannot|without)\b|n['’]t\b"
    r"|\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?)\b",
    re.IGNORECASE,
)
#: “The firm claimed …, but sources …”: where the second account begins.
_PARTED = re.compile(r",\s(?:but|while|though|whereas)\s")
_WHO = r"(?P<who>(?!(?:it|they|he|she|that|this|there|we|you|I|the latter)\b)[^,;:“”()]{2,60}?)"
#: The first account: who maintains it, and what.
_HELD = re.compile(
    rf"^(?:(?:While|Although|Though)\s)?{_WHO}\s(?:has |have |had )?"
    r"(?:(?:also|long|repeatedly|consistently)\s)?"
    r"(?P<verb>maintain(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|contend(?:s|ed)?"
    r"|assert(?:s|ed)?|alleg(?:es|ed))\s"
    r"(?:that\s)?(?P<clause>(?!to\b)[^;]{12,200})$"
)
#: The second: who disputes it in so many words, or sees it otherwise.
_DISPUTES = re.compile(
    rf"^{_WHO}\s(?:has |have |had )?(?:since |also |repeatedly )?"
    r"(?:(?:disput(?:e|es|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|contest(?:s|ed)?|contradict(?:s|ed)?"
    r"|question(?:s|ed)?|challeng(?:e|es|ed))\s(?:that|this|the|these|those|whether|how|any)\s[^;]{3,160}"
    r"|(?:disput(?:e|es|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|contest(?:s|ed)?)\s(?:it|that|this)"
    r"|disagree[sd]?(?:\swith [^,;]{2,40})?|(?:say|says|said) otherwise)"
    r"(?:,\s[^,;“”]{2,40})?\.?$"
)
#: Or only says otherwise.
_OTHERWISE = re.compile(
    rf"^{_WHO}\s(?:has |have |had )?(?:show|shows|showed|found|say|says|said|argue[sd]?|suggest(?:s|ed)?"
    r"|warn(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?)\s(?:that\s)?(?P<clause>[^;]{12,200})\.?$"
)
#: What somebody maintains, and what somebody says that it is.
_CLAUSE = re.compile(
    rf"{_MAINTAINS.pattern}\s(?:(?:in|on)\s[^,;“”]{{2,30}}?\s)?(?:that\s)?(?P<clause>(?!to\b)[^;]{{12,}})"
)
_THAT = re.compile(
    r"\b(?:said|says|told [^,;“”]{2,40}?|confirm(?:s|ed)(?: to [^,;“”]{2,40}?)?|insist(?:s|ed)|stated|wrote)"
    r"\s(?:that\s)(?P<clause>[^;,]{8,})"
)
#: “But platforms do have a choice, the group has said.”
_SAID_LAST = re.compile(
    r"^(?P<clause>[^,;“”]{8,}?)(?:\sand\s[^,;“”]{2,80})?,\s[^,;“”]{2,60}"
    r"(?:,\s[^,;“”]{2,60},)?\ssaid\.$"
)
_EMPHATIC = re.compile(r"\b(?:do|does|did)\s(?P<verb>(?!not\b|so\b|it\b|that\b)[a-z]{3,})\b")
_NOT_DOING = re.compile(r"\b(?:do|does|did)(?:n['’]t|\snot)\s(?P<verb>[a-z]{3,})\b")


def contrasted(sources: Sequence[Source]) -> Iterator[Point]:
    """Accounts that a “but” sets against each other, in the order of the texts."""
    for claim in outside_contracts(sources):
        if claim.statement.faults & _UNFIT or TAKEN_BACK.search(claim.text):
            continue
        yield from _in_one_sentence(claim)
        if _BUT.match(claim.text):
            yield from _behind(claim)


# --- in two sentences -----------------------------------------------------------------------------


def _behind(claim: Claim) -> Iterator[Point]:
    """What is maintained right before a sentence that opens with “But”, and what that says against it."""
    says = claim.statement.speech is not None or _SAYS.search(claim.text) is not None
    if not says or not claim.is_asserted:
        return
    for earlier in claim.before(BACK):
        if _is_set_against(earlier, claim):
            sides = two_sides(earlier, claim)
            point = _point(earlier, claim, sides) if sides is not None else None
            if point is not None:
                yield point
            return


def _is_set_against(earlier: Claim, claim: Claim) -> bool:
    if not earlier.is_asserted or _BUT.match(earlier.text) or not are_opposed(earlier, claim):
        return False
    shared = (earlier.roots & claim.roots) - EMPTY
    denies = _NOT.search(claim.text) is not None
    denied = (_NOT.search(earlier.text) is not None) != denies
    if (did := _EMPHATIC.search(claim.text)) and f"{did['verb']}" in _undone(earlier.text):
        return bool(shared)
    if _MAINTAINS.search(earlier.text) is not None:
        return len(shared) >= (SHARED_IF_DENIED if denied else SHARED)
    return denied and denies and len(shared) >= SHARED


def _undone(text: str) -> set[str]:
    """What is said not to be done: “have” of “they don't have a choice”."""
    return {match["verb"] for match in _NOT_DOING.finditer(text)}


def _point(earlier: Claim, claim: Claim, sides: tuple[Side, Side]) -> Point | None:
    """The two as a point that asks whether what is maintained, or else what is denied, is so."""
    first, second = sides
    if (held := _CLAUSE.search(first.text)) and _is_plain(held["clause"]):
        who = _who_maintains(earlier, first, held)
        about = whether_it_is(held["clause"], first.holder) if who is not None else None
        sides = (replace(first, holder=who), second) if who is not None else sides
    else:
        said = _THAT.search(second.text)
        denied = said is not None and _NOT.search(said["clause"]) is not None
        if not denied:
            said = _SAID_LAST.match(second.text)
        if said is None or not _is_plain(said["clause"]):
            return None
        if not denied and _EMPHATIC.search(said["clause"]) is None:
            return None
        about = whether_it_is(_begun(said["clause"], claim), camp(claim) or second.holder)
    return Point(about, sides, weight=0.75, tied=True, whole=True) if about is not None else None


def _begun(clause: str, claim: Claim) -> str:
    """A clause as it stands behind “whether”: “Platforms do have a choice” begins with no name."""
    first = clause.split()[0]
    named = any(re.search(rf"\b{re.escape(first)}\b", name) for name in claim.parties)
    return clause if named else clause[0].lower() + clause[1:]


def _is_plain(clause: str) -> bool:
    """Whether a clause has no quotation marks, within which it might end."""
    return re.search(r"[“”\"]", clause) is None


def _who_maintains(claim: Claim, told: Side, held: re.Match[str]) -> str | None:
    """Whose claim it is: the holder, if he is named before the verb; else the one person who is."""
    before = told.text[: held.start()]
    names = [word for word in re.findall(r"[\w’'-]+", told.holder) if word.lower() not in {"the", "of"}]
    if any(re.search(rf"\b{re.escape(word)}\b", before, re.IGNORECASE) for word in names):
        return told.holder
    people = [p.name for p in claim.source.actors.parties if p.kind == "person" and p.name in before]
    return people[0] if len(people) == 1 else None


# --- in one ---------------------------------------------------------------------------------------


def _in_one_sentence(claim: Claim) -> Iterator[Point]:
    """“The firm claimed that it blurred faces, but workers disputed that this worked.”"""
    span, text = claim.statement.span, claim.source.text
    parting = _PARTED.search(text, *span)
    if parting is None or claim.statement.speech is not None:
        return
    halves = (Span(span.start, parting.start()), Span(parting.end(), span.end))
    words = [" ".join(half.slice(text).split()) for half in halves]
    held = _HELD.match(words[0])
    answer = _DISPUTES.match(words[1])
    if held is None:
        return
    if answer is None:
        answer = _OTHERWISE.match(words[1])
        if answer is None or not _is_contrary(held["clause"], answer["clause"]):
            return
    told = half_sides(claim, halves, (held["who"], answer["who"]))
    if told is None:
        return
    sides = tuple(_called(claim, each) for each in told)
    about = _about(sides[0])
    if about is not None:
        yield Point(about, sides, weight=0.85, tied=True, whole=True)


def _called(claim: Claim, told: Side) -> Side:
    """A side of “the company”, by the name of the body that the text means."""
    nameless = re.match(r"(?:The|Its) [a-z]+$", told.holder) is not None and told.holder == claim.holder.name
    body = camp(claim) if nameless else None
    return replace(told, holder=body) if body is not None else told


def _is_contrary(one: str, other: str) -> bool:
    """Whether two clauses share words, and one of them denies what the other does not."""
    denied = (_NOT.search(one) is None) != (_NOT.search(other) is None)
    return denied and bool((roots(one) & roots(other)) - EMPTY)


def _about(held: Side) -> str | None:
    """“whether Meta was blurring faces”."""
    match = _HELD.match(held.text.rstrip("."))
    return whether_it_is(match["clause"], match["who"]) if match is not None else None
