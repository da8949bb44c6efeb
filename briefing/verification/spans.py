"""Sources and spans: is each file the one that was read, and each span there, verbatim and unmasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Briefing
from briefing.model.evidence import Evidence
from briefing.verification.failures import Failure, Verdict
from briefing.verification.ground import Ground


def check_sources(briefing: Briefing, sources: Mapping[str, CleanSource]) -> Iterator[Failure]:
    """Every source of the model is one of the dossier, with the content that it had."""
    for index, source in enumerate(briefing.sources):
        where = f"sources[{index}]"
        clean = sources.get(source.id)
        if clean is None:
            if _was_analysed(briefing, source.id):
                yield Failure(
                    Verdict.UNKNOWN_SOURCE, where, source.id, "The dossier has no such source.", source.file
                )
        elif clean.source.sha256 != source.sha256:
            detail = f"SHA-256 is {clean.source.sha256[:12]}…, the model was made from {source.sha256[:12]}…."
            yield Failure(Verdict.CHANGED_SOURCE, where, source.id, detail, source.file)


def _was_analysed(briefing: Briefing, source: str) -> bool:
    """Whether anything rests on the source; what was left out need not be read again."""
    return any(evidence.source == source for evidence in briefing.evidence.values())


def check_spans(briefing: Briefing, grounds: Mapping[str, Ground]) -> Iterator[Failure]:
    """Every piece of evidence, cited or not."""
    declared = {source.id for source in briefing.sources}
    factual = _cited_for_facts(briefing)
    for identifier, evidence in briefing.evidence.items():
        if evidence.source not in declared or evidence.source not in grounds:
            yield _failure(Verdict.UNKNOWN_SOURCE, identifier, f"No source {evidence.source!r}.", None)
            continue
        yield from _check_span(identifier, evidence, grounds[evidence.source], factual=identifier in factual)


def _check_span(identifier: str, evidence: Evidence, ground: Ground, *, factual: bool) -> Iterator[Failure]:
    span = evidence.span
    if span.end > len(ground.text):
        detail = f"Code points {span.start}–{span.end} lie outside the text of {len(ground.text)}."
        yield _failure(Verdict.MISSING_SPAN, identifier, detail, ground)
        return
    if span.slice(ground.text) != evidence.text:
        detail = f"The source has {span.slice(ground.text)!r} there, the model {evidence.text!r}."
        yield _failure(Verdict.ALTERED_TEXT, identifier, detail, ground)
        return
    masked = [mask for mask in ground.masks if mask.overlaps(span)]
    if masked:
        detail = f"The span touches {len(masked)} masked words."
        yield _failure(Verdict.MASKED, identifier, detail, ground)
    if not ground.lies_in(span, factual=factual):
        detail = "The words stand in a headline, page furniture or another article."
        yield _failure(Verdict.IRRELEVANT, identifier, detail, ground)


def _failure(verdict: Verdict, identifier: str, detail: str, ground: Ground | None) -> Failure:
    return Failure(verdict, f"evidence.{identifier}", identifier, detail, ground.file if ground else None)


def _cited_for_facts(briefing: Briefing) -> set[str]:
    """Evidence of findings, quotations, figures, events and positions; a headline is none of these."""
    cited = [finding.evidence[:1] for finding in [*briefing.bottom_line, *briefing.findings()]]
    cited += [quotation.evidence[:1] for quotation in briefing.quotations]
    cited += [figure.evidence[:1] for figure in briefing.figures]
    cited += [event.evidence[:1] for event in briefing.timeline]
    cited += [position.evidence[:1] for dispute in briefing.disputes for position in dispute.positions]
    return {identifier for identifiers in cited for identifier in identifiers}
