"""The briefings that are scored: finished models, or built here and now by the command a user has."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from briefing.model.briefing import Briefing
from evals.gold import REPOSITORY, Gold


def briefing_of(slug: str, gold: Gold, models: Path | None = None) -> Briefing:
    """The briefing of one dossier: ``models/<slug>.json`` if a folder is given, else a new build.

    Raises:
        FileNotFoundError: no such model.
        RuntimeError: the build failed; the message is what it printed.
    """
    if models is not None:
        return _read(models / f"{slug}.json")
    with tempfile.TemporaryDirectory() as folder:
        _build(REPOSITORY / gold.folder, Path(folder))
        (model,) = Path(folder).glob("*.json")
        return _read(model)


def _build(dossier: Path, out: Path) -> None:
    command = [str(Path(sys.executable).with_name("briefing")), "build", str(dossier), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr or done.stdout}")


def _read(path: Path) -> Briefing:
    return Briefing.model_validate_json(path.read_bytes())
