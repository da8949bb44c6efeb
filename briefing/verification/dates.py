"""Dates of a statement: each is the date that the evidence's own expression comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.extraction.dates import find_dates
from briefing.extraction.written_on import counted_from
from briefing.model.evidence import Span
from briefing.model.statements import DateMention
from briefing.verification.backing import Sentence
from briefing.verification.normalisation import normalised
from briefing.verification.words import words

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
#: “…, Ann Cole, Halden's sales director,”: who did it, which another sentence may tell.
_INTRODUCED = re.compile(r",? (?:[A-Z][\w.’'-]* ){1,4}?[A-Z][\w.’'-]*, [^,]{3,90},")
#: Where a sentence of a statement ends; “Inc. in” and “U.S. District” end none.
_STOP = re.compile(r"(?<![A-Z])[.!?][\"”]?\s(?=[\"“]?[A-Z])")


def cited_dates(sentences: Sequence[Sentence]) -> list[DateMention]:
    """The date expressions in the cited words, resolved anew from the publication date."""
    return [
        mention
        for sentence in sentences
        for mention in sentence.ground.dates
        if any(cited.overlaps(mention.span) for cited in sentence.cited)
    ]


def settle_dates(text: str, sentences: Sequence[Sentence]) -> tuple[list[Span], list[Span]]:
    """Spans of the statement's calendar dates that the evidence bears out, and of those that it does not.

    A date is borne out by a cited sentence that has it, and that has one of the two content words before
    it in the statement, or after it where it comes first. A day without a year means the same in the
    statement as in its source. Relative expressions without figures (“on Monday”) are words like any
    others, and left out of both lists.
    """
    good: list[Span] = []
    bad: list[Span] = []
    for mention in find_dates(text, None):
        if mention.date is None and not re.search(r"\d", mention.span.slice(text)):
            continue
        near = _near(text, mention.span)
        beside = [s for s in sentences if not near or near & s.cited_stems]
        (good if any(_has_date(text, mention, s) for s in beside) else bad).append(mention.span)
    return good, bad


def _near(text: str, span: Span) -> set[str]:
    """Stems of the content words that the date goes with; a name may stand for a pronoun of the source."""
    opening = max((m.end() for m in _STOP.finditer(text, 0, span.start)), default=0)
    stop = _STOP.search(text, span.end)
    end = stop.start() if stop else len(text)
    content = [
        word
        for word in words(text)
        if word.is_content and opening <= word.start < end and not span.start <= word.start < span.end
    ]
    own = [word for word in content if not (word.capitalised or word.numeric)] or content
    before = [word.stem for word in own if word.end <= span.start]
    introduced = _INTRODUCED.match(text, span.end)
    told = introduced.end() if introduced else span.end
    after = [word.stem for word in own if word.start >= told]
    return set(before[-2:] or after[:3])


def _has_date(text: str, mention: DateMention, sentence: Sentence) -> bool:
    if mention.span.slice(text) in normalised(sentence.cited_text()):
        return True
    if _has_other_weekday(text, mention):
        return False
    claimed = [mention] if mention.date else _resolved_as_in(mention.span, text, sentence)
    return any(
        each.date is not None
        and claim.date is not None
        and (bears_out(each.date, claim.date) or _ends(each, claim))
        and claim.until in {None, each.until}
        for each in cited_dates([sentence])
        for claim in claimed
    )


def _ends(stretch: DateMention, claim: DateMention) -> bool:
    """Whether a claimed date is where a stretch of the evidence ends: “between February and October 2020”."""
    return stretch.until is not None and claim.date is not None and bears_out(stretch.until, claim.date)


def _has_other_weekday(text: str, mention: DateMention) -> bool:
    """“Tuesday 3 June 2024”, which was a Monday."""
    named = _WEEKDAY.match(mention.span.slice(text))
    if named is None or mention.date is None or mention.precision != "day" or mention.until:
        return False
    return _WEEKDAYS.index(named.group()) != date.fromisoformat(mention.date).weekday()


def _resolved_as_in(span: Span, text: str, sentence: Sentence) -> list[DateMention]:
    """What the expression comes to with the date of the sentence's passage, or of its source."""
    declared = sentence.ground.declared
    passage = sentence.ground.passage_at(sentence.span.start)
    where = passage.span if passage else sentence.span
    published = counted_from(sentence.ground.clean.source, where, declared.published if declared else None)
    return [mention for mention in find_dates(text, published) if mention.span == span]


def bears_out(known: str, claimed: str) -> bool:
    """Whether an evidenced date is the claimed one, or a more precise form of it."""
    return known == claimed or known.startswith(f"{claimed}-")
