"""Attribution: to whom a paragraph gives each of its quotations, and with which word.

Works on the parse of a :mod:`~briefing.extraction.quotation_frame`. Nothing is guessed: what no rule
names has no speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.floor import announced_by_another, is_answer, turn_between
from briefing.extraction.hearers import said_to
from briefing.extraction.lexicon import PEOPLE_NOUNS, PERSON_NOUNS
from briefing.extraction.quoting_paragraph import SENTENCE_END, QuotingParagraph, ends_sentence
from briefing.extraction.reporting import (
    ATTITUDE_VERBS,
    NAMING_VERBS,
    REPORTING_VERBS,
    SPEECH_NOUNS,
    SPEECH_VERBS,
)
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb, joins

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUNCTION_WORDS = frozenset({"DET", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "INTJ"})
_NOT_MAIN = frozenset({"aux", "auxpass", "relcl", "acl"})
_HE = frozenset({"he", "she"})
#: What a message does with its words, and what it is called.
_OF_PAPERS = frozenset({"read", "say", "state", "run", "go", "ask", "begin", "end", "conclude"})
_MESSAGES = frozenset("mail e-mail email letter memo memorandum message note text tweet post".split())
#: What somebody who has nothing more to say does with another's paper.
_POINTING = frozenset({"point", "refer", "direct"})
#: What a clause begins with that says which something is, or what is said.
_RELATIVE = frozenset({"that", "which", "who", "whom", "whose"})
_DASHES = frozenset({"—", "–", "-", "--", "―"})

#: Months and days of the week, in full and cut short; “Marta” and “Decker” are none.
_DAY = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\.?"
)

#: Tokens that may stand between the closing mark and the phrase that attributes: *as*, *that’s what*.
_REACH = 3
#: A scare quote has at most so many tokens, and stands this far or further from a verb of speech.
_SCARE_TOKENS = 4
_SCARE_DISTANCE = 6
#: Tokens of a reporting clause that stands as a sentence after the utterance's full stop.
_SHORT_CLAUSE = 9
#: Tokens of the name in a reporting clause between commas.
_LONGEST_NAME = 8


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and _DAY.fullmatch(token.text) is None


class ParagraphAttributor:
    """Attributes the quotations of one paragraph."""

    def __init__(self, paragraph: QuotingParagraph) -> None:
        self.paragraph = paragraph
        self.clauses = ReportingClauses(paragraph)
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
            self._woven(index) if region.woven else self._utterance(index)
            for index, region in enumerate(self.frame.regions)
        ]
        said = [one and self._sayer(index, one) for index, one in enumerate(found)]
        return [self._on_the_floor(index, said) for index in range(len(said))]

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

    def _sayer(self, index: int, found: Attribution) -> Attribution | None:
        """Who says it, where the attribution found names the hearer, the teller or the paper."""
        stretch = self.paragraph.stretch_before(index)
        said = said_to(found, stretch, self.clauses)
        if said is None:
            self.heard.add(index)
            return None
        said = self._outermost(said, stretch)
        return self._teller(index, said) or self._writer(said)

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
        return self._speaking_in(sentence)

    def byline(self) -> Attribution | None:
        """The name in a paragraph that only signs the quotation above it: *— Ana Haddad, counsel*."""
        words = [token for token in self.doc if not token.is_space]
        if not 2 <= len(words) <= 25 or words[0].text[0] not in "—–-―":
            return None
        return self._signature(words[1:], words[0].i)

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

    # -- who is meant --------------------------------------------------------------------------

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

    def _author(self, sentence: Sequence[Token]) -> Attribution | None:
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

    # -- whole utterances ---------------------------------------------------------------------

    def _utterance(self, index: int) -> Attribution | None:
        before = self.paragraph.stretch_before(index)
        announced = bool(before) and before[-1].text == ":" and not self._ends_in_comma(index)
        return (
            self._introducing(before)
            or (self._before(before) if announced else None)
            or self._after(index)
            or self._before(before)
            or (self._previous_sentence(index) if not before else None)
        )

    def _introducing(self, stretch: Sequence[Token]) -> Attribution | None:
        """*Haddad said, “…”*: a reporting verb right before the mark."""
        tail = [token for token in stretch[-4:] if not token.is_punct]
        for token in reversed(tail[-2:]):
            if is_verb(token) and token.lemma_.lower() in SPEECH_VERBS:
                found = self.clauses.by_verb(token)
                named = None if found else self.clauses.named_in_apposition(token, stretch[0].i)
                return Attribution(named, token.i, token.lemma_.lower()) if named else found
        return self._misread_before(tail)

    def _misread_before(self, tail: Sequence[Token]) -> Attribution | None:
        """*…, Haddad assures Orta: “…”*: a verb between two names that the tagger took for a plural."""
        for token in tail[-2:]:
            misread = token.tag_ == "NNS" and token.lemma_.lower() in SPEECH_VERBS and token.i > 0
            if not misread or not _is_name(token.nbor(-1)):
                continue
            if all(_is_name(word) for word in tail if word.i > token.i):
                start = token.i - 1
                while start > 0 and _is_name(self.doc[start - 1]):
                    start -= 1
                return Attribution((start, token.i), token.i, token.lemma_.lower())
        return None

    def _after(self, index: int) -> Attribution | None:
        """*“…,” said Haddad*, *“…,” she told the Courier*, *“…” according to the letter*, *“…” — Haddad*."""
        stretch = self.paragraph.stretch_after(index)
        dash = None
        while stretch and (stretch[0].is_punct or stretch[0].is_space):
            if stretch[0].text in _DASHES:
                dash = stretch[0]
            elif stretch[0].text != "," and not stretch[0].is_space:
                return None
            stretch = stretch[1:]
        if not stretch:
            return None
        found = self.clauses.according(stretch[:3]) or self._beside(index, stretch)
        if found is None and dash is not None and not any(is_verb(token) for token in stretch):
            return self._signature(stretch, dash.i)
        return found

    def _beside(self, index: int, stretch: list[Token]) -> Attribution | None:
        """The first verb after the utterance, if it reports and its subject stands beside the mark."""
        tied = self.frame.regions[index].tied and not self._starts_anew(index, stretch[0])
        if not tied and not self._is_reporting_clause(stretch):
            return None
        # “…?” Haddad shrugged. But “A clerk read out: “…?” Haddad left.” is introduced already.
        introduced = bool(self.paragraph.stretch_before(index)) and not self._ends_in_comma(index)
        any_verb = tied and not self.frame.regions[index].woven and not introduced
        opening = self._opening_phrase(stretch)
        for token in stretch:
            if not is_verb(token) or token.tag_ == "VBG" or token.dep_ in _NOT_MAIN:
                continue
            offset = token.i - stretch[0].i
            opened = opening is not None and opening[1] <= token.i
            if not (token.lemma_.lower() in SPEECH_VERBS or (any_verb and (opened or offset <= _REACH))):
                continue
            subject = self._subject_beside(token, offset, stretch, opening if opened else None)
            if subject is None or subject[0] < stretch[0].i:
                continue
            if min(subject[0], token.i) - stretch[0].i > _REACH:
                return None
            return Attribution(subject, token.i, token.lemma_.lower())
        return self._misread_verb(stretch) if tied else None

    def _subject_beside(
        self, verb: Token, offset: int, stretch: Sequence[Token], opening: tuple[int, int] | None
    ) -> tuple[int, int] | None:
        """The verb's subject; where parse and word order disagree, word order is right."""
        own = self.clauses.subject_range(verb)
        if offset == 0 or (offset == 1 and stretch[0].pos_ in {"ADV", "AUX", "SCONJ", "CCONJ"}):
            return self.clauses.phrase_at(verb.i + 1) or own
        if opening is not None:
            return own if own and opening[0] <= own[0] < verb.i else opening
        return own

    def _opening_phrase(self, stretch: Sequence[Token]) -> tuple[int, int] | None:
        """The noun phrase that a stretch begins with, past one adverb."""
        return self.clauses.phrase_at(stretch[0].i) or (
            self.clauses.phrase_at(stretch[1].i) if len(stretch) > 1 else None
        )

    @staticmethod
    def _misread_verb(stretch: Sequence[Token]) -> Attribution | None:
        """*“…,” a voice in the film states.*: a last word that the tagger took for a plural."""
        words = [token for token in stretch if not token.is_punct and not token.is_space]
        verb = words[-1]
        if len(words) < 2 or verb.tag_ != "NNS" or verb.lemma_.lower() not in SPEECH_VERBS:
            return None
        return Attribution((words[0].i, verb.i), verb.i, verb.lemma_.lower())

    def _starts_anew(self, index: int, token: Token) -> bool:
        """*“Why?” The senator left.*: a capital after ``?`` or ``!`` that is no name's."""
        inside = self.frame.regions[index]
        comma = self._ends_in_comma(index)
        return not comma and not inside.woven and token.text[0].isupper() and token.pos_ in _FUNCTION_WORDS

    def _ends_in_comma(self, index: int) -> bool:
        return self.frame.text[self.frame.places[index].end - 2] == ","

    def _is_reporting_clause(self, stretch: Sequence[Token]) -> bool:
        """*“….” Haddad wrote.*: after a full stop only a short sentence that says nothing else attributes."""
        words = [token for token in stretch if not token.is_space]
        last = words[-1]
        if words[0].text[0].islower():
            return True
        return (
            last.text in SENTENCE_END
            and len(words) <= _SHORT_CLAUSE
            and any(is_verb(token) and token.lemma_.lower() in SPEECH_VERBS for token in words)
            and not any(token.dep_ in {"ccomp", "dobj", "mark"} and token.i > words[0].i for token in words)
        )

    def _before(self, stretch: Sequence[Token]) -> Attribution | None:
        """*Haddad said in a letter to the board: “…”*, *in the words of Haddad, “…”*, *her question: “…”*."""
        if not stretch:
            return None
        named = self._named_before_colon(stretch)
        if named:
            return named
        for token in reversed(stretch):
            denied = any(child.dep_ == "neg" for child in token.children)  # “did not address at all: “…””
            if is_verb(token) and token.lemma_.lower() in SPEECH_VERBS | NAMING_VERBS and not denied:
                found = self.clauses.by_verb(token)
                if found:
                    return found
        phrase = self.clauses.according_in(stretch)
        if phrase:
            return phrase
        for token in reversed(stretch):
            found = self.clauses.by_noun(token)
            if found:
                return found
        if stretch[-1].text != ":":
            return None
        if author := self._author(stretch):
            return author
        for token in stretch:
            if token.dep_ == "ROOT" or token.dep_ == "nsubj":
                verb = token if token.dep_ == "ROOT" else token.head
                if verb.dep_ == "relcl" or stretch[0].lower_ in _RELATIVE:
                    return self._told_around(verb)
                found = self.clauses.by_verb(verb)
                if found:
                    return found
        return None

    def _told_around(self, verb: Token) -> Attribution | None:
        """*He added that there were “claims” that Corvane had not met: “…”*: who tells what the relative
        clause is of; its own subject says nothing."""
        for outer in verb.ancestors:
            if is_verb(outer) and outer.lemma_.lower() in SPEECH_VERBS:
                return self.clauses.by_verb(outer)
        return None

    def _named_before_colon(self, stretch: Sequence[Token]) -> Attribution | None:
        """*Ana Haddad: “…”*, *From the letter: “…”*."""
        colon = stretch[-1]
        if colon.text != ":":
            return None
        if letter := self._addressing(stretch):
            return letter
        name = self.doc[colon.i - 1]
        for start in range(max(stretch[0].i, colon.i - _LONGEST_NAME), colon.i):
            if self.clauses.phrase_at(start) != (start, colon.i):
                continue
            if start > stretch[0].i and joins(self.doc[start - 1]):
                continue
            before = self.doc[start - 1].text if start > stretch[0].i else ""
            alone = before == "" or before in _DASHES or before.isspace()
            quoted = before.lower() == "from" and name.lemma_.lower() in SPEECH_NOUNS
            if (alone and name.pos_ == "PROPN") or quoted:
                return Attribution((start, colon.i), colon.i, ":")
        return None

    def _addressing(self, stretch: Sequence[Token]) -> Attribution | None:
        """*Ana Haddad to Luis Orta, March 4: “…”*: a message, by who wrote it, to whom and when."""
        colon = stretch[-1]
        for token in stretch[1:-1]:
            if token.lower_ != "to" or not (_is_name(token.nbor(-1)) and _is_name(token.nbor(1))):
                continue
            start, end = token.i - 1, token.i + 2
            while start > stretch[0].i and _is_name(self.doc[start - 1]):
                start -= 1
            while end < colon.i and _is_name(self.doc[end]):
                end += 1
            opens = start == stretch[0].i or not is_verb(self.doc[start - 1])
            opens = opens or self.doc[start - 1].lemma_ == "be"
            rest = self.doc[end : colon.i]
            dated = all(
                t.is_punct or t.like_num or _DAY.fullmatch(t.text) or t.lower_ in {"of", "on"} for t in rest
            )
            if opens and dated and not any(is_verb(t) for t in self.doc[token.i : colon.i]):
                return Attribution((start, token.i), colon.i, ":")
        return None

    def _previous_sentence(self, index: int) -> Attribution | None:
        """*Haddad was not done complaining. “…”*: the sentence before, if it quotes nothing."""
        sentence: list[Token] = []
        for position in range(self.ranges[index][0] - 1, -1, -1):
            token = self.doc[position]
            if self.paragraph.inside_utterance(token) or (len(sentence) > 1 and ends_sentence(token)):
                break
            sentence.append(token)
        sentence.reverse()
        return self._speaking_in(sentence)

    def _speaking_in(self, sentence: Sequence[Token]) -> Attribution | None:
        """The subject of a sentence's main reporting verb, or of any main verb before a colon."""
        if not sentence:
            return None
        colon = [token.text for token in sentence if not token.is_space][-1:] == [":"]
        if colon and (author := self._author(sentence)):
            return author
        if not colon and any(token.lower_ in {"refers", "refer"} for token in sentence):
            return None  # “EAGLE refers to a database.”: what a word means, and nobody who speaks
        tellers: list[Attribution] = []
        for token in sentence:
            main = token.dep_ == "ROOT" or (token.dep_ in {"conj", "xcomp", "advcl"} and is_verb(token))
            tells = is_verb(token) and token.lemma_.lower() in SPEECH_VERBS | NAMING_VERBS
            if main and (colon or tells):
                found = self.clauses.by_verb(token)
                if found and colon:
                    return found
                if found and found.speaker not in (teller.speaker for teller in tellers):
                    tellers.append(found)
        if len(tellers) > 1:
            return None  # “Witnesses called it slow, and the ministry noted delays. “…””: either may be meant
        if tellers and tellers[0].lemma not in SPEECH_VERBS:
            return None
        return tellers[0] if tellers else self.clauses.according_in(sentence)

    def _signature(self, tokens: Sequence[Token], cue: int) -> Attribution | None:
        """A name after a dash."""
        if not tokens or tokens[0].pos_ != "PROPN":
            return None
        phrase = self.clauses.phrase_at(tokens[0].i)
        return Attribution(phrase, cue, "—") if phrase else None

    # -- words woven in -----------------------------------------------------------------------

    def _woven(self, index: int) -> Attribution | None:
        start, end = self.ranges[index]
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

    def _is_soft(self, found: Attribution) -> bool:
        """A verb under which a verb of speech, if there is one above, tells the speaker better."""
        if found.lemma in ATTITUDE_VERBS:
            return True
        pronoun = found.speaker[1] - found.speaker[0] == 1 and self.doc[found.speaker[0]].pos_ == "PRON"
        return pronoun and (found.lemma in NAMING_VERBS or found.lemma == "refer")

    def _commenting(self, index: int) -> Attribution | None:
        """*The plan is “…,” Haddad said*: a reporting clause that ends the sentence."""
        if not self.frame.regions[index].tied:
            return None
        return self._after(index)

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
