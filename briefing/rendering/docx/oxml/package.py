"""The package (ISO/IEC 29500-2): made from nothing or from a user's file, stored the same way every time."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from briefing.rendering.docx.oxml.element import Element, serialise, w

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name: entries carry no other, so that equal input is equal bytes."""


class ElementPart(Part):
    """A part kept as its root element and serialised when the package is stored."""

    def __init__(self, name: str, content_type: str, root: Element, package: Package) -> None:
        super().__init__(PackURI(name), content_type, package=package)
        self.root = root

    @property
    def blob(self) -> bytes:
        """The part as it is stored."""
        return serialise(self.root)


def new_package() -> tuple[Package, ElementPart]:
    """An empty package and its main part: nothing of python-docx's template is in it."""
    package = Package()
    body = w("document", w("body"))
    main = ElementPart("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, body, package)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    return package, main


def add_part(main: ElementPart, name: str, content_type: str, relationship: str, root: Element) -> None:
    """Adds a part that the main part relates to, without an id in its text."""
    main.relate_to(ElementPart(f"/word/{name}.xml", content_type, root, main.package), relationship)


def store(package: Package) -> bytes:
    """``package`` as a file: entries in the order in which they are related, at a fixed time."""
    stored = BytesIO()
    package.save(stored)
    settled = BytesIO()
    with ZipFile(stored) as source, ZipFile(settled, "w") as target:
        for entry in source.infolist():
            fixed = ZipInfo(entry.filename, _EPOCH)
            fixed.compress_type = ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            target.writestr(fixed, source.read(entry))
    return settled.getvalue()
