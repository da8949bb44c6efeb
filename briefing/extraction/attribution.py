"""Attribution: to whom a paragraph gives each of its quotations, and with which word.

Works on the parse of a :mod:`~briefing.extraction.quotation_frame`. Nothing is guessed: what no rule
names has no speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.floor import announced_by_another, is_answer, turn_between
from briefing.extraction.quoting_paragraph import QuotingParagraph, ends_sentence
from briefing.extraction.reporting import NAMING_VERBS
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses
from briefing.extraction.sayers import Sayers
from briefing.extraction.utterance_attribution import UtteranceAttributor
from briefing.extraction.woven_attribution import WovenAttributor

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A scare quote has at most so many tokens, and stands this far or further from a verb of speech.
_SCARE_TOKENS = 4
_SCARE_DISTANCE = 6


class ParagraphAttributor:
    """Attributes the quotations of one paragraph."""

    def __init__(self, paragraph: QuotingParagraph) -> None:
        self.paragraph = paragraph
        self.clauses = ReportingClauses(paragraph)
        self.sayers = Sayers(paragraph, self.clauses)
        self.utterances = UtteranceAttributor(paragraph, self.clauses, self.sayers)
        self.woven = WovenAttributor(paragraph, self.clauses, self.utterances)
        self.frame = paragraph.frame
        self.doc = paragraph.doc
        self.region_of = paragraph.region_of
        self.ranges = paragraph.ranges
        self.heard: set[int] = set()
        """Regions of which only the hearer is named, or before which somebody else has the floor: nobody
        around them is their speaker."""

    def attribute(self) -> list[Attribution | None]:
        """One attribution or None a region, from its own sentence or, failing that, the one before."""
        found = [
            (self.woven if region.woven else self.utterances).attribute(index)
            for index, region in enumerate(self.frame.regions)
        ]
        said = [one and self._sayer(index, one) for index, one in enumerate(found)]
        return [self._on_the_floor(index, said) for index in range(len(said))]

    def _sayer(self, index: int, found: Attribution) -> Attribution | None:
        said = self.sayers.sayer(index, found)
        if said is None:
            self.heard.add(index)
        return said

    def _on_the_floor(self, index: int, said: Sequence[Attribution | None]) -> Attribution | None:
        """What is said of an utterance, unless that names who only asked, or had spoken before."""
        found = said[index]
        if self.frame.regions[index].woven or index in self.heard:
            return found
        before = self.paragraph.stretch_before(index)
        asks = self.frame.text[self.frame.places[index].end - 2] == "?"
        follows = found is not None and min(found.cue, found.speaker[0]) > self.ranges[index][0]
        if follows:
            return found
        another = announced_by_another(found, before, self.clauses)
        if isinstance(another, Attribution):
            return another
        if another or (found is not None and is_answer(found, self.clauses, before, asks=asks)):
            self.heard.add(index)
            return None
        if found is None and index and not self.frame.regions[index - 1].woven:
            between = self.doc[self.ranges[index - 1][1] : self.ranges[index][0]]
            last = next((one for one in reversed(said[:index]) if one is not None), None)
            if turn_between(list(between), last, self.clauses):
                self.heard.add(index)
        return found

    def closing(self) -> Attribution | None:
        """Whom the paragraph's last sentence, if it quotes nothing, leaves speaking: *Haddad disagreed.*"""
        sentence: list[Token] = []
        for token in reversed(self.doc):
            if self.region_of[token.i] >= 0:
                return None
            if sentence and ends_sentence(token):
                break
            sentence.append(token)
        sentence.reverse()
        return self.utterances.speaking_in(sentence)

    def byline(self) -> Attribution | None:
        """The name in a paragraph that only signs the quotation above it: *— Ana Haddad, counsel*."""
        words = [token for token in self.doc if not token.is_space]
        if not 2 <= len(words) <= 25 or words[0].text[0] not in "—–-―":
            return None
        return self.utterances.signature(words[1:], words[0].i)

    def is_scare_quote(self, index: int, found: Attribution | None) -> bool:
        """A few words that only qualify the writer's next noun, far from any verb of saying.

        *its “no questions” policy*; but not *called the “rigged” vote*, *said the “rigged” vote*.
        """
        start, end = self.ranges[index]
        if not 0 < end - start <= _SCARE_TOKENS or end >= len(self.doc):
            return False
        noun = next((token.head for token in self.doc[start:end] if not start <= token.head.i < end), None)
        if noun is None or not end <= noun.i <= end + 1 or noun.pos_ not in {"NOUN", "PROPN"}:
            return False
        if any(child.dep_ == "poss" and child.i < start for child in noun.children):
            return found is None or found.lemma not in NAMING_VERBS
        return found is None or (found.lemma not in NAMING_VERBS and start - found.cue >= _SCARE_DISTANCE)
