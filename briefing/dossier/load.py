"""From a folder to a dossier: which files are sources, and what ``briefing.yaml`` says of them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from briefing.dossier.config import DossierConfig
from briefing.dossier.located import did_you_mean, located_problems
from briefing.dossier.yaml import LocatedYaml, Step, parse_yaml
from briefing.errors import InputError, Problem

CONFIG_NAME = "briefing.yaml"

_NOT_SOURCES = frozenset(
    {CONFIG_NAME, "briefing.yml", "_brand.yml", "_brand.yaml", "readme", "readme.md", "readme.txt"}
)
_NOT_ENTERED = frozenset({"_brand", "out"})
"""Folders of what is no source: logo and typefaces of the brand, and what a build made."""
_TEMPLATE = "template.yaml"
"""The file that makes a folder a template: what lies in it, Word files too, is no source."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder of sources and what a person said of them."""

    folder: Path
    config: DossierConfig
    files: tuple[Path, ...]
    """Absolute paths of the sources, in the order of their names."""
    outside: tuple[Path, ...] = ()
    """Symbolic links that lead out of the folder: reported, never followed."""

    def name_of(self, file: Path) -> str:
        """``file`` relative to the folder, with ``/``."""
        return file.relative_to(self.folder).as_posix()


def load_dossier(folder: Path) -> Dossier:
    """Open the dossier in ``folder``; its sources are listed, not read.

    Hidden files, ``briefing.yaml``, ``_brand.yml``, a README and what lies under ``out/`` or ``_brand/`` or
    in the folder of a template are not sources.

    Raises:
        InputError: no such folder, no file in it that could be a source, or something wrong with
            ``briefing.yaml``: then one problem for each thing, with its line and column.
    """
    if not folder.exists():
        raise InputError(Problem("no such folder", "give the folder that holds your sources", folder))
    if not folder.is_dir():
        raise InputError(Problem("is not a folder", "give the folder that holds your sources", folder))
    root = folder.resolve()
    try:
        found = sorted(_candidates(root), key=lambda file: file.relative_to(root).as_posix())
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "", folder)) from error
    # Path.resolve raises where a link leads to itself; that is for reading to report.
    outside = tuple(file for file in found if not Path(os.path.realpath(file)).is_relative_to(root))
    # A link to a folder within the dossier leads to files that are listed anyway.
    files = tuple(file for file in found if file not in outside and not file.is_dir())
    if not files:
        raise InputError(Problem("holds no source", "put the documents of your dossier in it", folder))
    return Dossier(root, load_config(root), files, outside)


def _candidates(folder: Path) -> Iterator[Path]:
    """Every file below ``folder`` that may be a source; links to folders are not entered."""
    for entry in folder.iterdir():
        if entry.name.startswith(".") or entry.name.lower() in _NOT_SOURCES:
            continue
        if entry.is_dir() and not entry.is_symlink():
            if entry.name not in _NOT_ENTERED and not (entry / _TEMPLATE).is_file():
                yield from _candidates(entry)
        elif entry.is_symlink() or entry.is_file():
            yield entry


def load_config(folder: Path) -> DossierConfig:
    """What the ``briefing.yaml`` in ``folder`` says; its defaults where there is none.

    Raises:
        InputError: all that is wrong with it, each with its line and column.
    """
    path = folder / CONFIG_NAME
    other = path.with_suffix(".yml")
    if not path.exists():
        if other.exists():
            raise InputError(Problem("is not read", f"rename it to {CONFIG_NAME}", other))
        return DossierConfig()
    try:
        yaml = parse_yaml(path.read_text("utf-8-sig"), path)
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "", path)) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem("is not UTF-8 text", "save it as UTF-8", path)) from error
    if yaml.data is None:
        return DossierConfig()
    if not isinstance(yaml.data, dict):
        raise InputError(Problem("must hold keys and values", "start with “title: …”", path, 1, 1))
    try:
        config = DossierConfig.model_validate(yaml.data)
    except ValidationError as error:
        problems = located_problems(error, yaml, path, DossierConfig) + _file_problems(yaml, folder, path)
        raise InputError(*sorted(problems, key=lambda problem: problem.line or 0)) from error
    if problems := _file_problems(yaml, folder, path):
        raise InputError(*problems)
    return config


