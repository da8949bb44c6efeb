"""Proper names in a passage: where they stand, and what kind of thing the context says they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.extraction.body_sorts import Sort, sort_by_context
from briefing.extraction.dateline import DATELINE
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    COMPANY_WORDS,
    GENERIC_NAME_WORDS,
    HONORIFICS,
    INSTITUTION_WORDS,
    PEOPLE_NOUNS,
    PRODUCT_NOUNS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

#: Lower-case words that may stand inside a name: “Department of Defense”, “Bank of the West”.
_INNER = frozenset("of for the and & de la von van du del".split())
#: Words that are capitalised for other reasons than being a name.
_NOT_NAMES = frozenset(
    """i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    ceo cto cfo coo c.e.o. president mr mrs ms dr the a an it he she they we you this that these those
    in on at for from after before since until while when if but and or so yet as by with without
    one two three four five six seven eight nine ten""".split()
)  # fmt: skip
_ACRONYM = re.compile(r"^(?:[A-Z]\.){2,}$|^[A-Z][A-Z&]{1,6}s?$|^[A-Z][a-z][A-Z]$")
#: “Q8”, as a transcript numbers its questions.
_NUMBERED = re.compile(r"^[QA]?\d+\.?$")
_SAINTS = frozenset({"st", "st.", "saint"})
_ROLES = frozenset(role.strip(".") for role in ROLE_NOUNS) | {"chief"}
#: What stands right before a place, and hardly ever before a party without an article.
_WHERE = frozenset("in near outside across around".split())
_PLACE_LABELS = frozenset({"GPE", "LOC"})
_PARTY_LABELS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "PRODUCT", "FAC", "DATE"})
#: Tokens of a role before a name: “deputy chief human resources officer”.
_LONGEST_ROLE = 6
#: Adjectives that make one office of several, and praise nobody: “medical”, “executive”, “assistant”.
_CLASSIFYING = re.compile(r"(?:al|ic|ive|ary|ior|ant|ing)$|^(?:former|public|corporate|civil|human)$")


@dataclass(frozen=True, slots=True)
class NameMention:
    """One occurrence of a proper name."""

    source: str
    span: Span
    """The name without articles, honorifics, possessives and quotation marks."""
    text: str
    label: str
    """The entity recogniser's label, or an empty string where only the capitals say that it is a name."""
    context: frozenset[str]
    """What the words around say: ``person``, ``product``, ``agency``, ``place``, ``publication``."""
    role: str | None = None
    """A role that the text gives right here: ``CEO``, ``counsel at the Open Platform Project``."""
    role_span: Span | None = None
    article: bool = False
    """Whether “the” stands before it."""
    owner: str | None = None
    """The name right before it in the possessive: ``Amazon's Rekognition``."""
    sort: Sort | None = None
    """What sort of organisation the words around it make it."""


def find_names(parsed: ParsedPassage, source: str) -> list[NameMention]:
    """Every proper name in a passage, in order, without overlaps."""
    mentions = []
    dateline = DATELINE.match(parsed.doc.text)
    filed = parsed.passage.span.start + dateline.end() if dateline else 0
    for first, last in _name_runs(parsed.doc):
        tokens = list(parsed.doc[first : last + 1])
        start = parsed.span(tokens[0]).start
        end = parsed.span(tokens[-1]).end
        if any(mask.overlaps(Span(start, end)) for mask in parsed.passage.masks) or end <= filed:
            continue
        text = " ".join(parsed.doc[first : last + 1].text.split())
        role, role_span = _role(parsed, first, last)
        mentions.append(
            NameMention(
                source=source,
                span=Span(start, end),
                text=text,
                label=_label(tokens),
                context=_context(parsed.doc, first, last, role),
                role=role,
                role_span=role_span,
                article=first > 0 and parsed.doc[first - 1].lower_ == "the",
                owner=_owner(parsed.doc, first),
                sort=sort_by_context(parsed.doc, first, last),
            )
        )
    return mentions


