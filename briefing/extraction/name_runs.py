"""Name runs: which words of a parsed passage stand together as one proper name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.extraction.lexicon import (
    AGENCY_WORDS,
    GENERIC_NAME_WORDS,
    HONORIFICS,
    INSTITUTION_WORDS,
    PEOPLE_NOUNS,
    ROLE_NOUNS,
    TITLES,
)
from briefing.extraction.name_spelling import is_acronym

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
#: “Q8”, as a transcript numbers its questions.
_NUMBERED = re.compile(r"^[QA]?\d+\.?$")
_SAINTS = frozenset({"st", "st.", "saint"})
_ROLES = frozenset(role.strip(".") for role in ROLE_NOUNS) | {"chief"}


def name_runs(doc: Doc) -> Iterator[tuple[int, int]]:
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
