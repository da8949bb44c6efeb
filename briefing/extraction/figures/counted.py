"""What a figure counts: the smallest noun phrase that says so, found in the parse.

The tags decide more than the arcs do: the parser often attaches a number wrongly, but seldom takes
a noun for something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "POS", "HYPH", "CD", "AFX"})
#: Words before the counted noun that say nothing about it.
_DETERMINERS = frozenset({"DT", "PDT", "PRP$", "CD"})
_TOTALS = frozenset({"number", "total", "count", "tally", "toll"})
_WORTH = frozenset({"worth", "cost", "value"})


def counted(doc: Doc, number: int, end: int) -> Span | None:
    """The noun phrase that the amount in tokens ``number`` to ``end`` counts, if it is there."""
    if end < len(doc) and doc[end].lower_ == "of":
        return _noun_phrase(doc, end + 1, skip_determiners=True)
    if end < len(doc) and doc[end].lower_ == "more" and end + 1 < len(doc) and doc[end + 1].tag_ in _NOUNS:
        return _noun_phrase(doc, end + 1)
    return _total(doc, number) or _noun_phrase(doc, end)


def share_of(doc: Doc, end: int) -> Span | None:
    """What a percentage or fraction is of: ``68 percent of members``, ``one in five officers``."""
    if end < len(doc) and doc[end].lower_ == "of":
        return _noun_phrase(doc, end + 1, skip_determiners=True)
    return _noun_phrase(doc, end, skip_determiners=True)


def percentage_of(doc: Doc, number: int, end: int) -> Span | None:
    """The same for a percentage, which a noun follows only after an article: ``a 15 percent surcharge``."""
    if end < len(doc) and doc[end].lower_ == "of":
        return share_of(doc, end)
    articled = number > 0 and doc[number - 1].tag_ in {"DT", "PRP$", "POS"}
    return _noun_phrase(doc, end) if articled else None


def paid_for(doc: Doc, end: int) -> Span | None:
    """What a sum of money is: ``a $3.5 million contract``, ``$5 million in damages``."""
    if end < len(doc) and doc[end].lower_ in {"in", "of"}:
        phrase = _noun_phrase(doc, end + 1)
        return phrase if phrase is not None and not _is_name(phrase) else None
    return _noun_phrase(doc, end) or _sum_of(doc, end)


def is_counted(phrase: Span) -> bool:
    """Whether a number can count ``phrase``: not a name in the singular, nor how often."""
    return phrase[-1].tag_ != "NNP" and phrase.text.lower() != "times"


def _noun_phrase(doc: Doc, start: int, skip_determiners: bool = False) -> Span | None:
    """The run of modifiers and nouns from ``start`` to its last noun."""
    sentence_end = doc[min(start, len(doc) - 1)].sent.end
    while skip_determiners and start < sentence_end and doc[start].tag_ in _DETERMINERS:
        start += 1
    if (
        start < sentence_end
        and doc[start].tag_ in {"VBN", "VBG"}
        and doc[start - 1].lower_ in {"those", "these"}
    ):
        return None  # "of those surveyed"
    last = None
    at = start
    while at < sentence_end and _continues(doc, at, start):
        if doc[at].tag_ in _NOUNS:
            last = at
        at += 1
    return doc[start : last + 1] if last is not None else None


def _continues(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.tag_ in _NOUNS:
        return not _starts_another_phrase(doc, at, start)
    if token.tag_ in _MODIFIERS:
        # "attacks using helicopters": a participle or adjective after the noun starts a clause
        return at == start or token.tag_ in {"POS", "HYPH"} or doc[at - 1].tag_ not in {"NNS", "NNPS"}
    if token.text in {"-", "–"}:
        return at > start and not doc[at - 1].whitespace_
    joins = token.text in {",", "and", "or"} and at > start and doc[at - 1].tag_ in {"JJ", "VBN", "VBG"}
    return joins and at + 1 < len(doc) and doc[at + 1].tag_ in {"JJ", "VBN", "VBG"}


def _starts_another_phrase(doc: Doc, at: int, start: int) -> bool:
    """Whether a name follows a finished plural: ``450 employees Amazon let go``."""
    token = doc[at]
    if at == start or token.tag_ not in {"NNP", "NNPS"}:
        return False
    return doc[at - 1].tag_ == "NNS" and token.head.i != at - 1 and token.head.i != at + 1


def _total(doc: Doc, number: int) -> Span | None:
    """``the number of complaints rose to 2,310``."""
    head = doc[number].head
    verb = head.head if head.dep_ == "prep" and head.lower_ in {"to", "at"} else head
    for subject in verb.children:
        if subject.dep_ in {"nsubj", "nsubjpass"} and subject.lower_ in _TOTALS:
            for of in subject.children:
                if of.lower_ == "of":
                    return _noun_phrase(doc, of.i + 1, skip_determiners=True)
    return None


def _sum_of(doc: Doc, end: int) -> Span | None:
    """``the deal is worth $3.5 million``."""
    money = doc[end - 1]
    near = [token for token in money.ancestors if money.i - 6 < token.i < money.i]
    worth = next((token for token in near if token.lemma_.lower() in _WORTH), None)
    verb = worth.head if worth is not None and worth.pos_ not in {"VERB", "AUX"} else worth
    if verb is None:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.tag_ in _NOUNS), None)
    return _before(doc, subject) if subject is not None else None


def _before(doc: Doc, noun: Token) -> Span:
    """A noun with the nouns and adjectives right before it."""
    start = noun.i
    while start > noun.sent.start:
        if doc[start - 1].text == "-" and start - 2 >= noun.sent.start:
            start -= 2  # “the three-year deal”
        elif doc[start - 1].tag_ in _NOUNS | {"JJ"}:
            start -= 1
        else:
            break
    return doc[start : noun.i + 1]


def _is_name(phrase: Span) -> bool:
    return all(token.tag_ in {"NNP", "NNPS"} for token in phrase) or bool(re.match(r"\d", phrase.text))
