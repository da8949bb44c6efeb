"""What stands in the file: notes, styles, fields, lists, tables, and text exactly as it was given."""

from __future__ import annotations

import pytest
from docx_file import DocxFile, W, instructions, text
from sample import LITERAL, LONG_WORD, sample_document, stress_document

from briefing.document.blocks import (
    Callout,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    Note,
    NoteRef,
    Paragraph,
    Picture,
    Table,
    Text,
)
from briefing.document.theme import Theme
from briefing.rendering.docx import write_docx


@pytest.fixture(scope="module")
def sample() -> DocxFile:
    return DocxFile(write_docx(sample_document(), Theme()))


@pytest.fixture(scope="module")
def stress() -> DocxFile:
    return DocxFile(write_docx(stress_document(), Theme()))


def _written(*blocks: object, **more: object) -> DocxFile:
    return DocxFile(write_docx(Document("Title", blocks, **more), Theme()))  # type: ignore[arg-type]


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_native_and_in_the_order_of_their_marks(sample: DocxFile) -> None:
    notes = {
        note.get(f"{W}id"): text(note)
        for note in sample.part("word/footnotes.xml")
        if note.get(f"{W}type") is None
    }
    marks = [mark.get(f"{W}id") for mark in sample.document.iter(f"{W}footnoteReference")]
    assert list(notes) == marks
    assert len(marks) == 6
    assert "More than 200 engineers" in notes[marks[0]]
    assert "acceptable-use terms" in notes[marks[1]]


def test_a_second_mark_repeats_the_number_as_a_cross_reference() -> None:
    marks = tuple(NoteRef(key) for key in ("a", "b", "a"))
    notes = {key: Note((Text(key),)) for key in "ab"}
    file = _written(Paragraph(marks), notes=notes)
    fields = instructions(file.document)
    assert len(list(file.document.iter(f"{W}footnoteReference"))) == 2
    assert len(fields) == 1
    kind, bookmark, *switches = fields[0].split()
    assert (kind, switches) == ("NOTEREF", [r"\f", r"\h"])
    names = [mark.get(f"{W}name") for mark in file.document.iter(f"{W}bookmarkStart")]
    assert names[0] == bookmark
    assert text(file.document).endswith("\u00a0\u00a01")


def test_a_mark_without_its_note_is_an_error() -> None:
    with pytest.raises(KeyError):
        _written(Paragraph((NoteRef("lost"),)))


def test_a_note_on_a_note_is_an_error() -> None:
    with pytest.raises(ValueError, match="'a'"):
        _written(Paragraph((NoteRef("a"),)), notes={"a": Note((NoteRef("a"),))})


def test_three_hundred_notes(stress: DocxFile) -> None:
    assert len(list(stress.document.iter(f"{W}footnoteReference"))) == 300


# --- structure -------------------------------------------------------------------------------


def test_headings_have_word_s_own_styles(sample: DocxFile, stress: DocxFile) -> None:
    assert sample.paragraphs("Title") == ["Wayfinder cameras in Northgate"]
    assert sample.paragraphs("heading 1")[0] == "Employee activism"
    assert "Criticism" in sample.paragraphs("heading 2")
    assert stress.paragraphs("heading 4") == ["Fourth"]


def test_a_heading_without_words_is_left_out(stress: DocxFile) -> None:
    assert "" not in stress.paragraphs("heading 1")


def test_the_table_of_contents_is_filled_and_leads_to_the_headings(sample: DocxFile) -> None:
    entries = [*sample.paragraphs("toc 1"), *sample.paragraphs("toc 2")]
    headings = [*sample.paragraphs("heading 1"), *sample.paragraphs("heading 2")]
    assert [entry.rstrip("0123456789") for entry in entries] == headings
    fields = instructions(sample.document)
    assert r'TOC \o "1-2" \h \z' in fields
    named = {mark.get(f"{W}name") for mark in sample.document.iter(f"{W}bookmarkStart")}
    referred = {field.split()[1] for field in fields if field.startswith("PAGEREF")}
    assert referred
    assert referred <= named


def test_fields_are_well_formed(stress: DocxFile) -> None:
    open_fields = 0
    for mark in stress.document.iter(f"{W}fldChar"):
        open_fields += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType")]
        assert open_fields >= 0
    assert open_fields == 0