def is_acronym(text: str) -> bool:
    """Whether ``text`` is written as initials: ``ACLU``, ``A.C.L.U.``"""
    return bool(_ACRONYM.match(text))


# --- finding the runs of tokens -----------------------------------------------------------------


def _name_runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token ranges (inclusive) of names: runs of capitalised words, joined by inner words."""
    index = 0
    while index < len(doc):
        if not _is_name_word(doc, index):
            index += 1
            continue
        end = index
        while True:
            following = end + 1
            if following < len(doc) and _is_name_word(doc, following) and _same_name(doc, end, following):
                end = following
                continue
            if _is_hyphenated(doc, end):
                end += 2
                continue
            bridge = _bridge(doc, end)
            if bridge is None:
                break
            end = bridge
        first = index
        while first < end and (doc[first].lower_ in HONORIFICS | _NOT_NAMES or _is_title_of(doc, first, end)):
            first += 1
        if _is_title_before_a_role(doc, first, end):
            index = end + 1
            continue
        if all(token.lower_.strip(".") in _ROLES for token in doc[first : end + 1]):
            index = end + 1
            continue
        yield from _split_conjunction(doc, first, end)
        index = end + 1


def _is_title_of(doc: Doc, first: int, end: int) -> bool:
    """“Provost Alan Reyes”, “Patient Doris Lamb”: what the bearer of two or three names is called."""
    rest = doc[first + 1 : end + 1]
    if doc[first].lower_ not in ROLE_NOUNS | PEOPLE_NOUNS or len(rest) not in {2, 3}:
        return False
    body = any(token.lower_ in AGENCY_WORDS | GENERIC_NAME_WORDS for token in rest)
    if body:
        return False
    if doc[first].lower_ in TITLES and not (first and doc[first - 1].lower_ == "the"):
        return all(token.ent_type_ in {"PERSON", ""} for token in rest)
    return all(token.ent_type_ == "PERSON" for token in rest)


def _is_title_before_a_role(doc: Doc, first: int, end: int) -> bool:
    """“Chief Financial” of “Chief Financial Officer Omar Haddad”."""
    if doc[first].lower_ not in _ROLES or end + 1 >= len(doc):
        return False
    return doc[end + 1].is_title and doc[end + 1].lower_ in _ROLES


def _is_name_word(doc: Doc, index: int) -> bool:
    token = doc[index]
    text = token.text
    if not text[0].isupper() and not (text[0].isdigit() and token.ent_type_ in {"ORG", "PRODUCT"}):
        return False
    if token.lower_ in _NOT_NAMES or token.lower_.rstrip(".") in _NOT_NAMES:
        return False
    if _NUMBERED.match(text) or (len(text) == 1 and text != "X"):
        return False
    opens = index == 0 or token.is_sent_start or doc[index - 1].text in {"“", '"', "‘", ":", "•", "(", "—"}
    if opens and not is_acronym(text):
        # A capital at the start of a sentence proves nothing by itself.
        return token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "PRODUCT", "GPE", "FAC"}
    return token.pos_ in {"PROPN", "NOUN", "ADJ", "VERB", "X", "NUM"} or token.ent_type_ != ""


def _same_name(doc: Doc, left: int, right: int) -> bool:
    """Whether two adjacent capitalised tokens belong to one name."""
    gap = doc[left : right + 1].text[len(doc[left].text) : -len(doc[right].text)]
    if gap.strip() not in {"", "-"} or "\n\n" in gap:
        return False
    if doc[right].lower_ in ROLE_NOUNS | HONORIFICS and doc[right].lower_ not in AGENCY_WORDS:
        return False
    if doc[left].lower_ in TITLES:
        return False
    roles = ROLE_NOUNS - AGENCY_WORDS
    return not (doc[left].lower_.rstrip(".") in roles and doc[right].ent_type_ == "PERSON")


def _bridge(doc: Doc, end: int) -> int | None:
    """The end of the name if it goes on behind an inner word or a possessive: ``Sheriff’s Office``."""
    words: list[str] = []
    index = end + 1
    while index < len(doc) and len(words) < 2 and doc[index].lower_ in _INNER:
        words.append(doc[index].lower_)
        index += 1
    if words and words != ["and", "the"] and index < len(doc) and _is_name_word(doc, index):
        inside = doc[end].ent_type_ != "" and doc[index].ent_iob_ == "I"
        institutional = words[0] == "of" and doc[end].lower_ in AGENCY_WORDS | {"university", "bank", "city"}
        twin = words == ["and"] and (
            {doc[end].lower_, doc[index].lower_} <= AGENCY_WORDS or _is_first_of_a_pair(doc, end, index)
        )
        if inside or institutional or twin:
            return index
    possessive = end + 1 < len(doc) and doc[end + 1].text in {"'s", "’s"}
    if possessive and end + 2 < len(doc) and doc[end + 2].text[0].isupper():
        body = doc[end + 2].lower_ in AGENCY_WORDS and doc[end].lower_ in AGENCY_WORDS
        church = doc[end + 2].lower_ in INSTITUTION_WORDS and end > 0 and doc[end - 1].lower_ in _SAINTS
        if body or church:
            return end + 2
    return None


def _is_hyphenated(doc: Doc, end: int) -> bool:
    """“Mei-Lin”: the tokeniser makes three tokens of it."""
    if end + 2 >= len(doc) or doc[end + 1].text != "-" or doc[end].whitespace_ or doc[end + 1].whitespace_:
        return False
    return bool(doc[end + 2].text[0].isupper())


def _is_first_of_a_pair(doc: Doc, end: int, index: int) -> bool:
    """“the Frontier and Customs Directorate”: one article for both words, and a public body at the end."""
    last = index
    while last + 1 < len(doc) and _is_name_word(doc, last + 1) and _same_name(doc, last, last + 1):
        last += 1
    lone = end > 0 and doc[end - 1].lower_ == "the" and not is_acronym(doc[end].text)
    return lone and last > index and doc[last].lower_ in AGENCY_WORDS and doc[end].lower_ not in AGENCY_WORDS


def _split_conjunction(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """``the Department of Defense and ICE`` names two bodies, ``Immigration and Customs Enforcement`` one."""
    for index in range(first + 1, last):
        if doc[index].lower_ in {"and", "&"} and is_acronym(doc[last].text) and index + 1 == last:
            yield first, index - 1
            yield last, last
            return
    yield first, last


# --- what the context says ----------------------------------------------------------------------


def _label(tokens: list[Token]) -> str:
    labels = [token.ent_type_ for token in tokens if token.ent_type_]
    return max(set(labels), key=labels.count) if labels else ""


def _context(doc: Doc, first: int, last: int, role: str | None) -> frozenset[str]:
    found: set[str] = set()
    words = {token.lower_ for token in doc[first : last + 1]}
    head = doc[last]
    before = doc[first - 1] if first else None
    if _is_a_company(head):
        role = None
    elif (
        role
        or _is_apposed_person(doc, first, last)
        or (before is not None and before.lower_ in HONORIFICS)
        or (head.dep_ == "nsubj" and last > first and _label(list(doc[first : last + 1])) == "PERSON")
    ):
        found.add("person")
    if words & AGENCY_WORDS:
        found.add("agency")
    if _names_a_product(doc, first, last):
        found.add("product")
    if _label(list(doc[first : last + 1])) in _PLACE_LABELS and not words & AGENCY_WORDS:
        found.add("place")
    if before is not None and before.lower_ in _WHERE and before.i == first - 1 and not words & AGENCY_WORDS:
        found.add("place")
    if head.dep_ in {"nsubj", "pobj"} and head.head.lemma_ in {"report", "by"} and _is_press(doc, last):
        found.add("publication")
    return frozenset(found)


def _is_a_company(last: Token) -> bool:
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


def _role(parsed: ParsedPassage, first: int, last: int) -> tuple[str | None, Span | None]:
    """The role given beside the name, before it (``CEO Jeff Bezos``) or after it in apposition."""
    doc = parsed.doc
    if _is_a_company(doc[last]):
        return None, None
    start = first
    while start and doc[start - 1].lower_ in HONORIFICS:
        start -= 1
    begin = start
    while begin and start - begin < 4 and doc[begin - 1].lower_.strip(".") in _ROLES:
        begin -= 1
    if begin < start:
        piece = doc[_role_start(doc, begin, start) : start]
        return piece.text, parsed.span(piece)
    return _leading_apposition(parsed, start, last) or _apposition(parsed, last)


def _role_start(doc: Doc, begin: int, end: int) -> int:
    """Where “chief financial officer” or “parking director” begins: with what says of what."""
    while begin and end - begin < _LONGEST_ROLE and _classifies(doc[begin - 1], doc[begin]):
        begin -= 1
    while begin and end - begin < _LONGEST_ROLE and doc[begin - 1].lower_.strip(".") in _ROLES:
        begin -= 1
    return begin


def _classifies(token: Token, following: Token) -> bool:
    """Whether a common word says what office the one behind it is: “human resources director”."""
    if not token.is_alpha or token.ent_type_ in _PARTY_LABELS:
        return False
    if not token.is_lower and not token.is_sent_start:
        return following.is_title and bool(_CLASSIFYING.search(token.lower_))
    if token.pos_ == "NOUN":
        return token.tag_ == "NN" or token.dep_ == "compound"
    return token.pos_ == "ADJ" and bool(_CLASSIFYING.search(token.lower_))


def _leading_apposition(parsed: ParsedPassage, start: int, last: int) -> tuple[str, Span] | None:
    """“the trust's chief nurse, Ottoline Brandt,”: the role stands before the name, and commas around it."""
    doc = parsed.doc
    if start < 2 or doc[start - 1].text != "," or last == start or last - start > 3:
        return None
    noun = doc[start - 2]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    closes = last + 1 < len(doc) and doc[last + 1].text in {",", ".", ";"}
    if not closes or noun.lower_ not in _ROLES or doc[last].dep_ not in {"appos", "nsubj", "conj", "ROOT"}:
        return None
    left = min((child.left_edge.i for child in noun.lefts), default=noun.i)
    piece = doc[left : start - 1]
    if len(piece) > 8 or doc[left].lower_ not in {"the", "a", "an", "its", "his", "her"}:
        return None
    return piece.text, parsed.span(piece)


