"""Exit codes: what went wrong, and never a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import pipeline
from cli.conftest import Cli


def break_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **named: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "read_dossier", fail)


def test_a_bug_is_one_line_and_70(cli: Cli, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
    break_with(RuntimeError("two\nlines"), monkeypatch)
    told = cli("sources", dossier)
    assert (told.code, told.out, told.err.count("\n")) == (70, "", 1)
    assert "a bug" in told.err and "BRIEFING_DEBUG=1" in told.err


def test_debugging_lets_the_traceback_through(
    cli: Cli, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    break_with(RuntimeError("why"), monkeypatch)
    with pytest.raises(RuntimeError, match="why"):
        cli("sources", dossier)


def test_an_interrupt_is_130(cli: Cli, dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_with(KeyboardInterrupt(), monkeypatch)
    assert cli("sources", dossier).code == 130


def test_what_the_file_system_refuses_is_the_users_to_mend(cli: Cli, tmp_path: Path) -> None:
    told = cli("build", tmp_path / ("a" * 300))
    assert (told.code, told.err.count("\n")) == (2, 1)
    assert "too long" in told.err


def test_a_missing_file_of_the_program_is_a_bug(
    cli: Cli, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = str(Path(pipeline.__file__).with_name("missing.json"))
    break_with(FileNotFoundError(2, "No such file or directory", own), monkeypatch)
    assert cli("sources", dossier).code == 70


@pytest.mark.parametrize(
    "arguments", [("buld",), ("build",), ("build", "x", "--format", "odt"), ("build", "x", "--unknown"), ()]
)
def test_wrong_usage_is_2(arguments: tuple[str, ...], cli: Cli) -> None:
    told = cli(*arguments)
    assert told.code == 2
    assert "Traceback" not in told.err


def test_each_problem_is_one_line(cli: Cli, dossier: Path) -> None:
    (dossier / "briefing.yaml").write_text("titel: x\ndate: yesterday\n", encoding="utf-8")
    told = cli("build", dossier)
    assert (told.code, told.err.count("\n")) == (2, 2)
    assert all(":" in line and "briefing.yaml" in line for line in told.err.splitlines())


def test_a_name_with_a_line_break_stays_on_one_line(cli: Cli, tmp_path: Path) -> None:
    told = cli("build", tmp_path / "two\nlines\x1b[31m")
    assert (told.code, told.err.count("\n"), told.err.count("\x1b")) == (2, 1, 0)


def test_the_program_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "briefing", "--version"]
    told = subprocess.run(command, capture_output=True, text=True)
    assert told.returncode == 0
    assert told.stdout.startswith("briefing ")
