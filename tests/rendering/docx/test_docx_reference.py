"""A user's own Word file lends its look, and nothing else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from docx_file import DocxFile, W, text
from openxml_audit import OpenXmlValidator
from PIL import Image
from sample import sample_document, stress_document

from briefing.document.theme import Theme
from briefing.errors import InputError
from briefing.rendering.docx import write_docx


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("reference") / "house.docx"
    house = docx.Document()
    house.add_heading("A confidential title", 0)
    house.add_paragraph("A confidential item", style="List Number")
    house.sections[0].page_width, house.sections[0].left_margin = Mm(200), Mm(40)
    header = house.sections[0].header.paragraphs[0]
    header.text = "ACME Corporation"
    logo = io.BytesIO()
    Image.new("RGB", (12, 4), (200, 30, 30)).save(logo, "PNG")
    header.add_run().add_picture(logo, width=Mm(20))
    house.add_section()
    house.save(str(file))
    return file


@pytest.fixture(scope="module")
def branded(reference: Path) -> bytes:
    return write_docx(sample_document(), Theme(), reference=reference)


def test_it_is_valid(branded: bytes, tmp_path: Path) -> None:
    (tmp_path / "branded.docx").write_bytes(branded)
    result = OpenXmlValidator(max_errors=20).validate(str(tmp_path / "branded.docx"))
    assert [str(error) for error in result.errors] == []


def test_page_header_and_logo_are_theirs(branded: bytes) -> None:
    file = DocxFile(branded)
    (size,) = file.document.iter(f"{W}pgSz")
    assert int(size.get(f"{W}w")) == round(200 / 25.4 * 1440)
    assert "ACME Corporation" in text(file.part("word/header1.xml"))
    assert "word/media/image1.png" in file.names
    assert "Internal – do not forward" in text(file.document)


def test_styles_are_theirs_and_lacking_ones_are_added(branded: bytes, reference: Path) -> None:
    theirs = _styles(reference.read_bytes())
    ours = _styles(branded)
    assert theirs.items() <= ours.items()
    added = set(ours) - set(theirs)
    assert {"footnote text", "Briefing Box", "Callout Title"} <= added
    assert "heading 1" not in {name.lower() for name in added}


def test_nothing_of_their_text_remains(branded: bytes) -> None:
    file = DocxFile(branded)
    assert not [name for name in file.names if b"confidential" in file.archive.read(name)]
    assert "docProps/thumbnail.jpeg" not in file.names
    assert b"python-docx" not in file.archive.read("docProps/core.xml")


def test_every_relationship_has_its_target(branded: bytes) -> None:
    file = DocxFile(branded)
    assert all(found.external or found.target in file.names for found in file.relationships())


def test_it_is_reproducible(branded: bytes, reference: Path) -> None:
    assert write_docx(sample_document(), Theme(), reference=reference) == branded


def test_our_own_output_can_be_the_reference(tmp_path: Path) -> None:
    own = tmp_path / "own.docx"
    own.write_bytes(write_docx(stress_document(), Theme()))
    again = DocxFile(write_docx(sample_document(), Theme(), reference=own))
    notes = [text(note) for note in again.part("word/footnotes.xml") if note.get(f"{W}type") is None]
    assert len(notes) == 6
    assert not [name for name in again.names if b"procurement" in again.archive.read(name)]


def test_properties_are_ours_however_theirs_are_related(reference: Path, tmp_path: Path) -> None:
    """LibreOffice relates the core properties under ``officedocument``."""
    variant = tmp_path / "variant.docx"
    with zipfile.ZipFile(reference) as source, zipfile.ZipFile(variant, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "_rels/.rels":
                content = content.replace(
                    b"openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    b"openxmlformats.org/officedocument/2006/relationships/metadata/core-properties",
                )
            target.writestr(name, content)
    file = DocxFile(write_docx(sample_document(), Theme(), reference=variant))
    assert len(file.names) == len(set(file.names))
    assert b"python-docx" not in file.archive.read("docProps/core.xml")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"plain text"])
def test_what_is_no_word_file_is_the_user_s_to_mend(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "broken.docx"
    file.write_bytes(content)
    with pytest.raises(InputError, match=r"broken\.docx: .*Word"):
        write_docx(sample_document(), Theme(), reference=file)


def test_a_missing_file_is_the_user_s_to_mend(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"lost\.docx"):
        write_docx(sample_document(), Theme(), reference=tmp_path / "lost.docx")


def _styles(data: bytes) -> dict[str, str]:
    return {
        found.find(f"{W}name").get(f"{W}val"): found.get(f"{W}styleId")
        for found in DocxFile(data).part("word/styles.xml").iter(f"{W}style")
    }
