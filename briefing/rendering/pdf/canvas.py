"""The canvas that pages are painted on, tagged; it reaches into reportlab's document objects."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArrayCompact, PDFDictionary, PDFName, PDFObjectReference

from briefing.document.blocks import Document
from briefing.rendering.literal import literal_text
from briefing.rendering.pdf import metadata
from briefing.rendering.pdf.pencil import Pencil, Rectangle
from briefing.rendering.pdf.stream import Entries, Stream, text_string
from briefing.rendering.pdf.structure import Annotation, Element, MarkedContent, write_tree


class _Page(pdfdoc.PDFPage):  # type: ignore[misc]
    __NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


class _Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]
    __NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
    __Refs__ = __NoDefault__


class _Bookmark(NamedTuple):
    level: int
    title: str
    page: int
    top: float


class TaggedCanvas(Pencil):
    """A canvas whose every mark belongs to a structure element or is an artifact.

    Text and lines are drawn between :meth:`tagged` or :meth:`artifact`; pages count from 0.
    """

    def __init__(self, size: tuple[float, float], document: Document, title: str, initial_font: str) -> None:
        super().__init__(size, initial_font)
        self._told = document
        self._document_title = title
        self._sheets: list[_Page] = []
        self._mcids = 0
        self._open: Element | None = None
        self._silent = False
        self._bookmarks: list[_Bookmark] = []
        self._targets: dict[str, tuple[int, float]] = {}
        self._pending: list[tuple[Entries, str]] = []
        self._refer = self._doc.Reference

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
        self._code.append(f"/{element.tag} <</MCID {self._mcids}>> BDC")
        self._mcids += 1
        self._open = element

    def untagged(self) -> None:
        """Close what :meth:`tagged` opened."""
        if self._open is not None:
            self._code.append("EMC")
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
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        self._silent = True
        yield
        self._silent = False
        self._code.append("EMC")

    # --- drawing ----------------------------------------------------------------------------------

    def picture(self, area: Rectangle, rgb: bytes, pixels: tuple[int, int]) -> None:
        """An opaque image of ``pixels`` width and height, eight bits a channel."""
        name = f"Im{len(self._doc.idToObject)}"
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": pixels[0],
            "Height": pixels[1],
            "ColorSpace": PDFName("DeviceRGB"),
            "BitsPerComponent": 8,
        }
        stream = Stream(rgb, entries)
        self._refer(stream, pdfdoc.xObjectName(name))
        self._formsinuse.append(name)
        left, bottom, right, top = area
        matrix = f"{right - left:.3f} 0 0 {top - bottom:.3f} {left:.3f} {bottom:.3f}"
        self._code.append(f"q {matrix} cm /{pdfdoc.xObjectName(name)} Do Q")

    # --- places and links --------------------------------------------------------------------------

    def place(self, name: str, top: float) -> None:
        """Name a place on this page that links may lead to; the first of one name counts."""
        self._targets.setdefault(name, (self.page, top))

    def bookmark(self, level: int, title: str, top: float) -> None:
        """An entry of the outline; levels count from 1."""
        self._bookmarks.append(_Bookmark(level, title, self.page, top))

    def link(self, area: Rectangle, element: Element, target: str, words: str) -> None:
        """An active area that leads to an address, or to a place (``#name``), and says so in ``words``."""
        if self._silent:
            return
        annotation = Entries(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": area,
                "Border": (0, 0, 0),
                "F": 4,
                "Contents": text_string(words),
            }
        )
        if target.startswith("#"):
            self._pending.append((annotation, target[1:]))
        else:
            annotation["A"] = {"Type": "/Action", "S": "/URI", "URI": text_string(target)}
        reference = self._refer(annotation)
        self._annotationrefs.append(reference)
        element.attach()
        element.kids.append(Annotation(self.page, reference))

    # --- the file ------------------------------------------------------------------------------------

    def showPage(self) -> None:
        """Close the page."""
        self.untagged()
        page = _Page()
        page.pagewidth, page.pageheight = self._pagesize
        page.StructParents, page.Tabs = self.page, PDFName("S")
        page.Contents = Stream("\n".join([self._preamble, *self._code]).encode("latin-1"))
        self._setColorSpace(page)
        self._setExtGState(page)
        self._setXObjects(page)
        self._setShadingUsed(page)
        self._setAnnotations(page)
        self._doc.updateSignature(page.Contents.content)
        self._doc.addPage(page)
        self._sheets.append(page)
        self._mcids = 0
        self._startPage()
        self.begin()

    def finish(self, root: Element, made: datetime) -> bytes:
        """The whole file. ``root`` is the structure element of the document."""
        told, document = self._told, self._doc
        pages = [document.Reference(page) for page in self._sheets]
        catalog = document.Catalog = document._catalog = _Catalog()
        catalog.Pages = document.Pages
        catalog.Lang = text_string(told.language)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
        catalog.StructTreeRoot = write_tree(document, root, pages)
        catalog.Metadata, catalog.OutputIntents = self._declarations(made)
        self._lead(pages)
        catalog.Outlines = self._outline(pages)
        if self._bookmarks:
            catalog.PageMode = PDFName("UseOutlines")
        self._describe(made)
        for font in document.delayedFonts:
            font.addObjects(document)
        document.info.digest(document.signature)
        return bytes(document.format())

    def _declarations(self, made: datetime) -> tuple[Stream, PDFArrayCompact]:
        info = self._told
        packet = metadata.xmp(info, self._document_title, info.author or "", info.subtitle or "", made)
        entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
        profile = self._refer(Stream(metadata.srgb_profile(), {"N": 3}))
        intent = PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": text_string("sRGB"),
                "Info": text_string("sRGB"),
                "DestOutputProfile": profile,
            }
        )
        return Stream(packet, entries, plain=True), PDFArrayCompact([intent])

    def _describe(self, made: datetime) -> None:
        told, info = self._told, self._doc.info
        info.title, info.author = self._document_title, literal_text(told.author or "")
        info.subject, info.keywords = (
            literal_text(told.subtitle or ""),
            literal_text(", ".join(told.keywords)),
        )
        info.creator = metadata.PRODUCER
        info.producer = metadata.PRODUCER
        stamp = self._doc._timeStamp
        stamp.t, stamp.lt = made.timestamp(), made.utctimetuple()
        stamp.YMDhms = tuple(stamp.lt)[:6]

    def _lead(self, pages: list[PDFObjectReference]) -> None:
        for annotation, name in self._pending:
            # A note that nobody cites is not printed; a link to it leads to the start.
            page, top = self._targets.get(name, (0, self._pagesize[1]))
            annotation["Dest"] = _destination(pages[page], top)

    def _outline(self, pages: list[PDFObjectReference]) -> Entries | None:
        """The outline as a tree of dictionaries (12.3.3); a level that is skipped is closed up."""
        if not self._bookmarks:
            return None
        root = Entries({"Type": "/Outlines"})
        self._refer(root)
        path: list[tuple[int, Entries]] = [(0, root)]
        children: dict[int, list[Entries]] = {id(root): []}
        for bookmark in self._bookmarks:
            while path[-1][0] >= bookmark.level:
                path.pop()
            parent = path[-1][1]
            entry = Entries(
                {
                    "Title": text_string(bookmark.title),
                    "Parent": self._refer(parent),
                    "Dest": _destination(pages[bookmark.page], bookmark.top),
                }
            )
            self._refer(entry)
            children[id(parent)].append(entry)
            children[id(entry)] = []
            path.append((bookmark.level, entry))
        self._chain(root, children)
        return root

    def _chain(self, parent: Entries, children: dict[int, list[Entries]]) -> int:
        """Link the entries below ``parent``; returns how many are open."""
        entries = children[id(parent)]
        count = len(entries)
        for before, after in itertools.pairwise(entries):
            before["Next"], after["Prev"] = self._refer(after), self._refer(before)
        for entry in entries:
            count += self._chain(entry, children)
        if entries:
            parent["First"], parent["Last"] = self._refer(entries[0]), self._refer(entries[-1])
            parent["Count"] = count
        return count


def _destination(page: PDFObjectReference, top: float) -> list[Any]:
    return [page, "/XYZ", 0, top, 0]
