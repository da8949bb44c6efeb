"""Pydantic's errors as problems a person can mend: in plain words, at a line and a column."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefing.dossier.config import (
    EDITS,
    AddEdit,
    Addition,
    ArticleBounds,
    DossierConfig,
    DropEdit,
    PinEdit,
    RewordEdit,
    SourceSettings,
)
from briefing.dossier.yaml import LocatedYaml, Step
from briefing.errors import Problem

_EDIT_MODELS: dict[str, type[BaseModel]] = {
    "drop": DropEdit,
    "reword": RewordEdit,
    "pin": PinEdit,
    "add": AddEdit,
}

_PLAIN_WORDS = {
    "string_type": "must be text",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list (lines that start with -)",
    "list_type": "must be a list (lines that start with -)",
    "dict_type": "must be a mapping (key: value)",
    "model_type": "must be a mapping (key: value)",
    "model_attributes_type": "must be a mapping (key: value)",
    "missing": "is missing",
    "invalid_key": "is no key: keys must be text",
    "union_tag_not_found": f"is no edit: it needs one of {', '.join(EDITS)}",
    "union_tag_invalid": f"is no edit: it needs one of {', '.join(EDITS)}",
}


def complaints(error: ValidationError, yaml: LocatedYaml, file: Path) -> list[Problem]:
    """One problem for each thing wrong with the file, in the order of its lines."""
    problems: dict[tuple[Step, ...], Problem] = {}
    for details in error.errors(include_url=False):
        absent = details["type"] == "missing"
        path = _path_in_file(details["loc"], yaml.data, absent)
        # Each branch of a union complains of the same value: the first is enough.
        problems.setdefault(path, _complaint(details, path, yaml, file))
    return sorted(problems.values(), key=lambda problem: (problem.line or 0, problem.column or 0))


def _complaint(details: ErrorDetails, path: tuple[Step, ...], yaml: LocatedYaml, file: Path) -> Problem:
    if details["type"] == "extra_forbidden":
        line, column = yaml.key_place(path)
        return Problem(f"unknown key “{path[-1]}”", _suggestion(path, details["loc"]), file, line, column)
    if details["type"] == "missing":
        line, column = yaml.place(path[:-1])
        return Problem(f"“{path[-1]}” is missing", f"add “{path[-1]}:”", file, line, column)
    line, column = yaml.place(path)
    return Problem(f"{_name(path)} {_plain_words(details)}", "", file, line, column)


def _plain_words(details: ErrorDetails) -> str:
    kind = details["type"]
    if kind == "value_error":
        return f"“{details['input']}” {details['msg'].removeprefix('Value error, ')}"
    if kind in {"literal_error", "enum"}:
        expected = details.get("ctx", {}).get("expected", "")
        return f"“{details['input']}” must be one of {expected}".replace("'", "")
    if kind == "string_pattern_mismatch":
        return f"“{details['input']}” is not a language tag such as en or en-GB"
    return _PLAIN_WORDS.get(kind, details["msg"].lower())


def _path_in_file(loc: tuple[Step, ...], data: Any, absent: bool) -> tuple[Step, ...]:
    """The location without the steps that only pydantic knows: union tags and type names.

    ``absent``: the last step names a key that is not there.
    """
    path: list[Step] = []
    node = data
    for position, step in enumerate(loc):
        tag = _is_edit_tag(loc, position)
        in_map = isinstance(node, dict) and step in node and not tag
        in_list = isinstance(node, list) and isinstance(step, int) and step < len(node)
        if in_map or in_list:
            path.append(step)
            node = node[step]
        elif absent and not tag and position == len(loc) - 1:
            path.append(step)
    return tuple(path)


def _is_edit_tag(loc: tuple[Step, ...], position: int) -> bool:
    """Whether the step is the name that the union of edits gives to one of its branches."""
    return loc[0] == "edits" and position == 2


def _name(path: Sequence[Step]) -> str:
    """How a person would name the value: by the last key on the way to it."""
    for step in reversed(path):
        if isinstance(step, str):
            return f"“{step}”"
    return "briefing.yaml"


def _suggestion(path: Sequence[Step], loc: Sequence[Step]) -> str:
    known = _keys_at(path[:-1], loc)
    close = difflib.get_close_matches(str(path[-1]).lower(), known, n=1)
    return f"did you mean “{close[0]}”?" if close else f"known keys are {', '.join(known)}"


def _keys_at(path: Sequence[Step], loc: Sequence[Step]) -> list[str]:
    """The keys that may stand in the mapping at ``path``."""
    model: type[BaseModel] = DossierConfig
    if path[:1] == ("sources",):
        model = ArticleBounds if path[-1] == "article" else SourceSettings
    elif path[:1] == ("edits",):
        model = Addition if path[-1] == "add" else _EDIT_MODELS[str(loc[2])]
    return [field.alias or name for name, field in model.model_fields.items()]
