"""Accusations that their target turns down: “Ana Bell accuses the harbour of hiding two logs. … The harbour has
denied the allegations.”, “Bell alleged that the harbour hid two logs, allegations that the harbour has denied.”

The denial names no deed, so the words of the accusation make the title. The two are of one matter only where
the accused is the one who denies, and no other accusation of it stands in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.synthesis.camps import are_opposed, camp
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.dispute_titles import LONGEST
from briefing.synthesis.past_forms import was_doing
from briefing.synthesis.points import Point, two_sides

#: How many claims back the accusation stands.
BACK = 4
_CHARGES = r"(?:allegations?|accusations?|charges?|claims?)"
#: “has denied these allegations”, “attempted to refute the accusations on its blog”.
_TURNS_DOWN = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|refut(?:es|ed)|(?:attempted|tried|sought) to refute|disput(?:es|ed))\s"
    rf"(?:all\s)?(?:of\s)?(?:the|these|those|its|his|her|their|such)\s(?:[a-z]+\s){{0,1}}?{_CHARGES}\b"
    r"(?!\s(?:that|of|by|against|about)\b)"
)
#: “accuses Harbour Systems of hiding two logs”
_ACCUSES = re.compile(
    r"\b(?:accus(?:es|ed))\s(?P<whom>[^,;:.“”]{2,80}?)\sof\s(?P<doing>[“\"]?(?:\w+ly[”\"]?\s)?[a-z]+ing\b[^.;]{2,})"
)
#: “was accused of”: by whom, nobody says.
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got|[’']s)\s(?:\w+ly\s)?$")
#: Where a title can end: before a further circumstance.
_FURTHER = re.compile(r"\s(?:by|while|when|after|because|since|so|and|potentially|with|without)\s|,\s| — | – ")


def accused(sources: Sequence[Source]) -> Iterator[Point]:
    """What somebody is accused of and denies, in the order of the texts."""
    for source in sources:
        for claim in source.claims if not source.is_contract else ():
            if _TURNS_DOWN.search(claim.text) and claim.holder.stated:
                yield from _turned_down(claim)


def _turned_down(claim: Claim) -> Iterator[Point]:
    """The last accusation before it, if it is of whoever turns it down."""
    own = camp(claim) or claim.holder.party or claim.holder.name
    for earlier in claim.before(BACK):
        match = _ACCUSES.search(earlier.text)
        if match is None or _PASSIVE.search(earlier.text[: match.start()]):
            continue
        if not re.search(rf"\b{re.escape(own)}\b", match["whom"]) or "question" in earlier.statement.faults:
            return
        about = _title(own, match["doing"])
        sides = two_sides(earlier, claim) if are_opposed(earlier, claim) else None
        if sides is not None and about is not None:
            yield Point(about, sides, weight=0.85, tied=True)
        return


def _title(who: str, doing: str) -> str | None:
    """“whether the harbour hid two logs”, as far as a title has room for it."""
    words = re.sub(r"[“”\"]", "", " ".join(doing.split())).rstrip(".")
    told = f"whether {who} {was_doing(words)}"
    if len(told.split()) > LONGEST:
        told = _FURTHER.split(told, maxsplit=1)[0]
    return told if len(told.split()) <= LONGEST + 2 else None
