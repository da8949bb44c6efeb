"""Template bundles: finding, reading, listing and copying them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from briefing.document.theme import Theme
from briefing.dossier.located import did_you_mean
from briefing.dossier.schemas import published_schema, schema_line, schema_name
from briefing.errors import InputError, Problem
from briefing.model.topics import Topics
from briefing.templating.manifest import (
    Fit,
    OptionValue,
    misnamed,
    read_learned,
    read_manifest,
    unoffered,
    word_template,
)
from briefing.templating.theme_file import read_theme

MANIFEST = "template.yaml"
THEME = "theme.yaml"
ENTRY = "briefing.md.j2"


@dataclass(frozen=True, slots=True)
class Bundle:
    """One template bundle, read and found valid."""

    folder: Path
    name: str
    title: str
    description: str
    topics: Topics
    theme: Theme
    options: dict[str, OptionValue] = field(default_factory=dict)
    """What a briefing may choose, with the values that hold if it chooses nothing."""
    fit: Fit | None = None
    """Options that follow from the room on the pages, where nobody chooses them."""
    word: Path | None = None
    """The Word file that becomes the DOCX, filled, in place of the Markdown template."""
    base: Bundle | None = None
    """The shipped bundle that this one extends."""

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where a template file is looked for: this bundle's folder, then those that it extends."""
        return (self.folder, *(self.base.folders if self.base else ()))


def load_bundle(name_or_path: str | Path, relative_to: Path | None = None) -> Bundle:
    """The bundle that ships under a name, or that lies in a folder.

    A relative path is looked up from ``relative_to`` (a dossier's folder), then from where the
    program runs. A shipped name wins over a folder; write ``./name`` for the folder.

    Raises:
        InputError: there is no such template, or all that is wrong with its files.
    """
    return _load(_find(str(name_or_path), relative_to))


def list_names() -> list[str]:
    """The names of the shipped bundles."""
    return sorted(_shipped())


def list_bundles() -> list[Bundle]:
    """The shipped bundles, by name."""
    return [_load(folder) for folder in sorted(_shipped().values())]


def copy_bundle(name: str, destination: Path) -> list[Path]:
    """Copy a shipped bundle to a folder of the user's own; returns the files written.

    The copy is a bundle, named like its folder, so that a model tells whose template made it.

    Raises:
        InputError: no such template, or ``destination`` exists or cannot be written.
    """
    folder = _find(name, None)
    if destination.exists() and (not destination.is_dir() or any(destination.iterdir())):
        raise InputError(Problem("is there already", "choose another folder", destination))
    try:
        shutil.copytree(folder, destination, dirs_exist_ok=True)
        (destination / schema_name(MANIFEST)).write_bytes(published_schema(MANIFEST))
        manifest = (folder / MANIFEST).read_text(encoding="utf-8")
        (destination / MANIFEST).write_text(_renamed(manifest, destination), encoding="utf-8")
    except OSError as error:
        reason = error.strerror or "the folder cannot be written"
        raise InputError(Problem(f"cannot write: {reason}", "choose another folder", destination)) from error
    written = (path for path in destination.rglob("*") if path.is_file())
    return sorted(path for path in written if path.name != schema_name(MANIFEST))


def _renamed(manifest: str, folder: Path) -> str:
    """``template.yaml`` with the folder's name, as far as that can be one, and with its schema."""
    name = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    renamed = (
        re.sub(r"^name: .*$", f"name: {name}", manifest, count=1, flags=re.MULTILINE) if name else manifest
    )
    return schema_line(MANIFEST) + renamed


def _find(name: str, relative_to: Path | None) -> Path:
    shipped = _shipped()
    if name in shipped:
        return shipped[name]
    for start in (relative_to, Path()):
        if start is not None and (start / name / MANIFEST).is_file():
            return start / name
    if Path(name).is_dir():
        raise InputError(Problem(f"is no template: it holds no {MANIFEST}", _choices(name), name))
    raise InputError(Problem(f"there is no template “{name}”", _choices(name)))


def _choices(name: str) -> str:
    return did_you_mean(name, _shipped(), "give the path of a folder, or one of:")


def _shipped() -> dict[str, Path]:
    """Name and folder of each shipped bundle, in the wheel or in the source checkout."""
    package = Path(str(files("briefing")))
    for root in (package / "_templates", package.parent / "templates"):
        if root.is_dir():
            return {path.parent.name: path.parent for path in sorted(root.glob(f"*/{MANIFEST}"))}
    return {}


def _load(folder: Path, extending: tuple[str, ...] = ()) -> Bundle:
    file = folder / MANIFEST
    manifest, yaml = read_manifest(file)
    base = None
    if manifest.extends is not None:
        line, column = yaml.place(("extends",))
        if manifest.extends not in _shipped() or manifest.extends in extending:
            mend = did_you_mean(manifest.extends, set(_shipped()) - set(extending), "shipped are")
            what = f"cannot extend “{manifest.extends}”"
            raise InputError(Problem(what, mend, file, line, column))
        base = _load(_shipped()[manifest.extends], (*extending, manifest.extends))
    acts = {**(base.topics.acts if base else {}), **manifest.acts}
    sections = manifest.sections or (base.topics.sections if base else [])
    options = {**(base.options if base else {}), **manifest.options}
    problems = [*misnamed(manifest, acts, yaml, file), *unoffered(manifest, options, yaml, file)]
    if not sections:
        problems.append(Problem("“sections” is missing", "declare a section, or extend a template", file))
    theme = base.theme if base else Theme()
    if (folder / THEME).is_file():
        try:
            theme = read_theme(folder / THEME, theme)
        except InputError as error:
            problems += error.problems
    word = base.word if base else None
    try:
        word = word_template(manifest, yaml, file) or word
    except InputError as error:
        problems += error.problems
    learned = base.topics.learned if base and not manifest.sections else None
    try:
        learned = read_learned(folder, sections) or learned
    except InputError as error:
        problems += error.problems
    if problems:
        raise InputError(*problems)
    return Bundle(
        folder=folder,
        name=manifest.name,
        title=manifest.title,
        description=manifest.description,
        topics=Topics(acts=acts, sections=sections, learned=learned),
        theme=theme,
        options=options,
        fit=manifest.fit or (base.fit if base and not (folder / ENTRY).is_file() else None),
        word=word,
        base=base,
    )
