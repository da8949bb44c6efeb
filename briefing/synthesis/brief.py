"""The brief: everything that a dossier says, as the summary model."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.cleaning.outlets import without_outlet
from briefing.cleaning.passages import CleanSource
from briefing.dossier.config import DossierConfig, SourceSettings
from briefing.extraction.extract import Extraction, SourceFacts, extract
from briefing.extraction.statements import Statement
from briefing.extraction.yearless import BECAUSE, DAY
from briefing.model.briefing import Briefing, Finding, Section
from briefing.model.sources import Condition, ConditionKind, Reliability, Source
from briefing.model.titles import by_title
from briefing.model.topics import SectionSpec, Topics
from briefing.reading.source_text import SourceText
from briefing.synthesis.altered_gaps import altered_gaps
from briefing.synthesis.annex import find_quotations
from briefing.synthesis.answering_for import answered_for
from briefing.synthesis.bottom_line import bottom_line
from briefing.synthesis.candidates import find_candidates, sound
from briefing.synthesis.claimants import Claimants
from briefing.synthesis.claims import read_claims
from briefing.synthesis.concessions import Concessions
from briefing.synthesis.corrections import CORRECTIONS_RULE, Corrections
from briefing.synthesis.corroboration import RULES, origins_behind
from briefing.synthesis.counts import conflicts
from briefing.synthesis.cue_patterns import Cues
from briefing.synthesis.disputes import contested_points, find_disputes, surest
from briefing.synthesis.evidence_book import EvidenceBook
from briefing.synthesis.figures import find_figures
from briefing.synthesis.findings import STRENGTH_RULE, Found, find_findings, relations, strength
from briefing.synthesis.first_mentions import FirstMentions
from briefing.synthesis.fragments import find_fragments
from briefing.synthesis.gaps import dossier_gaps, section_gaps
from briefing.synthesis.issuers import issuer
from briefing.synthesis.masked_gaps import masked_passages
from briefing.synthesis.origins import at_hand
from briefing.synthesis.other_sides import OtherSides
from briefing.synthesis.overtaken import Overtaken
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.points import Point
from briefing.synthesis.retold import Retold
from briefing.synthesis.story import Story
from briefing.synthesis.timeline import find_timeline
from briefing.synthesis.who_is_who import find_actors
from briefing.synthesis.witnesses import Witnesses

#: How much less than a finding a sentence may fit its section to give a figure that a reader asks for.
FAIR = 0.4


def build_briefing(
    sources: Sequence[CleanSource],
    topics: Topics,
    template: str,
    *,
    config: DossierConfig,
    title: str,
    not_analysed: Sequence[Source] = (),
    on_source: Callable[[str], None] = lambda file: None,
    failing: Callable[[Briefing], Collection[str]] = lambda briefing: (),
) -> Briefing:
    """Fill the summary model from cleaned sources.

    Args:
        sources: the dossier's sources, cleaned.
        topics: the acts and sections of the template bundle.
        template: the bundle's name, recorded in the model.
        config: what the person who owns the dossier said about it.
        title: the brief's title, where ``config`` gives none.
        not_analysed: files that could not be read; they are listed and nothing else.
        on_source: called with each file's name as it is read, for progress.
        failing: ids of what will be withheld from a briefing; the bottom line is chosen from what stands.
    """
    settings = {each.file: each for each in config.sources}
    records = [source_record(source, settings.get(source.source.file)) for source in sources]
    facts = {r.id: SourceFacts(r.published, r.publisher, r.author) for r in records}
    extraction = _with_issuers(extract(sources, facts, topics.acts, on_source))
    issued = {each.source.source.id: each.publisher for each in extraction.sources}
    records = [
        source_record(source, settings.get(source.source.file), issued[source.source.id])
        for source in sources
    ]
    labels = {record.id: record.label for record in records}
    book = EvidenceBook(sources)
    placing = Placing(extraction, topics)
    corrections = Corrections(extraction)
    overtaken = Overtaken(extraction)
    claims = read_claims(extraction, labels)
    contested_claims = contested_points(claims, extraction)
    other_sides = OtherSides(surest(contested_claims, corrections), claims)
    worded = find_candidates(
        extraction, placing, 0.0, corrections, overtaken, other_sides, Concessions(claims)
    )
    everything_said = [replace(each, origin=at_hand(each.origin, each.source, records)) for each in worded]
    candidates = sound([candidate for candidate in everything_said if candidate.is_placed])
    names = {party.name.lower() for party in extraction.actors.parties}
    doubted = {
        (side.statement, figure)
        for a, x, b, y in conflicts([c for c in everything_said if not c.altered], names)
        for side, figure in ((a, x), (b, y))
    }
    # That two counts may not fit makes neither a key figure; only a contested point lowers a finding's grade.
    contested = {statement for statement, _ in doubted if _is_of_a_point(statement, contested_claims)}
    witnesses = Witnesses(extraction, records)
    retold = Retold(witnesses, corrections)
    found = find_findings(
        candidates, topics.sections, labels, book, contested, placing.fits, witnesses, retold
    )
    found = answered_for(found, overtaken.owners)
    everything = [
        s for each in extraction.sources if not each.source.machine_altered for s in each.statements
    ]
    fragments = find_fragments(extraction, placing, labels, book)
    masked = masked_passages(topics.sections, sources)
    sections = [
        _section(
            spec,
            found,
            fragments.get(spec.id, ()),
            everything,
            sources,
            extraction,
            placing,
            labels,
            book,
            masked[spec.id],
        )
        for spec in topics.sections
    ]
    story = Story(extraction, topics, placing.focus)
    passed = [each for group in fragments.values() for each in group]
    newest, written = overtaken.newest_sources(), overtaken.written()
    leading = bottom_line(found, story, passed, corrections, newest, written)
    told = [gap for section in sections for gap in section.gaps]
    quotations = find_quotations(extraction, placing, found, book, corrections)
    disputes = find_disputes(claims, contested_claims, everything_said, book, corrections, overtaken)
    speakers = [quotation.speaker for quotation in quotations]
    speakers += [position.holder for dispute in disputes for position in dispute.positions]
    actors = find_actors(extraction, placing, found, book, speakers)
    gaps = [*told, *dossier_gaps(extraction, sources, labels, book, told, overtaken.order)]
    spelt = FirstMentions(extraction, book).spelled_out(leading, [section.findings for section in sections])
    leading = [spelt.get(finding.id, finding) for finding in leading]
    sections = [_with(spelt, section) for section in sections]
    briefing = _cited(
        Briefing(
            title=config.title or title,
            subtitle=config.subtitle,
            date=config.date,
            prepared_for=config.prepared_for,
            prepared_by=config.prepared_by,
            handling=config.handling,
            template=template,
            bottom_line=leading,
            sections=sections,
            quotations=quotations,
            figures=find_figures(
                extraction,
                found,
                book,
                {finding.id for finding in leading},
                doubted,
                story.is_own_claim,
                Claimants(extraction, labels, disputes, book),
                corrections,
                placing.focus.is_elsewhere,
                [
                    each
                    for each in everything
                    if placing.section(each)[1] >= FAIR * PLACED and not overtaken.is_over(each)
                ],
            ),
            timeline=find_timeline(extraction, placing, book, found, corrections, overtaken),
            actors=actors,
            disputes=disputes,
            relations=relations(
                [item for group in found.values() for item in group], {actor.name for actor in actors}
            ),
            gaps=gaps,
            sources=[*records, *not_analysed],
            method=_method(extraction),
        ),
        book,
    )
    while lost := set(failing(_bottom_line_alone(briefing))) & {each.id for each in briefing.bottom_line}:
        found = {section: [item for item in own if not _is(item, lost)] for section, own in found.items()}
        leading = bottom_line(found, story, passed, corrections, newest, written)
        leading = [spelt.get(finding.id, finding) for finding in leading]
        briefing = _cited(briefing.model_copy(update={"bottom_line": leading}), book)
    return by_title(briefing)


def _is_of_a_point(statement: Statement, points: Iterable[Point]) -> bool:
    """Whether a contested point about how many rests on it."""
    return any(
        source == statement.source and statement.span.overlaps(span)
        for point in points
        if point.numbers
        for side in point.sides
        for source, span in side.evidence
    )


def _bottom_line_alone(briefing: Briefing) -> Briefing:
    """The briefing with nothing to check but its bottom line, and what that leans on."""
    nothing: dict[str, list[object]] = {
        key: [] for key in ("sections", "quotations", "figures", "timeline", "disputes", "relations", "gaps")
    }
    return briefing.model_copy(update=nothing)


def _is(item: Found, ids: Collection[str]) -> bool:
    return item.finding.id in ids or (item.short is not None and item.short.id in ids)


def _section(
    spec: SectionSpec,
    everywhere: Mapping[str, Sequence[Found]],
    fragments: Sequence[Finding],
    everything: Sequence[Statement],
    sources: Sequence[CleanSource],
    extraction: Extraction,
    placing: Placing,
    labels: Mapping[str, str],
    book: EvidenceBook,
    masked: Collection[tuple[str, int | None]],
) -> Section:
    found = everywhere[spec.id]
    told = [item.finding.statement for group in everywhere.values() for item in group]
    findings = [*(item.finding for item in found), *fragments]
    own = [finding.statement for finding in findings]
    gaps = section_gaps(spec, everything, sources, extraction.actors, labels, book, told, masked, own)
    gaps += altered_gaps(spec.id, findings, extraction, placing, labels, book)
    origins = origins_behind(item.cluster for item in found)
    grade, why = strength(
        findings, len(origins) or len(fragments[:1]), gaps, is_spoken_of=_is_spoken_of(spec, sources)
    )
    return Section(
        id=spec.id,
        title=spec.title,
        question=spec.question,
        strength=grade,
        strength_because=why,
        findings=findings,
        guidance=list(spec.guidance),
        gaps=gaps,
    )


def _with(changed: Mapping[str, Finding], section: Section) -> Section:
    findings = [changed.get(finding.id, finding) for finding in section.findings]
    return section.model_copy(update={"findings": findings})


def _is_spoken_of(spec: SectionSpec, sources: Sequence[CleanSource]) -> bool:
    """Whether any source's own text has a word of the section's matter."""
    cues = Cues([*spec.cues, *spec.vocabulary])
    return any(
        cues.occur(passage.span.slice(source.source.text)) for source in sources for passage in source.prose()
    )


# --- sources ------------------------------------------------------------------------------------


def _with_issuers(extraction: Extraction) -> Extraction:
    """A statement without a known publisher is its issuer's."""
    sources = [
        each if each.publisher else replace(each, publisher=issuer(each, extraction.actors))
        for each in extraction.sources
    ]
    return replace(extraction, sources=tuple(sources))


