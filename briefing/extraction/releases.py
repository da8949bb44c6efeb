"""Releases: a statement to the press within another document, and the body that issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefing.cleaning.passages import CleanSource, Passage
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.model.evidence import Span

_OPENS = re.compile(
    r"\W*(?:for (?:immediate|general) (?:release|use|publication)|(?:press|news|media) (?:release|statement))"
    r"\b.{0,40}",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\W*(?:-?\s*30\s*-?|#{2,}|#(?: #)+|-*\s*ends\s*-*)\W*", re.IGNORECASE)
_NAME = r"(?!The\b|It\b|We\b|This\b)[A-Z][\w&’'.-]*(?:\s+(?:of|for|and|the|on|&|[A-Z][\w&’'.-]*)){0,7}"
#: “The Borderline Records Project is a 501(c)(3) organization”, “Delaney Legal Aid provides …”.
_PRESENTS = re.compile(
    rf"(?P<article>The\s+)?(?P<name>{_NAME})(?:\s+\([A-Z&]{{2,8}}\))?,?\s+"
    r"(?:is an?|provides|represents|employs|campaigns|was founded|brings together|supplies)\s"
)
_ABOUT = re.compile(rf"(?i:about)\s+(?P<article>[Tt]he\s+)?(?P<name>{_NAME}):?")
#: What is told of a person.
_LIFE = re.compile(
    r"\b(?:has worked|was (?:born|hired|suspended|dismissed)|joined|lives in|is (?:married|survived))\b"
    rf"|\bis an?\s(?:[\w-]+\s){{0,3}}(?:{'|'.join(sorted(PERSON_NOUNS))})\b"
)
_ISSUED = re.compile(
    rf"(?i:issued|released|published)\s+(?i:by)\s*:?\s+(?P<article>[Tt]he\s+)?(?P<name>{_NAME})"
)
#: “SOURCE Delaney Legal Aid”: how a newswire signs what it was sent.
_SENT = re.compile(rf"\W*SOURCE:?\s+(?P<article>[Tt]he\s+)?(?P<name>{_NAME})(?:,\s[^.]{{2,60}})?\W*")
#: Paragraphs at the end of a release in which its issuer presents itself.
_END = 4


@dataclass(frozen=True, slots=True)
class Release:
    """One release."""

    span: Span
    issuer: str
    """With its article, where the release has one."""


def find_releases(source: CleanSource) -> Iterator[Release]:
    """The releases of a source that tell who issued them, each from its opening line to its end mark."""
    text, blocks = source.source.text, source.passages
    opened: int | None = None
    for index, block in enumerate([*blocks, None]):
        words = " ".join(block.span.slice(text).split()) if block else ""
        if opened is None and block is not None and _OPENS.fullmatch(words):
            opened = index
        elif opened is not None and (block is None or _CLOSES.fullmatch(words)):
            within = blocks[opened:index]
            tail = blocks[index + 1 : index + 1 + _END] if block else ()
            if issuer := _issuer([*within, *tail], text):
                yield Release(Span(within[0].span.start, within[-1].span.end), issuer)
            opened = None


def _presents_itself(name: str, below: str) -> bool:
    """Whether the lines under “About Kerbwise Labs” are on a body, not on somebody whom a release names."""
    own = re.match(rf"(?:The\s+)?{re.escape(name)}\b|[Ww]e\b|[Oo]ur\b|(?:Founded|Established|Based)\b", below)
    return own is not None and not _LIFE.search(below)


def _issuer(blocks: list[Passage], text: str) -> str | None:
    lines = [" ".join(block.span.slice(text).split()) for block in blocks]
    named = [match for line in lines if (match := _ISSUED.fullmatch(line) or _SENT.fullmatch(line))]
    named += [
        match
        for line, below in pairwise(lines)
        if (match := _ABOUT.fullmatch(line)) and _presents_itself(match["name"], below)
    ]
    named += [
        match for line in lines[-2 * _END :] if (match := _PRESENTS.match(line)) and not _LIFE.search(line)
    ]
    return f"{'the ' if named[0]['article'] else ''}{named[0]['name']}" if named else None
