"""Sections (17.6): the page, its margins, and the stories at its head and foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part

from briefing.rendering.docx.oxml.element import Element, qualified, serialise, w
from briefing.rendering.docx.oxml.formats import TWIPS_PER_MM

_PAPER = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_FURNITURE_DISTANCE, _FURNITURE_SHARE = 10.0, 0.46
"""From the edge of the paper to the header or footer: millimetres, and at most this share of the margin."""

Place = Literal["header", "footer"]
Pages = Literal["default", "first"]


class Page(NamedTuple):
    """A page in millimetres."""

    paper: Literal["A4", "Letter"]
    top: float
    bottom: float
    side: float


class FurniturePart(Part):
    """A header or footer."""

    def __init__(self, main: Part, place: Place) -> None:
        content_type = CONTENT_TYPE.WML_HEADER if place == "header" else CONTENT_TYPE.WML_FOOTER
        name = main.package.next_partname(f"/word/{place}%d.xml")
        super().__init__(name, content_type, package=main.package)
        self._root = w("hdr" if place == "header" else "ftr")
        self.place = place
        kind = RELATIONSHIP_TYPE.HEADER if place == "header" else RELATIONSHIP_TYPE.FOOTER
        self.relationship = main.relate_to(self, kind)

    def fill(self, paragraphs: Iterable[Element]) -> None:
        """Adds paragraphs, which may use relationships of this part."""
        self._root.extend(paragraphs)

    @property
    def blob(self) -> bytes:
        """The part as it is stored."""
        return serialise(self._root)


def section(page: Page) -> Element:
    """A section without furniture."""
    width, height = (_twips(side) for side in _PAPER[page.paper])
    header, footer = (
        _twips(min(_FURNITURE_DISTANCE, margin * _FURNITURE_SHARE)) for margin in (page.top, page.bottom)
    )
    side = _twips(page.side)
    margins = {"top": _twips(page.top), "right": side, "bottom": _twips(page.bottom), "left": side}
    return w(
        "sectPr",
        w("pgSz", w=width, h=height),
        w("pgMar", **margins, header=header, footer=footer, gutter=0),
    )


def has_furniture(section: Element) -> bool:
    """Whether a header or footer is set."""
    return any(section.find(qualified(f"w:{place}Reference")) is not None for place in ("header", "footer"))


def set_furniture(section: Element, parts: dict[tuple[Place, Pages], FurniturePart]) -> None:
    """Gives ``section`` its headers and footers; the first page has its own where one is given."""
    references = [
        w(f"{place}Reference", type=pages, r_id=part.relationship) for (place, pages), part in parts.items()
    ]
    for index, reference in enumerate(references):
        section.insert(index, reference)
    if any(pages == "first" for _, pages in parts):
        section.append(w("titlePg"))


def text_width(section: Element) -> int:
    """The width between the margins, in twips; A4 with Word's margins where ``section`` does not say."""
    return _between(section, ("w:w", 11906), ("w:left", "w:right"))


def text_height(section: Element) -> int:
    """The height between the margins, in twips, notes included."""
    return _between(section, ("w:h", 16838), ("w:top", "w:bottom"))


def _between(section: Element, side: tuple[str, int], margins: tuple[str, str]) -> int:
    size, margin = section.find(qualified("w:pgSz")), section.find(qualified("w:pgMar"))
    return _attribute(size, *side) - sum(abs(_attribute(margin, name, 1440)) for name in margins)


def _attribute(found: Element | None, name: str, otherwise: int) -> int:
    value = None if found is None else found.get(qualified(name))
    return otherwise if value is None else round(float(value))


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)
