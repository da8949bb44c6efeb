"""What the files of some folders look like, so that a change can be seen."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Snapshot = Mapping[Path, tuple[int, int]]
"""For each file when it was changed, in nanoseconds, and its size."""


def snapshot(places: Iterable[Path], leaving: Iterable[Path] = ()) -> Snapshot:
    """Every file in ``places`` (folders or files), but for hidden ones and what lies in ``leaving``."""
    left = {place.resolve() for place in leaving}
    seen: dict[Path, tuple[int, int]] = {}
    for place in places:
        for path in _files(place.resolve(), left):
            try:
                status = path.stat()
            except OSError:  # gone since it was listed
                continue
            seen[path] = (status.st_mtime_ns, status.st_size)
    return seen


def changed_files(before: Snapshot, after: Snapshot) -> list[Path]:
    """Files that are new, gone or different, by name."""
    paths = before.keys() | after.keys()
    return sorted(path for path in paths if before.get(path) != after.get(path))


def _files(place: Path, leaving: set[Path]) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for folder, folders, names in os.walk(place):
        here = Path(folder)
        folders[:] = [name for name in folders if name[0] != "." and here / name not in leaving]
        yield from (here / name for name in names if name[0] != "." and not name.endswith("~"))
