"""Leaning: definite phrases that say of nothing in their sentence which thing they mean.

“The dinner was paid by the vendor” leans on a sentence that told of a dinner; “the price of the licence” does
not, and neither does “the first dinner”. Whether a reader is lost without that sentence is decided where
statements are worded: much that is definite is known to everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.noun_phrases import has_complement, has_maker_behind, noun_phrase
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: They make a phrase definite that nothing has introduced: “the first offer”, “the only bidder”.
_SINGLED_OUT = frozenset(
    "first second third fourth last next latest final only very whole entire best worst main new".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Leaning:
    """A definite phrase, its noun's lemma, and whether it is what the sentence is about."""

    span: Span
    lemma: str
    is_subject: bool


def leaning(parsed: ParsedPassage, sentence: DocSpan, explained: Sequence[Span]) -> Iterator[Leaning]:
    """The definite phrases of a sentence that nothing in it explains.

    Args:
        parsed: the passage.
        sentence: the sentence in it.
        explained: what is a speaker's, or has been replaced by what it stands for.
    """
    for token in sentence:
        article = next((child for child in token.lefts if child.lower_ == "the"), None)
        if article is None or token.pos_ != "NOUN" or not _is_bare(sentence, token):
            continue
        span = Span(parsed.span(article).start, parsed.span(token).end)
        if any(other.overlaps(span) for other in explained):
            continue
        subject = token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"
        yield Leaning(span, token.lemma_.lower(), subject)


def _is_bare(sentence: DocSpan, token: Token) -> bool:
    """Whether neither the phrase nor what stands before it says which thing is meant."""
    phrase = noun_phrase(token)
    if token.dep_ in {"compound", "appos", "npadvmod"} or has_complement(token) or has_maker_behind(token):
        return False
    if any(word.pos_ == "PROPN" or word.ent_type_ or word.tag_ in {"JJS", "RBS"} for word in phrase[1:]):
        return False
    if any(word.lower_ in _SINGLED_OUT for word in phrase):
        return False
    follower = token.doc[token.i + 1 : token.i + 2].text
    if follower[:1].isupper():
        return False
    return not any(word.i < phrase.start and word.lemma_ == token.lemma_ for word in sentence)
