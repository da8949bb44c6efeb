"""Bracketed: behind “the wall” what its source says of the wall where it first speaks of it.

A finding that takes up a thing which only sentences before it bring in – “neighbours say that the wall does
little” – has the words that brought it in behind it, as the source has them: “the wall [a concrete wall
around the quarry]”. Where the source tells of several such things, or says nothing more of the one, nothing
is put in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extraction.extract import Extracted
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    INSTITUTION_WORDS,
    PRODUCT_NOUNS,
)
from briefing.extraction.things import Thing
from briefing.model.evidence import Span
from briefing.synthesis.anaphora import Anaphora, LeftOpen, root, singular
from briefing.synthesis.phrasing import is_quoted

if TYPE_CHECKING:
    from briefing.synthesis.sentences import Worded

#: What many a thing and many a body is called, so that one is no more meant than another.
_OF_MANY = PRODUCT_NOUNS | COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS | INSTITUTION_WORDS
_ANSWERS = frozenset("answer reply response".split())
_ARTICLES = frozenset("a an another one the".split())
_WORD = re.compile(r"[\w-]+")
#: “the safety and design of its apps”: what says which stands behind the second noun, and is of both.
_SHARES = re.compile(
    r",? (?:and|or) (?:the )?(?:[a-z-]+ ){1,2}(?:at|between|by|for|from|in|of|on|that|to|with)\b"
)
#: What everything has, so that one thing's is not another's: “the safety of the cameras”.
_QUALITY = re.compile(r"(?:cy|ness|ship|th|ty)$")
#: “the Norwick Harbour Board’s night mooring rule”: whose it is, and of what kind.
_A_BODYS = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w.-]* ){0,5}[A-Z][\w.-]*(?:[’']s|s[’']) (?:[a-z-]+ ){1,3}[a-z-]+$"
)
_CLAUSE = re.compile(r"\b(?:that|which|who)\b")
_SMALL = frozenset("a an and at by for from in of on or that the to which who with".split())
#: How many things of one finding are told so, and the longest finding that comes of it. Words.
MOST, LONGEST = 2, 95


class Bracketed:
    """The things that one source brings in."""

    def __init__(self, extracted: Extracted, anaphora: Anaphora) -> None:
        self._id = extracted.source.source.id
        self._text = extracted.source.source.text
        self._extracted = extracted
        self._anaphora = anaphora
        self._things: dict[str, list[Thing]] = defaultdict(list)
        for thing in extracted.things:
            self._things[singular(thing.lemma)].append(thing)

    def told(self, worded: Worded, start: int) -> Worded:
        """``worded`` with what says which thing behind each phrase that leaves it open.

        Args:
            worded: a finding.
            start: where in the source its first sentence begins.
        """
        text, evidence, told = worded.text, worded.evidence, 0
        for phrase in reversed(list(self._anaphora.left_open(text, start))):
            thing = self._meant(phrase, text, start)
            if thing is None or not thing.says_which or told == MOST:
                continue
            words = self._words(thing, phrase)
            if _says_again(words, text):
                continue
            longer = f"{text[: phrase.end]} [{words}]{text[phrase.end :]}"
            if len(longer.split()) <= LONGEST:
                text, told = longer, told + 1
                where = self._id, self._extracted.sentence_of(thing.span)
                evidence = tuple(dict.fromkeys((*evidence, where)))
        return replace(worded, text=text, evidence=evidence) if told else worded

    def introducing(self, text: str, start: int) -> Span | None:
        """The sentence that brings in the first thing of a finding that it leaves open, whether or not the
        words for it there say which it is: “A fire broke out at the Brill depot.”"""
        for phrase in self._anaphora.left_open(text, start):
            thing = self._meant(phrase, text, start)
            if thing is not None and thing.is_new:
                return self._extracted.sentence_of(thing.span)
        return None

    def _meant(self, phrase: LeftOpen, text: str, start: int) -> Thing | None:
        """The one thing that a phrase can mean, if the source brings in one alone."""
        if is_quoted(text, phrase.start) or text.startswith((" [", "’s", "'s", "-"), phrase.end):
            return None
        if phrase.noun in _OF_MANY or _SHARES.match(text, phrase.end):
            return None
        before = [
            each
            for each in self._things[phrase.noun]
            if each.span.end <= start and each.is_plural == phrase.is_plural
        ]
        thing = self._brought_in(before)
        if thing is None or self._is_answered(thing, start):
            return None
        said = {root(word) for word in thing.span.slice(self._text).lower().split()}
        return thing if all(root(word) in said for word in phrase.adjuncts) else None

    def _is_answered(self, thing: Thing, start: int) -> bool:
        """Whether a paper may be the one that answers it: “wrote to Norwick. In a reply … The letter …”."""
        if thing.lemma not in DOCUMENT_NOUNS:
            return False
        return any(
            thing.span.end <= each.span.start < start for lemma in _ANSWERS for each in self._things[lemma]
        )

    def _brought_in(self, before: Sequence[Thing]) -> Thing | None:
        """Of the things of one noun the one that “the …” means: the only one that the source brings in, or
        else the only one that it says more of than “the …”, from the first: “the raid on the depot”."""
        new = [each for each in before if each.is_new]
        told = [each for each in before if not each.is_bare]
        if new:
            return new[0] if len(new) == 1 else None  # of two walls nobody can say which
        if len(told) == 1 and told[0] is before[0]:
            return told[0] if _is_told_apart(told[0]) or self._is_a_bodys(told[0]) else None
        return None

    def _is_a_bodys(self, thing: Thing) -> bool:
        """“the Norwick Harbour Board’s night mooring rule”: by whose it is, with a name, and of what kind."""
        return thing.is_owned and _A_BODYS.match(thing.phrase.slice(self._text)) is not None

    def _words(self, thing: Thing, phrase: LeftOpen) -> str:
        """What is put behind a phrase: what stands behind the noun, where that names somebody or something
        and all else has been said; otherwise the whole of it."""
        behind = thing.behind.slice(self._text).split()
        before = {root(word) for word in thing.phrase.slice(self._text).lower().split()}
        rest = before - _ARTICLES - {root(phrase.noun)} - {root(word) for word in phrase.adjuncts}
        if behind and (not thing.is_new or (thing.names and not rest)):
            return " ".join(behind)
        return " ".join(thing.span.slice(self._text).split())


def _says_again(words: str, text: str) -> bool:
    """Whether half of what a clause says stands in the finding as well: “Corvane disowned the files [that
    Corvane had wanted to keep]”."""
    if _CLAUSE.search(words) is None:
        return False
    roots = [root(word) for word in _WORD.findall(words) if word.lower() not in _SMALL]
    said = {root(word) for word in _WORD.findall(text)}
    return 2 * sum(each in said for each in roots) >= len(roots)


def _is_told_apart(thing: Thing) -> bool:
    """“the raid on the depot in Brill”: by what stands behind it, with a name."""
    return thing.names and not thing.is_owned and _QUALITY.search(thing.lemma) is None
