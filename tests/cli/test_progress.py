"""Progress is seen on a terminal and nowhere else."""

from __future__ import annotations

import io
import sys

import pytest

from briefing.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(io.StringIO(), False), (Terminal(), True)])
def test_progress(stream: io.StringIO, shown: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    with progress() as tell:
        tell("Extracting from [red]a.txt")
    assert bool(stream.getvalue()) is shown
