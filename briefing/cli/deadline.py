"""The last resort against a run without end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from briefing.errors import InputError, Problem


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Let the block take so long; nothing is bounded where the system or the thread has no timer.

    Raises:
        InputError: it took longer, so far as Python's code was run in it.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(signum: int, frame: FrameType | None) -> None:
        mend = "leave large sources out, or raise build_seconds under limits: in briefing.yaml"
        raise InputError(Problem(f"stopped after {seconds:g} seconds, the limit; nothing was written", mend))

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
