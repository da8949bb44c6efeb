"""Killed runs, two runs at once, and disks that take nothing."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.dossier import files
from briefing.dossier.files import write_all_atomically
from briefing.errors import InputError
from evals.faults import kill_writer

WRITER = """
import sys
from pathlib import Path
from briefing.dossier.files import write_all_atomically
folder, name = Path(sys.argv[1]), sys.argv[2]
for number in range(40):
    content = f"{name}{number:03d}".encode() * 5_000
    write_all_atomically({folder / file: content for file in ("a.json", "a.docx", "a.pdf")})
"""


def test_a_killed_run_leaves_whole_files_and_the_next_run_goes_on(tmp_path: Path) -> None:
    rng, generation = random.Random(7), 0
    for _ in range(6):
        generation = kill_writer(tmp_path, generation, rng.uniform(0, 0.03))
    write_all_atomically({tmp_path / name: b"new" for name in ("a.json", "a.docx", "a.pdf")})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "a.json", "a.pdf"]


def test_two_runs_into_one_folder_do_not_mix(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    runs = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in "AB"]
    seen = set()
    while any(run.poll() is None for run in runs):
        with files._alone_in(tmp_path):
            seen.add(frozenset(path.read_bytes() for path in tmp_path.glob("a.*")))
    assert [run.wait() for run in runs] == [0, 0]
    assert all(len(contents) <= 1 for contents in seen)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1


@pytest.mark.parametrize(
    ("call", "number", "reason"),
    [
        ("fsync", 28, "No space left on device"),
        ("fsync", 122, "Disk quota exceeded"),
        ("fdopen", 5, "Input/output error"),
    ],
)
def test_a_disk_that_takes_nothing_is_reported_and_the_old_set_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, reason: str
) -> None:
    old = {tmp_path / "a.json": b"old", tmp_path / "a.pdf": b"old"}
    write_all_atomically(old)
    real, calls = getattr(files.os, call), iter(range(10))

    def fail_second(*arguments: object) -> object:
        if next(calls) == 1:
            raise OSError(number, reason)
        return real(*arguments)

    monkeypatch.setattr(files.os, call, fail_second)
    with pytest.raises(InputError, match=reason):
        write_all_atomically(dict.fromkeys(old, b"new"))
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == old
