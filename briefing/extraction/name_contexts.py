"""Name contexts: what the words around a name say that it names."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    COMPANY_WORDS,
    HONORIFICS,
    PEOPLE_NOUNS,
    PRODUCT_NOUNS,
    ROLE_NOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

PLACE_LABELS = frozenset({"GPE", "LOC"})
#: What stands right before a place, and hardly ever before a party without an article.
_WHERE = frozenset("in near outside across around".split())


def label_of(tokens: Iterable[Token]) -> str:
    """The recogniser's label of most of the words, or an empty string."""
    labels = [token.ent_type_ for token in tokens if token.ent_type_]
    return max(set(labels), key=labels.count) if labels else ""


def context_of(doc: Doc, first: int, last: int, role: str | None) -> frozenset[str]:
    """What the words from ``first`` to ``last``, and those around, say: ``person``, ``product`` …"""
    found: set[str] = set()
    words = {token.lower_ for token in doc[first : last + 1]}
    head = doc[last]
    before = doc[first - 1] if first else None
    if is_a_company(head):
        role = None
    elif (
        role
        or _is_apposed_person(doc, first, last)
        or (before is not None and before.lower_ in HONORIFICS)
        or (head.dep_ == "nsubj" and last > first and label_of(doc[first : last + 1]) == "PERSON")
    ):
        found.add("person")
    if words & AGENCY_WORDS:
        found.add("agency")
    if _names_a_product(doc, first, last):
        found.add("product")
    if label_of(doc[first : last + 1]) in PLACE_LABELS and not words & AGENCY_WORDS:
        found.add("place")
    if before is not None and before.lower_ in _WHERE and before.i == first - 1 and not words & AGENCY_WORDS:
        found.add("place")
    if head.dep_ in {"nsubj", "pobj"} and head.head.lemma_ in {"report", "by"} and _is_press(doc, last):
        found.add("publication")
    return frozenset(found)


def is_a_company(last: Token) -> bool:
    """“Corvane Inc.”, whatever stands in apposition to it."""
    return last.lower_.rstrip(".") in COMPANY_WORDS


def _is_apposed_person(doc: Doc, first: int, last: int) -> bool:
    """“Marcus Feld, a retired teacher who asked”: people are teachers, and people are who."""
    behind = doc[last + 1 : last + 10]
    if last == first or not len(behind) or behind[0].text != ",":
        return False
    if len(behind) > 1 and behind[1].lower_ == "who":
        return True
    if len(behind) < 3 or behind[1].lower_ not in {"a", "an"}:
        return False
    nouns = [token for token in behind[2:] if token.pos_ in {"NOUN", "ADP", "PUNCT", "VERB"}]
    return bool(nouns) and any(
        token.lemma_.lower() in PEOPLE_NOUNS | ROLE_NOUNS for token in takewhile(_is_noun, nouns)
    )


def _is_noun(token: Token) -> bool:
    return bool(token.pos_ == "NOUN")


def _names_a_product(doc: Doc, first: int, last: int) -> bool:
    head = doc[last]
    if last + 1 < len(doc) and head.dep_ == "compound":
        owned = first > 0 and (doc[first - 1].tag_ in {"PRP$", "POS"} or head.ent_type_ != "ORG")
        if owned and head.head.lemma_.lower() in PRODUCT_NOUNS and last < head.head.i <= last + 4:
            return True
    if first >= 2 and doc[first - 1].lower_ in {"called", "named", "dubbed"}:
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in PRODUCT_NOUNS:
        return True
    previous = doc[first - 1] if first else None
    if previous is not None and previous.text == "," and first >= 2:
        return doc[first - 2].lemma_.lower() in PRODUCT_NOUNS
    return any(
        child.dep_ == "appos" and child.lemma_.lower() in PRODUCT_NOUNS and child.i > last
        for child in head.children
    )


def _is_press(doc: Doc, last: int) -> bool:
    head = doc[last].head
    if head.lemma_ == "report":
        return True
    return head.lower_ == "by" and head.head.lemma_ in {"obtain", "see", "review", "report", "publish"}
