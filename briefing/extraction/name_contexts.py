"""Name contexts: what the words around a name say that it names."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.extraction.body_sorts import sort_by_name
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    AGENCY_WORDS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    OFFICE_NOUNS,
    PEOPLE_NOUNS,
    PRESS_WORDS,
    PRODUCT_NOUNS,
    ROLE_NOUNS,
    TRADE_NOUNS,
)
from briefing.extraction.name_titles import honorific_start

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

#: What one has in a company as well as in a town.
_FIGURATIVELY_IN = frozenset(
    "believe confidence faith interest invest investment investor role share shareholder stake trust".split()
)
#: Nouns for those whom a name “called …” may name.
_BODIES = (
    ASSOCIATION_NOUNS
    | COMPANY_NOUNS
    | AGENCY_NOUNS
    | PEOPLE_NOUNS
    | frozenset(
        "bank boutique broker city consultancy dealer insurer outfit place practice reseller shop town"
        " village".split()
    )
)
#: A body of people or firms, whatever they work in: “Data and Office Workers’ Union”.
_MEMBERS = frozenset("alliance association coalition federation guild society union".split())
PLACE_LABELS = frozenset({"GPE", "LOC"})
#: Behind those whose it is: “a parents’ group”.
_OWNING = frozenset({"'s", "’s", "'", "’"})
#: What several people are together.
_GROUPS = ASSOCIATION_NOUNS | COMPANY_NOUNS | AGENCY_NOUNS | frozenset("committee network team".split())
#: Who is named by what he happens to be.
_PRIVATE = frozenset(
    """baby blogger boy caller child customer girl hacker inmate kid man neighbor neighbour owner passenger
    patient poster reader redditor streamer subscriber teen teenager user victim woman youth""".split()
)
#: Ages that a report gives.
_YOUNGEST, _OLDEST = 5, 110
#: Nouns for people by what they study or practise: “geographer”, “statistician”, “columnist”.
_PRACTISES = re.compile(r"(?:ographer|ologist|ician|[^r]ist)$")
#: Nouns behind a comma that make the body before it a public one; and what an “agency” does that is none.
_AUTHORITIES = frozenset("agency inspectorate ministry regulator".split())
_TRADES = frozenset(
    "ad advertising collection collections credit marketing news recruitment staffing".split()
)
#: What a name may be said to be that is a thing's: “FlowSense is the brand name of …”, “… is a meter”.
_THINGS = PRODUCT_NOUNS | frozenset("brand chatbot headset kiosk meter robot trademark wristband".split())
#: What a product has and its maker may call by a name.
_FEATURES = frozenset("feature function functionality mode module option setting".split())
#: “Granite State, the owner of the site”: what a company may be as well as somebody.
_FIRMS_TOO = frozenset("architect auditor consultant lead member owner partner principal".split())
#: Those whom a company has, and a product has not; and what only somebody does.
_OF_COMPANIES = (ROLE_NOUNS - {"lead"}) | frozenset(
    "board employee executive headquarters investor lawyer representative share shareholder staff worker"
    " workforce".split()
)
_SAID = frozenset("argue insist say tell".split())
#: What no product ever did, though a report may say of one that it “said” or “agreed” with somebody.
_DID = frozenset(
    """acknowledge acquire announce apologise apologize decline deny hire partner pledge promise reply respond
    sign sue vow""".split()
)
#: What only somebody has with somebody: “the partnership with Acme”.
_ARRANGED = frozenset("agreement alliance collaboration contract deal negotiation partnership talk".split())
#: “someone outside Acme”: one stands outside of a body, too, where nothing says that it is a place.
_OF_PLACES = frozenset({"GPE", "LOC", "FAC", ""})
#: What a paper does, or is told by: “reported”, “obtained by”, “a slide that the Courier has seen”.
_OF_PAPERS = frozenset("by obtain report review see".split())
_ARTICLES = frozenset("a an the".split())
#: What stands right before a place, and hardly ever before a party without an article.
_WHERE = frozenset("in near outside across around".split())


def label_of(tokens: Iterable[Token]) -> str:
    """The recogniser's label of most of the words, or an empty string."""
    labels = [token.ent_type_ for token in tokens if token.ent_type_]
    return max(set(labels), key=labels.count) if labels else ""


