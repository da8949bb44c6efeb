"""How long something may last: a pattern that backtracks takes minutes on hostile words."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def within(seconds: float, what: object = "") -> Iterator[None]:
    """Fails, telling ``what``, where the block takes as many seconds or more."""
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < seconds, what


def assert_linear(modules: Sequence[ModuleType], hostile: Sequence[str]) -> None:
    """No pattern of the modules takes a second on any of the hostile texts."""
    patterns = {p for module in modules for p in vars(module).values() if isinstance(p, re.Pattern)}
    for text in hostile:
        for pattern in patterns:
            with within(1.0, (pattern.pattern[:80], text[:30])):
                pattern.search(text)
