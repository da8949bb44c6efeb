"""One command, timed."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Wall-clock seconds of several runs of one command, each in a process of its own."""

    what: str
    seconds: tuple[float, ...]
    goal: float
    """What the best run may take at most: the others also measure what else the machine was doing."""

    @property
    def best(self) -> float:
        return min(self.seconds)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def measure(what: str, command: Sequence[str], *, goal: float, runs: int) -> Timing:
    """Run ``command`` ``runs`` times.

    Raises:
        subprocess.CalledProcessError: it fails.
    """
    return Timing(what, tuple(_once(command) for _ in range(runs)), goal)


def _once(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start
