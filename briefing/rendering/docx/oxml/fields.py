"""Complex fields (17.16.18), each filled when it is written, so that nothing is empty before an update.

An instruction is made here from numbers and from bookmark names of our own: no text of a document
reaches one. Fields are not marked dirty and ``updateFields`` is not set, since Word then asks the
reader for permission before it opens the file.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.rendering.docx.oxml.element import Element, w, with_text
from briefing.rendering.docx.oxml.formats import PLAIN, CharacterFormat
from briefing.rendering.docx.oxml.text import run, runs


def page_number() -> list[Element]:
    """The number of the page on which it stands."""
    return _field(["PAGE"], "1")


def page_count() -> list[Element]:
    """How many pages the document has."""
    return _field(["NUMPAGES"], "1")


def page_of(bookmark: str, page: int) -> list[Element]:
    """The page on which ``bookmark`` stands, a link to it; ``page`` is shown until Word counts."""
    return _field(["PAGEREF", bookmark, r"\h"], str(page))


def sequence(label: str, number: int) -> list[Element]:
    """The number of a caption among those of the same ``label``: ``Table``, ``Figure``."""
    return _field(["SEQ", label, r"\* ARABIC"], str(number))


def note_number(bookmark: str, number: int, format: CharacterFormat) -> list[Element]:
    """The number of the note whose mark ``bookmark`` holds, in the look of a mark, a link to it."""
    return _field(["NOTEREF", bookmark, r"\f", r"\h"], str(number), format)


def contents_start(depth: int) -> list[Element]:
    """Opens a table of contents of headings 1 to ``depth``; its entries follow, then ``contents_end``."""
    return [_mark("begin"), _instruction(["TOC", rf'\o "1-{depth}"', r"\h", r"\z"]), _mark("separate")]


def contents_end() -> Element:
    """Closes what ``contents_start`` opened."""
    return _mark("end")


def _field(instruction: Iterable[str], result: str, format: CharacterFormat = PLAIN) -> list[Element]:
    return [
        _mark("begin", format),
        _instruction(instruction, format),
        _mark("separate", format),
        *runs(result, format),
        _mark("end", format),
    ]


def _mark(kind: str, format: CharacterFormat = PLAIN) -> Element:
    return run(w("fldChar", fldCharType=kind), format)


def _instruction(words: Iterable[str], format: CharacterFormat = PLAIN) -> Element:
    return run(with_text(w("instrText"), f" {' '.join(words)} "), format)
