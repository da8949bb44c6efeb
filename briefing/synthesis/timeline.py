"""Timeline: what happened, or is to happen, on a date that the sources allow."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date as day
from typing import NamedTuple

from briefing.extraction.dates import date_bounds, is_day
from briefing.extraction.dates.wording import say_month_day
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.extraction.yearless import DAY
from briefing.model.briefing import TimelineEvent
from briefing.model.statements import DateMention
from briefing.synthesis.admission import understood
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.decks import deck
from briefing.synthesis.event_dates import event_date, is_bare_count, is_of_a_season, one_day
from briefing.synthesis.event_words import row
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.no_news import is_notice, is_of_the_writer
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.telling_order import hour
from briefing.synthesis.timeline_order import Place, TimelineOrder
from briefing.synthesis.wording import Worded, Wording

#: How many dates the brief lists; from so many on, those without a date are left out.
EVENTS, ENOUGH, UNDATED_EVENTS = 20, 4, 6
#: Share of the shorter event's content words that another of the same date must have to be the same one.
SAME_EVENT = 0.5
#: A letter so many days old is no reply to the paper that tells of it.
LONG_AGO = 8
#: Two statements that share all of so many content words are one sentence, printed twice.
TWIN = 6
#: How much less than a finding a sentence may fit its section to be an event.
FITTING = 0.75


class _Event(NamedTuple):
    fit: float
    event: TimelineEvent
    content: frozenset[str]
    place: Place
    """Where it stands if it has no date."""


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
    order = TimelineOrder(extraction, overtaken.order, placing.focus)
    told = {item.best.statement for group in (found or {}).values() for item in group}
    events: dict[str, _Event] = {}
    dated = _dated_twins(extraction)
    wordings = {each.source.source.id: Wording(each, extraction.actors) for each in extraction.sources}
    for source in extraction.sources:
        if source.source.duplicate_of or source.source.machine_altered:
            continue
        promised = deck(source)
        for printed in source.statements:
            if printed in promised:
                continue
            extracted, statement = source, printed
            date = _date_of(statement, extracted, told)
            if date is not None and date.date is None and printed.content in dated:
                extracted, statement = dated[printed.content]
                date = _date_of(statement, extracted, told)
            wording = wordings[extracted.source.source.id]
            if date is None or corrections.concern(statement) or _is_only_said(statement, date, extracted):
                continue
            if overtaken.has_come(date.date, statement):
                continue  # what was to happen: a later source tells what did
            if overtaken.is_over(statement) or is_of_a_season(date):
                continue
            fit = placing.section(statement)[1]
            alone = wording.word(statement)
            worded = alone and understood(alone, statement, wording, extraction.actors)
            if worded is None or (fit < FITTING * PLACED and statement not in told):
                continue
            if is_notice(worded.text) or is_of_the_writer(worded.text) or is_clause(worded.text):
                continue
            if is_bare_count(worded.text) or _tells_more_days(worded, date):
                continue
            what = row(_without_speech(worded), date)
            if what is None:
                continue
            event = TimelineEvent(
                id=stable_id("t", what),
                date=date.date,
                precision=date.precision,
                resolved_from=date.resolved_from or _as_written(date, extracted),
                what=what,
                evidence=book.cite_all(worded.evidence),
            )
            events.setdefault(event.id, _Event(fit, event, statement.content, order.place(statement, date)))
    best = _told_once(sorted(events.values(), key=lambda each: (-each.fit, each.event.what)))
    rows = [each.event for each in best if each.event.date is not None][:EVENTS]
    undated = [each for each in best if each.event.date is None] if len(rows) < ENOUGH else []
    undated = sorted(undated[:UNDATED_EVENTS], key=lambda each: each.place)
    return [*sorted(rows, key=_date_key), *(each.event for each in undated)]


def _date_of(statement: Statement, extracted: Extracted, told: Collection[Statement]) -> DateMention | None:
    """The date that makes a statement an event."""
    return event_date(statement, extracted) or (one_day(statement, extracted) if statement in told else None)


def _dated_twins(extraction: Extraction) -> dict[frozenset[str], tuple[Extracted, Statement]]:
    """By their content words, the statements whose day is known: the same sentence may stand in a copy of the
    report that nobody can date."""
    found: dict[frozenset[str], tuple[Extracted, Statement]] = {}
    for extracted in extraction.sources:
        if extracted.published is None or extracted.source.machine_altered:
            continue
        for statement in extracted.statements:
            when = event_date(statement, extracted) if len(statement.content) >= TWIN else None
            if when is not None and when.date is not None:
                found.setdefault(statement.content, (extracted, statement))
    return found


def _is_only_said(statement: Statement, date: DateMention, extracted: Extracted) -> bool:
    """Whether it is an utterance; what somebody once wrote, of which a paper tells later, is an event."""
    if statement.speech is None:
        return False
    written = {"write", "email", "e-mail", "text", "message"} & statement.lemmas
    if not written or date.precision != "day" or date.date is None or not is_day(extracted.published):
        return True
    return (day.fromisoformat(extracted.published) - day.fromisoformat(date.date)).days < LONG_AGO


def _without_speech(worded: Worded) -> str:
    """The words without an utterance that stands before them: “Bell said: “…” Another engineer was …”."""
    spoken = any(other.speech is not None for other in worded.others)
    _, mark, behind = worded.text.rpartition("” ")
    return behind if spoken and mark and behind[:1].isupper() else worded.text


def _tells_more_days(worded: Worded, date: DateMention) -> bool:
    """Whether the sentences that it needs are of other days than its own."""
    others = {each.date for other in worded.others for each in other.event_dates if each.date}
    return bool(others - {date.date})


def _told_once(ranked: Sequence[_Event]) -> list[_Event]:
    """The events in their order, without those that tell of one date what another has told already."""
    kept: list[_Event] = []
    for each in ranked:
        told = any(
            each.event.date == other.event.date
            and (each.event.date or _may_be_one_day(each.place, other.place))
            and len(each.content & other.content) >= SAME_EVENT * min(len(each.content), len(other.content))
            for other in kept
        )
        if not told:
            kept.append(each)
    return kept


def _may_be_one_day(place: Place, other: Place) -> bool:
    """Whether two rows without a date do not name two months, or two days of one."""
    named = place[0] == other[0] == 0
    return not named or (place[1] == other[1] and (place[2] == other[2] or not (place[2] and other[2])))


def _as_written(date: DateMention, extracted: Extracted) -> str | None:
    """For a date that could not be resolved: the source's own words."""
    if date.date is not None:
        return None
    day = extracted.source.source.metadata.get(DAY)
    known = f"published {say_month_day(day)}, year not given" if day else "publication date not known"
    return f"“{date.span.slice(extracted.source.source.text)}” ({known})"


def _date_key(event: TimelineEvent) -> tuple[str, int, str]:
    """By its day and the time of it, and what is only dated to a month behind the days of that."""
    last = date_bounds(event.date)[1].isoformat() if event.date else ""
    return last, hour(event.what), event.what
