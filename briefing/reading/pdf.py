"""PDF (ISO 32000): the text of its pages in reading order. No action, script, link or attachment is run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.model.sources import Condition, ConditionKind
from briefing.reading.composing import Composer
from briefing.reading.declared import facts
from briefing.reading.decoding import NotText
from briefing.reading.pdf_furniture import without_furniture
from briefing.reading.pdf_layout import Line, page_lines
from briefing.reading.pdf_paragraphs import paragraphs
from briefing.reading.pdf_segments import Segment, segments
from briefing.reading.revisions import hidden_words
from briefing.reading.source_text import ReadText

#: Pages that are read. A 2,000-page report is longer than any text that is.
_PAGES = 3_000

_PASSWORD = 4  # FPDF_ERR_PASSWORD


def read_pdf(content: bytes) -> ReadText:
    """Paragraphs with their pages; running heads and page numbers are left out, words that a line's end
    broke are joined, and a page without text is reported.

    Raises:
        NotText: no PDF, encrypted, damaged, too long, or without text on any page.
    """
    pages, declared, hidden = _pages(content)
    if not any(pages):
        count = "its page holds" if len(pages) == 1 else f"its {len(pages)} pages hold"
        raise NotText(f"{count} no text; it seems to be a scan")
    lines = without_furniture([page_lines(page, number) for number, page in enumerate(pages, 1)])
    composer = Composer()
    for paragraph in paragraphs(lines):
        composer.pieces((text, f"page {page}") for text, page in paragraph)
    conditions = [*_gaps(lines, pages), *hidden_words("The document", hidden)]
    return composer.finish("pdf", conditions, declared)


def _pages(content: bytes) -> tuple[list[list[Segment]], dict[str, str], int]:
    """The segments of each page, what the document declares, and how many words it hides."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise NotText("it is encrypted with a password") from error
        raise NotText("it is no PDF, or a damaged one") from error
    if count > _PAGES:
        raise NotText(f"it has {count:,} pages; the limit is {_PAGES:,}")
    if count == 0:
        raise NotText("it has no pages")
    found, hidden = [], 0
    for number in range(count):
        page, words = _page(document, number)
        found.append(page)
        hidden += words
    said = document.get_metadata_dict(skip_empty=True)
    return found, facts(title=said.get("Title"), author=said.get("Author")), hidden


def _page(document: Any, number: int) -> tuple[list[Segment], int]:
    """A page that is damaged has no text, as one that is scanned has none."""
    import pypdfium2

    try:
        page = document[number]
        text = page.get_textpage()
        try:
            return segments(text, page.get_size())
        finally:
            text.close()
            page.close()
    except pypdfium2.PdfiumError:
        return [], 0


def _gaps(lines: Sequence[Sequence[Line]], pages: Sequence[Sequence[Segment]]) -> Iterator[Condition]:
    for number, (page, found) in enumerate(zip(lines, pages, strict=True), 1):
        if page:
            continue
        what = "nothing but running heads" if found else "no text; it may be a scan or a picture"
        yield Condition(
            kind=ConditionKind.NOT_ANALYSED,
            detail=f"Page {number} of {len(pages)} holds {what}.",
            share=round(1 / len(pages), 3),
            of="its pages",
        )
