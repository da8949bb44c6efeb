"""Gaps: what the sources do not let us say, where, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.cleaning.passages import CleanSource
from briefing.extraction.actors import Actors
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.model.briefing import Gap
from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind
from briefing.model.topics import Aspect, SectionSpec
from briefing.synthesis.cue_patterns import patterns
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.silence import SILENT

#: Sentences that only say that something is not known answer nothing.
_UNKNOWN = re.compile(
    r"\b(?:nobody|no one) knows\b|\bun(?:clear|known)\b|\bnot (?:known|clear)\b|\bwhether\b", re.I
)
#: A share of masked words from which a passage is worth a gap of its own.
MASKED_SHARE = 0.2
#: And a whole file, where a few redacted names are not a gap in what is known.
MASKED_FILE = 0.05
#: Legible words between masks are shown from so many words on, and so many runs of them. Shorter ones say
#: nothing by themselves.
FRAGMENT, FRAGMENTS = 4, 2
#: Who leads an organisation or speaks for it, by his role.
_LEADER = re.compile(
    r"\b(?:chief|C\.?[EFTO]\.?O\b|president|chair(?:man|woman|person)?|founder|co-founder|"
    r"managing director|director general|spokes(?:man|woman|person)|owner)\b",
    re.IGNORECASE,
)
_UNION = re.compile(r"\b(?:union|local|shop steward)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|it|they|both|neither)\b", re.IGNORECASE)
_EDGE = " \t\n,;:.–—-()“”\"'"


def section_gaps(
    section: SectionSpec,
    everything: Sequence[Statement],
    sources: Sequence[CleanSource],
    actors: Actors,
    labels: Mapping[str, str],
    book: EvidenceBook,
    told: Sequence[str] = (),
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
    """
    texts = {source.source.id: source.source.text for source in sources}
    headlines = [s.headline.slice(s.source.text) for s in sources if s.headline and not s.machine_altered]
    gaps = [
        _unanswered(section, aspect)
        for aspect in section.asks
        if not _is_answered(aspect, everything, texts, [*headlines, *told], actors)
    ]
    headings = patterns(section.headings)
    for source in sources:
        for condition in source.conditions:
            if condition.kind != ConditionKind.MASKED or (condition.share or 0.0) < MASKED_SHARE:
                continue
            heading = _heading_of(condition)
            if heading and any(pattern.search(heading) for pattern in headings):
                gaps.append(_masked(section.id, source, condition, labels, book))
    return gaps


def _unanswered(section: SectionSpec, aspect: Aspect) -> Gap:
    return Gap(id=stable_id("g", section.id, aspect.asks), section=section.id, reason=aspect.asks)


def _is_answered(
    aspect: Aspect,
    statements: Sequence[Statement],
    texts: Mapping[str, str],
    printed: Sequence[str],
    actors: Actors,
) -> bool:
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
    acts = not aspect.acts or bool({frame.act for frame in statement.frames} & set(aspect.acts))
    if not cues:
        return acts
    named = acts or bool(actors.within(statement.source, statement.span))
    return named and any(pattern.search(words) for pattern in cues)


def _leads(statement: Statement, actors: Actors) -> bool:
    """Whether somebody who leads or speaks for an organisation says it: “…, a spokeswoman, said”."""
    party = actors.named(statement.speaker) if statement.speaker else None
    role = (party.role if party is not None else None) or statement.speaker or ""
    return bool(_LEADER.search(role)) and not _UNION.search(role)


def _heading_of(condition: Condition) -> str | None:
    match = re.search(r"“(.+?)”", condition.of or "")
    return match.group(1) if match else None


def _masked(
    section: str | None,
    source: CleanSource,
    condition: Condition,
    labels: Mapping[str, str],
    book: EvidenceBook,
) -> Gap:
    label = labels[source.source.id]
    part = "the masked part" if condition.of == "the file" else condition.of
    reason = f"what {part} of {label} says: {round(100 * (condition.share or 0.0))} % of its words are masked"
    legible = _legible(source, condition)
    if legible and condition.of != "the file":
        words = " and ".join(f"“{' '.join(span.slice(source.source.text).split())}”" for span in legible)
        reason += (
            f"; legible are only {words}" if len(legible) == 1 else f"; legible are, for instance, {words}"
        )
    else:
        legible = []
    return Gap(
        id=stable_id("g", section, source.source.sha256, condition.start, "masked"),
        section=section,
        reason=reason,
        evidence=book.cite_all((source.source.id, span) for span in legible),
    )


