"""Where a command puts what it makes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from briefing.cli.arguments import Format
from briefing.errors import InputError, Problem


def check_folder(output: Path) -> None:
    """Refuse an output folder before the work is done, not after.

    Raises:
        InputError: ``output`` is no folder, or neither it nor the folder to make it in can be written.
    """
    nearest = next(folder for folder in (output, *output.absolute().parents) if folder.exists())
    if not nearest.is_dir():
        raise InputError(Problem("is not a folder", "choose another output folder", nearest))
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise InputError(Problem("cannot be written", "choose another output folder", nearest))


def check_apart(output: Path, dossier: Path) -> None:
    """Refuse an output folder whose content the next build would read as sources.

    Raises:
        InputError: ``output`` lies in the dossier, and not under an ``out/`` of it.
    """
    place = output.resolve()
    if place.is_relative_to(dossier) and "out" not in place.relative_to(dossier).parts:
        what = "lies among the sources: the next build would read the documents as sources"
        raise InputError(Problem(what, "use the folder “out” of the dossier, or one elsewhere", output))


def document_paths(output: Path, stem: str, formats: Iterable[Format]) -> dict[Format, Path]:
    """The path of the document in each format."""
    return {each: output / f"{stem}.{each}" for each in formats}
