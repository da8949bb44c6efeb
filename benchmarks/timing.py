"""One command, timed."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass

_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""An installed package comes with its byte code; where none may be written, each run compiles it all anew."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command in a process of its own; both in seconds."""

    wall: float
    processor: float
    """User and system time: what is left of ``wall`` on a machine that does nothing else."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Several runs of one command."""

    what: str
    runs: tuple[Run, ...]
    goal: float
    """Wall-clock seconds that the best run may take: the others also measure what else the machine did."""

    @property
    def best(self) -> Run:
        return min(self.runs, key=lambda run: run.wall)


def measure(what: str, command: Sequence[str], *, goal: float, runs: int) -> Timing:
    """Run ``command`` ``runs`` times.

    Raises:
        subprocess.CalledProcessError: it fails.
    """
    return Timing(what, tuple(_once(command) for _ in range(runs)), goal)


def _once(command: Sequence[str]) -> Run:
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=_AS_INSTALLED)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
