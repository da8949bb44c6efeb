"""Memory: what the sentences of a source have introduced so far, for later ones to refer to."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import DOCUMENT_NOUNS, PERSON_NOUNS, STAFF_NOUNS
from briefing.extraction.noun_phrases import author, lowered, noun_phrase
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

POSSESSIVE = frozenset("his her its their hers theirs".split())
FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
DEMONSTRATIVE = frozenset("this that these those".split())
TIME_NOUNS = frozenset(
    "day night morning week weekend month quarter year summer spring autumn fall winter time".split()
)
#: Documents whose author an article calls “the writer”.
PUBLISHED = frozenset("article blog essay op-ed post".split())
#: How many sentences back a description or a body may stand; see ``reference.PRONOUN_WINDOW``.
NOUN_WINDOW = 6


@dataclass(slots=True)
class Seen:
    """One earlier sentence, as far as later ones may refer to it."""

    parties: list[tuple[Span, Party]]
    subject: tuple[Span, Party] | None
    plural_subject: tuple[Span, str] | None
    others: bool
    """Whether it speaks of somebody's deputy, son or lawyer besides: “he” may be that one."""
    people: list[tuple[Span, str]]
    """Persons whom the sentence introduces without a name, as later sentences may word them."""
    nouns: dict[str, tuple[Span, str]]
    """Head lemma → span and words of each noun phrase that introduces something."""


class Memory:
    """What the sentences so far have introduced: bodies, people, documents, things that somebody owns."""

    def __init__(self, source: str, actors: Actors) -> None:
        self._source = source
        self._actors = actors
        self.seen: deque[Seen] = deque(maxlen=NOUN_WINDOW)
        self.staff: tuple[Span, str] | None = None
        """Whose employees bare “employees” are, and where that is said."""
        self.published: tuple[Span, str] | None = None
        """The published document that was described last."""
        self.named: set[str] = set()
        """Parties that the text itself has named, outside of quotations."""

    def remember(self, parsed: ParsedPassage, sentence: DocSpan, outside: list[Token]) -> None:
        """Take in a sentence; ``outside`` are its words outside of quotation marks."""
        span = parsed.span(sentence)
        # A name inside somebody's words is nobody that the text goes on to speak of.
        said = [parsed.span(token) for token in outside]
        parties = [
            (mention.span, party)
            for mention, party in self._actors.within(self._source, span)
            if any(where.overlaps(mention.span) for where in said)
        ]
        subject = plural = None
        nouns: dict[str, tuple[Span, str]] = {}
        people: list[tuple[Span, str]] = []
        others = any(
            token.lemma_.lower() in PERSON_NOUNS
            and token.tag_ == "NN"
            and token.dep_ not in {"appos", "compound", "attr"}
            and any(child.dep_ == "poss" for child in token.children)
            for token in outside
        )
        self.named |= {party.name for _, party in parties}
        for token in outside:
            if token.lemma_.lower() in PERSON_NOUNS and token.tag_ == "NN" and _is_introduced(token):
                phrase = noun_phrase(token)
                people.append((parsed.span(phrase), f"the {phrase[1:].text}"))
            if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
                where = parsed.span(token)
                subject = next((pair for pair in parties if pair[0].contains(where)), None)
                if token.tag_ in {"NNS", "NNPS"}:
                    phrase = noun_phrase(token)
                    people_or_staff = token.lemma_.lower() in STAFF_NOUNS | PERSON_NOUNS
                    if people_or_staff and len(phrase) <= 5 and all(word in outside for word in phrase):
                        plural = (parsed.span(phrase), phrase.text)
            self._note_owner(parsed, token)
            described = self._describe(parsed, token)
            if described:
                if token.lemma_.lower() in PUBLISHED:
                    self.published = described
                nouns.setdefault(token.lemma_.lower(), described)
        self.seen.append(Seen(parties, subject, plural, others, people, nouns))

    def _note_owner(self, parsed: ParsedPassage, token: Token) -> None:
        """“Amazon employees”, “engineers at Veridian Systems”: whose staff bare “employees” are."""
        if token.lemma_.lower() not in STAFF_NOUNS:
            return
        candidates = [child for child in token.children if child.dep_ in {"compound", "poss", "nmod"}]
        candidates += [
            grandchild
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in {"at", "of"}
            for grandchild in child.children
        ]
        for child in candidates:
            for mention, party in self._actors.within(self._source, _around(parsed, child)):
                if party.kind in {"organisation", "agency"} and not party.is_place:
                    if self.staff is None or self._is_main(party):
                        self.staff = (mention.span, mention.text)
                    return

    def _is_main(self, party: Party) -> bool:
        """Whether no other organisation is named more often: bare “employees” are the subject's own."""
        return all(
            len(party.mentions) >= len(other.mentions)
            for other in self._actors.parties
            if other.kind == "organisation"
        )

    def _describe(self, parsed: ParsedPassage, token: Token) -> tuple[Span, str] | None:
        """How a later “the letter” or “the employee” can be worded: with its author or owner."""
        lemma = token.lemma_.lower()
        if token.pos_ != "NOUN" or token.tag_ != "NN":
            return None
        if lemma not in DOCUMENT_NOUNS | PERSON_NOUNS:
            return self._owned(parsed, token)
        phrase = noun_phrase(token)
        words = [word for word in phrase if word.dep_ != "det" and word.lower_ not in {"one", "another"}]
        named = [
            word
            for word in words
            if word.pos_ == "PROPN" or word.dep_ in {"poss", "compound"} or word.text[0].isupper()
        ]
        if any(word.lower_ in POSSESSIVE | FIRST_PERSON | DEMONSTRATIVE for word in phrase):
            return None
        if named and 2 <= len(words) <= 6:
            possessive = any(word.dep_ == "poss" for word in phrase)
            text = parsed.doc[words[0].i : words[-1].i + 1].text
            return parsed.span(phrase), text if possessive else f"the {text}"
        writer = author(token)
        if writer is not None and lemma in DOCUMENT_NOUNS:
            whole = noun_phrase(writer)
            signed = any(child.dep_ == "acl" and child.lemma_ == "sign" for child in token.children)
            who = [word for word in whole if word.pos_ != "NUM" and word.dep_ != "det"]
            if 1 <= len(who) <= 4 and not any(word.pos_ == "PRON" for word in whole):
                low = min(whole.start, phrase.start)
                high = max(whole.end, phrase.end)
                link = "signed by" if signed else "from"
                people = lowered(whole.doc[who[0].i : whole.end])
                return parsed.span(parsed.doc[low:high]), f"the {token.lemma_} {link} {people}"
        return None

    def _owned(self, parsed: ParsedPassage, token: Token) -> tuple[Span, str] | None:
        """“Corvane's acceptable-use policy”: a thing that a named party owns."""
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        phrase = noun_phrase(token)
        if (
            owner is None
            or not owner.text[0].isupper()
            or len(phrase) > 6
            or token.lemma_.lower() in TIME_NOUNS
        ):
            return None
        named = self._actors.within(self._source, parsed.span(phrase))
        if not named or named[0][1].is_place:
            return None
        return parsed.span(phrase), phrase.text


def _is_introduced(token: Token) -> bool:
    """“a former official”, “one nurse”: a person whom nothing was said of before."""
    article = next((child for child in token.lefts if child.dep_ in {"det", "nummod"}), None)
    named = any(child.dep_ in {"appos", "compound"} and child.pos_ == "PROPN" for child in token.children)
    return article is not None and article.lower_ in {"a", "an", "one", "another"} and not named


def _around(parsed: ParsedPassage, token: Token) -> Span:
    phrase = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return parsed.span(phrase)
