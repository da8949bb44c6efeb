"""The summary model as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import InputError, Problem

if TYPE_CHECKING:
    from pydantic import ValidationError

    from briefing.model.briefing import Briefing
    from briefing.model.difference import Difference

_MEND = "give the .json that briefing build wrote"


def model_bytes(briefing: Briefing) -> bytes:
    """The model as it is published: UTF-8, indented, its keys in the schema's order."""
    return (briefing.model_dump_json(indent=2) + "\n").encode()


def read_model(path: Path) -> Briefing:
    """The model in ``path``.

    Raises:
        InputError: no such file, or not a model of this version; one problem for each thing.
    """
    from pydantic import ValidationError

    from briefing.model.briefing import Briefing

    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError(Problem("no such file", _MEND, path)) from None
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", _MEND, path)) from error
    try:
        return Briefing.model_validate_json(content)
    except ValidationError as error:
        raise InputError(*_problems(error, path)) from error


def changes_since(older: Path | None, briefing: Briefing) -> Difference | None:
    """What changed since the model in ``older``, if one is given.

    Raises:
        InputError: ``older`` is no model.
    """
    if older is None:
        return None
    from briefing.synthesis.difference import difference

    return difference(read_model(older), briefing)


def _problems(error: ValidationError, path: Path) -> list[Problem]:
    found = error.errors(include_url=False, include_input=False)
    if any(each["type"] == "json_invalid" for each in found):
        return [Problem("is not JSON", _MEND, path)]
    return [Problem(f"{_place(each['loc'])}: {each['msg']}", _MEND, path) for each in found]


def _place(location: tuple[int | str, ...]) -> str:
    """A JSON path as the check prints it: ``sections[1].findings[0].statement``."""
    steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return steps.lstrip(".") or "the model"
