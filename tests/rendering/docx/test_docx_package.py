"""The file as a file: valid, complete, the same every time, and without traces of others."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from docx_file import DocxFile
from lxml import etree
from openxml_audit import OpenXmlValidator
from sample import sample_document, stress_document

from briefing.document.blocks import Document
from briefing.document.theme import Theme
from briefing.rendering.docx import write_docx

DOCUMENTS = {"sample": sample_document, "stress": stress_document, "empty": lambda: Document("", ())}


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    return {name: write_docx(make(), Theme()) for name, make in DOCUMENTS.items()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_validator_finds_no_error(name: str, written: dict[str, bytes], tmp_path: Path) -> None:
    file = tmp_path / f"{name}.docx"
    file.write_bytes(written[name])
    result = OpenXmlValidator(max_errors=20).validate(str(file))
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_relationship_has_its_target_and_every_id_its_relationship(
    name: str, written: dict[str, bytes]
) -> None:
    file = DocxFile(written[name])
    assert all(found.external or found.target in file.names for found in file.relationships())
    assert file.dangling_ids() == set()


def test_same_input_gives_same_bytes(written: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    assert write_docx(stress_document(), Theme()) == written["stress"]
    monkeypatch.delenv("TZ")
    time.tzset()


def test_no_trace_of_a_template(written: dict[str, bytes]) -> None:
    file = DocxFile(written["sample"])
    everything = b"".join(file.archive.read(name) for name in file.names)
    assert b"python-docx" not in everything
    assert b"2013-" not in everything
    assert not [
        name for name in file.names if "Effects" in name or "thumbnail" in name or "customXml" in name
    ]


def test_properties_tell_title_author_date_and_language(written: dict[str, bytes]) -> None:
    core = DocxFile(written["sample"]).archive.read("docProps/core.xml").decode()
    for value in (
        "Wayfinder cameras in Northgate",
        "Policy Desk",
        "2024-05-20T00:00:00Z",
        "en-GB",
        "transit",
    ):
        assert value in core


def test_source_date_epoch_dates_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    core = DocxFile(write_docx(Document("t", ()), Theme())).archive.read("docProps/core.xml")
    assert core.count(b"1970-01-02T00:00:00Z") == 2


def test_a_document_without_date_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    core = DocxFile(write_docx(Document("t", ()), Theme())).archive.read("docProps/core.xml")
    assert b"created" not in core


def test_no_field_makes_word_ask_before_it_opens_the_file(written: dict[str, bytes]) -> None:
    file = DocxFile(written["sample"])
    assert b"updateFields" not in file.archive.read("word/settings.xml")
    assert b"dirty" not in file.archive.read("word/document.xml")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_the_file_and_finds_its_notes(written: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "sample.docx").write_bytes(written["sample"])
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["--headless", "--convert-to", "html", "--outdir", str(tmp_path), "sample.docx"]
    subprocess.run(["soffice", profile, *convert], cwd=tmp_path, check=True, capture_output=True)
    page = etree.parse(str(tmp_path / "sample.html"), etree.HTMLParser(encoding="utf-8"))
    text = " ".join("".join(page.getroot().itertext()).split())
    assert "Employee activism" in text
    assert "More than 200 engineers at Veridian Systems have signed a letter" in text
