"""Finding figures: amounts that count something, without the numbers that only name or order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extraction.dates import find_dates
from briefing.extraction.figures.amounts import PERCENT, Amount, find_amounts
from briefing.extraction.figures.counted import counted, is_counted, paid_for, percentage_of, share_of
from briefing.extraction.figures.governed import without_governed
from briefing.extraction.figures.phrases import is_subject, whole_phrase
from briefing.extraction.language import ParsedPassage
from briefing.model.evidence import Span
from briefing.model.statements import FigureMention

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

_TIME = re.compile(r"(?:^|\s)(second|minute|hour|day|week|month|year|decade)s$")
#: Nouns whose number is a name or an address: ``page 14``, ``exemption 4``.
_LABEL = re.compile(
    r"(?<![\w-])(?:no|nos|number|page|pp?|chapter|section|sec|art|article|para|paragraph|rule|title|part|clause"
    r"|exemption|exhibit|appendix|annex|schedule|table|footnotes?|note|figure|fig|item|line|row|volume|vol|version|v|release"
    r"|phase|stage|step|round|tier|level|grade|class|category|type|model|room|suite|gate|floor|flight|channel"
    r"|route|highway|district|ward|precinct|unit|docket|case|bill|count|form|day|week|lot|group)s?\.?\s+"
    r"(?:\d+(?:,|\s+and|\s+to|\s+or)\s+)?$",
    re.IGNORECASE,
)
_STATUTE = re.compile(
    r"\s*(?:U\.?\s?S\.?(?:\s?C\b|\s\d)|C\.?\s?F\.?\s?R|Stat\.|F\.\s?(?:2d|3d|Supp)|Fed\.\s?Reg|S\.\s?Ct|§)"
)
#: The telephone number of an emergency service: “a 911 call”, “the 999 operator”.
_EMERGENCY = re.compile(
    r"(?:911|999)\s+(?:calls?|callers?|operators?|handlers?|dispatch\w*|systems?|services?|lines?|cent(?:er|re)s?"
    r"|recordings?|tapes?|logs?|call\s+\w+)\b|112\s+(?:call|caller|operator|dispatcher|line)\b"
)
_CLOCK = re.compile(r"\s*(?:[ap]\.?m\b|o[’']clock)", re.IGNORECASE)
#: So often a number stands in a name before it is taken for one everywhere.
DESIGNATED = 3
_MARKER = re.compile(r"(?:^|\n)\s*\(?$")
_AGE = re.compile(r"\baged?\s+$|\bage\s+of\s+$")


def find_figures(parsed: ParsedPassage, source_text: str) -> list[FigureMention]:
    """Find the figures of a passage, in order.

    Counts are reported only with what they count; sums of money and percentages also without. The
    numbers one and zero, dates, times, ages, ordinals, citations, numbered names and anything that
    touches a masked word are left out.
    """
    base = parsed.passage.span.start
    text = parsed.passage.span.slice(source_text)
    dates = [mention.span for mention in find_dates(text, None)]
    masks = [Span(mask.start - base, mask.end - base) for mask in parsed.passage.masks]
    mentions = []
    for found in find_amounts(text):
        amount = without_governed(found, text, parsed.doc)
        taken = Span(amount.number, amount.end)
        if any(taken.overlaps(span) for span in (*dates, *masks)) or _names(text, amount, parsed.doc, dates):
            continue
        if amount.unit is None and _is_designation(taken.slice(text), source_text):
            continue
        mention = _mention(parsed, amount, dates, masks)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _names(text: str, amount: Amount, doc: Doc, dates: list[Span]) -> bool:
    """Whether the number names or orders something instead of counting it."""
    before, after = text[: amount.number], text[amount.end :]
    if amount.unit is not None:
        return False
    if amount.value < 2 or _STATUTE.match(after) or _CLOCK.match(after) or _AGE.search(before):
        return True
    if _MARKER.search(before) and re.match(r"[.)](?:\s|$)", after):
        return True
    if amount.start < amount.number:
        return False
    if _EMERGENCY.match(text, amount.number):
        return True
    return (
        bool(_LABEL.search(before[-40:])) or _follows_a_name(doc, amount, dates) or _opens_a_name(doc, amount)
    )


def _is_designation(number: str, source_text: str) -> bool:
    """“737”, of a text that has “737 MAX” and “Boeing 737” in the main: what a model is called."""
    if not number.isdigit():
        return False
    whole = len(re.findall(rf"(?<![\w,.]){number}(?![\d,.]\d)", source_text))
    named = re.findall(
        rf"(?<![\w,.]){number}(?:s\b|[ -][A-Z])"
        rf"|\b[A-Z][\w’'-]+ {number}\b",
        source_text,
    )
    return len(named) >= DESIGNATED and 2 * len(named) > whole


def _opens_a_name(doc: Doc, amount: Amount) -> bool:
    """``404 Media``, ``60 Minutes``: digits before a name and no plural; not ``900 Acme employees``."""
    number = doc.char_span(amount.number, amount.end)
    if number is None or number.end >= len(doc) or not number.text.isdigit():
        return False
    if number[0].is_sent_start and doc[number.end].is_upper:
        return False  # “900 DHS agents”, all of a headline in capitals
    named = False
    for token in doc[number.end :]:
        if token.tag_ in {"NNS", "NNPS"} and not (token.is_title and _is_no_plural(token.lower_)):
            return False
        if token.tag_ not in {"NN", "NNP", "NNS", "NNPS", "JJ"}:
            break
        named = named or token.is_title
        if not named:
            return False
    return named


def _follows_a_name(doc: Doc, amount: Amount, dates: list[Span]) -> bool:
    """``Route 66``, ``Project Five``: a proper noun right before the number, in the same phrase."""
    token = doc.char_span(amount.number, amount.number + 1, alignment_mode="expand")
    if token is None or token.start == 0 or token.start == token[0].sent.start:
        return False
    previous = doc[token.start - 1]
    if any(span.start <= previous.idx < span.end for span in dates):
        return False
    named = previous.tag_ in {"NNP", "NNPS"} or (previous.tag_ == "NN" and previous.is_title)
    return named or previous.text in {"#", "§"}


def _is_no_plural(word: str) -> bool:
    """“Media”, “Minutes”: what a capital makes a name, and not people or things that are counted."""
    return not word.endswith("s") or _TIME.search(f" {word}") is not None


def _mention(
    parsed: ParsedPassage, amount: Amount, dates: list[Span], masks: list[Span]
) -> FigureMention | None:
    doc = parsed.doc
    number = doc.char_span(amount.number, amount.end, alignment_mode="expand")
    if number is None or number.end_char > amount.end + 5:
        return None
    what = _what(doc, amount, number.start, number.end)
    if what is not None:
        what = _cut(what, dates, masks)
    if amount.unit is None and (what is None or not is_counted(what) or _is_year(amount, number, what)):
        return None
    base = parsed.passage.span.start
    phrase = whole_phrase(what) if what is not None else None
    return FigureMention(
        span=Span(base + amount.start, base + amount.end),
        value=amount.value,
        qualifier=amount.qualifier,
        unit=amount.unit or _time_unit(what),
        what=what.text if what is not None else "",
        what_span=parsed.span(what) if what is not None else None,
        sentence=parsed.span(number[0].sent),
        phrase=parsed.span(phrase) if phrase is not None else None,
        acts=what is not None and is_subject(what, number),
    )


def _what(doc: Doc, amount: Amount, start: int, end: int) -> DocSpan | None:
    if amount.unit == PERCENT and doc[end - 1].text in {"%", "percent", "cent", "pct"}:
        return percentage_of(doc, start, end)
    if amount.unit == PERCENT:
        return share_of(doc, end)
    if amount.unit is not None:
        return paid_for(doc, end)
    return counted(doc, start, end)


def _cut(what: DocSpan, dates: list[Span], masks: list[Span]) -> DocSpan | None:
    """What is counted, up to a date that the tagger took for a part of it; nothing if masked."""
    here = Span(what.start_char, what.end_char)
    if any(here.overlaps(mask) for mask in masks) or "*" in what.text:
        return None
    for span in dates:
        if here.overlaps(span):
            end = next((token.i for token in what if token.idx + len(token) > span.start), what.end)
            while end > what.start and what.doc[end - 1].tag_ == "VBN":
                end -= 1  # “an order form dated | June 28”
            what = what.doc[what.start : end]
    return what if len(what) else None


def _is_year(amount: Amount, number: DocSpan, what: DocSpan) -> bool:
    """Whether an unmarked ``2008`` before a singular noun is a year that the date rules passed over."""
    looks_so = amount.start == amount.number and 1900 <= amount.value < 2100 and number.text.isdecimal()
    return looks_so and what[-1].tag_ not in {"NNS", "NNPS"}


def _time_unit(what: DocSpan | None) -> str | None:
    if what is None:
        return None
    found = _TIME.search(what.text.lower())
    return f"{found[1]}s" if found else None
