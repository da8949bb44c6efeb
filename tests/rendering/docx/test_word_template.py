"""A Word file with tags is filled: with the briefing's words as text, with notes, and with all that was its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx_file import DocxFile, W, instructions, text
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image
from templating.sample import HOSTILE, hostile_briefing, sample_briefing

from briefing.errors import InputError, Problem
from briefing.model.briefing import Briefing
from briefing.rendering.docx.template import fill_docx
from briefing.templating import Bundle, load_bundle
from briefing.templating.specimens import specimens

Fill = Callable[..., DocxFile]

ROWS = (
    ("{% for event in briefing.timeline %}", ""),
    ("{{ event.date | day }}", "{{ event.what }}{{ cite(event.evidence) }}"),
    ("{% endfor %}", ""),
)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle("policy-briefing")


@pytest.fixture(scope="module")
def sample(bundle: Bundle) -> Briefing:
    return sample_briefing(bundle)


@pytest.fixture
def template() -> WordFile:
    return docx.Document()


@pytest.fixture
def fill(template: WordFile, tmp_path: Path, bundle: Bundle, sample: Briefing) -> Fill:
    """Fills the template, proves the file valid, and takes it apart."""

    def filled(briefing: Briefing | None = None, **others: object) -> DocxFile:
        path = tmp_path / "ours.docx"
        template.save(str(path))
        content = fill_docx(path, briefing or sample, bundle, bundle.theme, **others)  # type: ignore[arg-type]
        (tmp_path / "filled.docx").write_bytes(content)
        result = OpenXmlValidator(max_errors=20).validate(str(tmp_path / "filled.docx"))
        assert [str(error) for error in result.errors] == []
        file = DocxFile(content)
        assert file.dangling_ids() == set()
        return file

    return filled


def paragraphs(file: DocxFile) -> list[str]:
    return [text(each) for each in file.document.iter(f"{W}p")]


def problem(fill: Fill, briefing: Briefing | None = None) -> Problem:
    with pytest.raises(InputError) as caught:
        fill(briefing)
    (found,) = caught.value.problems
    assert Path(str(found.file)).name == "ours.docx"
    return found


# --- what is filled -------------------------------------------------------------------------------


def test_a_tag_that_word_split_over_runs_takes_the_look_of_its_beginning(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    paragraph = template.add_paragraph("For ")
    paragraph.add_run("{").bold = True
    paragraph.add_run("{ brie")
    paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
    paragraph.add_run("fing.prepared").italic = True
    paragraph.add_run("_for }}, and no other.")
    file = fill()
    (made,) = (each for each in file.document.iter(f"{W}p") if text(each))
    assert text(made) == f"For {sample.prepared_for}, and no other."
    looks = {text(run): run.find(f"{W}rPr/{W}b") is not None for run in made.iter(f"{W}r")}
    assert looks == {"For ": False, str(sample.prepared_for): True, ", and no other.": False}


def test_paragraphs_and_words_are_repeated_and_left_out(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    template.add_paragraph("{% for section in briefing.sections %}")
    template.add_heading("{{ section.title }}", 1)
    template.add_paragraph("{%p for finding in section.findings %}")
    template.add_paragraph("{{ finding.id }}{% if finding.caution %} – with care{% endif %}", "List Bullet")
    template.add_paragraph("{%p endfor %}")
    template.add_paragraph("{% endfor %}")
    template.add_paragraph("{{ changes }}")
    file = fill()
    assert file.paragraphs("heading 1") == [section.title for section in sample.sections]
    expected = [f.id + " – with care" * bool(f.caution) for f in sample.findings()]
    assert file.paragraphs("List Bullet") == expected
    assert "" not in paragraphs(file)  # a paragraph whose tags print nothing is left out


def test_a_page_break_beside_a_tag_stays(template: WordFile, fill: Fill, sample: Briefing) -> None:
    template.add_paragraph("{% for section in briefing.sections %}{{ section.title }}")
    template.paragraphs[-1].add_run("{% endfor %}")
    template.add_paragraph("{% if briefing.title %}").add_run().add_break(WD_BREAK.PAGE)
    template.paragraphs[-1].add_run("{% endif %}")
    file = fill()
    assert paragraphs(file)[0] == "".join(section.title for section in sample.sections)
    assert [each.get(f"{W}type") for each in file.document.iter(f"{W}br")] == ["page"]


def test_rows_are_repeated(template: WordFile, fill: Fill, sample: Briefing) -> None:
    table = template.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "When", "What"
    for cells in ROWS:
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words
    (made,) = fill().document.iter(f"{W}tbl")
    rows = [[text(cell) for cell in row.iter(f"{W}tc")] for row in made.iter(f"{W}tr")]
    assert rows[0] == ["When", "What"] and len(rows) == 1 + len(sample.timeline)
    assert rows[1] == ["2 May 2024", "E-mails about Wayfinder released to the Open Platform Project"]


@pytest.mark.parametrize("specimen", ["empty", "minimal", "rich"])
def test_every_specimen_can_be_filled_in(
    specimen: str, template: WordFile, fill: Fill, bundle: Bundle
) -> None:
    """With nothing to show, a table that has only repeated rows goes, and a cell keeps its paragraph."""
    table = template.add_table(0, 2)
    for cells in ROWS:
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words
    box = template.add_table(1, 1).rows[0].cells[0]
    box.text = "{% for gap in briefing.gaps %}"
    box.add_paragraph("{{ gap.reason }}")
    box.add_paragraph("{% endfor %}")
    file = fill(specimens(bundle)[specimen])
    tables = list(file.document.iter(f"{W}tbl"))
    assert len(tables) == (2 if specimen == "rich" else 1)
    assert tables[-1].find(f".//{W}tc/{W}p") is not None


def test_notes_are_native_numbered_once_and_linked(template: WordFile, fill: Fill, sample: Briefing) -> None:
    template.add_paragraph("{% for finding in briefing.bottom_line %}")
    template.add_paragraph(
        "{{ finding.statement }}{{ cite(finding.evidence) }} Again.{{ cite(finding.evidence) }}"
    )
    template.add_paragraph("{% endfor %}")
    file = fill()
    cited = list(dict.fromkeys(e for finding in sample.bottom_line for e in finding.evidence))
    references = [each.get(f"{W}id") for each in file.document.iter(f"{W}footnoteReference")]
    notes = {n.get(f"{W}id"): text(n) for n in file.part("word/footnotes.xml") if not n.get(f"{W}type")}
    assert references == list(notes) and len(notes) <= len(cited)
    shown = [f"characters {e.start}–{e.end}" for e in (sample.evidence[each] for each in cited)]
    assert all(any(position in words for position in shown) for words in notes.values())
    names = {each.get(f"{W}name") for each in file.document.iter(f"{W}bookmarkStart")}
    again = [words.split()[1] for words in instructions(file.document) if words.startswith("NOTEREF")]
    assert again and set(again) <= names


def test_the_authors_own_notes_stay_and_are_filled(template: WordFile, fill: Fill, sample: Briefing) -> None:
    """Written inside a loop, each turn has its own; ours and theirs are numbered together."""
    part = _footnotes(template, "What {{ section.title }} means.")
    template.add_paragraph("{% for section in briefing.sections %}")
    template.add_paragraph("{{ section.title }}")._p.append(_footnote_mark())
    template.add_paragraph("{% endfor %}")
    template.add_paragraph("{{ cite(briefing.bottom_line[0].evidence, most=1) }}")
    template.add_paragraph("x{{ cite(briefing.bottom_line[0].evidence, most=1) }}")
    assert part is not None
    file = fill()
    references = [each.get(f"{W}id") for each in file.document.iter(f"{W}footnoteReference")]
    notes = {n.get(f"{W}id"): text(n) for n in file.part("word/footnotes.xml") if not n.get(f"{W}type")}
    own = [f"What {section.title} means." for section in sample.sections]
    assert references == list(notes) and list(notes.values())[: len(own)] == own
    assert len(notes) == len(own) + 1
    repeated = paragraphs(file)[-1]
    assert repeated == f"x{len(own) + 1}"


def test_headers_are_filled_and_styles_page_and_logo_are_theirs(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    section = template.sections[0]
    section.page_width, section.left_margin = Mm(200), Mm(40)
    section.header.paragraphs[0].text = "ACME – {{ briefing.handling }}"
    logo = io.BytesIO()
    Image.new("RGB", (12, 4), (200, 30, 30)).save(logo, "PNG")
    section.header.paragraphs[0].add_run().add_picture(logo, width=Mm(20))
    section.footer.paragraphs[0].text = "{{ briefing.sections | length | count_of('question') }}"
    style = template.styles.add_style("Ours", 1)
    style.font.name = "Papyrus"
    template.add_paragraph("{{ briefing.title }}", "Ours")
    file = fill()
    headers = {text(file.part(name)) for name in file.names if "header" in name and name.endswith(".xml")}
    assert f"ACME – {sample.handling}" in headers
    assert "four questions" in {
        text(file.part(name)) for name in file.names if name.startswith("word/footer")
    }
    assert any(name.startswith("word/media/") for name in file.names)
    (size,) = file.document.iter(f"{W}pgSz")
    assert int(size.get(f"{W}w")) == round(200 / 25.4 * 1440)
    assert file.paragraphs("Ours") == [sample.title]
    assert b"Papyrus" in file.archive.read("word/styles.xml")


def test_a_text_box_is_filled(template: WordFile, fill: Fill, sample: Briefing) -> None:
    box = parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape id="b1" '
        'style="width:90pt;height:40pt"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>{% for s in briefing.sections %}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{{ s.title }}</w:t></w:r></w:p><w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    template.add_paragraph("Before {{ briefing.title }}")._p.append(box)
    (made,) = fill().document.iter(f"{W}txbxContent")
    assert [text(each) for each in made.iter(f"{W}p")] == [section.title for section in sample.sections]


def test_a_chart_is_drawn_with_words_and_a_strength_is_marked(template: WordFile, fill: Fill) -> None:
    template.add_paragraph("{{p chart('timeline', 'What happened') }}")
    template.add_paragraph("{{ strength(briefing.sections[0].strength) }}")
    file = fill()
    (drawn,) = file.document.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert "2 May 2024" in drawn.get("descr")
    assert any(name.endswith(".png") for name in file.names)
    assert any(words.endswith("Evidence: thin") for words in paragraphs(file))
    assert any(words.endswith("What happened") for words in paragraphs(file))


def test_a_table_of_contents_lists_the_headings_of_the_briefing(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    """Word keeps the template's headings in it, tags and all: those are no tags."""
    start, end = template.add_paragraph(), template.add_paragraph()
    for kind, instruction in (("begin", None), (None, r' TOC \o "1-2" \h '), ("separate", None)):
        run = start.add_run()._r
        run.append(
            parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{instruction}</w:instrText>')
            if instruction
            else parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>')
        )
    start.add_run("{{ section.title }}\t1")
    end.add_run()._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="end"/>'))
    template.add_paragraph("{% for section in briefing.sections %}")
    template.add_heading("{{ section.title }}", 1)
    template.add_paragraph("{% endfor %}")
    file = fill()
    titles = [section.title for section in sample.sections]
    entries = list(file.document.iter(f"{W}hyperlink"))
    assert [text(each) for each in entries] == titles
    targets = [each.get(f"{W}name") for each in file.document.iter(f"{W}bookmarkStart")]
    assert [each.get(f"{W}anchor") for each in entries] == targets[: len(titles)]
    kinds = [each.get(f"{W}fldCharType") for each in file.document.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_tracked_changes_count_as_accepted_and_comments_go(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    paragraph = template.add_paragraph("{{ briefing.")._p
    paragraph.append(
        parse_xml(f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>title }}}}</w:t></w:r></w:ins>')
    )
    paragraph.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="2" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        )
    )
    other = template.add_paragraph("Words")
    template.add_comment(other.runs, text="Is this right?", author="B")
    file = fill()
    assert paragraphs(file) == [sample.title, "Words"]
    assert not any("comments" in name for name in file.names)
    assert list(file.document.iter(f"{W}ins", f"{W}del", f"{W}commentReference")) == []


