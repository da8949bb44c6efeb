"""``briefing build``: sources to model and documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.arguments import (
    DEFAULT_FORMATS,
    AsJson,
    DossierFolder,
    Format,
    Formats,
    Options,
    Reference,
    Since,
    Template,
    WordTemplate,
)
from briefing.cli.printing import note, result, result_json, without_words

if TYPE_CHECKING:
    from briefing.errors import Problem
    from briefing.verification.failures import Failure


def build(
    dossier: DossierFolder,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("out"),
    template: Template = None,
    formats: Formats = None,
    reference_doc: Reference = None,
    word_template: WordTemplate = None,
    option: Options = None,
    since: Since = None,
    as_json: AsJson = False,
) -> None:
    """Make a briefing of a dossier: its model and documents.

    Every citation is checked against the sources. An item that fails is withheld, and named on stderr;
    if a source or a span fails, nothing is written and the exit code is 1. The edits of briefing.yaml are
    applied; one whose target is gone, or whose words the sources do not carry, is named on stderr.

    \b
    Examples:
      briefing build seeds
      briefing build ~/dossiers/acme -o ~/briefs --format docx --format html
      briefing build seeds --template ./our-template --option annex=false
    """
    from briefing.cli.bearing import warnings
    from briefing.cli.choices import parse_options
    from briefing.cli.edit_problems import edit_problems
    from briefing.cli.layout import Layout, WordFiles
    from briefing.cli.model_file import changes_since, model_bytes
    from briefing.cli.names import slug
    from briefing.cli.outputs import check_apart, check_folder, document_paths
    from briefing.cli.pipeline import DEFAULT_TEMPLATE, make_briefing, read_dossier
    from briefing.cli.progress import progress
    from briefing.dossier.files import write_all_atomically
    from briefing.dossier.load import load_dossier
    from briefing.templating import load_bundle
    from briefing.templating.options import chosen_options

    with progress() as tell:
        check_folder(output)
        opened = load_dossier(dossier)
        check_apart(output, opened.folder)
        given = (template, None) if template else (opened.config.template, opened.folder)
        bundle = load_bundle(given[0] or DEFAULT_TEMPLATE, relative_to=given[1])
        chosen = {**opened.config.options, **parse_options(option or ())}
        options = {name: value for name, value in chosen_options(bundle, chosen).items() if name in chosen}
        layout = Layout(bundle, options, WordFiles(reference_doc, word_template), opened.folder)
        layout.require_usable(opened.files)
        clean = read_dossier(opened, tell)
        standing = make_briefing(clean, bundle, options, tell)
        changes = changes_since(since, standing.briefing)
        contents, report = layout.documents(standing.briefing, formats or DEFAULT_FORMATS, changes, tell)
        stem = slug(opened.folder)
        model, paths = output / f"{stem}.json", document_paths(output, stem, contents)
        written = {model: model_bytes(standing.briefing), **{paths[key]: contents[key] for key in contents}}
        write_all_atomically(written)
    _tell_withheld(standing.withheld)
    for problem in (unapplied := edit_problems(opened, standing.unapplied)):
        note(f"edit not applied: {problem}")
    report += warnings(standing.briefing)
    for line in report:
        note(line)
    if as_json:
        result_json(_record(model, paths, standing.withheld, unapplied, report))
    else:
        for path in written:
            result(str(path))


def _tell_withheld(withheld: list[Failure]) -> None:
    """One line for each item, with everything that it failed; --json gives the words too."""
    for item in dict.fromkeys(failure.item for failure in withheld):
        reasons = "; ".join(
            dict.fromkeys(f"{f.verdict}: {without_words(f.detail)}" for f in withheld if f.item == item)
        )
        where = next(failure.where for failure in withheld if failure.item == item)
        note(f"withheld {item} ({where.rpartition('.')[0] or where}): {reasons}")


def _record(
    model: Path,
    paths: dict[Format, Path],
    withheld: list[Failure],
    unapplied: list[Problem],
    report: list[str],
) -> dict[str, Any]:
    from briefing.cli.pipeline import failure_record

    return {
        "model": str(model),
        "documents": [str(path) for path in paths.values()],
        "withheld": [failure_record(failure) for failure in withheld],
        "edits_not_applied": [str(problem) for problem in unapplied],
        "warnings": report,
    }
