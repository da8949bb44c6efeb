"""The published JSON Schemas are those of the code."""

from __future__ import annotations

import json

import pytest

from briefing.cli.schema import Contract
from cli.conftest import ROOT, Cli


@pytest.mark.parametrize("contract", Contract)
def test_the_published_schema_is_current(contract: Contract, cli: Cli) -> None:
    published = ROOT / "schemas" / f"{contract}.schema.json"
    told = cli("schema", contract)
    assert told.code == 0
    assert told.json == json.loads(published.read_text(encoding="utf-8")), "run: make schemas"


@pytest.mark.parametrize("contract", Contract)
def test_unknown_keys_are_errors_in_it_too(contract: Contract, cli: Cli) -> None:
    schema = cli("schema", contract).json
    assert schema["additionalProperties"] is False
    assert schema["$schema"].startswith("https://json-schema.org/draft/2020-12/")