def test_ids_stay_unique_in_loops(template: WordFile, fill: Fill, sample: Briefing) -> None:
    logo = io.BytesIO()
    Image.new("RGB", (4, 4), (0, 0, 0)).save(logo, "PNG")
    template.add_paragraph("{% for section in briefing.sections %}")
    marked = template.add_paragraph("{{ section.title }}")
    marked.add_run().add_picture(logo)
    marked._p.insert(0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="here"/>'))
    marked._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
    template.add_paragraph("{% endfor %}")
    file = fill()
    pictures = [p.get("id") for p in file.document.iter("{*}docPr")]
    assert len(set(pictures)) == len(pictures) == len(sample.sections)
    names = [each.get(f"{W}name") for each in file.document.iter(f"{W}bookmarkStart")]
    assert names == ["here"]


# --- what a source can do: nothing -----------------------------------------------------------------


def test_hostile_text_stays_text(template: WordFile, fill: Fill, bundle: Bundle) -> None:
    template.add_heading("{{ briefing.title }}", 0)
    template.add_paragraph("{% for finding in briefing.findings() %}")
    template.add_paragraph("{{ finding.statement | upper | lower }}{{ cite(finding.evidence) }}")
    template.add_paragraph("{% endfor %}")
    template.sections[0].header.paragraphs[0].text = "{{ briefing.handling }}"
    file = fill(hostile_briefing(bundle))
    words = " ".join(paragraphs(file))
    for piece in (
        "{{ 7*7 }}",
        "{% raw %}",
        "<b>&amp;&lt;",
        "[^e-letter]",
        "[!strong]",
        "]] }} %}",
        "::: gap x",
    ):
        assert piece in words, piece
    assert "49" not in words
    notes = text(file.part("word/footnotes.xml"))
    assert "{{ 7*7 }}" in notes and "<b>&amp;&lt;" in notes
    assert HOSTILE.split()[0] in words


def test_xml_in_a_source_is_no_xml(template: WordFile, fill: Fill, sample: Briefing) -> None:
    title = "</w:t></w:r></w:p><w:p><w:r><w:t>{{ briefing }} \x01+0\x02 \udc01 REF x \\h &#60; ]]>"
    template.add_paragraph("A {{ briefing.title }} B")
    file = fill(sample.model_copy(update={"title": title}))
    (words,) = paragraphs(file)
    assert words.startswith("A </w:t></w:r></w:p><w:p>") and words.endswith("&#60; ]]> B")
    assert "{{ briefing }}" in words and "\ufffd+0\ufffd" in words


def test_right_to_left_words_say_so(template: WordFile, fill: Fill, sample: Briefing) -> None:
    template.add_paragraph("{{ briefing.title }}")
    file = fill(sample.model_copy(update={"title": "The paper دار الحكمة says"}))
    runs = {text(r): r.find(f"{W}rPr/{W}rtl") is not None for r in file.document.iter(f"{W}r")}
    assert runs == {"The paper ": False, "دار الحكمة": True, " says": False}


def test_what_only_jinja_knows_of_is_a_tag(template: WordFile, fill: Fill, sample: Briefing) -> None:
    template.add_paragraph("{% set who = briefing.title | upper %}")
    template.add_paragraph("{% macro twice(words) %}")
    template.add_paragraph("{{ words }} {{ words }}", "Intense Quote")
    template.add_paragraph("{% endmacro %}")
    template.add_paragraph("{{p twice(who) }}")
    template.add_paragraph("{# a note to colleagues: {{ nothing }} #}")
    template.add_paragraph("{{ “a” }} b { and } [^c] [!strong]")
    file = fill()
    assert paragraphs(file) == [
        f"{sample.title.upper()} {sample.title.upper()}",
        "a b { and } [^c] [!strong]",
    ]
    assert file.paragraphs("Intense Quote")


# --- the whole file -------------------------------------------------------------------------------


def test_the_same_input_gives_the_same_bytes_and_says_what_it_is(
    template: WordFile, fill: Fill, sample: Briefing
) -> None:
    template.core_properties.author = "Whoever wrote the template"
    template.add_paragraph("{{ briefing.title }}{{ cite(briefing.bottom_line[0].evidence) }}")
    content = [fill().archive.fp.getvalue() for _ in range(2)]  # type: ignore[union-attr]
    assert content[0] == content[1]
    core = docx.Document(io.BytesIO(content[0])).core_properties
    assert (core.title, core.author, core.language) == (sample.title, sample.prepared_by, "en-GB")
    assert core.created is not None and core.created.date().isoformat() == sample.date


def test_a_label_that_is_not_printed_is_told(template: WordFile, fill: Fill, sample: Briefing) -> None:
    template.add_paragraph("{{ briefing.title }}")
    report: list[str] = []
    fill(report=report)
    assert len(report) == 1 and str(sample.handling) in report[0] and "briefing.handling" in report[0]
    template.sections[0].footer.paragraphs[0].text = "{{ briefing.handling }}"
    report.clear()
    fill(report=report)
    assert report == []


def test_a_dotx_is_a_template_too(
    template: WordFile, tmp_path: Path, bundle: Bundle, sample: Briefing
) -> None:
    template.add_paragraph("{{ briefing.title }}")
    template.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx") as old, zipfile.ZipFile(tmp_path / "a.dotx", "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"document.main+xml", b"template.main+xml")
            new.writestr(name, content)
    content = fill_docx(tmp_path / "a.dotx", sample, bundle, bundle.theme)
    assert b"template.main+xml" not in DocxFile(content).archive.read("[Content_Types].xml")


