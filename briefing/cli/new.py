"""``briefing new``: start a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.arguments import AsJson
from briefing.cli.printing import note, result, result_json


def new(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Folder of the new dossier.", show_default=False)
    ],
    as_json: AsJson = False,
) -> None:
    """Start a dossier: a folder with a commented briefing.yaml.

    A folder that holds documents already may be named; a briefing.yaml in it is never overwritten.

    \b
    Example:
      briefing new acme && cp ~/Downloads/*.txt acme && briefing build acme
    """
    from briefing.dossier.starter import new_dossier

    written = new_dossier(folder)
    if as_json:
        result_json({"written": [str(path) for path in written]})
        return
    for path in written:
        result(str(path))
    note(f"Put your documents in {folder}, then run: briefing build {folder}")
