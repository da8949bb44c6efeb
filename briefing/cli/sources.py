"""``briefing sources``: what was read, and in what condition."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import AsJson, DossierFolder
from briefing.cli.printing import result, result_json, visible
from briefing.errors import InputError, Problem

if TYPE_CHECKING:
    from briefing.cli.pipeline import CleanDossier


def sources(
    dossier: DossierFolder,
    text: Annotated[
        str | None,
        typer.Option(
            "--text",
            metavar="FILE",
            help="Print the text that offsets into FILE refer to, and nothing else.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the sources and the condition that each is in.

    Masked words, other articles in the same file, page furniture, machine-altered copy, duplicates: each
    with its share, its place and the reason; briefing.yaml can overrule it.

    \b
    Examples:
      briefing sources seeds
      briefing sources seeds --json
      briefing sources seeds --text letter.txt | cut -c 1-80
    """
    from briefing.cli.condition_list import lines
    from briefing.cli.pipeline import read_dossier, source_records
    from briefing.cli.progress import progress
    from briefing.dossier.load import load_dossier

    with progress() as tell:
        clean = read_dossier(load_dossier(dossier), tell)
    if text is not None:
        _print_text(clean, text)
        return
    records = source_records(clean)
    if as_json:
        result_json([record.model_dump(mode="json") for record in records])
        return
    for line in lines(records, {each.source.id: each.source.text for each in clean.sources}):
        result(line)


def _print_text(clean: CleanDossier, file: str) -> None:
    texts = {each.source.file: each.source.text for each in clean.sources}
    if file not in texts:
        raise InputError(Problem(f"no text was read from “{file}”", f"its sources are {', '.join(texts)}"))
    if sys.stdout.isatty():
        print("\n".join(visible(line) for line in texts[file].split("\n")))
    else:
        sys.stdout.write(texts[file])
