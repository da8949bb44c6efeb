"""Replies: what one says, and another, right behind, says is not so.

With a “not” before the same word: “The software had been idle since. – She stated that it had not been idle.”
With less than a whole sentence: “They found 40 fines. – The council says it knows of none.”, “… was her own
idea. She says it was theirs.” Against a rule without exception one who says “I”, or one “no”, is enough:
“Nobody who asked was refused. – ‘I asked twice,’ …”, “We check every boat. – There is no check on file.”
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from briefing.extraction.reporting import REPORTING_VERBS
from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.dispute_titles import QUOTED, SAID_CLAUSE, SENTENCE, first_sentence, whether_claimed
from briefing.synthesis.phrasing import possessive
from briefing.synthesis.points import Point, Side, in_order, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import BINDING, EMPTY

#: How many claims back the same word stands without a “not”. At four, one in two pairs of 28 dossiers
#: was chance.
BACK = 3
#: The same, for what one who says “I” or “we” goes against: an aside may stand between them.
BACK_TO_RULE = 4
#: Content words that both have, with the one that is denied.
SHARED = 2

_DENIED = re.compile(
    r"\b(?:(?:was|were|is|are|had|has|have|do|does|did|could|would|can|will)(?: not|n['’]t)|never"
    r"|neither|nor|no|not)\s"
    r"(?:(?:yet|ever|been|be|a|an|the|any|simply|in)\s){0,3}(?P<word>[a-z]{4,})"
    r"|\b(?:nobody|no one|none of [a-z ]{3,20}?)\s"
    r"(?:(?:was|were|is|are|had|has|have|been|ever)\s){0,3}(?P<done>[a-z]{4,})"
)
#: What only asks, wants or supposes, and says of nothing that it is so.
_OPEN = re.compile(r"\b(?:whether|if|unless|would want|might|may|should|shall|must)\b")
#: What is to be is not yet so.
_TO_COME = re.compile(r"\b(?:will|would|plan(?:s|ned)? to|(?:is|are|was|were) to|going to|next)\b")
_EVERY = re.compile(r"\b(?:every|each|all|always)\b(?! (?:right|but)\b)", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no one|none|not (?:a single|one)|never|no [a-z]+)\b", re.IGNORECASE)
#: “I asked twice”, “We were told”: what one has done or met with himself.
_OF_ONESELF = re.compile(
    r"(?:^|[“\"]|[.?!,;]\s)(?:I|[Ww]e)(?:['’]ve|['’]d| have| had| was| were| have been| had been)?"
    r"(?: [a-z]+ly)? (?P<verb>[a-z]+(?:ed|d|t|n|w|k))\b(?! not\b)"
)
#: “We don't see it.”
_WE_DO_NOT = re.compile(
    r"(?:^|[“\"]|[.?!]\s)We (?:(?:do|did|can|could|have)(?: not|n['’]t)|never|cannot) (?P<verb>[a-z]{3,})\b"
)
#: Verbs that say too little for two sentences to speak of one thing.
_ANY_VERB = frozenset(
    "be have do get go make take come know want think say mean need like see feel let".split()
)
_SAYS = (
    r"^[^“”;:.]{2,90}?\s(?:says?|said|insists?|insisted|maintain(?:s|ed)|replie[sd]|answered)\s(?:that\s)?"
)
#: “The county says it knows of none.”
_OF_NONE = re.compile(
    rf"{_SAYS}(?:(?:it|he|she|they) (?:(?:knows?|knew) of none|(?:is|are|was|were) aware of none"
    r"|(?:is|are|was|were) not aware of any|(?:has|have|had) (?:seen|found|received|recorded|heard of) none"
    r"|(?:has|have|had) no record of (?:any|them|it|one|that))|there (?:is|are|was|were|had been) none)"
    r"(?: of (?:them|these|those))?\.?$"
)
_POSSESSIVE = (
    r"\s(?:is|are|was|were)\s(?:mine|yours|hers|theirs|ours|his"
    r"|(?:his|her|their|its|the [a-z]+['’]s?|(?:[A-Z][\w-]+\s)?[A-Z][\w-]+['’]s?)(?:\sown)?(?:\s[a-z]+)?)\.?$"
)
#: “She says it was theirs.”, behind “… was her own idea.”
_WHOSE = re.compile(
    rf"{_SAYS}(?:it|that|this|they)(?:{_POSSESSIVE}|\s(?:is|was|were)\san?(?:\s[a-z-]+){{1,3}}\.?$)"
)
_OF_WHOM = re.compile(_POSSESSIVE)

#: “Reed said that he was never idle”, of cameras that were.
_PERSONAL = re.compile(r"\b(?:he|she)\b")
#: What happened, and why.
_BECAUSE = re.compile(r"(?P<what>[^.!?]+?)\b(?:because|owing to|due to|on account of)\b(?P<why>[^.!?]+)")
_ALSO = re.compile(r"\b(?:also|too|partly|agree[sd]?)\b")


def replies(sources: Sequence[Source]) -> Iterator[Point]:
    """The pairs in the order of their texts."""
    for source in sources:
        for claim in source.claims if not source.is_contract else ():
            if not _is_asserted(claim):
                continue
            for back, goes_against, weight in _FORMS:
                earlier = next(
                    (c for c in claim.before(back) if _can_be(c, claim) and goes_against(c, claim)), None
                )
                sides = two_sides(earlier, claim) if earlier is not None else None
                if earlier is not None and sides is not None:
                    yield Point(_about(earlier, claim, sides), in_order(*sides), weight=weight)
                    break


def _can_be(earlier: Claim, claim: Claim) -> bool:
    """Whether another than whoever replies says that something is so."""
    return _is_asserted(earlier) and are_opposed(earlier, claim)


def _about(earlier: Claim, claim: Claim, sides: Sequence[Side]) -> str:
    """What is denied, as a question; as the first says it, where the second only speaks of “it”."""
    denied = _denied(claim)
    if flat := _flatly_said(earlier, claim):
        return f"the claim “{flat}”"
    said = SAID_CLAUSE.search(sides[1].text)
    points = said is None or re.match(r"(?:it|that|this|they|he|she|these|those|there)\b", said["clause"])
    if denied and not points:
        return whether_claimed(claim, sides[1].text)
    return _with_name(claim, whether_claimed(earlier, sides[0].text, denied))


def _with_name(claim: Claim, title: str) -> str:
    """“whether the move was Ana Bell’s own idea”, where she says whose it was."""
    party = claim.source.actors.named(claim.holder.party or "")
    if party is None or party.kind != "person" or not _WHOSE.search(claim.text):
        return title
    return re.sub(r"(?<=\s)(?:his|her)(?= own\b)", possessive(party.name), title)


def _is_asserted(claim: Claim) -> bool:
    binds = BINDING.search(claim.holder.name) is not None
    return claim.is_asserted and not binds and "fragment" not in claim.statement.faults


# --- how a reply goes against what it answers -----------------------------------------------------


def _denied(claim: Claim) -> frozenset[str]:
    """Roots of the words that a claim has behind a “not”; “did not say which” denies nothing."""
    words = {match["word"] or match["done"] for match in _DENIED.finditer(claim.text)} - REPORTING_VERBS
    return frozenset().union(*(roots(word) for word in words)) - EMPTY


def _reverses(earlier: Claim, claim: Claim) -> bool:
    """Whether what a claim denies is said without a “not”; one word is enough of what is said to be always
    so, of a record, and of a reply that has no other."""
    denied = _denied(claim)
    if not denied & earlier.roots or _DENIED.search(earlier.text) or _OPEN.search(earlier.text):
        return False  # “was not from an angle that would show it” – “did not show it”
    without_exception = _EVERY.search(earlier.text) is not None and not _TO_COME.search(earlier.text)
    nothing_else = claim.index - earlier.index == 1 and (
        claim.holder.is_record or (claim.roots - EMPTY <= earlier.roots and not _PERSONAL.search(claim.text))
    )
    return len((earlier.roots & claim.roots) - EMPTY) >= (1 if without_exception or nothing_else else SHARED)


def _is_an_exception(earlier: Claim, claim: Claim) -> bool:
    """“I asked twice,” of “Nobody who asked was refused”; “We don't see it,” of “we see it” by
    their own chief."""
    if claim.statement.speech is None or camp(claim) is not None:
        return False
    if _NOBODY.search(earlier.text) and (done := _OF_ONESELF.search(claim.text)):
        return _is_verb_of_both(done["verb"], earlier, claim)
    match = _WE_DO_NOT.search(claim.text) if camp(earlier) is not None else None
    said = match is not None and re.search(rf"\b[Ww]e (?:[a-z]+ly )?{match['verb']}\b", earlier.text)
    return bool(said)


def _flatly_said(earlier: Claim, claim: Claim) -> str:
    """The sentence of what is quoted that an exception goes against; nothing where there is none."""
    if earlier.statement.speech is None or not _is_an_exception(earlier, claim):
        return ""
    verb = _WE_DO_NOT.search(claim.text)
    pattern = re.compile(rf"\b[Ww]e (?:[a-z]+ly )?{verb['verb']}\b") if verb is not None else _NOBODY
    quoted = [part for each in QUOTED.finditer(earlier.text) for part in SENTENCE.split(each["words"])]
    return next((first_sentence(part) for part in quoted if pattern.search(part)), "")


def _is_verb_of_both(verb: str, one: Claim, other: Claim) -> bool:
    """Whether a verb that says something is in both, in whatever form."""
    both = one.statement.lemmas & other.statement.lemmas - _ANY_VERB
    return any(verb.startswith(lemma[: max(3, len(lemma) - 1)]) for lemma in both)


def _knows_of_none(earlier: Claim, claim: Claim) -> bool:
    """“The county says it knows of none.”, right behind so many."""
    counted = any(number.what and number.unit is None for number in earlier.numbers)
    return counted and _OF_NONE.search(claim.text) is not None


def _is_anothers(earlier: Claim, claim: Claim) -> bool:
    return _WHOSE.search(claim.text) is not None and _OF_WHOM.search(earlier.text) is not None


def _gives_another_reason(earlier: Claim, claim: Claim) -> bool:
    """“… dropped it because of the cost. – … that it was dropped because the pictures were wrong.”"""
    reasons = _BECAUSE.search(earlier.text), _BECAUSE.search(claim.text)
    if reasons[0] is None or reasons[1] is None or _ALSO.search(claim.text):
        return False
    whats = [roots(each["what"]) - EMPTY for each in reasons if each is not None]
    whys = [roots(each["why"]) - EMPTY for each in reasons if each is not None]
    return bool(whats[0] & whats[1] & earlier.roots & claim.roots) and all(whys) and not whys[0] & whys[1]


#: How far back each form looks, and how sure it is.
_FORMS: tuple[tuple[int, Callable[[Claim, Claim], bool], float], ...] = (
    (1, _knows_of_none, 0.85),
    (1, _is_anothers, 0.85),
    (1, _gives_another_reason, 0.75),
    (BACK_TO_RULE, _is_an_exception, 0.75),
    (BACK, _reverses, 0.7),
)
