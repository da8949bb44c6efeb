"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): what each piece of a page is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

from briefing.rendering.pdf.stream import Entries, text_string, written


class MarkedContent(NamedTuple):
    """A marked-content sequence: ``mcid`` is unique in its page; pages count from 0."""

    page: int
    mcid: int


class Annotation(NamedTuple):
    """An annotation that belongs to an element; ``reference`` names its object in the file."""

    page: int
    reference: PDFObjectReference


@dataclass(eq=False, repr=False, slots=True)
class Element:
    """A structure element. ``tag`` is a standard type or one that :data:`ROLES` maps to one.

    Inline elements join their parent when their first content is drawn (:meth:`attach`), so that the
    children of a paragraph are in reading order without anyone counting them beforehand.
    """

    tag: str
    parent: Element | None = None
    kids: list[Element | MarkedContent | Annotation] = field(default_factory=list)
    alt: str | None = None
    note_id: str | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    """Attribute dictionary, without its owner's name for :attr:`tag`'s own kind (see :data:`_OWNERS`)."""
    attached: bool = False

    def add(self, tag: str, **more: Any) -> Element:
        """A new child at the end."""
        child = self.later(tag, **more)
        self.kids.append(child)
        child.attached = True
        return child

    def later(self, tag: str, **more: Any) -> Element:
        """A new child that takes its place when its first content is drawn."""
        return Element(tag, self, **more)

    def attach(self) -> None:
        """Take the place among the parent's children, if it has not been taken."""
        if not self.attached and self.parent is not None:
            self.parent.attach()
            self.parent.kids.append(self)
            self.attached = True


class _Node(PDFObject):  # type: ignore[misc]
    """A structure element as it stands in the file; there are hundreds, so it is written in one go."""

    def __init__(
        self, element: Element, parent: PDFObjectReference, pages: Sequence[PDFObjectReference]
    ) -> None:
        self._element, self._parent, self._pages = element, parent, pages
        self.kids: list[PDFObjectReference | MarkedContent | Annotation] = []

    def format(self, document: Any) -> bytes:
        """The object's bytes."""
        numbers = document.idToObjectNumberAndVersion
        kids = [self._kid(kid, numbers) for kid in self.kids]
        more = "".join(
            [f" /{name} {written(value, document)}" for name, value in _described(self._element).items()]
        )
        parent = _at(self._parent, numbers)
        return f"<</S /{self._element.tag} /P {parent}{more} /K [{' '.join(kids)}]>>".encode("latin-1")

    def _kid(
        self, kid: PDFObjectReference | MarkedContent | Annotation, numbers: Mapping[str, tuple[int, int]]
    ) -> str:
        if isinstance(kid, MarkedContent):
            return f"<</Type /MCR /Pg {_at(self._pages[kid.page], numbers)} /MCID {kid.mcid}>>"
        if isinstance(kid, Annotation):
            page, thing = self._pages[kid.page], kid.reference
            return f"<</Type /OBJR /Pg {_at(page, numbers)} /Obj {_at(thing, numbers)}>>"
        return _at(kid, numbers)


def _at(reference: PDFObjectReference, numbers: Mapping[str, tuple[int, int]]) -> str:
    number, version = numbers[reference.name]
    return f"{number} {version} R"


ROLES = {"Title": "P", "Subtitle": "P"}
"""Types of ours and the standard types that they are read as."""

_OWNERS = {"TH": "Table", "TD": "Table", "Table": "Table", "L": "List", "Figure": "Layout"}


def write_tree(document: Any, root: Element, pages: list[PDFObjectReference]) -> Entries:
    """The StructTreeRoot.

    ``document`` is a reportlab ``PDFDocument``; ``pages`` its page objects. The parent tree has an entry
    for each page, then one for each annotation in the order of the tree (ISO 32000-1, 14.7.4.4).
    """
    top = Entries({"Type": "/StructTreeRoot"})
    owners: list[dict[int, PDFObjectReference]] = [{} for _ in pages]
    annotations: list[tuple[PDFObjectReference, PDFObjectReference]] = []
    ids: list[tuple[str, PDFObjectReference]] = []

    def write(element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        node = _Node(element, parent, pages)
        own: PDFObjectReference = document.Reference(node)
        for kid in element.kids:
            if isinstance(kid, Element):
                if not _empty(kid):
                    node.kids.append(write(kid, own))
                continue
            node.kids.append(kid)
            if isinstance(kid, MarkedContent):
                owners[kid.page][kid.mcid] = own
            else:
                annotations.append((kid.reference, own))
        if element.note_id is not None:
            ids.append((element.note_id, own))
        return own

    top["K"] = [write(root, document.Reference(top))]
    top["RoleMap"] = {ours: f"/{standard}" for ours, standard in ROLES.items()}
    if ids:
        names = [
            part for name, own in sorted(ids, key=lambda pair: pair[0]) for part in (text_string(name), own)
        ]
        top["IDTree"] = {"Names": names}
    numbers: list[Any] = []
    for index, owner in enumerate(owners):
        numbers += [index, [owner[mcid] for mcid in range(len(owner))]]
    for index, (reference, own) in enumerate(annotations, len(pages)):
        document.idToObject[reference.name]["StructParent"] = index
        numbers += [index, own]
    top["ParentTree"] = {"Nums": numbers}
    top["ParentTreeNextKey"] = len(pages) + len(annotations)
    return top


def descendants(element: Element) -> Iterator[Element]:
    """``element`` and all elements below it, in reading order."""
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from descendants(kid)


def _empty(element: Element) -> bool:
    """Whether nothing of the element was drawn; cells count although empty, or columns would shift."""
    if element.tag in ("TD", "TH"):
        return False
    return all(isinstance(kid, Element) and _empty(kid) for kid in element.kids)


def _described(element: Element) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    if element.alt is not None:
        entries["Alt"] = text_string(element.alt)
    if element.note_id is not None:
        entries["ID"] = text_string(element.note_id)
    if element.attributes:
        entries["A"] = {"O": f"/{_OWNERS[element.tag]}", **element.attributes}
    return entries