def context_of(doc: Doc, first: int, last: int, role: str | None) -> frozenset[str]:
    """What the words from ``first`` to ``last``, and those around, say: ``person``, ``product`` …"""
    found: set[str] = {"agency"} if _is_an_authority(doc, first, last) else set()
    name = doc[first : last + 1].text
    words = {token.lower_ for token in doc[first : last + 1]}
    head = doc[last]
    before = doc[first - 1] if first else None
    if _is_a_firms(doc, first, last):
        found |= {"company", "firm"}
    elif doc[last].dep_ == "nsubj" and doc[last].head.lemma_.lower() in _SAID:
        found.add("company")
    if is_a_company(head):
        role = None
    elif (
        role
        or _is_apposed_person(doc, first, last)
        or honorific_start(doc, first) < first
        or _is_somebody_named(doc, first)
    ):
        found.add("person")
    elif head.dep_ == "nsubj" and last > first and label_of(doc[first : last + 1]) == "PERSON":
        found.add("agent")
    if (head.dep_ == "nsubj" and head.head.pos_ == "VERB") or _is_addressed(head):
        found.add("acts")
    if words & AGENCY_WORDS and head.lower_ not in PRESS_WORDS | _MEMBERS and sort_by_name(name) != "press":
        found.add("agency")
    if _names_a_feature(doc, first, last):
        found |= {"product", "feature"}
    elif _names_a_product(doc, first, last):
        found.add("product")
    if label_of(doc[first : last + 1]) in PLACE_LABELS and not words & AGENCY_WORDS:
        found.add("place")
    where = before.lower_ if before is not None and not words & AGENCY_WORDS else ""
    if where in _WHERE and not (where == "outside" and label_of(doc[first : last + 1]) not in _OF_PLACES):
        found |= {"place", "within"} if _is_within(doc, first, last) else {"place"}
    if head.dep_ in {"nsubj", "pobj"} and head.head.lemma_ in _OF_PAPERS and _is_press(doc, last):
        found.add("publication")
    return frozenset(found)


def is_a_language(doc: Doc, index: int) -> bool:
    """“The caller spoke no English”, “English-language calls”: what is spoken, and nobody."""
    if doc[index].ent_type_ == "LANGUAGE" or (index and doc[index - 1].lemma_.lower() == "speak"):
        return True
    return doc[index + 1 : index + 3].text.lower() in {"-language", "-speaking"}


def _is_an_authority(doc: Doc, first: int, last: int) -> bool:
    """“the Information Commissioner”; “the Lands Service, a 1,300-officer agency”."""
    head = doc[last]
    if last > first and head.lower_ in OFFICE_NOUNS:
        return True
    apposed = [child for child in head.children if child.dep_ == "appos" and child.i > last]
    return any(noun.lower_ in _AUTHORITIES and doc[noun.i - 1].lower_ not in _TRADES for noun in apposed)


def _is_addressed(head: Token) -> bool:
    """“told Civic Morning”: who is told something is somebody."""
    return head.dep_ in {"dobj", "dative"} and head.head.lemma_ in {"ask", "inform", "notify", "tell"}


def _is_within(doc: Doc, first: int, last: int) -> bool:
    """“A pilot in Eastmarch”, “outside Tolvik”; not “shares in Meridian”, “outside Amazon's offices”."""
    owns = last + 1 < len(doc) and doc[last + 1].tag_ == "POS"
    part = last + 1 < len(doc) and doc[last].dep_ == "compound"
    thing = doc[last].ent_type_ == "PRODUCT"
    return not owns and not part and not thing and doc[first - 1].head.lemma_.lower() not in _FIGURATIVELY_IN


def is_a_company(last: Token) -> bool:
    """“Corvane Inc.”, whatever stands in apposition to it."""
    return last.lower_.rstrip(".") in COMPANY_WORDS