def _legible(source: CleanSource, condition: Condition) -> list[Span]:
    """The longest runs of unmasked words in a masked passage: fragments, never completed."""
    if condition.start is None or condition.end is None:
        return []
    text = source.source.text
    whole = Span(condition.start, condition.end)
    fragments: list[Span] = []
    for passage in source.passages:
        if not passage.masks or not whole.overlaps(passage.span):
            continue
        edges = [passage.span.start, *(edge for mask in passage.masks for edge in mask), passage.span.end]
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            words = text[start:end]
            lead = len(words) - len(words.lstrip(_EDGE))
            span = Span(start + lead, start + max(lead, len(words.rstrip(_EDGE))))
            if len(span.slice(text).split()) >= FRAGMENT:
                fragments.append(span)
    longest = sorted(fragments, key=lambda span: -(span.end - span.start))[:FRAGMENTS]
    return sorted(longest)


def dossier_gaps(
    extraction: Extraction,
    sources: Sequence[CleanSource],
    labels: Mapping[str, str],
    book: EvidenceBook,
    told: Sequence[Gap],
) -> list[Gap]:
    """Gaps that belong to no one section: masked files, missing dates, parties that did not comment."""
    gaps: list[Gap] = []
    mentioned = {gap.id for gap in told}
    for source in sources:
        for condition in source.conditions:
            worth_telling = (condition.share or 0.0) >= MASKED_FILE
            if condition.kind == ConditionKind.MASKED and condition.of == "the file" and worth_telling:
                gap = _masked(None, source, condition, labels, book)
                if gap.id not in mentioned:
                    gaps.append(gap)
    undated = [
        labels[s.source.id] for s in sources if _is_undated(s, extraction) and not s.source.parts_are_dated
    ]
    if undated:
        reason = f"when these were published, so their relative dates stay relative: {', '.join(undated)}"
        gaps.append(Gap(id=stable_id("g", "undated", *undated), reason=reason))
    gaps += _silences(extraction, book)
    return gaps


def _is_undated(source: CleanSource, extraction: Extraction) -> bool:
    return any(e.source.source.id == source.source.id and e.published is None for e in extraction.sources)


def _silences(extraction: Extraction, book: EvidenceBook) -> list[Gap]:
    """Sentences in which a party is asked and does not answer, in the source's words but with its name.

    Where nothing says who “she” is, there is nothing to tell.
    """
    found: dict[str, Gap] = {}
    for extracted in extraction.sources:
        if extracted.source.duplicate_of or extracted.source.machine_altered:
            continue
        text = extracted.source.source.text
        for statement in extracted.statements:
            words = statement.span.slice(text)
            if statement.speech is None and SILENT.search(words) and "masked" not in statement.faults:
                named = _with_names(statement, text)
                if _PRONOUN.match(named):
                    continue
                reason = _silence(named)
                spans = [statement.span, *(r.antecedent for r in statement.replacements)]
                cited = book.cite_all((statement.source, extracted.sentence_of(span)) for span in spans)
                found.setdefault(reason, Gap(id=stable_id("g", reason), reason=reason, evidence=cited))
    return list(found.values())


def _with_names(statement: Statement, text: str) -> str:
    """The statement's words with the names that its pronouns stand for."""
    words, end = "", statement.span.start
    for replaced in sorted(statement.replacements, key=lambda each: each.span):
        if end <= replaced.span.start and replaced.span.end <= statement.span.end:
            words += text[end : replaced.span.start] + replaced.text
            end = replaced.span.end
    return words + text[end : statement.span.end]


def _silence(words: str) -> str:
    return f"the answer of a party that was asked ({' '.join(words.split()).rstrip('.')})"
