"""Reporting clauses: who does the saying, by the parse of verbs, nouns and noun phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.quoting_paragraph import SENTENCE_END, QuotingParagraph, is_in_number
from briefing.extraction.reporting import PASSIVE_REPORTS, SPEECH_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_IN_NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})
_LEFT_OF_HEAD = frozenset(
    {"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "predet", "advmod", "npadvmod"}
)
_RIGHT_OF_HEAD = frozenset({"prep", "cc", "conj", "appos", "nummod", "case", "nmod", "compound", "flat"})
_CLIMBABLE = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp", "acl", "relcl"})
#: What asks for somebody, or says that there was none, is nobody.
_NO_SPEAKER = frozenset(
    """there what which whatever nothing something this that here who whom whose whoever nobody none anybody
    anyone""".split()
)
_HYPHENS = frozenset({"-", "‐", "‑"})
_RELATIVES = frozenset({"who", "which", "that"})
_ARTICLES = frozenset({"a", "an", "the"})
_MISREAD = frozenset({"NN", "JJ", "VB", "VBP", "VBZ", "FW"})

#: Words of a person's full name, with a title.
_NAME_WORDS = range(2, 6)
#: Steps up the parse from a verb to its subject.
_CLIMB = 10


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who and with which word, as token indices of the reduced paragraph."""

    speaker: tuple[int, int]
    """Half-open token range of the noun phrase."""
    cue: int
    lemma: str


def is_verb(token: Token) -> bool:
    """Whether the token is a verb or auxiliary, finite or not."""
    return token.pos_ in {"VERB", "AUX"}


