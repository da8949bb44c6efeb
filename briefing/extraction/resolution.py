"""Resolution: what a sentence needs so that it can stand alone, as reference finds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.memory import POSSESSIVE
from briefing.extraction.noun_phrases import word_end
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_IRREGULAR = {
    "am": "is",
    "are": "is",
    "have": "has",
    "do": "does",
    "go": "goes",
    "’ve": " has",
    "'ve": " has",
}


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of a sentence, what they stand for, and where the text says so."""

    span: Span
    text: str
    antecedent: Span


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """A first-person word, and the verb that must agree with what stands for it."""

    span: Span
    word: str
    owned: Span | None = None
    """For a possessive, the whole phrase: ``my co-workers``."""
    verb: Span | None = None
    third_person: str = ""
    """The verb in the third person singular."""


@dataclass(slots=True)
class Resolution:
    """What a sentence needs to stand alone."""

    replacements: list[Replacement] = field(default_factory=list)
    dangling: list[str] = field(default_factory=list)
    """Words that refer to something outside the sentence and could not be resolved."""
    first_person: list[FirstPerson] = field(default_factory=list)
    """First-person words outside quotation marks: the writer's, or of someone set off without marks."""
    second_person: bool = False
    relative_time: bool = False
    """Whether it says when by counting from the sentence before."""
    untold_deed: bool = False
    """Whether only a sentence before says what somebody does: “The staff say that it must.”"""

    def replace(self, span: Span, text: str, antecedent: Span) -> None:
        """Put ``text``, which ``antecedent`` carries, where the sentence has ``span``."""
        self.replacements.append(Replacement(span, text, antecedent))


def pronoun_replacement(parsed: ParsedPassage, token: Token, name: str, antecedent: Span) -> Replacement:
    """A name for a pronoun, in the possessive where the pronoun is one."""
    possessive = token.lower_ in POSSESSIVE and token.dep_ == "poss"
    text = f"{name}’" if possessive and name.endswith("s") else f"{name}’s" if possessive else name
    return Replacement(parsed.span(token), text, antecedent)


def first_person(parsed: ParsedPassage, token: Token) -> FirstPerson:
    """The first-person word ``token`` with what it owns, or the verb that agrees with it."""
    verb = token.head if token.dep_ in {"nsubj", "nsubjpass"} else None
    if verb is not None:
        auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > token.i]
        verb = auxiliaries[0] if auxiliaries else verb
        if verb.tag_ == "VBP":
            third = _third_person(verb.lower_)
            return FirstPerson(parsed.span(token), token.lower_, None, parsed.span(verb), third)
        if verb.lower_ == "were":
            return FirstPerson(parsed.span(token), token.lower_, None, parsed.span(verb), "was")
    owned = parsed.doc[token.i : word_end(token.head)] if token.dep_ == "poss" else None
    return FirstPerson(parsed.span(token), token.lower_, None if owned is None else parsed.span(owned))


def _third_person(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"
