"""A user's mistakes, told: one line each, and the lines of a template around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.cli.printing import note
from briefing.errors import Problem

_AROUND = 1
"""Lines shown before and after the one that is wrong."""
_WIDEST = 100
"""Characters of a line that are shown."""


def tell(problems: Iterable[Problem]) -> None:
    """Tell each problem on stderr."""
    for problem in problems:
        note(f"briefing: {problem}")
        for line in lines_around(problem):
            note(line)


def lines_around(problem: Problem) -> Iterator[str]:
    """The lines of a Markdown template around a problem, with a mark under its column; none of other files,
    whose problems come many at a time."""
    if problem.line is None or Path(str(problem.file)).suffix != ".j2":
        return
    try:
        lines = Path(str(problem.file)).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    first = max(problem.line - _AROUND, 1)
    for number, line in enumerate(lines[first - 1 : problem.line + _AROUND], start=first):
        here = number == problem.line
        yield f"{'>' if here else ' '} {number:>4} | {line[:_WIDEST].expandtabs(1)}".rstrip()
        if here and problem.column is not None and problem.column <= _WIDEST:
            yield f"       | {' ' * (problem.column - 1)}^"
