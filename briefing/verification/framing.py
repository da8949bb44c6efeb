"""Framing: what a statement says of its source, in the brief's own words: who reports it, and of what day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.cleaning.passages import PassageKind
from briefing.extraction.voices import voice_at
from briefing.model.evidence import Span
from briefing.verification.backing import Sentence
from briefing.verification.homes import home_of
from briefing.verification.normalisation import normalised
from briefing.verification.own_words import is_undated, was_written_on
from briefing.verification.words import words

_SUMMARY = re.compile(
    r"[^“”]+?[\w,.] (?P<deed>(?:[a-z]+ed|made demands)(?: (?:of|against)){0,1}) (?:the |[A-Z])[^“”]*?"
    r"(?P<source> in the matter of [^“”]+?, according to machine-altered copy\.)"
)
_WRITER = re.compile(
    r", according to the writer of the (?P<document>[^,.()]+)"
    r"(?=(?: \((?:as of [^()]+|(?:source )?undated)\))?\.$)"
)
_UNDATED = re.compile(r"\((?:source )?undated\)")
_STAMP = re.compile(r"\((?:as of|reported|written) (?P<day>\d{1,2} \w+ \d{4})\)")
#: Where a sentence gives the whole of what it says to somebody: at its end, and at its beginning.
_SOURCE_BEHIND = re.compile(r", according to (?:the )?(?P<who>[^,;.()\"]{2,80})(?=\.(?:\s|$)| \()")
_SOURCE_BEFORE = re.compile(
    r"(?:^|[.!?]\s)(?:According to (?P<who>[^,;.()\"]{2,90}), "
    r"|(?P<teller>(?:[A-Z0-9][\w.&'-]*\s){1,5})(?:reported|reports|said|says|found) that )"
)
#: What makes a publisher's name an attribution, before it and after it.
_REPORTED_BY = re.compile(r"\b(?:according to|reported by|told)\s+(?:the\s+)?$", re.IGNORECASE)
_REPORTS = re.compile(r"\s+(?:said|says|reported|reports|wrote|writes)\b")


def summing_up(text: str, support: Sequence[Sentence]) -> list[Span]:
    """The brief's own words in a sentence that sums machine-altered copy up: the deed, not who and whom.

    Only such copy may be told so, since its words cannot be repeated.
    """
    match = _SUMMARY.fullmatch(text)
    if match is None or not all(sentence.ground.clean.machine_altered for sentence in support):
        return []
    return [Span(*match.span("deed")), Span(*match.span("source"))]


def set_off_by(text: str, support: Sequence[Sentence]) -> list[Span]:
    """“according to the writer of the Medium post”, of words that a source sets off without marks.

    The passage must be such a one, and another cited sentence must name the document.
    """
    match = _WRITER.search(text)
    if match is None:
        return []
    named = any(match["document"] in normalised(sentence.text) for sentence in support)
    home = home_of(words(text), support, [])
    passage = home.ground.passage_at(home.span.start)
    set_off = passage is not None and passage.kind is PassageKind.BLOCK_QUOTE
    return [Span(*match.span())] if named and set_off else []


def as_of(text: str, support: Sequence[Sentence]) -> list[Span]:
    """“(as of 30 September 2022)”, “(reported 3 May 2019)”: the day on which the first cited sentence was
    written, and, of what another source is told to have said later, that on which this was; or that no source
    gives the day."""
    first = support[0]
    stamps = []
    for match in _STAMP.finditer(text):
        if was_written_on(match["day"], first.ground, first.span) or _is_day_of_last(text, match, support):
            stamps.append(match)
    if is_undated(first.ground, first.span):
        stamps += _UNDATED.finditer(text)
    return [Span(*match.span()) for match in stamps]


def moved_sources(text: str, home: Sentence) -> list[Span]:
    """“…, according to X”, of a sentence that opens “According to X, …” or “X reported that …”: its source
    stands at the other end, and the order of what is told is not turned by that."""
    told = normalised(home.cited_text())
    return [
        Span(*match.span())
        for match in _SOURCE_BEHIND.finditer(text)
        if any(
            re.search(rf"(?<!\w){re.escape(match['who'])}$", _teller(opening), re.IGNORECASE)
            for opening in _SOURCE_BEFORE.finditer(told)
        )
    ]


def _teller(opening: re.Match[str]) -> str:
    return (opening["who"] or opening["teller"]).strip()


def _is_day_of_last(text: str, stamp: re.Match[str], support: Sequence[Sentence]) -> bool:
    """Whether the sentence right before a stamp is of a source of that day, and of no other: the one that has
    most of its words."""
    before = [m.end() for m in _STAMP.finditer(text, 0, stamp.start())]
    last = words(text[before[-1] if before else 0 : stamp.start()])
    home = home_of(last, support, [])
    return bool(before) and was_written_on(stamp["day"], home.ground, home.span)


def publishers(text: str, home: Sentence) -> list[Span]:
    """Where the statement gives what it says to whoever speaks in its home: the issuer of a release, the
    writers of a letter; elsewhere the publisher, the author or the document."""
    declared = home.ground.declared
    if declared is None:
        return []
    voice = voice_at(home.ground.voices, home.span)
    labels = {label for label in (declared.publisher, declared.author, home.ground.document) if label}
    labels = {voice.by} if voice is not None else labels
    return [
        Span(*match.span())
        for label in labels
        for match in re.finditer(re.escape(normalised(label)), text, re.IGNORECASE)
        if _REPORTED_BY.search(text[: match.start()]) or _REPORTS.match(text, match.end())
    ]
