"""OpenDocument text (ISO/IEC 26300-1): text, tables and notes; comments and tracked changes are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.model.sources import Condition
from briefing.reading.archive import Archive
from briefing.reading.composing import Composer, is_table_row, table_row
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText
from briefing.reading.revisions import hidden_words, unsettled
from briefing.reading.source_text import ReadText

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"

#: Elements whose text is not part of the paragraph that they stand in.
_APART = frozenset({f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}hidden-text"})
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})


def read_odt(content: bytes) -> ReadText:
    """Paragraphs, list items and table rows in their order, then the notes.

    Raises:
        NotText: no such document, encrypted, damaged, or too large when unpacked.
    """
    archive = Archive(content)
    if archive.part("META-INF/manifest.xml") and b"encryption-data" in (
        archive.part("META-INF/manifest.xml") or b""
    ):
        raise NotText("it is encrypted")
    root = archive.tree("content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if root is None or body is None:
        raise NotText("it holds no OpenDocument text")
    hidden = _hidden_styles(root)
    composer = Composer()
    unseen = 0
    for element in _blocks(body):
        row = element.tag == f"{_TABLE}table-row"
        text = _row(element) if row else _marker(element) + _text(element)
        if element.get(f"{_TEXT}style-name") in hidden:
            unseen += len(text.split())
        else:
            composer.paragraph(text, row=row and is_table_row(text))
    for number, note in enumerate(body.iter(f"{_TEXT}note"), 1):
        kind = note.get(f"{_TEXT}note-class") or "footnote"
        composer.paragraph(" ".join(_text(p) for p in note.iter(*_PARAGRAPHS)), f"{kind} {number}")
    return composer.finish("odt", _conditions(body, unseen), _properties(archive))


def _blocks(body: Any) -> Iterator[Any]:
    """Paragraphs outside of tables, notes and comments, and table rows that are in no other row."""
    for element in body.iter():
        if element.tag in _PARAGRAPHS or element.tag == f"{_TABLE}table-row":
            above = (ancestor.tag for ancestor in element.iterancestors())
            if not any(tag in _APART or tag == f"{_TABLE}table-row" for tag in above):
                yield element


def _row(row: Any) -> str:
    cells = row.iter(f"{_TABLE}table-cell")
    return table_row(" ".join(_text(p) for p in cell.iter(*_PARAGRAPHS)) for cell in cells)


def _marker(paragraph: Any) -> str:
    parent = paragraph.getparent()
    return "- " if parent.tag == f"{_TEXT}list-item" and parent[0] is paragraph else ""


def _text(paragraph: Any) -> str:
    """The words of a paragraph without the notes, comments and deletions that are anchored in it."""
    from lxml import etree

    parts: list[str] = []
    apart = None
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start" and apart is None:
            if element.tag in _APART:
                apart = element
            elif element.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
                parts.append(" ")
            else:
                parts.append(element.text or "")
        elif event == "end":
            if apart is element:
                apart = None
            if apart is None and element is not paragraph:
                parts.append(element.tail or "")
    return "".join(parts)


def _hidden_styles(root: Any) -> frozenset[str]:
    """Names of the automatic styles that keep their text from being shown."""
    return frozenset(
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}text-properties")
        if properties.get(f"{_TEXT}display") == "none"
    )


def _conditions(body: Any, words: int) -> Iterator[Condition]:
    words += sum(len(_all(each).split()) for each in body.iter(f"{_TEXT}hidden-text"))
    changes = (f"{_TEXT}insertion", f"{_TEXT}deletion", f"{_OFFICE}annotation")
    yield from unsettled(*(sum(1 for _ in body.iter(tag)) for tag in changes))
    yield from hidden_words("The document", words)


def _all(element: Any) -> str:
    return "".join(element.itertext()) or element.get(f"{_TEXT}string-value") or ""


def _properties(archive: Archive) -> dict[str, str]:
    root = archive.tree("meta.xml")
    if root is None:
        return {}
    return facts(title=root.findtext(f".//{_DC}title"), author=root.findtext(f".//{_DC}creator"))