def test_bookmarks_are_unique_and_internal_links_lead_to_one(stress: DocxFile) -> None:
    names = [mark.get(f"{W}name") for mark in stress.document.iter(f"{W}bookmarkStart")]
    assert len(names) == len({name.lower() for name in names})
    assert all(len(name) <= 40 for name in names)
    links = {link.get(f"{W}anchor") for link in stress.document.iter(f"{W}hyperlink")} - {None}
    assert links <= set(names)


def test_each_ordered_list_counts_afresh(stress: DocxFile) -> None:
    numbered = [
        (text(found), found.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val"))
        for found in stress.document.iter(f"{W}p")
        if found.find(f"{W}pPr/{W}numPr") is not None
    ]
    lists = dict(numbered)
    assert lists["One"] == lists["Two"] != lists["One again"] == lists["Two again"]
    assert len({found for words, found in numbered if words.startswith("level")}) >= 4


def test_a_list_item_may_begin_with_another_list() -> None:
    inner = ListBlock(((Paragraph((Text("inner"),)),),))
    assert "inner" in text(_written(ListBlock(((inner,), ()))).document)


def test_tables_repeat_their_header_and_keep_rows_whole(stress: DocxFile) -> None:
    tables = list(stress.document.iter(f"{W}tbl"))
    long = next(table for table in tables if len(table.findall(f"{W}tr")) == 201)
    rows = long.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 200
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert long.find(f"{W}tblPr/{W}tblDescription").get(f"{W}val") == "Two hundred numbered rows."


def test_a_table_is_not_torn_from_its_head(stress: DocxFile) -> None:
    long = next(t for t in stress.document.iter(f"{W}tbl") if len(t.findall(f"{W}tr")) == 201)
    kept = [row.find(f".//{W}keepNext") is not None for row in long.findall(f"{W}tr")]
    assert kept == [True] * 3 + [False] * 196 + [True, False]
    short = _written(Table(((Text("a"),),), tuple(((Text(n),),) for n in "123"))).document
    assert [row.find(f".//{W}keepNext") is not None for row in short.iter(f"{W}tr")] == [True] * 3 + [False]
    five = _written(Table(((Text("a"),),), tuple(((Text(n),),) for n in "12345"))).document
    assert [row.find(f".//{W}keepNext") is not None for row in five.iter(f"{W}tr")] == [True] * 5 + [False]


def test_small_print_stays_with_what_it_is_about() -> None:
    file = _written(
        Paragraph((Text("Said."),)), Paragraph((Text("Why."),), "small"), Paragraph((Text("On."),))
    )
    kept = {text(p): p.find(f"{W}pPr/{W}keepNext") is not None for p in file.document.iter(f"{W}p")}
    assert (kept["Said."], kept["Why."], kept["On."]) == (True, False, False)


def test_a_note_between_two_headings_stays_with_the_deeper_one() -> None:
    def heading(level: int, words: str) -> Heading:
        return Heading(level, (Text(words),))

    def note(words: str) -> Paragraph:
        return Paragraph((Text(words),))

    file = _written(
        heading(1, "A"),
        note("Leads up."),
        heading(2, "B"),
        note("A text."),
        heading(1, "C"),
        note("The end."),
    )
    kept = {text(p): p.find(f"{W}pPr/{W}keepNext") is not None for p in file.document.iter(f"{W}p")}
    assert kept["Leads up."]
    assert not kept["A text."]
    assert not kept["The end."]


def test_key_figures_have_columns_of_one_width_and_one_size() -> None:
    figures = KeyFigures(
        tuple(KeyFigure(value, (Text("of them"),)) for value in ("7", "214", "More than 1,100"))
    )
    table = next(_written(figures).document.iter(f"{W}tbl"))
    widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert max(widths) - min(widths) <= 1
    values = [next(cell.iter(f"{W}p")) for cell in table.iter(f"{W}tc")]
    assert len({value.find(f".//{W}sz").get(f"{W}val") for value in values}) == 1


def test_notes_hang_behind_their_numbers(sample: DocxFile) -> None:
    style = next(
        style
        for style in sample.part("word/styles.xml").iter(f"{W}style")
        if style.find(f"{W}name").get(f"{W}val") == "footnote text"
    )
    indent = style.find(f"{W}pPr/{W}ind")
    assert indent.get(f"{W}hanging") == indent.get(f"{W}left") != "0"
    notes = [n for n in sample.part("word/footnotes.xml") if n.get(f"{W}type") is None]
    assert all(note.find(f".//{W}tab") is not None for note in notes)


def test_a_row_longer_than_a_page_may_split(stress: DocxFile) -> None:
    row = next(row for row in stress.document.iter(f"{W}tr") if text(row).count("procurement") == 120)
    assert row.find(f"{W}trPr/{W}cantSplit") is None


def test_every_cell_ends_in_a_paragraph_and_no_tables_touch(stress: DocxFile) -> None:
    assert all(cell[-1].tag == f"{W}p" for cell in stress.document.iter(f"{W}tc"))
    for table in stress.document.iter(f"{W}tbl"):
        assert table.getnext().tag == f"{W}p"


def test_a_box_without_content_leaves_no_empty_cell() -> None:
    box = Callout("gap", (), (Paragraph(()), ListBlock(())))
    assert not list(_written(box, Table(header=(), rows=())).document.iter(f"{W}tbl"))


def test_captions_count_in_sequence_fields(sample: DocxFile) -> None:
    assert sample.paragraphs("caption") == [
        "Figure 1. Events between 2 and 14 May 2024",
        "Table 1. People, organisations and products",
        "Table 2. Sources and their condition",
    ]
    fields = instructions(sample.document)
    assert [field for field in fields if field.startswith("SEQ")] == [
        r"SEQ Figure \* ARABIC",
        r"SEQ Table \* ARABIC",
        r"SEQ Table \* ARABIC",
    ]


def test_pictures_say_what_they_show(sample: DocxFile) -> None:
    described = [found.get("descr") for found in sample.document.iter() if found.tag.endswith("}docPr")]
    assert described == [
        "Timeline of four events between 2 and 14 May 2024: release, letter, answer, report."
    ]


def test_a_picture_without_rows_is_left_out() -> None:
    file = _written(Picture("timeline", (), "nothing", (Text("Nothing"),)))
    assert "Nothing" not in text(file.document)


def test_strength_is_drawn_and_worded(sample: DocxFile) -> None:
    assert "■■□ Evidence: moderate – one independent origin" in "\n".join(sample.paragraphs("Briefing Label"))


def test_header_and_footer_carry_title_handling_label_and_page_numbers(sample: DocxFile) -> None:
    headers = [text(sample.part(name)) for name in sample.names if "header" in name and "rels" not in name]
    assert headers == [
        "Internal – do not forward",
        "Wayfinder cameras in NorthgateInternal – do not forward",
    ]
    footer = sample.part("word/footer1.xml")
    assert text(footer) == "Policy DeskPage 1 of 1"
    assert instructions(footer) == ["PAGE", "NUMPAGES"]


def test_the_page_is_the_theme_s() -> None:
    file = DocxFile(write_docx(Document("t", ()), Theme(page="Letter", margin_side=25.4)))
    size, margins = (next(file.document.iter(f"{W}{name}")) for name in ("pgSz", "pgMar"))
    assert (size.get(f"{W}w"), size.get(f"{W}h"), margins.get(f"{W}left")) == ("12240", "15840", "1440")


# --- text ------------------------------------------------------------------------------------


def test_text_is_literal_wherever_it_stands() -> None:
    file = _written(
        Heading(1, (Text(LITERAL),), LITERAL),
        Paragraph((Text(LITERAL), NoteRef("n"), Link(f"#{LITERAL}", (Text("there"),)))),
        notes={"n": Note((Text(LITERAL),))},
        handling=LITERAL,
        facts=((LITERAL, LITERAL),),
    )
    assert file.paragraphs("heading 1") == [LITERAL]
    assert text(file.document).count(LITERAL) == 4
    assert LITERAL in text(file.part("word/footnotes.xml"))
    assert LITERAL in text(file.part("word/header1.xml"))
    assert all("{" not in field for field in instructions(file.document))


def test_what_xml_forbids_is_replaced_visibly(stress: DocxFile) -> None:
    assert "Control ��� characters, a lone surrogate �, a non-character � and a soft\u00adhyphen." in text(
        stress.document
    )


def test_right_to_left_words_are_marked_and_whole(stress: DocxFile) -> None:
    marked = [text(run) for run in stress.document.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert {"ليلى حداد", "דוד לוי"} <= set(marked)
    assert LONG_WORD in text(stress.document)


def test_links_lead_to_web_addresses_only(stress: DocxFile) -> None:
    assert {link.target for link in stress.relationships() if link.external} == {
        "https://example.org/a%20b?q=%22x%22&r=%3Cy%3E"
    }
    assert "no script, a lost anchor, a strong one" in text(stress.document)
