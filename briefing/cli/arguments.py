"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """A document's format, by its suffix."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


DossierFolder = Annotated[
    Path, typer.Argument(metavar="DOSSIER", help="Folder that holds the sources.", show_default=False)
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        "-t",
        help="Name of a shipped template, or the folder of your own.",
        show_default=False,
    ),
]
Formats = Annotated[
    list[Format] | None,
    typer.Option("--format", "-f", help="Format to write; may be repeated.", show_default="docx and pdf"),
]
Reference = Annotated[
    Path | None,
    typer.Option("--reference-doc", help="Word file whose styles the DOCX takes over.", show_default=False),
]
WordTemplate = Annotated[
    Path | None,
    typer.Option(
        "--word-template",
        metavar="FILE.docx",
        help="Word file with tags that becomes the DOCX, filled.",
        show_default=False,
    ),
]
Subject = Annotated[
    Path,
    typer.Argument(metavar="MODEL|DOSSIER", help="A model, or a dossier that was built.", show_default=False),
]
SourcesOf = Annotated[
    Path | None,
    typer.Option("--dossier", "-d", help="Folder of the model's sources.", show_default="beside the model"),
]
Built = Annotated[Path, typer.Option("--output", "-o", help="Where a dossier's model was written.")]
Options = Annotated[
    list[str] | None,
    typer.Option(
        "--option",
        help="NAME=VALUE: one of the template's options; may be repeated.",
        metavar="NAME=VALUE",
        show_default=False,
    ),
]
Since = Annotated[
    Path | None,
    typer.Option(
        "--since",
        metavar="OLD",
        help="Older model: the document says what changed since.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON, for programs.")]

DEFAULT_FORMATS = (Format.DOCX, Format.PDF)
