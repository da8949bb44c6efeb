"""Refusals: records that exist and were kept back: what they say, no source can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Gap
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.silence import on_its_day, with_names

#: How many the brief lists, and the longest sentence that it quotes for one. Words.
MOST, LONGEST = 4, 40

_RECORDS = r"(?:pages?|documents?|records|e-?mails?|messages|files|letters|items|entries)"
_WITHHELD = (
    r"(?:with(?:held|hold|holding|holds)|redacted|blacked[ -]out|sealed|kept back|exempt(?:ed)?"
    r"|refused|suppressed|not (?:been |be )?(?:released|disclosed|published|produced|provided))"
)
#: “57 pages of this production are withheld in full”, “it is still withholding 214 pages”.
_COUNTED = re.compile(
    rf"(?P<count>\b\d[\d,]*|\b[A-Za-z]+(?:-[a-z]+)?) (?:of (?:the|its|those) (?P<whole>\d[\d,]*) )?"
    rf"(?:(?:other|further|more|additional|remaining|internal) )?(?P<noun>{_RECORDS})\b"
)
_KEPT_BACK = re.compile(rf"\b{_WITHHELD}\b", re.IGNORECASE)
#: “52 pages are redacted in part”: the rest of them is at hand.
_IN_PART = re.compile(
    r"\b(?:redacted|blacked[ -]out) in part\b|\b(?:partly|partially) (?:redacted|blacked)", re.I
)
#: What was kept back is to come out, or has.
_OUT = re.compile(
    r"\b(?:order(?:s|ed|ing)?|must|should|rul(?:e[sd]?|ing)|(?:hand|turn)(?:s|ed|ing)? over|releas\w+"
    r"|deliver\w+|disclos\w+|publish\w+|unseal\w*|produc(?:e[sd]?|ing)|had (?:been )?with(?:held|hold))\b",
    re.IGNORECASE,
)
#: Who wanted it kept back did not have it so yet; and what has been found since is at hand: “found 212
#: messages that were not produced in February”.
_WANTED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|request(?:s|ed)?|sought|want(?:s|ed)?|urged?|demand(?:s|ed)?|mov(?:es|ed) to)\b"
    r"[^.;]{0,80}\b(?:be|to|that|for)\b[^.;]{0,40}\b(?:withh\w+|kept back|sealed|redacted|exempt\w*)"
    r"|\b(?:found|discovered|located|turned up|came across)\b[^.;]{0,60}"
    r"\bnot (?:been )?(?:produced|released|provided)\b",
    re.IGNORECASE,
)
_NOT_OUT = re.compile(r"\b(?:not|no|never|refus\w+|declin\w+|without)\b|n[’']t\b", re.IGNORECASE)
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozens hundreds thousands
    several some many""".split()
)


def refusals(extraction: Extraction, labels: Mapping[str, str], book: EvidenceBook) -> list[Gap]:
    """A gap for each lot of records that a source says was kept back, the newest first.

    What a later sentence orders out, or tells of as released, is none; nor is a lot that two sources tell of.
    """
    found: dict[str, Gap] = {}
    newest = sorted(
        (
            each
            for each in extraction.sources
            if not each.source.duplicate_of and not each.source.machine_altered
        ),
        key=lambda each: each.published or "",
        reverse=True,
    )
    for extracted in newest:
        for statement, lot in _kept_back(extracted):
            if lot not in found and not _came_out(lot, statement, extracted, extraction):
                found[lot] = _gap(lot, statement, extracted, extraction, labels, book)
    return [gap for lot, gap in found.items() if not _is_a_sum(lot, found)][:MOST]


def _is_a_sum(lot: str, lots: Iterable[str]) -> bool:
    """Whether a lot is two others together: “384 pages”, of 140 and 244."""
    _, _, noun = lot.partition(" ")
    parts = [_count(each) for each in lots if each != lot and each.endswith(f" {noun}")]
    return _count(lot) in {one + other for one, other in combinations(parts, 2) if one and other}


def _count(lot: str) -> int:
    """How many, 0 for a word."""
    digits = lot.partition(" ")[0].replace(",", "")
    return int(digits) if digits.isdigit() else 0


def _kept_back(extracted: Extracted) -> Iterator[tuple[Statement, str]]:
    """Statements that say that so many records are withheld, with “57 pages”."""
    text = extracted.source.source.text
    for statement in extracted.statements:
        words = " ".join(statement.span.slice(text).split())
        if statement.faults & {"question", "masked"} or len(words.split()) > LONGEST:
            continue
        if _WANTED.search(words):
            continue
        if not _KEPT_BACK.search(words) or (_OUT.search(words) and not _NOT_OUT.search(words)):
            continue
        for match in _COUNTED.finditer(words):
            count = match["count"]
            if count[0].isdigit() or count.lower().split("-")[0] in _NUMBERS:
                yield statement, f"{count.lower()} {match['noun'].lower()}"
                break


def _came_out(lot: str, statement: Statement, extracted: Extracted, extraction: Extraction) -> bool:
    """Whether a sentence behind it, or of a newer source, tells of the same lot that it is to come out."""
    again = re.compile(rf"\b{re.escape(lot)}\b", re.IGNORECASE)
    for other in extraction.sources:
        is_newer = (other.published or "") > (extracted.published or "")
        for each in other.statements:
            is_behind = other is extracted and each.span.start > statement.span.start
            words = " ".join(each.span.slice(other.source.source.text).split())
            if (is_newer or is_behind) and again.search(words) and _OUT.search(words):
                return True
    return False


def _gap(
    lot: str,
    statement: Statement,
    extracted: Extracted,
    extraction: Extraction,
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> Gap:
    text = extracted.source.source.text
    named, also = with_names(statement, text, extraction.actors)
    said = " ".join(named.split()).strip("[] ").rstrip(".")
    label = labels[statement.source]
    when = on_its_day(extracted.source.source.date_of(statement.span) or extracted.published)
    hidden = (
        f"what is blacked out on {lot}" if _IN_PART.search(said) else f"what {lot} say that were kept back"
    )
    reason = f"{hidden} ({label}{when}: {said})"
    spans = [(statement.source, statement.span)]
    spans += [(statement.source, each.antecedent) for each in statement.replacements]
    return Gap(id=stable_id("g", reason), reason=reason, evidence=book.cite_all([*spans, *also]))
