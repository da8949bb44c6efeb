"""Phrases: all that belongs to a counted noun, and whether the verb behind it is said of it.

“The board that governs three campuses and 38,400 students is to vote”: the noun right before a verb need not
be its subject. The tags check the arcs: a plural “is” nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PLURAL, _SINGULAR = frozenset({"NNS", "NNPS"}), frozenset({"NN", "NNP"})
#: What may follow a noun and belong to it: “pages of e-mail”, “pages that it withheld”, “an order signed by”.
_BEHIND = frozenset({"prep", "relcl", "acl"})


def whole_phrase(what: Span) -> Span:
    """The counted noun with what stands before it in its phrase, and what belongs to it behind."""
    noun = what[-1]
    start = min(noun.left_edge.i, what.start)
    end = what.end
    for child in sorted(noun.rights, key=lambda child: child.i):
        if child.dep_ in _BEHIND and child.left_edge.i == end:
            end = child.right_edge.i + 1
    return what.doc[start:end]


def is_subject(what: Span, number: Span) -> bool:
    """Whether a finite verb behind the noun is said of it, or of the number of it, and agrees with it."""
    noun = _part_of(what[-1], number)
    if noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head.i < noun.i:
        return False
    verb = _finite(noun)
    tag = what[-1].tag_
    if verb is None or (verb.tag_ == "VBZ" and tag in _PLURAL):
        return False
    return not (verb.tag_ == "VBP" and tag in _SINGULAR and verb.lemma_ == "be")


def _part_of(noun: Token, number: Span) -> Token:
    """The number that the noun is the whole of: “82 per cent | of members have voted”; not of “two of nine
    questions”, if nine is the number."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return noun
    share = noun.head.head
    return share if number.start <= share.i < number.end else noun


def _finite(noun: Token) -> Token | None:
    """The word of the verb that has its tense: “have” of “have signed”; none of a “should” or a “will”."""
    verb = noun.head
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i > noun.i]
    first = min([*helpers, verb], key=lambda token: token.i)
    return None if first.tag_ == "MD" else first
