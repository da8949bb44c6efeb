"""Voices: whose words a stretch of a document is, by how the document is built.

A page prints clauses of a contract under the contract's name; a message forwards a release that some body
issued; a letter is its writers' from “Dear …” on, whoever prints it; released mail has lines for who wrote to
whom, released papers have numbers and names, a report to a board is whose “From” line it bears. What stands
there is neither the page's author's nor a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.cleaning.passages import CleanSource
from briefing.extraction.clause_forms import clause_label, is_rubric, line_of
from briefing.extraction.dates import is_day, say_date
from briefing.extraction.letters import Letter, find_letter
from briefing.extraction.printed_letters import find_printed_letter
from briefing.extraction.printed_terms import Terms, find_terms
from briefing.extraction.records_answers import find_answers
from briefing.extraction.releases import find_releases
from briefing.model.evidence import Span
from briefing.reading.amendments import Amendment, find_amendments
from briefing.reading.bundles import find_numbered
from briefing.reading.chains import find_memorandum
from briefing.reading.source_text import Place

#: Bodies that are reported to, and whose papers carry others' reports.
_COLLEGES = frozenset(
    "assembly board cabinet commission commissioners committee council panel trustees".split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words stand in ``span``."""

    span: Span
    kind: Literal["terms", "release", "letter", "message", "memo", "document", "aside", "answer"]
    by: str
    """After “according to”: “the Borderline Records Project”, “clause 8.3 of the Master Agreement”."""
    lead: str
    """Before quoted words: “the Borderline Records Project wrote”, “clause 8.3 of … reads”."""


def find_voices(source: CleanSource, publisher: str | None, author: str | None) -> list[Voice]:
    """The stretches of a source that are somebody's own words, the surest first.

    Args:
        source: the cleaned source.
        publisher: who publishes it, as far as known: “our” terms are that body's.
        author: who signs it.
    """
    voices = [
        *_amendments(source, publisher),
        *_terms(source, publisher),
        *_answers(source, publisher),
        *_releases(source),
    ]
    voices += [_of_message(place) for place in source.source.places if place.is_message]
    if letter := find_printed_letter(source) or find_letter(source, author or publisher):
        voices += _of_letter(letter)
    return [*voices, *_memo(source, publisher), *_numbered(source)]


def voice_at(voices: Sequence[Voice], span: Span) -> Voice | None:
    """The first voice that has the whole of ``span``."""
    return next((voice for voice in voices if voice.span.contains(span)), None)


def _terms(source: CleanSource, publisher: str | None) -> Iterator[Voice]:
    for terms in find_terms(source, publisher):
        number, section = "", ""
        for clause in terms.clauses:
            label = clause_label(source, clause, number)
            if label is not None and not label.endswith(")"):
                number = label
                section = label if is_rubric(line_of(clause, source.source.text)) else ""
            where = label or section
            name = f"{where} of {terms.name}" if where else terms.name
            yield Voice(clause.span, "terms", name, f"{name} reads")
        for span in terms.beside:
            yield Voice(span, "aside", f"a note beside {terms.name}", f"a note beside {terms.name} reads")


def _amendments(source: CleanSource, publisher: str | None) -> Iterator[Voice]:
    """The paragraphs of amendments, each with its amendment's day and the contract that it changes; of a
    draft nothing is told."""
    text = source.source.text
    found = find_amendments(text)
    terms = list(find_terms(source, publisher)) if found else []
    for each in found:
        changed = [t for t in terms if t.clauses[-1].span.end <= each.start and not _is_amendment(t, found)]
        if not changed:
            continue
        day = f" of {say_date(each.date, 'day')}" if is_day(each.date) else ""
        name = f"{each.name}{day} to {changed[-1].name}"
        if not each.binds:
            yield Voice(Span(each.start, each.end), "aside", f"a draft of {name}", f"a draft of {name} reads")
            continue
        for start, end in each.paragraphs:
            yield Voice(Span(start, end), "terms", name, f"{name} reads")


def _is_amendment(terms: Terms, found: Sequence[Amendment]) -> bool:
    return any(each.start <= terms.clauses[0].span.start < each.end for each in found)


def _answers(source: CleanSource, publisher: str | None) -> Iterator[Voice]:
    """What an authority answers; nothing is told of an item of which nobody knows what it is about."""
    for answer in find_answers(source, publisher):
        if answer.lead:
            yield Voice(answer.words, "answer", answer.by, answer.lead)
        else:
            yield Voice(answer.span, "aside", answer.by, f"{answer.by} wrote")


def _releases(source: CleanSource) -> Iterator[Voice]:
    for release in find_releases(source):
        yield Voice(release.span, "release", release.issuer, f"{release.issuer} wrote")


def _of_letter(letter: Letter) -> Iterator[Voice]:
    """The letter, and what stands above and below it, which is no part of what was sent."""
    yield Voice(letter.span, "letter", letter.by, f"{letter.name} reads")
    for span, where in ((letter.above, "above"), (letter.below, "below")):
        if span is not None:
            note = f"a note {where} {letter.name}"
            yield Voice(span, "letter", letter.by if letter.by in letter.name else note, f"{note} reads")


def _memo(source: CleanSource, publisher: str | None) -> Iterator[Voice]:
    """A report or memorandum, below the lines that say from whom it is.

    On a letterhead it is that body's, but what stands on a board's paper goes to the board.
    """
    if publisher is not None and publisher.split()[-1].lower() not in _COLLEGES:
        return
    found = find_memorandum(source.source.text)
    if found is not None and (by := found[0].sender_name.partition(",")[0].strip()):
        day = f" on {say_date(found[0].date, 'day')}" if is_day(found[0].date) else ""
        yield Voice(Span(found[1], len(source.source.text)), "memo", by, f"{by} wrote{day}")


def _numbered(source: CleanSource) -> Iterator[Voice]:
    """The numbered papers of a release that are no mail."""
    for each in find_numbered(source.source.text):
        if any(place.is_message and each.start < place.end <= each.end for place in source.source.places):
            continue
        name = f"{each.label} ({each.title})" if each.label and each.title else each.label or each.title
        yield Voice(Span(each.start, each.end), "document", name, f"{name} reads")


def _of_message(place: Place) -> Voice:
    """“Kimberly Tran wrote to Lamar Whitfield on 26 January 2023”, as far as the lines above it tell."""
    to = f" to {place.recipient}" if place.recipient else ""
    day = f" on {say_date(place.date, 'day')}" if place.date else ""
    span = Span(place.start, place.end)
    if place.sender:
        return Voice(span, "message", place.sender, f"{place.sender} wrote{to}{day}")
    name = f"an e-mail{to}{day.replace(' on ', ' of ')}"
    return Voice(span, "message", name, f"{name} reads")