# --- mistakes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "what", "mend"),
    [
        ("For {{ breifing.title }}", "“breifing” does not exist", "did you mean “briefing”?"),
        ("{{ briefing.titel }}", "“briefing.titel” does not exist", "“briefing.title”"),
        ("{{ briefing.title | sentense }}", "No filter named 'sentense'", "did you mean “sentence”?"),
        ("{{ briefing..title }}", "expected name", ""),
        ("{% for x in briefing.sections %}", "“{% for x in briefing.sections %}” is never closed", "endfor"),
        ("{% endif %}", "“{% endif %}” closes nothing", ""),
        ("{{ briefing.title", "“{{ briefing.title” is not closed in its paragraph", ""),
        ("{{ cite('nothing') }}", "no evidence “nothing”", ""),
        ("{{ briefing.bottom_line[9] }}", "there is no item [9]: the list has 3", "{% for %}"),
        ("{{ chart('pie') }}", "no chart “pie”", ""),
        ("{{ chart('timeline') }}", "prints paragraphs inside a paragraph", "{{p … }}"),
        ("{{p briefing.title }}", "prints text without a paragraph", "{{ … }}"),
        (
            "And {{p chart('timeline') }}",
            "“p” in a tag of a paragraph that holds more",
            "its whole paragraph",
        ),
        ("{%tr for x in y %}", "“tr” in a tag", "row"),
        ("{% include 'x.j2' %}", "no template file “x.j2”", ""),
        ("{% for i in range(10**9) %}x{% endfor %}", "** is not available", ""),
        ("{% for i in range(1000000000) %}x{% endfor %}", "", ""),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "without end", ""),
        ("{{ briefing.__class__ }}", "", ""),
        ("{{ briefing.parse_file('/etc/passwd') }}", "", ""),
    ],
)
def test_a_mistake_names_the_paragraph(
    words: str, what: str, mend: str, template: WordFile, fill: Fill
) -> None:
    template.add_paragraph("First words")
    template.add_table(1, 1).rows[0].cells[0].text = "Second words"
    template.add_paragraph(words)
    template.add_paragraph("Last words, {{ briefing.title }}")
    found = problem(fill)
    assert found.what.startswith(f"paragraph 3 “{words[:50]}"), found.what
    assert what in found.what and mend in found.mend


