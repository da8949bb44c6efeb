"""``briefing template``: list, show, copy."""

from __future__ import annotations

import json
from pathlib import Path

from cli.conftest import Cli


def test_list_and_show_tell_what_a_bundle_holds(cli: Cli) -> None:
    assert "policy-briefing" in cli("template", "list").out
    summaries = cli("template", "list", "--json").json
    assert "policy-briefing" in [summary["name"] for summary in summaries]
    shown = cli("template", "show", "policy-briefing", "--json").json
    assert "briefing.md.j2" in shown["files"]
    text = cli("template", "show", "policy-briefing").out
    assert all(section["id"] in text for section in shown["sections"])
    assert all(f"{option}=" in text for option in shown["options"])


def test_a_copy_can_be_changed_and_used(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    told = cli("template", "copy", "policy-briefing", own)
    assert told.code == 0 and str(own / "briefing.md.j2") in told.out.splitlines()
    (own / "briefing.md.j2").write_text("# Ours alone\n\nWords of our house.\n", encoding="utf-8")
    built = cli("build", dossier, "-o", tmp_path / "o", "-f", "html", "-t", own)
    assert built.code == 0, built.err
    assert "Words of our house." in (tmp_path / "o" / "own-dossier.html").read_text(encoding="utf-8")


def test_a_copy_has_a_name_of_its_own_and_its_schema(cli: Cli, tmp_path: Path) -> None:
    own = tmp_path / "Our house"
    told = cli("template", "copy", "data-breach", own)
    assert told.code == 0 and ".template.yaml.schema.json" not in told.out
    assert cli("template", "show", own, "--json").json["name"] == "our-house"
    first, *_ = (own / "template.yaml").read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=.template.yaml.schema.json"
    schema = json.loads((own / ".template.yaml.schema.json").read_text(encoding="utf-8"))
    assert schema == cli("schema", "template.yaml").json
    assert cli("template", "check", own).code == 0


def test_a_mistake_in_a_template_is_told_with_its_line(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    cli("template", "copy", "policy-briefing", own)
    (own / "briefing.md.j2").write_text("one\n\tFor {{ briefing.titel }}\nthree\nfour\n", encoding="utf-8")
    told = cli("build", dossier, "-o", tmp_path / "o", "-t", own)
    assert told.code == 2
    assert told.err.splitlines()[1:] == [
        "     1 | one",
        ">    2 |  For {{ briefing.titel }}",
        "       |                  ^",
        "     3 | three",
    ]
    assert "briefing.md.j2:2" in told.err and not (tmp_path / "o").exists()


def test_nothing_is_overwritten_and_no_bundle_invented(cli: Cli, dossier: Path) -> None:
    assert cli("template", "copy", "policy-briefing", dossier).code == 2
    assert cli("template", "show", "no-such").code == 2
