"""A Word document in the making: its parts, and the counters that run through all of them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.package import Package

from briefing.rendering.docx.oxml.element import Element
from briefing.rendering.docx.oxml.footnotes import FootnotesPart
from briefing.rendering.docx.oxml.formats import TWIPS_PER_POINT
from briefing.rendering.docx.oxml.numbering import Numbering
from briefing.rendering.docx.oxml.package import store
from briefing.rendering.docx.oxml.pictures import picture
from briefing.rendering.docx.oxml.sections import text_height
from briefing.rendering.docx.oxml.styles import Styles
from briefing.rendering.docx.oxml.text import Bookmarks, run

_TALLEST = 0.85
"""Share of a page that a picture may take, so that its caption and heading stand with it."""


class Manuscript:
    """What a writer writes into; it hands out runs and takes blocks."""

    def __init__(
        self,
        package: Package,
        main: Part,
        body: Element,
        *,
        styles: Styles,
        numbering: Numbering,
        footnotes: FootnotesPart,
        section: Element,
        own_furniture: bool = False,
        pictures: int = 0,
    ) -> None:
        """``own_furniture`` tells that ``section`` has headers or footers already, which use picture ids up
        to ``pictures``."""
        self.package = package
        self.main = main
        self.styles = styles
        self.numbering = numbering
        self.footnotes = footnotes
        self.section = section
        self.own_furniture = own_furniture
        self.bookmarks = Bookmarks()
        self._body = body
        self._pictures = pictures
        self._sequences: dict[str, int] = {}

    def append(self, blocks: Iterable[Element]) -> None:
        """Adds blocks to the body."""
        self._body.extend(blocks)

    def link(self, part: Part, address: str) -> str:
        """The relationship of ``part`` to a web ``address``, which must be a URI."""
        return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(self, part: Part, image: bytes, *, width: float, alt: str) -> Element:
        """A run in ``part`` with a PNG or JPEG, ``width`` points wide, or less where a page is too low."""
        image_part = self.package.get_or_add_image_part(BytesIO(image))
        relationship = part.relate_to(image_part, RELATIONSHIP_TYPE.IMAGE)
        size = image_part.image
        self._pictures += 1
        tallest = _TALLEST * text_height(self.section) / TWIPS_PER_POINT
        height = min(width * size.px_height / size.px_width, tallest)
        width = height * size.px_width / size.px_height
        return run(picture(relationship, number=self._pictures, width=width, height=height, alt=alt))

    def next_in_sequence(self, label: str) -> int:
        """The next number of the captions with ``label``."""
        self._sequences[label] = self._sequences.get(label, 0) + 1
        return self._sequences[label]

    def to_bytes(self) -> bytes:
        """The finished file; call it once."""
        self._body.append(self.section)
        return store(self.package)