def _apposition(parsed: ParsedPassage, last: int) -> tuple[str | None, Span | None]:
    """``…, counsel at the Open Platform Project, said``: from the comma to the one that closes it."""
    doc = parsed.doc
    if last + 2 >= len(doc) or doc[last + 1].text not in {",", "("}:
        return None, None
    limit = min(len(doc), last + 24)
    end = last + 2
    while end < limit and doc[end].text not in {",", ")", ".", ";", ":", "—", "–", "“", '"'}:
        if doc[end].lower_ in {"who", "which", "whose"}:
            break
        end += 1
    piece = doc[last + 2 : end]
    if not len(piece) or end >= limit or doc[end].text not in {",", ")", ".", "who", "which", "whose"}:
        return None, None
    if any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in piece):
        return None, None
    if piece[0].ent_type_ in _PLACE_LABELS:
        return None, None
    if any(token.lower_.strip(".") in _ROLES for token in _head_words(piece)):
        return piece.text, parsed.span(piece)
    return None, None


def _head_words(piece: DocSpan) -> list[Token]:
    """The words up to the first preposition: where a role stands if the phrase is one."""
    words: list[Token] = []
    for token in piece:
        if token.pos_ == "ADP" or len(words) > 6:
            break
        words.append(token)
    return words


def _owner(doc: Doc, first: int) -> str | None:
    if first >= 2 and doc[first - 1].text in {"'s", "’s", "'", "’"} and doc[first - 2].text[0].isupper():
        return str(doc[first - 2].text)
    return None
