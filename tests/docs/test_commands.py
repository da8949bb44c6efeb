"""What the pages under docs/ show, works: each command is run, each example read."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from delivery import server
from ruamel.yaml import YAML

from briefing.cli.main import run
from briefing.document.theme import Theme
from briefing.dossier.config import DossierConfig
from briefing.templating.theme_file import read_theme

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))

authority, start = server.authority, server.start


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def commands(page: str) -> Iterator[list[str]]:
    for block in blocks(page, "sh"):
        for line in block.splitlines():
            yield shlex.split(line, comments=True)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the pages have it: clippings, the dossier acme, and what a build made of it."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("clippings", "acme"):
        shutil.copytree(ROOT / "tests" / "dossiers" / "northgate", folder / name)
    assert run(["build", str(folder / "acme"), "-o", str(folder / "out")]) == 0
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run_in_their_order(
    page: str, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: server.Start
) -> None:
    shutil.copytree(desk, tmp_path / "desk")
    if any(command[:2] == ["briefing", "new"] for command in commands(page)):
        shutil.rmtree(tmp_path / "desk" / "acme")
        shutil.rmtree(tmp_path / "desk" / "out")
    monkeypatch.chdir(tmp_path / "desk")
    post = start()
    for command in commands(page):
        match command:
            case ["briefing", *arguments]:
                if "--send" in arguments:
                    monkeypatch.setenv("BRIEFING_SMTP_HOST", "localhost")
                    monkeypatch.setenv("BRIEFING_SMTP_PORT", str(post.server.port))
                    monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", server.PASSWORD)
                assert run(arguments) == 0, command
            case ["export", setting]:
                name, _, value = setting.partition("=")
                monkeypatch.setenv(name, value)
            case [] | None:
                pass
            case _:
                assert command[0] in ("cp", "mkdir", "printf"), command
                subprocess.run(["sh", "-c", _line(page, command)], check=True)
    assert bool(post.mailbox.messages) == any("--send" in command for command in commands(page))


def _line(page: str, command: list[str]) -> str:
    """The command as the page writes it, for a shell to expand."""
    lines = (line for block in blocks(page, "sh") for line in block.splitlines())
    return next(line for line in lines if shlex.split(line, comments=True) == command)


def test_the_edits_are_edits() -> None:
    (example,) = blocks("edits.md", "yaml")
    read = YAML(typ="safe").load(example)
    assert len(DossierConfig.model_validate(read).edits) == 4


def test_the_theme_is_the_house_theme(tmp_path: Path) -> None:
    example, _ = blocks("themes.md", "yaml")
    (tmp_path / "theme.yaml").write_text(example, encoding="utf-8")
    shown = read_theme(tmp_path / "theme.yaml", Theme())
    shipped = read_theme(ROOT / "templates" / "policy-briefing" / "theme.yaml", Theme())
    assert shown == replace(shipped, name=shown.name)


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (DOCS / target).exists(), target
