"""``briefing new``: a dossier that can be built as it is."""

from __future__ import annotations

import json
from pathlib import Path

from cli.conftest import Cli


def test_a_new_dossier_builds_once_it_has_a_source(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    folder = tmp_path / "acme"
    told = cli("new", folder, "--json")
    assert told.json == {"written": [str(folder / "briefing.yaml")]}
    (folder / "letter.txt").write_bytes((dossier / "letter.txt").read_bytes())
    assert cli("build", folder, "-o", tmp_path / "o", "-f", "html").code == 0


def test_editors_find_the_schema_beside_it(cli: Cli, tmp_path: Path) -> None:
    """By its first line; the schema is the one that this version checks by."""
    folder = tmp_path / "acme"
    cli("new", folder)
    first, *_ = (folder / "briefing.yaml").read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=.briefing.yaml.schema.json"
    schema = json.loads((folder / ".briefing.yaml.schema.json").read_text(encoding="utf-8"))
    assert schema == cli("schema", "briefing.yaml").json


def test_a_briefing_yaml_is_never_overwritten(cli: Cli, dossier: Path) -> None:
    settings = dossier / "briefing.yaml"
    settings.write_text("title: Mine\n", encoding="utf-8")
    assert cli("new", dossier).code == 2
    assert settings.read_text(encoding="utf-8") == "title: Mine\n"
