"""Decks: the sentences that a paper prints between headline and byline, which promise what it tells."""

from __future__ import annotations

import re

from briefing.cleaning.passages import CleanSource, Passage, PassageKind
from briefing.extraction.dateline import DATELINE
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement

#: Words of a deck; what is longer above a byline is a text.
LONGEST_DECK = 60
#: Words of a line that gives who wrote it and when.
_LINE = 14
#: Words of a line that may stand above a report in the style of a headline.
_ONE_LINE = 20
_DOES = re.compile(r"(?P<what>[A-Z][a-z]+[a-rt-z]) [a-z]+s\b")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BYLINE = re.compile(
    r"(?:By|Words by|Words:|Reporting by|Written by|Story by) [A-Z]|\S+@\S+\.\w+$"
    r"|(?:Last )?(?:Updated|Published|Posted|Modified)\b.*\d"
    # As a page's saved fields give it: “+ Author: Ann Cole”, “* Date: 2024-05-03 16:36:21”.
    r"|(?:[*+•·-] ?)?(?:Author|Byline|(?:Publication |Published )?Date)s?: ?\S"
    rf"|.*\b(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})",
    re.IGNORECASE,
)

#: One of the fields that a page is saved with: “Link: article”, “+ Author: Ann Cole”.
_FIELD = re.compile(r"(?:[*+•·-] ?)?[A-Z][A-Za-z]+(?: [A-Za-z]+)?: ?\S[^\n]{0,160}\s*")


def deck(extracted: Extracted) -> frozenset[Statement]:
    """The statements of a source's deck; none where its first paragraph is text."""
    passage = _deck(extracted.source)
    if passage is None:
        return _in_the_style_of_a_headline(extracted)
    return frozenset(each for each in extracted.statements if passage.span.contains(each.span))


def _in_the_style_of_a_headline(extracted: Extracted) -> frozenset[Statement]:
    """“Court rules that the city may not use the cameras.”, as a paragraph by itself above a report: what the
    report calls “the court” does something now."""
    prose = extracted.source.prose()
    first = [each for each in extracted.statements if prose and prose[0].span.contains(each.span)]
    if len(first) != 1 or len(prose) < 2 or prose[0].words > _ONE_LINE:
        return frozenset()
    text = extracted.source.source.text
    opens = _DOES.match(first[0].span.slice(text))
    if opens is None or (first[0].subject is not None and first[0].subject.slice(text) != opens["what"]):
        return frozenset()
    is_thing = re.search(rf"\b(?:[Aa]n?|[Tt]he) (?:[a-z]+ )?{opens['what'].lower()}\b", text) is not None
    return frozenset(first) if is_thing else frozenset()


def _deck(source: CleanSource) -> Passage | None:
    text = source.source.text
    # Fields that a page is saved with, as a list, are no text.
    prose = [each for each in source.prose() if not _FIELD.fullmatch(each.span.slice(text))]
    if len(prose) < 2 or source.headline is None:
        return None
    first, second = prose[:2]
    if first.kind is not PassageKind.BODY or first.words > LONGEST_DECK:
        return None
    if first.span.start < source.headline.start or DATELINE.match(first.span.slice(text)):
        return None
    if " ".join(first.span.slice(text).split()) == source.source.metadata.get("deck"):
        return first
    between = text[first.span.end : second.span.start].splitlines()
    lines = [line.strip() for line in between if 0 < len(line.split()) <= _LINE]
    return first if any(_BYLINE.match(line) for line in lines) else None
