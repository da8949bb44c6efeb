"""A manuscript that begins as a user's own Word file, text and all: a template to be filled."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.package import Package

from briefing.errors import InputError, Problem
from briefing.rendering.docx.oxml.element import Element, qualified, w
from briefing.rendering.docx.oxml.footnotes import take_over_footnotes
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.numbering import Numbering
from briefing.rendering.docx.oxml.opening import Design
from briefing.rendering.docx.oxml.package import ElementPart
from briefing.rendering.docx.oxml.properties import set_application
from briefing.rendering.docx.oxml.reference import (
    DAMAGE,
    NUMBERING,
    SETTINGS,
    STYLES,
    adopted,
    adopted_main,
    part_root,
)
from briefing.rendering.docx.oxml.sections import section, text_width
from briefing.rendering.docx.oxml.settings import settings_root
from briefing.rendering.docx.oxml.styles import Styles, styles_root

LARGEST = 100_000_000
"""Bytes that the parts of a template may unpack to."""
_MEND = "save it in Word as .docx, or name another file"
_FURNITURE = {
    RELATIONSHIP_TYPE.HEADER: ("header", CONTENT_TYPE.WML_HEADER),
    RELATIONSHIP_TYPE.FOOTER: ("footer", CONTENT_TYPE.WML_FOOTER),
}
_LEFT_OUT = (
    *("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people"),
    "/stylesWithEffects",
)
"""Ends of the kinds of parts that are not taken over: what colleagues said of the template, and the copy of
its styles that Word 2010 kept, which does not have the styles that are added."""


@dataclass(frozen=True, slots=True)
class OpenTemplate:
    """A template, ready to be filled."""

    manuscript: Manuscript
    stories: dict[str, Element]
    """``body``, and the headers and footers by the names of their parts."""
    notes: dict[str, Element]
    """The author's own footnotes, by id."""


def open_template(template: Path, design: Design) -> OpenTemplate:
    """The Word file ``template``; ``design`` supplies the styles that it lacks.

    Raises:
        InputError: it is no Word document, holds macros, or is beyond all bounds.
    """
    try:
        _require_bounded(template)
        package = Package.open(str(template))
        return _open(package, adopted_main(package, template), design, template)
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror or error}", _MEND, template)) from error
    except DAMAGE as error:
        raise InputError(Problem("not a Word document that can be read", _MEND, template)) from error


def _open(package: Package, main: ElementPart, design: Design, template: Path) -> OpenTemplate:
    body = main.root.find(qualified("w:body"))
    if body is None:
        raise InputError(Problem("a Word document without a body that we know", _MEND, template))
    stories = {"body": body, **_furniture(main)}
    _leave_out(package, main)
    footnotes, notes = take_over_footnotes(main)
    page = body.find(qualified("w:sectPr"))
    if page is None:
        page = section(design.page)
    else:
        body.remove(page)
    style_root = part_root(main, "styles", STYLES, styles_root(design.character, design.paragraph))
    settings = part_root(main, "settings", SETTINGS, settings_root(design.language))
    for tag in ("w:attachedTemplate", "w:trackRevisions", "w:updateFields"):
        for found in settings.findall(qualified(tag)):
            settings.remove(found)
    set_application(package)
    manuscript = Manuscript(
        package,
        main,
        body,
        styles=Styles(style_root, design.styles(text_width(page) / TWIPS_PER_POINT, False)),
        numbering=Numbering(
            part_root(main, "numbering", NUMBERING, w("numbering")),
            step=design.list_step,
            colour=design.list_colour,
        ),
        footnotes=footnotes,
        section=page,
        own_furniture=True,
    )
    return OpenTemplate(manuscript, stories, notes)


def _require_bounded(template: Path) -> None:
    """Raises ``InputError`` for what unpacks to too much; a part that is larger than it says is not read."""
    with ZipFile(template) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise InputError(Problem(f"unpacks to more than {LARGEST / 1e6:g} MB", _MEND, template))


def _furniture(main: ElementPart) -> dict[str, Element]:
    """Headers and footers as elements that we can change, under their old relationships."""
    own: dict[str, ElementPart] = {}
    for rel in [rel for rel in main.rels.values() if rel.reltype in _FURNITURE]:
        part = rel.target_part
        if part.partname not in own:
            own[part.partname] = adopted(part, _FURNITURE[rel.reltype][1])
        del main.rels[rel.rId]
        main.load_rel(rel.reltype, own[part.partname], rel.rId, False)
    return {Path(name).stem: part.root for name, part in own.items()}


def _leave_out(package: Package, main: ElementPart) -> None:
    for rel in [rel for rel in main.rels.values() if rel.reltype.endswith(_LEFT_OUT)]:
        del main.rels[rel.rId]
    for rel in [rel for rel in package.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[rel.rId]
    settings = [rel.target_part for rel in main.rels.values() if rel.reltype == RELATIONSHIP_TYPE.SETTINGS]
    for part in settings:
        # Word would look for the template that the file was made from, wherever that is.
        for rel in [rel for rel in part.rels.values() if rel.reltype.endswith("/attachedTemplate")]:
            del part.rels[rel.rId]