def test_a_mistake_in_a_header_or_in_a_loop_names_its_place(template: WordFile, fill: Fill) -> None:
    template.sections[0].header.paragraphs[
        0
    ].text = "{{ briefing.title }}{{ cite(briefing.bottom_line[0].evidence) }}"
    assert "header, paragraph 1 “{{ briefing.title" in (found := problem(fill)).what
    assert "a note mark cannot stand here" in found.what
    template.sections[0].header.paragraphs[0].text = ""
    for words in ("{% for section in briefing.sections %}", "{{ section.titel }}", "{% endfor %}"):
        template.add_paragraph(words)
    found = problem(fill)
    assert found.what.startswith("paragraph 2 “{{ section.titel }}”: “section.titel” does not exist")
    assert "“section.title”" in found.mend


@pytest.mark.parametrize(
    "cells",
    [
        ("{% for event in briefing.timeline %}{{ event.what }}", "{{ event.date }}{% endfor %}"),
        ("{% if briefing.title %}", "x"),
    ],
)
def test_a_tag_that_ends_elsewhere_is_told(cells: tuple[str, str], template: WordFile, fill: Fill) -> None:
    table = template.add_table(1, 2)
    for cell, words in zip(table.rows[0].cells, cells, strict=True):
        cell.text = words
    if "endfor" not in cells[1]:
        template.add_paragraph("{% endif %}")
    found = problem(fill)
    assert "a tag begins here, and ends in another paragraph, cell or row" in found.what
    assert found.what.startswith("paragraph 1 “{%")
    assert "row of its own" in found.mend


