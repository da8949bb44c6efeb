"""Loose time: adverbials that count from the sentence before (“the following day”, “an hour later”).

Where such a phrase only says which day, as an adjunct of its own, the sentence says as much without it. Where
it is not, or says how long something took, the sentence means nothing by itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.language import ParsedPassage
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

_UNIT = "(?:minute|hour|day|night|week|fortnight|month|year)s?"
_LOOSE = re.compile(
    rf"\b(?:(?:on\s+)?the\s+(?:following|next|same|previous)\s+(?:day|week|month|night|morning|afternoon|evening|year)"
    rf"|(?:(?!(?:add|announc|said|say|stat|told|wrot)\w*\s)\w+\s+)?{_UNIT}\s+(?:later|afterwards|earlier|before(?=\s*(?:[,.;:)”]|$)))(?!\s+\w+ing)"
    rf"|(?:with)?in\s+an?\s+{_UNIT}(?=,?\s)"
    r"|(?:on\s+)?that\s+(?:same\s+)?(?:day|afternoon|morning|evening|night|week))\b",
    re.IGNORECASE,
)
#: “Two days after the dinner Anna Bell offered …”, with an event that the sentence does not tell of.
_COUNTED = re.compile(
    rf"(?:\w+|A few)\s+{_UNIT}\s+(?:after|before)\s+the\s+[a-z]+,?\s+(?=[A-Z]|(?:he|it|she|the|they)\s)"
)
#: Behind the verb it says how long somebody took: “paid his share eight months later”; who “said hours later
#: that …” only spoke after what the sentence before tells.
_DELAY = re.compile(r"\b(?:later|afterwards|earlier|before)$", re.IGNORECASE)
#: What a phrase hangs on as an adjunct of time; “until the next day” and “the next day's paper” are none.
_ADJUNCT = frozenset({"npadvmod", "advmod", "prep"})


@dataclass(frozen=True, slots=True)
class LooseTime:
    """What of a sentence counts from the one before."""

    cut: tuple[Span, ...]
    """Adjuncts without which the sentence says as much, with a comma, and a space that would be double."""
    remains: bool
    """Whether there is such a phrase that cannot be cut."""


def loose_time(parsed: ParsedPassage, sentence: DocSpan) -> LooseTime:
    """Find the adverbials of a sentence that count from the sentence before.

    One that stands behind a date or in a relative clause counts from what the sentence itself says.
    """
    cut: list[Span] = []
    remains = False
    if counted := _COUNTED.match(sentence.text):
        start = parsed.span(sentence).start
        cut.append(Span(start, start + counted.end()))
    for match in _LOOSE.finditer(sentence.text):
        base = sentence.start_char
        phrase = sentence.doc.char_span(base + match.start(), base + match.end())
        if phrase is None or _is_anchored(sentence, phrase):
            continue
        span = _cut(parsed, sentence, phrase) if not _DELAY.search(match.group()) else None
        if _is_between_says_and_that(phrase):
            span = Span(parsed.span(phrase).start, parsed.span(phrase).end + 1)
        if span is None:
            remains = True
        else:
            cut.append(span)
    return LooseTime(tuple(cut), remains)


def _is_between_says_and_that(phrase: DocSpan) -> bool:
    """“said hours later that”, whatever the parser hangs on it."""
    if phrase.start == 0 or phrase.end >= len(phrase.doc) or phrase.doc[phrase.end].lower_ != "that":
        return False
    return phrase.doc[phrase.start - 1].lemma_.lower() in SPEECH_VERBS


#: What opens a clause that says which day it was: “on the same day he heard of it”, “the week that it sold”.
_CLAUSE_OPENS = frozenset("as he i it she that they we when you".split())


def _is_anchored(sentence: DocSpan, phrase: DocSpan) -> bool:
    if "same" in phrase.text and phrase.start > sentence.start and phrase.end < sentence.end:
        following = phrase.doc[phrase.end]
        names = following.pos_ == "PROPN" and following.dep_.startswith("nsubj")
        if following.lower_ in _CLAUSE_OPENS or names:
            return True
    before = sentence.doc[sentence.start : phrase.start]
    return any(token.ent_type_ == "DATE" for token in before) or any(
        word.dep_ in {"relcl", "acl", "advcl"} for word in phrase.root.ancestors
    )


def _cut(parsed: ParsedPassage, sentence: DocSpan, phrase: DocSpan) -> Span | None:
    if phrase.root.dep_ not in _ADJUNCT or phrase.root.head in phrase:
        return None
    if phrase.root.head.pos_ not in {"VERB", "AUX"} or any(
        not phrase.start <= token.i < phrase.end and not token.is_punct for token in phrase.root.subtree
    ):
        return None
    start, end = phrase.start, phrase.end
    if start > sentence.start and sentence.doc[start - 1].text == ",":
        start -= 1
    elif start == sentence.start and sentence.doc[end].text == ",":
        end += 1
    span = parsed.span(sentence.doc[start:end])
    if sentence.doc[end - 1].whitespace_:
        return span if sentence.doc[start].text == "," else Span(span.start, span.end + 1)
    spaced = start > sentence.start and sentence.doc[start - 1].whitespace_ != ""
    return Span(span.start - 1, span.end) if spaced else span
