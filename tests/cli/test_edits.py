"""The edits of ``briefing.yaml`` on a build: applied, or refused with the reason and the line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Cli, Outcome


@pytest.fixture
def demand(cli: Cli, dossier: Path) -> dict[str, Any]:
    """The finding of the dossier's letter that the edits are about."""
    told = cli("build", dossier, "-o", dossier / "out", "-f", "html", "--json")
    assert told.code == 0
    findings = [finding for section in _model(told)["sections"] for finding in section["findings"]]
    return next(finding for finding in findings if "200 engineers" in finding["statement"])


def _model(told: Outcome) -> dict[str, Any]:
    model: dict[str, Any] = json.loads(Path(told.json["model"]).read_text(encoding="utf-8"))
    return model


def _statements(told: Outcome) -> list[str]:
    return [finding["statement"] for section in _model(told)["sections"] for finding in section["findings"]]


def _rebuild(cli: Cli, dossier: Path, edits: str) -> Outcome:
    (dossier / "briefing.yaml").write_text(f"title: Corvane\nedits:\n{edits}", encoding="utf-8")
    return cli("build", dossier, "-o", dossier / "out", "-f", "html", "--json")


def test_a_rewording_that_the_evidence_carries_is_shown(
    cli: Cli, dossier: Path, demand: dict[str, Any]
) -> None:
    words = "More than 200 engineers at Corvane Systems signed a letter."
    told = _rebuild(cli, dossier, f"- reword: {demand['id']}\n  statement: {words}\n")
    assert told.code == 0 and told.json["edits_not_applied"] == []
    assert words in _statements(told)
    assert cli("check", dossier / "out" / "own-dossier.json", "-d", dossier).code == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("More than 300 engineers at Corvane Systems signed a letter.", "unsupported number"),
        ("More than 200 engineers at Halden Health signed a letter.", "unsupported name"),
    ],
)
def test_a_rewording_that_it_does_not_carry_is_refused_with_its_line(
    words: str, reason: str, cli: Cli, dossier: Path, demand: dict[str, Any]
) -> None:
    told = _rebuild(cli, dossier, f"- reword: {demand['id']}\n  statement: {words}\n")
    assert told.code == 0
    assert demand["statement"] in _statements(told) and words not in _statements(told)
    (problem,) = told.json["edits_not_applied"]
    assert f"briefing.yaml:3:3: reword {demand['id']}: {reason}" in problem
    assert f"edit not applied: {problem}" in told.err


def test_an_edit_survives_rebuilds_and_tells_when_its_target_is_gone(
    cli: Cli, dossier: Path, demand: dict[str, Any]
) -> None:
    edits = f"- drop: {demand['id']}\n"
    for _ in range(2):
        told = _rebuild(cli, dossier, edits)
        assert demand["id"] not in Path(told.json["model"]).read_text(encoding="utf-8")
        assert told.json["edits_not_applied"] == []
    letter = dossier / "letter.txt"
    letter.write_text(letter.read_text(encoding="utf-8").replace("More than 200", "Some"), encoding="utf-8")
    told = _rebuild(cli, dossier, edits)
    assert told.code == 0 and f"drop {demand['id']}" in told.json["edits_not_applied"][0]


def test_an_addition_stands_with_its_quote_and_is_refused_without(
    cli: Cli, dossier: Path, demand: dict[str, Any]
) -> None:
    added = (
        "- add: {{section: foia-exposure, statement: Corvane declined to comment., "
        "quote: {quote}, source: letter.txt}}\n"
    )
    told = _rebuild(cli, dossier, added.format(quote="Corvane declined to comment"))
    assert "Corvane declined to comment." in _statements(told), told.err
    told = _rebuild(cli, dossier, added.format(quote="Corvane refused to comment"))
    assert "word for word" in told.json["edits_not_applied"][0]
    foreign = added.format(quote="Corvane declined to comment").replace("Corvane d", "IBM d", 1)
    told = _rebuild(cli, dossier, foreign)
    assert "IBM" in told.json["edits_not_applied"][0] and told.code == 0
