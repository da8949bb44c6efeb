"""Edits that were not applied, with the lines of ``briefing.yaml`` that ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.errors import Problem

if TYPE_CHECKING:
    from briefing.dossier.config import Edit
    from briefing.dossier.load import Dossier
    from briefing.synthesis.edits import Unapplied


def edit_problems(dossier: Dossier, unapplied: Sequence[Unapplied]) -> list[Problem]:
    """One problem for each edit, at its place in the file."""
    if not unapplied:
        return []
    from briefing.dossier.load import CONFIG_NAME
    from briefing.dossier.yaml import parse_yaml

    path = dossier.folder / CONFIG_NAME
    yaml = parse_yaml(path.read_text("utf-8-sig"), path)
    problems = []
    for each in unapplied:
        line, column = yaml.place(("edits", each.index))
        problems.append(Problem(f"{_name(each.edit)}: {each.why}", "", path, line, column))
    return problems


def _name(edit: Edit) -> str:
    """The edit as its owner would recognise it: ``reword f-1a2b3c4d``, ``add “A spokesman …”``."""
    from briefing.dossier.config import AddEdit, DropEdit, RewordEdit

    match edit:
        case AddEdit(add=addition):
            return f"add “{addition.statement}”"
        case DropEdit(drop=target):
            return f"drop {target}"
        case RewordEdit(reword=target):
            return f"reword {target}"
        case _:
            return f"pin {edit.pin}"
