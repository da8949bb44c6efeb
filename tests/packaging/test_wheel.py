"""The wheel is the whole program: installed by itself, it builds a briefing in any folder.

It is installed without the network: what it depends on is lent by the environment that runs the tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("briefing-*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command ``briefing`` of an environment that has the wheel and no checkout."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, symlinks=os.name != "nt")
    install = [sys.executable, "-m", "pip", "--python", str(home), "install", "--no-index", "--no-deps"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    site = next(home.rglob("site-packages"))
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return next(path for path in home.rglob("briefing*") if path.parent.name in ("bin", "Scripts"))


def run(program: Path, folder: Path, *arguments: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [str(program), *arguments]
    told = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_it_carries_templates_schemas_fonts_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "briefing/_templates/policy-briefing/template.yaml",
        "briefing/_templates/policy-briefing/briefing.md.j2",
        "briefing/_schemas/model.schema.json",
        "briefing/_schemas/briefing.yaml.schema.json",
        "briefing/_schemas/template.yaml.schema.json",
        "briefing/rendering/fonts/NotoSerif-Regular.ttf",
        "briefing/rendering/fonts/OFL-1.1.txt",
    ):
        assert name in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert all(name.startswith(("briefing/", "briefing-")) for name in names)


def test_it_works_from_another_folder(program: Path, tmp_path: Path) -> None:
    assert "policy-briefing" in run(program, tmp_path, "template", "list")
    where = run(program, tmp_path, "template", "show", "policy-briefing")
    assert "site-packages" in where and str(ROOT) not in where
    dossier = tmp_path / "acme"
    run(program, tmp_path, "new", "acme")
    (dossier / "letter.txt").write_text(
        "Engineers ask Corvane to stop\n\nMore than 200 engineers at Corvane Systems signed a letter to the "
        "company. “We demand that Corvane stop selling cameras to the police,” the letter reads.\n",
        encoding="utf-8",
    )
    written = run(program, tmp_path, "build", "acme", "-f", "docx", "-f", "pdf", "-f", "html").split()
    names = ("acme.json", "acme.docx", "acme.pdf", "acme.html")
    assert sorted(written) == sorted(str(Path("out") / name) for name in names)
    assert "stands" in run(program, tmp_path, "check", "acme")
