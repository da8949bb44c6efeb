"""Claims: the statements of the dossier in the order of their texts, each with whoever stands behind it.

What disputes are looked for in. A brief needs sentences that stand alone; a dispute also holds some that
only stand beside what they contradict, so here every statement counts and is worded when it is needed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.extraction.statements import Statement
from briefing.model.evidence import Span
from briefing.synthesis.claim_wording import BREAK, THE_PAPER, ClaimWording
from briefing.synthesis.holders import Holder, holder_of, named_holder
from briefing.synthesis.roots import roots
from briefing.synthesis.sentences import Worded
from briefing.synthesis.speaking_on import goes_on, speaking_on, who_speaks_on
from briefing.synthesis.stances import claims_nothing
from briefing.synthesis.told_numbers import Told, told_numbers
from briefing.synthesis.turn_speakers import TurnSpeakers

#: A party that more claims of a source name, and a larger share of them, ties no two of them.
COMMON, SHARE = 4, 0.08
#: “It also says …”, right behind what somebody said.
_SAYS_ALSO = re.compile(
    r"(?:It|She|He|They)\s+(?:(?:also|then|further|has|had|did|later)\s+)*"
    r"(?:said|says?|added|told|wrote|argued|claimed|maintain\w*|insisted|stated|called)\b"
)
#: “In a statement she said …”, and behind it “The statement said …”.
_IN_STATEMENT = re.compile(r"\bin an? (?:\w+ )?statement\b")
_THE_STATEMENT = re.compile(r"The (?:same )?statement (?:(?:also|further) )?(?:said|says|added|went on)\b")
_WROTE = re.compile(r"\b(?:wrote|e-?mailed|texted|sent)\b")
#: How many claims before it the statement is made that “the statement” is.
_STATEMENT_BACK = 3
#: “The agency's figure, she said, is 764.”
_SHE_SAID = re.compile(
    r",[”\"]?\s(?P<who>he|she|they)\s(?:said|says|added|argued|wrote|told [^,]{2,30})(?:,|\.?$)"
)
#: “Dunmore asked us and we walked away”, outside quotation marks: the writer's own.
_WE = re.compile(r"\b[Ww]e\b")
_QUOTES = re.compile(r"[“\"][^”\"]*[”\"]")
#: “No arrest, Bell testified, came of it.”
_NAME_SAID = re.compile(
    r"^(?:(?!and\b|but\b)[\w’'-]+\s){0,9}[\w’'-]+, (?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})\s"
    r"(?:said|says|testified|added|argued|wrote|insisted|maintained|conceded|claimed), (?=[a-z])"
)
#: “Trace, the former employee said, ‘was a working build’.”
_SOMEBODY_SAID = re.compile(
    r"^(?:(?!and\b|but\b)[\w’'-]+\s){0,9}[\w’'-]+, (?P<who>(?:the|an?|one)\s(?:[a-z-]+\s){0,3}?[a-z-]+)\s"
    r"(?:said|says|testified|added|argued|wrote|insisted|maintained|conceded|claimed), (?=[a-z“])"
)


@dataclass(frozen=True)
class Claim:
    """One statement of one source, as a party of a dispute."""

    statement: Statement
    source: Source
    index: int
    """Its place among the statements of its source."""

    @property
    def text(self) -> str:
        """Its words as the source has them, on one line."""
        return " ".join(self.statement.span.slice(self.source.text).split())

    @cached_property
    def holder(self) -> Holder:
        """Who claims it; “It also says …” is whoever spoke before."""
        if (before := next(iter(self.before(1)), None)) is not None and _SAYS_ALSO.match(self.text):
            between = self.source.text[before.statement.span.end : self.statement.span.start]
            if before.holder.stated and not BREAK.search(between) and not self.statement.replacements:
                return before.holder
        if _THE_STATEMENT.match(self.text) and (maker := self._maker_of_statement()) is not None:
            return maker
        if THE_PAPER.match(self.statement.speaker or "") and (writer := self._writer()) is not None:
            return writer
        if (passing := self._in_passing()) is not None:
            return passing
        source = self.source
        if (who := who_speaks_on(self.statement, source.text)) is not None:
            return named_holder(who, source.actors)
        found = holder_of(
            self.statement, source.text, source.actors, source.label, own=source.issuer(self.statement)
        )
        minuted = source.minuted(self.statement) if not found.stated else None
        if minuted is not None:
            return named_holder(minuted, source.actors)
        ours = self.statement.speech is None and _WE.search(_QUOTES.sub("", self.text)) is not None
        if ours and not found.is_record:
            own = source.issuer(self.statement)
            return named_holder(own, source.actors) if own else source.nobody
        return found

    def _in_passing(self) -> Holder | None:
        """Who says it by a “, she said, ” in its middle: whom the pronoun means, or who has just spoken."""
        if self.statement.speaker is not None or self._opens_quoted:
            return None
        if somebody := _SOMEBODY_SAID.match(self.text):
            words = somebody["who"].split()
            if words[-1] in PEOPLE_NOUNS:
                return named_holder(somebody["who"][0].upper() + somebody["who"][1:], self.source.actors)
        if named := _NAME_SAID.match(self.text):
            party = self.source.actors.named(named["who"])
            return named_holder(party.name, self.source.actors) if party is not None else None
        if (match := _SHE_SAID.search(self.text)) is None:
            return None
        start, words = self.statement.span.start, self.statement.span.slice(self.source.text)
        place = _SHE_SAID.search(words)
        replaced = self.statement.replacements if place is not None else ()
        meant = next((r.text for r in replaced if place and r.span.start == start + place.start("who")), None)
        if meant is not None:
            return named_holder(meant[0].upper() + meant[1:], self.source.actors)
        before = next(iter(self.before(1)), None)
        said = before is not None and before.holder.stated and before.holder.party is not None
        return before.holder if before is not None and said and match["who"] != "they" else None

    @property
    def _opens_quoted(self) -> bool:
        return self.text[:1] in {"“", '"', "‘"}

    def _maker_of_statement(self) -> Holder | None:
        """Whose “The statement said” is: whoever last said something in one, not far before it."""
        made = next((c for c in self.before(_STATEMENT_BACK) if _IN_STATEMENT.search(c.text)), None)
        return made.holder if made is not None and made.holder.stated else None

    def _writer(self) -> Holder | None:
        """Who wrote “the message”, if the sentence right before says that somebody wrote one."""
        before = next(iter(self.before(1)), None)
        wrote = before is not None and before.holder.party is not None and _WROTE.search(before.text)
        return before.holder if before is not None and wrote else None

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of its content words, without the names of parties."""
        words, start = self.statement.span.slice(self.source.text), self.statement.span.start
        for mention, _ in reversed(self.source.actors.within(self.source.id, self.statement.span)):
            words = words[: mention.span.start - start] + words[mention.span.end - start :]
        return roots(words)

    @property
    def is_asserted(self) -> bool:
        """Whether somebody whom the source names says that it is so: nothing asked, ordered or masked."""
        unfit = self.statement.faults & {"question", "imperative", "masked"}
        return self.holder.stated and not unfit and self.claims_something

    @property
    def claims_something(self) -> bool:
        """Whether it says anything: what is quoted does, be it “I asked twice”."""
        return self.statement.speech is not None or not claims_nothing(self.text)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Names of the parties that it names."""
        pairs = self.source.actors.within(self.source.id, self.statement.span)
        named = {party.name for _, party in pairs}
        for replaced in self.statement.replacements:
            meant = self.source.actors.named(re.sub(r"[’']s?$", "", replaced.text))
            named |= {meant.name} if meant is not None else set()
        return frozenset(named)

    @cached_property
    def numbers(self) -> list[Told]:
        """The numbers that it gives."""
        return told_numbers(self.statement, self.source.text)

    @cached_property
    def worded(self) -> Worded | None:
        """The claim so that it stands alone."""
        return self.source.wording.alone(self.statement)

    def beside(self, other: str) -> Worded | None:
        """The claim so that it stands beside ``other``, which says what it points back to."""
        return self.source.wording.beside(self, other)

    def saying(self, wanted: Sequence[Span]) -> Worded | None:
        """Of a long utterance, the whole sentences that hold ``wanted``."""
        return self.source.wording.saying(self, wanted)

    def before(self, count: int) -> list[Claim]:
        """Up to so many claims before it in its source, the nearest first."""
        return self.source.claims[max(0, self.index - count) : self.index][::-1]

    def after(self, count: int) -> list[Claim]:
        """Up to so many claims after it in its source."""
        return self.source.claims[self.index + 1 : self.index + 1 + count]


class Source:
    """A source with its claims."""

    def __init__(self, extracted: Extracted, actors: Actors, label: str) -> None:
        self.id = extracted.source.source.id
        self.text = extracted.source.source.text
        self.file = extracted.source.source.file
        self.label = label
        self.actors = actors
        self.published = extracted.published
        self.extracted = extracted
        self.turns = TurnSpeakers(self.text, extracted.source.passages, actors)
        self.claims: list[Claim] = []
        for place, each in enumerate(extracted.statements):
            before = self.claims[-1].statement if self.claims else None
            told = speaking_on(self.turns.spoken(each), before, self.text, actors)
            self.claims.append(Claim(self._going_on(told), self, place))

    def _going_on(self, statement: Statement) -> Statement:
        """“…,” he said, as the words of whoever spoke in the sentence right before."""
        last = self.claims[-1] if self.claims else None
        if last is None or last.statement.speech is not None or last.statement.first_person:
            return statement
        speaker = self.actors.named(last.holder.party or "") if last.holder.stated else None
        if speaker is None or speaker.kind != "person" or statement.speaker not in {None, speaker.name}:
            return statement
        if not goes_on(replace(statement, speaker=None), last.statement, self.text):
            return statement
        return replace(statement, speaker=speaker.name, speaker_evidence=(last.statement.span,))

    @cached_property
    def nobody(self) -> Holder:
        """Whoever wrote it, of whom nobody knows more than what the source is called."""
        party = self.actors.named(self.label)
        name = self.file if self.label.startswith("“") else re.sub(r"^the ", "", self.label)
        return Holder(name, stated=False, party=party.name if party is not None else None)

    @cached_property
    def rare_parties(self) -> frozenset[str]:
        """Parties that few of its claims name, so that two which name one may speak of one thing."""
        bodies = {party.name for party in self.actors.parties if party.kind != "product"}
        counts = Counter(name for claim in self.claims for name in claim.parties & bodies)
        most = max(COMMON, SHARE * len(self.claims))
        return frozenset(name for name, count in counts.items() if count <= most)

    @cached_property
    def wording(self) -> ClaimWording:
        """How its claims are told."""
        return ClaimWording(self.extracted, self.actors)

    def is_issued_by(self, names: Collection[str]) -> bool:
        """Whether one of those parties published it."""
        party = self.actors.named(self.extracted.publisher or "")
        return party is not None and party.name in names

    def issuer(self, statement: Statement) -> str | None:
        """Who stands behind a sentence of a document that a party wrote."""
        return self.wording.owners.speaks(statement)

    @property
    def is_contract(self) -> bool:
        """Whether it is terms or a contract, which binds and claims nothing."""
        return self.wording.owners.is_contract

    def minuted(self, statement: Statement) -> str | None:
        """In minutes, who goes on speaking in a sentence that gives itself to nobody."""
        found = self.wording.owners.minuted(statement)
        return found[1] if found is not None else None

    def is_parted(self, one: Claim, other: Claim) -> bool:
        """Whether a paragraph ends between two claims of it, the earlier first."""
        return BREAK.search(self.text, one.statement.span.end, other.statement.span.start) is not None


def read_claims(extraction: Extraction, labels: Mapping[str, str]) -> list[Source]:
    """The sources that say something of their own: no copies, and nothing whose words a machine altered."""
    return [
        Source(each, extraction.actors, labels[each.source.source.id])
        for each in extraction.sources
        if not each.source.machine_altered and each.source.duplicate_of is None
    ]


def all_claims(sources: Sequence[Source]) -> Iterator[Claim]:
    """Every claim, in order."""
    for source in sources:
        yield from source.claims


def outside_contracts(sources: Sequence[Source]) -> Iterator[Claim]:
    """Every claim that stands in no contract, in order."""
    return (claim for claim in all_claims(sources) if not claim.source.is_contract)
