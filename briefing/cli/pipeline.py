"""The rooms in their order: from a dossier to a briefing that stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing.cli.deadline import deadline
from briefing.cli.names import names_a_matter, title
from briefing.errors import CheckFailed, InputError

if TYPE_CHECKING:
    from briefing.cleaning.passages import CleanSource
    from briefing.dossier.config import Edit
    from briefing.dossier.load import Dossier
    from briefing.model.briefing import Briefing
    from briefing.model.sources import Source
    from briefing.reading.not_analysed import NotAnalysed
    from briefing.synthesis.edits import Edited, Unapplied
    from briefing.templating.bundle import Bundle
    from briefing.templating.manifest import OptionValue
    from briefing.verification.failures import Failure
    from briefing.verification.ground import Ground

    Failures = Callable[[Briefing], list[Failure]]

DEFAULT_TEMPLATE = "policy-briefing"

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class CleanDossier:
    """A dossier with its sources read and cleaned."""

    dossier: Dossier
    sources: list[CleanSource]
    not_analysed: list[NotAnalysed]

    def by_id(self) -> dict[str, CleanSource]:
        """The sources as the check wants them."""
        return {clean.source.id: clean for clean in self.sources}


@dataclass(frozen=True, slots=True)
class Standing:
    """A briefing that passes the check, and what was withheld from it."""

    briefing: Briefing
    withheld: list[Failure]
    unapplied: list[Unapplied] = field(default_factory=list)
    """Edits of ``briefing.yaml`` that the briefing does not have, each with its reason."""


def read_dossier(dossier: Dossier, tell: Tell = lambda step: None) -> CleanDossier:
    """Read and clean every source of ``dossier``.

    Raises:
        InputError: not one source is analysed, ``briefing.yaml`` names words that a source lacks, or it took
            longer than ``limits.build_seconds``.
    """
    from briefing.cleaning.clean import clean_all
    from briefing.cleaning.outlets import with_outlets
    from briefing.dossier.load import located
    from briefing.extraction.copied_days import with_copied_days
    from briefing.extraction.yearless import with_years
    from briefing.reading.read import read_all

    with deadline(dossier.config.limits.build_seconds):
        tell("Reading the sources")
        texts, not_analysed = read_all(dossier)
        tell("Cleaning the sources")
        try:
            cleaned = with_outlets(clean_all(texts, dossier.config), dossier.config)
            cleaned = with_years(cleaned, dossier.config)
            cleaned = with_copied_days(cleaned, dossier.config)
        except InputError as error:
            raise InputError(*(located(problem, dossier.folder) for problem in error.problems)) from error
        return CleanDossier(dossier, cleaned, not_analysed)


def source_records(clean: CleanDossier) -> list[Source]:
    """Every source as the model lists it, without the briefing being made."""
    from briefing.synthesis.brief import source_record

    settings_for = clean.dossier.config.settings_for
    records = [source_record(each, settings_for(each.source.file)) for each in clean.sources]
    return [*records, *(other.source() for other in clean.not_analysed)]


def make_briefing(
    clean: CleanDossier,
    bundle: Bundle,
    options: Mapping[str, OptionValue],
    tell: Tell = lambda step: None,
) -> Standing:
    """The briefing of a dossier with its owner's edits, without what its own sources do not carry.

    Raises:
        CheckFailed: something fails that is no single item: a source, or a span.
        InputError: it took longer than ``limits.build_seconds``.
    """
    from briefing.cli.bearing import with_bearing
    from briefing.synthesis.brief import build_briefing

    failures = _checker(clean.by_id())
    with deadline(clean.dossier.config.limits.build_seconds):
        tell("Loading the language model")
        briefing = build_briefing(
            clean.sources,
            bundle.topics,
            bundle.name,
            config=clean.dossier.config,
            title=title(clean.dossier.folder),
            not_analysed=[other.source() for other in clean.not_analysed],
            on_source=lambda file: tell(f"Extracting from {file}"),
            failing=lambda draft: {failure.item for failure in failures(draft)},
        )
        tell("Checking every citation")
        briefing = briefing.model_copy(update={"options": dict(options)})
        edited = _edited(briefing, clean.dossier.config.edits, clean.by_id(), failures)
        standing = _standing(edited.briefing, failures)
        complete = with_bearing(_titled(standing.briefing, clean.dossier))
        return Standing(complete, standing.withheld, edited.unapplied)


def _titled(briefing: Briefing, dossier: Dossier) -> Briefing:
    """The briefing under the names of its main parties, if nobody gave it a title and its folder's name says
    nothing."""
    if dossier.config.title or names_a_matter(dossier.folder):
        return briefing
    bodies = [actor for actor in briefing.actors if actor.kind in ("organisation", "agency")]
    named = " ".join(finding.statement for finding in (*briefing.bottom_line, *briefing.findings()))
    main = sorted((each for each in bodies if each.name in named), key=lambda each: -each.mentions)[:2]
    parties = " and ".join(each.name for each in main)
    return briefing.model_copy(update={"title": parties or briefing.title})


def _checker(sources: Mapping[str, CleanSource]) -> Failures:
    """The check of a dossier's briefings; what is read of the sources for one serves the next, since both
    declare the same."""
    from briefing.verification.check import check, lay_ground

    grounds: dict[str, Ground] = {}

    def failures(briefing: Briefing) -> list[Failure]:
        if not grounds:
            grounds.update(lay_ground(briefing, sources))
        return check(briefing, sources, grounds)

    return failures


def _edited(
    briefing: Briefing, edits: Sequence[Edit], sources: Mapping[str, CleanSource], failures: Failures
) -> Edited:
    """The briefing with the edits that its sources carry; a refused wording leaves the sources' own."""
    from briefing.synthesis.edits import apply_edits

    edited = apply_edits(briefing, edits, sources)
    if not edited.worded:
        return edited
    reasons: dict[int, list[str]] = {}
    for failure in failures(edited.briefing):
        if failure.item in edited.worded:
            reasons.setdefault(edited.worded[failure.item], []).append(f"{failure.verdict}: {failure.detail}")
    refused = {index: "; ".join(dict.fromkeys(why)) for index, why in reasons.items()}
    return apply_edits(briefing, edits, sources, without=refused) if refused else edited


def _standing(briefing: Briefing, failures: Failures) -> Standing:
    """Withhold what fails until nothing does: a statement may lean on an actor that is withheld."""
    from briefing.synthesis.withhold import item_ids, withhold

    withheld: list[Failure] = []
    while failed := failures(briefing):
        items = item_ids(briefing)
        if beyond := [failure for failure in failed if failure.item not in items]:
            raise CheckFailed(*map(str, beyond))
        withheld += failed
        briefing = withhold(briefing, {failure.item for failure in failed})
    return Standing(briefing, withheld)


def failure_record(failure: Failure) -> dict[str, Any]:
    """One failure for a program."""
    from dataclasses import asdict

    return asdict(failure)
