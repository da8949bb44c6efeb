"""Bracketed: what a statement says in brackets of a thing, as a cited sentence that brings it in has it.

“The wall [a concrete wall around the quarry] does little.” rests on two sentences of one source: what stands
in the brackets is an unbroken piece of the earlier one, of the same noun or right behind it (“the wall
[around the quarry]”), and between the two the source brings in no other thing of its kind. What is left
without the brackets is checked as a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.lexicon import DOCUMENT_NOUNS
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.words import stem

_LONGEST = 18
#: “the wall [a wall …]”: a definite noun, and what stands in brackets right behind it.
_BRACKETED = re.compile(
    r"\b[Tt]h(?:e|ese|ose) (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+)(?P<piece> \[(?P<words>[^\[\]“”\"]{3,160})\])"
)
_QUOTED = re.compile(r"“[^”]*”")
#: What says which behind a noun, and so is no name for it nor a mark of the brief's own.
_BEHIND = re.compile(
    r"(?:about|against|around|at|between|by|for|from|in|into|near|of|on|over|to|under|which|who|with|that"
    r"|[a-z]+(?:ed|ing)) (?!below)"
)
_NEW = r"\b(?:an?|another|one)\s+(?:[\w,-]+\s+){0,3}?"
#: What answers a paper is a paper of its kind.
_ANSWER = re.compile(r"\b(?:answer|reply|response)\b", re.IGNORECASE)
_PAPERS = frozenset(map(stem, DOCUMENT_NOUNS))


def without_bracketed(text: str, support: Sequence[Sentence]) -> str:
    """The statement without what it says in brackets of things that cited sentences bring in so."""
    for match in reversed(list(_BRACKETED.finditer(text))):
        rest = text[: match.start("piece")] + text[match.end("piece") :]
        if any(_brings_in(each, match["noun"], match["words"], support) for each in support):
            text = rest
    return text


def misplaced(text: str, support: Sequence[Sentence]) -> str | None:
    """What a statement says in brackets behind a thing, outside quotation marks, that no cited sentence says
    right behind it, or says of another of its kind."""
    plain = _QUOTED.sub(lambda said: "“" + "_" * (len(said.group()) - 2) + "”", text)
    for match in _BRACKETED.finditer(plain):
        words = match["words"]
        if _BEHIND.match(words) and not any(_brings_in(s, match["noun"], words, support) for s in support):
            return words
    return None


def _brings_in(sentence: Sentence, noun: str, words: str, support: Sequence[Sentence]) -> bool:
    """Whether the sentence has the words, of that noun, and stands before another cited one of its source,
    with no other such thing between."""
    if len(words.split()) > _LONGEST:
        return False
    cited = normalised(sentence.cited_text())
    of_it = stem(noun.lower()) in {stem(w) for w in re.findall(r"[\w-]+", words.lower())}
    before = r"(?<!\w)" if of_it else rf"(?<![\w-]){re.escape(noun)}\s"
    if not re.search(rf"{before}{re.escape(words)}(?!\w)", cited):
        return False
    later = [s for s in support if s.ground is sentence.ground and s.span.start > sentence.span.start]
    if not later:
        return False
    between = sentence.ground.text[sentence.span.end : later[0].span.start]
    if stem(noun.lower()) in _PAPERS and _ANSWER.search(between):
        return False
    return re.search(rf"{_NEW}{re.escape(noun)}\b", between, re.IGNORECASE) is None
