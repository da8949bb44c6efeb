"""What ``check`` is asked about: a model and the folder of its sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.names import slug
from briefing.errors import InputError, Problem

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing


@dataclass(frozen=True, slots=True)
class Subject:
    """A model, and its dossier as far as the command line tells."""

    model: Path
    dossier: Path | None

    def beside(self, briefing: Briefing) -> Path:
        """The folder with the model's sources: the model's own, or the one above it (``DOSSIER/out``).

        Raises:
            InputError: neither holds one of them.
        """
        here = self.model.resolve().parent
        for folder in (here, here.parent):
            if any((folder / source.file).is_file() for source in briefing.sources):
                return folder
        raise InputError(
            Problem("its sources are not beside it", "name their folder: --dossier DIR", self.model)
        )


def find_subject(subject: Path, dossier: Path | None, output: Path) -> Subject:
    """The model that ``subject`` is, or that a build of the dossier ``subject`` left in ``output``.

    Raises:
        InputError: there is no such model.
    """
    if not subject.is_dir():
        return Subject(subject, dossier)
    model = output / f"{slug(subject.resolve())}.json"
    if not model.is_file():
        what = f"was not built: there is no {model}"
        raise InputError(Problem(what, f"run briefing build {subject}, or name its folder: -o OUT", subject))
    return Subject(model, dossier or subject)
