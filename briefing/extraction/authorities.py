"""Authorities: on whose reporting a sentence rests, and which of its words say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words by which the sentence gives what it says to another publication or person."""

    span: Span
    """What can be cut out when the attribution is worded anew, with its comma."""
    to: Span
    """The name or noun phrase."""
    kind: str
    """``report`` (another publication's reporting) or ``obtained`` (a document that it obtained)."""


#: How many words may follow “the Post reported” and still belong to it.
_TAIL = 5


#: How many words before “that” may say when the report was made.
_WHEN = 5

_REPORTS = frozenset("account article interview post report story".split())


#: How a paper comes by what it has seen: “e-mails obtained by the Courier”.
OBTAINING = frozenset("obtain see review".split())


def is_authority(token: Token) -> bool:
    """“according to X”, “according to a report from X”; not “according to logs released to X”."""
    while token.head.lower_ in {"to", "from", "in", "by", "of"}:
        token = token.head.head
        if token.lower_ == "according":
            return True
        if token.lemma_.lower() not in _REPORTS:
            return False
    return False


def according_cut(parsed: ParsedPassage, sentence: DocSpan, token: Token) -> Span:
    """From “according” to the name, with the comma that sets the phrase off."""
    first = next(ancestor for ancestor in token.ancestors if ancestor.lower_ == "according")
    start, end = first.i, token.i + 1
    if start > sentence.start and sentence.doc[start - 1].text == ",":
        start -= 1
    elif end < sentence.end and sentence.doc[end].text == ",":
        end += 1
    return parsed.span(sentence.doc[start:end])


def _past_that(sentence: DocSpan, end: int) -> int:
    """Behind the “that” of a report and when it was made: “reported | last month that”."""
    for at in range(end, min(end + _WHEN, sentence.end)):
        token = sentence.doc[at]
        if token.lower_ == "that":
            return at + 1
        if token.pos_ in {"VERB", "AUX", "PUNCT"}:
            break
    return end


def clause_cut(parsed: ParsedPassage, sentence: DocSpan, name: Token, verb: Token) -> Span:
    """“, Recode reports” at the end, or “Recode reports that” at the start."""
    doc = sentence.doc
    start, end = min(name.left_edge.i, verb.i), max(name.i, verb.i) + 1
    if start == sentence.start:
        end = _past_that(sentence, end)
    elif doc[start - 1].text == ",":
        start -= 1
        rest = doc[end : sentence.end]
        if end < sentence.end and doc[end].text == ",":
            end += 1
        elif len(rest) <= _TAIL and not any(token.pos_ in {"VERB", "AUX"} for token in rest):
            # “…, the Post reported this week.”: the day is the report's, not the event's.
            end = sentence.end - (1 if doc[sentence.end - 1].is_punct else 0)
    return parsed.span(doc[start:end])
