"""Event dates: which date of a sentence says when what it tells was done, or is to be done.

Since when, by when and how long tell no day; nor does the date of a thing, of an aside or of a document that
somebody shows, nor what somebody meant to do.
"""

from __future__ import annotations

import re
from datetime import date as day

from briefing.extraction.dates import date_bounds, is_day
from briefing.extraction.dates.calendar import Direction
from briefing.extraction.dates.tense import direction
from briefing.extraction.extract import Extracted
from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.model.statements import DateMention
from briefing.synthesis.dating import dates_a_state

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
#: “March 24: we wrote at first that …”: the day of the writer's own note.
_NOTE_BEHIND = re.compile(
    r"\s?[:–—]\s(?:we|our|I|my|an? (?:earlier|previous)|this (?:article|post|story))\b", re.I
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
#: “for the October Lion Air crash”: the month says which crash, and a name stands between.
_OF_A_NAMED = re.compile(r"\b(?:the|an?|that|its|their)\s+$", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"(?:\s\d{4})?(?:\s[A-Z][\w’'-]*){1,4}\s[a-z]")
#: A relative clause about somebody that is still going on.
_WHO_WAS = re.compile(r"\b(?:who|whom|whose)\s(?!(?:says?|said)\b)[^,;:()“”]{2,80}$")
_YEAR = re.compile(r"\b\d{4}\b")
#: “the contract, to the end of March”: no more than its end.
_TO = re.compile(r"\b(?:to|through)\s+(?:the\s+)?$", re.IGNORECASE)
#: “showed her a page with a date in May 2026”, “had been invited today”, to what was today.
_A_DATE = re.compile(
    r"\b(?:(?:dates?|day|deadline|term|minutes)\s+(?:in|of|on|for)|invited(?:\s+(?:for|on))?)\s+$",
    re.IGNORECASE,
)
#: “11,400, against 10,900 in May 2022”: when something else was.
_COMPARED = re.compile(
    r"\b(?:against|versus|compared (?:with|to)|(?:up|down) from|than)\s[^,;:()]{0,40}$", re.IGNORECASE
)
#: “the delegates of 1972”, “the Act of 1990”: who or what is told of, but not “at the fair of 2022”.
_OF_A_THING = re.compile(r"\bof\s+$")
_OCCASION = re.compile(r"\b(?:at|during|in|since|after|before)\s[^,;:()“”]{0,60}$", re.IGNORECASE)
#: “He said that he would move in May”, “I'd do the same tomorrow”: what somebody means to do, or might.
_MEANT = re.compile(r"\b(?:(?:he|she|I|we)\s+(?:[a-z]+ly\s+)?would|(?:I|we)[’']d)\b(?!\s+have\b)[^;:“”]*$")
#: “She refused to resign, but agreed to meet them on 6 November”: the day of a meeting, not of what she did.
_AGREED_TO = re.compile(
    r"\b(?:agreed|offered|promised|pledged|vowed|undertook|asked|invited|called on|urged|told|ordered"
    r"|instructed|required|refused|declined|threatened|chose|decided|resolved|voted|wanted|hoped)"
    r"\b[^;:]*?\bto\s+[a-z]+\b[^;:]*$"
)
#: “denied that staff were let go on 4 May”: the day of what is denied, not of the denial.
_DENIED = re.compile(
    r"\b(?:contest(?:s|ed)|den(?:y|ies|ied)|disagree[sd]|dispute[sd]?|doubt(?:s|ed)?|refute[sd]?|reject(?:s|ed)?)\b"
    r"[^;:“”]{0,60}?\s(?:that|whether|having|any)\s(?:[^\s;:“”]+\s){2}[^;:“”]{0,200}$"
)
_NO_EVENT = (_A_DATE, _MEANT, _COMPARED, _DENIED)
#: What is told in the present: “rejects”, “says”.
_PRESENT = re.compile(r"\s+(?:[a-z]+ly\s+)?[a-z]{3,}s\b")
#: “The point of its report of 12 May is …”: the date is its subject's.
_STATE = re.compile(r"\s+(?:is|are|isn[’']t|aren[’']t|seems?|remains?)\b")
#: “His e-mail of October said 27.”: of what, the sentence does not say.
_BARE_NUMBER = re.compile(
    r"\b(?:said|says|gave|gives|put it at|was|showed)\s(?:about |only |over )?[\d,.]*\d\.$"
)


def is_bare_count(told: str) -> bool:
    """Whether all that an event tells is a number, and not of what."""
    return _BARE_NUMBER.search(told) is not None


def event_date(statement: Statement, extracted: Extracted) -> DateMention | None:
    """The most precise date of a statement at which something was or is to be."""
    order = ("day", "week", "month", "season", "year", "relative")
    usable = [date for date in statement.event_dates if _dates_an_event(date, statement, extracted)]
    return min(usable, key=lambda date: (date.date is None, order.index(date.precision)), default=None)


def one_day(statement: Statement, extracted: Extracted) -> DateMention | None:
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


def is_of_a_season(date: DateMention) -> bool:
    """“Last autumn Ana Bell bred hens”: so loose a time sets a scene."""
    return date.precision == "season" and date.resolved_from is not None


def _dates_an_event(date: DateMention, statement: Statement, extracted: Extracted) -> bool:
    """Whether it says when, and not since when, by when, how long, or so roughly that nobody can tell."""
    text = extracted.source.source.text
    if date.until or _BOUND.search(text, max(statement.span.start, date.span.start - 24), date.span.start):
        return False
    before = text[statement.span.start : date.span.start]
    if any(each.search(before) for each in _NO_EVENT) or _is_a_things(date, before):
        return False
    if _is_out_of_its_tense(date, statement, extracted):
        return False
    written = extracted.source.source.date_of(statement.span)
    if written and date.date and date.date > written:
        return False  # what a message plans
    if any(each.match(text, date.span.end, statement.span.end) for each in (_SPAN_BEHIND, _NOTE_BEHIND)):
        return False
    if dates_a_state(text, date) or _LASTING.search(before):
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


def _is_a_things(date: DateMention, before: str) -> bool:
    """Whether it is only the end of a time, or the year of a person or a thing."""
    if date.precision != "day" and _TO.search(before):
        return True
    return date.precision == "year" and bool(_OF_A_THING.search(before)) and not _OCCASION.search(before)


def _is_out_of_its_tense(date: DateMention, statement: Statement, extracted: Extracted) -> bool:
    """“showed her a page that ended in May 2026”, in a paper of 2025; “rejects its account of the strike on
    4 June”, in one of the 11th: the verb tells of another time than the date."""
    text = extracted.source.source.text
    passages = (each.span for each in extracted.source.prose() if each.span.contains(statement.span))
    passage = next(passages, statement.span)
    published = written_on(extracted.source.source, passage, extracted.published)
    if date.date is None or not is_day(published):
        return False
    first, last = date_bounds(date.date)
    sentence = statement.span.slice(text)
    start, end = (at - statement.span.start for at in date.span)
    if first > day.fromisoformat(published):
        agreed = _AGREED_TO.search(sentence[:start]) is not None
        return agreed or direction(sentence, start, end) is Direction.PAST
    if statement.subject is None or date.precision != "day" or last >= day.fromisoformat(published):
        return False
    if statement.subject.contains(date.span):
        return _STATE.match(text, statement.subject.end, statement.span.end) is not None
    verb = _PRESENT.match(text, statement.subject.end, date.span.start)
    return verb is not None and direction(sentence, start, end) is Direction.OPEN


def _only_describes(date: DateMention, statement: Statement, text: str) -> bool:
    """“The 2020 planning document says …”, “their November reviews”: when a thing was made or is to be, not
    when what is told of it was; but a letter's month is that of its deed."""
    start = max(statement.span.start, date.span.start - 30)
    if _OF_A_NAMED.search(text, start, date.span.start) and _NAME_BEHIND.match(
        text, date.span.end, statement.span.end
    ):
        return True
    owned = _OWNED.search(text, start, date.span.start)
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
