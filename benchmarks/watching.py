"""``briefing watch``: from the save of a template to documents that show it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.timing import Run, Timing

_TICKS = os.sysconf("SC_CLK_TCK")
_PATIENCE = 120.0
"""Seconds to wait for the first build, and for each edit."""


def watch(what: str, dossier: Path, template: Path, folder: Path, *, goal: float, runs: int) -> Timing:
    """Edit a file of a copy of ``template`` ``runs`` times under the eyes of ``briefing watch``.

    ``wall`` is the time from the save until both documents are new; ``processor`` what the watching process
    took for it. Where others use the machine, the latter and the pause between two looks (0.1 s) say what
    the former would be.

    Raises:
        TimeoutError: the program does not do its part.
    """
    own = folder / "own"
    folder.mkdir()
    shutil.copytree(template, own)
    part = own / "section.md.j2"
    command = [sys.executable, "-m", "briefing", "watch", str(dossier), "-t", str(own), "-o", str(folder)]
    outputs = [folder / f"{dossier.name}.{suffix}" for suffix in ("docx", "pdf")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait(lambda: b"Watching" in (folder / "log").read_bytes())
            return Timing(what, tuple(_edit(process.pid, part, outputs) for _ in range(runs)), goal)
        finally:
            process.terminate()
            process.wait()


def _edit(pid: int, part: Path, outputs: list[Path]) -> Run:
    time.sleep(1)  # as long as nothing happens, it is not at work
    before, processor = _state(outputs), _processor(pid)
    start = time.perf_counter()
    part.write_text(part.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    _wait(lambda: all(new != old for new, old in zip(_state(outputs), before, strict=True)))
    return Run(time.perf_counter() - start, _processor(pid) - processor)


def _state(outputs: list[Path]) -> list[tuple[int, int]]:
    return [(status.st_mtime_ns, status.st_ino) for status in map(Path.stat, outputs)]


def _processor(pid: int) -> float:
    """User and system seconds of a process (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("briefing watch did not answer")
        time.sleep(0.01)