def _file_problems(yaml: LocatedYaml, folder: Path, path: Path) -> list[Problem]:
    """Sources that are named twice, do not exist, or lie outside the folder."""
    problems = []
    counts: Counter[str] = Counter()
    for steps, name in _named_files(yaml.data):
        line, column = yaml.place(steps)
        if steps[-1] == "file":
            counts[name] += 1
            if counts[name] == 2:
                problems.append(Problem(f"“{name}” is listed twice", "merge the entries", path, line, column))
        if not _is_within(folder / name, folder):
            mend = "copy the file into the dossier"
            problems.append(Problem(f"“{name}” lies outside the dossier", mend, path, line, column))
        elif not (folder / name).is_file() and not _is_attachment(name, folder):
            problems.append(
                Problem(
                    f"there is no file “{name}” in the dossier", _closest(name, folder), path, line, column
                )
            )
    return problems


def _named_files(data: dict[str, object]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every file that the configuration names, with the way to it."""
    sources = data.get("sources")
    for index, entry in enumerate(sources if isinstance(sources, list) else []):
        for key in ("file", "duplicate_of"):
            if isinstance(entry, dict) and isinstance(entry.get(key), str):
                yield ("sources", index, key), entry[key]
    edits = data.get("edits")
    for index, entry in enumerate(edits if isinstance(edits, list) else []):
        addition = entry.get("add") if isinstance(entry, dict) else None
        if isinstance(addition, dict) and isinstance(addition.get("source"), str):
            yield ("edits", index, "add", "source"), addition["source"]


def located(problem: Problem, folder: Path) -> Problem:
    """``problem`` with the place of the words that it complains of, if those are a source's in the
    ``briefing.yaml`` of ``folder``."""
    path = folder / CONFIG_NAME
    if problem.file != CONFIG_NAME or not path.exists():
        return problem
    yaml = parse_yaml(path.read_text("utf-8-sig"), path)
    for index, entry in enumerate((yaml.data or {}).get("sources", ())):
        if not problem.what.endswith(f" is not in {entry['file']}"):
            continue
        for steps, words in _texts(entry):
            if problem.what.startswith(f"“{words}” "):
                line, column = yaml.place(("sources", index, *steps))
                return Problem(problem.what, problem.mend, path, line, column)
    return problem


def _texts(value: object) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every text in ``value``, with the way to it."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (((step, *steps), text) for steps, text in _texts(inner))


def _is_attachment(name: str, folder: Path) -> bool:
    """Whether ``name`` lies within a file, as ``letter.eml/annex.pdf`` does; reading tells if it is there."""
    return any((folder / above).is_file() for above in PurePosixPath(name).parents)


def missing_attachments(folder: Path, files: Collection[str]) -> list[Problem]:
    """One problem for each attachment that ``briefing.yaml`` names and that is not among ``files``, the names
    of all that was read or refused.

    Of a message that shows no attachment nothing is asked: it may be the message that could not be read.
    """
    path = folder / CONFIG_NAME
    if not path.exists():
        return []
    yaml = parse_yaml(path.read_text("utf-8-sig"), path)
    problems = []
    for steps, name in _named_files(yaml.data or {}):
        if name in files or not _is_attachment(name, folder):
            continue
        message = next(above for above in PurePosixPath(name).parents if (folder / above).is_file())
        if siblings := [file for file in files if file.startswith(f"{message}/")]:
            mend = did_you_mean(name, siblings, every="the attachments are")
            problems.append(Problem(f"there is no attachment “{name}”", mend, path, *yaml.place(steps)))
    return problems


def _is_within(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _closest(name: str, folder: Path) -> str:
    names = (file.relative_to(folder).as_posix() for file in sorted(_candidates(folder)))
    return did_you_mean(name, names, every="its files are")
