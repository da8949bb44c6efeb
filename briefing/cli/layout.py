"""How a briefing is laid out: template, look of the house, options; and the documents that come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.arguments import Format
from briefing.errors import InputError, Problem

if TYPE_CHECKING:
    from briefing.document.blocks import Document
    from briefing.document.theme import Theme
    from briefing.model.briefing import Briefing
    from briefing.model.difference import Difference
    from briefing.templating.bundle import Bundle
    from briefing.templating.manifest import OptionValue

Tell = Callable[[str], None]


@dataclass(frozen=True)
class WordFiles:
    """The user's own Word files, as the command line names them: one at the most."""

    reference: Path | None = None
    """Lends its styles to the template's layout."""
    template: Path | None = None
    """Is filled, in place of the template's layout."""

    def __post_init__(self) -> None:
        """Raises ``InputError`` where both are given."""
        if self.reference and self.template:
            what = "--reference-doc and --word-template cannot both make the DOCX"
            raise InputError(Problem(what, "--word-template has styles of its own: leave the other out"))


@dataclass(frozen=True)
class Layout:
    """A template with all that was chosen of it."""

    bundle: Bundle
    options: Mapping[str, OptionValue] = field(default_factory=dict)
    word: WordFiles = WordFiles()
    dossier: Path | None = None
    """The folder whose brand file holds before the bundle's own."""

    def require_usable(self, sources: Sequence[Path] = ()) -> None:
        """Find out now, rather than when all else is done, what would stop the documents.

        Args:
            sources: the files of the dossier, none of which may be the Word template.

        Raises:
            InputError: what is wrong with a brand file; or there is no such Word template.
        """
        _ = self.look
        if self.word_template is None:
            return
        if not self.word_template.is_file():
            raise InputError(Problem("no such file", "give a Word file", self.word_template))
        if self.word_template.resolve() in sources:
            what = "lies among the sources, and would be read as one"
            raise InputError(Problem(what, "move it out of the dossier", self.word_template))

    @cached_property
    def look(self) -> tuple[Theme, list[str]]:
        """The theme in the house's brand, and one line for each thing of the brand that cannot be followed.

        Raises:
            InputError: what is wrong with a brand file.
        """
        from briefing.templating.brand import branded

        folders = (self.dossier,) if self.dossier else ()
        return branded(self.bundle.theme, *folders, *self.bundle.folders)

    @property
    def word_template(self) -> Path | None:
        """The Word file that is to be filled, if one is."""
        return self.word.template or (None if self.word.reference else self.bundle.word)

    def documents(
        self,
        briefing: Briefing,
        formats: Sequence[Format],
        changes: Difference | None = None,
        tell: Tell = lambda step: None,
    ) -> tuple[dict[Format, bytes], list[str]]:
        """``briefing`` in each format, and a line for each thing that a person should know: what of the brand
        cannot be followed, a colour that cannot be read, a character or typeface that is not to be had.

        Raises:
            InputError: a mistake in a template, or a Word file that cannot be used.
        """
        from briefing.document.contrast import shortfalls

        theme, unbranded = self.look
        report = [*unbranded, *shortfalls(theme)]
        laid_out: Document | None = None
        contents: dict[Format, bytes] = {}
        for each in dict.fromkeys(formats):
            tell(f"Writing {each.upper()}")
            if each is Format.DOCX and self.word_template is not None:
                contents[each] = self._filled(self.word_template, briefing, changes, report)
                continue
            laid_out = laid_out or self._laid_out(briefing, changes)
            contents[each] = self._written(each, laid_out, report)
        return contents, report

    def _laid_out(self, briefing: Briefing, changes: Difference | None) -> Document:
        from briefing.rendering.fitting import fitted_document

        theme, _ = self.look
        return fitted_document(briefing, self.bundle, theme, self.options, changes)

    def _filled(
        self, template: Path, briefing: Briefing, changes: Difference | None, report: list[str]
    ) -> bytes:
        from briefing.rendering.docx.template import fill_docx

        theme, _ = self.look
        return fill_docx(template, briefing, self.bundle, theme, self.options, changes, report)

    def _written(self, each: Format, document: Document, report: list[str]) -> bytes:
        theme, _ = self.look
        match each:
            case Format.DOCX:
                from briefing.rendering.docx import write_docx

                return write_docx(document, theme, reference=self.word.reference)
            case Format.PDF:
                from briefing.rendering.pdf import write_pdf

                return write_pdf(document, theme, report=report)
            case Format.HTML:
                from briefing.rendering.html import write_html

                return write_html(document, theme)
