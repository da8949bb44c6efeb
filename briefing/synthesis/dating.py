"""Dating: relative dates of a sentence as calendar dates, in the words of a brief that is read later."""

from __future__ import annotations

import re
from datetime import date

from briefing.extraction.dates import say_date
from briefing.extraction.dates.calendar import Direction
from briefing.extraction.dates.grammar import PART_OF, weekday_number
from briefing.extraction.dates.tense import direction
from briefing.model.evidence import Span
from briefing.model.statements import DateMention

#: Dates that mean nothing without the day on which they were written.
DEICTIC = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this|last|next|\w+day|ago)\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_WEEKDAY = re.compile(r"(?:(?P<step>last|this|next)\s+)?(?P<day>\w+day)", re.IGNORECASE)
#: “Friday last”, “Friday last, 5 April”, “Wednesday week”.
_POSTPOSED = re.compile(
    r"(?P<day>\w+day)(?: [a-z]+)? (?:(?:last|next),? (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+\.?"
    r"|last|next|week|fortnight)"
)
_DAY = re.compile(r"today|tonight|yesterday|tomorrow", re.IGNORECASE)
#: “Friday 9 June”, “Tuesday, January 16”, “the 14th”: a day that wants its year, or its month and year.
_WEEKDAY_THEN_DAY = re.compile(r"\w+day,? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+\.?")
_WEEKDAY_THEN_MONTH = re.compile(r"\w+day,? [A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?")
_BARE_DAY = re.compile(r"the \d{1,2}(?:st|nd|rd|th)")
#: Between “yesterday” and the day that it is: “yesterday, Thursday 25 May”.
_APPOSED = re.compile(r",? ")
#: “the attacks it sued the firm for today”: the preposition belongs to the attacks.
_SUED_FOR = re.compile(r"\b(?:blam|charg|criti[cs]i[sz]|fin|prais|sanction|su)ed\b[^.;]{1,40}\bfor\s+$")
#: A deed, told in the present: “The union launches a petition today”.
_DEED = re.compile(
    r"\b(?:announces|launches|publishes|releases|files|votes|unveils|strikes|reveals|urges|delivers|presents"
    r"|introduces|goes|comes|returns|leaves|joins|appears|faces)\b"
)
_CLAUSE_END = re.compile(r"[.,;:)”\"]|\Z|\s(?:and|but)\b")
_IS = re.compile(r"\b(?:is|are)\s\Z")
_SAYS = re.compile(r"\b(?:says?|claims|estimates|reckons)\b(?: that)?")
_OPENING = re.compile(r"(?:\A|[.!?][”\"]?\s|\n)\W*\Z")
_SENTENCE_BREAK = re.compile(r"[.!?][”\"]?\s|\n")
_STEPPED_MONTH = re.compile(r"(?:last|this)\s+(?:month|\w+)", re.IGNORECASE)
_STEPPED_YEAR = re.compile(r"(?:of )?(?:last|this|next) year$")
_MONTH_OF_YEAR = re.compile(r"[A-Z][a-z]+,?\s(?:of\s)?(?:last|this|next)\syear")
#: “last week”, “later this year”: of so long a time the name says as much.
_STEPPED = re.compile(
    r"(?P<part>(?:early|earlier|late|later) )?(?P<step>last|this|next) (?:week|month|year)", re.IGNORECASE
)
#: “Last year was …”
_IS_SUBJECT = re.compile(
    r"\s(?:became|brings|brought|can|could|had|has|is|marked|marks|may|might|saw|sees|was|will|would)\b"
)
#: “as soon as this year”, “the first quarter of last year”
_AS = re.compile(r"\bas\s$|\b(?!as\b)[a-z]+\sof\s$")
#: “announced it would end the show last year”: the year of which of the two?
_WOULD = re.compile(
    r"\b(?:could|will|would|(?:agreed|asked|decided|intended|ordered|planned|plans|promised|vowed)\sto)\s"
    r"(?:[^.,;]{0,40}\s)?$"
)
_PART = re.compile(r"\b(?:earlier|early|late|later)\s$", re.IGNORECASE)
_AGO = re.compile(r"(?:a|one|the) (?:week|month|quarter|year) (?:ago|before|earlier)", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:against|from|over|than|to|versus|with)\s[^.,;]{1,40}\s$")
#: “the end of March”, “early May”, “mid-June”: less than the month.
_PART_OF_MONTH = re.compile(rf"{PART_OF}[A-Z][a-z]+")
#: “Tuesday's”, “Thursday-night”: the date is told behind it.
_OWNING = re.compile(r"['’]s?\b|-\w+")
#: How far before a date a preposition that goes with it may stand: “between 2021 and last year”. Characters.
_REACH = 48
#: Before a date, what makes “on” or “in” wrong.
_JOINED = re.compile(
    r"\b(?:on|in|by|since|until|till|from|after|before|of|for|to|through|than|late|early|earlier|between|with"
    r"|over|against|during|around|into|throughout|at"
    r"|(?:on|in|from|between|both)\s[^,;.]{1,30}\s(?:and|or))\s+$",
    re.IGNORECASE,
)