def source_record(source: CleanSource, settings: SourceSettings | None, issued: str | None = None) -> Source:
    """The entry that the model publishes for a source: what its owner said, then what it says itself."""
    said = settings.model_dump(exclude_none=True) if settings is not None else {}
    declared = source.source.metadata
    headline = source.headline.slice(source.source.text) if source.headline else None

    def known(key: str) -> str | None:
        return said.get(key) or declared.get(key)

    publisher, published = known("publisher") or issued, known("published")
    conditions = list(source.conditions)
    told = {condition.kind for condition in conditions}
    missing = _missing_facts(source.source, published, publisher)
    conditions += [each for each in missing if each.kind not in told]
    return Source(
        id=source.source.id,
        file=source.source.file,
        sha256=source.source.sha256,
        title=known("title") or (without_outlet(headline, publisher) if headline else None),
        publisher=publisher,
        author=known("author"),
        published=published,
        published_day=None if published else declared.get(DAY),
        year_because=None if said.get("published") else declared.get(BECAUSE),
        url=known("url"),
        language="en",
        reliability=said.get("reliability") or _reliability(source, publisher),
        words=sum(passage.words for passage in source.passages),
        conditions=conditions,
        relevant=[(passage.span.start, passage.span.end) for passage in source.prose()],
    )


