"""Document properties: the Dublin Core part (ISO/IEC 29500-2, 11) and Word's own (29500-1, 22.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package

from briefing.rendering.literal import literal_text

_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>briefing</Application></Properties>"
)
_LONGEST = 255
"""Code points that python-docx lets a core property have."""


def set_properties(
    package: Package,
    *,
    title: str,
    author: str | None,
    subject: str | None,
    keywords: Sequence[str],
    language: str,
    written: datetime | None,
) -> None:
    """Replaces the core properties of ``package`` by these; ``written`` is UTC and stands for both dates."""
    _drop(package, CONTENT_TYPE.OPC_CORE_PROPERTIES)
    part = CorePropertiesPart(
        PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, CT_CoreProperties.new(), package
    )
    package.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    core = part.core_properties
    core.title = _property(title)
    core.language = language
    if author:
        core.author = core.last_modified_by = _property(author)
    if subject:
        core.subject = _property(subject)
    if keywords:
        core.keywords = _property(", ".join(keywords))
    if written:
        core.created = core.modified = written


def set_application(package: Package) -> None:
    """Says which program wrote ``package``."""
    _drop(package, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES)
    part = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _APPLICATION, package)
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def _drop(package: Package, content_type: str) -> None:
    """By content type, since LibreOffice relates its core properties in a way of its own."""
    for rel in list(package.rels.values()):
        if not rel.is_external and rel.target_part.content_type == content_type:
            del package.rels[rel.rId]


def _property(text: str) -> str:
    return literal_text(text)[:_LONGEST]
