"""Readers run in a process of their own, with bounded time and memory."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from types import TracebackType
from typing import Self

from briefing.dossier.limits import Limits
from briefing.reading.decoding import NotText
from briefing.reading.source_text import ReadText
from briefing.reading.worker import receive_result, send


class Confinement:
    """Runs one reader after another in a child process, which is replaced when one brings it down.

    The child starts with the first file that needs it, and ends with the ``with`` block.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def read(self, suffix: str, content: bytes) -> ReadText:
        """What the reader for ``suffix`` makes of ``content``.

        Raises:
            NotText: no text, or its reader took too long, too much memory, or broke down.
        """
        child = self._child or self._start()
        assert child.stdin is not None and child.stdout is not None
        late = threading.Event()

        def give_up() -> None:
            late.set()
            child.kill()

        alarm = threading.Timer(self._limits.seconds, give_up)
        alarm.start()
        try:
            send(child.stdin, suffix.encode())
            send(child.stdin, content)
            return receive_result(child.stdout)
        except (OSError, EOFError):
            self._end()
            if late.is_set():
                raise NotText(
                    f"its reader was stopped after {self._limits.seconds:g} seconds, the limit"
                ) from None
            memory = f"{self._limits.memory_mb:g} MB of memory, the limit"
            raise NotText(f"its reader broke down, or needed more than {memory}") from None
        finally:
            alarm.cancel()

    def _start(self) -> subprocess.Popen[bytes]:
        arguments = (str(self._limits.memory_mb), str(self._limits.unpacked_mb))
        self._child = subprocess.Popen(
            [sys.executable, "-m", "briefing.reading.worker", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                assert stream is not None
                stream.close()
        child.wait()
