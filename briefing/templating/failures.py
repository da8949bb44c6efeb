"""What goes wrong in a template, as a problem that its author can mend: file, line, column, what exists."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Sized
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import TemplateNotFound, TemplatesNotFound, TemplateSyntaxError
from pydantic import BaseModel

from briefing.dossier.located import did_you_mean
from briefing.errors import InputError, Problem
from briefing.templating.bundle import Bundle
from briefing.templating.colour import uncoloured
from briefing.templating.environment import (
    SandboxedTemplates,
    UnknownName,
    declared_names,
    read_template,
)
from briefing.templating.markdown import MarkupError
from briefing.templating.tags import OpenTag, find_tags, unclosed

_NAMED = re.compile(r"'([^']+)'")
"""What Jinja's message puts between quotation marks stands in the line, as a rule."""

_CALLED = re.compile(r"(\w+)\(\)")
"""What Python's message calls a function whose arguments are wrong."""


def template_failure(error: Exception, environment: SandboxedTemplates) -> InputError:
    """The one problem behind an exception that Jinja let out while compiling or running a template."""
    if isinstance(error, TemplateSyntaxError):
        return InputError(_syntax_problem(error, environment))
    frame, line = _innermost(error)
    file = frame.f_code.co_filename if frame else None
    if isinstance(error, TemplateNotFound | TemplatesNotFound):
        known = environment.loader.list_templates() if environment.loader else []
        wanted = str(error.name or error)
        mend = did_you_mean(wanted, known, "there are")
        column = _column(file, line, wanted)
        return InputError(Problem(f"there is no template file “{wanted}”", mend, file, line, column))
    if isinstance(error, UnknownName):
        return InputError(_unknown_name(error, frame, line))
    if isinstance(error, RecursionError):
        return InputError(Problem("a macro or an include calls itself without end", "", file, line))
    column = _column_of_call(error, file, line)
    return InputError(Problem(str(error) or type(error).__name__, "", file, line, column))


def markup_failure(error: MarkupError, bundle: Bundle, entry: str) -> InputError:
    """The problem behind markup that means nothing, at the one line of the bundle that has it, if one has."""
    opening = re.compile(rf"\s*:{{3,}}\s*{re.escape(error.role)}\b")
    places = [
        (path, number)
        for folder in bundle.folders
        for path in sorted(folder.rglob("*.j2"))
        for number, line in enumerate(read_template(path).splitlines(), start=1)
        if error.role and opening.match(line)
    ]
    file, line = places[0] if len(places) == 1 else (bundle.folder / entry, None)
    return InputError(Problem(uncoloured(str(error)), "", file, line))


def _unknown_name(error: UnknownName, frame: FrameType | None, line: int | None) -> Problem:
    if isinstance(error.name, int):
        return _no_such_item(error.owner, error.name, frame, line)
    names = _visible(frame)
    owner = next((name for name, value in names.items() if value is error.owner), None)
    file = frame.f_code.co_filename if frame else None
    column = _column(file, line, error.name)
    if isinstance(error.owner, BaseModel):
        title = owner or type(error.owner).__name__.lower()
        known: Iterable[str] = (f"{title}.{name}" for name in declared_names(error.owner))
        return _problem_of_name(f"{title}.{error.name}", known, file, line, column)
    if isinstance(error.owner, dict):
        title = owner or "mapping"
        known = (f"{title}.{name}" for name in error.owner)
        return _problem_of_name(f"{title}.{error.name}", known, file, line, column)
    if owner is not None:
        return Problem(f"“{owner}” has no “{error.name}”", "", file, line, column)
    return _problem_of_name(error.name, names, file, line, column)


