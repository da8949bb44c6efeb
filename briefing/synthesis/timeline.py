"""Timeline: what happened, or is to happen, on a date that the sources allow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date as day
from typing import NamedTuple

from briefing.extraction.dates import date_bounds, is_day
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import TimelineEvent
from briefing.model.statements import DateMention
from briefing.synthesis.admission import understood
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.dating import dates_a_state
from briefing.synthesis.decks import deck
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.standing_alone import is_notice, is_of_the_writer
from briefing.synthesis.wording import Wording

#: How many dates the brief lists; from so many on, those without a date are left out.
EVENTS, ENOUGH, UNDATED_EVENTS = 14, 4, 6
#: Share of the shorter event's content words that another of the same date must have to be the same one.
SAME_EVENT = 0.5
#: How much less than a finding a sentence may fit its section to be an event.
FITTING = 0.75
#: A day without its year that is taken to lie further back, in days, may as well lie ahead.
FAR_BACK = 300

#: A date behind it bounds a time in which much may have been, or by whose end it is to be.
_BOUND = re.compile(
    r"\b(?:since|until|till|through|before|from|by|between|after|period to|no later than)\s+"
    r"(?:the end of\s+|noon on\s+|early\s+|late\s+|about\s+)?$",
    re.IGNORECASE,
)
#: How long something went on: “for most of the winter”, “all through the spring”.
_LASTING = re.compile(
    r"\b(?:(?:most|much|all|part|half|rest|whole) of|throughout|during|all(?: through)?|over|for)\s+$",
    re.IGNORECASE,
)
#: Another date that this one is only the beginning of: “between May and June”, “3 April 2023 to 31 July”.
_SPAN_BEHIND = re.compile(
    r"\s*(?:,\s*\d{4}\s*)?(?:and|to|until|till|through|[–-])\s+(?:[A-Z][a-z]+|\d{1,2}|this|last)\b"
)
#: Words for a time of the calendar: without one, what has no date says nothing of when.
_CALENDAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)[a-z]*\b", re.I
)
#: “The 2020 planning document”: a date between an article or an owner and a noun.
_OWNED = re.compile(r"\b(?:the|an?|our|its|their|his|her|your|my|this|that|[\w]+[’']s?)\s+$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"(?:\s[a-z][\w-]*){1,3}")
_DEEDS = re.compile(
    r"\b(?:letter|e-?mail|memo|memorandum|ruling|order|decision|vote|statement|release|walkout|strike|petition"
    r"|judgment|verdict|contract|agreement|raid|hearing|meeting)\b"
)
#: A relative clause about somebody that is still going on.
_WHO_WAS = re.compile(r"\b(?:who|whom|whose)\s(?!(?:says?|said)\b)[^,;:()“”]{2,80}$")
_YEAR = re.compile(r"\b\d{4}\b")


class _Event(NamedTuple):
    fit: float
    event: TimelineEvent
    content: frozenset[str]


def find_timeline(
    extraction: Extraction,
    placing: Placing,
    book: EvidenceBook,
    found: Mapping[str, Sequence[Found]] | None = None,
    corrections: Corrections | None = None,
    overtaken: Overtaken | None = None,
) -> list[TimelineEvent]:
    """Dated statements that can stand alone and belong to the matter, in order of their dates.

    What a finding tells with its one exact day is an event too, whatever clause the day stands in. A time in
    which something went on is no event, nor is a term by which it is to be done, nor what was taken back or
    has come by the time of a later source.
    """
    corrections = corrections or Corrections(extraction)
    overtaken = overtaken or Overtaken(extraction)
    told = {item.best.statement for group in (found or {}).values() for item in group}
    events: dict[str, _Event] = {}
    for extracted in extraction.sources:
        if extracted.source.duplicate_of or extracted.source.machine_altered:
            continue
        wording = Wording(extracted, extraction.actors)
        promised = deck(extracted)
        for statement in extracted.statements:
            if statement in promised:
                continue
            date = _event_date(statement, extracted) or (
                _one_day(statement, extracted) if statement in told else None
            )
            if date is None or statement.speech is not None or corrections.concern(statement):
                continue
            if overtaken.is_over(statement) or _is_of_a_season(date):
                continue
            fit = placing.section(statement)[1]
            alone = wording.word(statement)
            worded = alone and understood(alone, statement, wording, extraction.actors)
            if worded is None or (fit < FITTING * PLACED and statement not in told):
                continue
            if is_notice(worded.text) or is_of_the_writer(worded.text) or is_clause(worded.text):
                continue
            event = TimelineEvent(
                id=stable_id("t", worded.text),
                date=date.date,
                precision=date.precision,
                resolved_from=date.resolved_from or _as_written(date, extracted),
                what=worded.text,
                evidence=book.cite_all(worded.evidence),
            )
            events.setdefault(event.id, _Event(fit, event, statement.content))
    best = _told_once(sorted(events.values(), key=lambda each: (-each.fit, each.event.what)))
    dated = [event for event in best if event.date is not None][:EVENTS]
    undated = [event for event in best if event.date is None] if len(dated) < ENOUGH else []
    return sorted([*dated, *undated[:UNDATED_EVENTS]], key=_date_key)


def _told_once(ranked: Sequence[_Event]) -> list[TimelineEvent]:
    """The events in their order, without those that tell of one date what another has told already."""
    kept: list[_Event] = []
    for each in ranked:
        told = any(
            each.event.date == other.event.date
            and len(each.content & other.content) >= SAME_EVENT * min(len(each.content), len(other.content))
            for other in kept
        )
        if not told:
            kept.append(each)
    return [each.event for each in kept]


def _event_date(statement: Statement, extracted: Extracted) -> DateMention | None:
    """The most precise date of a statement at which something was or is to be."""
    order = ("day", "week", "month", "season", "year", "relative")
    usable = [date for date in statement.event_dates if _dates_an_event(date, statement, extracted)]
    return min(usable, key=lambda date: (date.date is None, order.index(date.precision)), default=None)


def _one_day(statement: Statement, extracted: Extracted) -> DateMention | None:
    """The only date of a statement, where it is a known day and no event of its main verb."""
    days = [date for date in statement.dates if date.precision == "day" and date.date]
    if len(days) != 1 or len(statement.dates) != 1 or statement.event_dates:
        return None
    if _in_relative_clause(days[0], statement, extracted.source.source.text):
        return None
    return days[0] if _dates_an_event(days[0], statement, extracted) else None


def _in_relative_clause(date: DateMention, statement: Statement, text: str) -> bool:
    """“heard from Ana Bell, an engineer who was suspended on 4 May”: not when she was heard."""
    before = text[statement.span.start : date.span.start]
    return _WHO_WAS.search(before) is not None


def _is_of_a_season(date: DateMention) -> bool:
    """“Last autumn Ana Bell bred hens”: so loose a time sets a scene."""
    return date.precision == "season" and date.resolved_from is not None


def _dates_an_event(date: DateMention, statement: Statement, extracted: Extracted) -> bool:
    """Whether it says when, and not since when, by when, how long, or so roughly that nobody can tell."""
    text = extracted.source.source.text
    if date.until or _BOUND.search(text, max(statement.span.start, date.span.start - 24), date.span.start):
        return False
    written = extracted.source.source.date_of(statement.span)
    if written and date.date and date.date > written:
        return False  # what a message plans
    if _SPAN_BEHIND.match(text, date.span.end, statement.span.end):
        return False
    if dates_a_state(text, date) or _LASTING.search(
        text[max(statement.span.start, date.span.start - 24) : date.span.start]
    ):
        return False
    words = date.span.slice(text)
    if date.precision in {"year", "season", "month"} and _only_describes(date, statement, text):
        return False
    if date.date is None:
        # Where the day of publication is known and the date is not, its year is in doubt.
        return extracted.published is None and bool(_CALENDAR.search(words))
    if date.precision == "year":
        return bool(_YEAR.search(words))
    return not _may_lie_ahead(date, words, extracted.published)


def _only_describes(date: DateMention, statement: Statement, text: str) -> bool:
    """“The 2020 planning document says …”, “their November reviews”: when a thing was made or is to be, not
    when what is told of it was; but a letter's month is that of its deed."""
    owned = _OWNED.search(text, max(statement.span.start, date.span.start - 30), date.span.start)
    noun = _NOUN_BEHIND.match(text, date.span.end, statement.span.end)
    if owned is None or noun is None:
        return False
    return date.precision == "year" or not _DEEDS.search(noun.group())


def _may_lie_ahead(date: DateMention, words: str, published: str | None) -> bool:
    """“July 9”, in a paper of June, taken for that of the year before."""
    if date.precision != "day" or not date.date or not is_day(published):
        return False
    if not date.resolved_from or _YEAR.search(words) or "last" in words.lower():
        return False
    return (day.fromisoformat(published) - day.fromisoformat(date.date)).days > FAR_BACK


def _as_written(date: DateMention, extracted: Extracted) -> str | None:
    """For a date that could not be resolved: the source's own words."""
    if date.date is not None:
        return None
    return f"“{date.span.slice(extracted.source.source.text)}” (publication date not known)"


def _date_key(event: TimelineEvent) -> tuple[bool, str, str]:
    first = date_bounds(event.date)[0].isoformat() if event.date else ""
    return event.date is None, first, event.what
