"""How long something may last: a pattern that backtracks takes minutes on hostile words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float, what: object = "") -> Iterator[None]:
    """Fails, telling ``what``, where the block takes as many seconds or more."""
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < seconds, what
