"""The package (ISO/IEC 29500-2): made from nothing or from a user's file, stored the same way every time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import _ContentTypesItem
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
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in _items(package):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return file.getvalue()


def _items(package: Package) -> Iterator[tuple[str, bytes]]:
    """Names and contents in the order of python-docx's own writer, which sets the clock into each entry."""
    parts = list(package.iter_parts())
    for part in parts:
        part.before_marshal()  # type: ignore[no-untyped-call]
    types = _ContentTypesItem.from_parts(parts)  # type: ignore[no-untyped-call]
    yield CONTENT_TYPES_URI.membername, types.blob
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml
