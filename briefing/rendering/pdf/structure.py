"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): what each piece of a page is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.rendering.pdf.objects import Name, PdfFile, Reference


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A marked-content sequence: ``mcid`` is unique in its page; pages count from 0."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation that belongs to an element; ``reference`` names its object in the file."""

    page: int
    reference: Reference


@dataclass(eq=False, slots=True)
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


ROLES = {"Title": "P", "Subtitle": "P"}
"""Types of ours and the standard types that they are read as."""

_OWNERS = {"TH": "Table", "TD": "Table", "Table": "Table", "L": "List", "Figure": "Layout"}
_MARKED, _OBJECT = Name("MCR"), Name("OBJR")


def write_tree(file: PdfFile, root: Element, pages: Sequence[Reference]) -> Reference:
    """The StructTreeRoot; ``pages`` are the page objects.

    The parent tree has an entry for each page, then one for each annotation in the order of the tree
    (ISO 32000-1, 14.7.4.4).
    """
    top = file.add()
    owners: list[dict[int, Reference]] = [{} for _ in pages]
    annotations: list[tuple[Reference, Reference]] = []
    ids: list[tuple[str, Reference]] = []

    def write(element: Element, parent: Reference) -> Reference:
        entries = {"S": Name(element.tag), "P": parent, **_described(element)}
        own = file.add(entries)
        kids: list[Any] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                if not _empty(kid):
                    kids.append(write(kid, own))
            elif isinstance(kid, MarkedContent):
                owners[kid.page][kid.mcid] = own
                kids.append({"Type": _MARKED, "Pg": pages[kid.page], "MCID": kid.mcid})
            else:
                annotations.append((kid.reference, own))
                kids.append({"Type": _OBJECT, "Pg": pages[kid.page], "Obj": kid.reference})
        entries["K"] = kids
        if element.note_id is not None:
            ids.append((element.note_id, own))
        return own

    tree: dict[str, Any] = {"Type": Name("StructTreeRoot"), "K": [write(root, top)]}
    tree["RoleMap"] = {ours: Name(standard) for ours, standard in ROLES.items()}
    if ids:
        tree["IDTree"] = {"Names": [part for pair in sorted(ids) for part in pair]}
    numbers: list[Any] = []
    for index, owner in enumerate(owners):
        numbers += [index, [owner[mcid] for mcid in range(len(owner))]]
    for index, (reference, own) in enumerate(annotations, len(pages)):
        file[reference]["StructParent"] = index
        numbers += [index, own]
    tree["ParentTree"] = {"Nums": numbers}
    tree["ParentTreeNextKey"] = len(pages) + len(annotations)
    file[top] = tree
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
        entries["Alt"] = element.alt
    if element.note_id is not None:
        entries["ID"] = element.note_id
    if element.attributes:
        entries["A"] = {"O": Name(_OWNERS[element.tag]), **element.attributes}
    return entries
