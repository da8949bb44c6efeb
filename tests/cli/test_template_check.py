"""``briefing template check``: what is wrong with a bundle, before it meets a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Cli


@pytest.fixture
def own(cli: Cli, tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "template.yaml").write_text("name: own\ntitle: Own\nextends: policy-briefing\n", "utf-8")
    return folder


def test_a_sound_bundle_is_tried_on_all_specimens(cli: Cli, own: Path) -> None:
    told = cli("template", "check", own, "--json")
    assert told.code == 0 and told.json["problems"] == []
    tried = {(each["template"], each["specimen"], each["choice"]) for each in told.json["trials"]}
    assert {("briefing.md.j2", name, None) for name in ("empty", "minimal", "rich")} <= tried
    assert {
        ("email.md.j2", "empty", None),
        ("briefing.md.j2", "rich", "annex=false"),
        ("briefing.md.j2", "rich", "--since"),
    } <= tried


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("briefing.md.j2", "# A\n\n{{ briefing.titel }}\n", "briefing.md.j2:3:13: “briefing.titel” does not"),
        ("briefing.md.j2", "{% for x in briefing.findings %}", "briefing.md.j2:1"),
        ("briefing.md.j2", "\n{{ briefing.bottom_line[0].statement }}", "briefing.md.j2:2"),
        ("briefing.md.j2", "{% for i in range(10**9) %}x{% endfor %}", "briefing.md.j2"),
        ("briefing.md.j2", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "without end"),
        ("what-changed.md.j2", "{{ changes.old }}", "what-changed.md.j2:1:"),
        ("email.md.j2", "::: gap\nx", "email.md.j2"),
        ("annex/actors.md.j2", "{{ briefing.actors | first | sort(attribute=1, x=2) }}", "actors.md.j2:1"),
    ],
)
def test_what_is_wrong_is_told_once_with_its_place(
    file: str, text: str, said: str, cli: Cli, own: Path
) -> None:
    (own / file).parent.mkdir(exist_ok=True)
    (own / file).write_text(text, encoding="utf-8")
    told = cli("template", "check", own)
    assert told.code == 2
    assert said in told.err
    assert "fails" in told.out
    lines = told.err.splitlines()
    assert len(lines) == len(set(lines))


def test_an_empty_dossier_is_not_forgotten(cli: Cli, own: Path) -> None:
    """A template that works only while there is a bottom line."""
    (own / "briefing.md.j2").write_text("{{ briefing.bottom_line[0].statement }}\n", encoding="utf-8")
    trials = cli("template", "check", own, "--json").json["trials"]
    fails = {each["specimen"] for each in trials if each["problems"]}
    assert fails == {"empty"}
