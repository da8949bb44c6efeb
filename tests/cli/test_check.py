"""``briefing check``: a model against its sources, wherever the two lie."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.conftest import Cli


def test_what_was_built_stands(cli: Cli, built: Path) -> None:
    model = built / "out" / "northgate.json"
    for arguments in ((model, "--dossier", built / "northgate"), (built / "northgate", "-o", built / "out")):
        told = cli("check", *arguments)
        assert told.code == 0, told.out
        assert "stands" in told.out


@pytest.mark.parametrize("place", ["", "out"])
def test_sources_are_found_beside_the_model(place: str, cli: Cli, built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(built / "northgate", folder)
    (folder / place).mkdir(exist_ok=True)
    model = shutil.copy(built / "out" / "northgate.json", folder / place / "m.json")
    assert cli("check", model).code == 0


def test_all_that_fails_is_listed(cli: Cli, built: Path, tmp_path: Path) -> None:
    model = json.loads((built / "out" / "northgate.json").read_text(encoding="utf-8"))
    for evidence in model["evidence"].values():
        evidence["start"] += 1
        evidence["end"] += 1
    moved = tmp_path / "moved.json"
    moved.write_text(json.dumps(model), encoding="utf-8")
    told = cli("check", moved, "-d", built / "northgate", "--json")
    assert told.code == 1
    failing = {failure["where"] for failure in told.json["failures"]}
    assert {f"evidence.{identifier}" for identifier in model["evidence"]} <= failing
    assert cli("check", moved, "-d", built / "northgate").out.count("\n") == len(told.json["failures"]) + 1


def test_a_changed_source_fails(cli: Cli, built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    shutil.copytree(built / "northgate", folder)
    with (folder / "a.txt").open("a", encoding="utf-8") as stream:
        stream.write("One more sentence.\n")
    assert cli("check", built / "out" / "northgate.json", "-d", folder).code == 1


def test_what_cannot_be_checked_is_told(cli: Cli, built: Path, dossier: Path, tmp_path: Path) -> None:
    no_model = tmp_path / "no-model.json"
    no_model.write_text('{"title": 3}', encoding="utf-8")
    no_json = tmp_path / "no-json.json"
    no_json.write_text("title: 3", encoding="utf-8")
    alone = tmp_path / "alone" / "northgate.json"
    alone.parent.mkdir()
    shutil.copy(built / "out" / "northgate.json", alone)
    cases = [
        ((tmp_path / "missing.json",), "no such file"),
        ((no_json,), "not JSON"),
        ((no_model,), "title"),
        ((alone,), "--dossier"),
        ((dossier,), "briefing build"),
    ]
    for arguments, said in cases:
        told = cli("check", *arguments)
        assert told.code == 2, arguments
        assert said in told.err


def test_the_folder_of_other_sources_is_told_in_one_line(cli: Cli, built: Path, dossier: Path) -> None:
    for command in ("check", "email"):
        told = cli(command, built / "out" / "northgate.json", "-d", dossier)
        assert (told.code, told.out) == (2, "")
        [line] = told.err.splitlines()
        assert str(dossier) in line and "has none of the" in line
