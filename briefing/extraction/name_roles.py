"""Name roles: what a text says, right beside a person's name, that the person is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import HONORIFICS, ROLE_NOUNS
from briefing.extraction.name_contexts import PLACE_LABELS, is_a_company
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_ROLES = frozenset(role.strip(".") for role in ROLE_NOUNS) | {"chief"}
_PARTY_LABELS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "PRODUCT", "FAC", "DATE"})
#: Tokens of a role before a name: “deputy chief human resources officer”.
_LONGEST_ROLE = 6
#: Adjectives that make one office of several, and praise nobody: “medical”, “executive”, “assistant”.
_CLASSIFYING = re.compile(r"(?:al|ic|ive|ary|ior|ant|ing)$|^(?:former|public|corporate|civil|human)$")


def role_of(parsed: ParsedPassage, first: int, last: int) -> tuple[str | None, Span | None]:
    """The role given beside the name, before it (``CEO Jeff Bezos``) or after it in apposition."""
    doc = parsed.doc
    if is_a_company(doc[last]):
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
    if piece[0].ent_type_ in PLACE_LABELS:
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
