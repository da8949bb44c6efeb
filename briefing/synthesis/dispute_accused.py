"""Accusations that their target turns down.

“Ana Bell accuses the harbour of hiding two logs. … The harbour has denied the allegations.”, “Bell alleges
that the harbour hid two logs. The harbour responded to the accusations by saying that it keeps none.”

The denial names no deed, so the words of the accusation make the title. The two are of one matter only where
the accused is the one who denies, and no other accusation of it stands in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.synthesis.accusers import accuser_of
from briefing.synthesis.camps import THE_COMPANY, camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.dispute_titles import LONGEST
from briefing.synthesis.past_forms import was_doing
from briefing.synthesis.points import Point, two_sides
from briefing.synthesis.stances import EMPTY

#: How many claims back the accusation stands.
BACK = 4
#: Among how many words that open a charge its target is named.
NAMED = 5
#: How far from it stands what somebody calls baseless.
AROUND = 12
#: Content words that two tellings of one accusation share.
SAME = 3
_UNFIT = frozenset({"question", "masked", "fragment"})
_CHARGES = r"(?:allegations?|accusations?|charges?|claims?)"
#: “has denied these allegations”, “attempted to refute the accusations on its blog”.
_TURNS_DOWN = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|refut(?:es|ed)|(?:attempted|tried|sought) to refute"
    r"|disput(?:es|ed))\s"
    rf"(?:all\s)?(?:of\s)?(?:the|these|those|its|his|her|their|such)\s(?:[a-z]+\s){{0,1}}?{_CHARGES}\b"
    r"(?!\s(?:that|of|by|against|about)\b)"
)
#: “accuses Harbour Systems of hiding two logs”
_ACCUSES = re.compile(
    r"\baccus(?:es|ed|ing)\s(?P<whom>[^,;:.“”]{2,80}?)\sof\s"
    r"(?P<doing>[“\"]?(?:\w+ly[”\"]?\s)?[a-z]+ing\b[^.;]{2,})"
)
#: “alleges that the harbour hid two logs”
_ALLEGES = re.compile(r"\balleg(?:es|ed)\sthat\s(?P<clause>[^.;“”]{8,})")
#: “responded to the accusations by saying that …”
_ANSWERS = re.compile(
    rf"\b(?:respond|repli)(?:s|es|ed)\sto\s(?:the|these|those|its|such)\s{_CHARGES}\sby\s(?:saying|insisting)\b"
)
#: “was accused of”: by whom, nobody says.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got|[’']s)\s(?:\w+ly\s)?$")
#: “this baseless lawsuit”, “the allegations are without merit”
_BASELESS = re.compile(
    rf"\b(?:baseless|meritless|frivolous|unfounded|groundless|false)\s(?:law)?(?:suit|complaint|{_CHARGES})\b"
    rf"|\b(?:(?:law)?suit|complaint|case|{_CHARGES})\s(?:is|are|was|were)\s[“\"‘']?(?:(?:entirely|completely|simply"
    r"|totally|wholly)\s)?(?:baseless|meritless|frivolous|unfounded|groundless|false|untrue"
    r"|without (?:any )?merit)\b",
    re.IGNORECASE,
)
#: “has been accused of misleading its customers”, of which nobody is said to accuse it.
_PASSIVELY = re.compile(r"\b(?:been|was|were|is|are|[’']s been) accused of\b")
#: “…, allegations that the harbour has denied”: that is a point of its own.
_TURNED_DOWN_THERE = re.compile(
    rf"[,—–]\s(?:[a-z]+\s){{0,2}}?{_CHARGES}\s(?:that\s|which\s)?[^,;]{{2,60}}\sden(?:y|ies|ied)\b"
)
#: “On Friday, the startup attempted to refute the accusations”.
_THE_COMPANY = re.compile(rf"(?:(?:On|In|Last|This)\s[^,;“”]{{2,30}},\s)?{THE_COMPANY}")
#: Where a title can end: before a further circumstance.
_FURTHER = re.compile(
    r"\s(?:by|while|when|after|because|since|so|and|potentially|rather than|with|without)\s|,\s| — | – "
)


def accused(sources: Sequence[Source]) -> Iterator[Point]:
    """What somebody is accused of and denies, in the order of the texts."""
    told = list(outside_contracts(sources))
    for claim in told:
        if claim.statement.faults & _UNFIT:
            continue
        point = None
        if _TURNS_DOWN.search(claim.text) or _ANSWERS.search(claim.text):
            point = _turned_down(claim, told)
        elif _BASELESS.search(claim.text):
            point = _baseless(claim)
        if point is not None:
            yield point


def _turned_down(claim: Claim, told: Sequence[Claim]) -> Point | None:
    """The last accusation before it, if it is of whoever turns it down."""
    own = (camp(claim) or claim.holder.party or claim.holder.name) if claim.holder.stated else None
    if own is None and not _THE_COMPANY.match(claim.text):
        return None
    for earlier in claim.before(BACK):
        charge = _charge(earlier)
        if charge is not None and not charge.passive:
            body = own or _only_body(charge)
            return _point(charge, claim, body) if body is not None else None
        if charge is not None or _PASSIVELY.search(earlier.text):
            known = _known(own, earlier, told) if own is not None else None
            return _point(known, claim, own) if known is not None and own is not None else None
    return None


def _baseless(claim: Claim) -> Point | None:
    """“This lawsuit is baseless”, and the nearest charge against whoever says so."""
    denier = accuser_of(claim)
    party = claim.source.actors.named(denier.party or "") if denier is not None else None
    if denier is None or party is None:
        return None
    near = [*claim.before(AROUND), *claim.after(AROUND)]
    for earlier in sorted(near, key=lambda each: abs(each.index - claim.index)):
        charge = _charge(earlier)
        if charge is None or charge.passive or earlier.holder.party == party.name:
            continue
        own = next(
            (n for n in (party.name, *party.aliases) if re.search(rf"\b{re.escape(n)}\b", charge.whom)), None
        )
        point = _point(charge, claim, own) if own is not None else None
        if point is not None:
            return replace(point, weight=0.75)
    return None


@dataclass(frozen=True, slots=True)
class _Charge:
    """An accusation: who is accused, of what, and by whom."""

    claim: Claim
    whom: str
    doing: str | None
    clause: str | None
    passive: bool


def _charge(claim: Claim) -> _Charge | None:
    match = _ACCUSES.search(claim.text) or _ALLEGES.search(claim.text)
    if match is None:
        return None
    told = match.groupdict()
    whom = told.get("whom") or " ".join(told.get("clause", "").split()[:NAMED])
    passive = _PASSIVE.search(claim.text[: match.start()]) is not None
    return _Charge(claim, whom, told.get("doing"), told.get("clause"), passive)


def _known(own: str, passive: Claim, told: Sequence[Claim]) -> _Charge | None:
    """Of a body that “has been accused of” something, the accusation by somebody, anywhere, that has most of
    its words."""
    found = [
        (len((each.roots & passive.roots) - EMPTY), charge)
        for each in told
        if (charge := _charge(each)) is not None
        and not charge.passive
        and not _TURNED_DOWN_THERE.search(each.text)
        and re.search(rf"\b{re.escape(own)}\b", charge.whom)
        and accuser_of(each) is not None
    ]
    most, charge = max(found, key=lambda each: each[0], default=(0, None))
    return charge if most >= SAME else None


def _only_body(charge: _Charge) -> str | None:
    """The one body that is accused, where “the company” turns it down."""
    source = charge.claim.source
    named = {party.name for party in source.actors.bodies_in(charge.whom)}
    return named.pop() if len(named) == 1 else None


def _point(charge: _Charge, claim: Claim, own: str) -> Point | None:
    earlier, accuser = charge.claim, accuser_of(charge.claim)
    unfit = earlier.statement.faults & _UNFIT
    if unfit or accuser is None or not re.search(rf"\b{re.escape(own)}\b", charge.whom):
        return None
    if accuser.party == own or (claim.holder.stated and not accuser.is_other_than(claim.holder)):
        return None
    if camp(earlier) == own and earlier.holder.stated:
        return None
    words = f"{own} {was_doing(_plain(charge.doing))}" if charge.doing is not None else charge.clause or ""
    about = _title(words)
    denier = None if claim.holder.stated else own
    sides = two_sides(earlier, claim, holders=(accuser.name, denier))
    if sides is None or about is None:
        return None
    return Point(about, sides, weight=0.85, tied=True, whole=True)


def _plain(words: str) -> str:
    return re.sub(r"[“”\"]", "", " ".join(words.split())).rstrip(".")


def _title(clause: str) -> str | None:
    """“whether the harbour hid two logs”, as far as a title has room for it."""
    told = f"whether {_plain(clause)}"
    if len(told.split()) > LONGEST:
        told = _FURTHER.split(told, maxsplit=1)[0]
    return told if len(told.split()) <= LONGEST + 2 else None
