"""Gaps: what the sources do not let us say, where, and why."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors, Party
from briefing.extraction.dates.wording import say_month_day
from briefing.extraction.extract import Extraction
from briefing.extraction.span_index import SpanIndex
from briefing.extraction.statements import Statement
from briefing.extraction.writing_order import WritingOrder
from briefing.extraction.yearless import DAY
from briefing.model.briefing import Gap
from briefing.model.sources import ConditionKind
from briefing.model.topics import Aspect, SectionSpec
from briefing.synthesis.clauses import is_clause
from briefing.synthesis.cue_patterns import patterns
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.masked_gaps import MASKED_FILE, heading_of, in_clear, masked_gap
from briefing.synthesis.refusals import refusals
from briefing.synthesis.silence import silences

#: “section 4.3”, “schedule 7”; and within how many code points before a quotation it is that clause's.
_CLAUSE = re.compile(r"\b(?:section|clause|article|schedule|paragraph)\s\d|§\s?\d", re.IGNORECASE)
_BEFORE = 60
#: “Its privacy policy says that …”, “under the terms customers may not …”.
_SAYS_IT = re.compile(
    r"\b(?:agreement|clause|conditions|contract|polic(?:y|ies)|terms)\b[^.“”]{0,60}?"
    r"\b(?:add|allow|ban|bar|forbid|oblige|permit|prohibit|provide|read|require|say|state|warn)s?\b"
    r"|\b[Uu]nder (?:the|its|their|[A-Z][\w’']+) (?:[a-z-]+ ){0,3}"
    r"(?:agreement|contract|polic(?:y|ies)|terms)\b"
)
#: Sentences that only say that something is not known answer nothing.
_UNKNOWN = re.compile(
    r"\b(?:nobody|no one) knows\b|\bun(?:clear|known)\b|\bnot (?:known|clear)\b|\bwhether\b", re.I
)
#: Who leads an organisation or speaks for it, by his role.
_LEADER = re.compile(
    r"\b(?:chief|C\.?[EFTO]\.?O\b|president|chair(?:man|woman|person)?|founder|co-founder|"
    r"managing director|director general|spokes(?:man|woman|person)|owner)\b",
    re.IGNORECASE,
)
_UNION = re.compile(r"\b(?:union|local|shop steward)\b", re.IGNORECASE)


def section_gaps(
    section: SectionSpec,
    everything: Sequence[Statement],
    sources: Sequence[CleanSource],
    actors: Actors,
    labels: Mapping[str, str],
    book: EvidenceBook,
    told: Sequence[str] = (),
    masked: Collection[tuple[str, int | None]] = (),
    own: Sequence[str] = (),
) -> list[Gap]:
    """What a section asks and no sentence answers, and what is masked under its headings.

    A question counts as answered by any sentence that could answer it, found worth showing or not: to say
    that something is not established when a source has it would be false.

    Args:
        section: what the bundle declares.
        everything: the statements of all unaltered sources.
        sources: all sources.
        actors: the dossier's parties.
        labels: how the brief names each source.
        book: where spans are cited.
        told: the sentences that the brief itself prints.
        masked: the section's masked passages, by ``masked_passages``.
        own: the sentences that the section itself prints.
    """
    texts = {source.source.id: source.source.text for source in sources}
    headlines = [s.headline.slice(s.source.text) for s in sources if s.headline and not s.machine_altered]
    printed = [*headlines, *told, *_unread(sources, everything, actors)]
    gaps = [
        _unanswered(section, aspect, everything, texts)
        for aspect in section.asks
        if _arises(aspect, own) and not _is_answered(aspect, everything, texts, printed, actors)
    ]
    for source in sources:
        if in_clear(source, sources):
            continue
        for condition in source.conditions:
            if (source.source.id, condition.start) in masked and heading_of(condition):
                gaps.append(masked_gap(section.id, source, condition, labels, book))
    return gaps


def _unread(sources: Sequence[CleanSource], everything: Sequence[Statement], actors: Actors) -> Iterator[str]:
    """The passages of any source that name a party and that no statement of it was read from: captions, lists
    of names, forms."""
    read = SpanIndex(everything, lambda statement: [statement.span])
    for source in sources:
        if source.machine_altered:
            continue
        for passage in source.prose():
            told = [each for each in read.overlapping(passage.span) if each.source == source.source.id]
            if not told and actors.within(source.source.id, passage.span):
                yield passage.span.slice(source.source.text)


def _unanswered(
    section: SectionSpec, aspect: Aspect, statements: Sequence[Statement], texts: Mapping[str, str]
) -> Gap:
    in_part = aspect.in_part and any(_tells_of_document(section, aspect, s, texts) for s in statements)
    reason = aspect.in_part if in_part else aspect.asks
    return Gap(id=stable_id("g", section.id, reason), section=section.id, reason=reason, asked=True)


def _arises(aspect: Aspect, own: Sequence[str]) -> bool:
    """Whether what the section tells raises the question: no contract, no price."""
    cues = patterns(aspect.raised_by)
    return not cues or any(pattern.search(text) for pattern in cues for text in own)


def _tells_of_document(
    section: SectionSpec, aspect: Aspect, statement: Statement, texts: Mapping[str, str]
) -> bool:
    """Whether it names the document and says what it says, or does what the section is first of all about and
    quotes something; or quotes behind the number of a clause: “Here is section 4.3: …”."""
    text = texts[statement.source]
    words = statement.span.slice(text)
    does = any(frame.act == section.acts[0] for frame in statement.frames) if section.acts else True
    quotes = bool(statement.quotes) or statement.speech is not None or any(mark in words for mark in '“"‘')
    if quotes and _CLAUSE.search(text, max(0, statement.span.start - _BEFORE), statement.span.end):
        return True
    named = any(pattern.search(words) for pattern in patterns(aspect.document))
    return named and ((does and quotes) or _SAYS_IT.search(words) is not None)


def _is_answered(
    aspect: Aspect,
    statements: Sequence[Statement],
    texts: Mapping[str, str],
    printed: Sequence[str],
    actors: Actors,
) -> bool:
    if aspect.document:
        return any(is_clause(statement.span.slice(texts[statement.source])) for statement in statements)
    if any(party.kind == "person" and _has_role(party, aspect) for party in actors.parties):
        return True
    cues = patterns(aspect.cues)
    if not aspect.acts and any(pattern.search(text) for pattern in cues for text in printed):
        return True
    return any(
        _answers(aspect, cues, statement, statement.span.slice(texts[statement.source]), actors)
        for statement in statements
        if "question" not in statement.faults
    )


def _answers(
    aspect: Aspect, cues: Sequence[re.Pattern[str]], statement: Statement, words: str, actors: Actors
) -> bool:
    if _UNKNOWN.search(words):
        return False
    if aspect.leaders and _leads(statement, actors):
        return True
    if aspect.deeds and _does_one(aspect, statement, words, actors):
        return True
    acts = not aspect.acts or bool({frame.act for frame in statement.frames} & set(aspect.acts))
    if not cues:
        return acts
    named = acts or bool(actors.within(statement.source, statement.span))
    return named and any(pattern.search(words) for pattern in cues)


def _leads(statement: Statement, actors: Actors) -> bool:
    """Whether a company says it, or somebody who leads or speaks for one: “…, a spokeswoman, said”."""
    party = actors.named(statement.speaker) if statement.speaker else None
    if party is None and statement.subject is not None and statement.reports:
        inside = actors.within(statement.source, statement.subject)
        party = next((p for m, p in inside if m.span.end == statement.subject.end), None)
    if party is not None and party.sort == "company":
        return True
    role = (party.role if party is not None else None) or statement.speaker or ""
    return bool(_LEADER.search(role)) and not _UNION.search(role)


def _does_one(aspect: Aspect, statement: Statement, words: str, actors: Actors) -> bool:
    """Whether a person does one of the deeds: “he offered”, “Tran invited the chief to dinner”."""
    for frame in statement.frames:
        if frame.lemma not in aspect.deeds or frame.actor is None:
            continue
        start = frame.actor.start - statement.span.start
        doer = words[start : start + frame.actor.end - frame.actor.start].lower()
        people = [
            party for _, party in actors.within(statement.source, frame.actor) if party.kind == "person"
        ]
        if people or doer in {"he", "she"}:
            return True
    return False


def _has_role(party: Party, aspect: Aspect) -> bool:
    return any(pattern.search(party.role or "") for pattern in patterns(aspect.roles))


def dossier_gaps(
    extraction: Extraction,
    sources: Sequence[CleanSource],
    labels: Mapping[str, str],
    book: EvidenceBook,
    told: Sequence[Gap],
    order: WritingOrder | None = None,
) -> list[Gap]:
    """Gaps that belong to no one section: masked files, missing dates, parties that did not comment.

    With the order in which the undated sources were written, as far as their texts tell.
    """
    gaps: list[Gap] = []
    for source in sources:
        if any(f" of {labels[source.source.id]} says: " in gap.reason for gap in told):
            continue
        clear = in_clear(source, sources)
        for condition in source.conditions:
            worth_telling = (condition.share or 0.0) >= MASKED_FILE
            if condition.kind == ConditionKind.MASKED and condition.of == "the file" and worth_telling:
                gap = masked_gap(None, source, condition, labels, book)
                repeats = f"; what is legible repeats {labels[clear]}, which is not masked" if clear else ""
                gaps.append(gap.model_copy(update={"reason": gap.reason + repeats}))
    without = [s.source.id for s in sources if _is_undated(s, extraction) and not s.source.parts_are_dated]
    undated = [labels[source] for source in without]
    if undated:
        days = {each.source.id: each.source.metadata.get(DAY) for each in sources}
        named = [
            f"{labels[each]} ({say_month_day(day)}, year not given)" if (day := days[each]) else labels[each]
            for each in without
        ]
        reason = f"when these were published, so their relative dates stay relative: {', '.join(named)}"
        reason += _in_order(without, labels, order) if order is not None else ""
        gaps.append(Gap(id=stable_id("g", "undated", *undated), reason=reason))
    gaps += refusals(extraction, labels, book)
    gaps += silences(extraction, labels, book)
    return gaps


def _in_order(undated: Sequence[str], labels: Mapping[str, str], order: WritingOrder) -> str:
    """“; by what they tell, they were written in this order: A before B and C; D before C”, as far as
    anything tells that."""
    before: dict[tuple[str, ...], list[str]] = {}
    for source in sorted(undated, key=order.rank):
        if later := tuple(labels[each] for each in order.next_after(source) if each in undated):
            before.setdefault(later, []).append(labels[source])
    told = [f"{_listed(earlier)} before {_listed(later)}" for later, earlier in before.items()]
    return f"; by what they tell, they were written in this order: {'; '.join(told)}" if told else ""


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def _is_undated(source: CleanSource, extraction: Extraction) -> bool:
    """Whether neither the source nor any message or update in it has a day of its own."""
    if any(source.source.date_of(passage.span) for passage in source.prose()):
        return False
    return any(e.source.source.id == source.source.id and e.published is None for e in extraction.sources)
