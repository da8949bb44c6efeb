"""A Word template's part in the trial of a bundle."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from briefing.document.theme import Theme
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.rendering.docx.oxml.element import parse, qualified
from briefing.rendering.docx.template import fill_docx
from briefing.templating.bundle import Bundle
from briefing.templating.trial import Made, Make, Options


def word_maker(template: Path, bundle: Bundle, theme: Theme) -> Make:
    """Fills ``template`` with a specimen, and says how much came of it."""

    def make(briefing: Briefing, options: Options, changes: Difference | None) -> Made:
        report: list[str] = []
        with ZipFile(BytesIO(fill_docx(template, briefing, bundle, theme, options, changes, report))) as file:
            body = parse(file.read("word/document.xml"))[0]
            notes = parse(file.read("word/footnotes.xml"))
        own = [note for note in notes if note.get(qualified("w:type")) is None]
        return Made(sum(1 for _ in body.iter(qualified("w:p"))), len(own), tuple(report))

    return make
