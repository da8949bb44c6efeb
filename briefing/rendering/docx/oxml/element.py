"""XML elements of WordprocessingML and DrawingML, written tersely and in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_DECLARED = {prefix: uri for prefix, uri in NAMESPACES.items() if prefix != "xml"}
_ROOTS = frozenset(
    (*map("w:{}".format, "document styles settings numbering footnotes fonts hdr ftr".split()), "a:theme")
)
"""Elements that declare the prefixes: those within a part take them over when they are put into it."""


@cache
def qualified(name: str) -> str:
    """``w:p`` in Clark notation; a name without a prefix has no namespace."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def element(name: str, attributes: Mapping[str, str | int], *children: Element | None) -> Element:
    """An element with prefixed ``name`` and attribute names; children that are ``None`` are left out."""
    return _made(name, {qualified(key): str(value) for key, value in attributes.items()}, children)


def _made(name: str, given: dict[str, str], children: Iterable[Element | None]) -> Element:
    # To declare the prefixes costs three times what it costs to make the element.
    made = etree.Element(qualified(name), given, _DECLARED if name in _ROOTS else None)
    for child in children:
        if child is not None:
            made.append(child)
    return made


def w(tag: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """A WordprocessingML element; an attribute ``r_id`` is ``r:id``, one without a prefix is ``w:``."""
    return _made(f"w:{tag}", {_attribute(key): str(value) for key, value in attributes.items()}, children)


@cache
def _attribute(key: str) -> str:
    return qualified(key.replace("_", ":", 1) if "_" in key else f"w:{key}")


def toggle(name: str, value: bool | None) -> Element | None:
    """An on/off property (ISO/IEC 29500-1, 17.17.4); ``None`` leaves it to the style."""
    if value is None:
        return None
    return w(name) if value else w(name, val="0")


def with_text(made: Element, text: str) -> Element:
    """``made`` with ``text`` in it, its spaces kept."""
    made.text = text
    made.set(qualified("xml:space"), "preserve")
    return made


def parse(xml: bytes) -> Element:
    """The root of an XML part; entities are not resolved and nothing is fetched."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def serialise(root: Element) -> bytes:
    """``root`` as an XML part: UTF-8, standalone, no line breaks of our own."""
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml
