"""Disputed facts: a claim and what denies it, or what records show against it.

Found where reports put them: the denial right behind what it denies, the record behind the assurance, the
sentences below “What the officers did is disputed”; and anywhere in the dossier for a denial whose words are
those of one claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed, same_camp
from briefing.synthesis.claim_wording import LONGEST
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import DENIED_CLAUSE, question_title, whether, whether_claimed
from briefing.synthesis.points import Point, beside_each_other, in_order, joined, side
from briefing.synthesis.roots import roots
from briefing.synthesis.sentences import Worded
from briefing.synthesis.stances import (
    BINDING,
    DENYING,
    EMPTY,
    FLATLY,
    FLATLY_SO,
    NEITHER,
    NOT_DONE,
    OF_ONESELF,
    SHOWN,
    SHOWS,
    SIGNPOST,
    SIGNPOST_BARE,
    SIGNPOST_FIRST,
    SIGNPOST_LAST,
    TURNED_DOWN,
    TURNING,
    claims_nothing,
)
from briefing.synthesis.told_numbers import rivals

#: How many claims away from a denial stands what it denies, and from an assurance the record against it.
BACK, AHEAD = 6, 3
#: So near, one content word in common is enough, and further off two.
CLOSE = 3
#: Content words that a denial shares with a claim elsewhere in the dossier that it denies.
FAR_GROUND = 2
#: A sentence of so many words or fewer may only give the number of the one before it.
SHORT = 8


#: “denied that it had concealed it”: what, nobody knows.
_OF_IT = re.compile(r"\b(?:it|them|this|that)\.$")
#: “who asked for that clause” asks for the clause that has just been told of.
#: “How they will do that is disputed”: nobody knows what.
_THAT_NOUN = re.compile(
    r"(?<=\bfor |.\bof |.\bon |.\bto |.\bin |.\bby |.\bat )(?:that|this|these|those) (?=[a-z])"
)
#: Where a denial goes on to say something else: “denied any wrongdoing and said he was being targeted”.
_GOES_ON = re.compile(
    r"\s(?:and|but)\s(?:(?:has|have|had|also)\s)?(?:said|says|called|calls|insist(?:s|ed)|added|accused)\b"
    r"|,\s(?:saying|calling|insisting|adding|accusing)\b|\s(?:during|amid)\s"
)
#: What is denied without being named, and the words of a charge, of which one has to be answered by it.
_ANY_WRONG = re.compile(
    r"\bden(?:y|ies|ied)\s(?:(?:any|all)\s)?(?:criminal\s)?(?:wrongdoing|misconduct|liability)\b"
)
_CHARGES = re.compile(
    r"\b(?:accus\w+|alleg\w+|charged|sue[sd]?|suing|lawsuits?|complaints?|indict\w+|fraud\w*|mis(?:led|use|used"
    r"|lead\w*|appropriat\w+)|lied|violat\w+|breach\w*|broke|stole|abus\w+|harass\w+|brib\w+|corrupt\w*|illegal\w*"
    r"|unlawful\w*|criminal(?:ly)? \w+ed|negligen\w+|defraud\w*|conceal\w+|falsif\w+)\b",
    re.IGNORECASE,
)
#: “denied that it had sold any map”: whoever is contradicted by that speaks of maps.
_ANY_THING = re.compile(r"\bany\s(?:(?:such|of|the|other)\s)*(?P<thing>\w[\w-]+)")
#: “denied Ana Bell's main allegation that …”: whose it is.
_WHOSE = re.compile(r"\bden(?:y|ies|ied)\s(?P<who>[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,3})[’']s?\s[a-z]")
#: What is begun or may be is not said to have been done.
_ANNOUNCES = re.compile(
    r"^[^“”]{0,90}?\b(?:announce[sd]?|announcing|unveil(?:s|ed)|launch(?:es|ed)|introduce[sd]?)\b"
)
_MAY_BE = re.compile(
    r"\b(?:to|would|will|could|can|may|might|should|shall)\s(?:(?:be|have|\w+ly)\s){0,2}(?P<verb>[a-z]+)\b"
)
_POINTING = re.compile(r"\b(?:they|them|it|he|she|that|this|these|those)\b")


def disputed_facts(sources: Sequence[Source]) -> Iterator[Point]:
    """Claims and what stands against them, the surest first in each source."""
    claims = list(outside_contracts(sources))
    for source in sources:
        if source.is_contract:
            continue
        yield from _signposted(source)
        for claim in source.claims:
            yield from _denial(claim, claims)


# --- said to be disputed --------------------------------------------------------------------------


def _signposted(source: Source) -> Iterator[Point]:
    """“How many children were scored is a matter of some argument.”, and the two claims below it."""
    for claim in source.claims:
        text = claim.text
        if text[-1:].isalnum():  # “How many trams were fitted is disputed.” is two sentences to the parser
            text += "".join(f" {each.text}" for each in claim.after(1))
        if SIGNPOST_BARE.match(claim.text):
            yield from _below(claim)
            continue
        match = SIGNPOST.match(text) or SIGNPOST_FIRST.match(claim.text) or SIGNPOST_LAST.match(claim.text)
        point = _THAT_NOUN.sub("the ", match["point"]) if match is not None else ""
        if match is None or _POINTING.search(point):
            continue
        pair = _next_two(claim)
        worded = beside_each_other(*pair) if pair is not None else None
        if pair is not None and worded is not None:
            numbered = re.match(r"how (?:many|much)", point, re.IGNORECASE) is not None
            if numbered:
                worded[1] = _with_number(pair[1], worded[1])
            sides = tuple(side(each, words) for each, words in zip(pair, worded, strict=True))
            told = rivals(pair[0].numbers, pair[1].numbers) if numbered else None
            numbers = frozenset(number.value for number in told) if told else frozenset()
            yield Point(question_title(point), sides, weight=1.0, numbers=numbers, tied=True)


def _below(signpost: Claim) -> Iterator[Point]:
    """The two claims right below a sentence that says that they do not agree: the first has the question."""
    one, other = ([*signpost.after(2), None, None])[:2]
    if one is None or other is None or not (one.is_asserted and other.is_asserted):
        return
    worded = beside_each_other(one, other) if are_opposed(one, other) else None
    if worded is not None:
        sides = tuple(side(each, words) for each, words in zip((one, other), worded, strict=True))
        yield Point(whether_claimed(one, worded[0].text), sides, weight=0.95, tied=True)


def _with_number(claim: Claim, worded: Worded) -> Worded:
    """“… has a map with a dot for each group. There are 47 dots.”: the number stands in the next sentence."""
    after = next(iter(claim.after(1)), None)
    if _numbers(claim) or after is None or not _numbers(after) or len(after.text.split()) > SHORT:
        return worded
    both = claim.source.wording.quoted_together([claim.statement, after.statement])
    return both or worded


def _next_two(signpost: Claim) -> tuple[Claim, Claim] | None:
    """The claims that differ: a record, or what opens with “But”, and the last claim before it; else those of
    the first two parties."""
    following = [c for c in signpost.after(6) if not claims_nothing(c.text)]
    numbered = re.search(r"\b[Hh]ow (?:many|much|big|often|large)\b", signpost.text) is not None
    if numbered and len(following) > 1 and all(c.numbers for c in following[:2]):
        one, other = following[:2]
        if one.holder.is_other_than(other.holder):
            return one, other
    for place, each in enumerate(following):
        if TURNING.match(each.text) or SHOWS.match(each.text):
            for earlier in reversed(following[:place]):
                if earlier.holder.stated and earlier.holder.is_other_than(each.holder):
                    return earlier, each
    stated = [c for c in following if c.holder.stated or (numbered and re.search(r"\d", c.text))]
    if len(stated) < 2 or not stated[0].holder.is_other_than(stated[1].holder):
        return None
    if numbered and not all(re.search(r"\d", each.text) for each in stated[:2]):
        return None
    return stated[0], stated[1]


# --- denials --------------------------------------------------------------------------------------


def _denial(claim: Claim, claims: Sequence[Claim]) -> Iterator[Point]:
    """A denial and the claim that it denies: near it, or the one that has most of its words anywhere."""
    if not claim.holder.stated or not denies(claim):
        return
    near, far = _denied_near(claim), _denied_far(claim, claims) if by_verb(claim) else None
    if near is None and far is None:
        return
    earlier = max((pair for pair in (near, far) if pair is not None), key=lambda pair: pair[0])[1]
    worded = beside_each_other(earlier, claim, what=((), _places(FLATLY, claim)))
    if worded is not None:
        about = whether(claim, worded[1].text, earlier, worded[0].text)
        worded[1] = _with_own_words(claim, _with_own_number(claim, worded[1]))
        yield Point(
            about,
            in_order(side(earlier, worded[0]), side(claim, worded[1])),
            weight=(0.8 if by_verb(claim) else 0.7)
            - (0.2 if near is None or earlier is not near[1] else 0.0),
            tied=by_verb(claim) and near is not None and earlier is near[1],
            whole=by_verb(claim) and DENIED_CLAUSE.search(worded[1].text) is not None,
        )


def _with_own_number(claim: Claim, worded: Worded) -> Worded:
    """“Quillon disputes that … 38 percent … The company's own figure is 6 percent.”"""
    for after in claim.after(1):
        own = after.worded
        if by_verb(claim) and after.holder == claim.holder and _numbers(claim) and _numbers(after) and own:
            return joined(worded, own)
    return worded


