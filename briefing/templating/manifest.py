"""``template.yaml``: what a bundle declares of itself, with located problems."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field, ValidationError

from briefing.dossier.located import did_you_mean, located_problems
from briefing.dossier.yaml import LocatedYaml, Step, parse_yaml
from briefing.errors import InputError, Problem
from briefing.model.topics import Act, Declaration, Learned, SectionSpec

LEARNED = "learned.json"

OptionValue = bool | int | float | str

_Declared = TypeVar("_Declared", bound=BaseModel)


class Fit(Declaration):
    """How much a document says, so that its first part fills its pages and no more."""

    before: str
    """The anchor of the heading that ends the part; without such a heading the whole document is meant."""
    pages: Annotated[int, Field(ge=1)]
    """How many pages the part may take."""
    choices: Annotated[list[dict[str, OptionValue]], Field(min_length=1)]
    """Options, those that say most first: the first that fit are taken, or else the last."""


class Manifest(Declaration):
    """The whole of ``template.yaml``."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: str
    description: str = ""
    extends: str | None = None
    """Name of the shipped bundle whose files, acts, sections, options and theme this one starts from."""
    acts: dict[str, Act] = {}
    """Added to those of the bundle that this one extends."""
    sections: list[SectionSpec] = []
    """Replace those of the bundle that this one extends."""
    options: dict[str, OptionValue] = {}
    """What a briefing may choose, with the value that holds if it chooses nothing."""
    fit: Fit | None = None
    """Options that follow from the room on the pages, where nobody chooses them."""
    word: str | None = None
    """A Word file of the folder that becomes the DOCX, filled, in place of ``briefing.md.j2``."""


def read_manifest(file: Path) -> tuple[Manifest, LocatedYaml]:
    """The bundle's ``template.yaml``.

    Raises:
        InputError: all that is wrong with it, each with its line and column.
    """
    return read_yaml(file, Manifest)


def word_template(manifest: Manifest, yaml: LocatedYaml, file: Path) -> Path | None:
    """The Word file that the bundle names.

    Raises:
        InputError: there is no such file in its folder.
    """
    if manifest.word is None:
        return None
    found = (file.parent / manifest.word).resolve()
    if not found.is_file() or not found.is_relative_to(file.parent.resolve()):
        line, column = yaml.place(("word",))
        what = f"there is no Word file “{manifest.word}” in the template's folder"
        raise InputError(Problem(what, "give the name of a .docx file beside this one", file, line, column))
    return file.parent / manifest.word


def read_learned(folder: Path, sections: Collection[SectionSpec]) -> Learned | None:
    """What ``learned.json`` of a bundle's folder holds; None without one, or where it was learned of other
    sections than the bundle has.

    Raises:
        InputError: it is no such file.
    """
    file = folder / LEARNED
    if not file.is_file():
        return None
    try:
        learned = Learned.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        what = str(error).splitlines()[0] if isinstance(error, OSError) else "is no file of learned sections"
        raise InputError(Problem(what, "copy it anew from the template, or delete it", file)) from error
    return learned if set(learned.sections) == {section.id for section in sections} else None


def unoffered(
    manifest: Manifest, options: Collection[str], yaml: LocatedYaml, file: Path
) -> Iterator[Problem]:
    """Options that are fitted and that the bundle does not have."""
    for index, choice in enumerate(manifest.fit.choices if manifest.fit else []):
        for name in choice:
            if name not in options:
                line, column = yaml.place(("fit", "choices", index, name))
                mend = did_you_mean(name, options, "options are")
                yield Problem(f"no option is named “{name}”", mend, file, line, column)


def misnamed(manifest: Manifest, acts: dict[str, Act], yaml: LocatedYaml, file: Path) -> Iterator[Problem]:
    """Acts that a section names and nobody declares, and section ids that are given twice."""
    seen: set[str] = set()
    for index, section in enumerate(manifest.sections):
        if section.id in seen:
            line, column = yaml.place(("sections", index, "id"))
            yield Problem(f"two sections have the id “{section.id}”", "rename one", file, line, column)
        seen.add(section.id)
        lists: list[tuple[tuple[Step, ...], list[str]]] = [(("sections", index, "acts"), section.acts)]
        lists += [
            (("sections", index, "asks", place, "acts"), ask.acts) for place, ask in enumerate(section.asks)
        ]
        for path, names in lists:
            for position, name in enumerate(names):
                if name not in acts:
                    line, column = yaml.place((*path, position))
                    mend = did_you_mean(name, acts, "acts are")
                    yield Problem(f"no act is named “{name}”", mend, file, line, column)


def read_yaml(file: Path, model: type[_Declared]) -> tuple[_Declared, LocatedYaml]:
    """What a YAML file declares, as ``model`` has it, with the places of its values.

    Raises:
        InputError: all that is wrong with it, each with its line and column.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "", file)) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem("is not UTF-8 text", "save it as UTF-8", file)) from error
    yaml = parse_yaml(text, file)
    try:
        return model.model_validate({} if yaml.data is None else yaml.data), yaml
    except ValidationError as error:
        raise InputError(*located_problems(error, yaml, file, model)) from error
