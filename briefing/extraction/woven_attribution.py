"""Woven words: to whom a sentence gives the quoted words that it goes on with.

*Haddad called it “rigged”*; *the plan, she said, is “unsafe”*; *in what Orta calls a “trap”*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.extraction.quoting_paragraph import QuotingParagraph
from briefing.extraction.reporting import ATTITUDE_VERBS, NAMING_VERBS, REPORTING_VERBS, SPEECH_VERBS
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb
from briefing.extraction.utterance_attribution import UtteranceAttributor

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Tokens of the name in a reporting clause between commas.
_LONGEST_NAME = 8


class WovenAttributor:
    """Attributes the quoted words that a paragraph weaves into its own sentences."""

    def __init__(
        self, paragraph: QuotingParagraph, clauses: ReportingClauses, utterances: UtteranceAttributor
    ) -> None:
        self.paragraph = paragraph
        self.clauses = clauses
        self.utterances = utterances
        self.doc = paragraph.doc
        self.region_of = paragraph.region_of

    def attribute(self, index: int) -> Attribution | None:
        """The reporting clause around the words, or the nearest verb or noun of speech above them."""
        start, end = self.paragraph.ranges[index]
        if start == end:
            return None
        aside = self._commenting(index) or self._parenthetical(index)
        if aside:
            return aside
        fallback: Attribution | None = None
        came_by = ""
        for token in self._path_out_of(start, end):
            if self.region_of[token.i] != index and not self.paragraph.inside_utterance(token):
                lemma = token.lemma_.lower()
                if is_verb(token) and lemma in REPORTING_VERBS:
                    found = self.clauses.by_verb(token)
                    if found and not (found.speaker[0] < end and found.speaker[1] > start):
                        if not self._is_soft(found):
                            return found
                        fallback = fallback or found
                elif came_by in {"prep", "acl", "relcl", "appos", "ccomp"}:
                    found = self.clauses.by_noun(token)
                    if found:
                        return found
            came_by = token.dep_
        return fallback or self.clauses.according_in(list(self.doc[start].sent))

    def _commenting(self, index: int) -> Attribution | None:
        """*The plan is “…,” Haddad said*: a reporting clause that ends the sentence."""
        if not self.paragraph.frame.regions[index].tied:
            return None
        return self.utterances.after(index)

    def _parenthetical(self, index: int) -> Attribution | None:
        """*The plan, she said, is “…”*: a reporting clause between commas within the sentence."""
        tokens = [*self.paragraph.stretch_before(index), *self.paragraph.stretch_after(index)]
        for verb in tokens:
            if not is_verb(verb) or verb.lemma_.lower() not in SPEECH_VERBS or verb.i < 2:
                continue
            if self.region_of[verb.i] >= 0:
                continue
            subject = self._between_commas(verb)
            if subject:
                return Attribution(subject, verb.i, verb.lemma_.lower())
        return None

    def _between_commas(self, verb: Token) -> tuple[int, int] | None:
        """The noun phrase of *, she said,* or *, said Haddad,*."""
        if verb.i + 1 < len(self.doc) and self.doc[verb.i + 1].text == ",":
            for start in range(verb.i - 1, max(0, verb.i - _LONGEST_NAME), -1):
                if self.doc[start - 1].text == ",":
                    phrase = self.clauses.phrase_at(start)
                    return phrase if phrase and phrase[1] == verb.i else None
        if self.doc[verb.i - 1].text == ",":
            phrase = self.clauses.phrase_at(verb.i + 1) if verb.i + 1 < len(self.doc) else None
            if phrase and phrase[1] < len(self.doc) and self.doc[phrase[1]].text == ",":
                return phrase
        return None

    def _path_out_of(self, start: int, end: int) -> Iterator[Token]:
        """From the head of the quoted words up to the root."""
        token = self.doc[start]
        for candidate in self.doc[start:end]:
            if not start <= candidate.head.i < end or candidate.head == candidate:
                token = candidate
                break
        for _ in range(len(self.doc)):
            yield token
            if token.head == token:
                return
            token = token.head

    def _is_soft(self, found: Attribution) -> bool:
        """A verb under which a verb of speech, if there is one above, tells the speaker better."""
        if found.lemma in ATTITUDE_VERBS:
            return True
        pronoun = found.speaker[1] - found.speaker[0] == 1 and self.doc[found.speaker[0]].pos_ == "PRON"
        return pronoun and (found.lemma in NAMING_VERBS or found.lemma == "refer")
