"""Where a build puts what it makes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from briefing.cli.arguments import Format
from briefing.errors import InputError, Problem


def check_output(output: Path, dossier: Path) -> None:
    """Refuse an output folder before the work is done, not after.

    Raises:
        InputError: ``output`` is a file, or lies in the dossier where its content would be read as
            sources the next time.
    """
    if output.exists() and not output.is_dir():
        raise InputError(Problem("is not a folder", "choose another output folder", output))
    place = output.resolve()
    if place.is_relative_to(dossier) and "out" not in place.relative_to(dossier).parts:
        what = "lies among the sources: the next build would read the documents as sources"
        raise InputError(Problem(what, f"use {dossier / 'out'}, or a folder elsewhere", output))


def output_paths(output: Path, stem: str, formats: Iterable[Format]) -> tuple[Path, dict[Format, Path]]:
    """The path of the model, and of the document in each format."""
    return output / f"{stem}.json", {each: output / f"{stem}.{each}" for each in formats}
