"""What a document says, read back from each format: the words of its body in order, and those of its notes.

Left out is what a format adds or draws: numbers of pages, marks and bullets, tables of contents, pictures,
running headers. White space is left out too, since each format has its own between blocks.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from docx_file import W
from lxml import etree
from structure_reader import Read, TaggedFile

_ADDED = str.maketrans("", "", "■□▪↩:")
"""Strength marks, return signs, and the colon between a fact's label and its value."""
_REPEATED = {"NOTEREF", "TOC", "PAGEREF"}
"""Fields whose result is a number or a heading that stands elsewhere."""


@dataclass(frozen=True)
class Said:
    body: str
    notes: list[str]


def of_pdf(data: bytes, title: str) -> Said:
    file = TaggedFile(data)
    notes = [_plain(_pdf_text(file, note)) for note in file.root.all("Note")]
    return Said(_from(title, _pdf_text(file, file.root, skip="Note")), sorted(notes))


def _pdf_text(file: TaggedFile, element: Read, skip: str = "") -> str:
    """The text of an element, in reading order; where it has one, the text that stands for it."""
    if (actual := element.dictionary.get("/ActualText")) is not None:
        return str(actual)
    parts = []
    for kid in element.dictionary.get("/K", []):
        if kid.get("/Type") == "/MCR":
            parts.append(file.texts[file.page_of(kid), int(kid.MCID)])
        elif "/S" in kid and str(kid.S).lstrip("/") not in (skip, "Reference", "Lbl", "TOC", "Figure"):
            parts.append(_pdf_text(file, file.read(kid), skip))
    return "".join(parts)


def of_docx(data: bytes, title: str) -> Said:
    archive = zipfile.ZipFile(io.BytesIO(data))
    document = etree.fromstring(archive.read("word/document.xml"))
    footnotes = etree.fromstring(archive.read("word/footnotes.xml"))
    notes = [
        _plain("".join(_docx_words(note)))
        for note in footnotes.iter(f"{W}footnote")
        if note.get(f"{W}type") is None
    ]
    return Said(_from(title, "".join(_docx_words(document))), sorted(notes))


def _docx_words(element: etree._Element) -> Iterator[str]:
    """Texts outside tables of contents and outside fields that repeat a note's mark."""
    fields: list[str] = []
    for found in element.iter(f"{W}t", f"{W}fldChar", f"{W}instrText"):
        if found.tag == f"{W}instrText":
            fields[-1] = (found.text or "").split()[0]
        elif found.tag == f"{W}fldChar" and found.get(f"{W}fldCharType") == "begin":
            fields.append("")
        elif found.tag == f"{W}fldChar" and found.get(f"{W}fldCharType") == "end":
            fields.pop()
        elif found.tag == f"{W}t" and not set(fields) & _REPEATED:
            yield found.text or ""


def of_html(data: bytes, title: str) -> Said:
    page = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    notes = page.xpath("//section[@role='doc-endnotes']//li/span")
    said = sorted(_plain("".join(note.itertext())) for note in notes)
    for added in page.xpath(
        "//head | //nav | //*[name()='svg'] | //a[@role='doc-noteref'] | //a[@class='skip'] | //body/footer"
        " | //section[@role='doc-endnotes'] | //*[@aria-hidden='true'] | //*[@class='spoken']"
    ):
        _take_out(added)
    return Said(_from(title, "".join(page.itertext())), said)


def _take_out(element: etree._Element) -> None:
    """Remove an element, not the text behind it."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _from(title: str, text: str) -> str:
    """From the title on: what stands above it, the handling label, is in the header of a DOCX."""
    text, title = _plain(text), _plain(title)
    return text[text.index(title) :]


def _plain(text: str) -> str:
    """Without white space, and without what no reader sees: formatting and replaced characters."""
    composed = unicodedata.normalize("NFKC", text).translate(_ADDED)
    return "".join(
        character
        for character in composed
        if not character.isspace() and character != "\ufffd" and not _is_unseen(character)
    )


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def pages(data: bytes) -> int:
    """How many pages a PDF has."""
    return len(pikepdf.open(io.BytesIO(data)).pages)
