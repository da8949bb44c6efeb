"""What a template's author left in the file that is no part of the briefing: settled before it is filled.

Tracked changes count as accepted. Comments, marks of the spelling checker and of editing sessions go, as do
ids that may stand only once in a file. A table of contents keeps its place and loses its entries: they
are the template's headings, tags and all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.rendering.docx.oxml.element import NAMESPACES, Element, qualified, w

CONTENTS = "{urn:briefing:template}contents"
"""Stands for a table of contents; its ``depth`` is that of the headings that it lists."""
_DEPTH = re.compile(r'\\o\s*"?\s*1\s*-\s*([1-9])')
_DEEPEST = 3
"""The depth of a table of contents that does not say."""

_W = f"{{{NAMESPACES['w']}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DROPPED = frozenset(
    qualified(f"w:{name}")
    for name in (
        "del", "moveFrom", "delText", "delInstrText", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel",
        "cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "proofErr", "permStart", "permEnd",
        "lastRenderedPageBreak",
    )
)  # fmt: skip
_UNWRAPPED = frozenset(qualified(f"w:{name}") for name in ("ins", "moveTo", "smartTag"))


def settle(root: Element) -> None:
    """Settles a story: a body, a header, a footer or the notes."""
    for row in [mark.getparent().getparent() for mark in root.iterfind(".//w:trPr/w:del", NAMESPACES)]:
        _remove(row)
    for found in list(root.iter("*")):
        if found.tag in _DROPPED:
            _remove(found)
        elif found.tag in _UNWRAPPED:
            _unwrap(found)
    for run in list(root.iter(qualified("w:r"))):
        if all(child.tag == qualified("w:rPr") for child in run):
            _remove(run)
    for found in root.iter("*"):
        _drop_what_is_unique(found)
    _replace_contents(root)


def _drop_what_is_unique(found: Element) -> None:
    """A loop would repeat it: ids of paragraphs and of content controls, and of editing sessions."""
    for key in [
        key for key in found.attrib if key.startswith((f"{_W14}paraId", f"{_W14}textId", f"{_W}rsid"))
    ]:
        del found.attrib[key]
    if found.tag == qualified("w:sdtPr"):
        for own in found.findall(qualified("w:id")):
            found.remove(own)


def _remove(found: Element) -> None:
    parent = found.getparent()
    if parent is not None:
        parent.remove(found)


def _unwrap(found: Element) -> None:
    parent = found.getparent()
    if parent is not None:
        place = parent.index(found)
        parent[place : place + 1] = list(found)


# --- the table of contents ------------------------------------------------------------------------


def _replace_contents(root: Element) -> None:
    for paragraph in list(root.iter(qualified("w:p"))):
        instruction = "".join(found.text or "" for found in paragraph.iter(qualified("w:instrText")))
        if instruction.split()[:1] == ["TOC"] and paragraph.getparent() is not None:
            depth = _DEPTH.search(instruction)
            marker = w("p")
            marker.tag = CONTENTS
            marker.set("depth", depth[1] if depth else str(_DEEPEST))
            entries = list(_field(paragraph))
            entries[0].addprevious(marker)
            for entry in entries:
                _remove(entry)


def _field(first: Element) -> Iterator[Element]:
    """The paragraphs of the field that begins in ``first``, as far as its siblings go."""
    depth = 0
    for sibling in (first, *first.itersiblings()):
        yield sibling
        kinds = [mark.get(qualified("w:fldCharType")) for mark in sibling.iter(qualified("w:fldChar"))]
        depth += kinds.count("begin") - kinds.count("end")
        if depth <= 0:
            return
