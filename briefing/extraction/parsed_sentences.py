"""Parsed sentences: what a statement takes from the parse of its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.extraction.frames import depth, phrase_span, subject
from briefing.extraction.language import ParsedPassage
from briefing.model.evidence import Span
from briefing.model.statements import DateMention, FigureMention

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: Tokens.
_LONG_OPENING = 18


def whole_sentences(parsed: ParsedPassage) -> Iterator[DocSpan]:
    """The parser's sentences, with a stray piece of punctuation joined to the one before."""
    previous: DocSpan | None = None
    for sentence in parsed.sentences():
        if previous is not None and not any(token.is_alpha for token in sentence):
            previous = parsed.doc[previous.start : sentence.end]
            continue
        if previous is not None:
            yield previous
        previous = sentence
    if previous is not None:
        yield previous


def is_whole(sentence: DocSpan) -> bool:
    """Whether so long a first sentence, with a finite verb and a full stop, is one, however it was parsed."""
    long = len(sentence) >= _LONG_OPENING
    return long and has_verb(sentence) and sentence.text.rstrip('”"').endswith(".")


def has_verb(sentence: DocSpan) -> bool:
    """Whether it is more than a dateline: it has a finite verb."""
    return any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in sentence)


def trimmed(span: Span, text: str) -> Span:
    """The span without a bullet before it and the space around it."""
    words = span.slice(text)
    lead = len(words) - len(words.lstrip(" \t\n•·*–—-"))
    return Span(span.start + lead, span.end - (len(words) - len(words.rstrip())))


def dates_the_deed(parsed: ParsedPassage, sentence: DocSpan, date: DateMention) -> bool:
    """Whether the verb that a date hangs on is the main one, or one that it reports."""
    token = next((t for t in sentence if date.span.contains(parsed.span(t))), None)
    while token is not None and token.dep_ != "ROOT" and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token is not None and (token.dep_ == "ROOT" or depth(token) == 0)


def goes_on(name: Token) -> bool:
    """“according to the Courier, which obtained e-mails”, “… to Drivers for Pay, the group that wrote it”:
    the name cannot be moved without what belongs to it."""
    behind = name.doc[name.i + 1 : name.i + 3]
    if len(behind) == 2 and behind[0].text == "," and behind[1].tag_ in {"WDT", "WP", "WP$"}:
        return True
    opens = any(token.lower_ == "according" and token.i <= token.sent.start + 1 for token in name.ancestors)
    if not opens and len(behind) == 2 and behind[0].text == "," and behind[1].dep_ == "det":
        return True
    return name.right_edge.i > name.i or (len(behind) > 0 and behind[0].pos_ == "ADP")


def lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    """Without names: the month of May is no modal verb."""
    return frozenset(token.lemma_.lower() for token in tokens if token.pos_ != "PROPN")


def counting_verb(parsed: ParsedPassage, sentence: DocSpan, figure: FigureMention) -> str:
    """The lemma of the verb that a figure, or what it counts, hangs on; empty without one."""
    where = figure.what_span or figure.span
    token = next((t for t in reversed(list(sentence)) if where.contains(parsed.span(t))), None)
    while token is not None and token.dep_ != "ROOT" and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return str(token.lemma_.lower()) if token is not None and token.pos_ in {"VERB", "AUX"} else ""


def main_subject(parsed: ParsedPassage, sentence: DocSpan) -> Span | None:
    """The phrase that is the subject of the main verb."""
    return phrase_span(parsed, subject(sentence.root))
