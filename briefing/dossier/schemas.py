"""The published JSON Schemas, laid beside the files that people write, for editors that complete and check.

An editor with a YAML language server reads the first line of a file; the schema that it names lies beside it,
so that nothing is fetched and nothing need be set up. It is hidden: it is no source, and nobody edits it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def schema_line(name: str) -> str:
    """The first line of a YAML file called ``name`` whose schema lies beside it."""
    return f"# yaml-language-server: $schema={schema_name(name)}\n"


def schema_name(name: str) -> str:
    """The file name of the schema of a file called ``name``."""
    return f".{name}.schema.json"


def published_schema(name: str) -> bytes:
    """The schema of files called ``name``, as this version publishes it."""
    package = Path(str(files("briefing")))
    for folder in (package / "_schemas", package.parent / "schemas"):
        if (file := folder / f"{name}.schema.json").is_file():
            return file.read_bytes()
    raise FileNotFoundError(f"{name}.schema.json")
