"""Claimants: on whose word a number of the brief rests, where it is a party's and not its paper's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.extraction.dateline import after_dateline
from briefing.extraction.extract import Extraction
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.extraction.statements import Statement
from briefing.model.briefing import Dispute
from briefing.model.statements import FigureMention
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.claims import Source
from briefing.synthesis.evidence_book import EvidenceBook
from briefing.synthesis.holders import RECORDS, holder_of

#: How a worded sentence names whose word it is, at its end.
_ACCORDING = re.compile(r", according to (?P<who>[^,;“”]{2,70})\.$")
#: Verbs by which a party gives a number, or does something else: “gave the agency three months of access”.
_DOES = re.compile(
    r"(?:,[^;“”]{1,120}?,)?\s+(?:gave|gives?|showed|shows?|billed|bills|named|names|allow(?:s|ed)|bann?(?:s|ed)"
    r"|barr?(?:s|ed)|require[sd])\b(?!\s(?:the|a) (?:number|figure|total|count)\b)"
)
#: How a dispute over numbers names its point.
_OF_NUMBERS = re.compile(r"(?:on |in |of |by )?how (?:many|much|often)\b|the number\b")
#: A party's own logs are its word: “Mr Bell said the company's own logs showed 8,700 calls”.
_OWN_RECORD = re.compile(rf"(?:[’']s?|\b(?:its|their|our|his|her)) own (?:[a-z]+ )?{RECORDS}\b")
_SAYING = re.compile(r"(?:,[^;“”]{1,80}?,)?\s+(?:said|says|wrote|told|claimed|claims)\b")
#: Between those who counted or measured, and what they found.
_FOUND = re.compile(
    r"\band (?:[a-z]+ly )?(?:found|concluded|calculated|estimated|reckoned|reported) that\b[^.;“”]{0,60}$"
)
#: Who is no party: “their managers”, “Correction: …”, “logs that were released”, “a petition”.
_NOBODY = re.compile(
    r"^(?:(?:their|his|her|its|our|my|correction|update|note|fact)\b|the writer$|.+\.\w{2,4}$)"
    rf"|^(?:[\w’'.-]+\s){{0,4}}?(?:{RECORDS}|petition|ballot|survey|poll)\b",
    re.IGNORECASE,
)


class Claimants:
    """Who claims each number, and which numbers somebody contests."""

    def __init__(
        self,
        extraction: Extraction,
        labels: Mapping[str, str],
        disputes: Sequence[Dispute],
        book: EvidenceBook,
    ) -> None:
        self._actors = extraction.actors
        self._sources = {
            each.source.source.id: Source(each, extraction.actors, labels[each.source.source.id])
            for each in extraction.sources
        }
        self._contested = {e for d in disputes for p in d.positions for e in p.evidence}
        self._counts = [dispute for dispute in disputes if _OF_NUMBERS.match(dispute.about)]
        self._book = book

    def of(self, member: Candidate, mention: FigureMention) -> str | None:
        """Whose word the number is: a party, “organisers”; None where the source gives it as its own or
        as a record's."""
        statement = member.statement
        if statement.subject is not None and statement.subject.contains(mention.span):
            return None
        source = self._sources[member.source]
        opening = after_dateline(source.text, statement.span.start, statement.span.end)
        if mention.span.start in {statement.span.start, opening} or _is_another_thought(
            mention, statement, source.text
        ):
            return None
        if (owner := self._of_own_records(statement, mention, source)) is not None:
            return owner
        if (finder := self._finder(statement, mention, source)) is not None:
            return finder
        if statement.subject is not None and _DOES.match(source.text, statement.subject.end):
            statement = replace(statement, subject=None)
        holder = holder_of(statement, source.text, self._actors, source.label, own=source.issuer(statement))
        if holder.stated and not holder.is_record and not _NOBODY.search(holder.name):
            return self._as_written(holder.name, source.text) if holder.party is None else holder.name
        told = _ACCORDING.search(member.worded.text)
        return told["who"] if told and not _NOBODY.search(told["who"]) else None

    def _of_own_records(self, statement: Statement, mention: FigureMention, source: Source) -> str | None:
        """Who says what a party's own records show."""
        subject = statement.subject
        if subject is None or not _SAYING.match(source.text, subject.end):
            return None
        if not _OWN_RECORD.search(source.text, subject.end, mention.span.start):
            return None
        named = self._actors.within(source.id, subject)
        return named[0][1].name if len(named) == 1 else None

    def _finder(self, statement: Statement, mention: FigureMention, source: Source) -> str | None:
        """“Ana Bell and two students sat near six shelters and found that 38 per cent …”: the finding is
        hers, whatever else she did."""
        subject = statement.subject
        if subject is None or not _FOUND.search(source.text[subject.end : mention.span.start]):
            return None
        named = self._actors.within(source.id, subject)
        return named[0][1].name if len(named) == 1 else None

    def is_contested(self, statement: Statement) -> bool:
        """Whether the sentence is a position in one of the brief's disputes."""
        return self._book.cite(statement.source, statement.span) in self._contested

    def is_disputed(self, mention: FigureMention, number: str) -> bool:
        """Whether one of the brief's disputes is about the number, wherever it is told: a position gives it,
        and the point or another position counts the same thing."""
        digits, things = re.search(r"\d[\d,.]*\d|\d", number), mention.what.split()[-1:]
        if digits is None or not things:
            return False
        given = re.compile(rf"(?<![\d,.]){re.escape(digits.group())}(?![\d]|[,.]\d)")
        counted = re.compile(rf"\d\s(?:[a-z]+\s){{0,2}}?{re.escape(things[0])}\b")
        return any(
            any(given.search(position.statement) for position in dispute.positions)
            and (
                things[0] in dispute.about.split()
                or any(
                    counted.search(position.statement)
                    for position in dispute.positions
                    if not given.search(position.statement)
                )
            )
            for dispute in self._counts
        )

    def _as_written(self, who: str, text: str) -> str:
        """“organisers”, of “Organisers said …”: a common noun that opens its sentence."""
        first, _, rest = who.partition(" ")
        if any(word[0].isupper() for word in rest.split()):
            return who
        common = first.lower().rstrip("s") in PERSON_NOUNS or re.search(rf"(?<![.\w]){first.lower()}\b", text)
        return f"{first.lower()} {rest}".strip() if common else who


def _is_another_thought(mention: FigureMention, statement: Statement, text: str) -> bool:
    """Whether a semicolon parts the number from the subject that says something."""
    subject = statement.subject
    return subject is not None and ";" in text[mention.span.end : subject.start]
