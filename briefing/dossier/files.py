"""The one place that writes files: whole, or not at all."""

from __future__ import annotations

import contextlib
import glob
import os
import signal
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.errors import InputError, Problem

#: Suffix of files that are not in place yet.
_STAGED = ".part"


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: a reader, or a killed run, sees the old file or the new one.

    Raises:
        InputError: the folder cannot be made or written, or the disk is full.
    """
    write_all_atomically({path: content})


def write_all_atomically(contents: Mapping[Path, bytes]) -> None:
    """Put every file in place, staging all of them before the first is renamed.

    A full disk or a forbidden folder is found while staging, so that no file of the set is replaced. Two
    runs that write to one folder do so one after the other; what a killed run had staged is removed. The
    renames are not interrupted by a signal that can be held back; a power cut or SIGKILL in the microseconds
    between two of them leaves each file whole, but some of the set old and some new.

    Raises:
        InputError: one of the folders cannot be made or written, or the disk is full.
    """
    for path in contents:
        _make_folder(path)
    with contextlib.ExitStack() as stack:
        for folder in sorted({path.parent for path in contents}):
            stack.enter_context(_alone_in(folder))
        for path in contents:
            _remove_orphans(path)
        _write_staged(contents)


def _write_staged(contents: Mapping[Path, bytes]) -> None:
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            staged.append((_stage(path, content), path))
        with _undisturbed():
            for temporary, path in staged:
                try:
                    temporary.replace(path)
                except OSError as error:
                    raise _cannot_write(path, error) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other run writes to ``folder``; where the system has no such lock, do not wait."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _remove_orphans(path: Path) -> None:
    """What a run that was killed had staged for ``path``; nobody else is staging, by the folder's lock."""
    for orphan in path.parent.glob(f".{glob.escape(path.name)}.*{_STAGED}"):
        with contextlib.suppress(OSError):
            orphan.unlink()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back the signals by which people and systems end a program, for a moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stage(path: Path, content: bytes) -> Path:
    """Write ``content`` beside ``path``, on the same file system, and flush it to the disk."""
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(f"{path.name} is a folder")
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_STAGED, dir=path.parent)
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
    if isinstance(error, FileNotFoundError):
        # A folder was made, or was there: its file system takes no files (as /proc does not).
        reason = "nothing can be made there"
    return InputError(Problem(f"cannot write: {reason}", "choose another output folder, or free it", path))