def _missing_facts(source: SourceText, published: str | None, publisher: str | None) -> list[Condition]:
    """What nobody tells of the source; a chain's messages have dates and senders of their own."""
    found = []
    if published is None and not source.parts_are_dated:
        detail = "No publication date is known; relative dates in it stay relative."
        found.append(Condition(kind=ConditionKind.UNDATED, detail=detail))
    if publisher is None and not source.parts_are_signed:
        detail = "No publisher is known; the brief names the file."
        found.append(Condition(kind=ConditionKind.UNATTRIBUTED, detail=detail))
    return found


RELIABILITY_RULE = (
    "Unless the dossier's owner graded it, a source is graded E where its text was machine-altered, F "
    "(cannot be judged) where its publisher or date is unknown or a fifth of its words are masked, and C "
    "otherwise."
)


def _reliability(source: CleanSource, publisher: str | None) -> Reliability:
    """The source grade by ``RELIABILITY_RULE``."""
    if source.machine_altered:
        return "E"
    masked = any(c.kind == ConditionKind.MASKED and (c.share or 0) >= 0.2 for c in source.conditions)
    dated = not any(c.kind == ConditionKind.UNDATED for c in source.conditions)
    return "C" if publisher and dated and not masked else "F"


# --- the model as a whole -----------------------------------------------------------------------


def _method(extraction: Extraction) -> list[str]:
    count = len(extraction.sources)
    return [
        f"{count} {'source was' if count == 1 else 'sources were'} read. Every finding is a sentence of a "
        "source, changed only so that it stands alone: pronouns and phrases such as “the company” are "
        "replaced by the name that the text gives, linking words are left out, and relative dates get the "
        "calendar date that follows from the publication date where that is known.",
        *RULES,
        STRENGTH_RULE,
        RELIABILITY_RULE,
        CORRECTIONS_RULE,
        "Words that a source masks, text that does not belong to the article, and the quotations of "
        "machine-altered copy are not used.",
        "A program found and worded these findings by rule; it cannot judge whether a source is right.",
    ]


def _cited(briefing: Briefing, book: EvidenceBook) -> Briefing:
    """The briefing with the evidence that something in it cites, and no other."""
    cited = [
        *(e for finding in (*briefing.findings(), *briefing.bottom_line) for e in finding.evidence),
        *(e for quotation in briefing.quotations for e in quotation.evidence),
        *(e for figure in briefing.figures for e in figure.evidence),
        *(e for event in briefing.timeline for e in event.evidence),
        *(e for actor in briefing.actors for e in actor.evidence),
        *(e for gap in briefing.gaps for e in gap.evidence),
        *(e for dispute in briefing.disputes for position in dispute.positions for e in position.evidence),
    ]
    return briefing.model_copy(update={"evidence": book.records(cited)})
