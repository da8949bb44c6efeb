"""Another kind of controversy from ``template.yaml`` alone: a bundle for data breaches fills its sections."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from briefing.cli.main import run
from cli.conftest import ROOT

EXPECTED = {
    "what-was-taken": ["84,000 patients", "6,200 patients"],
    "how-it-happened": ["password of a former contractor", "19 days"],
    "who-was-told": ["waited seven days", "on 10 March 2025", "notified the authority"],
    "what-follows": ["opened an investigation", "compensate", "lawsuit", "helpline", "not paid a ransom"],
}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("breach")
    shutil.copytree(ROOT / "tests" / "dossiers" / "tarn-valley-clinics", folder / "tarn-valley-clinics")
    assert run(["build", str(folder / "tarn-valley-clinics"), "-o", str(folder / "out")]) == 0
    assert run(["check", str(folder / "tarn-valley-clinics"), "-o", str(folder / "out")]) == 0
    text = Path(folder / "out" / "tarn-valley-clinics.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


def test_each_section_answers_its_question(model: dict[str, Any]) -> None:
    said = {each["id"]: " ".join(f["statement"] for f in each["findings"]) for each in model["sections"]}
    assert list(said) == list(EXPECTED)
    for section, facts in EXPECTED.items():
        for fact in facts:
            assert fact in said[section], (section, fact)


def test_what_is_masked_or_beside_the_matter_is_not_used(model: dict[str, Any]) -> None:
    text = json.dumps([model["bottom_line"], model["sections"], model["quotations"]])
    assert "***" not in text and "Five walks" not in text


def test_guidance_is_the_bundles_own(model: dict[str, Any]) -> None:
    bases = [item["basis"] for section in model["sections"] for item in section["guidance"]]
    assert any("Article 33(1)" in basis for basis in bases) and not any("552" in basis for basis in bases)
