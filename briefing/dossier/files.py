"""The one place that writes files: whole, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import InputError, Problem


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: a reader, or a killed run, sees the old file or the new one.

    Raises:
        InputError: the folder cannot be made or written, or the disk is full.
    """
    write_all_atomically({path: content})


def write_all_atomically(contents: Mapping[Path, bytes]) -> None:
    """Put every file in place, staging all of them before the first is renamed.

    A full disk or a forbidden folder is found while staging, so that no file of the set is replaced.

    Raises:
        InputError: one of the folders cannot be made or written, or the disk is full.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            staged.append((_stage(path, content), path))
        for temporary, path in staged:
            try:
                temporary.replace(path)
            except OSError as error:
                raise _cannot_write(path, error) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    """Write ``content`` beside ``path``, on the same file system, and flush it to the disk."""
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(f"{path.name} is a folder")
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_permissions(path))
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise _cannot_write(path, error) from error
    return temporary


def _permissions(path: Path) -> int:
    """Those of the file that is replaced, or what the process's umask gives a new one.

    A temporary file is private to its owner; a finished document should be as open as any other.
    """
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _cannot_write(path: Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    return InputError(Problem(f"cannot write: {reason}", "choose another output folder, or free it", path))
