"""``briefing render``: the documents of a model, without its sources or the language model."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cli.conftest import Cli


def test_it_repeats_what_build_made(cli: Cli, built: Path, tmp_path: Path) -> None:
    told = cli("render", built / "out" / "northgate.json", "-o", tmp_path)
    assert told.code == 0
    for name in ("northgate.docx", "northgate.pdf"):
        assert (tmp_path / name).read_bytes() == (built / "out" / name).read_bytes(), name


def test_options_of_the_build_hold_until_changed(cli: Cli, dossier: Path, tmp_path: Path) -> None:
    built, again = tmp_path / "built", tmp_path / "again"
    cli("build", dossier, "-o", built, "-f", "html", "--option", "annex=false")
    model = built / "own-dossier.json"
    cli("render", model, "-o", again, "-f", "html")
    document = (again / "own-dossier.html").read_bytes()
    assert document == (built / "own-dossier.html").read_bytes()
    cli("render", model, "-o", again, "-f", "html", "--option", "annex=true")
    assert (again / "own-dossier.html").read_bytes() != document


def test_it_imports_no_language_model(built: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from briefing.cli.main import run; assert run(sys.argv[1:]) == 0; "
        "sys.exit('spacy' in sys.modules)"
    )
    arguments = ["render", str(built / "out" / "northgate.json"), "-o", str(tmp_path)]
    assert subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True).returncode == 0


def test_documents_go_beside_the_model(cli: Cli, built: Path, tmp_path: Path) -> None:
    model = tmp_path / "m.json"
    model.write_bytes((built / "out" / "northgate.json").read_bytes())
    told = cli("render", model, "-f", "html", "--json")
    assert told.json == {"documents": [str(tmp_path / "m.html")], "warnings": []}
    assert (tmp_path / "m.html").exists()


def test_a_template_that_is_not_here_is_told(cli: Cli, built: Path, tmp_path: Path) -> None:
    told = cli("render", built / "out" / "northgate.json", "-o", tmp_path / "o", "-t", "no-such")
    assert told.code == 2
    assert "no-such" in told.err and not (tmp_path / "o").exists()


def test_a_template_with_other_questions_is_told_of(cli: Cli, built: Path, tmp_path: Path) -> None:
    model = built / "out" / "northgate.json"
    told = cli("render", model, "-t", "data-breach", "-f", "html", "-o", tmp_path, "--json")
    [warning] = told.json["warnings"]
    assert "“policy-briefing”" in warning and "What was taken" in warning
    assert (
        cli("render", model, "-t", "one-page", "-f", "html", "-o", tmp_path, "--json").json["warnings"] == []
    )
