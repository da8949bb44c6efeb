"""Sources and spans: is each file the one that was read, and each span there, verbatim and unmasked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Briefing
from briefing.model.evidence import Evidence
from briefing.verification.citations import citations
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
    """Every piece of evidence; a broken one is a failure of each item that cites it."""
    factual = _cited_for_facts(briefing)
    citing = _citing(briefing)
    for identifier, evidence in briefing.evidence.items():
        ground = grounds.get(evidence.source)
        if ground is None:
            found = [(Verdict.UNKNOWN_SOURCE, f"There is no source {evidence.source!r}.")]
        else:
            found = list(_faults(evidence, ground, factual=identifier in factual))
        file = ground.file if ground else None
        for verdict, detail in found:
            for item in citing.get(identifier, [identifier]):
                yield Failure(verdict, f"evidence.{identifier}", item, detail, file)


def _faults(evidence: Evidence, ground: Ground, *, factual: bool) -> Iterator[tuple[Verdict, str]]:
    span = evidence.span
    if span.end > len(ground.text):
        detail = f"Code points {span.start}–{span.end} lie outside the text of {len(ground.text)}."
        yield Verdict.MISSING_SPAN, detail
        return
    if span.slice(ground.text) != evidence.text:
        detail = f"The source has {span.slice(ground.text)!r} there, the model {evidence.text!r}."
        yield Verdict.ALTERED_TEXT, detail
        return
    masked = sum(mask.overlaps(span) for mask in ground.masks)
    if masked:
        yield Verdict.MASKED, f"The span “{evidence.text[:60]}” touches {masked} masked words."
    if not ground.lies_in(span, factual=factual):
        where = (
            "a headline, page furniture or another article"
            if factual
            else "page furniture or another article"
        )
        yield Verdict.IRRELEVANT, f"“{evidence.text[:60]}” stands in {where}."


def _citing(briefing: Briefing) -> dict[str, list[str]]:
    """For each piece of evidence, the ids of the items that cite it."""
    citing: dict[str, list[str]] = {}
    for _, item, identifiers in citations(briefing):
        for identifier in identifiers:
            if item not in citing.setdefault(identifier, []):
                citing[identifier].append(item)
    return citing


def _cited_for_facts(briefing: Briefing) -> set[str]:
    """Evidence of findings, quotations, figures, events and positions; a headline is none of these."""
    cited = [finding.evidence[:1] for finding in [*briefing.bottom_line, *briefing.findings()]]
    cited += [quotation.evidence[:1] for quotation in briefing.quotations]
    cited += [figure.evidence[:1] for figure in briefing.figures]
    cited += [event.evidence[:1] for event in briefing.timeline]
    cited += [position.evidence[:1] for dispute in briefing.disputes for position in dispute.positions]
    return {identifier for identifiers in cited for identifier in identifiers}