def _with_own_words(claim: Claim, worded: Worded) -> Worded:
    """“Marisol denies that … “No guest was ever filmed,” said a spokeswoman.”: what a flat denial goes on
    to say."""
    for after in claim.after(1):
        own = after.worded
        said = after.statement.speech is not None and own is not None and FLATLY_SO.search(after.text)
        if by_verb(claim) and said and same_camp(claim, after) and own is not None:
            both = joined(worded, own)
            if len(both.text.split()) <= LONGEST:
                return both
    return worded


def _places(pattern: re.Pattern[str], claim: Claim) -> list[Span]:
    """Where a claim first has the pattern."""
    match = pattern.search(claim.source.text, *claim.statement.span)
    return [Span(match.end() - 1, match.end())] if match else []


def denies(claim: Claim) -> bool:
    """Whether a claim denies something: by its verb, or flatly in its holder's own words."""
    if NEITHER.search(claim.text) or BINDING.search(claim.holder.name):
        return False
    if DENYING.search(claim.text):
        return by_verb(claim)
    said = claim.statement.speech is not None or re.search(
        r"[“\"]|\b(?:insist|maintain)\w* that\b", claim.text
    )
    return bool(said) and FLATLY.search(claim.text) is not None


def by_verb(claim: Claim) -> bool:
    """Whether it says that its holder denies something."""
    match = DENYING.search(claim.text)
    return match is not None and claim.holder.stated and "“" not in claim.text[: match.start()]