def dated(text: str, mention: DateMention) -> tuple[Span, str] | None:
    """Where to write what for a relative date that is known; None for one that needs nothing.

    “yesterday” becomes “on 11 June 2025”, “on Monday” “on Monday 13 May 2024”, “on Friday 9 June” “on Friday
    9 June 2023”; whatever is longer keeps its words and gets the date in brackets. The “today” of a state is
    the day on which it was told: “use it (as of 17 September 2019)”.
    """
    if not (mention.date and mention.resolved_from):
        return None
    if mention.until is not None:
        return _year_of_stretch(text, mention)
    said = say_date(mention.date, mention.precision)
    if said.startswith("winter"):
        return None  # it has two years
    span, written = mention.span, mention.span.slice(text)
    if owner := _OWNING.match(text, span.end):
        return Span(owner.end(), owner.end()), f" ({said})"
    on = joint(text, span)
    if mention.precision == "day" and dates_a_state(text, mention):
        return span, _as_of(text, span, said)
    if mention.precision == "day" and _DAY.fullmatch(written):
        return span, f"{on}{said}"
    if mention.precision == "day" and (match := _WEEKDAY.fullmatch(written)):
        lead = on if match["step"] else ""
        return span, f"{lead}{match['day'].capitalize()} {said}"
    if mention.precision == "day" and (match := _POSTPOSED.fullmatch(written)):
        return span, f"{match['day']} {said}"
    if mention.precision == "day" and _BARE_DAY.fullmatch(written):
        return span, said
    if mention.precision == "day" and (year := _year_wanted(written, mention.date)):
        return Span(span.end, span.end), year
    if mention.precision == "day" and _STEPPED_YEAR.search(written):
        return span, said
    if mention.precision == "month" and _PART_OF_MONTH.fullmatch(written):
        return Span(span.end, span.end), f" {mention.date[:4]}"
    if mention.precision == "month" and _MONTH_OF_YEAR.fullmatch(written):
        return span, said
    if mention.precision == "month" and _STEPPED_MONTH.fullmatch(written):
        return span, f"{on and 'in '}{said}"
    if replaced := _in_place(text, span, said):
        return span, replaced
    if DEICTIC.search(written) or not _MONTH.search(written):
        return Span(span.end, span.end), f" ({said})"
    return (span, said) if mention.precision in {"day", "month"} else None


def _in_place(text: str, span: Span, said: str) -> str | None:
    """“in the week of 5 May 2025” for “last week”, “later in 2026” for “later this year”; None where the
    words are a subject, or may belong to what was to come."""
    stepped = _STEPPED.fullmatch(span.slice(text))
    before = text[max(0, span.start - _REACH) : span.start]
    if stepped is None or _IS_SUBJECT.match(text, span.end) or _AS.search(before):
        return None
    if stepped["step"].lower() == "last" and _WOULD.search(before):
        return None
    part = stepped["part"] or ""
    joined = not part and not joint(text, span)
    words = said if joined and not _PART.search(before) else f"{part}in {said}"
    return words[0].upper() + words[1:] if span.slice(text)[0].isupper() else words


def is_compared(text: str, start: int, mention: DateMention) -> bool:
    """“up from 12 a year ago”, behind a day or quarter of its own: it counts from that."""
    before = text[start : mention.span.start]
    return _AGO.fullmatch(mention.span.slice(text)) is not None and _COMPARED.search(before) is not None


def _year_of_stretch(text: str, mention: DateMention) -> tuple[Span, str] | None:
    """“between February and October last year”: the year that it is."""
    year = _STEPPED_YEAR.search(mention.span.slice(text))
    if year is None or mention.until is None or mention.date is None:
        return None
    one_year = mention.date[:4] == mention.until[:4]
    start = mention.span.start + year.start()
    return (Span(start, mention.span.end), mention.until[:4]) if one_year else None


def apposed(text: str, first: DateMention, second: DateMention) -> Span | None:
    """“yesterday, ” of “yesterday, Thursday 25 May”: what says no more than the date behind it."""
    if first.date is None or first.date != second.date or first.precision != second.precision:
        return None
    between = _APPOSED.fullmatch(text, first.span.end, second.span.start)
    return (
        Span(first.span.start, second.span.start)
        if between and _DAY.fullmatch(first.span.slice(text))
        else None
    )


def joint(text: str, span: Span) -> str:
    """“on ” for what stands in the place of “yesterday”, unless a preposition is there."""
    before = text[max(0, span.start - _REACH) : span.start]
    return "" if _JOINED.search(before) and not _SUED_FOR.search(before) else "on "


def dates_a_state(text: str, mention: DateMention) -> bool:
    """“says that 41 of them use it today”: nothing was done on that day."""
    span = mention.span
    if span.slice(text).lower() != "today" or _JOINED.search(text[max(0, span.start - _REACH) : span.start]):
        return False
    if _IS.search(text[max(0, span.start - 5) : span.start]):
        return _CLAUSE_END.match(text, span.end) is None  # “is today one of …”; but “The vote is today.”
    before, after = _SENTENCE_BREAK.split(text[: span.start])[-1], _SENTENCE_BREAK.split(text[span.end :])[0]
    before = _SAYS.split(before)[-1]  # “The firm, founded in 1998, says 41 use it today”
    whole = f"{before}today{after}"
    if direction(whole, len(before), len(before) + len("today")) is not Direction.OPEN:
        return False
    return _DEED.search(before) is None and _DEED.search(after) is None


def _as_of(text: str, span: Span, said: str) -> str:
    """What stands for the “today” of a state; nothing inside a clause, where it would halt the reader."""
    if _OPENING.search(text[max(0, span.start - 4) : span.start]):
        return f"As of {said}"
    if not _CLAUSE_END.match(text, span.end):
        return ""
    return f"as of {said}" if text[: span.start].endswith(", ") else f"(as of {said})"


def _year_wanted(written: str, day: str) -> str | None:
    """What the words of a day lack behind its own weekday, in their own order."""
    year = f" {day[:4]}" if _WEEKDAY_THEN_DAY.fullmatch(written) else None
    year = f", {day[:4]}" if _WEEKDAY_THEN_MONTH.fullmatch(written) else year
    return year if year and weekday_number(written) == date.fromisoformat(day).weekday() else None
