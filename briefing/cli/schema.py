"""``briefing schema``: the JSON Schemas of the project's own files."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from briefing.cli.printing import result_json


class Contract(StrEnum):
    """A file whose form is published."""

    DOSSIER = "briefing.yaml"
    TEMPLATE = "template.yaml"
    MODEL = "model"


def schema(
    contract: Annotated[
        Contract, typer.Argument(metavar="briefing.yaml|template.yaml|model", show_default=False)
    ],
) -> None:
    """Print the JSON Schema of briefing.yaml, template.yaml or model.

    The dialect is draft 2020-12. An editor with a YAML language server completes and checks the YAML
    files by it.

    \b
    Examples:
      briefing schema model > model.schema.json
      briefing schema briefing.yaml > ~/.schemas/briefing.json
    """
    result_json(schema_of(contract))


def schema_of(contract: Contract) -> dict[str, Any]:
    """The schema as the installed version holds it."""
    from pydantic import BaseModel

    from briefing.dossier.config import DossierConfig
    from briefing.model.briefing import SCHEMA_VERSION, Briefing
    from briefing.templating.manifest import Manifest

    described: dict[Contract, tuple[type[BaseModel], str]] = {
        Contract.DOSSIER: (DossierConfig, "briefing.yaml"),
        Contract.TEMPLATE: (Manifest, "template.yaml"),
        Contract.MODEL: (Briefing, f"Summary model {SCHEMA_VERSION}"),
    }
    model, title = described[contract]
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**dialect, **model.model_json_schema(), "title": title}
