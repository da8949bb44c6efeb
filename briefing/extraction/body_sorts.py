"""Sorts of organisation: a company, an association, an institution, or the press.

“The company” never stands for a union or a newspaper. What a body is shows in its name, and in what the
text has it do and own; where neither tells, its sort is unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from briefing.extraction.lexicon import (
    ASSOCIATION_NOUNS,
    ASSOCIATION_WORDS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    INSTITUTION_WORDS,
    LEGAL_FORMS,
    PRESS_WORDS,
    PRODUCT_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Sort = Literal["company", "association", "institution", "press"]

_TRADE = frozenset("sell market supply license licence pitch launch".split())
_MADE = frozenset("make build develop sell supply market design manufacture".split())
_OWNED = PRODUCT_NOUNS | frozenset("customer client shareholder investor salesman reseller".split())
_STAFF = frozenset("employee worker engineer staffer".split())
#: When a paper comes out, at the head of its name: “Daily Larkspur”.
_EDITIONS = frozenset("daily weekly evening morning sunday".split())
_HEAD_ENDS = frozenset("of for at on against in".split())
#: How nouns for those who do a trade end: “collector”, “outsourcer”, “chain”.
_TRADERS = ("er", "or", "chain", "bank", "firm")
#: “who call themselves X”.
_SELVES = frozenset("itself themselves ourselves".split())
#: Nouns for firms that nobody goes on to call so: “a crisis-PR shop called X”.
_SHOPS = frozenset("boutique consultancy outfit shop".split())
#: Nouns for bodies of every sort.
_NEUTRAL = frozenset({"organisation", "organization"})
#: Nouns that are a company's or an association's alike.
_BOTH = COMPANY_NOUNS & ASSOCIATION_NOUNS


def heads(name: str) -> set[str]:
    """The common nouns by which a name can be called: “Ministry for X”, “X Housing Authority”."""
    words = [word.strip(".,’'") for word in name.lower().replace("’s", "").split()]
    while words and words[-1] in LEGAL_FORMS:
        words.pop()
    if len(words) < 2:
        return set()
    cut = next((index for index, word in enumerate(words) if word in _HEAD_ENDS), len(words))
    return {words[-1], words[cut - 1]} if cut else {words[-1]}


def sort_by_name(name: str) -> Sort | None:
    """What the name itself says: “… Systems”, “… Union”, “… Polytechnic”, “… Courier”."""
    words = [word.strip(".,") for word in name.lower().split()]
    if not words:
        return None
    if words[-1] in COMPANY_WORDS:
        return "company"
    wire = len(words) > 2 and words[-2] in {"news", "press"} and words[-1] in {"agency", "service"}
    if words[-1] in PRESS_WORDS or wire or (len(words) > 1 and words[0] in _EDITIONS):
        return "press"
    known = set(words) if len(words) > 1 else set()
    if known & ASSOCIATION_WORDS:
        return "association"
    return "institution" if known & INSTITUTION_WORDS else None


def sort_by_context(doc: Doc, first: int, last: int) -> Sort | None:
    """What the words around one mention say: “made by X”, “X's customers”, “the campaign group X”."""
    head = doc[last]
    nouns = {child.lemma_.lower() for child in head.children if child.dep_ == "appos" and child.i > last}
    if head.dep_ == "appos":
        nouns.add(head.head.lemma_.lower())
    if head.dep_ in {"nsubj", "nsubjpass"} and head.head.lemma_ == "be":
        nouns |= {child.lemma_.lower() for child in head.head.children if child.dep_ == "attr"}
    if head.dep_ == "nmod" or (head.dep_ == "compound" and head.head.i < first):
        nouns.add(head.head.lemma_.lower())
    if first and doc[first - 1].pos_ == "NOUN":
        nouns.add(doc[first - 1].lemma_.lower())
    if first > 1 and doc[first - 1].lower_ in {"called", "named"}:
        nouns.add(doc[first - 2].lemma_.lower())
        if nouns & _SHOPS:
            return "company"
    if first < last < len(doc) - 1 and doc[last + 1].lower_ == "members" and not doc[last].is_upper:
        return "association"  # “Low Water members”
    if first > 1 and doc[first - 1].lower_ in _SELVES and doc[first - 2].lemma_ in {"call", "name"}:
        return "association"
    if nouns & (ASSOCIATION_NOUNS - _BOTH - _NEUTRAL) or _is_campaign(doc, first):
        return "association"
    if (
        nouns & (COMPANY_NOUNS - _BOTH)
        or _trades(head)
        or _is_incorporated(doc, last)
        or _is_which(doc, last)
    ):
        return "company"
    return None


def sort_of(names: Iterable[str], contexts: Iterable[Sort]) -> Sort | None:
    """The sort that a party's names tell, or else the one that its contexts tell most often."""
    told = Counter(sort for name in names if (sort := sort_by_name(name)))
    told = told or Counter(contexts)
    return told.most_common(1)[0][0] if told else None


def _is_campaign(doc: Doc, first: int) -> bool:
    """“the campaign group Patients Not Suspects”."""
    return first > 1 and doc[first - 1].lower_ in ASSOCIATION_NOUNS and doc[first - 2].pos_ in {"NOUN", "ADJ"}


def _is_incorporated(doc: Doc, last: int) -> bool:
    """“Quillon Cloud, Inc.”"""
    behind = doc[last + 1 : last + 3]
    return len(behind) == 2 and behind[0].text == "," and behind[1].lower_.rstrip(".") in LEGAL_FORMS


def _is_which(doc: Doc, last: int) -> bool:
    """“Latham Creek, a debt collector that uses it”: what is apposed to a person is “who”."""
    apposed = next((child for child in doc[last].children if child.dep_ == "appos" and child.i > last), None)
    if apposed is None or apposed.pos_ != "NOUN" or not apposed.lemma_.lower().endswith(_TRADERS):
        return False
    return any(
        word.tag_ == "WDT" and word.head.dep_ == "relcl" for word in doc[apposed.i + 1 : apposed.i + 4]
    )


def _trades(head: Token) -> bool:
    """“X sells”, “made by X”, “X's software”, “X employees”, “engineers at X”."""
    if head.dep_ == "nsubj":
        return head.head.lemma_ in _TRADE
    if head.dep_ == "pobj" and head.head.lower_ == "by":
        return head.head.head.lemma_ in _MADE
    if head.dep_ == "pobj" and head.head.lower_ == "at":
        return head.head.head.lemma_.lower() in _STAFF
    owned = _OWNED | _STAFF
    return head.dep_ in {"poss", "compound"} and head.head.lemma_.lower() in owned and head.head.i > head.i
