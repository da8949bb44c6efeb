"""Frames: the acts in a sentence, each with who does it and toward whom, by the dependency parse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import STAFF_NOUNS
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.model.evidence import Span
from briefing.model.topics import Act

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One act in a sentence: a verb with its subject and the party that it is directed at."""

    act: str
    lemma: str
    depth: int
    """Steps from the sentence's main verb: 0 for the main verb itself."""
    actor: Span | None
    """The subject's noun phrase."""
    target: Span | None
    """The noun phrase of the object, or of “to”, “with”, “from”, “against” …"""


#: Verbs that add nothing to the act in their complement but who says it or that it goes on.
_TRANSPARENT = SPEECH_VERBS | frozenset("begin continue go help keep plan report see start take try".split())


_QUESTION_WORDS = frozenset("whether if how what which who why when where".split())


_ASKING = frozenset({"ask", "question", "inquire", "wonder"})


class FrameFinder:
    """Finds the acts of a bundle in parsed sentences."""

    def __init__(self, acts: Mapping[str, Act]) -> None:
        self._acts = _index({name: act.verbs for name, act in acts.items()})
        self._nouns = _index({name: act.nouns for name, act in acts.items()})

    def find(self, parsed: ParsedPassage, sentence: DocSpan) -> Iterator[Frame]:
        """Every act of a sentence, in order of its words."""
        for token in sentence:
            if token.pos_ == "NOUN" and token.dep_ in {"dobj", "nsubjpass"}:
                yield from self._noun_frames(parsed, token)
            if token.pos_ not in {"VERB", "AUX"}:
                continue
            if token.lemma_ in _ASKING and _is_question(token):
                continue
            for act in self._acts_of(token):
                yield Frame(
                    act=act,
                    lemma=token.lemma_.lower(),
                    depth=0 if sentence.root.pos_ not in {"VERB", "AUX"} else depth(token),
                    actor=phrase_span(parsed, subject(token)),
                    target=phrase_span(parsed, target(token)),
                )

    def _noun_frames(self, parsed: ParsedPassage, noun: Token) -> Iterator[Frame]:
        """“issue a reply”, “a petition was delivered”: the noun names the act, its verb only carries it."""
        verb = noun.head
        for act in self._nouns.get(noun.lemma_.lower(), []):
            yield Frame(
                act=act,
                lemma=noun.lemma_.lower(),
                depth=depth(verb),
                actor=phrase_span(parsed, subject(verb)),
                target=phrase_span(parsed, target(verb)),
            )

    def _acts_of(self, token: Token) -> list[str]:
        lemma = token.lemma_.lower()
        particles = [child.lower_ for child in token.children if child.dep_ in {"prt", "prep", "advmod"}]
        found: list[str] = []
        for particle in particles:
            if not _is_visit(token, particle):
                found += self._acts.get(f"{lemma} {particle}", [])
        return list(dict.fromkeys(found + self._acts.get(lemma, [])))


def _index(words: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Word → names of the acts that have it."""
    index: dict[str, list[str]] = {}
    for name, own in words.items():
        for word in own:
            index.setdefault(word, []).append(name)
    return index


def depth(token: Token) -> int:
    """Verbs above this one, not counting those that only report, begin or continue what it says."""
    depth = 0
    while token.dep_ != "ROOT":
        complement, joined = token.dep_ in {"ccomp", "xcomp"}, token.dep_ == "conj"
        token = token.head
        transparent = joined or (complement and token.lemma_.lower() in _TRANSPARENT)
        if token.pos_ in {"VERB", "AUX"} and not transparent:
            depth += 1
    return depth


def _is_visit(verb: Token, particle: str) -> bool:
    """“a salesman called on the agency”: without “to stop” or “for an inquiry” nothing is asked."""
    if verb.lemma_.lower() != "call" or particle not in {"on", "upon"}:
        return False
    return not any(word.lower_ in {"to", "for"} and word.i > verb.i for word in verb.subtree)


def _is_question(verb: Token) -> bool:
    """“asked whether the software could”: a question, not a demand."""
    return any(
        child.dep_ == "ccomp" and any(word.lower_ in _QUESTION_WORDS for word in child.lefts)
        for child in verb.children
    )


def subject(verb: Token) -> Token | None:
    """The verb's subject, or the one that it shares or is controlled by."""
    seen = 0
    while seen < 6:
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return agent(verb) if child.dep_ == "nsubjpass" else relative(child)
        if verb.dep_ in {"xcomp", "ccomp"}:
            # “asked Bezos to stop”: the object of the governing verb does it.
            governed = next((child for child in verb.head.children if child.dep_ in {"dobj", "dative"}), None)
            if governed is not None and governed.i < verb.i and verb.dep_ == "xcomp":
                return governed
        if verb.dep_ in {"acl", "relcl"}:
            return agent(verb) if verb.tag_ == "VBN" else verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"}:
            return agent(verb)
        verb, seen = verb.head, seen + 1
    return None


def agent(verb: Token) -> Token | None:
    """The “by …” of a passive."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    return None


def relative(token: Token) -> Token:
    """For “who” and “which”, the noun that they stand for."""
    if token.tag_ in {"WDT", "WP"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def target(verb: Token) -> Token | None:
    """The party or thing that the verb's act is directed at, if the sentence has one."""
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return child
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and (child.ent_type_ or child.lemma_.lower() in STAFF_NOUNS):
            return child
    for child in verb.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in {
            "to",
            "with",
            "against",
            "from",
            "on",
            "for",
            "at",
        }:
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    for child in verb.children:
        if child.dep_ == "dobj":
            return child
    for child in verb.children:
        # “demanded that Amazon stop”: the one who is to do it.
        if child.dep_ == "ccomp":
            return next((grand for grand in child.children if grand.dep_ == "nsubj"), None)
    return None


def phrase_span(parsed: ParsedPassage, token: Token | None) -> Span | None:
    """Offsets of the noun phrase around ``token``, with an “of”, “at” or “from” behind it."""
    if token is None:
        return None
    left = min((child.left_edge.i for child in token.lefts if child.dep_ != "punct"), default=token.i)
    right = token.i
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "at", "from"}:
            right = child.right_edge.i
            break
    return parsed.span(token.doc[left : right + 1])
