"""A manuscript that begins as a user's own Word file: styles, page, headers, footers and logo stay theirs."""

from __future__ import annotations

import zlib
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.package import Package
from lxml.etree import LxmlError

from briefing.errors import InputError, Problem
from briefing.rendering.docx.oxml.element import Element, parse, qualified, w
from briefing.rendering.docx.oxml.footnotes import replace_footnotes
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT
from briefing.rendering.docx.oxml.manuscript import Manuscript
from briefing.rendering.docx.oxml.numbering import Numbering
from briefing.rendering.docx.oxml.opening import Design
from briefing.rendering.docx.oxml.package import ElementPart
from briefing.rendering.docx.oxml.properties import set_application
from briefing.rendering.docx.oxml.sections import has_furniture, section, text_width
from briefing.rendering.docx.oxml.settings import settings_root, use_current_layout
from briefing.rendering.docx.oxml.styles import Styles, styles_root

_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.FOOTNOTES,
)
"""What the look needs besides the headers and footers in use. The rest is text: comments, pictures, links."""
DAMAGE = (
    *(OpcError, BadZipFile, LxmlError, zlib.error),
    *(AttributeError, KeyError, NotImplementedError, TypeError, ValueError),
)
"""What python-docx, zipfile and lxml raise for a file that is no package, or a damaged one."""
_MEND = "save it in Word as .docx, or name another file"


def manuscript_like(reference: Path, design: Design) -> Manuscript:
    """An empty manuscript in the look of ``reference``; ``design`` supplies what it lacks.

    Nothing of the reference's text is kept. Raises ``InputError`` where it is no Word document.
    """
    try:
        package = Package.open(str(reference))
        main = adopted_main(package, reference)
        return _manuscript(package, main, design, reference)
    except (OSError, *DAMAGE) as error:
        raise InputError(Problem("not a Word document that can be read", _MEND, reference)) from error


def _manuscript(package: Package, main: ElementPart, design: Design, reference: Path) -> Manuscript:
    body = main.root.find(qualified("w:body"))
    if body is None:
        raise InputError(Problem("a Word document without a body that we know", _MEND, reference))
    page = last_section(body)
    own_furniture = page is not None and has_furniture(page)
    page = section(design.page) if page is None else page
    for child in list(body):
        body.remove(child)
    _drop_what_belongs_to_the_text(package, main, page)
    style_root = part_root(main, "styles", STYLES, styles_root(design.character, design.paragraph))
    numbering_root = part_root(main, "numbering", NUMBERING, w("numbering"))
    settings = part_root(main, "settings", SETTINGS, settings_root(design.language))
    use_current_layout(settings)
    for endnotes in settings.findall(qualified("w:endnotePr")):
        settings.remove(endnotes)
    set_application(package)
    return Manuscript(
        package,
        main,
        body,
        styles=Styles(style_root, design.styles(text_width(page) / TWIPS_PER_POINT, False)),
        numbering=Numbering(numbering_root, step=design.list_step, colour=design.list_colour),
        footnotes=replace_footnotes(main),
        section=page,
        own_furniture=own_furniture,
        pictures=_highest_picture_id(main),
    )


def _highest_picture_id(main: ElementPart) -> int:
    furniture = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    roots = (parse(rel.target_part.blob) for rel in main.rels.values() if rel.reltype in furniture)
    named = (found for root in roots for found in root.iter(qualified("wp:docPr")))
    return max((int(found.get("id", "0")) for found in named), default=0)


def adopted_main(package: Package, reference: Path) -> ElementPart:
    """The main part of a user's file, as one whose elements we can change.

    Raises:
        InputError: the file holds macros, or is of another kind.
    """
    main = package.main_document_part
    if main.content_type not in (CONTENT_TYPE.WML_DOCUMENT_MAIN, _TEMPLATE):
        raise InputError(Problem("must be a .docx or .dotx file without macros", _MEND, reference))
    own = adopted(main, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    for rel in [rel for rel in package.rels.values() if rel.reltype == RELATIONSHIP_TYPE.OFFICE_DOCUMENT]:
        del package.rels[rel.rId]
    package.relate_to(own, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    return own


def adopted(part: Part, content_type: str) -> ElementPart:
    """``part`` as one whose elements we can change, with the same name, relationships and ids."""
    own = ElementPart(str(part.partname), content_type, parse(part.blob), part.package)
    for rel in part.rels.values():
        own.load_rel(
            rel.reltype, rel.target_ref if rel.is_external else rel.target_part, rel.rId, rel.is_external
        )
    return own


STYLES = (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES)
NUMBERING = (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING)
SETTINGS = (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS)


def part_root(main: ElementPart, name: str, kind: tuple[str, str], otherwise: Element) -> Element:
    """The root of the part of that kind, theirs or, where they have none, ``otherwise``."""
    content_type, relationship = kind
    theirs = [rel for rel in main.rels.values() if rel.reltype == relationship]
    if theirs:
        own = adopted(theirs[0].target_part, content_type)
    else:
        own = ElementPart(f"/word/{name}.xml", content_type, otherwise, main.package)
    for rel in theirs:
        del main.rels[rel.rId]
    main.relate_to(own, relationship)
    return own.root


def last_section(body: Element) -> Element | None:
    """The last section, with the headers and footers that it takes over from those before it (17.10.1)."""
    sections = list(body.iter(qualified("w:sectPr")))
    if not sections:
        return None
    last = sections[-1]
    furniture = {
        (found.tag, found.get(qualified("w:type"))): found
        for each in sections
        for found in each
        if found.tag in (qualified("w:headerReference"), qualified("w:footerReference"))
    }
    for found in [found for found in last if found in furniture.values()]:
        last.remove(found)
    for place, found in enumerate(furniture.values()):
        last.insert(place, found)
    return last


def _drop_what_belongs_to_the_text(package: Package, main: ElementPart, page: Element) -> None:
    in_use = {found.get(qualified("r:id")) for found in page}
    for rel in list(main.rels.values()):
        if rel.reltype not in _KEPT and rel.rId not in in_use:
            del main.rels[rel.rId]
    for rel in [rel for rel in package.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[rel.rId]
