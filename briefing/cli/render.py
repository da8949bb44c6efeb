"""``briefing render``: a model to documents, without its sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.arguments import (
    DEFAULT_FORMATS,
    AsJson,
    Formats,
    Options,
    Reference,
    Since,
    SourcesOf,
    Template,
    WordTemplate,
)
from briefing.cli.printing import note, result, result_json


def render(
    model: Annotated[
        Path, typer.Argument(metavar="MODEL", help="Summary model, as build wrote it.", show_default=False)
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Folder to write to.", show_default="the model's own"),
    ] = None,
    template: Template = None,
    formats: Formats = None,
    reference_doc: Reference = None,
    word_template: WordTemplate = None,
    dossier: SourcesOf = None,
    option: Options = None,
    since: Since = None,
    as_json: AsJson = False,
) -> None:
    """Lay out a model again, in another template or format.

    The sources are not read and nothing is checked: briefing check does that. The template that made the
    model is found by its dossier's briefing.yaml, or named by --template. The options that the build was
    given hold unless --option changes them.

    \b
    Examples:
      briefing render out/seeds.json --format html
      briefing render out/seeds.json --template ./our-template -o drafts
    """
    from briefing.cli.choices import parse_options
    from briefing.cli.layout import Layout, WordFiles
    from briefing.cli.model_file import changes_since, read_model
    from briefing.cli.outputs import check_folder, document_paths
    from briefing.cli.progress import progress
    from briefing.cli.subject import Subject, unasked
    from briefing.dossier.files import write_all_atomically

    with progress() as tell:
        folder = output or model.parent
        check_folder(folder)
        read = read_model(model)
        subject = Subject(model, dossier)
        bundle = subject.bundle(read, template)
        options = {**(read.options if bundle.name == read.template else {}), **parse_options(option or ())}
        brand = subject.folder(read) or model.parent
        layout = Layout(bundle, options, WordFiles(reference_doc, word_template), brand)
        layout.require_usable()
        changes = changes_since(since, read)
        contents, report = layout.documents(read, formats or DEFAULT_FORMATS, changes, tell)
        report += unasked(read, bundle)
        paths = document_paths(folder, model.stem, contents)
        write_all_atomically({paths[key]: content for key, content in contents.items()})
    for line in report:
        note(line)
    if as_json:
        result_json({"documents": [str(path) for path in paths.values()], "warnings": report})
    else:
        for path in paths.values():
            result(str(path))
