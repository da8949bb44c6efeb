"""``briefing diff`` and ``--since``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Cli


@pytest.fixture
def older(built: Path, tmp_path: Path) -> Path:
    """The built model, before a finding came and while another stood better."""
    model = json.loads((built / "out" / "northgate.json").read_text(encoding="utf-8"))
    told = [section["findings"] for section in model["sections"] if section["findings"]]
    del told[0][0]
    next(findings for findings in told if findings)[0] |= {"confidence": "high"}
    model["date"] = "2024-05-01"
    path = tmp_path / "older.json"
    path.write_text(json.dumps(model), encoding="utf-8")
    return path


def test_text_and_json_say_the_same(cli: Cli, built: Path, older: Path) -> None:
    newer = built / "out" / "northgate.json"
    told, read = cli("diff", older, newer), cli("diff", older, newer, "--json").json
    assert told.code == 0
    assert [len(read[key]) for key in ("new", "gone", "stronger", "weaker")] == [1, 0, 0, 1]
    assert told.out.startswith("New\n  finding") and "\nWeaker\n" in told.out
    assert "confidence high → " in " ".join(told.out.split())


def test_no_change_is_said(cli: Cli, built: Path) -> None:
    newer = built / "out" / "northgate.json"
    assert cli("diff", newer, newer).out == "Nothing changed.\n"


def test_what_is_no_model_is_told(cli: Cli, built: Path, tmp_path: Path) -> None:
    assert cli("diff", tmp_path / "no.json", built / "out" / "northgate.json").code == 2


def test_the_document_says_what_changed(cli: Cli, built: Path, older: Path, tmp_path: Path) -> None:
    newer = built / "out" / "northgate.json"
    for command in (("render", newer), ("build", built / "northgate")):
        told = cli(*command, "-o", tmp_path / "o", "-f", "html", "--since", older)
        assert told.code == 0, told.err
        page = (tmp_path / "o" / "northgate.html").read_text(encoding="utf-8")
        assert "What changed since the briefing of 1 May 2024" in page
        assert "<strong>New:</strong>" in page and "<strong>Weaker:</strong>" in page
    cli("render", newer, "-o", tmp_path / "o", "-f", "html")
    assert "What changed" not in (tmp_path / "o" / "northgate.html").read_text(encoding="utf-8")