def _denied_near(claim: Claim) -> tuple[int, Claim] | None:
    """What is denied: the claim by another, just before, that has most of its words, or one right behind it;
    and how many words that are."""
    own = _denied_roots(claim) if by_verb(claim) else _flat_roots(claim)
    numbers = _numbers(claim)
    best: tuple[int, Claim] | None = None
    for distance, earlier in enumerate(claim.before(BACK), 1):
        shared = len((earlier.roots & own) - EMPTY)
        shared += len(numbers & _numbers(earlier)) if by_verb(claim) else 0
        if not _is_claim_against(earlier, claim):
            continue
        if by_verb(claim):
            shared = shared or int(
                distance <= CLOSE
                and not _OF_IT.search(claim.text)
                and (_names_the_same(claim, earlier) or _WHOSE.search(claim.text) is not None)
            )
            if shared < (1 if distance <= CLOSE and earlier.holder.stated else 2):
                continue
        elif not _accuses(earlier, claim, shared):
            continue
        if best is None or shared > best[0]:
            best = shared, earlier
    if best is not None:
        return best
    if not by_verb(claim):
        return None
    for later in claim.after(AHEAD):
        speaks_of_it = bool((later.roots & own) - EMPTY or SHOWN.search(later.text))
        if speaks_of_it and later.holder.stated and _is_claim_against(later, claim):
            return 1, later
    return None


