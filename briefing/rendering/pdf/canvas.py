"""The canvas that pages are painted on: every mark belongs to a structure element or is an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from briefing.document.blocks import Document
from briefing.rendering.pdf import metadata
from briefing.rendering.pdf.content import Content, Rectangle
from briefing.rendering.pdf.embedding import FontSet
from briefing.rendering.pdf.objects import Name, PdfFile, Reference, Stream
from briefing.rendering.pdf.outline import Outline, destination
from briefing.rendering.pdf.structure import Annotation, Element, MarkedContent, write_tree


class TaggedCanvas(Content):
    """Text and lines are drawn between :meth:`tagged` or :meth:`artifact`; pages count from 0."""

    def __init__(self, size: tuple[float, float], document: Document, title: str) -> None:
        """``size`` is the page's, ``title`` that of ``document`` as it can be printed."""
        self._file, self._fonts = PdfFile(), FontSet()
        super().__init__(self._fonts)
        self._size, self._told, self._title = size, document, title
        self._root, self._pages, self._resources = self._file.add(), self._file.add(), self._file.add()
        self._sheets: list[Reference] = []
        self._annotations: list[Reference] = []
        self._images: dict[str, Reference] = {}
        self._mcids = 0
        self._open: Element | None = None
        self._silent = False
        self._outline = Outline()
        self._targets: dict[str, tuple[int, float]] = {}
        self._pending: list[tuple[dict[str, Any], str]] = []

    @property
    def page(self) -> int:
        """The page that is being drawn, counted from 0."""
        return len(self._sheets)

    # --- what the marks belong to ---------------------------------------------------------------

    def tagged(self, element: Element) -> None:
        """What is drawn from here on is content of ``element``."""
        if self._open is element or self._silent:
            return
        self.untagged()
        element.attach()
        element.kids.append(MarkedContent(self.page, self._mcids))
        self.operators.append(f"/{element.tag} <</MCID {self._mcids}>> BDC")
        self._mcids += 1
        self._open = element

    def untagged(self) -> None:
        """Close what :meth:`tagged` opened."""
        if self._open is not None:
            self.operators.append("EMC")
            self._open = None

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside is no content: furniture (``Pagination``) or ornament (``Layout``).

        Tags, links and places that it asks for come to nothing, so that a header row is drawn again by
        the code that drew it first.
        """
        if self._silent:
            yield
            return
        self.untagged()
        self.operators.append(f"/Artifact <</Type /{kind}>> BDC")
        self._silent = True
        yield
        self._silent = False
        self.operators.append("EMC")

    # --- pictures, places and links ----------------------------------------------------------------

    def picture(self, area: Rectangle, rgb: bytes, pixels: tuple[int, int]) -> None:
        """An opaque image of ``pixels`` width and height, eight bits a channel."""
        entries = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": pixels[0],
            "Height": pixels[1],
            "ColorSpace": Name("DeviceRGB"),
            "BitsPerComponent": 8,
        }
        name = f"Im{len(self._images) + 1}"
        self._images[name] = self._file.add(Stream(rgb, entries))
        left, bottom, right, top = area
        self.operators.append(
            f"q {right - left:.2f} 0 0 {top - bottom:.2f} {left:.2f} {bottom:.2f} cm /{name} Do Q"
        )

    def place(self, name: str, top: float) -> None:
        """Name a place on this page that links may lead to; the first of one name counts."""
        self._targets.setdefault(name, (self.page, top))

    def bookmark(self, level: int, title: str, top: float) -> None:
        """An entry of the outline; levels count from 1."""
        self._outline.add(level, title, self.page, top)

    def link(self, area: Rectangle, element: Element, target: str, words: str) -> None:
        """An active area that leads to an address, or to a place (``#name``), and says so in ``words``."""
        if self._silent:
            return
        annotation: dict[str, Any] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": area,
            "Border": (0, 0, 0),
            "F": 4,
            "Contents": words,
        }
        if target.startswith("#"):
            self._pending.append((annotation, target[1:]))
        else:
            annotation["A"] = {"Type": Name("Action"), "S": Name("URI"), "URI": target.encode("ascii")}
        reference = self._file.add(annotation)
        self._annotations.append(reference)
        element.attach()
        element.kids.append(Annotation(self.page, reference))

    # --- the file ------------------------------------------------------------------------------------

    def next_page(self) -> None:
        """Close the page and begin another."""
        self.untagged()
        page: dict[str, Any] = {
            "Type": Name("Page"),
            "Parent": self._pages,
            "MediaBox": (0, 0, *self._size),
            "Resources": self._resources,
            "Contents": self._file.add(Stream(self.stream())),
            "StructParents": self.page,
            "Tabs": Name("S"),
        }
        if self._annotations:
            page["Annots"] = self._annotations
        self._sheets.append(self._file.add(page))
        self._annotations, self._mcids = [], 0
        self._start()

    def finish(self, root: Element, made: datetime) -> bytes:
        """The whole file. ``root`` is the structure element of the document."""
        file, told = self._file, self._told
        for annotation, name in self._pending:
            # A note that nobody cites is not printed; a link to it leads to the start.
            page, top = self._targets.get(name, (0, self._size[1]))
            annotation["Dest"] = destination(self._sheets[page], top)
        file[self._pages] = {"Type": Name("Pages"), "Kids": self._sheets, "Count": len(self._sheets)}
        file[self._resources] = {"Font": self._fonts.write(file), "XObject": self._images}
        catalog: dict[str, Any] = {
            "Type": Name("Catalog"),
            "Pages": self._pages,
            "Lang": told.language,
            "MarkInfo": {"Marked": True},
            "ViewerPreferences": {"DisplayDocTitle": True},
            "StructTreeRoot": write_tree(file, root, self._sheets),
            "Metadata": file.add(metadata.packet(told, self._title, made)),
            "OutputIntents": [metadata.output_intent(file)],
        }
        outline = self._outline.write(file, self._sheets)
        if outline is not None:
            catalog |= {"Outlines": outline, "PageMode": Name("UseOutlines")}
        file[self._root] = catalog
        return file.to_bytes(self._root, file.add(metadata.information(told, self._title, made)))
