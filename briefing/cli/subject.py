"""What a command is asked about: a model, the folder of its sources, and the template that made it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.names import slug
from briefing.errors import InputError, Problem

if TYPE_CHECKING:
    from briefing.dossier.load import Dossier
    from briefing.model.briefing import Briefing
    from briefing.templating.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Subject:
    """A model, and its dossier as far as the command line tells."""

    model: Path
    dossier: Path | None = None

    def folder(self, briefing: Briefing) -> Path | None:
        """The folder with the model's sources, if it is to be found.

        It is the one that was named; else the model's own, the one above (``DOSSIER/out``), or one beside
        the model's (``DOSSIER`` beside ``out``) that has the model's name.
        """
        if self.dossier is not None:
            return self.dossier
        here = self.model.resolve().parent
        beside = (each for each in sorted(here.parent.iterdir()) if each.is_dir())
        named = (each for each in beside if slug(each) == self.model.stem)
        for folder in (here, here.parent, *named):
            if any((folder / source.file).is_file() for source in briefing.sources):
                return folder
        return None

    def sources(self, briefing: Briefing) -> Path:
        """The folder with the model's sources.

        Raises:
            InputError: it is not to be found.
        """
        folder = self.folder(briefing)
        if folder is None:
            what = "its sources are not beside it"
            raise InputError(Problem(what, "name their folder: --dossier DIR", self.model))
        return folder

    def dossier_of(self, briefing: Briefing) -> Dossier:
        """The dossier with the model's sources.

        Raises:
            InputError: it is not to be found, or another one was named: not one of the sources is in it.
        """
        from briefing.dossier.load import load_dossier

        folder = self.sources(briefing)
        dossier = load_dossier(folder)
        wanted = [source.file for source in briefing.sources]
        if wanted and not any((dossier.folder / file.split("/")[0]).exists() for file in wanted):
            what = f"has none of the {len(wanted)} sources of {self.model}"
            raise InputError(Problem(what, "name the folder of its sources: --dossier DIR", folder))
        return dossier

    def bundle(self, briefing: Briefing, template: str | None) -> Bundle:
        """The template that is asked for, else the one that made the model: its dossier's, or a shipped one.

        Raises:
            InputError: there is no such template, or the one that made the model is not to be found.
        """
        from briefing.templating import load_bundle

        if template is not None:
            return load_bundle(template)
        return self._of_dossier(briefing) or self._shipped(briefing)

    def _of_dossier(self, briefing: Briefing) -> Bundle | None:
        from briefing.dossier.load import load_config
        from briefing.templating import load_bundle

        folder = self.folder(briefing)
        if folder is None:
            return None
        named = load_config(folder).template
        if named is None:
            return None
        bundle = load_bundle(named, relative_to=folder)
        # A dossier that was found, not named, may ask for another template by now than the one of this model.
        return bundle if self.dossier is not None or bundle.name == briefing.template else None

    def _shipped(self, briefing: Briefing) -> Bundle:
        from briefing.templating import list_names, load_bundle

        if briefing.template in list_names():
            return load_bundle(briefing.template)
        what = f"was made with the template “{briefing.template}”, which is not to be found"
        mend = "name its folder: --template DIR, or the dossier that names it: --dossier DIR"
        raise InputError(Problem(what, mend, self.model))


def unasked(briefing: Briefing, bundle: Bundle) -> list[str]:
    """A line that tells, if it is so, that ``bundle`` asks of the sources what the model does not answer."""
    had = {section.id for section in briefing.sections}
    lacking = [section.title for section in bundle.topics.sections if section.id not in had]
    if not lacking:
        return []
    return [
        f"the model was made with the template “{briefing.template}” and answers its questions; it has "
        f"nothing for {', '.join(lacking)}: build the dossier with --template {bundle.name} to ask"
    ]


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
