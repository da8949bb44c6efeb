"""How much work one rendering may do: templates are untrusted, and must end."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from itertools import islice
from typing import Any

#: Steps (turns of loops and calls) that one rendering may take. The shipped bundle takes 419 for the five
#: seeds; 100,000 calls of a macro, the costliest step, take 0.6 s of one core.
STEPS = 100_000
#: Characters that one rendering may put out; the shipped bundle puts out 23,336 for the five seeds.
CHARACTERS = 2_000_000


class BudgetExceeded(Exception):
    """A template does more than any briefing needs."""


class Budget:
    """What is left of one rendering's steps and characters."""

    def __init__(self, steps: int = STEPS, characters: int = CHARACTERS) -> None:
        self._steps = steps
        self._characters = characters

    def spend(self, steps: int) -> None:
        """Take ``steps`` off.

        Raises:
            BudgetExceeded: none are left.
        """
        self._steps -= steps
        if self._steps < 0:
            raise BudgetExceeded("the template loops or calls itself without end")

    def put_out(self, text: str) -> str:
        """``text``, with its length taken off.

        Raises:
            BudgetExceeded: no character is left.
        """
        self._characters -= len(text)
        if self._characters < 0:
            raise BudgetExceeded(f"the template puts out more than {CHARACTERS:,} characters")
        return text

    def loop(self, items: Iterable[Any]) -> Iterable[Any]:
        """``items``, with a step for each taken off before the loop begins."""
        if not isinstance(items, Sized):
            items = list(islice(items, self._steps + 1))
        self.spend(len(items) + 1)
        return items
