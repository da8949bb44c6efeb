"""Utterance faults: what keeps the words of a speaker from standing alone in a brief."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.ellipsis import is_elided, is_untold
from briefing.extraction.lexicon import AGENCY_NOUNS, ASSOCIATION_NOUNS, COMPANY_NOUNS, HONORIFICS
from briefing.extraction.memory import FIRST_PERSON, TIME_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTERS = frozenset("it its they them their he his him she her this that these those".split())
_ADDRESSED = frozenset("you your yours".split())
_TELLING = frozenset("assure give quote read remind show tell".split())
#: By what those who speak in a sitting address each other, beside names.
_BY_OFFICE = frozenset(
    """chair chairman chairwoman councillor commissioner deputy honour honor judge justice lord madam mayor
    minister president senator sir speaker""".split()
)
_CLAUSES = frozenset("acl advcl ccomp csubj relcl xcomp".split())
_ASSENTS = frozenset(
    """absolutely agreed certainly correct exactly indeed ma'am ma’am madam no ok okay right sir sure true
    yes""".split()
)
_TIMES = frozenset("week month year time day".split())
_BODIES = COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS


def utterance_faults(tokens: Sequence[Token], words: str, *, to_somebody: bool) -> Iterator[str]:
    """Why quoted words could not stand in a brief by themselves.

    Args:
        tokens: the words inside the marks, as parsed.
        words: the same as text.
        to_somebody: whether “you” is another speaker, as in a transcript.
    """
    if to_somebody:
        tokens = [token for token in tokens if not _is_address(token)]
        if _is_elliptical(tokens):
            yield "fragment"
    if any(is_elided(token) and is_untold(token, tokens) for token in tokens):
        yield "points-back"
    yield from _points_back(tokens, in_dialogue=to_somebody)
    if re.search(r"\?[”\"’')]*$", words.rstrip()):
        yield "question"
    addressed = [token for token in tokens if token.lower_ in _ADDRESSED and not _is_told(token)]
    if any(to_somebody or not _means_anybody(token) for token in addressed):
        yield "second-person"


def _points_back(tokens: Sequence[Token], *, in_dialogue: bool) -> Iterator[str]:
    """An utterance whose first noun phrase is “it”, “that …” means nothing to who has not read on."""
    if in_dialogue and _points_at_question(tokens):
        yield "points-back"
        return
    for token in tokens:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in TIME_NOUNS:
            return
        pointing = token.lower_ in _POINTERS and token.tag_ in {"PRP", "PRP$", "DT"}
        if pointing and token.dep_ != "expl" and not _is_understood(token, in_dialogue):
            yield "points-back"
            return


def _points_at_question(tokens: Sequence[Token]) -> bool:
    """“There's a good deal of that about”, “I was no part of those exchanges”: of what was asked."""
    return any(
        token.lower_ in {"that", "this", "these", "those"}
        and token.tag_ == "DT"
        and token.sent == tokens[0].sent
        and not _is_understood(token, True)
        for token in tokens
    )


def _is_understood(token: Token, in_dialogue: bool) -> bool:
    """“this week”, “this company” (the speaker's), “it is time that”, “this is the first time that”, “they
    asked me” (those whom the speaker works for)."""
    if token.dep_ == "det":
        noun = token.head.lemma_.lower()
        return noun in _TIMES or (token.lower_ == "this" and noun in _BODIES)
    verb = token.head
    if token.lower_ == "it":
        # “It is in writing” answers somebody; “it is time that …”, “it was Ms Orr who …” do not.
        told = not in_dialogue or any(child.dep_ in _CLAUSES for child in verb.subtree if child != verb)
        return verb.lemma_ in {"be", "seem", "take"} and told and token.dep_ != "dobj"
    if token.lower_ == "this":
        return any(child.dep_ == "attr" and child.lower_ == "time" for child in verb.children)
    if token.lower_ == "they" and token.dep_ == "nsubj":
        return any(
            child.dep_ in {"dobj", "dative", "nsubj"} and child.lower_ in FIRST_PERSON and child.i > token.i
            for child in (*verb.children, *(grand for child in verb.children for grand in child.children))
        )
    return False


def _is_address(token: Token) -> bool:
    """“Chair” in “It was, Chair.”, “Mr Orr” in “Mr Orr, you may go on.”"""
    named = token.lower_ in _BY_OFFICE or token.pos_ == "PROPN"
    before = token.i == token.sent.start or token.nbor(-1).text == "," or token.nbor(-1).lower_ in HONORIFICS
    last = token.i + 1 >= len(token.doc)
    return named and before and (last or token.nbor(1).is_punct)


def _is_elliptical(tokens: Sequence[Token]) -> bool:
    """“In March.”, “We do.”, “So three in four were wrong.”: an answer whose matter is in the question."""
    assents = 0
    while assents < len(tokens) and (tokens[assents].is_punct or tokens[assents].lower_ in _ASSENTS):
        assents += 1
    first = [token for token in tokens[assents:] if token.sent == tokens[assents].sent]
    finite = any(token.tag_ in {"VBD", "VBP", "VBZ", "MD"} for token in first)
    named = any(token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in _ASSENTS for token in first)
    return not (finite and named)


def is_assent(words: str) -> bool:
    """“Yes, ma'am.”: an answer that says only whether it is so."""
    return all(word.lower() in _ASSENTS for word in re.findall(r"[\w’']+", words))


def _is_told(token: Token) -> bool:
    """“I'm going to read you item 4”, “I can tell you that …”: the hearer plays no part in what is said."""
    verb = token.head if token.dep_ in {"dative", "dobj"} else None
    if verb is None or verb.lemma_ not in _TELLING:
        return False
    subjects = (child for each in (verb, *verb.ancestors) for child in each.children if child.dep_ == "nsubj")
    subject = next(subjects, None)
    return subject is not None and subject.lower_ in {"i", "we"}


def _means_anybody(token: Token) -> bool:
    """“You cannot breach a brochure” is said of anybody, and “thank you” of nobody who matters."""
    if token.dep_ == "dobj" and token.head.lower_ == "thank":
        return True
    auxiliaries = {child.lower_ for child in token.head.children if child.dep_ == "aux"}
    return token.dep_ == "nsubj" and bool(auxiliaries & {"can", "ca", "could"})
