"""A dossier that is built again and again: what need not be done anew is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import Format
from briefing.cli.layout import Layout, WordFiles
from briefing.cli.snapshot import Snapshot, snapshot

if TYPE_CHECKING:
    from briefing.cli.pipeline import Standing
    from briefing.dossier.load import Dossier
    from briefing.model.briefing import Briefing
    from briefing.templating.bundle import Bundle
    from briefing.templating.manifest import OptionValue

_BRAND = ("_brand.yml", "_brand.yaml", "_brand")
"""What a dossier may hold of its house's look."""


class Session:
    """One dossier under watch."""

    def __init__(
        self,
        dossier: Path,
        output: Path,
        template: str | None,
        formats: Sequence[Format],
        word: WordFiles,
        options: Sequence[str],
    ) -> None:
        self._folder = dossier
        self._output = output
        self._template = template
        self._formats = formats
        self._word = word
        self._given = options
        self._bundle: Bundle | None = None
        self._dossier: Dossier | None = None
        self._standing: Standing | None = None
        """Of the last build, if that went well."""
        self._pending: set[Path] = set()
        """What changed since the documents were last written: a mistake leaves all of it to be done."""
        self._shown: Briefing | None = None
        """The last that was written, to tell what changed since."""

    def snapshot(self) -> Snapshot:
        """The files whose change asks for another run."""
        places = [self._folder, *self._layout_places()]
        return snapshot(places, leaving=[self._output, self._folder / "out"])

    def layout_snapshot(self) -> Snapshot:
        """Of these the ones that say nothing of what the sources are asked: templates, theme and brand."""
        return snapshot(self._layout_places())

    def name_of(self, path: Path) -> str:
        """``path`` as its owner knows it."""
        for folder in (*self._template_folders(), self._folder):
            if path.is_relative_to(folder.resolve()):
                return path.relative_to(folder.resolve()).as_posix()
        return path.name

    def run(self, changed: Sequence[Path] | None = None) -> tuple[list[Path], list[str]]:
        """Bring the outputs up to date; the files written, and what a person should know.

        Args:
            changed: the files that changed since the last run; None for everything.

        Raises:
            InputError: something in the dossier or the template is wrong: nothing is written.
            CheckFailed: the briefing as a whole does not stand.
        """
        self._pending |= set(changed or ())
        if changed and self._standing and all(map(self._is_layout, self._pending)):
            return self._lay_out_again()
        return self._build()

    # --- one run ----------------------------------------------------------------------------------

    def _build(self) -> tuple[list[Path], list[str]]:
        from briefing.cli.bearing import warnings
        from briefing.cli.diff import lines
        from briefing.cli.edit_problems import edit_problems
        from briefing.cli.model_file import model_bytes
        from briefing.cli.outputs import check_apart, check_folder
        from briefing.cli.pipeline import make_briefing, read_dossier
        from briefing.dossier.load import load_dossier
        from briefing.synthesis.difference import difference

        self._standing = None
        check_folder(self._output)
        self._dossier = load_dossier(self._folder)
        check_apart(self._output, self._dossier.folder)
        self._bundle = self._load_bundle()
        standing = make_briefing(read_dossier(self._dossier), self._bundle, self._options(self._bundle))
        told = [f"withheld: {failure}" for failure in standing.withheld]
        told += [f"edit not applied: {each}" for each in edit_problems(self._dossier, standing.unapplied)]
        if self._shown is not None:
            told += list(lines(difference(self._shown, standing.briefing)))
        told += warnings(standing.briefing)
        self._standing, self._shown = standing, standing.briefing
        return self._write({self._path("json"): model_bytes(standing.briefing)}, told, self._formats)

    def _lay_out_again(self) -> tuple[list[Path], list[str]]:
        """The model stays, unless the template asks other questions of the sources."""
        assert self._bundle is not None
        if any(path.suffix in (".yaml", ".yml") for path in self._pending):
            bundle = self._load_bundle()
            if (bundle.topics, bundle.name) != (self._bundle.topics, self._bundle.name):
                return self._build()
            self._bundle = bundle
        return self._write({}, [], self._affected())

    def _affected(self) -> Sequence[Format]:
        """The formats that the changes can show in: a Word template makes the DOCX, and no other."""
        assert self._bundle is not None
        word = self._word.template or (None if self._word.reference else self._bundle.word)
        if word is not None and {path.suffix for path in self._pending} == {".j2"}:
            return [each for each in self._formats if each is not Format.DOCX]
        if word is not None and self._pending == {word.resolve()}:
            return [each for each in self._formats if each is Format.DOCX]
        return self._formats

    def _write(
        self, others: dict[Path, bytes], told: list[str], formats: Sequence[Format]
    ) -> tuple[list[Path], list[str]]:
        from briefing.dossier.files import write_all_atomically

        assert self._bundle is not None and self._standing is not None and self._dossier is not None
        layout = Layout(self._bundle, self._options(self._bundle), self._word, self._dossier.folder)
        layout.require_usable(self._dossier.files)
        contents, report = layout.documents(self._standing.briefing, formats)
        written = {**others, **{self._path(each): content for each, content in contents.items()}}
        write_all_atomically(written)
        self._pending.clear()
        return list(written), [*told, *report]

    # --- where things are -------------------------------------------------------------------------

    def _load_bundle(self) -> Bundle:
        from briefing.cli.pipeline import DEFAULT_TEMPLATE
        from briefing.templating import load_bundle

        assert self._dossier is not None
        if self._template:
            return load_bundle(self._template)
        return load_bundle(
            self._dossier.config.template or DEFAULT_TEMPLATE, relative_to=self._dossier.folder
        )

    def _options(self, bundle: Bundle) -> dict[str, OptionValue]:
        from briefing.cli.choices import parse_options
        from briefing.templating.options import chosen_options

        assert self._dossier is not None
        chosen = {**self._dossier.config.options, **parse_options(self._given)}
        return {name: value for name, value in chosen_options(bundle, chosen).items() if name in chosen}

    def _template_folders(self) -> list[Path]:
        if self._bundle is not None:
            return list(self._bundle.folders)
        return [Path(self._template)] if self._template and Path(self._template).is_dir() else []

    def _layout_places(self) -> list[Path]:
        word = [each for each in (self._word.reference, self._word.template) if each]
        return [*self._template_folders(), *word, *(self._folder / name for name in _BRAND)]

    def _is_layout(self, path: Path) -> bool:
        return any(path.is_relative_to(place.resolve()) for place in self._layout_places())

    def _path(self, suffix: str) -> Path:
        from briefing.cli.names import slug

        assert self._dossier is not None
        return self._output / f"{slug(self._dossier.folder)}.{suffix}"
