"""The two kinds of failure that reach a user: theirs to mend, and a failed check. All else is our bug."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the user's input, where, and how to mend it."""

    what: str
    mend: str = ""
    file: Path | str | None = None
    line: int | None = None
    """1-based."""
    column: int | None = None
    """1-based."""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        text = f"{place}: {self.what}" if place else self.what
        return f"{text} – {self.mend}" if self.mend else text


class InputError(Exception):
    """The user's input is wrong: exit code 2, one line a problem, never a traceback."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class CheckFailed(Exception):
    """A briefing does not stand against its sources: exit code 1."""
