"""Word documents (ISO/IEC 29500-1): text, tables and notes; comments and tracked changes are reported.

Read from the parts themselves and not through python-docx, which unpacks whatever it is given. Macros are
in parts that nothing here opens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing.reading.archive import Archive
from briefing.reading.composing import Composer, is_table_row, table_row
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText
from briefing.reading.revisions import hidden_words, unsettled
from briefing.reading.source_text import ReadText

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))


def read_docx(content: bytes) -> ReadText:
    """Paragraphs and table rows in their order, then the notes.

    Tracked insertions are read and tracked deletions are not, as Word shows the document's last state;
    text formatted as hidden is left out; all three and comments are reported.

    Raises:
        NotText: no such document, encrypted, damaged, or too large when unpacked.
    """
    archive = Archive(content)
    document = archive.tree("word/document.xml")
    if document is None:
        raise NotText("it holds no Word document")
    composer = Composer()
    seen: Counter[str] = Counter()
    for text, row in _blocks(document, seen):
        composer.paragraph(text, row=row)
    for part, name in _NOTES:
        root = archive.tree(part)
        for number, text in enumerate(_notes(root, seen) if root is not None else (), 1):
            composer.paragraph(text, f"{name} {number}")
    comments = archive.tree("word/comments.xml")
    seen["comment"] = 0 if comments is None else sum(1 for e in comments.iter() if _tag(e) == "comment")
    conditions = (
        *unsettled(seen["insertion"], seen["deletion"], seen["comment"]),
        *hidden_words("The document", seen["hidden"]),
    )
    return composer.finish("docx", conditions, _properties(archive))


def _tag(element: Any) -> str:
    """The local name of an element of WordprocessingML, transitional or strict; of others, empty."""
    name = element.tag if isinstance(element.tag, str) else ""
    for namespace in (_W, _STRICT):
        if name.startswith(namespace):
            return name.removeprefix(namespace)
    return ""


def _attribute(element: Any, name: str) -> str | None:
    value: str | None = element.get(_W + name)
    return value if value is not None else element.get(_STRICT + name)


def _blocks(root: Any, seen: Counter[str]) -> Iterator[tuple[str, bool]]:
    """Each paragraph outside of tables, and each row of a table as one, with whether it is a row."""
    rows: set[Any] = set()
    for element in root.iter():
        tag = _tag(element)
        if tag == "tr" and not _within(element, rows):
            rows.add(element)
            row = table_row(" ".join(_paragraphs(cell, seen)) for cell in element if _tag(cell) == "tc")
            yield row, is_table_row(row)
        elif tag == "p" and not _within(element, rows) and not _skipped(element):
            yield _listed(element) + _text(element, seen), False


def _within(element: Any, rows: set[Any]) -> bool:
    return bool(rows) and any(ancestor in rows for ancestor in element.iterancestors())


def _skipped(element: Any) -> bool:
    """Whether it is the stand-in for a drawing that is also there, or lies within another paragraph's."""
    return any(ancestor.tag == _FALLBACK for ancestor in element.iterancestors())


def _paragraphs(root: Any, seen: Counter[str]) -> Iterator[str]:
    for element in root.iter():
        if _tag(element) == "p" and not _skipped(element) and (text := _text(element, seen).strip()):
            yield text


def _listed(paragraph: Any) -> str:
    for element in paragraph.iterchildren():
        if _tag(element) == "pPr":
            return "- " if any(_tag(each) == "numPr" for each in element) else ""
    return ""


def _text(paragraph: Any, seen: Counter[str]) -> str:
    """The paragraph's own text: that of a text box anchored in it is a paragraph of its own."""
    parts = []
    for element in paragraph.iter():
        tag = _tag(element)
        if tag in ("t", "tab", "br", "cr", "noBreakHyphen", "sym") and _owner(element) is paragraph:
            if _hidden_run(element):
                seen["hidden"] += len((element.text or "").split())
            else:
                parts.append(_characters(element, tag))
        elif tag in ("ins", "moveTo"):
            seen["insertion"] += 1
        elif tag in ("del", "moveFrom"):
            seen["deletion"] += 1
    return "".join(parts)


def _characters(element: Any, tag: str) -> str:
    match tag:
        case "t":
            return element.text or ""
        case "noBreakHyphen":
            return "\u2011"
        case "sym":
            return "\ufffd"
        case _:
            return " "


def _owner(element: Any) -> Any:
    """The paragraph that the element's run is of; None in a deletion moved elsewhere, or a stand-in."""
    for ancestor in element.iterancestors():
        tag = _tag(ancestor)
        if tag in ("del", "moveFrom") or ancestor.tag == _FALLBACK:
            return None
        if tag == "p":
            return ancestor
    return None


def _hidden_run(element: Any) -> bool:
    run = element.getparent()
    for properties in run if run is not None else ():
        if _tag(properties) == "rPr":
            return any(
                _tag(each) in ("vanish", "webHidden") and _attribute(each, "val") not in ("0", "false", "off")
                for each in properties
            )
    return False


def _notes(root: Any, seen: Counter[str]) -> Iterator[str]:
    for note in root:
        if _tag(note) in ("footnote", "endnote") and _attribute(note, "type") in (None, "normal"):
            yield " ".join(_paragraphs(note, seen))


def _properties(archive: Archive) -> dict[str, str]:
    """Title and author; the dates that Word keeps are of the file, not of publication."""
    root = archive.tree("docProps/core.xml")
    if root is None:
        return {}
    return facts(
        title=root.findtext(f"{_DC}title"),
        author=root.findtext(f"{_DC}creator"),
        publisher=root.findtext(f"{_DC}publisher"),
        published=root.findtext(f"{_DCTERMS}issued"),
    )
