"""Wordings: how a later sentence can call people and papers that an earlier one has introduced."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import PEOPLE_NOUNS
from briefing.extraction.noun_phrases import lowered, lowered_first, noun_phrase
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Longer names of people and their employer are not repeated for “they”. Words.
_LONGEST_PEOPLE, _LONGEST_OWNER = 3, 5
_COUNTS = frozenset(
    "dozen dozens score scores hundred hundreds thousand thousands number group majority".split()
)
_QUANTIFIERS = frozenset("about almost fewer many more nearly roughly several some than".split())


def written(parsed: ParsedPassage, token: Token, writer: Token) -> tuple[Span, str] | None:
    """“the letter signed by engineers at Veridian Systems”, where the text has told of such a letter."""
    if any(child.dep_ in {"cc", "conj"} for child in writer.children):
        return None  # “signed by 300 engineers at Veridian and 60 nurses at Halden”
    whole, phrase = noun_phrase(writer), noun_phrase(token)
    counting = {"det", "nummod", "quantmod", "advmod"}
    owners = {part.i for child in writer.lefts if child.dep_ == "poss" for part in child.subtree}
    who = [word for word in whole if word.dep_ not in counting and word.pos_ != "NUM"]
    who = [word for word in who if word.i not in owners]
    who = [word for word in who if word.lower_ not in _QUANTIFIERS]
    if writer.pos_ == "PROPN" and any(word.tag_ == "NNS" for word in who):
        return None  # “plaintiffs Ann Cole of Norwick and …”: of several the parser saw one
    if not 1 <= len(who) <= 4 or any(word.pos_ == "PRON" for word in whole):
        return None
    verbs = [token.head, *(child for child in token.children if child.dep_ == "acl")]
    link = "signed by" if any(verb.lemma_ == "sign" for verb in verbs) else "from"
    whose = _employer(writer)
    if whose is None and _is_cut(writer):
        return None
    end = whole.end if whose is None else whose.right_edge.i + 1
    people = lowered(whole.doc[who[0].i : end])
    if writer.tag_ == "NN" and not people.startswith(("the ", "a ", "an ")):
        people = f"the {people}"  # “the statement from the agency”
    where = parsed.doc[min(whole.start, phrase.start) : max(end, phrase.end)]
    return parsed.span(where), f"the {token.lemma_} {link} {people}"


def _is_cut(writer: Token) -> bool:
    """“Association”, where the text goes on “of Merchant Tram Drivers”: no name by itself."""
    behind = writer.i + 1
    return writer.pos_ == "PROPN" and behind < len(writer.doc) and writer.doc[behind].lower_ == "of"


def _employer(people: Token) -> Token | None:
    """“at Veridian Systems”, right behind the people who work there."""
    for child in people.rights:
        names = any(grand.pos_ == "PROPN" for grand in child.children)
        if child.dep_ == "prep" and child.lower_ in {"at", "of"} and child.i == people.i + 1 and names:
            phrase = people.doc[child.i : child.right_edge.i + 1]
            return child if len(phrase) <= _LONGEST_OWNER else None
    return None


def told_people(parsed: ParsedPassage, token: Token, outside: Sequence[Token]) -> tuple[Span, str] | None:
    """“more than 300 employees of Halden Health” as a later sentence may word them: “the employees of …”."""
    head = counted(token) or token
    if head.lemma_.lower() not in PEOPLE_NOUNS:
        return None
    phrase = noun_phrase(head)
    kept = [word for word in phrase if word.dep_ not in {"det", "advmod", "amod", "quantmod", "nummod"}]
    few = [
        word for word in phrase if word.dep_ == "nummod" and word.is_alpha and len(list(word.children)) == 0
    ]
    whose = _employer(head)
    last = head.i if whose is None else whose.right_edge.i
    whole = parsed.doc[min(token.left_edge.i, phrase.start) : last + 1]
    if len(kept) > _LONGEST_PEOPLE or any(word not in outside for word in whole):
        return None
    words = [*(word.lower_ for word in few), parsed.doc[kept[0].i : last + 1].text]
    said = lowered_first(" ".join(words), kept[0])
    # “Engineers at X” are no particular ones; “200 engineers”, spoken of again, are.
    return parsed.span(whole), f"the {said}" if head is not token or len(phrase) > len(kept) else said


def counted(token: Token) -> Token | None:
    """“workers” of “dozens of workers”, “reviewers” of “57 of the reviewers”."""
    if token.lemma_.lower() not in _COUNTS and token.pos_ != "NUM":
        return None
    return next(
        (
            grand
            for child in token.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for grand in child.children
            if grand.dep_ == "pobj"
        ),
        None,
    )
