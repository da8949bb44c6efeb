"""Utterances: to whom the sentence around a whole utterance gives it, or the sentence before.

*Haddad said, “…”*; *“…,” she told the Courier*; *“…” — Haddad*; *Ana Haddad to Luis Orta, March 4: “…”*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.quoting_paragraph import SENTENCE_END, QuotingParagraph, ends_sentence
from briefing.extraction.reporting import NAMING_VERBS, SPEECH_NOUNS, SPEECH_VERBS
from briefing.extraction.reporting_clauses import Attribution, ReportingClauses, is_verb, joins
from briefing.extraction.sayers import Sayers

if TYPE_CHECKING:
    from spacy.tokens import Token

_FUNCTION_WORDS = frozenset({"DET", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "INTJ"})
_NOT_MAIN = frozenset({"aux", "auxpass", "relcl", "acl"})
#: What a clause begins with that says which something is, or what is said.
_RELATIVE = frozenset({"that", "which", "who", "whom", "whose"})
_DASHES = frozenset({"—", "–", "-", "--", "―"})

#: Months and days of the week, in full and cut short; “Marta” and “Decker” are none.
_DAY = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\.?"
)

#: Verbs by which somebody speaks for whom another vouches: which of the two goes on is not told.
_SAYING = frozenset("say tell write add state explain note reply".split())

#: Tokens that may stand between the closing mark and the phrase that attributes: *as*, *that’s what*.
_REACH = 3
#: Tokens of a reporting clause that stands as a sentence after the utterance's full stop.
_SHORT_CLAUSE = 9
#: Tokens of a name before a colon.
_LONGEST_NAME = 8


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and _DAY.fullmatch(token.text) is None


class UtteranceAttributor:
    """Attributes the whole utterances of a paragraph."""

    def __init__(self, paragraph: QuotingParagraph, clauses: ReportingClauses, sayers: Sayers) -> None:
        self.paragraph = paragraph
        self.clauses = clauses
        self.sayers = sayers
        self.frame = paragraph.frame
        self.doc = paragraph.doc
        self.ranges = paragraph.ranges

    def attribute(self, index: int) -> Attribution | None:
        """What the words before and after an utterance say of who says it."""
        before = self.paragraph.stretch_before(index)
        announced = bool(before) and before[-1].text == ":" and not self._ends_in_comma(index)
        return (
            self._introducing(before)
            or (self._before(before) if announced else None)
            or self.after(index)
            or self._before(before)
            or (self._previous_sentence(index) if not before else None)
        )

    def after(self, index: int) -> Attribution | None:
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
            return self.signature(stretch, dash.i)
        return found

    def speaking_in(self, sentence: Sequence[Token]) -> Attribution | None:
        """The subject of a sentence's main reporting verb, or of any main verb before a colon."""
        if not sentence:
            return None
        colon = [token.text for token in sentence if not token.is_space][-1:] == [":"]
        if colon and (author := self.sayers.author(sentence)):
            return author
        if not colon and any(token.lower_ in {"refers", "refer"} for token in sentence):
            return None  # “EAGLE refers to a database.”: what a word means, and nobody who speaks
        tellers: list[Attribution] = []
        if colon:
            # “Cole, who was ill and returned on Monday, said:”: whoever tells, before whoever does anything.
            sentence = sorted(sentence, key=lambda token: (not _tells(token), _in_relative(token)))
        for token in sentence:
            main = token.dep_ == "ROOT" or (token.dep_ in {"conj", "xcomp", "advcl"} and is_verb(token))
            if main and (colon or _tells(token)):
                found = self.clauses.by_verb(token)
                if found and colon:
                    return found
                if found and found.speaker not in (teller.speaker for teller in tellers):
                    tellers.append(found)
        if (source := self._closing_source(sentence)) and tellers:
            # “Orr asked for “the files,” according to the filing. “Nobody knew.””: the filing goes on.
            return None if tellers[0].lemma in _SAYING else source
        if len(tellers) > 1:
            return None  # “Witnesses called it slow, and the ministry noted delays. “…””: either may be meant
        if tellers and tellers[0].lemma not in SPEECH_VERBS:
            return None
        return tellers[0] if tellers else self.clauses.according_in(sentence)

    def _closing_source(self, sentence: Sequence[Token]) -> Attribution | None:
        """*…, according to the filing.*: whose word the whole sentence is."""
        found = self.clauses.according_in(sentence)
        if found is None or found.cue == sentence[0].i:
            return None
        last = next((token for token in reversed(sentence) if not (token.is_space or token.is_punct)), None)
        return found if last is not None and last.i < found.speaker[1] else None

    def signature(self, tokens: Sequence[Token], cue: int) -> Attribution | None:
        """A name after a dash."""
        if not tokens or tokens[0].pos_ != "PROPN":
            return None
        phrase = self.clauses.phrase_at(tokens[0].i)
        return Attribution(phrase, cue, "—") if phrase else None

    # -- after the mark -----------------------------------------------------------------------

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
            and not any(token.dep_ == "neg" for token in words)  # “….” The agencies did not reply.
        )

    # -- before it ----------------------------------------------------------------------------

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
        if author := self.sayers.author(stretch):
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
        return self.speaking_in(sentence)


def _tells(token: Token) -> bool:
    return is_verb(token) and token.lemma_.lower() in SPEECH_VERBS | NAMING_VERBS


def _in_relative(token: Token) -> bool:
    """Whether a verb is of a clause about somebody: “who was ill and returned”."""
    return token.dep_ == "relcl" or any(above.dep_ == "relcl" for above in token.ancestors)
