"""The bytes of one file: regular, of bounded size, and the same from first to last."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from briefing.dossier.limits import Limits

#: Not to wait for the other end of a pipe; and not to follow a link that was put there since the folder was
#: listed.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)


class NotReadable(Exception):
    """The bytes cannot be had; the message is a sentence for the reader."""


def file_bytes(path: Path, limits: Limits) -> bytes:
    """The content of ``path``.

    Raises:
        NotReadable: no such file, no permission, no regular file, too large, or it changed meanwhile.
    """
    try:
        handle = os.open(os.path.realpath(path), _FLAGS)
        with os.fdopen(handle, "rb") as stream:
            before = os.fstat(handle)
            if not stat.S_ISREG(before.st_mode):
                raise NotReadable("It is no regular file.")
            most = int(limits.file_mb * 1e6)
            if before.st_size > most:
                size = f"{before.st_size / 1e6:.0f} MB; the limit is {limits.file_mb:g} MB"
                raise NotReadable(f"It is too large ({size}).")
            content = stream.read(most + 1)
            after = os.fstat(handle)
    except OSError as error:
        raise NotReadable(f"It cannot be read: {(error.strerror or str(error)).lower()}.") from error
    if len(content) != before.st_size or _state(before) != _state(after):
        raise NotReadable("It changed while it was read; build again.")
    return content


def _state(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
