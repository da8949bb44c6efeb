import stat
from pathlib import Path

import pytest

from briefing.dossier import files
from briefing.dossier.files import write_all_atomically, write_atomically
from briefing.errors import InputError


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.docx"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [file.name for file in path.parent.iterdir()] == ["a.docx"]


def test_a_new_file_is_as_open_as_the_umask_allows(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x")
    (tmp_path / "b").write_bytes(b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


def test_a_failure_while_staging_replaces_no_file_of_the_set(tmp_path: Path) -> None:
    good, bad = tmp_path / "good", tmp_path / "folder"
    good.write_bytes(b"old")
    bad.mkdir()
    with pytest.raises(InputError, match="folder"):
        write_all_atomically({good: b"new", bad: b"new"})
    assert good.read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["folder", "good"]


def test_a_full_disk_is_the_users_to_mend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(InputError, match="No space left"):
        write_atomically(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_folders_place_is_reported(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(InputError, match="cannot write"):
        write_atomically(tmp_path / "out" / "a", b"x")