def test_elements_are_bounded(template: WordFile, fill: Fill) -> None:
    template.add_paragraph("{% for i in range(20000) %}")
    template.add_table(4, 4)
    template.add_paragraph("{% endfor %}")
    assert "the template makes more than 300,000 elements" in problem(fill).what


@pytest.mark.parametrize("kind", ["text", "zip", "macros", "missing", "bomb", "untyped"])
def test_what_is_no_template_is_told(kind: str, tmp_path: Path, bundle: Bundle, sample: Briefing) -> None:
    path = tmp_path / "ours.docx"
    docx.Document().save(str(path))
    match kind:
        case "text":
            path.write_text("{{ briefing.title }}")
        case "zip":
            with zipfile.ZipFile(path, "w") as file:
                file.writestr("a.txt", "a")
        case "macros":
            content = {n: zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist()}
            kinds = b"application/vnd.ms-word.document.macroEnabled.main+xml"
            old = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(old, kinds)
            with zipfile.ZipFile(path, "w") as file:
                for name, data in content.items():
                    file.writestr(name, data)
        case "untyped":
            content = {n: zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist()}
            types = content["[Content_Types].xml"].replace(b" Extension=", b" Extended=")
            with zipfile.ZipFile(path, "w") as file:
                for name, data in {**content, "[Content_Types].xml": types}.items():
                    file.writestr(name, data)
        case "missing":
            path.unlink()
        case "bomb":
            with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
                file.writestr("word/media/x.bin", bytes(101_000_000))
    with pytest.raises(InputError, match=r"ours\.docx: "):
        fill_docx(path, sample, bundle, bundle.theme)


# --- parts of the above -----------------------------------------------------------------------------


def _footnotes(template: WordFile, words: str) -> etree._Element:
    """Gives a template a footnotes part with one note, id 2, as Word would."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"), start=-1)
    )
    note = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'
    xml = f"<w:footnotes {nsdecls('w')}>{separators}{note}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml, template.part.package)
    template.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return part


def _footnote_mark() -> etree._Element:
    return parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>')
