"""What pydantic finds wrong with a YAML file, as problems a person can mend: plain words, line and column.

Serves every YAML file that a user writes: ``briefing.yaml``, ``template.yaml``, ``theme.yaml``. The model's
own annotations say which keys may stand where, so no file needs a table of its keys.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator, Tag, ValidationError
from pydantic_core import ErrorDetails

from briefing.dossier.yaml import LocatedYaml, Step
from briefing.errors import Problem

_PLAIN_WORDS = {
    "string_type": "must be text",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "tuple_type": "must be a list (lines that start with -)",
    "list_type": "must be a list (lines that start with -)",
    "too_short": "must not be empty",
    "dict_type": "must be a mapping (key: value)",
    "model_type": "must be a mapping (key: value)",
    "model_attributes_type": "must be a mapping (key: value)",
    "invalid_key": "is no key: keys must be text",
}


def located_problems(
    error: ValidationError, yaml: LocatedYaml, file: Path, model: type[BaseModel]
) -> list[Problem]:
    """One problem for each thing that ``model`` finds wrong with the file, in the order of its lines."""
    problems: dict[tuple[int, int, str], Problem] = {}
    for details in error.errors(include_url=False):
        problem = _problem(details, _resolve(details["loc"], model, yaml.data), yaml, file)
        # Each branch of a union complains of the same value: the first is enough.
        problems.setdefault((problem.line or 0, problem.column or 0, problem.what.split(" ")[0]), problem)
    return [problems[key] for key in sorted(problems)]


def did_you_mean(word: str, known: Iterable[str], every: str = "known keys are") -> str:
    """The nearest of ``known`` as a question, or all of them."""
    names = list(dict.fromkeys(known))
    close = difflib.get_close_matches(word.lower(), names, n=1)
    if close:
        return f"did you mean “{close[0]}”?"
    return f"{every} {', '.join(names)}" if names else ""


class _Resolved(NamedTuple):
    """Where in the file an error is, and what its model would have there."""

    path: tuple[Step, ...]
    keys: list[str]
    """That may stand where the last step of ``path`` stands."""
    tags: list[str]
    """Of the union that the value belongs to, if it is one."""


def _problem(details: ErrorDetails, found: _Resolved, yaml: LocatedYaml, file: Path) -> Problem:
    path, kind = found.path, details["type"]
    if kind == "extra_forbidden":
        line, column = yaml.key_place(path)
        mend = did_you_mean(str(path[-1]), found.keys)
        return Problem(f"unknown key “{path[-1]}”", mend, file, line, column)
    if kind == "missing":
        line, column = yaml.place(path[:-1])
        return Problem(f"“{path[-1]}” is missing", f"add “{path[-1]}:”", file, line, column)
    line, column = yaml.place(path)
    if kind.startswith("union_tag"):
        what = f"{_name(path, file)} has an item that needs one of {', '.join(found.tags)}"
        return Problem(what, "", file, line, column)
    return Problem(f"{_name(path, file)} {_plain_words(details)}", "", file, line, column)


def _plain_words(details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "value_error":
        return details["msg"].removeprefix("Value error, ")
    if kind in {"literal_error", "enum"}:
        return f"must be one of {context.get('expected', '')}, not “{details['input']}”".replace("'", "")
    if kind == "string_pattern_mismatch":
        return f"is “{details['input']}”, which does not fit the pattern {context.get('pattern', '')}"
    if kind.startswith(("greater_than", "less_than")):
        return details["msg"].removeprefix("Input should be ").join(("must be ", ""))
    return _PLAIN_WORDS.get(kind, details["msg"][:1].lower() + details["msg"][1:])


def _name(path: Sequence[Step], file: Path) -> str:
    """How a person would name the value: by the last key on the way to it."""
    return next((f"“{step}”" for step in reversed(path) if isinstance(step, str)), file.name)


def _resolve(loc: Sequence[Step], model: type[BaseModel], data: Any) -> _Resolved:
    """``loc`` without the steps that only pydantic knows (union tags, type names)."""
    path: list[Step] = []
    kinds: list[Any] = [model]
    holders: list[type[BaseModel]] = [model]
    node = data
    for step in loc:
        tagged = [member for kind in kinds for tag, member in _tagged(kind) if tag == step]
        if tagged:
            kinds = tagged
            continue
        kinds = [member for kind in kinds for member in _alternatives(kind)]
        inner = [found for kind in kinds for found in _inside(kind, step)]
        stands = _stands(node, step)
        if not inner and not stands:
            continue
        holders = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        path.append(step)
        node = node[step] if stands else None
        kinds = inner
    keys = [field.alias or name for holder in holders for name, field in holder.model_fields.items()]
    return _Resolved(tuple(path), keys, [tag for kind in kinds for tag, _ in _tagged(kind)])


def _tagged(kind: Any) -> list[tuple[str, Any]]:
    """Tag and type of each member of a discriminated union; pydantic puts the tag into the location."""
    if get_origin(kind) is not Annotated or not any(isinstance(m, Discriminator) for m in kind.__metadata__):
        return []
    return [
        (mark.tag, member)
        for member in get_args(get_args(kind)[0])
        for mark in getattr(member, "__metadata__", ())
        if isinstance(mark, Tag)
    ]


def _alternatives(kind: Any) -> list[Any]:
    """The members of a union, else the type alone."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _alternatives(get_args(kind)[0])
    if origin in (Union, types.UnionType):
        return [member for part in get_args(kind) for member in _alternatives(part)]
    return [kind]


def _inside(kind: Any, step: Step) -> list[Any]:
    """The types that ``step`` leads to from a value of type ``kind``; none if it leads nowhere."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
        return [fields[step]] if isinstance(step, str) and step in fields else []
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (list, tuple, set, frozenset) and isinstance(step, int):
        return [arguments[0]]
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(step, str) and step != "[key]":
        return [arguments[1]]
    return []


def _stands(node: Any, step: Step) -> bool:
    """Whether the file has a value at ``step`` of ``node``."""
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)