def _is_a_firms(doc: Doc, first: int, last: int) -> bool:
    """“Corvane Inc.”, “the Leeds firm Corvane”, “Corvane spokeswoman”, “Corvane’s shareholders”, “the deal
    with Corvane”, “Corvane declined”: a product has neither staff nor contracts, and denies nothing."""
    head = doc[last]
    if is_a_company(head) or (first and doc[first - 1].lemma_.lower() in COMPANY_NOUNS):
        return True
    comma = first >= 2 and doc[first - 1].text == "," and doc[first - 2].lemma_.lower() in COMPANY_NOUNS
    if comma and last + 1 < len(doc) and doc[last + 1].text == ",":
        return True
    if any(child.dep_ == "appos" and child.i > last and _is_a_firm(child) for child in head.children):
        return True
    if head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head.lemma_.lower() in _ARRANGED:
        return True
    if head.dep_ in {"compound", "poss"} and head.head.i > last:
        return head.head.lemma_.lower() in _OF_COMPANIES
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in _DID


def _is_a_firm(noun: Token) -> bool:
    """“Acme, a surveillance technology company that …”"""
    return noun.lemma_.lower() in COMPANY_NOUNS and noun.tag_ == "NN"


def _is_apposed_person(doc: Doc, first: int, last: int) -> bool:
    """“Marcus Feld, a retired teacher who asked”, “Marcus Feld, 67,”: people are and have so."""
    behind = doc[last + 1 : last + 10]
    if not len(behind) or behind[0].text != ",":
        return False
    if len(behind) > 1 and behind[1].lower_ == "who":
        if label_of(doc[first : last + 1]) == "ORG" and doc[last].dep_ == "pobj":
            return False  # “Mr. Cole at Granite State, who said …”
        return last > first or doc[last].dep_ == "nsubj" or bool(doc[last].is_sent_start)
    if len(behind) > 2 and _is_age(behind[1].text) and behind[2].text in {",", "."}:
        return last > first or doc[last].dep_ == "nsubj"
    if last == first or len(behind) < 3 or behind[1].lower_ not in {"a", "an", "the"}:
        return False
    nouns = [token for token in behind[2:] if token.pos_ in {"NOUN", "ADP", "PUNCT", "VERB"}]
    run = list(takewhile(_is_noun, nouns))
    if run and run[-1].lemma_.lower() in _GROUPS:
        return False  # “a teacher network”
    told = [token for token in run if _is_somebody(token) and doc[token.i + 1].text not in _OWNING]
    return bool(told) and (behind[1].lower_ != "the" or told[-1].lemma_.lower() not in _FIRMS_TOO)


def _is_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in PEOPLE_NOUNS | ROLE_NOUNS | TRADE_NOUNS or _PRACTISES.search(lemma) is not None


def _is_somebody_named(doc: Doc, first: int) -> bool:
    """“a user named Ilka”, “a hacker called Quillo”: people who have no role are named so, too."""
    if first < 2 or doc[first - 1].lower_ not in {"called", "named"}:
        return False
    noun = doc[called_noun(doc, first - 2)]
    return noun.tag_ == "NN" and (noun.lemma_.lower() in _PRIVATE or _is_somebody(noun))


def _is_age(words: str) -> bool:
    return words.isdigit() and _YOUNGEST <= int(words) <= _OLDEST


def _is_noun(token: Token) -> bool:
    return bool(token.pos_ == "NOUN")