def _accuses(earlier: Claim, claim: Claim, shared: int) -> bool:
    """Whether a flat denial answers a claim: of its speaker's own deeds, or of what both name."""
    if not earlier.holder.stated:
        return False
    if OF_ONESELF.search(claim.text):
        names_them = claim.holder.party in earlier.parties and bool(shared)
        return names_them or (bool(shared) and _names_the_same(claim, earlier))
    least = 1 if earlier.parties & claim.parties else 2
    if NOT_DONE.search(claim.text) is None or _ANNOUNCES.match(earlier.text):
        return False
    possible = roots(" ".join(match["verb"] for match in _MAY_BE.finditer(earlier.text)))
    shared -= len((earlier.roots & _flat_roots(claim) & possible) - EMPTY)
    # “Yoakum said Eckhart was held on a curfew violation. ‘No one has been held because of a score,’ he
    # said.”
    leading_up = next((c for c in claim.before(1) if c.holder == claim.holder and c is not earlier), None)
    return shared >= least or (leading_up is not None and _is_of_one_person(leading_up, earlier))


def _is_of_one_person(claim: Claim, earlier: Claim) -> bool:
    """Whether both tell of a person who is neither of their holders."""
    both = claim.parties & earlier.parties - {claim.holder.party, earlier.holder.party}
    return any(p.kind == "person" and p.name in both for p in claim.source.actors.parties)


def _numbers(claim: Claim) -> set[str]:
    return set(re.findall(r"\d[\d,]*\d|\d", claim.text))


def _names_the_same(claim: Claim, earlier: Claim) -> bool:
    """Whether both name a party that few others do, and that is not the one who denies."""
    rare = claim.source.rare_parties
    own = claim.parties & rare - {claim.holder.party or ""}
    theirs = earlier.parties & rare
    return any(
        f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")
        for one in own
        for other in theirs
    )


def _denied_roots(claim: Claim) -> frozenset[str]:
    """What a denial speaks of, from the word that denies on."""
    match = DENYING.search(claim.text)
    if match is None:
        return frozenset()
    end = _GOES_ON.search(claim.text, match.end())
    return roots(claim.text[match.start() : end.start() if end is not None else None]) & claim.roots


def _flat_roots(claim: Claim) -> frozenset[str]:
    """What the sentence that denies something flatly speaks of."""
    said = [part for part in re.split(r"(?<=[.?!])\s", claim.text) if FLATLY.search(part)]
    return roots(said[0]) & claim.roots if said else frozenset()


def _is_claim_against(other: Claim, claim: Claim) -> bool:
    return (
        are_opposed(other, claim)
        and not denies(other)
        and not TURNED_DOWN.search(other.text)
        and (_CHARGES.search(other.text) is not None or _ANY_WRONG.search(claim.text) is None)
        and not claims_nothing(other.text)
        and _is_by_whom_it_names(other, claim)
        and "question" not in other.statement.faults
    )


def _is_by_whom_it_names(other: Claim, claim: Claim) -> bool:
    """Whether it is a claim of the one whose allegation is denied, where the denial says whose, and of the
    one who denies it."""
    whose = _WHOSE.search(claim.text)
    if whose is None:
        return True
    return f" {whose['who']}" in f" {other.holder.name}" and claim.holder.party in other.parties


# --- far away -------------------------------------------------------------------------------------


def _denied_far(claim: Claim, claims: Sequence[Claim]) -> tuple[int, Claim] | None:
    """The claim of another source that has most of a denial's words, if it has enough; and how many."""
    own = (claim.roots | _next_roots(claim)) - EMPTY
    others = [
        c
        for c in claims
        if c.source is not claim.source
        and c.holder.stated
        and (c.roots & claim.roots) - EMPTY
        and _is_claim_against(c, claim)
        and _speaks_of_any(c, claim)
    ]
    shared = [(len((c.roots | _next_roots(c)) & own), -place) for place, c in enumerate(others)]
    most = max(shared, default=(0, 0))
    return (most[0], others[-most[1]]) if most[0] >= FAR_GROUND else None


def _speaks_of_any(other: Claim, claim: Claim) -> bool:
    """Whether it speaks of what there is denied to have been any of."""
    match = DENYING.search(claim.text)
    thing = _ANY_THING.search(claim.text, match.start()) if match is not None else None
    return thing is None or bool(roots(thing["thing"]) & other.roots) or not roots(thing["thing"])


def _next_roots(claim: Claim) -> frozenset[str]:
    """What the same holder goes on to say."""
    return frozenset().union(*(c.roots for c in claim.after(1) if c.holder == claim.holder))
