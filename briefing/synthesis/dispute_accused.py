"""Accusations that their target turns down.

“Ana Bell accuses the harbour of hiding two logs. … The harbour has denied the allegations.”, “Bell alleges
that the harbour hid two logs. The harbour responded to the accusations by saying that it keeps none.”

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
#: Among how many words that open a charge its target is named.
NAMED = 5
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
    r"\baccus(?:es|ed)\s(?P<whom>[^,;:.“”]{2,80}?)\sof\s"
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
#: Where a title can end: before a further circumstance.
_FURTHER = re.compile(
    r"\s(?:by|while|when|after|because|since|so|and|potentially|rather than|with|without)\s|,\s| — | – "
)


def accused(sources: Sequence[Source]) -> Iterator[Point]:
    """What somebody is accused of and denies, in the order of the texts."""
    for source in sources:
        for claim in source.claims if not source.is_contract else ():
            answers = _TURNS_DOWN.search(claim.text) or _ANSWERS.search(claim.text)
            if answers is not None and claim.holder.stated and not claim.statement.faults & _UNFIT:
                yield from _turned_down(claim)


def _turned_down(claim: Claim) -> Iterator[Point]:
    """The last accusation before it, if it is of whoever turns it down."""
    own = camp(claim) or claim.holder.party or claim.holder.name
    for earlier in claim.before(BACK):
        match = _ACCUSES.search(earlier.text) or _ALLEGES.search(earlier.text)
        if match is None or _PASSIVE.search(earlier.text[: match.start()]):
            continue
        told = match.groupdict()
        whom = told.get("whom") or " ".join(told.get("clause", "").split()[:NAMED])
        if not re.search(rf"\b{re.escape(own)}\b", whom) or earlier.statement.faults & _UNFIT:
            return
        about = _title(f"{own} {was_doing(_plain(told['doing']))}" if "doing" in told else told["clause"])
        sides = two_sides(earlier, claim) if are_opposed(earlier, claim) else None
        if sides is not None and about is not None:
            yield Point(about, sides, weight=0.85, tied=True)
        return


def _plain(words: str) -> str:
    return re.sub(r"[“”\"]", "", " ".join(words.split())).rstrip(".")


def _title(clause: str) -> str | None:
    """“whether the harbour hid two logs”, as far as a title has room for it."""
    told = f"whether {_plain(clause)}"
    if len(told.split()) > LONGEST:
        told = _FURTHER.split(told, maxsplit=1)[0]
    return told if len(told.split()) <= LONGEST + 2 else None
