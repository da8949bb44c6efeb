"""Concessions: what a party claimed or denied, and what it, or a paper on just that, said later.

“Was written by department staff”, and three weeks later “We started from a vendor draft. I should have been
clearer”. A brief over weeks tells the denial with its day; who reads only that does not learn how it ended.
So the later words are told behind it. A wrong pair is worse than a missing one: the later words must mark
themselves as conceding, or be set by their text against what had been said, and be of the same side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span
from briefing.synthesis.camps import camp
from briefing.synthesis.claims import Claim, Source
from briefing.synthesis.conceding import (
    AS_SAID,
    CONCEDES,
    HAD_SAID,
    OTHERS,
    REJECTS,
    SAID_BEFORE,
    SHOWN_BY_RECORDS,
    THOUGH_SAID,
    UNTIL,
    WAS_WRONG,
    assures,
    denies,
    names_another,
    turns,
)
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.rarity import Rarity
from briefing.synthesis.roots import roots
from briefing.synthesis.sentences import Worded
from briefing.synthesis.spokespeople import Spokespeople
from briefing.synthesis.stances import EMPTY

#: How many sentences before and behind “that was wrong” tell what was.
BEFORE, BEHIND = 3, 4
#: Content words that an earlier claim shares with what concedes it, and the part of it that they are, by
#: rarity: of an assurance without exception, and of any other claim.
SHARED, PART_OF_STRICT, PART = 2, 0.15, 0.4
#: The same of later words that nothing marks as conceding.
SHARED_UNMARKED, PART_UNMARKED = 3, 0.5
#: The part of what is repeated of a claim that the claim has.
REPEATED = 0.5
#: Claims nearly as near as the nearest are conceded too: the same, in another source.
AS_NEAR = 0.8
#: No words weigh less.
LIGHTEST = 0.1
#: Numbers below this are shared by chance.
SMALL = 100

#: How later words show that something earlier was not so.
How = Literal["wrong", "concedes", "as said", "though said", "had said", "shown", "until"]
HOWS = get_args(How)
#: The longest claim that is told with what concedes it. Words.
LONGEST = 110

_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?)\b")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SAYING = frozenset(
    "conced admit acknow tell told say said answer spokes commis deputi month week draft number".split()
)


@dataclass(frozen=True)
class Concession:
    """What was said later of an earlier claim."""

    claim: Claim
    """The later one."""
    how: How
    share: float

    @property
    def rank(self) -> tuple[int, float]:
        """How sure it is: what says so itself comes before what its text only sets against the claim."""
        return -HOWS.index(self.how), self.share


class Concessions:
    """The concessions of a dossier, by the claim that each is of."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        claims = [claim for source in sources for claim in source.claims]
        self._matters = {_key(claim): _matter_of(claim) for claim in claims}
        self._rarity = Rarity(list(self._matters.values()))
        self._days = {
            _key(c): written_on(c.source.extracted.source.source, c.statement.span, c.source.published)
            for c in claims
        }
        texts = {source.id: source.text for source in sources}
        self._spokespeople = Spokespeople(sources[0].actors, texts) if sources else None
        self._of: dict[tuple[str, int], Concession] = {}
        for claim in claims:
            for earlier, found in self._conceded(claim, claims):
                key = _key(earlier)
                if key not in self._of or self._of[key].rank < found.rank:
                    self._of[key] = found
        for claim in claims:
            self._of_denial(claim)
        self._places = {(c.source.id, c.source.extracted.statements[c.index].span): _key(c) for c in claims}

    def of(self, statement: Statement) -> Concession | None:
        """What was conceded later of a statement."""
        place = self._places.get((statement.source, statement.span))
        return self._of.get(place) if place is not None else None

    def behind(self, statement: Statement, told: Worded, overtaken: Overtaken) -> Worded | None:
        """The later words as they are told behind what is told of a statement; None where there are none.

        Args:
            statement: the one that is told.
            told: its words, which may tell others with it.
            overtaken: gives the later words their day.
        """
        found = next(filter(None, map(self.of, (statement, *told.others))), None)
        if found is None:
            return None
        for claim in self._fuller(found.claim):
            later = claim.beside(told.text)
            if later is None or _is_among(later, told) or not _names_speaker(claim):
                continue
            text = overtaken.as_of(claim.statement, later.text, newest=True)
            if len(told.text.split()) + len(text.split()) <= LONGEST:
                own = claim.source.extracted.statements[claim.index]
                return replace(later, text=text, others=(*later.others, own))
        return None

    @staticmethod
    def _fuller(claim: Claim) -> Iterator[Claim]:
        """What somebody goes on to say behind “It was wrong.”, and that."""
        after = next(iter(claim.after(1)), None)
        goes_on = after is not None and after.holder == claim.holder and after.statement.speech is not None
        if goes_on and after is not None and WAS_WRONG.search(after.text):
            yield from [after] if len(after.text) > len(claim.text) else []
        yield claim

    # --- which claim is conceded ----------------------------------------------------------------

    def _conceded(self, claim: Claim, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Concession]]:
        how = self._marks(claim)
        if how is None or "question" in claim.statement.faults:
            return
        told = self._fact(claim) if how == "had said" else claim
        if told is None:
            return
        scored = []
        for other in claims:
            if self._is_before(other, claim) and self._may_be_of(other, claim, how):
                share = self._share(other, claim, how)
                if share is not None:
                    scored.append((share, other))
        most = max((share for share, _ in scored), default=0.0)
        for share, other in scored:
            if share >= AS_NEAR * most:
                yield other, Concession(told, how, share)

    @staticmethod
    def _marks(claim: Claim) -> How | None:
        """How later words show that something earlier was not so."""
        text = claim.text
        if THOUGH_SAID.search(text):
            return "though said"
        if not claim.holder.stated and not AS_SAID.search(text):
            return None
        if claim.statement.speech is not None and WAS_WRONG.search(text) and not OTHERS.search(text):
            return "wrong"
        if CONCEDES.search(text) and not OTHERS.search(text):
            return "concedes"
        if AS_SAID.search(text) and denies(text):
            return "as said"
        if HAD_SAID.search(text):
            return "had said"
        if claim.holder.is_record and SHOWN_BY_RECORDS.search(text):
            return "shown"
        return "until" if UNTIL.search(text) and not denies(text) else None

    @staticmethod
    def _fact(claim: Claim) -> Claim | None:
        """What stands right before “Wren had said …” in its paragraph, and is set against it."""
        before = next(iter(claim.before(1)), None)
        if before is None or claim.source.is_parted(before, claim) or before.holder == claim.holder:
            return None
        return before

    def _is_before(self, other: Claim, claim: Claim) -> bool:
        one, two = (self._days[_key(c)] for c in (other, claim))
        return one is not None and two is not None and one < two

    def _may_be_of(self, other: Claim, claim: Claim, how: How) -> bool:
        """Whether the later words may be of what the other claim says: of one side, and no question."""
        if not other.holder.stated or other.statement.faults & {"question", "imperative", "masked"}:
            return False
        if other.source.is_contract or other.holder.is_record or self._marks(other) in {"wrong", "concedes"}:
            return False
        if how == "as said":
            named = AS_SAID.search(claim.text)
            return named is not None and (other.holder.party or "-").split()[-1] in named["who"]
        if how == "though said":
            return bool({other.holder.party, self._side(other)} & claim.parties)
        if how == "shown":
            return self._side(other) in claim.parties
        return self._is_of_one_side(other, claim)

    def _is_of_one_side(self, other: Claim, claim: Claim) -> bool:
        if other.holder.party is not None and other.holder.party == claim.holder.party:
            return True
        one, two = self._side(other), self._side(claim)
        if one is not None and two is not None:
            return f" {one} ".startswith(f" {two} ") or f" {two} ".startswith(f" {one} ")
        if other.holder.is_record or claim.holder.is_record:
            return False
        near = self._near(claim)
        named = {name for each in near for name in each.parties}
        own = {name for name in (one, other.holder.party) if name is not None}
        if one is None and two is not None and denies(other.text) and _WE.search(other.text):
            # “We have never …,” of somebody whose body is only named around it.
            return any(two in each.parties for each in self._near(other))
        return bool(own & named)

    def _side(self, claim: Claim) -> str | None:
        if claim.holder.stated and claim.holder.party is not None and self._spokespeople is not None:
            own = self._spokespeople.body_of(claim.holder.party)
            if own is not None:
                return own
        return camp(claim)

    def _of_denial(self, claim: Claim) -> None:
        """“The department rejected the idea that …”, before its own words that are conceded later."""
        after = next(iter(claim.after(1)), None)
        key = _key(claim)
        if after is None or key in self._of or after.statement.speech is None:
            return
        found = self._of.get(_key(after))
        rejects = REJECTS.search(claim.text)
        if found is not None and rejects is not None:
            who = Span(claim.statement.span.start, claim.statement.span.start + rejects.start())
            named = {party.name for _, party in claim.source.actors.within(claim.source.id, who)}
            named |= {claim.holder.party or ""}
            if self._side(after) in named or after.holder.party in named:
                self._of[key] = found

    # --- of what ----------------------------------------------------------------------------------

    def _share(self, other: Claim, claim: Claim, how: How) -> float | None:
        """The part of a claim that the later words have; None where they are not of its matter."""
        if how == "had said":
            return self._repeated(other, claim) if self._is_of_one_side(other, claim) else None
        if how == "though said":
            again = THOUGH_SAID.search(claim.text)
            return self._enough(other, roots(again["again"]) - EMPTY - _SAYING) if again else None
        own = self._matter(other)
        strict = denies(other.text) or assures(other.text)
        least, words = (PART_OF_STRICT if strict else PART), SHARED
        if how == "wrong":
            near = self._near(claim)
            repeating = (each for each in near if each is not claim and SAID_BEFORE.search(each.text))
            told = [share for each in repeating if (share := self._repeated(other, each)) is not None]
            if told:
                return max(told)
            both = own & frozenset().union(*map(self._matter, near))
        else:
            both = own & self._matter(claim)
            turned = how == "concedes" and names_another(other.text, claim.text)
            if not (turns(other.text, claim.text) if strict else turned):
                return None
            if how not in {"concedes", "as said"}:
                least, words = PART_UNMARKED, SHARED_UNMARKED
        share = self._weight(both) / max(self._weight(own), LIGHTEST)
        return share if len(both) >= words and share >= least else None

    def _repeated(self, other: Claim, again: Claim) -> float | None:
        """How much of what is said to have been said before an earlier claim has."""
        if denies(again.text) and not (denies(other.text) or assures(other.text)):
            return None
        people = (again.parties & other.parties) - {again.holder.party, self._side(again)}
        return self._enough(other, self._matter(again), len(people))

    def _enough(self, other: Claim, words: frozenset[str], named: int = 0) -> float | None:
        """The part of some words that a claim has; None where that is too little, with how many are ``named``
        in both."""
        both = words & self._matter(other)
        share = self._weight(both) / max(self._weight(words), LIGHTEST)
        return share if both and len(both) + named >= SHARED and share >= REPEATED else None

    def _near(self, claim: Claim) -> list[Claim]:
        """A claim with the sentences around it that may tell of what it is."""
        return [claim, *claim.before(BEFORE), *claim.after(BEHIND)]

    def _weight(self, words: frozenset[str]) -> float:
        return self._rarity.weight(words)

    def _matter(self, claim: Claim) -> frozenset[str]:
        """What a claim is of."""
        return self._matters[_key(claim)]


def _key(claim: Claim) -> tuple[str, int]:
    return claim.source.id, claim.index


def _matter_of(claim: Claim) -> frozenset[str]:
    """What a claim is of: the roots of its content words, without names, and its larger numbers."""
    names = {name.lower() for name in claim.parties}
    words = " ".join(w for w in claim.statement.content if w not in names and not w[0].isdigit())
    found = _NUMBER.findall(claim.text)
    large = {
        n for n in found if "," in n or (n.isdigit() and int(n) >= SMALL and not n.startswith(("19", "20")))
    }
    return (roots(words) - EMPTY - _SAYING) | large


def _is_among(later: Worded, told: Worded) -> bool:
    """Whether the later words are told already."""
    return any(
        source == other and span.overlaps(place)
        for source, span in later.evidence[:1]
        for other, place in told.evidence
    )


def _names_speaker(claim: Claim) -> bool:
    """Whether an utterance says itself whose it is: of “the company said” the check cannot tell which, and
    the finding would be withheld whole."""
    speech, speaker = claim.statement.speech, claim.statement.speaker
    if speech is None or speech.kind == "turn" or speaker is None:
        return True
    return speaker.split()[-1] in claim.text