def _no_such_item(items: Any, place: int, frame: FrameType | None, line: int | None) -> Problem:
    """``briefing.bottom_line[0]`` where there is none; Jinja counts items from 0."""
    size = len(items) if isinstance(items, Sized) else 0
    what = f"there is no item [{place}]: the list has {size}"
    file = frame.f_code.co_filename if frame else None
    mend = "loop over it with {% for %}, or ask first: {% if … %}"
    return Problem(what, mend, file, line, _column(file, line, f"[{place}]"))


def _problem_of_name(
    name: str, known: Iterable[str], file: str | None, line: int | None, column: int | None
) -> Problem:
    return Problem(f"“{name}” does not exist", did_you_mean(name, known, "there are"), file, line, column)


def _visible(frame: FrameType | None) -> dict[str, Any]:
    """The names that the template could use where it failed."""
    if frame is None:
        return {}
    return {
        name: value
        for name, value in {**frame.f_globals, **frame.f_locals}.items()
        if not name.startswith("_") and name not in ("self", "dict", "environment", "root", "blocks", "name")
    }


def _innermost(error: Exception) -> tuple[FrameType | None, int | None]:
    """The innermost template frame and its line; Jinja has rewritten both to the template's own."""
    found: tuple[FrameType | None, int | None] = (None, None)
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(".j2"):
            found = (frame, line)
    return found


def _syntax_problem(error: TemplateSyntaxError, environment: SandboxedTemplates) -> Problem:
    file, message = error.filename or error.name, error.message or "is no Jinja"
    if message.startswith("Unexpected end of template") and (found := _unclosed(file)):
        return found
    named = _NAMED.search(message)
    column = _column(file, error.lineno, named[1]) if named else None
    column = column or _column_of_tag(file, error.lineno)
    return Problem(message, _mend_syntax(error, environment), file, error.lineno, column)


def _unclosed(file: str | None) -> Problem | None:
    """The tag that is never closed: Jinja names the end of the template, where nobody looks for it."""
    text = "\n".join(_lines(file))
    try:
        tags = find_tags(text)
    except OpenTag:
        return None
    places = [
        (text.count("\n", 0, tag.start) + 1, tag.start - text.rfind("\n", 0, tag.start)) for tag in tags
    ]
    found = unclosed(zip(tags, range(len(tags)), strict=True))
    if found is None:
        return None
    what, number, mend = found
    return Problem(what, mend, file, *places[number])


def _column(file: str | None, line: int | None, name: str) -> int | None:
    """1-based column at which ``name`` stands in that line of the template, if it does."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", _line(file, line)) if name else None
    place = _line(file, line).find(name) if found is None else found.start()
    return place + 1 if place >= 0 else None


def _column_of_call(error: Exception, file: str | None, line: int | None) -> int | None:
    """The column of the filter or function that failed, else of the line's first tag."""
    called = [frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__)]
    called += _CALLED.findall(str(error))
    names = (name.removeprefix("do_").strip("_") for name in called if name != "root")
    columns = (_column(file, line, name) for name in names if name in _line(file, line))
    return next((column for column in columns if column), None) or _column_of_tag(file, line)


def _column_of_tag(file: str | None, line: int | None) -> int | None:
    opening = re.search(r"\{[{%]", _line(file, line))
    return opening.start() + 1 if opening else None


def _line(file: str | None, line: int | None) -> str:
    lines = _lines(file)
    return lines[line - 1] if line is not None and 1 <= line <= len(lines) else ""


def _lines(file: str | None) -> list[str]:
    """Lines of a template's file; none of a template that is no file."""
    return read_template(Path(file)).splitlines() if file is not None and Path(file).is_file() else []


def _mend_syntax(error: TemplateSyntaxError, environment: SandboxedTemplates) -> str:
    """For a filter or test that does not exist, the nearest that does."""
    message = error.message or ""
    for start, known in (("No filter named '", environment.filters), ("No test named '", environment.tests)):
        if message.startswith(start):
            names = [name for name in known if name[0].isalpha()]
            return did_you_mean(message.removeprefix(start).split("'")[0], names, "there are")
    return ""
