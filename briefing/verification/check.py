"""The check: every citation of a briefing against the sources. The package says what a pass proves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.cleaning.passages import CleanSource
from briefing.model.briefing import Briefing
from briefing.model.evidence import Evidence
from briefing.model.titles import by_file
from briefing.verification.backing import backing
from briefing.verification.bracketed import misplaced, without_bracketed
from briefing.verification.citations import citations, findings
from briefing.verification.failures import Failure, Verdict
from briefing.verification.fragments import lists_fragments
from briefing.verification.ground import Ground
from briefing.verification.introductions import without_introductions
from briefing.verification.parties import Parties
from briefing.verification.quotations import check_quotation, check_quoted_stretches
from briefing.verification.records import check_actor, check_event_date, check_figure, check_independence
from briefing.verification.spans import check_sources, check_spans
from briefing.verification.statements import Claim, check_statement


def check(
    briefing: Briefing, sources: Mapping[str, CleanSource], grounds: Mapping[str, Ground] | None = None
) -> list[Failure]:
    """Everything in the briefing that its sources do not carry, in the model's order; empty if it stands.

    Args:
        briefing: the summary model.
        sources: the dossier's sources, read and cleaned anew, by id.
        grounds: what ``lay_ground`` made of them for a model that declares the same sources.
    """
    grounds = lay_ground(briefing, sources) if grounds is None else grounds
    return [*check_sources(briefing, sources), *check_on(briefing, grounds)]


def lay_ground(briefing: Briefing, sources: Mapping[str, CleanSource]) -> dict[str, Ground]:
    """The sources as the model declares them, by id; worth keeping where many models are checked on them."""
    declared = {source.id: source for source in briefing.sources}
    return {key: Ground(clean, declared.get(key)) for key, clean in sources.items()}


def check_on(briefing: Briefing, grounds: Mapping[str, Ground]) -> list[Failure]:
    """The check without that of the files themselves."""
    briefing = by_file(briefing)
    parties = Parties(briefing.actors, briefing.evidence)
    failures = [*check_spans(briefing, grounds), *_dangling(briefing)]
    for claim, spoken in _claims(briefing):
        home = grounds.get(claim.evidence[0].source) if claim.evidence else None
        if lists_fragments(claim.text, claim.evidence, home):
            continue
        failures += _unless_introduced(claim, grounds, parties, speakers=spoken)
    for where, finding in findings(briefing):
        failures += check_independence(finding, where, briefing)
    for index, quotation in enumerate(briefing.quotations):
        failures += check_quotation(quotation, f"quotations[{index}]", briefing.evidence, grounds, parties)
    for index, figure in enumerate(briefing.figures):
        failures += check_figure(figure, f"figures[{index}]", briefing.evidence)
    for index, event in enumerate(briefing.timeline):
        failures += check_event_date(event, f"timeline[{index}].date", briefing.evidence, grounds)
    for index, actor in enumerate(briefing.actors):
        failures += check_actor(actor, f"actors[{index}]", briefing.evidence)
    return failures


def _unless_introduced(
    claim: Claim, grounds: Mapping[str, Ground], parties: Parties, *, speakers: bool
) -> list[Failure]:
    """What the evidence of a claim does not carry, as it is or without introductions that it does carry."""
    failures = _check_claim(claim, grounds, parties, speakers=speakers)
    support = backing(claim.evidence, grounds)
    if (wrong := misplaced(claim.text, support)) is not None:
        detail = f"No cited sentence says “{wrong}” of that thing alone."
        return [Failure(Verdict.UNSUPPORTED_WORDS, claim.where, claim.item, detail)]
    if not failures:
        return []
    bare = without_introductions(without_bracketed(claim.text, support), support, parties)
    if bare == claim.text:
        return failures
    return _check_claim(replace(claim, text=bare), grounds, parties, speakers=speakers)


def _check_claim(
    claim: Claim, grounds: Mapping[str, Ground], parties: Parties, *, speakers: bool
) -> list[Failure]:
    return [
        *check_statement(claim, grounds, parties),
        *check_quoted_stretches(claim, grounds, parties, speakers=speakers),
    ]


def _claims(briefing: Briefing) -> Iterator[tuple[Claim, bool]]:
    """Every sentence of the model that says something of the matter, and whether it has speakers to check."""
    for where, finding in findings(briefing):
        cited = _cited(briefing, finding.evidence)
        yield Claim(f"{where}.statement", finding.id, finding.statement, cited), True
    for index, event in enumerate(briefing.timeline):
        cited = _cited(briefing, event.evidence)
        yield Claim(f"timeline[{index}].what", event.id, event.what, cited), False
    for index, dispute in enumerate(briefing.disputes):
        for side, position in enumerate(dispute.positions):
            where = f"disputes[{index}].positions[{side}].statement"
            cited = _cited(briefing, position.evidence)
            yield Claim(where, dispute.id, position.statement, cited, position.holder or ""), True


def _cited(briefing: Briefing, identifiers: Iterable[str]) -> Sequence[Evidence]:
    return [briefing.evidence[e] for e in identifiers if e in briefing.evidence]


def _dangling(briefing: Briefing) -> Iterator[Failure]:
    """Citations of evidence that the model does not have."""
    for where, item, identifiers in citations(briefing):
        for identifier in identifiers:
            if identifier not in briefing.evidence:
                detail = f"There is no evidence {identifier!r}."
                yield Failure(Verdict.MISSING_SPAN, f"{where}.evidence", item, detail)
