"""Defended practices: what a body is called on to stop, and what it says in defence of it.

Employees, shareholders and a campaign group demand that a company stop selling something; its chief
executive says that he will not turn his back on the buyer. No fact is in dispute, only what should be done;
so there is at most one such point a body, and only where both sides speak of the body's own practice in so
many words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.synthesis.camps import camp
from briefing.synthesis.claims import Claim, Source, outside_contracts
from briefing.synthesis.points import Point, beside_each_other, side

#: How many of each side are told.
CRITICS, DEFENDERS = 2, 2
#: Words of a title.
LONGEST_TITLE = 16

#: What a body is asked to give up.
_STOP = r"(?:stop|cease|halt|end|suspend|cancel|abandon|quit|drop|withdraw|ban)"
_DEMANDS = re.compile(
    r"\b(?:demand\w*|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)|ask(?:s|ed|ing)|petition\w*"
    r"|want(?:s|ed)?)\b"
    rf"[^.;“”]{{0,140}}?\b{_STOP}(?P<what>\s(?:selling|supplying|providing|sales of|offering|working"
    rf"|the sale of|doing business)"
    r"\b[^.,;“”]{3,200})"
)
#: What a body, or whoever speaks for it, says in defence of its practice.
_DEFENDS = re.compile(
    r"\b(?:(?:it is |it['’]s |would be )?the wrong (?:approach|answer|thing)\b[^.;]{0,60}\b(?:ban|stop"
    r"|turn|refuse|walk)\w*"
    r"|defend(?:s|ed)\b[^.;]{0,40}\b(?:dealings|sales?|contracts?|work|decision|practice|business"
    r"|relationship)"
    r"|(?:will|would) [“\"']?(?:continue|keep) (?:to )?(?:support|sell|work|serv|provid|suppl)\w*"
    r"|(?:will|would|won['’]t|are not going to|going to) (?:not )?turn (?:\w+ ){1,2}backs? on"
    r"|stand(?:s)? by (?:the|our|its) (?:sale|contract|work|decision|product|customer)s?"
    r"|(?:proud|glad) (?:of|to) (?:our|the|its|serve|support|work)|right decision even when)\b"
)


def defended_practices(sources: Sequence[Source]) -> Iterator[Point]:
    """At most one point a body: the demands that it stop, and its defence."""
    claims = [c for c in outside_contracts(sources) if c.holder.stated]
    demands = {c: m for c in claims if (m := _DEMANDS.search(c.text)) and _is_told(c)}
    defences = [c for c in claims if _DEFENDS.search(c.text) and camp(c) is not None and _is_told(c)]
    camps = {c: found for c in defences if (found := camp(c)) is not None}
    for body in _bodies(camps.values()):
        calling = [c for c in demands if body in c.parties and not _of(camp(c), body)]
        against = _once_each(c for c in calling if not _is_place(c))[:CRITICS]
        about = _about(body, demands[against[0]]) if against else None
        if about is None:
            continue
        own = _once_each(c for c, theirs in camps.items() if _of(theirs, body))[:DEFENDERS]
        told = beside_each_other(*against, *own)
        if told is None:
            continue
        sides = (side(c, w) for c, w in zip((*against, *own), told, strict=True))
        yield Point(about, tuple(sides), weight=0.7)


def _bodies(named: Iterable[str]) -> list[str]:
    """The bodies, without those that are a part of another by their name: “Corvane Cloud” of “Corvane”."""
    names = list(dict.fromkeys(named))
    return [each for each in names if not any(each != other and _of(each, other) for other in names)]


def _of(part: str | None, body: str) -> bool:
    return part is not None and f"{part} ".startswith(f"{body} ")


def _is_told(claim: Claim) -> bool:
    return not claim.statement.faults & {"question", "imperative", "masked"} and claim.worded is not None


def _is_place(claim: Claim) -> bool:
    """Whether its holder is a place: a dateline's town demands nothing."""
    party = claim.source.actors.named(claim.holder.party or "")
    return party is not None and party.is_place


def _once_each(found: Iterable[Claim]) -> list[Claim]:
    """The first claim of each party, by its name."""
    first: dict[str, Claim] = {}
    for claim in found:
        first.setdefault(claim.holder.name, claim)
    return list(first.values())


def _about(body: str, match: re.Match[str]) -> str | None:
    """“whether Amazon should stop selling …”, if that can be said in a title."""
    before = match.group()[: match.start("what") - match.start()]
    stop = re.search(rf"\b{_STOP}$", before)
    title = f"whether {body} should {stop.group() if stop else 'stop'}{match['what'].rstrip()}"
    return title if len(title.split()) <= LONGEST_TITLE else None