def _names_a_product(doc: Doc, first: int, last: int) -> bool:
    head = doc[last]
    if last + 1 < len(doc) and head.dep_ == "compound":
        owned = first > 0 and (doc[first - 1].tag_ in {"PRP$", "POS"} or head.ent_type_ != "ORG")
        if owned and head.head.lemma_.lower() in PRODUCT_NOUNS and last < head.head.i <= last + 4:
            return True
        if head.head.lemma_.lower() in _THINGS - PRODUCT_NOUNS - {"brand"} and head.head.i == last + 1:
            return True  # “Acme meters”
    if _is_called_a_thing(doc, first, last):
        return True
    if first >= 2 and doc[first - 1].lower_ in {"called", "named", "dubbed"}:
        noun = doc[called_noun(doc, first - 2)]
        return noun.lemma_.lower() not in _BODIES | _PRIVATE and not _is_somebody(noun)
    if (called := _is_called_by_its_maker(doc, first)) is not None:
        return called.lemma_.lower() in _THINGS
    if any(child.dep_ == "appos" and child.i > last and _is_for_sale(child) for child in head.children):
        return True
    if first >= 3 and doc[first - 3].lower_ in {"version", "versions"} and doc[first - 1].lower_ == "of":
        return True
    comma = first >= 2 and doc[first - 1].text == "," and doc[first - 2].lemma_.lower() in PRODUCT_NOUNS
    if comma and last + 1 < len(doc) and doc[last + 1].text == ",":
        return True
    if label_of(doc[first : last + 1]) in PLACE_LABELS:
        return False
    if doc[max(0, first - 3) : first].text.lower() == "under the name":
        return True
    if head.dep_ == "appos" and head.head.lemma_.lower() in PRODUCT_NOUNS:
        return True
    return comma


def _is_called_by_its_maker(doc: Doc, first: int) -> Token | None:
    """The noun of “a feature that Acme calls X”."""
    verb = doc[first - 1] if first else None
    return verb.head if verb is not None and verb.lemma_.lower() == "call" and verb.dep_ == "relcl" else None


def _names_a_feature(doc: Doc, first: int, last: int) -> bool:
    """“a feature called X”, “X, the mode that Acme sells for it”: a part of a product, with a name."""
    nouns = [child for child in doc[last].children if child.dep_ == "appos" and child.i > last]
    if called := _is_called_by_its_maker(doc, first):
        nouns.append(called)
    if first >= 2 and doc[first - 1].lower_ in {"called", "named", "dubbed"}:
        nouns.append(doc[called_noun(doc, first - 2)])
    return any(noun.lemma_.lower() in _FEATURES for noun in nouns)


def _is_for_sale(noun: Token) -> bool:
    """“a program”, “a nightly score that Acme sells”."""
    if noun.lemma_.lower() in PRODUCT_NOUNS:
        return True
    sold = (child for child in noun.children if child.dep_ == "relcl" and child.lemma_ in {"sell", "make"})
    return any(each.dep_ == "nsubj" and each.tag_ == "NNP" for verb in sold for each in verb.children)


def called_noun(doc: Doc, index: int) -> int:
    """The noun of what is “called …”, up to ``index``: “manager” of “a manager at Acme Labs called”."""
    place = index
    while place > 1 and doc[place].text[0].isupper():
        place -= 1
    if place > 1 and doc[place].lower_ in _ARTICLES:
        place -= 1
    behind = place < index and doc[place].lower_ in {"at", "for", "from", "in", "of", "with"}
    return place - 1 if behind else index


def _is_called_a_thing(doc: Doc, first: int, last: int) -> bool:
    """“the maker of X”, “X is the brand name of …”, “X is a water meter”, “X is made by Acme Inc.”"""
    if first >= 2 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ in {"maker", "makers"}:
        return True
    head = doc[last]
    if head.dep_ == "nsubjpass" and head.head.lemma_ in {"develop", "make", "manufacture"}:
        makers = [child for child in head.head.children if child.dep_ == "agent"]
        return any(maker.pos_ == "PROPN" for by in makers for maker in by.children)
    if head.dep_ != "nsubj" or head.head.lemma_ != "be" or head.i > head.head.i:
        return False
    told = [child for child in head.head.children if child.dep_ == "attr"]
    return any(child.lemma_.lower() in _THINGS or child.lower_ == "name" for child in told)


def _is_press(doc: Doc, last: int) -> bool:
    head = doc[last].head
    if head.lemma_ == "report":
        return True
    if doc[last].dep_ == "nsubj" and head.dep_ == "relcl" and head.lemma_ in {"see", "review", "obtain"}:
        return True  # “a slide that the Courier has seen”
    return head.lower_ == "by" and head.head.lemma_ in {"obtain", "see", "review", "report", "publish"}
