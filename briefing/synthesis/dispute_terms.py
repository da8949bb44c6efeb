"""Disputed safeguards: one party holds up its terms, another says that they bind or protect nobody.

Both speak of the same instrument – terms, a policy, a safeguard –, the one saying that it is kept or that it
forbids what is feared, the other that nobody enforces it, that it has a hole or that it is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model.evidence import Span
from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.roots import roots
from briefing.synthesis.stances import (
    DEFENDS,
    IF_BROKEN,
    INSTRUMENT,
    RUNS_DOWN,
    SPEAKS_FOR_ITSELF,
)

#: What anything is said to be.
_EMPTY = roots("company system software report statement decision way")
#: “its privacy policy”: the word before the noun, where it says of what sort it is.
_SORT = re.compile(rf"\b(?P<sort>[a-z][a-z-]+)\s{INSTRUMENT.pattern[2:-2]}\b", re.IGNORECASE)
_ANY_SORT = frozenset(
    """the its their our his her a an any that this these those own general such said says with of and no new
    current company""".split()
)
#: How far from the defence a criticism stands that names no instrument: “A promise that nobody audits …”.
NEAR = 3
#: “the company's rule”, “our policy”.
_OWNED = re.compile(
    rf"(?:['’]s|\b(?:our|its|their))\s(?:[\w-]+\s){{0,3}}?{INSTRUMENT.pattern}", re.IGNORECASE
)
_THE_BODYS = re.compile(r"\bthe (?:company|firm|vendor|maker|agency|department|council)['’]s\b")
#: That it is kept, or that it is broken, and not only what it is worth.
_KEPT = re.compile(
    r"\b(?:never been|are kept|is kept|consistent with|outside (?:our|its|the))\b", re.IGNORECASE
)
_BROKEN = re.compile(r"\b(?:non-compliance|violat\w+|breach\w*|br(?:eak|oke)\w*|flout\w*)\b", re.IGNORECASE)
#: “should comply with the rule” asks for it, and does not say that anybody does.
_ASKED_TO = re.compile(
    r"\b(?:should|must|ought to|(?:has|have|had|needs?|required|told|ordered|asked|expected|failed|fails?"
    r"|failure|not) to|not)(?: \w+ly)? $",
    re.IGNORECASE,
)
#: How much before the verb is read for that. Characters.
_MODAL = 40
#: Nouns by which one instrument goes, in one dossier.
_ALIKE = {
    "terms": "terms", "condition": "terms", "conditions": "terms", "polic": "policy", "standard": "standards",
    "rule": "rules", "schedule": "schedule", "exception": "schedule", "safeguard": "safeguards",
    "clause": "terms",
    "contract": "contract", "agreement": "contract", "code": "code",
}  # fmt: skip


def disputed_terms(sources: Sequence[Source]) -> Iterator[Point]:
    """At most one point an instrument: a defence of it and the criticism of it that stands nearest."""
    claims = [c for c in outside_contracts(sources) if c.holder.stated]
    defences = [c for c in claims if _defends(c)]
    attacks = [c for c in claims if _attacks(c)]
    pairs = sorted(
        (
            (camp(defence) is None, _distance(defence, attack), place, other, defence, attack)
            for place, defence in enumerate(defences)
            for other, attack in enumerate(attacks)
            if attack is not defence and are_opposed(attack, defence) and _of_one(defence, attack)
        ),
        key=lambda pair: pair[:4],
    )
    told: set[str | Claim] = set()
    for _, _, _, _, defence, attack in pairs:
        about = _about(defence, attack)
        if told & {about, defence, attack}:
            continue
        sides = two_sides(defence, attack, what=(_places(DEFENDS, defence), _places(RUNS_DOWN, attack)))
        if sides is not None:
            told |= {about, defence, attack}
            weight = 0.85 if defence.source is attack.source else 0.75
            yield Point(about, sides, weight=weight, tied=True)


def _defends(claim: Claim) -> bool:
    match = DEFENDS.search(claim.text)
    return (
        bool(INSTRUMENT.search(claim.text))
        and match is not None
        and _ASKED_TO.search(claim.text[max(0, match.start() - _MODAL) : match.start()]) is None
        and not _attacks(claim)
        and not SPEAKS_FOR_ITSELF.search(claim.holder.name)
    )


def _attacks(claim: Claim) -> bool:
    """Whether it says that an instrument is worth nothing; not “would suspend any customer who broke it”."""
    match = RUNS_DOWN.search(claim.text)
    return (
        match is not None
        and IF_BROKEN.search(claim.text) is None
        and not SPEAKS_FOR_ITSELF.search(claim.holder.name)
    )


def _of_one(defence: Claim, attack: Claim) -> bool:
    """Whether both speak of one instrument, by its noun, or the second right after the first."""
    if _modified(defence) and _modified(attack) and not _modified(defence) & _modified(attack):
        return False
    near = defence.source is attack.source and 0 < attack.index - defence.index <= NEAR
    if near:
        return True
    if defence.source is not attack.source and camp(defence) is None:
        return False
    return bool(_instruments(defence) & _instruments(attack)) or _of_one_body(defence, attack)


def _of_one_body(defence: Claim, attack: Claim) -> bool:
    """Whether a body holds up its policy and somebody speaks of that body's rule."""
    body = camp(defence)
    owned = _OWNED.search(attack.text)
    if body is None or owned is None:
        return False
    if body not in attack.parties and not _THE_BODYS.search(attack.text):
        return False
    return _OWNED.search(defence.text) is not None


def _instruments(claim: Claim) -> set[str]:
    found = {match.group().lower() for match in INSTRUMENT.finditer(claim.text)}
    return {_ALIKE.get(noun, noun) for noun in found}


def _modified(claim: Claim) -> set[str]:
    """What sort of instrument a claim speaks of: “privacy policy”, “uniform policy”."""
    found = {match["sort"].lower() for match in _SORT.finditer(claim.text)}
    return found - _ANY_SORT


def _distance(defence: Claim, attack: Claim) -> int:
    """Claims between the two; those of other sources are far."""
    if defence.source is not attack.source:
        return 1_000
    return abs(attack.index - defence.index) + (0 if attack.index > defence.index else NEAR)


def _about(defence: Claim, attack: Claim) -> str:
    """“whether the terms bind”: the instrument that both name, or the defended one."""
    both = [m.group().lower() for m in INSTRUMENT.finditer(defence.text)]
    named = [noun for noun in both if noun in attack.text.lower()] or both
    noun = named[0]
    if noun == "exception":
        return "what the exception allows"
    plural = noun.endswith("s")
    if _BROKEN.search(attack.text) or _KEPT.search(defence.text):
        return f"whether the {noun} {'have' if plural else 'has'} been kept"
    owner = f"the {noun}"
    return f"whether {owner} {'bind' if plural else 'binds'} anybody"


def _places(pattern: re.Pattern[str], claim: Claim) -> list[Span]:
    match = pattern.search(claim.source.text, *claim.statement.span)
    return [Span(*match.span())] if match else []
