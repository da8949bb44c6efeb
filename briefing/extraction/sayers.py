"""Who says it: where the words around a quotation name its hearer, its teller or the paper it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.hearers import said_to
from briefing.extraction.lexicon import PEOPLE_NOUNS, PERSON_NOUNS
from briefing.extraction.quoting_paragraph import QuotingParagraph
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset({"he", "she"})
#: What a message does with its words, and what it is called.
_OF_PAPERS = frozenset({"read", "say", "state", "run", "go", "ask", "begin", "end", "conclude"})
_MESSAGES = frozenset("mail e-mail email letter memo memorandum message note text tweet post".split())
#: “Section 14.3 of its agreement with”, before a name.
_OF_A_CONTRACT = re.compile(
    r"(?P<clause>(?:[Aa]rticle|[Cc]lause|[Pp]aragraph|[Ss]ection)\s\d[\w.()]*\sof\s[^,;:“”\"]{3,60}?"
    r"\s(?:between|by|of|with)\s)$"
)
#: What somebody who has nothing more to say does with another's paper.
_POINTING = frozenset({"point", "refer", "direct"})


class Sayers:
    """Reads past the hearer, the teller and the paper to who says the words."""

    def __init__(self, paragraph: QuotingParagraph, clauses: ReportingClauses) -> None:
        self.paragraph = paragraph
        self.clauses = clauses
        self.doc = paragraph.doc
        self.ranges = paragraph.ranges

    def sayer(self, index: int, found: Attribution) -> Attribution | None:
        """Who says the words of a region; None where only their hearer is named."""
        stretch = self.paragraph.stretch_before(index)
        said = said_to(found, stretch, self.clauses)
        if said is None:
            return None
        said = self._outermost(said, stretch)
        return self._teller(index, said) or self._writer(self._paper(said))

    def author(self, sentence: Sequence[Token]) -> Attribution | None:
        """*It pointed to a post by Ana Haddad, its counsel:* is followed by her words, not by its own."""
        if any(is_verb(token) and token.lemma_.lower() in SPEECH_VERBS - _POINTING for token in sentence):
            return None
        for paper in sentence[:-2]:
            link = paper.nbor(1)
            if paper.lemma_.lower() in _MESSAGES and link.lower_ in {"by", "from"}:
                phrase = self.clauses.phrase_at(link.i + 1)
                if phrase and self.doc[phrase[0] : phrase[1]].root.pos_ == "PROPN":
                    return Attribution(phrase, sentence[-1].i, ":")
        return None

    def _teller(self, index: int, found: Attribution) -> Attribution | None:
        """*A former nurse said they had a rhyme: “…,” he said*: who tells the sentence closes it."""
        start, end = found.speaker
        stretch = self.paragraph.stretch_before(index)
        closing = end - start == 1 and self.doc[start].lower_ in _HE and start > self.ranges[index][0]
        if not closing or not stretch or stretch[-1].text not in {":", ","}:
            return None
        for token in stretch:
            if is_verb(token) and token.lemma_.lower() in SPEECH_VERBS:
                teller = self.clauses.by_verb(token)
                person = teller is not None and self._is_person(teller.speaker)
                return Attribution(teller.speaker, found.cue, found.lemma) if teller and person else None
        return None

    def _outermost(self, found: Attribution, stretch: Sequence[Token]) -> Attribution:
        """*The filing said that Corvane boasted that …, and that “…”*: the words quoted are the filing's,
        whichever verb the second *that* goes with."""
        words = [token.lower_ for token in stretch if not token.is_punct][-2:]
        verb = self.doc[found.cue]
        if words != ["and", "that"] or found.cue >= stretch[-1].i:
            return found
        while verb.dep_ in {"ccomp", "conj"}:
            verb = verb.head
            if is_verb(verb) and verb.lemma_.lower() in SPEECH_VERBS:
                found = self.clauses.by_verb(verb) or found
        return found

    def _paper(self, found: Attribution) -> Attribution:
        """*Section 14.3 of its agreement with Halden, which reads: “…”*: the words are the section's."""
        start, end = found.speaker
        if found.lemma != "read" or start >= found.cue or self.doc[end - 1].pos_ != "PROPN":
            return found
        opening = self.doc[start].sent.start_char
        which = _OF_A_CONTRACT.search(self.doc.text[opening : self.doc[start].idx])
        if which is None or not self.doc.text[self.doc[end - 1].idx :].partition(" ")[2].startswith("which "):
            return found
        first = next(token.i for token in self.doc if token.idx >= opening + which.start("clause"))
        return Attribution((first, end), found.cue, found.lemma)

    def _is_person(self, phrase: tuple[int, int]) -> bool:
        words = self.doc[phrase[0] : phrase[1]]
        return words.root.ent_type_ == "PERSON" or words.root.lemma_.lower() in PERSON_NOUNS | PEOPLE_NOUNS

    def _writer(self, found: Attribution) -> Attribution:
        """*An e-mail of May 4 from Haddad reads: “…”*: the words are Haddad's."""
        start, cue = found.speaker[0], found.cue
        if found.lemma not in _OF_PAPERS or start >= cue:
            return found
        paper = next((t for t in self.doc[start:cue] if t.lemma_.lower() in _MESSAGES), None)
        if paper is None or any(is_verb(token) for token in self.doc[start:cue]):
            return found
        for token in self.doc[paper.i + 1 : cue - 1]:
            following = token.nbor(1)
            if token.lower_ in {"from", "by"} and following.pos_ == "PROPN":
                phrase = self.clauses.phrase_at(following.i)
                if phrase and self.doc[following.i : phrase[1]].root.ent_type_ in {"PERSON", "ORG", ""}:
                    return Attribution(phrase, found.cue, found.lemma)
        return found