class ReportingClauses:
    """Finds speakers in one paragraph."""

    def __init__(self, paragraph: QuotingParagraph) -> None:
        self.doc = paragraph.doc
        self.region_of = paragraph.region_of
        self.chunks = paragraph.chunks

    def by_verb(self, verb: Token) -> Attribution | None:
        """The verb's subject as its speaker."""
        subject = self.subject_range(verb)
        return Attribution(subject, verb.i, verb.lemma_.lower()) if subject else None

    def by_noun(self, noun: Token) -> Attribution | None:
        """*Haddad’s claim*, *in the words of Haddad*."""
        if noun.pos_ not in {"NOUN", "PROPN"} or noun.lemma_.lower() not in SPEECH_NOUNS:
            return None
        for child in noun.children:
            if child.dep_ == "poss" and self.region_of[child.i] < 0 and child.lower_ != "its":
                return Attribution(self.phrase(child), noun.i, noun.lemma_.lower())
            if noun.lemma_.lower() == "word" and child.lower_ == "of":
                for name in child.children:
                    if name.dep_ == "pobj" and self.region_of[name.i] < 0:
                        return Attribution(self.phrase(name), noun.i, "in the words of")
        return None

    def agent(self, verb: Token) -> tuple[int, int] | None:
        """*told by Haddad*: who does what a passive says."""
        named = [agent for agent in _agents(verb) if self.region_of[agent.i] < 0]
        return self.phrase(named[0]) if named else None

    def according_in(self, tokens: Sequence[Token]) -> Attribution | None:
        """*according to X*, anywhere in the tokens."""
        for position in range(len(tokens)):
            found = self.according(tokens[position : position + 2])
            if found:
                return found
        return None

    def according(self, tokens: Sequence[Token]) -> Attribution | None:
        """*according to X*, starting at the first of the tokens."""
        if len(tokens) < 2 or tokens[0].lower_ != "according" or tokens[1].lower_ != "to":
            return None
        for child in tokens[1].children:
            if child.dep_ == "pobj" and self.region_of[child.i] < 0:
                return Attribution(self.phrase(child), tokens[0].i, "according to")
        return None

    def subject_range(self, verb: Token) -> tuple[int, int] | None:
        """Token range of who does what the verb says."""
        head = self._subject(verb)
        return self.phrase(head) if head is not None else None

    def phrase_at(self, start: int) -> tuple[int, int] | None:
        """The noun phrase that begins at the token: the parser's, or else the run of nominal words."""
        chunk = self.chunks.get(start)
        if chunk is not None:
            acceptable = self._acceptable(chunk.root, chunk.root, False) is not None
            return (start, max(chunk.end, self.phrase(chunk.root)[1])) if acceptable else None
        end = start
        while end < len(self.doc) and self.region_of[end] < 0 and self._is_nominal(end):
            end += 1
        named = end > start and self.doc[end - 1].pos_ in {"PROPN", "NOUN", "PRON"}
        return (start, end) if named and self.doc[start].lower_ not in _NO_SPEAKER else None

    def phrase(self, head: Token) -> tuple[int, int]:
        """Token range of the noun phrase: determiner to last prepositional phrase, without an apposition."""
        start = head.i
        for child in head.lefts:
            if child.dep_ in _LEFT_OF_HEAD and not child.is_punct:
                start = min(start, child.left_edge.i)
        inside = {token.i for child in head.rights if child.dep_ in _RIGHT_OF_HEAD for token in child.subtree}
        end = head.i + 1
        while end < len(self.doc) and (end in inside or (self.doc[end].text == "-" and end + 1 in inside)):
            token = self.doc[end]
            if (token.is_punct and token.text != "-") or self.region_of[end] >= 0 or token.pos_ == "VERB":
                break
            end += 1
        while end > head.i + 1 and self.doc[end - 1].dep_ in {"prep", "cc", "det", "punct"}:
            end -= 1
        if end + 1 < len(self.doc) and is_in_number(self.doc[end]):
            end += 2
        return start, end

    def _is_nominal(self, position: int) -> bool:
        return self.doc[position].pos_ in _IN_NOUN_PHRASE or joins(self.doc[position])

    def with_name(self, speaker: tuple[int, int]) -> tuple[int, int]:
        """“the engineer, Priya Nair”: an office's range goes on over the name in apposition to it; “Priya
        Nair, a barrister who …, said” has the name before it."""
        start, end = speaker
        doc = self.doc
        if not any(token.is_lower and token.pos_ == "NOUN" for token in doc[start:end]):
            return speaker
        if before := self._name_before(start):
            return before
        if end >= len(doc) or doc[end].text != ",":
            return speaker
        stop = end + 1
        while stop < len(doc) and self.region_of[stop] < 0 and _is_of_name(doc[stop]):
            stop += 1
        if _name_words(doc[end + 1 : stop]) not in _NAME_WORDS:
            return speaker
        listed = doc[stop : stop + 2]
        if any(token.pos_ == "CCONJ" for token in listed):
            return speaker
        closes = stop == len(doc) or doc[stop].is_punct or is_verb(doc[stop]) or self.region_of[stop] >= 0
        return (start, stop) if closes else speaker

    def _name_before(self, office: int) -> tuple[int, int] | None:
        """The full name that opens a sentence right before the comma and the office in apposition to it."""
        doc = self.doc
        if office < 3 or doc[office - 1].text != "," or doc[office].lower_ not in _ARTICLES:
            return None
        first = office - 1
        while first > 0 and self.region_of[first - 1] < 0 and _is_of_name(doc[first - 1]):
            first -= 1
        if first == 1 and doc[0].tag_ in _MISREAD and doc[0].text[0].isupper():
            first = 0  # an opening first name that the tagger does not know
        opens = first == 0 or doc[first - 1].text in SENTENCE_END or self.region_of[first - 1] >= 0
        whole = opens and _name_words(doc[first : office - 1]) in _NAME_WORDS
        return (first, office - 1) if whole else None

    def named_in_apposition(self, verb: Token, first: int) -> tuple[int, int] | None:
        """“Commenting, Ana Haddad, Chief Executive, said”: a name, and its office between commas, that the
        parser does not give to the verb; the sentence is read from ``first``."""
        doc = self.doc
        if verb.i < 1 or doc[verb.i - 1].text != ",":
            return None
        for start in range(first, verb.i - 2):
            found = self.phrase_at(start)
            if found is None or doc[found[1]].text != ",":
                continue
            words = doc[start : found[1]]
            name = _name_words(words) in _NAME_WORDS and all(_is_of_name(token) for token in words)
            opens = start == first or doc[start - 1].text == ","
            if name and opens and not any(is_verb(token) for token in doc[found[1] : verb.i]):
                return found
        return None

    def _subject(self, verb: Token) -> Token | None:
        """Who does what ``verb`` says, through coordination, complements and relative clauses."""
        current = self._main_verb(verb) if self._trails(verb) else verb
        for _ in range(_CLIMB):
            own = _agents(current) or [child for child in current.children if child.dep_ in _SUBJECTS]
            if own:
                return self._acceptable(own[0], current, current == verb)
            if current.tag_ == "VBN" and current == verb and current.dep_ in {"acl", "pcomp"}:
                return None
            infinitive = current.tag_ == "VB" and any(child.tag_ == "TO" for child in current.children)
            clause = current.dep_ == "relcl" or (current.dep_ == "acl" and not self._issued(current.head))
            if clause and not infinitive:
                return self._acceptable(current.head, current, False)
            noun = current.pos_ in {"NOUN", "PROPN"} and current.dep_ in {"dobj", "pobj", "attr"}
            if (current.dep_ not in _CLIMBABLE and not (noun and current != verb)) or current.head == current:
                return None
            current = current.head
        return None

    def _trails(self, verb: Token) -> bool:
        """*…, calling it “…”*: after a comma the participle goes with the main clause, wherever parsed."""
        if verb.tag_ != "VBG" or verb.i < 2 or any(child.dep_ in _SUBJECTS for child in verb.children):
            return False
        before = self.doc[verb.i - 1] if self.doc[verb.i - 1].pos_ != "ADV" else self.doc[verb.i - 2]
        return before.text == "," and verb.dep_ in {"advcl", "acl", "conj"}

    @staticmethod
    def _main_verb(verb: Token) -> Token:
        root = verb.sent.root
        return root if root.i < verb.i and root.pos_ in {"VERB", "AUX"} else verb

    def _issued(self, noun: Token) -> bool:
        """Whether the noun is words that the sentence's subject gives: *issued a statement saying*."""
        return noun.lemma_.lower() in SPEECH_NOUNS and noun.dep_ in {"dobj", "pobj"}

    def _acceptable(self, subject: Token, verb: Token, reporting: bool) -> Token | None:
        if reporting and subject.dep_ == "nsubjpass" and verb.lemma_.lower() not in PASSIVE_REPORTS:
            return None
        if subject.lower_ in _RELATIVES and verb.dep_ == "relcl":
            subject = verb.head
        if self.region_of[subject.i] >= 0 or subject.lower_ in _NO_SPEAKER or subject.pos_ not in _NOMINAL:
            return None
        return subject


def joins(token: Token) -> bool:
    """Whether the token is the hyphen within a word: *Dunn-Avery*."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.text in _HYPHENS and not (token.whitespace_ or token.nbor(-1).whitespace_)


def _is_of_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or joins(token)


def _name_words(tokens: Iterable[Token]) -> int:
    """How many words; *Dunn-Avery* is one."""
    return sum(1 for token in tokens if not (joins(token) or (token.i and joins(token.nbor(-1)))))


def _agents(verb: Token) -> list[Token]:
    """*described by Haddad*."""
    return [
        child
        for agent in verb.children
        if agent.dep_ == "agent"
        for child in agent.children
        if child.dep_ == "pobj"
    ]
