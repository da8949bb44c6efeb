"""Every command explains itself, in the program and in the README."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import typer.main

from briefing.cli.main import app
from cli.conftest import ROOT, Cli

HEAVY = ("docx", "jinja2", "lxml", "numpy", "pydantic", "reportlab", "rich", "spacy")


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not hasattr(command, "commands"):
        yield path, command
        return
    for name, inner in command.commands.items():
        yield from commands(inner, (*path, name))


ALL = dict(commands(typer.main.get_command(app)))


def test_the_commands_are_those_of_the_design() -> None:
    templates = {("template", name) for name in ("list", "show", "copy", "check")}
    names = ("build", "sources", "check", "render", "diff", "email", "watch", "new", "schema")
    assert set(ALL) == {(name,) for name in names} | templates


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_a_command_has_help_and_examples(path: tuple[str, ...], cli: Cli) -> None:
    told = cli(*path, "--help")
    assert told.code == 0
    assert "Example" in told.out
    assert f"briefing {' '.join(path)} " in told.out.replace("\n", " \n")
    for parameter in ALL[path].params:
        assert getattr(parameter, "help", None) or parameter.metavar, parameter.name


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_a_command_is_in_the_readme(path: tuple[str, ...]) -> None:
    assert f"briefing {' '.join(path)}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_list_of_commands_cuts_no_sentence(cli: Cli) -> None:
    assert "..." not in cli("--help").out.partition("Commands:")[2]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from briefing.cli.main import run; run(['--help']); "
        f"sys.exit(','.join(name for name in {HEAVY!r} if name in sys.modules) or 0)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (told.stderr, told.returncode) == ("", 0)
