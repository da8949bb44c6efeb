"""The program in this process, so that the language model is loaded once for all tests."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.main import run

ROOT = Path(__file__).parents[2]
NORTHGATE = ROOT / "tests" / "dossiers" / "northgate"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Outcome(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the dossier ``northgate`` and, under ``out``, what a build made of it."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(NORTHGATE, folder / "northgate")
    assert run(["build", str(folder / "northgate"), "-o", str(folder / "out")]) == 0
    return folder


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of the test's own, with one short source."""
    folder = tmp_path / "Own dossier"
    folder.mkdir()
    (folder / "letter.txt").write_text(
        "Engineers ask Corvane to stop\n\nMore than 200 engineers at Corvane Systems signed a letter to "
        "the company on 14 May 2024. “We demand that Corvane stop selling cameras to the police,” the letter "
        "reads. Corvane declined to comment.\n",
        encoding="utf-8",
    )
    return folder
