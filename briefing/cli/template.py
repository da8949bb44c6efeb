"""``briefing template``: the template bundles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.arguments import AsJson
from briefing.cli.printing import note, result, result_json
from briefing.cli.template_check import check_template

if TYPE_CHECKING:
    from briefing.templating.bundle import Bundle

template = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="List, show, copy, check templates: questions, layout, look.",
)

template.command("check")(check_template)


@template.command("list")
def list_templates(as_json: AsJson = False) -> None:
    """List the shipped templates.

    \b
    Example:
      briefing template list
    """
    from briefing.templating import list_bundles

    bundles = list_bundles()
    if as_json:
        result_json([_summary(bundle) for bundle in bundles])
        return
    for bundle in bundles:
        result(f"{bundle.name}  {bundle.title}. {bundle.description}".rstrip())


@template.command("show")
def show_template(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A shipped template, or a folder.", show_default=False)
    ],
    as_json: AsJson = False,
) -> None:
    """Show a template's sections, options and files.

    \b
    Examples:
      briefing template show policy-briefing
      briefing template show ./our-template --json
    """
    from briefing.templating import load_bundle

    bundle = load_bundle(name)
    if as_json:
        result_json({**_summary(bundle), "files": _files(bundle)})
        return
    result(f"{bundle.name}: {bundle.title}")
    if bundle.description:
        result(bundle.description)
    if bundle.base:
        result(f"Extends {bundle.base.name}.")
    result()
    result("Sections")
    for section in bundle.topics.sections:
        result(f"  {section.id}: {section.question}")
    result()
    result("Options, with what holds if none is given")
    for option, value in bundle.options.items():
        result(f"  {option}={str(value).lower() if isinstance(value, bool) else value}")
    result()
    result(f"Files in {bundle.folder}")
    for file in _files(bundle):
        result(f"  {file}")


@template.command("copy")
def copy_template(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A shipped template.", show_default=False)],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to copy it to.", show_default=False)],
    as_json: AsJson = False,
) -> None:
    """Copy a template to a folder of your own, to change it there.

    \b
    Example:
      briefing template copy policy-briefing our-template
      briefing build seeds --template ./our-template
    """
    from briefing.templating import copy_bundle

    written = copy_bundle(name, folder)
    if as_json:
        result_json({"written": [str(path) for path in written]})
        return
    for path in written:
        result(str(path))
    note(f"Change what you like, then run: briefing build DOSSIER --template {_path_like(folder)}")


def _path_like(folder: Path) -> str:
    """``folder`` so that it cannot be taken for the name of a shipped template."""
    return str(folder) if folder.is_absolute() or len(folder.parts) > 1 else f"./{folder}"


def _summary(bundle: Bundle) -> dict[str, Any]:
    return {
        "name": bundle.name,
        "title": bundle.title,
        "description": bundle.description,
        "extends": bundle.base.name if bundle.base else None,
        "sections": [{"id": each.id, "title": each.title} for each in bundle.topics.sections],
        "options": bundle.options,
    }


def _files(bundle: Bundle) -> list[str]:
    paths = (path.relative_to(bundle.folder) for path in bundle.folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in paths)
