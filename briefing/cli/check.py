"""``briefing check``: every citation of a model against the sources."""

from __future__ import annotations

from pathlib import Path

import typer

from briefing.cli.arguments import AsJson, Built, SourcesOf, Subject
from briefing.cli.printing import result, result_json


def check(
    subject: Subject,
    dossier: SourcesOf = None,
    output: Built = Path("out"),
    as_json: AsJson = False,
) -> None:
    """Check every citation of a model against its sources.

    All that fails is listed, and the exit code is then 1. A pass proves that every span is there, verbatim
    and unmasked, and carries what is said of it; not that a source tells the truth.

    \b
    Examples:
      briefing check seeds
      briefing check out/seeds.json --dossier seeds
      briefing check out/seeds.json --dossier seeds --json
    """
    from briefing.cli.model_file import read_model
    from briefing.cli.pipeline import failure_record, read_dossier
    from briefing.cli.progress import progress
    from briefing.cli.subject import find_subject
    from briefing.verification.check import check as check_citations

    with progress() as tell:
        found = find_subject(subject, dossier, output)
        briefing = read_model(found.model)
        clean = read_dossier(found.dossier_of(briefing), tell)
        tell("Checking every citation")
        failures = check_citations(briefing, clean.by_id())
    if as_json:
        records = [failure_record(failure) for failure in failures]
        result_json({"model": str(found.model), "evidence": len(briefing.evidence), "failures": records})
    else:
        for failure in failures:
            result(str(failure))
        stands = "stands" if not failures else f"does not stand: {len(failures)} failures"
        result(f"{found.model}: {stands} ({len(briefing.evidence)} spans checked)")
    if failures:
        raise typer.Exit(1)
