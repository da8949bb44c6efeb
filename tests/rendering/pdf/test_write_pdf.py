"""What a reader gets: order, marks and notes, tags, places, and the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
import sys

import pikepdf
import pypdfium2
import pytest
from sample import LITERAL, LONG_WORD, sample_document, stress_document
from structure_reader import TaggedFile

from briefing.document.blocks import (
    Callout,
    Document,
    Heading,
    Link,
    ListBlock,
    Note,
    NoteRef,
    Paragraph,
    Picture,
    StrengthMark,
    Table,
    Text,
)
from briefing.document.theme import Fonts, Theme
from briefing.rendering.pdf import write_pdf

THEME = Theme()


def _pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def _p(*inlines: object) -> Paragraph:
    return Paragraph(tuple(Text(i) if isinstance(i, str) else i for i in inlines))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sample() -> TaggedFile:
    return TaggedFile(write_pdf(sample_document(), THEME))


@pytest.fixture(scope="module")
def stress() -> TaggedFile:
    return TaggedFile(write_pdf(stress_document(), THEME))


def test_headings_are_tagged_by_level_and_in_order(sample: TaggedFile) -> None:
    headings = [(e.tag, sample.text(e)) for e in sample.root.walk() if re.fullmatch(r"H\d", e.tag)]
    assert headings[0] == ("H1", "Employee activism")
    assert ("H2", "Who is who") in headings
    assert [text for tag, text in headings if tag == "H1"][-1] == "Annex"


def test_levels_that_are_skipped_are_closed_up_in_the_structure() -> None:
    document = Document("T", tuple(Heading(level, (Text(f"L{level}"),)) for level in (3, 1, 4, 4, 2)))
    file = TaggedFile(write_pdf(document, THEME))
    assert [e.tag for e in file.root.walk() if e.tag[0] == "H"] == ["H1", "H1", "H2", "H3", "H2"]


def test_a_paragraph_that_runs_over_lines_and_pages_reads_with_its_spaces() -> None:
    words = " ".join(f"word{i}" for i in range(2000))
    file = TaggedFile(write_pdf(Document("T", (_p(words),)), THEME))
    (paragraph,) = (e for e in file.root.all("P") if file.text(e).startswith("word0"))
    assert file.text(paragraph) == words
    assert len(file.pdf.pages) > 1


def test_text_is_literal(stress: TaggedFile) -> None:
    assert LITERAL in [stress.text(e) for e in stress.root.all("P")]
    assert LITERAL in stress.text(stress.root.all("Title")[0])


def test_a_word_longer_than_a_line_is_broken_and_stays_one_word(stress: TaggedFile) -> None:
    assert any(LONG_WORD in stress.text(e) for e in stress.root.all("P"))


def test_names_of_every_script_read_as_written(stress: TaggedFile) -> None:
    (names,) = (t for t in map(stress.text, stress.root.all("P")) if t.startswith("Names"))
    for name in ("ليلى حداد", "דוד לוי", "王小明", "山田太郎", "김철수", "Ελένη Παπαδοπούλου", "Юлия"):
        assert name in names


def test_lists_have_labels_and_bodies(sample: TaggedFile) -> None:
    ordered = next(e for e in sample.root.all("L") if "Write every" in sample.text(e))
    items = [kid for kid in ordered.kids if kid.tag == "LI"]
    assert [[kid.tag for kid in item.kids] for item in items] == [["Lbl", "LBody"]] * 3
    assert [sample.text(item.kids[0]) for item in items] == ["1.", "2.", "3."]
    assert ordered.dictionary.A.ListNumbering == "/Decimal"


def test_tables_have_scoped_headers_and_a_summary(sample: TaggedFile) -> None:
    table = next(e for e in sample.root.all("Table") if "Ruth" in sample.text(e))
    heads = table.all("TH")
    assert [str(h.dictionary.A.Scope) for h in heads] == ["/Column"] * 3 + ["/Row"] * 4
    assert [kid.tag for kid in table.kids] == ["Caption", "THead", "TBody"]
    assert "one actor" in str(table.dictionary.A.Summary)
    assert sample.text(table.kids[0]).startswith("Table 1. People")


def test_repeated_header_rows_are_artifacts(stress: TaggedFile) -> None:
    pages = _pages(write_pdf(stress_document(), THEME))
    assert sum("How much" in page for page in pages) > 3
    told = [stress.text(e) for e in stress.root.all("TH")]
    assert told.count("How much") == 1


def test_rows_keep_their_order_across_pages(stress: TaggedFile) -> None:
    table = next(e for e in stress.root.all("Table") if "Row 199" in stress.text(e))
    heads = [stress.text(e) for e in table.all("TH")[4:]]
    assert heads == [str(i) for i in range(200)]


def test_a_cell_longer_than_a_page_loses_no_word(stress: TaggedFile) -> None:
    cell = next(e for e in stress.root.all("TD") if len(stress.text(e)) > 5000)
    assert (
        stress.text(cell).split()
        == ("A sentence that goes on about procurement and its records. " * 120).split()
    )


def test_notes_stand_on_the_page_of_their_first_mark(stress: TaggedFile) -> None:
    pages = {page.obj.objgen: index for index, page in enumerate(stress.pdf.pages)}
    notes = {str(e.dictionary.ID): e for e in stress.root.all("Note")}
    assert len(notes) == 300
    marks: dict[str, int] = {}
    for reference in stress.root.all("Reference"):
        page = reference.kids[0].own[0][0]
        marks.setdefault(stress.text(reference).strip(), page)
    for number in range(1, 301):
        note = notes[f"note-{number}"]
        first = min(mark[0] for element in note.walk() for mark in element.own)
        assert first == marks[str(number)], number
    assert len(pages) == len(stress.pdf.pages)


def test_marks_and_notes_are_linked_both_ways(sample: TaggedFile) -> None:
    note = next(e for e in sample.root.all("Note") if str(e.dictionary.ID) == "note-1")
    back = note.all("Link")[0].annotations[0]
    assert str(back.Contents) == "Back to mark 1"
    mark = next(e for e in sample.root.all("Reference") if sample.text(e) == "1")
    to = mark.kids[0].annotations[0]
    assert str(to.Contents) == "Note 1"
    assert to.Dest[0].objgen == back.Dest[0].objgen
    assert float(to.Dest[3]) < float(back.Dest[3])


def test_a_second_mark_repeats_the_number(sample: TaggedFile) -> None:
    marks = [sample.text(e) for e in sample.root.all("Reference") if e.kids[0].annotations]
    assert marks.count("1") > 1
    assert len(sample.root.all("Note")) == 6


def test_a_note_too_long_for_its_page_goes_on_to_the_next() -> None:
    long = " ".join(f"w{i}" for i in range(1500))
    body = tuple(_p("Filler. " * 60) for _ in range(5))
    document = Document("T", (*body, _p("Here", NoteRef("n"), "."), *body), {"n": Note((Text(long),))})
    file = TaggedFile(write_pdf(document, THEME))
    (note,) = file.root.all("Note")
    pages = {page for element in note.walk() for page, _ in element.own}
    assert len(pages) > 1
    assert file.text(note.kids[1]) == long


def test_a_mark_without_a_note_is_refused() -> None:
    with pytest.raises(KeyError):
        write_pdf(Document("T", (_p("x", NoteRef("lost")),)), THEME)


def test_strength_is_drawn_and_worded() -> None:
    file = TaggedFile(write_pdf(Document("T", (_p(StrengthMark("thin"), " – one source"),)), THEME))
    assert "Evidence: thin – one source" in [file.text(e) for e in file.root.all("P")]
    content = file.pdf.pages[0].Contents.read_bytes()
    assert content.count(b" re") >= 3


def test_pictures_have_words_and_a_place(sample: TaggedFile) -> None:
    (figure,) = sample.root.all("Figure")
    assert str(figure.dictionary.Alt).startswith("Timeline of four events")
    assert len(figure.dictionary.A.BBox) == 4


def test_outline_and_contents_follow_the_headings(sample: TaggedFile) -> None:
    with sample.pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[:2] == ["Employee activism", "FOIA exposure"]
        assert next(item.title for item in outline.root[-1].children) == "Timeline"
    entries = [sample.text(e) for e in sample.root.all("TOCI")]
    assert entries[0].startswith("Employee activism") and entries[0].endswith("1")


def test_links_lead_where_they_may_and_nowhere_else(stress: TaggedFile) -> None:
    targets = [str(a.A.URI) for p in stress.pdf.pages for a in p.get("/Annots", []) if "/A" in a]
    assert any(target.startswith("https://example.org/a%20b") for target in targets)
    assert not any("javascript" in target for target in targets)


def test_a_link_over_two_lines_has_an_area_on_each() -> None:
    link = Link("https://example.org/x", (Text("many words that run on " * 12),))
    file = TaggedFile(write_pdf(Document("T", (_p(link),)), THEME))
    (element,) = file.root.all("Link")
    assert len(element.annotations) > 1


def test_declarations(sample: TaggedFile) -> None:
    root = sample.pdf.Root
    assert str(root.Lang) == "en-GB"
    assert root.ViewerPreferences.DisplayDocTitle is True
    assert root.OutputIntents[0].S == "/GTS_PDFA1"
    assert str(sample.pdf.docinfo.Title) == "Wayfinder cameras in Northgate"
    assert str(sample.pdf.docinfo.CreationDate).startswith("D:20240520")


def test_every_page_has_its_number_and_all_but_the_first_the_title() -> None:
    pages = _pages(write_pdf(sample_document(), THEME))
    for index, page in enumerate(pages):
        assert f"Page {index + 1} of {len(pages)}" in page
    assert all("Wayfinder cameras in Northgate" in page for page in pages)
    assert all("Internal – do not forward" in page for page in pages)


def test_a_heading_stays_with_what_follows_and_no_line_stands_alone() -> None:
    blocks = [
        block
        for i in range(30)
        for block in (
            Heading(2, (Text(f"Heading {i}"),)),
            _p(f"Start{i} " + "and so on it goes " * (17 + i % 7 * 6)),
        )
    ]
    for page in _pages(write_pdf(Document("T", tuple(blocks)), THEME)):
        lines = [line for line in page.split("\n") if line.strip() and not line.startswith("Page ")]
        assert not lines[-1].startswith("Heading")
        assert not re.fullmatch(r"Start\d+ .*", lines[-1])


def test_a_note_between_two_headings_does_not_end_a_page() -> None:
    blocks = [
        block
        for i in range(30)
        for block in (
            Heading(2, (Text(f"Heading {i}"),)),
            Paragraph((Text(f"Lead {i}"),), "small"),
            Heading(3, (Text(f"Deeper {i}"),)),
            _p("and so on it goes " * (17 + i % 7 * 6)),
        )
    ]
    for page in _pages(write_pdf(Document("T", tuple(blocks)), THEME)):
        lines = [line for line in page.split("\n") if line.strip() and not line.startswith("Page ")]
        assert not lines[-1].startswith(("Heading", "Lead", "Deeper"))


def test_no_heading_for_nothing_and_no_table_without_rows() -> None:
    document = Document(
        "T", (Heading(1, ()), ListBlock(()), Callout("note", (), ()), Table(((Text("Head"),),), ()))
    )
    assert "Head" not in _pages(write_pdf(document, THEME))[0]
    assert not TaggedFile(write_pdf(document, THEME)).root.all("H1")


@pytest.mark.parametrize("build", [sample_document, stress_document])
def test_same_input_same_bytes(build: object) -> None:
    assert write_pdf(build(), THEME) == write_pdf(build(), THEME)  # type: ignore[operator]


def test_same_bytes_in_another_process() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); import sample;"
        "from briefing.document.theme import Theme; from briefing.rendering.pdf import write_pdf;"
        "print(hashlib.sha256(write_pdf(sample.sample_document(), Theme())).hexdigest())"
    )
    folder = str(next(path for path in sys.path if path.endswith("rendering")))
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, folder],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_source_date_epoch_is_the_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    with pikepdf.open(io.BytesIO(write_pdf(sample_document(), THEME))) as pdf:
        assert str(pdf.docinfo.CreationDate).startswith("D:19700102")


def test_what_cannot_be_shown_is_reported() -> None:
    report: list[str] = []
    theme = Theme(fonts=Fonts(body="No Such Face"))
    data = write_pdf(Document("T", (_p("क and \x00"),)), theme, report=report)
    assert any("No Such Face" in line for line in report)
    assert any("DEVANAGARI LETTER KA" in line for line in report)
    assert any("U+0000" in line for line in report)
    assert "�" in _pages(data)[0]


def test_reportlab_is_left_as_it_was() -> None:
    from reportlab.pdfbase import pdfdoc, ttfonts

    write_pdf(sample_document(), THEME)
    assert pdfdoc.PDFStream.format.__module__ == "reportlab.pdfbase.pdfdoc"
    assert ttfonts.makeToUnicodeCMap.__module__ == "reportlab.pdfbase.ttfonts"


def test_a_picture_without_rows_is_left_out() -> None:
    file = TaggedFile(write_pdf(Document("T", (Picture("timeline", (), "none"),)), THEME))
    assert not file.root.all("Figure")
