"""Witnesses: sentences of other sources that say what a finding says.

A brief tells a matter once, in the words that are understood best; whoever else reports it makes the finding
surer. Only what a rule can see to be the same counts: a witness has to say it all, or do the same deed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.extract import Extraction
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.extraction.statements import Statement
from briefing.model.sources import Source
from briefing.synthesis.counts import days_apart, differ
from briefing.synthesis.origins import Origin, at_hand, is_one_sentence, origin_of
from briefing.synthesis.rarity import Rarity

#: Share of a statement's content, by inverse document frequency, that its witness must have; less where both
#: have the same main verb and act. On 520 pairs of sentences from sixteen dossiers that a reader had judged
#: (``evals.witnesses``) these found 33 of 130 witnesses and 2 others; .55 and .4 found 36 and 10 others.
SAME, SAME_DEED = 0.6, 0.45
#: Fewer content words are no claim that two can make: “The Dispatch counted 11,200 rows.”
CONTENT = 5
#: What two sentences must both have or both lack: denials, conditions and plans, limits.
_DENYING = frozenset(
    """not no never nobody none neither nor without deny refuse decline reject dispute fail unless stop cease
    cancel end""".split()
)
_PLANNING = frozenset("if unless would might could plan want hope intend threaten consider".split())
_LIMITING = frozenset("solely sole only without unless until principal primarily except".split())
#: Nouns for people that tell how many there are: not “staff”, “leadership”.
_COUNTABLE = PEOPLE_NOUNS - frozenset("workforce staff leadership management board salespeople".split())
#: How far into a subject its noun stands: “one Amazon employee in Seattle”. Words.
_HEAD_WITHIN = 6
_ONE = re.compile(r"(?:one|an?|another|the only|a single)\b", re.IGNORECASE)
#: All that turns what a sentence says.
TURNING = _DENYING | _PLANNING | _LIMITING


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, and what it rests on in the end."""

    statement: Statement
    text: str
    origin: Origin


class Witnesses:
    """Finds who else says what a statement says."""

    def __init__(self, extraction: Extraction, sources: Sequence[Source]) -> None:
        """``sources`` has the records of those that were extracted from."""
        self._actors = extraction.actors
        self._parties = {party.name.lower() for party in extraction.actors.parties}
        everything = list(_said(extraction, sources))
        self._said = [each for each in everything if len(each.statement.content) >= CONTENT]
        self._texts = {each.statement: each.text for each in everything}
        self._rarity = Rarity([each.statement.content for each in self._said])

    def text(self, statement: Statement) -> str:
        """What a statement reads in its source."""
        return self._texts.get(statement, "")

    def names(self, words: Iterable[str]) -> bool:
        """Whether a party of the dossier is among words of content."""
        return any(word in self._parties for word in words)

    def of(self, statements: Sequence[Statement], origins: Collection[str]) -> list[Said]:
        """The statements of other origins that say what every one of some statements says.

        Args:
            statements: what a finding tells, of one source.
            origins: ids of what it rests on already; whatever rests on the same is no witness.
        """
        own = {statement.source for statement in statements}
        others: dict[str, list[Said]] = defaultdict(list)
        for each in self._said:
            if each.origin.id not in origins and each.statement.source not in own:
                others[each.origin.id].append(each)
        found: list[Said] = []
        for group in others.values():
            saying = [self._saying(statement, group) for statement in statements]
            if all(saying):
                found += dict.fromkeys(each for each in saying if each is not None)
        return found

    def _saying(self, statement: Statement, group: Sequence[Said]) -> Said | None:
        """Which of a group says most of a statement, if one says enough in its own words."""
        text = self.text(statement)
        saying = [
            each
            for each in group
            if self.is_said_by(statement, each.statement) and not is_one_sentence(text, each.text)
        ]
        return max(
            saying, key=lambda each: self.share(statement.content, each.statement.content), default=None
        )

    def is_said_by(self, statement: Statement, other: Statement) -> bool:
        """Whether another statement says what this one says."""
        if len(statement.content) < CONTENT or _turns(statement) != _turns(other) or _apart(statement, other):
            return False
        if {self._number(statement), self._number(other)} == {"one", "several"}:
            return False  # what one employee asks, the petition of thousands does not say
        if not (self._speaker(statement) <= other.content and self._speaker(other) <= statement.content):
            return False
        deeds = _deeds(statement) & _deeds(other)
        return self.share(statement.content, other.content) >= (SAME_DEED if deeds else SAME)

    def _speaker(self, statement: Statement) -> set[str]:
        """Whose word it is, as its content names him; nobody where the source says it itself."""
        if statement.speech is not None:
            return {statement.speaker.lower()} if statement.speaker else set()
        if not statement.reports or statement.subject is None:
            return set()
        named = (party for _, party in self._actors.within(statement.source, statement.subject))
        return {party.name.lower() for party in named if party.kind == "person"}

    def _number(self, statement: Statement) -> str | None:
        """Whether one person is its subject, or several; None for whatever else is."""
        if statement.subject is None or statement not in self._texts:
            return None
        start, end = (at - statement.span.start for at in (statement.subject.start, statement.subject.end))
        words = re.findall(r"[\w-]+", self._texts[statement][max(0, start) : end].lower())
        if any(word in _COUNTABLE for word in words[:_HEAD_WITHIN]) and _ONE.match(" ".join(words)):
            return "one"
        plural = any(word[-1:] == "s" and word[:-1] in _COUNTABLE for word in words[:_HEAD_WITHIN])
        return "several" if plural else None

    def share(self, content: Collection[str], other: Collection[str]) -> float:
        """Share of some content that another one has, by rarity."""
        whole = self.weight(content)
        return self.weight(word for word in content if word in other) / whole if whole else 0.0

    def weight(self, words: Iterable[str]) -> float:
        """What some words of content weigh together: the rarer, the more."""
        return self._rarity.weight(words)


def _turns(statement: Statement) -> tuple[bool, bool, frozenset[str]]:
    """Whether a statement denies, whether it plans, and by what it is limited."""
    lemmas = statement.lemmas
    return bool(lemmas & _DENYING), bool(lemmas & _PLANNING), lemmas & _LIMITING


def _deeds(statement: Statement) -> set[tuple[str, str]]:
    """The main verb with its acts."""
    return {(frame.lemma, frame.act) for frame in statement.frames if frame.depth == 0}


def _apart(statement: Statement, other: Statement) -> bool:
    """Whether dates or figures exclude each other, or the other one lacks a figure."""
    if days_apart(statement, other) or any(differ(x, y) for x in statement.figures for y in other.figures):
        return True
    counted = {figure.value for figure in other.figures}
    return any(figure.value not in counted for figure in statement.figures if figure.value > 2)


def _said(extraction: Extraction, sources: Sequence[Source]) -> Iterator[Said]:
    for extracted in extraction.sources:
        if extracted.source.machine_altered:
            continue
        source = extracted.source
        for statement in extracted.statements:
            origin = origin_of(statement, extraction.actors, source.duplicate_of)
            text = statement.span.slice(source.source.text)
            yield Said(statement, text, at_hand(origin, statement.source, sources))
